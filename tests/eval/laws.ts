import { parseArgs } from 'node:util';
import { ALL_PACKS, askedBots } from './answers/packs.ts';
import { describeBreach, type LawSubject } from './laws/law.ts';
import { LAWS } from './laws/laws.ts';
import { READERS, readSubjects } from './laws/read-subjects.ts';

const OPTIONS = {
  quiet: { type: 'boolean', default: false },
  /** Only laws whose name holds this. */
  law: { type: 'string', default: '' },
  /** Only this pack. */
  pack: { type: 'string', default: '' },
  /** With each of the scripted models, too. */
  'with-models': { type: 'boolean', default: false },
} as const;

/** `eval laws`: holds the answers against every law and lists what breaks one. Gives the exit code: 1 where something does. */
export async function evaluateLaws(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const laws = LAWS.filter(({ name }) => name.includes(values.law));
  const packs = ALL_PACKS.filter(({ name }) => values.pack === '' || name === values.pack);
  if (laws.length === 0 || packs.length === 0) throw new Error('there is no such law or pack');
  const subjects = await subjectsOf(packs, values['with-models']);
  let broken = 0;
  for (const law of laws) {
    print(`${values.quiet ? '' : '\n'}${law.name}: ${law.says}\n`);
    for (const [name, subject] of subjects) {
      const { of, breaches } = law.check(subject);
      print(`  ${name}: broken by ${breaches.length} of ${of}\n`);
      if (!values.quiet) print(breaches.map((breach) => `${describeBreach(breach)}\n`).join(''));
      broken += breaches.length;
    }
  }
  return broken > 0 ? 1 : 0;
}

async function subjectsOf(packs: typeof ALL_PACKS, withModels: boolean): Promise<(readonly [string, LawSubject])[]> {
  const bots = await askedBots();
  return packs.flatMap((asked) => {
    const bot = bots.get(asked.name);
    if (!bot) return [];
    const { own, readBy } = readSubjects(asked, bot);
    const models = withModels ? Object.entries(READERS) : [];
    return [[asked.name, own] as const, ...models.map(([name, make]) => [`${asked.name}, a model that ${name}`, readBy(make)] as const)];
  });
}

import { parseArgs } from 'node:util';
import { ALL_PACKS, askedBots } from './answers/packs.ts';
import { describeBreach, lawSubjects } from './laws/law.ts';
import { LAWS } from './laws/laws.ts';

const OPTIONS = {
  quiet: { type: 'boolean', default: false },
  /** Only laws whose name holds this. */
  law: { type: 'string', default: '' },
  /** Only this pack. */
  pack: { type: 'string', default: '' },
} as const;

/** `eval laws`: holds the answers against every law and lists what breaks one. Gives the exit code: 1 where something does. */
export async function evaluateLaws(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const laws = LAWS.filter(({ name }) => name.includes(values.law));
  const packs = ALL_PACKS.filter(({ name }) => values.pack === '' || name === values.pack);
  if (laws.length === 0 || packs.length === 0) throw new Error('there is no such law or pack');
  const subjects = lawSubjects(await askedBots(), packs);
  let broken = 0;
  for (const law of laws) {
    print(`${values.quiet ? '' : '\n'}${law.name}: ${law.says}\n`);
    for (const subject of subjects) {
      const { of, breaches } = law.check(subject);
      print(`  ${subject.asked.name}: broken by ${breaches.length} of ${of}\n`);
      if (!values.quiet) print(breaches.map((breach) => `${describeBreach(breach)}\n`).join(''));
      broken += breaches.length;
    }
  }
  return broken > 0 ? 1 : 0;
}

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readingsFrom, writePrompts } from './answers/by-model/prompts-file.ts';
import { readBot } from './answers/by-model/read-bot.ts';
import { describeWith } from './answers/by-model/without-and-with.ts';
import { documentedNumbers } from './answers/documented-numbers.ts';
import { gradeSet } from './answers/graded-set.ts';
import { askedBots } from './answers/packs.ts';
import { figuresOf, keepRun, readPreviousRun } from './answers/previous-run.ts';
import { questionSets } from './answers/question-sets.ts';
import { describeSet, setName } from './answers/report.ts';
import { tallyOf } from './answers/tally.ts';

const OPTIONS = {
  quiet: { type: 'boolean', default: false },
  /** Only sets whose name holds this. */
  set: { type: 'string', default: '' },
  /** A file for the prompts of the sets, as JSON lines; nothing is graded then. */
  'write-prompts': { type: 'string' },
  /** A file of such lines with a `reading` in each: the sets are graded without and with them. */
  readings: { type: 'string' },
  /** Reads only what the own reading is not certain of. */
  uncertain: { type: 'boolean', default: false },
  /** Where the run before is kept. */
  kept: { type: 'string', default: join(import.meta.dirname, '../../.eval/answers.json') },
} as const;

/** `eval answers`: asks and grades every set, beside the run before. Gives the exit code: 1 where a number was made up. */
export async function evaluateAnswers(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const sets = questionSets().filter((set) => setName(set).includes(values.set));
  if (sets.length === 0) throw new Error(`there is no set "${values.set}"`);
  const before = await readPreviousRun(values.kept);
  const bots = await askedBots();
  const { readings, 'write-prompts': prompts } = values;
  if (prompts !== undefined) {
    // What is kept to judge by is written out only where it is named.
    const told = sets.filter(({ half }) => half === 'open' || values.set.includes('unseen'));
    print(`${await writePrompts(prompts, told, bots)} prompts are in ${prompts}\n`);
    return 0;
  }
  const read = readings === undefined ? undefined : await readingsFrom(readings);
  const documented = documentedNumbers();
  const run = { ...before };
  let fabricated = 0;
  for (const set of sets) {
    const bot = bots.get(set.pack);
    if (!bot) throw new Error(`there is no pack "${set.pack}"`);
    const numbers = new Set(documented[set.pack]);
    const graded = gradeSet(set, bot, numbers);
    const tally = tallyOf(graded);
    print(describeSet(graded, before, { quiet: values.quiet }));
    if (read) {
      const withReadings = gradeSet(set, readBot(bot, read, values.uncertain ? 'uncertain' : 'always'), numbers);
      print(describeWith(withReadings, tally));
      fabricated += tallyOf(withReadings).fabricated;
    }
    run[setName(set)] = figuresOf(tally);
    fabricated += tally.fabricated;
  }
  await keepRun(values.kept, run);
  return fabricated > 0 ? 1 : 0;
}

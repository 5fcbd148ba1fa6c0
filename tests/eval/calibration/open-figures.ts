import type { Bot } from '../../../src/index.ts';
import { documentedNumbers } from '../answers/documented-numbers.ts';
import { gradeSet } from '../answers/graded-set.ts';
import type { AskedPack } from '../answers/packs.ts';
import { questionSets } from '../answers/question-sets.ts';
import { tallyOf } from '../answers/tally.ts';

/** How the open sets fare together. The unseen ones are kept to judge by, and never calibrated on. */
export interface OpenFigures {
  readonly full: number;
  readonly safe: number;
  readonly of: number;
}

/** Asks and grades every open set. */
export function measureOpenSets(bots: ReadonlyMap<AskedPack['name'], Bot>): OpenFigures {
  const documented = documentedNumbers();
  const tallies = questionSets().flatMap((set) => {
    const bot = bots.get(set.pack);
    return set.half === 'open' && bot ? [tallyOf(gradeSet(set, bot, new Set(documented[set.pack])))] : [];
  });
  const sum = (of: (tally: (typeof tallies)[number]) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  return { full: sum(({ full }) => full), safe: sum(({ safe }) => safe), of: sum(({ of }) => of) };
}

/** The figures in a line. */
export function describeOpen({ full, safe, of }: OpenFigures): string {
  return `open sets full ${full}, safe ${safe} of ${of}`;
}

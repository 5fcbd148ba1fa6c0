import { wordNet } from '../../../adapters/thesaurus/wordnet.ts';
import { createBot } from '../../../src/index.ts';
import { ASKED_PACKS, type AskedPack, readAskedPack } from '../answers/packs.ts';
import { describeFolds, type FoldFigures, foldsOf, measureFolds, scoreOf } from './folds.ts';
import { describeOpen, measureOpenSets, type OpenFigures } from './open-figures.ts';

/** What folds and open sets come to. */
export interface Measurement {
  readonly folds: FoldFigures;
  readonly open: OpenFigures;
}

/** Measures folds and open sets of the three packs as often as wanted; packs and bots are made ready once. */
export async function createMeasure() {
  const packs = await Promise.all(ASKED_PACKS.map(async (asked) => ({ asked, pack: await readAskedPack(asked) })));
  const thesaurus = wordNet();
  const bots = new Map(
    packs.map(({ asked, pack }): [AskedPack['name'], ReturnType<typeof createBot>] => [asked.name, createBot(pack, { thesaurus })]),
  );
  const folds = packs.flatMap(({ asked, pack }) => foldsOf(pack, asked));
  return {
    folds: () => measureFolds(folds),
    all: (): Measurement => ({ folds: measureFolds(folds), open: measureOpenSets(bots) }),
  };
}

/** The figures in a line. */
export function describeMeasurement({ folds, open }: Measurement): string {
  return `${describeFolds(folds)} | ${describeOpen(open)}`;
}

/** How one measurement differs from another, in a line; "no change" where it does not. */
export function describeChange(now: Measurement, before: Measurement): string {
  const changes = [
    ['score', scoreOf(now.folds) - scoreOf(before.folds)],
    ['right claim', now.folds.rightClaim - before.folds.rightClaim],
    ['right gap', now.folds.rightGap - before.folds.rightGap],
    ['another fact', now.folds.another - before.folds.another],
    ['open full', now.open.full - before.open.full],
    ['open safe', now.open.safe - before.open.safe],
  ] as const;
  const told = changes.filter(([, change]) => change !== 0).map(([name, change]) => `${name} ${change > 0 ? '+' : ''}${change}`);
  return told.length > 0 ? told.join(', ') : 'no change';
}

/** Whether a measurement without something is as good as with it, so that it earns nothing. */
export function earnsNothing(without: Measurement, withIt: Measurement): boolean {
  return scoreOf(without.folds) >= scoreOf(withIt.folds) && without.open.full >= withIt.open.full && without.open.safe >= withIt.open.safe;
}

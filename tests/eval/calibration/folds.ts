import { wordNet } from '../../../adapters/thesaurus/wordnet.ts';
import { type Bot, createBot, type Pack } from '../../../src/index.ts';
import { claims } from '../../../src/model/outcome.ts';
import type { AskedPack } from '../answers/packs.ts';

const THESAURUS = wordNet();

/** So many times another part of what curators wrote is left out. */
export const FOLDS = 4;

/** A wording that was left out of the pack that it is asked of, with what it was given to. */
interface LeftOut {
  readonly question: string;
  readonly facts: readonly string[];
  readonly gaps: readonly string[];
}

/** A pack without a part of its wordings, and that part. */
export interface Fold {
  readonly bot: Bot;
  readonly day: string;
  readonly leftOut: readonly LeftOut[];
}

/** How wordings that were left out fared, of facts and of gaps. */
export interface FoldFigures {
  /** Answered by the claim, or by the gap, that the wording was given to. */
  readonly rightClaim: number;
  readonly rightGap: number;
  /** Another fact is stated. */
  readonly another: number;
  readonly askedBack: number;
  /** Declared absent, or outside, or met with small talk. */
  readonly refused: number;
  readonly of: number;
}

/** Wordings by their text, each once, in the order of the pack. */
function wordings({ facts, gaps }: Pack): LeftOut[] {
  const found = new Map<string, { facts: string[]; gaps: string[] }>();
  const of = (question: string) => {
    const kept = found.get(question) ?? { facts: [], gaps: [] };
    found.set(question, kept);
    return kept;
  };
  for (const fact of facts) for (const question of fact.asked_as) of(question).facts.push(fact.id);
  for (const gap of gaps) for (const question of gap.asked_as) of(question).gaps.push(gap.id);
  return [...found].map(([question, owners]) => ({ question, ...owners }));
}

function without({ facts, gaps, ...pack }: Pack, questions: ReadonlySet<string>): Pack {
  const strip = <T extends { readonly asked_as: string[] }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, asked_as: item.asked_as.filter((question) => !questions.has(question)) }));
  return { ...pack, facts: strip(facts), gaps: strip(gaps) };
}

/** The folds of a pack: every wording is left out once, and asked of the rest. Without wordings there are none. */
export function foldsOf(pack: Pack, { day }: Pick<AskedPack, 'day'>): Fold[] {
  const all = wordings(pack);
  if (all.length === 0) return [];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const leftOut = all.filter((_, at) => at % FOLDS === fold);
    return { bot: createBot(without(pack, new Set(leftOut.map(({ question }) => question))), { thesaurus: THESAURUS }), day, leftOut };
  });
}

type Result = Exclude<keyof FoldFigures, 'of'>;

function resultOf({ question, facts, gaps }: LeftOut, { bot, day }: Fold): Result {
  const answer = bot.ask({ question, askedAt: day });
  const by = answer.gap ?? answer.proof?.by;
  if (by !== undefined && gaps.includes(by)) return 'rightGap';
  const view = bot.view({ askedAt: day });
  const readings = new Set(facts.flatMap((id) => [id, ...(view.claimOf(id)?.readings ?? []).map((reading) => reading.id)]));
  const stated = claims(answer.outcome);
  if ((stated && readings.has(answer.citations[0]?.fact ?? '')) || (by !== undefined && readings.has(by))) return 'rightClaim';
  if (stated) return 'another';
  return answer.outcome === 'clarify' ? 'askedBack' : 'refused';
}

/** Asks what was left out of each fold. */
export function measureFolds(folds: readonly Fold[]): FoldFigures {
  const results = folds.flatMap((fold) => fold.leftOut.map((leftOut) => resultOf(leftOut, fold)));
  const count = (result: Result) => results.filter((one) => one === result).length;
  return {
    rightClaim: count('rightClaim'),
    rightGap: count('rightGap'),
    another: count('another'),
    askedBack: count('askedBack'),
    refused: count('refused'),
    of: results.length,
  };
}

/** One figure to judge by: what is right, less what is stated of something else, which is worse than asking back. */
export function scoreOf({ rightClaim, rightGap, another }: FoldFigures): number {
  return rightClaim + rightGap - another;
}

/** The figures in a line. */
export function describeFolds(figures: FoldFigures): string {
  const { rightClaim, rightGap, another, askedBack, refused, of } = figures;
  return `right claim ${rightClaim}, right gap ${rightGap}, another fact ${another}, asked back ${askedBack}, refused ${refused} of ${of}: score ${scoreOf(figures)}`;
}

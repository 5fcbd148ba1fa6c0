import type { GradedSet, GradedTurn } from './graded-set.ts';
import { isAllHeld } from './grading/examined-reply.ts';
import { wholeText, wordCount } from './grading/shown-part.ts';
import { isSafe, type Verdict } from './grading/verdict.ts';

export type Verdicts = Readonly<Record<Verdict, number>>;

/** How a set fared, in numbers alone. */
export interface Tally {
  readonly of: number;
  readonly full: number;
  readonly safe: number;
  readonly fabricated: number;
  readonly verdicts: Verdicts;
  readonly byKind: Readonly<Record<string, Verdicts>>;
  /** Words of a reply: the median and the 90th percentile, by nearest rank. */
  readonly words: { readonly median: number; readonly p90: number };
  /** Replies that hedge although an answer is held, of so many. */
  readonly hedges: { readonly partly: number; readonly clarify: number; readonly of: number };
}

function verdictsOf(turns: readonly GradedTurn[]): Verdicts {
  const count = (verdict: Verdict) => turns.filter((turn) => turn.verdict === verdict).length;
  return {
    full: count('full'),
    partial: count('partial'),
    helped: count('helped'),
    asked: count('asked'),
    false_absence: count('false_absence'),
    wrong: count('wrong'),
    fabricated: count('fabricated'),
  };
}

function wordsOfReplies(turns: readonly GradedTurn[]): Tally['words'] {
  const lengths = turns.map(({ reply }) => wordCount(wholeText(reply))).sort((one, other) => one - other);
  const rank = (share: number) => lengths[Math.max(0, Math.ceil(share * lengths.length) - 1)] ?? 0;
  return { median: rank(0.5), p90: rank(0.9) };
}

function hedgesOf(turns: readonly GradedTurn[]): Tally['hedges'] {
  const held = turns.filter(({ question }) => isAllHeld(question) || question.behaviour === 'brief');
  const hedging = (outcome: string) => held.filter(({ reply }) => reply.outcome === outcome).length;
  return { partly: hedging('partly'), clarify: hedging('clarify'), of: held.length };
}

/** Counts how a set fared. */
export function tallyOf({ turns }: Pick<GradedSet, 'turns'>): Tally {
  const kinds = Map.groupBy(turns, ({ question }) => question.kind);
  return {
    of: turns.length,
    full: turns.filter(({ verdict }) => verdict === 'full').length,
    safe: turns.filter(({ verdict }) => isSafe(verdict)).length,
    fabricated: turns.filter(({ verdict }) => verdict === 'fabricated').length,
    verdicts: verdictsOf(turns),
    byKind: Object.fromEntries([...kinds].sort().map(([kind, some]) => [kind, verdictsOf(some)])),
    words: wordsOfReplies(turns),
    hedges: hedgesOf(turns),
  };
}

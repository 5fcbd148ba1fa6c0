import type { FigureKind } from './gold.ts';
import type { Attribute, FurtherAttribute } from './likeness.ts';
import type { CandidateResult, Marks } from './marking.ts';

/** At least this share of what a careful reader finds must be proposed with everything right. */
export const LEAST_RECALL = 0.9;
/** At most this share of the proposed figures and dates may be false. */
export const MOST_FALSE = 0.2;

/** A part of a whole, both counted. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

export interface Measure {
  /** Required figures and dates that were found; places of one matter count once. */
  readonly recall: Ratio;
  readonly recallByKind: Readonly<Record<FigureKind, Ratio>>;
  /** False and repeated candidates among those of figures and dates, without those that readers may leave. */
  readonly falseCandidates: Ratio;
  readonly repeated: number;
  readonly taken: number;
  readonly traps: number;
  /** How often each attribute was wrong in a near hit. */
  readonly wrong: Readonly<Record<Attribute, number>>;
  /** Of the found ones whose gold states it, how many have the attribute right. */
  readonly further: Readonly<Record<FurtherAttribute, Ratio>>;
  /** Passages that tell something without a figure, and have a candidate. */
  readonly told: Ratio;
}

/** A ratio from 0 to 1; of nothing, `ofNothing`. */
export function shareOf({ part, whole }: Ratio, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}

/** What must be found: the items that are not left to the reader, one for each matter. */
function required({ items }: Marks) {
  return items.filter(({ item, result }) => !item.also && result !== 'elsewhere');
}

function recallOf(marks: readonly Marks[], kind?: FigureKind): Ratio {
  const wanted = marks.flatMap(required).filter(({ item }) => kind === undefined || item.value.kind === kind);
  return { part: wanted.filter(({ result }) => result === 'found').length, whole: wanted.length };
}

function furtherOf(marks: readonly Marks[], attribute: FurtherAttribute): Ratio {
  const found = marks.flatMap(required).flatMap(({ result, likeness }) => (result === 'found' && likeness ? [likeness] : []));
  const part = found.filter(({ furtherRight }) => furtherRight.includes(attribute)).length;
  return { part, whole: part + found.filter(({ furtherWrong }) => furtherWrong.includes(attribute)).length };
}

/** The measure of one document, or of several together. */
export function measure(marks: readonly Marks[]): Measure {
  const candidates = marks.flatMap((one) => one.candidates);
  const count = (result: CandidateResult) => candidates.filter((candidate) => candidate.result === result).length;
  const near = marks.flatMap(required).flatMap(({ result, likeness }) => (result === 'near' && likeness ? [likeness] : []));
  const wrongIn = (attribute: Attribute) => near.filter(({ wrong }) => wrong.includes(attribute)).length;
  const told = marks.flatMap((one) => one.told);
  return {
    recall: recallOf(marks),
    recallByKind: {
      money: recallOf(marks, 'money'),
      count: recallOf(marks, 'count'),
      share: recallOf(marks, 'share'),
      duration: recallOf(marks, 'duration'),
      date: recallOf(marks, 'date'),
    },
    falseCandidates: { part: count('false') + count('repeated'), whole: candidates.length - count('taken') },
    repeated: count('repeated'),
    taken: count('taken'),
    traps: candidates.filter(({ trap }) => trap !== undefined).length + marks.flatMap(({ otherTraps }) => otherTraps).length,
    wrong: { value: wrongIn('value'), currency: wrongIn('currency'), bound: wrongIn('bound'), status: wrongIn('status') },
    further: {
      period: furtherOf(marks, 'period'),
      speaker: furtherOf(marks, 'speaker'),
      voice: furtherOf(marks, 'voice'),
      remarks: furtherOf(marks, 'remarks'),
    },
    told: { part: told.filter(({ covered }) => covered).length, whole: told.length },
  };
}

/** Whether a measure reaches both thresholds. */
export function passes({ recall, falseCandidates }: Measure): boolean {
  return shareOf(recall, 1) >= LEAST_RECALL && shareOf(falseCandidates, 0) <= MOST_FALSE;
}

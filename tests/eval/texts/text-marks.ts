import type { ComparedCandidate } from '../../../src/intake/ingest-document.ts';
import { contains } from '../likeness.ts';
import { type Field, wrongFields } from './field-check.ts';
import type { Find, GoldText } from './gold-text.ts';

/**
 * What a proposed candidate is to the reader: `right` in every field; `near`, where one or two fields other than its
 * value want correcting; `taken`, one that may be taken or left; `false`, to be rejected, what is proposed again included.
 */
export type Verdict = 'right' | 'near' | 'taken' | 'false';

/** A candidate with what a reader makes of it. */
export interface MarkedCandidate {
  readonly proposed: ComparedCandidate;
  readonly verdict: Verdict;
  readonly find?: Find;
  readonly wrong: readonly Field[];
}

/** A find with how the best candidate on it fared. */
export interface MarkedFind {
  readonly find: Find;
  readonly result: 'right' | 'near' | 'missed';
}

export interface TextMarks {
  readonly finds: readonly MarkedFind[];
  readonly candidates: readonly MarkedCandidate[];
}

/** More fields to correct than a curator would bear with. */
const MOST_WRONG = 2;

interface Pair {
  readonly find: Find;
  readonly proposed: ComparedCandidate;
  readonly wrong: readonly Field[];
}

/** Marks what is proposed of a text against what a careful reader finds in it, the best pairs first, each once. */
export function markText(text: GoldText, proposed: readonly ComparedCandidate[]): TextMarks {
  const pairs = text.finds
    .flatMap((find) => proposed.flatMap((one) => pairOf(find, one) ?? []))
    .sort((left, right) => cost(left) - cost(right));
  const paired = new Map<ComparedCandidate, Pair>();
  const found = new Map<Find, Pair>();
  for (const pair of pairs) {
    if (paired.has(pair.proposed) || found.has(pair.find)) continue;
    paired.set(pair.proposed, pair);
    found.set(pair.find, pair);
  }
  return {
    finds: text.finds.map((find) => ({ find, result: resultOf(found.get(find)) })),
    candidates: proposed
      .filter((one) => one.comparison.label !== 'duplicate' || paired.has(one))
      .map((one) => markedCandidate(text, one, paired.get(one))),
  };
}

/** A find and a candidate of its passage that has a value of its kind. */
function pairOf(find: Find, proposed: ComparedCandidate): Pair | undefined {
  const { candidate, comparison } = proposed;
  if (!contains(candidate.passage.text, find.quote) || candidate.value.kind !== find.value.kind) return undefined;
  return { find, proposed, wrong: wrongFields(find, candidate, comparison) };
}

function cost({ wrong, find, proposed }: Pair): number {
  const { text } = proposed.candidate.quote;
  const elsewhere = contains(text, find.quote) || contains(find.quote, text) ? 0 : 1;
  return (wrong.includes('value') ? 100 : 0) + wrong.length * 2 + elsewhere;
}

function resultOf(pair: Pair | undefined): MarkedFind['result'] {
  if (pair === undefined || pair.wrong.includes('value') || pair.wrong.length > MOST_WRONG) return 'missed';
  return pair.wrong.length === 0 ? 'right' : 'near';
}

function markedCandidate(text: GoldText, proposed: ComparedCandidate, pair: Pair | undefined): MarkedCandidate {
  const result = resultOf(pair);
  if (pair && result !== 'missed') return { proposed, verdict: result, find: pair.find, wrong: pair.wrong };
  const { quote } = proposed.candidate;
  const isLeft = text.may.some((words) => contains(quote.text, words) || contains(words, quote.text));
  return { proposed, verdict: isLeft ? 'taken' : 'false', ...(pair && { find: pair.find }), wrong: pair?.wrong ?? [] };
}

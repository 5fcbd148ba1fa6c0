import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { eachSliced, type Sliced } from '../model/sliced.ts';
import { wordsOf } from '../model/text.ts';

/** What questions in the very words of a curator are about. */
export interface ExactWording {
  /** Facts asked as this message, in the order of the pack. */
  facts(text: string): readonly string[];
  /** Gaps asked as this message, in the order of the pack. */
  gaps(text: string): readonly string[];
}

/** Whether a message is one of the wordings of what it asks for. */
export function isWordedAs(text: string, askedAs: readonly string[]): boolean {
  const wording = wordsAlone(text);
  return askedAs.some((one) => wordsAlone(one) === wording);
}

const ENTRIES_IN_SLICE = 200;

/** The words of a text alone: capitals, accents and punctuation make no other question. */
export function wordsAlone(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function* byWording(
  entries: readonly { readonly id: string; readonly asked_as: readonly string[] }[],
): Sliced<ReadonlyMap<string, readonly string[]>> {
  const ids = new Map<string, string[]>();
  yield* eachSliced(entries, ENTRIES_IN_SLICE, ({ id, asked_as: askedAs }) => {
    for (const wording of new Set(askedAs.map(wordsAlone))) {
      const alike = ids.get(wording);
      if (!alike) ids.set(wording, [id]);
      else if (!alike.includes(id)) alike.push(id);
    }
  });
  return ids;
}

/**
 * Looks questions up by how curators say that a fact or gap is asked for. Near matches mislead more than they help: only
 * exact ones count.
 */
export function* exactWording(facts: readonly Fact[], gaps: readonly Gap[]): Sliced<ExactWording> {
  const ofFacts = yield* byWording(facts);
  const ofGaps = yield* byWording(gaps);
  return {
    facts: (text) => ofFacts.get(wordsAlone(text)) ?? [],
    gaps: (text) => ofGaps.get(wordsAlone(text)) ?? [],
  };
}

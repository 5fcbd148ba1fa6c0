import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { wordsOf } from '../model/text.ts';

/** What questions in the very words of a curator are about. */
export interface ExactWording {
  /** Facts asked as this message, in the order of the pack. */
  facts(text: string): readonly string[];
  /** Gaps asked as this message, in the order of the pack. */
  gaps(text: string): readonly string[];
}

/** The words of a text alone: capitals, accents and punctuation make no other question. */
function wordingOf(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function byWording(
  entries: readonly { readonly id: string; readonly asked_as: readonly string[] }[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, asked_as: askedAs } of entries) {
    for (const wording of new Set(askedAs.map(wordingOf))) ids.set(wording, [...new Set([...(ids.get(wording) ?? []), id])]);
  }
  return ids;
}

/** Looks questions up by how curators say that a fact or gap is asked for. Near matches mislead more than they help: only exact ones count. */
export function exactWording(facts: readonly Fact[], gaps: readonly Gap[]): ExactWording {
  const ofFacts = byWording(facts);
  const ofGaps = byWording(gaps);
  return {
    facts: (text) => ofFacts.get(wordingOf(text)) ?? [],
    gaps: (text) => ofGaps.get(wordingOf(text)) ?? [],
  };
}

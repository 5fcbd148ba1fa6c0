import type { Evidence } from '../model/fact.ts';
import { plainText } from '../model/text.ts';

export const NOT_IN_DOCUMENT = 'The document does not have these words.';
export const NOT_PROVABLE = 'The document is not at hand, so words that are new here cannot be proven.';

const LINE = /^([a-z0-9]+(?:-[a-z0-9]+)*):\s*(.+)$/u;

/** The passages of a fact as a person writes them: a line for each, its document, a colon, the words. */
export function writePassages(evidence: readonly Evidence[]): string {
  return evidence.map(({ source, quote }) => `${source}: ${quote}`).join('\n');
}

/**
 * Reads what {@link writePassages} writes: a line left out takes its passage out, other words replace those of a passage of
 * the same document, whose voice and stance stay.
 *
 * @param documents texts by source; words that are new to the fact must be in the text of their document
 */
export function readPassages(
  text: string,
  held: readonly Evidence[],
  documents: ReadonlyMap<string, string> | undefined,
): { readonly passages: Evidence[] } | { readonly fault: string } {
  const passages: Evidence[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, source = '', quote = ''] = LINE.exec(line) ?? [];
    const same = held.find((one) => one.source === source && one.quote === quote);
    const like = same ?? held.find((one) => one.source === source && !passages.some(({ quote: taken }) => taken === one.quote));
    if (!like) return { fault: `Write a line for each passage, with one of ${[...new Set(held.map((one) => one.source))].join(', ')}.` };
    const document = documents?.get(source);
    if (!same && documents !== undefined && document === undefined) return { fault: NOT_PROVABLE };
    if (!same && document !== undefined && !plainText(document).includes(plainText(quote))) return { fault: NOT_IN_DOCUMENT };
    passages.push({ ...like, quote });
  }
  return passages.length === 0 ? { fault: 'A fact needs at least one passage; retract it instead.' } : { passages };
}

import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import type { Difference, Stretch } from './finding.ts';
import { found, type SentenceFinding } from './found.ts';
import { isQuotation, quotationMatch } from './judge-quotation.ts';
import type { StoreSayings } from './store-sayings.ts';

/** What comes of words in quotation marks; undefined where they are too few to be a quotation. */
export function verdictOnQuotation(
  { told, saying }: AttributedSentence,
  { start, end }: Stretch,
  store: StoreSayings,
): SentenceFinding | undefined {
  const quoted = told.text.slice(start, end);
  if (!isQuotation(quoted)) return undefined;
  const match = quotationMatch(quoted, store);
  const place = { start, end };
  if (match === undefined) return found(told, place, 'not_held', [], [], 'No proven quotation has these words.', store.view);
  const translated = match.voice === 'translation' ? ' Its words are translated and not to be quoted word for word.' : '';
  if (!match.same) {
    const why = `The source prints “${match.quote}”.${translated}`;
    return { ...found(told, place, 'quotation_differs', [match.fact], [], why, store.view), suggestion: `“${match.quote}”` };
  }
  const speaker = told.names.some(({ entity, start: at }) => entity === saying?.speaker?.entity && (at < start || at >= end))
    ? saying?.speaker?.entity
    : heldByOffice(told, saying, store);
  const held = match.fact.speaker;
  if (speaker !== undefined && held !== undefined && speaker !== held) {
    const difference: Difference = { how: 'speaker', says: store.words.nameOf(speaker), held: store.words.nameOf(held) };
    return found(told, place, 'differs', [match.fact], [difference], `These are the words of ${store.words.nameOf(held)}.`, store.view);
  }
  return found(told, place, 'borne_out', [match.fact], [], `The source prints “${match.quote}”.${translated}`, store.view);
}

/** Who is told to speak by the office: the sentence names it, and not the person. */
function heldByOffice({ names }: ParsedSentence, saying: AttributedSentence['saying'], { words }: StoreSayings): string | undefined {
  const speaker = saying?.speaker?.entity;
  const roles = speaker === undefined ? [] : (words.entities.get(speaker)?.roles ?? []);
  return names.some(({ entity }) => roles.some(({ role }) => role === entity)) ? speaker : undefined;
}

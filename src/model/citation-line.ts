import type { MessageCitation } from './message.ts';

/** How a citation whose words are the speaker's own is noted: quotation marks say as much. */
export const DIRECT_QUOTATION = 'direct quotation';

/** A citation that the text refers to by its number. */
export type NumberedCitation = MessageCitation & { readonly number: number };

/** Whether the text of a message refers to a citation. */
export function isNumbered(citation: MessageCitation): citation is NumberedCitation {
  return citation.number !== undefined;
}

/** The numbers of citations as they stand directly behind the words that these bear out: `[1][2]`. */
export function citesText(cites: readonly number[] = []): string {
  return cites.map((number) => `[${number}]`).join('');
}

/** A numbered citation as one line; whose words it quotes is said where they are not the speaker's own. */
export function citationLine({ number, publisher, date, quote, note }: NumberedCitation): string {
  return `[${number}] ${publisher}, ${date}: “${quote}”${note === '' || note === DIRECT_QUOTATION ? '' : ` (${note})`}`;
}

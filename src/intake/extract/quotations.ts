/** A stretch of a sentence between quotation marks, without them, in UTF-16 units of the sentence. */
export interface QuotedStretch {
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '"' };

/** The quotations of a sentence; one that is not closed runs to its end, one that was not opened from its beginning. */
export function quotationsIn(text: string): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open: { readonly at: number; readonly closers: string } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (open?.closers.includes(sign)) {
      found.push(quotation(text, open.at, at));
      open = undefined;
    } else if (open === undefined && opens(text, at, sign)) open = { at: at + 1, closers: CLOSER[sign] ?? '' };
    else if (open === undefined && found.length === 0 && (sign === '”' || sign === '"')) found.push(quotation(text, 0, at));
  }
  if (open !== undefined) found.push(quotation(text, open.at, text.length));
  return found.filter(({ words }) => words > 0);
}

function opens(text: string, at: number, sign: string): boolean {
  if (CLOSER[sign] === undefined) return false;
  return sign !== '"' || at === 0 || /[\s(–—-]/.test(text.charAt(at - 1));
}

function quotation(text: string, start: number, end: number): QuotedStretch {
  const inside = text.slice(start, end).trim();
  return { start, end, words: inside === '' ? 0 : inside.split(/\s+/u).length };
}

/** The quotation that holds a place. */
export function quotationAt(quotations: readonly QuotedStretch[], place: number): QuotedStretch | undefined {
  return quotations.find(({ start, end }) => place >= start && place < end);
}

const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }));
const REFERENCE = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});/giu;
const NO_BREAK_SPACE = /\u00a0/gu;

function signOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference.toLowerCase());
  const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const isSign = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : '';
}

/**
 * Text of HTML as the signs that it stands for, decoded once: what was written as a reference to a reference stays one.
 * Spaces that do not break become spaces; names that are not known stay as they are.
 */
export function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, reference: string) => signOf(reference) ?? whole).replace(NO_BREAK_SPACE, ' ');
}

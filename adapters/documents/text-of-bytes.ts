import { unreadableDocument } from './refusals.ts';

/** A lower-case letter of the Cyrillic alphabet in windows-1251; KOI8-R has capitals there. */
const isCyrillicSmall = (byte: number) => byte >= 0xe0;
const isCyrillicCapital = (byte: number) => byte >= 0xc0 && byte < 0xe0;
const isAsciiLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
/** Bytes between letters that are letters in windows-1250 or ISO 8859-2 and signs in windows-1252 (ł, ą, ż, ś). */
const CENTRAL_EUROPEAN: ReadonlySet<number> = new Set([0xa3, 0xa5, 0xaf, 0xb1, 0xb3, 0xb6, 0xb9, 0xbc, 0xbf]);
/** Bytes that windows-1252 leaves without a meaning. */
const UNDEFINED_IN_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const LOOKED_AT = 100_000;
const SAVE_AS_UTF8 = 'save it as UTF-8';

interface Letters {
  ascii: number;
  high: number;
  small: number;
  capital: number;
  central: number;
  undefined: number;
}

function countLetters(bytes: Uint8Array): Letters {
  const count: Letters = { ascii: 0, high: 0, small: 0, capital: 0, central: 0, undefined: 0 };
  for (const [at, byte] of bytes.entries()) {
    if (isAsciiLetter(byte)) count.ascii += 1;
    if (byte < 0x80) continue;
    count.high += 1;
    if (isCyrillicSmall(byte)) count.small += 1;
    if (isCyrillicCapital(byte)) count.capital += 1;
    if (UNDEFINED_IN_1252.has(byte)) count.undefined += 1;
    const besideLetter = isAsciiLetter(bytes[at - 1] ?? 0) || isAsciiLetter(bytes[at + 1] ?? 0);
    if (CENTRAL_EUROPEAN.has(byte) && besideLetter) count.central += 1;
  }
  return count;
}

/**
 * The encoding of text that is not Unicode and does not say what it is: windows-1251 when most letters lie beyond ASCII
 * and small ones outnumber capitals, windows-1252 when a few do. Undefined where neither is likely.
 */
function guessEncoding(bytes: Uint8Array): string | undefined {
  const { ascii, high, small, capital, central, undefined: meaningless } = countLetters(bytes.subarray(0, LOOKED_AT));
  if (high > ascii && small > 2 * capital && small + capital > high / 2) return 'windows-1251';
  return high * 3 < ascii && central === 0 && meaningless === 0 ? 'windows-1252' : undefined;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes without a mark hold what no text has: NUL, or more than a few other control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (markOf(bytes)?.startsWith('utf-16')) return false;
  let controls = 0;
  for (const byte of bytes.subarray(0, LOOKED_AT)) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls += 1;
  }
  return controls * 50 > Math.min(bytes.length, LOOKED_AT);
}

/**
 * The text of bytes: by their mark, as UTF-8, by what they are `told` to be in (a charset of a header or a page), or in
 * windows-1251 or 1252 where one of the two is likely. The mark is left off; `encoding` tells what was taken.
 * @throws Failure DOCUMENT_UNREADABLE for binary content and for text in an encoding that cannot be told.
 */
export function textOfBytes(name: string, bytes: Uint8Array, told?: string): { readonly text: string; readonly encoding: string } {
  if (isBinary(bytes))
    throw unreadableDocument(name, 'it holds bytes that no text has', 'save its text as UTF-8, or as a PDF with text in it');
  const mark = markOf(bytes);
  const guess = mark === undefined ? guessEncoding(bytes) : undefined;
  const candidates = mark === undefined ? ['utf-8', told, guess] : [mark];
  for (const encoding of candidates) {
    const text = encoding === undefined ? undefined : decoded(bytes, encoding);
    if (text !== undefined && encoding !== undefined && !text.includes('\0')) return { text, encoding };
  }
  const found =
    mark === undefined ? 'is not UTF-8, and which other encoding it has cannot be told' : `is not the ${mark} that it says it is`;
  throw unreadableDocument(name, `it ${found}`, SAVE_AS_UTF8);
}

/** The charset that a `Content-Type`, a page or an XML declaration names, from the beginning of the bytes. */
export function declaredCharset(bytes: Uint8Array, mediaType?: string): string | undefined {
  const inHeader = /charset\s*=\s*["']?([\w:-]{1,40})/i.exec(mediaType ?? '')?.[1];
  const beginning = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const inContent = /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{1,40})|^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:-]{1,40})/i.exec(
    beginning,
  );
  const told = (inHeader ?? inContent?.[1] ?? inContent?.[2])?.toLowerCase();
  // Read byte by byte to be found at all, it cannot be what it says.
  return told?.startsWith('utf-16') ? undefined : told;
}

import { nameWordsOf } from '../language/names/name-words.ts';
import type { QuestionReader } from './question-reader.ts';

/** What reading the texts of a pack gave, by text: good for the very pack that they were read for, and kept beside it. */
export type KeptTokens = ReadonlyMap<string, readonly string[]>;

/** Tokens, each as one string however often it comes. */
export class TokenStrings {
  private readonly strings = new Map<string, string>();

  one(token: string): string {
    const known = this.strings.get(token);
    if (known === undefined) this.strings.set(token, token);
    return known ?? token;
  }
}

/** The index tokens of a pack's texts while it is made ready: topics and quotations come again and again. */
export class TextReadings {
  private readonly reader: QuestionReader;
  private readonly strings: TokenStrings;
  private readonly tokens = new Map<string, readonly string[]>();
  private readonly kept: KeptTokens;

  constructor(reader: QuestionReader, strings: TokenStrings, kept: KeptTokens = new Map()) {
    this.reader = reader;
    this.strings = strings;
    this.kept = kept;
  }

  /** The index tokens of a statement or quotation of the pack, with repeats. */
  tokensOf(text: string): readonly string[] {
    const known = this.tokens.get(text);
    if (known) return known;
    const read = (this.kept.get(text) ?? this.reader.tokensOf(text)).map((token) => this.strings.one(token));
    this.tokens.set(text, read);
    return read;
  }

  /** Everything that was read. */
  get all(): KeptTokens {
    return this.tokens;
  }
}

const ASCII = /^[ -~]*$/;

/** Whether a text may be read otherwise because it is known now, or no longer, that these are words of the pack. */
export function mayReadOtherwise(text: string, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false;
  if (!ASCII.test(text)) return nameWordsOf(text).some(({ folded }) => words.has(folded));
  const lower = text.toLowerCase();
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}

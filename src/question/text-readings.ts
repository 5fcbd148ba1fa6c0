import { readTimes } from '../language/grammar/times.ts';
import { nameWordsOf } from '../language/names/name-words.ts';
import type { QuestionReader } from './question-reader.ts';

/** The first and the last of some days, `YYYY-MM-DD`. */
export interface CalendarDays {
  readonly from: string;
  readonly to: string;
}

/** What reading the texts of a pack gave: good for the very pack that they were read for, and kept beside it. */
export interface KeptReadings {
  /** By text: its index tokens, with repeats. */
  readonly tokens: ReadonlyMap<string, readonly string[]>;
  /** By day and text: the days that it names when it is read on that day. */
  readonly days: ReadonlyMap<string, readonly CalendarDays[]>;
}

/** Tokens, each as one string however often it comes. */
export class TokenStrings {
  private readonly strings = new Map<string, string>();

  one(token: string): string {
    const known = this.strings.get(token);
    if (known === undefined) this.strings.set(token, token);
    return known ?? token;
  }
}

/** Readings of a pack's texts while it is made ready: topics and quotations come again and again. */
export class TextReadings {
  private readonly reader: QuestionReader;
  private readonly strings: TokenStrings;
  private readonly tokens = new Map<string, readonly string[]>();
  private readonly days = new Map<string, readonly CalendarDays[]>();
  private readonly kept: KeptReadings | undefined;

  constructor(reader: QuestionReader, strings: TokenStrings, kept?: KeptReadings) {
    this.reader = reader;
    this.strings = strings;
    this.kept = kept;
  }

  /** The index tokens of a statement or quotation of the pack, with repeats. */
  tokensOf(text: string): readonly string[] {
    const known = this.tokens.get(text);
    if (known) return known;
    const read = (this.kept?.tokens.get(text) ?? this.reader.tokensOf(text)).map((token) => this.strings.one(token));
    this.tokens.set(text, read);
    return read;
  }

  /** The whole days that a text names with their year, such as the day of an event told about later. `today`: when it was said. */
  daysIn(text: string, today: string): readonly CalendarDays[] {
    const key = `${today} ${text}`;
    const days = this.kept?.days.get(key) ?? readDays(text, today);
    this.days.set(key, days);
    return days;
  }

  /** Everything that was read. */
  get all(): KeptReadings {
    return { tokens: this.tokens, days: this.days };
  }
}

function readDays(text: string, today: string): CalendarDays[] {
  const times = /\d/.test(text) ? readTimes(text, today, 'en') : [];
  return times.flatMap((time) => (time.kind === 'day' && time.yearGiven ? [{ from: time.from, to: time.to }] : []));
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

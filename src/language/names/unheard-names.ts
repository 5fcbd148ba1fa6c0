import { isFunctionWord } from '../function-words.ts';
import { listedWords } from '../word-list.ts';
import { LANGUAGES } from '../words/index.ts';
import { type Capitals, inCapitals } from './capitals.ts';
import type { UnknownName } from './name-mention.ts';
import type { NameWord } from './name-words.ts';
import { isChatAcronym, isLanguageName, isOrdinaryWord } from './ordinary-words.ts';

export interface UnheardReading {
  readonly text: string;
  readonly words: readonly NameWord[];
  /** Places of words that are part of a name already read. */
  readonly covered: ReadonlySet<number>;
  readonly capitals: Capitals;
  readonly commonWords: (folded: string) => boolean;
}

/** Particles inside names of languages that are not read here. */
const PARTICLES_OF_OTHERS = 'van bin ibn al da dos di';
const INITIAL_CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}]{2,6}s?$/u;
const DESIGNATION = /^\p{Lu}[\p{L}]{0,3}\d{1,4}\p{L}?$/u;
const HYPHEN = /^[-\u2010\u2011]$/u;
const SENTENCE_END = /(?:^|[.!?:;\n\u2026>•])[\s"'\u2018-\u201e\u00ab\u00bb([*_¿¡-]*$/u;
const ABBREVIATION = /(?:^|\P{L})(?:mr|mrs|ms|dr|gen|sen|st|lt|col|adm|sec|min|prof|gov|rep)\.\s*$/iu;
const ADDRESS = /[@#/\\]$/u;
const PARTICLES = new Set([...listedWords(PARTICLES_OF_OTHERS), ...LANGUAGES.flatMap(({ names }) => listedWords(names.particles))]);
const GREETINGS = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.greetings)));
const LOOKED_BACK = 40;
const QUOTED = /["\u201c\u201e\u00ab]([^"\u201c-\u201e\u00ab\u00bb]{2,60})["\u201c\u201d\u00bb]/gu;
const QUOTED_WORDS = 4;

/** Names that neither the pack nor the gazetteer has: acronyms, capitalised words inside a sentence, quoted names. */
export function namesUnheardOf(reading: UnheardReading): UnknownName[] {
  const quoted = quotedNames(reading);
  const inside = (name: UnknownName) => quoted.some((other) => other.start <= name.start && name.end <= other.end);
  return [...quoted, ...capitalisedRuns(reading).filter((name) => !inside(name))];
}

function capitalisedRuns(reading: UnheardReading): UnknownName[] {
  const found: UnknownName[] = [];
  for (let place = 0; place < reading.words.length; place++) {
    if (!mayBelong(place, reading)) continue;
    const last = endOfRun(place, reading);
    found.push(...nameOfRun(place, last, reading));
    place = last;
  }
  return found;
}

/** Whether a word could be part of a name that nobody listed. */
function mayBelong(place: number, { text, words, covered, capitals }: UnheardReading): boolean {
  const word = words[place];
  if (!word || covered.has(place) || capitals.shouted || ADDRESS.test(text.slice(Math.max(0, word.start - 1), word.start))) return false;
  if (isFunctionWord(word.folded) && !inCapitals(word.text)) return false;
  if (shortName(word) || startsHyphenated(place, text, words)) return true;
  return capitals.telling && INITIAL_CAPITAL.test(word.text) && word.text.length > 1;
}

function shortName(word: NameWord): boolean {
  return (ACRONYM.test(word.text) || DESIGNATION.test(word.text)) && !isChatAcronym(word.folded);
}

/** `F-16`, `SAG-U`: capitals joined by a hyphen to a number or a letter. */
function startsHyphenated(place: number, text: string, words: readonly NameWord[]): boolean {
  const [word, next] = [words[place], words[place + 1]];
  if (!word || !next || !HYPHEN.test(text.slice(word.end, next.start))) return false;
  return /^\p{Lu}\p{L}{0,4}$/u.test(word.text) && /^(?:\d{1,4}\p{L}?|\p{Lu}{1,2})$/u.test(next.text) && !isChatAcronym(word.folded);
}

function endOfRun(first: number, reading: UnheardReading): number {
  const { text, words } = reading;
  let last = startsHyphenated(first, text, words) ? first + 1 : first;
  for (;;) {
    const next = nextInRun(last, reading);
    if (next === undefined) return last;
    last = next;
  }
}

function nextInRun(last: number, reading: UnheardReading): number | undefined {
  let next = last + 1;
  while (next <= last + 2 && reading.words[next]?.follows && PARTICLES.has(reading.words[next]?.text ?? '')) next++;
  return reading.words[next]?.follows && mayBelong(next, reading) ? next : undefined;
}

function nameOfRun(first: number, last: number, reading: UnheardReading): UnknownName[] {
  const { text, words } = reading;
  let start = first;
  while (start < last && opensSentence(start, reading) && isPlainWord(start, reading)) start++;
  const [from, to] = [words[start], words[last]];
  if (!from || !to || greeted(start, words)) return [];
  const places = Array.from({ length: last - start + 1 }, (_, offset) => start + offset);
  const named = places.filter((place) => !isPlainWord(place, reading));
  if (named.length === 0) return [];
  const short = startsHyphenated(start, text, words) || named.some((place) => shortName(words[place] ?? from));
  if (!short && start === last && opensSentence(start, reading)) return [];
  return [{ text: text.slice(from.start, to.end), start: from.start, end: to.end, kind: 'capitalised' }];
}

function isPlainWord(place: number, { words, commonWords }: UnheardReading): boolean {
  const word = words[place];
  if (!word) return true;
  const { folded } = word;
  return commonWords(folded) || isOrdinaryWord(folded) || isChatAcronym(folded) || isLanguageName(folded);
}

function opensSentence(place: number, { text, words }: UnheardReading): boolean {
  const start = words[place]?.start ?? 0;
  const before = text.slice(Math.max(0, start - LOOKED_BACK), start);
  return SENTENCE_END.test(before) && !ABBREVIATION.test(before);
}

function greeted(place: number, words: readonly NameWord[]): boolean {
  return GREETINGS.has(words[place - 1]?.folded ?? '') || GREETINGS.has(words[place]?.folded ?? '');
}

function quotedNames({ text, words, covered, commonWords }: UnheardReading): UnknownName[] {
  return Array.from(text.matchAll(QUOTED)).flatMap((found) => {
    const [start, end] = [found.index + 1, found.index + 1 + (found[1]?.length ?? 0)];
    const places = words.flatMap((word, place) => (word.start >= start && word.end <= end ? [place] : []));
    const capitalised = places.filter((place) => INITIAL_CAPITAL.test(words[place]?.text ?? ''));
    if (places.length > QUOTED_WORDS || capitalised.length * 2 < places.length) return [];
    const named = capitalised.filter((place) => {
      const word = words[place]?.folded ?? '';
      return !covered.has(place) && !commonWords(word) && !isFunctionWord(word) && !isChatAcronym(word);
    });
    return named.length === 0 || places.some((place) => covered.has(place))
      ? []
      : [{ text: text.slice(start, end), start, end, kind: 'quoted' }];
  });
}

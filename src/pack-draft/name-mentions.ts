import { isFunctionWord } from '../language/function-words.ts';
import { createNameReader, regionNames, type UnknownName } from '../language/names/index.ts';
import { listedWords } from '../language/word-list.ts';
import { COMMON_ENGLISH } from '../language/words/common-english.ts';
import { type Word, wordsOf } from '../model/text.ts';
import { FORM_KINDS } from './form-lists.ts';
import type { FormWords } from './form-words.ts';
import type { DraftedSentence, ReadTexts } from './read-texts.ts';

/** A name in a sentence, without what a sentence or a courtesy puts before it. */
export interface NameMentioned {
  readonly name: string;
  /** Places in the sentence, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sentence: DraftedSentence;
  /** ISO 3166 code, where it is a country that is known. */
  readonly region?: string;
  /** Words of an office that stood before it and with a capital: "Mayor Anna Hall". */
  readonly office?: string;
  /** One word that opens its sentence, whose capital tells nothing. */
  readonly opening?: boolean;
}

const OFTEN_SAID = 3_000;
/** Words that open a sentence with a capital and are no names: the most frequent of English; other languages tell by their own texts. */
const OPENS_SENTENCES = new Set(listedWords(COMMON_ENGLISH).slice(0, OFTEN_SAID));
/** Everyday words that open an office: "Prime Minister". */
const RANKS = new Set(['prime', 'first', 'chief', 'foreign', 'general', 'deputy', 'vice', 'acting', 'state', 'head', 'senior', 'interior']);
const POSSESSIVE = /['’]s?$/u;

/** The names that the documents use outside of their headlines, in order; countries as far as they are known. */
export function namesMentioned(texts: ReadTexts): NameMentioned[] {
  const languages = [...new Set(texts.documents.map(({ source }) => source.language))].filter((language) => /^[a-z]{2}$/.test(language));
  const known = languages.filter((language) => Intl.DisplayNames.supportedLocalesOf(language).length > 0);
  const reader = createNameReader([], { regionNames: regionNames([...new Set(['en', ...known])]), commonWords: texts.isWrittenSmall });
  return texts.sentences
    .filter(({ told }) => !told.headline && !isLetterhead(told.text))
    .flatMap((sentence) => {
      const { text, document } = sentence.told;
      const { language } = document.source;
      const led = namesLedByNoun(sentence);
      const runs = reader
        // In German every noun has a capital: the reading of another language finds the runs, and articles tell the nouns.
        .read(text, language === 'de' ? 'fr' : language)
        .unknown.filter((found) => !led.some((name) => name.start < found.end && found.start < name.end));
      const named = [...led.map((name) => mentionOf(name, sentence)), ...runs.flatMap((found) => mentionsOf(found, sentence, texts))];
      return [...named, ...openingWord(sentence, named, texts)];
    });
}

/** A line in capitals names whoever publishes, and is read as that. */
function isLetterhead(text: string): boolean {
  return !/\p{Ll}/u.test(text) && wordsOf(text).length > 1;
}

function mentionsOf(found: UnknownName, sentence: DraftedSentence, texts: ReadTexts): NameMentioned[] {
  if (found.kind === 'country') {
    // "340 poles" are none of Poland's.
    return found.region === undefined || !/^\p{Lu}/u.test(found.text) ? [] : [{ ...mentionOf(found, sentence), region: found.region }];
  }
  const rest = behindTimes(found, sentence);
  // "PORT ANLIS - Pay talks": the place of a report and its first word.
  if (
    rest === undefined ||
    /\s[-–—]\s/u.test(rest.text) ||
    (sentence.told.document.source.language === 'de' && isGermanNoun(sentence, rest))
  )
    return [];
  const named = withoutPreface(rest === found ? wholeName(found, sentence) : rest, sentence, texts);
  return named ? [named] : [];
}

function mentionOf({ text, start, end }: Found, sentence: DraftedSentence): NameMentioned {
  return { name: text, start, end, sentence };
}

/** "Institute for Cave Research", "City of Ombria": a noun with a capital, and joined to it further words with capitals. */
function namesLedByNoun({ told, forms }: DraftedSentence): Found[] {
  return wordsOf(told.text).flatMap(({ text, start, end }) => {
    const before = told.text.slice(0, start);
    const [, capital = ''] = /(\p{Lu}[\p{L}’'-]*)\s$/u.exec(before) ?? [];
    const isFirst = capital === '' || forms.article(capital);
    const isLed = isFirst && /^\p{Lu}\p{Ll}/u.test(text) && FORM_KINDS.some((kind) => forms[kind](text));
    const joined = isLed ? joinedBehind(told.text.slice(end, end + LONGEST_JOINED), forms) : 0;
    const name = told.text.slice(start, end + joined);
    return joined > 0 && wordsOf(name).some(({ text: word }) => forms.joins(word)) ? [{ text: name, start, end: end + joined }] : [];
  });
}

interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is left of a run of capitals behind a day, a month or an amount: "Voss" of "March Voss". */
function behindTimes(found: Found, { told }: DraftedSentence): Found | undefined {
  const over = [...told.times, ...told.money].filter((mention) => mention.start < found.end && found.start < mention.end);
  if (over.length === 0) return found;
  const from = Math.max(...over.map(({ end }) => end));
  const [first] = wordsOf(told.text.slice(from, found.end));
  if (first === undefined || from >= found.end) return undefined;
  const start = from + first.start;
  return { text: told.text.slice(start, found.end), start, end: found.end };
}

/** A word that opens a sentence may be a name where the documents use it as one elsewhere. */
function openingWord(sentence: DraftedSentence, named: readonly NameMentioned[], { isWrittenSmall }: ReadTexts): NameMentioned[] {
  const { told } = sentence;
  const [first] = wordsOf(told.text);
  if (first === undefined || !/^\p{Lu}\p{L}{2}/u.test(first.text) || named.some(({ start }) => start <= first.start)) return [];
  if (isWrittenSmall(first.folded) || OPENS_SENTENCES.has(first.folded) || isFunctionWord(first.folded)) return [];
  const name = first.text.replace(POSSESSIVE, '');
  return [{ name, start: first.start, end: first.start + name.length, sentence, opening: true }];
}

/** A single German word with a capital is a name only behind the preposition of a place, without an article. */
function isGermanNoun({ told, forms }: DraftedSentence, { text, start }: Found): boolean {
  const words = wordsOf(text);
  if (words.length > 1 && !forms.article(words[0]?.text ?? '')) return false;
  if (/^\p{Lu}{2,}$/u.test(text)) return false;
  const before = wordsOf(told.text.slice(0, start)).at(-1)?.text;
  return before === undefined || !forms.placeBefore(before);
}

const LONGEST_JOINED = 60;

/** The name with the words that belong to it and were not taken for one: "Maja" before "Brandt". */
function wholeName(found: Found, { told, forms }: DraftedSentence): Found {
  const [, before = ''] = /(?:^|[^\p{L}])((?:\p{Lu}\p{Ll}+ )+)$/u.exec(told.text.slice(0, found.start)) ?? [];
  const [foremost] = wordsOf(before);
  const opens = told.text.slice(0, found.start - before.length).trim() === '';
  const isPreface = foremost !== undefined && (RANKS.has(foremost.folded) || forms.office(foremost.text) || forms.title(foremost.text));
  const start = opens && !isPreface ? found.start : found.start - before.length;
  return { text: told.text.slice(start, found.end), start, end: found.end };
}

/** How far "for Cave Research" reaches: small words that join, and capitalised ones behind them. */
function joinedBehind(text: string, forms: FormWords): number {
  let [reached, joined] = [0, 0];
  for (const [written, word = ''] of text.matchAll(/ (\p{L}+)/guy)) {
    reached += written.length;
    if (/^\p{Lu}/u.test(word)) joined = reached;
    else if (!forms.joins(word)) break;
  }
  return joined;
}

/** "Minister", "Prime Minister", "Court President": capitals that end in an office before the name of whoever holds it. */
function isLedByOffice(words: readonly Word[], forms: FormWords): boolean {
  const small = words.findIndex(({ text }) => !/^\p{Lu}/u.test(text));
  return words.slice(0, small < 0 ? undefined : small).some(({ text }) => forms.office(text));
}

/** "Prime Minister" alone is an office, and nobody's name. */
function isOfficeAlone(words: readonly Word[], forms: FormWords): boolean {
  return forms.office(words.at(-1)?.text ?? '') && words.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** Courtesy, an office and the word that opens a sentence are taken off; nothing is left of what was no name. */
function withoutPreface(found: Found, sentence: DraftedSentence, { isWrittenSmall }: ReadTexts): NameMentioned | undefined {
  const { told, forms } = sentence;
  const words = wordsOf(found.text);
  const opens = told.text.slice(0, found.start).trim() === '';
  let from = 0;
  const office: string[] = [];
  while (from < words.length - 1) {
    const word = words[from];
    if (word === undefined) break;
    const isOpening =
      opens &&
      from === 0 &&
      (OPENS_SENTENCES.has(word.folded) || isWrittenSmall(word.folded)) &&
      !forms.office(word.text) &&
      !RANKS.has(word.folded);
    const isOffice = isLedByOffice(words.slice(from, -1), forms);
    if (!isOpening && !isOffice && !forms.title(word.text) && !forms.article(word.text)) break;
    if (isOffice) office.push(word.text);
    from += 1;
  }
  const [first, last] = [words[from], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const written = found.text.slice(first.start, last.end);
  const name = written.replace(POSSESSIVE, '');
  const isAlone = from === words.length - 1;
  if (name.length < 2 || /^\d/u.test(name) || isOfficeAlone(words.slice(from), forms) || forms.title(name)) return undefined;
  if (isAlone && (isWrittenSmall(first.folded) || (opens && OPENS_SENTENCES.has(first.folded)))) return undefined;
  const start = found.start + first.start;
  return { name, start, end: start + name.length, sentence, ...(office.length > 0 && { office: office.join(' ') }) };
}

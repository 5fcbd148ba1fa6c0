import { SpellingList, stemOf } from '../language/spelling.ts';
import type { Property, Term } from '../model/property.ts';
import { fold, type Word, wordsOf } from '../model/text.ts';
import { withoutElision } from './stop-words.ts';
import { nearestEnglishWord } from './word-weight.ts';

/** A word of a text with the spelling it was meant to have and its stem. */
export interface SpelledWord extends Word {
  readonly spelled: string;
  readonly stem: string;
  /** Whether it was a slip for a word of the pack. */
  readonly mended: boolean;
}

/** A property or term of the vocabulary that a text uses: words `first` to `last` of it. */
export interface TermMention {
  readonly id: string;
  readonly kind: 'property' | 'term';
  readonly first: number;
  readonly last: number;
}

interface Phrase {
  readonly id: string;
  readonly kind: 'property' | 'term';
  readonly language: string;
  readonly words: readonly string[];
  /** As it is written, folded. */
  readonly written: string;
  /** Of a property that counts something. */
  readonly counts: boolean;
  readonly letters: number;
}

interface Phrases {
  /** By the matcher of their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly longestBeginning: number;
  /** Their English words, folded. */
  readonly words: readonly string[];
}

/** A phrase of another language than the question's counts only from this length on: short words collide. */
const FOREIGN_LETTERS = 7;

/** The words that the pack knows, in which questions and statements of several languages meet. */
export class Vocabulary {
  private readonly phrases: Phrases;
  private readonly spelling: SpellingList;

  /**
   * `corpus`: folded words of the pack's texts, which count as known (a misspelt word may be one of them); `alike`: a
   * vocabulary of the same properties and terms, whose phrases are taken over.
   */
  constructor(properties: readonly Property[], terms: readonly Term[], corpus: readonly string[], alike?: Vocabulary) {
    this.phrases = alike?.phrases ?? phrasesOf(properties, terms);
    this.spelling = new SpellingList([...corpus, ...this.phrases.words]);
  }

  /** Whether a folded word stands in the pack or its vocabulary as it is. */
  knows(folded: string): boolean {
    return this.spelling.has(folded);
  }

  /**
   * The words of a text with slips mended where it is English, whose words alone are known well enough here.
   * `isRight` tells words that need no mending (ordinary words, names).
   */
  spell(text: string, language: string, isRight: (folded: string) => boolean): SpelledWord[] {
    return wordsOf(text).map((written) => {
      const word = language === 'en' ? written : withoutWhatIsElided(written);
      const bare = word.folded.replace(/'s$/u, '');
      const right = language !== 'en' || this.spelling.has(bare) || isAbbreviation(word) || isRight(word.folded) || isRight(bare);
      const own = right ? undefined : this.spelling.correct(bare);
      const spelled = right ? bare : (own ?? nearestEnglishWord(bare) ?? bare);
      return { ...word, spelled, stem: stemOf(spelled), mended: own !== undefined };
    });
  }

  /** Every use of the vocabulary in a text of a language, longest first at each word; shorter ones inside are kept, too. */
  mentions(words: readonly SpelledWord[], language: string): TermMention[] {
    return words.flatMap((word, first) =>
      asWritten(
        this.phrasesFrom(word).filter((phrase) => speaks(phrase, language) && matchesAt(phrase, words, first)),
        words,
        first,
      )
        .map(({ id, kind, words: matched }) => ({ id, kind, first, last: first + matched.length - 1 }))
        .sort((a, b) => b.last - a.last || a.id.localeCompare(b.id, 'en')),
    );
  }

  /** The phrases whose first word may be this one. */
  private phrasesFrom({ spelled, stem }: SpelledWord): Phrase[] {
    const { byFirst, longestBeginning } = this.phrases;
    const found = [...(byFirst.get(`=${spelled}`) ?? NONE), ...(byFirst.get(`~${stem}`) ?? NONE)];
    const longest = Math.min(spelled.length, longestBeginning);
    for (let length = 1; length <= longest; length++) found.push(...(byFirst.get(`^${spelled.slice(0, length)}`) ?? NONE));
    return found;
  }
}

/** A word without what is written together with it before its vowel: the "aide" of "l'aide". */
function withoutWhatIsElided(word: Word): Word {
  const length = word.folded.length - withoutElision(word.folded).length;
  return length === 0
    ? word
    : { text: word.text.slice(length), folded: word.folded.slice(length), start: word.start + length, end: word.end };
}

/** Written in capitals a short word is no slip of another. */
function isAbbreviation({ text }: Word): boolean {
  return /^\p{Lu}{2,5}$/u.test(text);
}

const NONE: readonly never[] = [];

function phrasesOf(properties: readonly Property[], terms: readonly Term[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const known: string[] = [];
  let longestBeginning = 0;
  const add = (id: string, kind: Phrase['kind'], language: string, written: string, counts: boolean) => {
    const words = fold(written).replace(/-/g, ' ').split(' ').filter(Boolean);
    const matchers = words.map((word) => matcherOf(word, language));
    const phrase = { id, kind, language, words: matchers, written: words.join(' '), counts, letters: written.length };
    const key = phrase.words[0] ?? '';
    const alike = byFirst.get(key);
    if (alike) alike.push(phrase);
    else byFirst.set(key, [phrase]);
    if (key.startsWith('^')) longestBeginning = Math.max(longestBeginning, key.length - 1);
    if (language === 'en') known.push(...words.map((word) => word.replace('*', '')));
  };
  for (const property of properties)
    forEachWord(property.synonyms, (language, text) => add(property.id, 'property', language, text, property.unit !== undefined));
  for (const term of terms) forEachWord(term.words, (language, text) => add(term.id, 'term', language, text, false));
  return { byFirst, longestBeginning, words: known };
}

function forEachWord(words: Readonly<Record<string, readonly string[]>>, use: (language: string, text: string) => void): void {
  for (const [language, texts] of Object.entries(words)) for (const text of texts) use(language, text);
}

/** `=word`, `~stem` (English) or `^beginning` for a word written with a trailing `*`. */
function matcherOf(word: string, language: string): string {
  if (word.endsWith('*')) return `^${word.slice(0, -1)}`;
  return language === 'en' ? `~${stemOf(word)}` : `=${word}`;
}

function matches(matcher: string, word: SpelledWord): boolean {
  const form = matcher.slice(1);
  if (matcher.startsWith('^')) return word.spelled.startsWith(form);
  return matcher.startsWith('~') ? word.stem === form : word.spelled === form;
}

function matchesAt(phrase: Phrase, words: readonly SpelledWord[], first: number): boolean {
  return phrase.words.every((matcher, offset) => {
    const word = words[first + offset];
    return word !== undefined && matches(matcher, word);
  });
}

/**
 * Of phrases that count one thing and another over the same words, those that stand there as they are written: a stem is shared by
 * nouns that count different things ("vaccinated", "vaccinators").
 */
function asWritten(phrases: readonly Phrase[], words: readonly SpelledWord[], first: number): readonly Phrase[] {
  if (phrases.length < 2) return phrases;
  const isWritten = ({ written, words: { length } }: Phrase): boolean =>
    words.slice(first, first + length).every(({ spelled }, at) => written.split(' ')[at] === spelled);
  const exact = new Set(phrases.flatMap((phrase) => (phrase.counts && isWritten(phrase) ? [phrase.words.length] : [])));
  return phrases.filter((phrase) => !phrase.counts || !exact.has(phrase.words.length) || isWritten(phrase));
}

function speaks(phrase: Phrase, language: string): boolean {
  return phrase.language === 'en' || phrase.language === language || phrase.letters >= FOREIGN_LETTERS;
}

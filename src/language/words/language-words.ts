import type { AskedWords } from './asked-words.ts';
import type { CheckedWords } from './checked-words.ts';
import type { GrammarWords } from './grammar-words.ts';
import type { Beginnings, Cues, WordList } from './written-lists.ts';

/** Words without content in questions: what is left of them unanswered is no fault of an answer. */
export interface OrdinaryWords {
  readonly stopWords: readonly string[];
  readonly chatWords: WordList;
  /** Spellings of hurried chat and the words they stand for. */
  readonly chatSpellings: Readonly<Record<string, string>>;
  /**
   * Verbs, nouns and adjectives that help to ask in most questions and are what is asked in some ("who runs it", "did they
   * leave early"): they count where nothing else of a message says what is asked about its matter.
   */
  readonly leaning: Beginnings;
  /** Words that qualify a question without asking for anything: how sure, how much so, in what tone, of what kind in general. */
  readonly light: Beginnings;
  /** What is written before a vowel with an apostrophe. */
  readonly elided: WordList;
}

/** Words that tell names from other words. */
export interface NameListWords {
  /** Frequent words that are a letter or two away from a name and are never taken for one misspelt. */
  readonly lookalikes: WordList;
  /** Ordinary words that look like names or are written with a capital inside a sentence. */
  readonly ordinary: WordList;
  /** Names of languages, which may also name peoples. */
  readonly languages: WordList;
  /** A capitalised word beside one of these is somebody greeted. */
  readonly greetings: WordList;
  /** Small words inside a name of several ("de la"). */
  readonly particles: WordList;
  /** What stands around the name of a language that is asked for ("in German, please"). */
  readonly beforeLanguage: WordList;
  readonly afterLanguage: WordList;
  /** Pronouns that are spelt like the short name of a country, by what shows them to be the country. */
  readonly countryPronouns: Readonly<Record<string, CountryContext>>;
}

/** The country is meant after the word `before`, and before one of `after` unless one of `notAfter` opens ("tell us"). */
export interface CountryContext {
  readonly before: string;
  readonly after: WordList;
  readonly notAfter: WordList;
}

/** What stands at the head of a document that was published before in another form, alternatives parted by `|`. */
export interface RevisedWords {
  /** It was wrong. */
  readonly corrected: string;
  /** It tells more, or later things. */
  readonly updated: string;
}

/** Everything that is known of one language: words only, no rules. */
export interface LanguageWords extends GrammarWords {
  readonly script: 'latin' | 'cyrillic';
  /** Chats in every other language mix its words in. */
  readonly mixedIn: boolean;
  /** Words that a sentence can hardly do without. Single letters are left out where they abbreviate. */
  readonly functionWords: WordList;
  /** Letters that the other languages read here do not use; `é`, `ü` and `ó` are shared and tell nothing. */
  readonly ownLetters: string;
  readonly ordinary: OrdinaryWords;
  readonly names: NameListWords;
  /**
   * What is said in many words whatever the subject, by what it is: phrases any of which means much the same. Words for two
   * things stand under both; a word that is nearly always used for something else is left out.
   */
  readonly concepts: Readonly<Record<string, Cues>>;
  readonly asked: AskedWords;
  readonly revised: RevisedWords;
  readonly checked: CheckedWords;
}

import { cue } from '../language/cue.ts';
import type { MoneyMention } from '../language/grammar/money.ts';
import type { NumberMention } from '../language/grammar/numbers.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { NameMention, UnknownName } from '../language/names/index.ts';
import { LANGUAGES } from '../language/words/index.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { PropertyRole } from '../model/property.ts';
import { fold } from '../model/text.ts';
import type { DerivationAsked } from './derivation-asked.ts';
import type { Intent } from './intent.ts';
import type { AskedStatus } from './status-asked.ts';

/** One thing that a question names. An answer must meet it; what is left unmet counts against the answer. */
export interface Item {
  readonly kind: 'name' | 'term' | 'word' | 'number' | 'unknown';
  readonly text: string;
  /** Where it begins in the question, in UTF-16 units. */
  readonly start: number;
  /** Index tokens any one of which meets it. */
  readonly tokens: readonly string[];
  readonly weight: number;
  /** A form of a verb and nothing else: the predicate itself, which has to be met. */
  readonly verb?: boolean;
  /** Tokens of words near in meaning, any one of which meets it loosely. */
  readonly near?: readonly string[];
  /** Tokens of what it means in general, any one of which meets it in other words. */
  readonly concepts?: readonly string[];
  /** Of a phrase: the words that meet it together. */
  readonly every?: readonly string[];
  /**
   * What it does, if it is not what is asked: `leaning` words are everyday ones, which say what is asked only where nothing
   * else does; `shapes` say how it is asked (saying, status, currency, the file as a whole), which is checked by other means.
   */
  readonly role?: 'leaning' | 'shapes';
  /** From earlier in the conversation: it helps to find, and need not be met. */
  readonly carried?: boolean;
}

/** What was understood of a question. */
export interface Reading {
  readonly question: string;
  readonly language: string;
  readonly intent: Intent;
  readonly answer?: AnswerType;
  /** The part in which it asks for somebody ("who pledged" for a giver), or for a place. */
  readonly role?: PropertyRole;
  readonly items: readonly Item[];
  readonly names: readonly NameMention[];
  readonly unknownNames: readonly UnknownName[];
  readonly terms: readonly string[];
  readonly money: readonly MoneyMention[];
  readonly numbers: readonly NumberMention[];
  readonly times: readonly TimeMention[];
  readonly statuses: readonly AskedStatus[];
  /** Currencies (ISO 4217) that it wants a figure in, or names. */
  readonly currencies: readonly string[];
  /** The thing asked for by "how many …" or "which …": no answer can leave it out. */
  readonly focus?: Item;
  /** Whether that is asked for by "which", so that how many of it there are is no answer. */
  readonly which: boolean;
  /** Whether it asks for whom or what something is not so ("which have had no cases"). */
  readonly negated: boolean;
  /** Whether it asks up to what day something is to be, or from what day: the edge of a time, which a figure may have, too. */
  readonly edgeAsked?: 'up_to' | 'from';
  /** Whether it asks how something stood at first, before it changed. */
  readonly earliest: boolean;
  /** Whether it wants a whole date ("on which day"), where a month or "recently" is no answer. */
  readonly exactly: boolean;
  /** Whether it is about the act of saying ("announced", "published"), whose day every fact has. */
  readonly aboutSaying: boolean;
  /** Whether it wants somebody's name, where who spoke is no answer. */
  readonly wantsName: boolean;
  /** Whether it asks in what manner something is or was done ("how did he travel"). */
  readonly manner: boolean;
  /** Whether it wants somebody's own words, where a report of them is no answer. */
  readonly wantsWords: boolean;
  /** The entity whose saying is asked about ("what did X say"). */
  readonly sayer?: string;
  /** Whether the question asserts something and asks for a nod ("…, right?"). */
  readonly asserts: boolean;
  /** Passages that the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly derivation?: DerivationAsked;
  /** What was asked to be worked out earlier in the thread. */
  readonly earlierDerivation?: DerivationAsked;
}

/** By language: what is one's own in one is another word elsewhere. */
const OF_ONESELF: ReadonlyMap<string, RegExp> = new Map(LANGUAGES.map(({ code, asked }) => [code, cue(asked.oneself)]));

/** Whether a message is about the one who asks: "my order", "our calendar". What is asked of a file is nobody's own. */
export function isOfOneself({ question, language }: Pick<Reading, 'question' | 'language'>): boolean {
  return OF_ONESELF.get(language)?.test(fold(question)) === true;
}

import { Decimal } from 'decimal.js';
import type { MoneyMention } from '../language/grammar/money.ts';
import type { NumberMention } from '../language/grammar/numbers.ts';
import type { NameMention, UnknownName } from '../language/names/index.ts';
import { readCurrencies } from './currency-asked.ts';
import { SAYING } from './forms-of-asking.ts';
import { nameToken, numberToken, termToken, wordToken } from './index-token.ts';
import type { Item, Reading } from './reading.ts';
import { readStatuses } from './status-asked.ts';
import { isOrdinary } from './stop-words.ts';
import type { SpelledWord, TermMention } from './vocabulary.ts';
import { roleOfWord } from './word-roles.ts';
import { weightOfUnknownWord } from './word-weight.ts';

/** How much a name, a term, another word and an unknown name count when a question is held against a fact. */
const WEIGHT = {
  name: 2,
  ambient: 0.3,
  term: 1.2,
  ordinaryTerm: 0.4,
  leaning: 0.3,
  word: 1,
  foreignWord: 0.6,
  number: 1.2,
  unknown: 2.5,
} as const;

/** A stretch of a text, in UTF-16 units from `start` to before `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether a word lies, in part or whole, in one of the stretches. */
export function liesIn(word: TextSpan, spans: readonly TextSpan[]): boolean {
  return spans.some((span) => word.start < span.end && word.end > span.start);
}

/** The names of a question as items, each entity once. */
export function nameItems(known: readonly NameMention[], unknown: readonly UnknownName[], isAmbient: (entity: string) => boolean): Item[] {
  const distinct = known.filter((name, at) => known.findIndex((other) => other.entity === name.entity) === at);
  return [
    ...distinct.map(({ text, start, entity }): Item => {
      return {
        kind: 'name',
        text,
        start,
        tokens: [nameToken(entity)],
        ...(isAmbient(entity) ? { weight: WEIGHT.ambient, role: 'shapes' } : { weight: WEIGHT.name }),
      };
    }),
    ...unknown.map(({ text, start }): Item => ({ kind: 'unknown', text, start, tokens: [], weight: WEIGHT.unknown })),
  ];
}

/** What a bare number may stand for: itself, millions, billions. */
export const SCALES = ['1', '1000000', '1000000000'] as const;

/** The amounts that a question may name: in words with a scale, or as the bare number before any scale. */
export function amountsNamed({ money, numbers }: Pick<Reading, 'money' | 'numbers'>): Decimal[] {
  return [
    ...money.map(({ amount }) => new Decimal(amount)),
    ...numbers.flatMap(({ value }) => SCALES.map((scale) => new Decimal(value).mul(scale))),
  ];
}

/** The entities that items name. */
export function entitiesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => (item.kind === 'name' ? item.tokens.map((token) => token.replace(/^name:/u, '')) : []));
}

/** A bare number up to here counts things, and is no figure that must be met. */
export const FEW = 12;

/** Amounts and numbers of a question; a bare number may leave out its scale ("the 20.9"). */
export function numberItems(money: readonly MoneyMention[], numbers: readonly NumberMention[]): Item[] {
  const item = ({ text, start }: MoneyMention | NumberMention, values: readonly string[]): Item => ({
    kind: 'number',
    text,
    start,
    tokens: values.map(numberToken),
    weight: WEIGHT.number,
    ...(values.length > 1 && Number(values[0]) <= FEW && { role: 'shapes' }),
  });
  return [
    ...money.map((mention) => item(mention, [mention.amount])),
    ...numbers
      .filter((mention) => mention.unit !== 'ordinal')
      .map((mention) =>
        item(
          mention,
          SCALES.map((scale) => new Decimal(mention.value).mul(scale).toFixed()),
        ),
      ),
  ];
}

/** What reading the words of a question needs to know of them. */
export interface WordKnowledge {
  /** Whether the pack knows a word. */
  readonly isKnown: (spelled: string) => boolean;
  /** Whether a word belongs to a name: it counts only as part of a phrase that begins before it ("runs NATO"). */
  readonly isNamed: (word: SpelledWord) => boolean;
  /** Whether a property counts something: the noun for it asks, however common it is. */
  readonly isCounted: (id: string) => boolean;
}

/** What the words of a question name: phrases of the vocabulary, the longest at each place, and single words. */
export function wordItems(
  words: readonly SpelledWord[],
  mentions: readonly TermMention[],
  language: string,
  { isKnown, isNamed, isCounted }: WordKnowledge,
): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const here = isNamed(word) ? [] : mentions.filter((mention) => mention.first === at);
    const last = here[0]?.last;
    if (last !== undefined) {
      const ids = new Set(here.filter((mention) => mention.last === last).map((mention) => mention.id));
      const item = termItem([...ids], words.slice(at, last + 1), language);
      items.push([...ids].some(isCounted) ? asked(item) : item);
    } else if (!isNamed(word)) {
      const item = wordItem(word, language, isKnown);
      if (item) items.push(item);
    }
    at = (last ?? at) + 1;
  }
  return items;
}

/** A single word as an item; nothing for one that asks for nothing. */
function wordItem(word: SpelledWord, language: string, isKnown: (spelled: string) => boolean): Item | undefined {
  const does = roleOfWord(word.spelled, language);
  if (does !== 'leaning' && (isOrdinary(word.spelled, language) || does === 'light')) return undefined;
  const role = shapesQuestion(word) ? 'shapes' : does === 'leaning' ? 'leaning' : undefined;
  const weight = role === 'leaning' ? WEIGHT.leaning : weightOfWord(word, language, isKnown);
  return { kind: 'word', text: word.text, start: word.start, tokens: [wordToken(word.stem)], weight, ...(role && { role }) };
}

/** Words of saying, of status and of currency shape a question; they are no matter of their own. */
function shapesQuestion(word: SpelledWord): boolean {
  return SAYING.test(word.spelled) || readStatuses(word.spelled).length > 0 || readCurrencies(word.spelled, []).length > 0;
}

function weightOfWord(word: SpelledWord, language: string, isKnown: (spelled: string) => boolean): number {
  if (shapesQuestion(word)) return WEIGHT.ordinaryTerm;
  if (isKnown(word.spelled)) return WEIGHT.word;
  return language === 'en' ? weightOfUnknownWord(word.spelled) : WEIGHT.foreignWord;
}

/** A phrase says more than a single word, and a rare word more than one that everybody uses. */
function weightOfPhrase(phrase: readonly SpelledWord[], language: string): number {
  const [word] = phrase;
  if (SAYING.test(phrase.map(({ spelled }) => spelled).join(' '))) return WEIGHT.ordinaryTerm;
  if (phrase.length > 1 || !word) return WEIGHT.term;
  if (isOrdinary(word.spelled, language) || shapesQuestion(word)) return WEIGHT.ordinaryTerm;
  return language === 'en' ? Math.min(WEIGHT.term, weightOfUnknownWord(word.spelled) + WEIGHT.ordinaryTerm) : WEIGHT.term;
}

/** An item as one that asks. */
function asked({ role: _, ...item }: Item): Item {
  return item;
}

/** A phrase of one everyday word says what is asked only where nothing else does. */
function roleOfPhrase(phrase: readonly SpelledWord[], language: string): Pick<Item, 'role'> {
  const [word] = phrase;
  const written = phrase.map(({ spelled }) => spelled).join(' ');
  const isCurrency =
    readCurrencies(written, []).length > 0 && phrase.every((one) => isOrdinary(one.spelled, language) || shapesQuestion(one));
  if (SAYING.test(written) || isCurrency) return { role: 'shapes' };
  if (phrase.length !== 1 || !word) return {};
  if (shapesQuestion(word)) return { role: 'shapes' };
  if (roleOfWord(word.spelled, language) === 'light') return { role: 'shapes' };
  const everyday = isOrdinary(word.spelled, language) || roleOfWord(word.spelled, language) !== 'content';
  return everyday ? { role: 'leaning' } : {};
}

function termItem(ids: readonly string[], phrase: readonly SpelledWord[], language: string): Item {
  const stems = phrase.filter((word) => !isOrdinary(word.folded, language)).map((word) => wordToken(word.stem));
  return {
    kind: 'term',
    text: phrase.map((word) => word.text).join(' '),
    start: phrase[0]?.start ?? 0,
    tokens: [...ids.map(termToken), ...(phrase.length === 1 ? stems : [])],
    ...(phrase.length > 1 && stems.length > 1 && { every: stems }),
    weight: weightOfPhrase(phrase, language),
    ...roleOfPhrase(phrase, language),
  };
}

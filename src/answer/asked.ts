import type { FactView } from '../facts/view.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import { stemOf } from '../language/spelling.ts';
import type { AskedItem } from '../model/asked-item.ts';
import { formatDay } from '../model/format.ts';
import type { Outcome } from '../model/outcome.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { Intent } from '../question/intent.ts';
import { type Item, isOfOneself, type Reading } from '../question/reading.ts';
import { weightOfUnknownWord } from '../question/word-weight.ts';
import { askingItems } from './predicate.ts';

/** The outcomes after which the text of documents may still tell what no fact does. */
const NOT_HELD: ReadonlySet<Outcome> = new Set<Outcome>(['unknown', 'clarify', 'out_of_scope']);
/** What these want is in no document. */
const ASKS_NO_TEXT: ReadonlySet<Intent> = new Set<Intent>(['help', 'opinion', 'misbehave', 'freshness', 'sources']);
/** A single word that is as common as this stands in too many sentences to tell anything. */
const RARE_ENOUGH = 0.85;

/** What a message asks for, by the words in which a document would say it; nothing where a fact answers it, or no text could. */
export function askedOf(reading: Reading, outcome: Outcome, view: FactView): readonly AskedItem[] {
  if (!NOT_HELD.has(outcome) || ASKS_NO_TEXT.has(reading.intent) || isOfOneself(reading)) return [];
  const own = askingItems(reading.items);
  const carried = reading.items.filter((item) => item.carried === true && item.role === undefined && !own.includes(item));
  const asked = [...own, ...carried].map((item) => askedItem(item, view)).filter(({ ways }) => ways.length > 0);
  const [only] = asked;
  if (!only || (asked.length === 1 && !only.required && weightOfUnknownWord(fold(only.text)) < RARE_ENOUGH)) return [];
  return [...asked, ...reading.times.flatMap(askedTime)];
}

function askedItem(item: Item, view: FactView): AskedItem {
  const ways = waysOf(item, view).filter((way) => way.length > 0);
  const near = (item.near ?? []).map((token) => [stemIn(token)]);
  return { text: item.text, ways, near, required: item.kind === 'name' || item.kind === 'unknown' || item.kind === 'number' };
}

function waysOf(item: Item, view: FactView): string[][] {
  switch (item.kind) {
    case 'name':
      return item.tokens.flatMap((token) => namesOf(token.slice('name:'.length), view)).map(stemsOf);
    case 'term':
    case 'word': {
      const stems = (item.every ?? item.tokens).filter((token) => token.startsWith('word:')).map(stemIn);
      return item.every ? [stems] : stems.map((stem) => [stem]);
    }
    default:
      return [stemsOf(item.text)];
  }
}

function namesOf(id: string, view: FactView): string[] {
  const entity = view.entity(id);
  return entity ? [entity.name, ...Object.values(entity.aliases).flat()] : [];
}

function stemIn(token: string): string {
  return token.slice('word:'.length);
}

function stemsOf(text: string): string[] {
  return wordsOf(text).map(({ folded }) => stemOf(folded));
}

/** A day, or another time in figures, with or without its year; a time in other words stands in no text as it was asked. */
function askedTime(time: TimeMention): AskedItem[] {
  if (!('from' in time) || time.edge === 'as_of') return [];
  const written = time.from === time.to ? formatDay(time.from) : /\d/u.test(time.text) ? time.text : '';
  const words = stemsOf(written).filter((word) => /\d/u.test(word) || MONTHS.has(word));
  const withoutYear = words.filter((word) => !/^\d{4}$/u.test(word));
  const ways = [words, withoutYear].filter((way) => way.length > 0);
  return ways.length > 0 ? [{ text: time.text, ways, near: [], required: true }] : [];
}

const MONTHS: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December'.split(' ').flatMap(stemsOf),
);

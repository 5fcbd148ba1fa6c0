import { readTimes } from '../../language/grammar/times.ts';
import type { Document } from '../../model/document.ts';
import { isOpenOrder } from '../document/resolve-date.ts';

/** The day that times without a year are reckoned from. */
export interface ReckoningDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `day`: near enough to the day of writing for "Thursday"; `year`: only its year is; `none`: nothing can be reckoned from it. */
  readonly precision: 'day' | 'year' | 'none';
}

/** So much of a text is searched for its year, in UTF-16 units. */
const SEARCHED = 12_000;
/** A year further back than so many is history that a text tells of. */
const OWN_YEARS = 3;

const YEAR = /(?:19|20)\d\d/;

const kept = new WeakMap<Document, ReckoningDay>();

/**
 * From which day a document's "Thursday" and "July" are reckoned: its own. Where that is only the day on which it was
 * received, the newest year of a day, month or half-year that the text tells of ("in the first half of 2024") decides
 * for months, and nothing for weekdays.
 */
export function reckoningDay(document: Document): ReckoningDay {
  const held = kept.get(document) ?? read(document);
  kept.set(document, held);
  return held;
}

function read({ source, text, received_at: receivedAt }: Document): ReckoningDay {
  const { date, basis } = source.published;
  const received = receivedAt.slice(0, 10);
  if (isOpenOrder(source.published)) return { day: date, precision: 'year' };
  if (basis !== 'inferred' || date !== received) return { day: date, precision: 'day' };
  const first = Number(received.slice(0, 4)) - OWN_YEARS;
  const years = text
    .slice(0, SEARCHED)
    .split('\n')
    .flatMap((line) => (YEAR.test(line) ? readTimes(line, received, source.language) : []))
    .flatMap((time) => {
      if (time.kind === 'duration' || time.kind === 'vague' || time.kind === 'year' || time.edge === 'since') return [];
      if (!YEAR.test(time.text)) return [];
      const year = Number(time.from.slice(0, 4));
      return time.from <= received && year >= first ? [year] : [];
    });
  if (years.length === 0) return { day: date, precision: 'none' };
  const lastOfYear = `${Math.max(...years)}-12-31`;
  return { day: lastOfYear < received ? lastOfYear : received, precision: 'year' };
}

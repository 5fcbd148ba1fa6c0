import { weekdayOf } from '../../language/grammar/calendar.ts';
import { formatDay } from '../../model/format.ts';
import type { DatePlace } from '../raw-document.ts';
import type { DateClues } from './date-clues.ts';
import { type Basis, isInFuture, latestDay, type Published, quotedInNote, resolveDate, resolveOpenDate } from './resolve-date.ts';
import type { WrittenDate } from './written-date.ts';

const GIVEN: Readonly<Record<DatePlace, string>> = {
  meta: 'Given by the data of its page',
  time_element: 'Given as the time of the article in its page',
  feed: 'Given by the feed that it came in',
  json: 'Given in a field of the record that it came in',
  pdf: 'The file says that it was made then, which is not always when it was published',
  front_matter: 'Given by the front matter of the file',
  mail: 'Given by the head of the mail: when it was sent',
};

const NONE = 'The text has no date of its own';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * The day on which a document appeared, with its basis and a note that says where it stands. What its format or the
 * document itself states (printed) comes before what it states in part (no year, or the order of day and month open),
 * and that before what its address, its links and its text let one infer; the day received comes last. A day later
 * than its receipt is never taken, and the note says so.
 */
export function publishedDate(clues: DateClues): Published {
  const found = stated(clues) ?? partlyStated(clues) ?? inferred(clues) ?? received(clues);
  const refused = statedDates(clues).find((date) => isInFuture(date, clues));
  if (refused === undefined) return found;
  return { ...found, note: `${found.note} A day later than its receipt is printed (${quotedInNote(refused.text)}) and was not taken.` };
}

/** The dates that stand as the document's own, the best first. */
function statedDates({ given, header, lines, dateline }: DateClues): readonly WrittenDate[] {
  return [given?.where === 'pdf' ? undefined : given?.date, header, ...lines, dateline].filter((date) => date !== undefined);
}

function stated(clues: DateClues): Published | undefined {
  const { given, header, lines, dateline } = clues;
  return (
    (given && given.where !== 'pdf' ? resolveDate(given.date, GIVEN[given.where], 'printed', clues) : undefined) ??
    (header && resolveDate(header, 'It stands in a header that was put before the text', 'printed', clues)) ??
    firstOf(lines, 'Printed in a line of its own', 'printed', clues) ??
    (dateline && resolveDate(dateline, 'Printed at the head of the text', 'printed', clues))
  );
}

function partlyStated(clues: DateClues): Published | undefined {
  const open = statedDates(clues).find(({ readings }) => readings.length > 1);
  return firstOf(clues.lead, `${NONE}; its first paragraphs tell of that day`, 'partial', clues) ?? (open && resolveOpenDate(open, clues));
}

function inferred(clues: DateClues): Published | undefined {
  const { inAddress, inName, told, ahead, given } = clues;
  const whole = told.filter(({ readings }) => readings.some(({ year }) => year !== undefined));
  return (
    fromDay(inAddress, `${NONE}; its address carries this one.`, clues) ??
    fromLinks(clues) ??
    (given && resolveDate(given.date, GIVEN[given.where], 'inferred', clues)) ??
    newestOf(whole, `${NONE}; this is the last day that it tells of`, clues) ??
    fromDay(inName, `${NONE}; its file name carries this one.`, clues) ??
    newestOf(told, `${NONE}; this is the last day that it tells of`, clues) ??
    newestOf(ahead, `${NONE}; it looks ahead to that day, and may be some days older`, clues)
  );
}

function received({ received: date }: DateClues): Published {
  return { date, basis: 'inferred', note: 'The document has no date that could be read; this is the day on which it was received.' };
}

function firstOf(dates: readonly WrittenDate[], where: string, basis: Basis, clues: DateClues): Published | undefined {
  for (const date of dates) {
    const found = resolveDate(date, where, basis, clues);
    if (found) return found;
  }
  return undefined;
}

function newestOf(dates: readonly WrittenDate[], where: string, clues: DateClues): Published | undefined {
  const found = dates.map((date) => resolveDate(date, where, 'inferred', clues)).filter((published) => published !== undefined);
  return found.toSorted((one, other) => other.date.localeCompare(one.date, 'en'))[0];
}

function fromDay(day: string | undefined, note: string, clues: DateClues): Published | undefined {
  return day !== undefined && day <= latestDay(clues) ? { date: day, basis: 'inferred', note } : undefined;
}

/** From the newest linked article, of those that appeared on a weekday which the text speaks of. */
function fromLinks(clues: DateClues): Published | undefined {
  const past = clues.linked.filter((day) => day <= latestDay(clues)).toSorted((one, other) => other.localeCompare(one, 'en'));
  const fitting = past.find((day) => clues.weekdays.has(weekdayOf(day)));
  const date = fitting ?? past[0];
  if (date === undefined) return undefined;
  const weekday = fitting === undefined ? '' : `, a ${WEEKDAYS[weekdayOf(date) - 1]}, which the text speaks of`;
  return {
    date,
    basis: 'inferred',
    note: `${NONE}; an article that it links to is of ${formatDay(date)}${weekday}. The dates of links are not its own.`,
  };
}

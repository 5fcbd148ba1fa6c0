import { formatDay } from '../../model/format.ts';
import { IRREGULAR_PASTS } from '../sentences/english-verbs.ts';
import { readFeastDays } from './feast-days.ts';
import type { TimeMention } from './times.ts';

type NamedDay = Extract<TimeMention, { readonly from: string }>;

const TODAY =
  /(?<!\p{L})(?:this (?:morning|afternoon|evening)|heute (?:früh|morgen|vormittag|nachmittag|abend)|ce matin|cet après-midi|ce soir|esta (?:mañana|tarde|noche)|(?:dziś|dzisiaj) (?:rano|wieczorem|po południu)|сьогодні (?:вранці|зранку|ввечері|вдень))(?!\p{L})/giu;
/** So many characters before and behind a feast tell of which year it is. */
const BEFORE = 80;
const BEHIND = 60;
const PAST = new RegExp(
  `(?<!\\p{L})(?:\\p{L}{2,}ed|has|have|was|were|${IRREGULAR_PASTS}|wurden?|hat|haben|waren|ont|a été|était|étaient|fue|fueron|han|był\\p{L}*|został\\p{L}*|був|була|було|були)(?!\\p{L})`,
  'iu',
);
const PERFECT = /(?<!\p{L})(?:had|has|have|hat|haben|hatte|hatten|avait|avaient|ont|había|habían)\s/iu;
const AHEAD =
  /(?<!\p{L})(?:will|would|shall|should|could|may|might|must|to (?!(?:the|a|an|its|their|his|her)\s)\p{Ll}{2,}|plans?|planned|expects?|expected|due|aims?|hopes?|wants?|pledged|promised|scheduled|wird|werden|soll\p{L}*|\p{L}{2,}(?:ra|ront|rá|rán)|doit|doivent|będzie|będą|ma|mają|буде|будуть|має|мають)(?!\p{L})/u;

/** Days that a text of a day tells by a name: a part of that day ("this morning"), and feasts ("by Christmas"). */
export function readNamedDays(text: string, today: string): readonly NamedDay[] {
  const ofToday = Array.from(text.matchAll(TODAY), ({ 0: written, index }) => named(written, index, today, 'within'));
  const feasts = readFeastDays(text).map((feast) =>
    named(feast.text, feast.start, nearest(text, feast, today), feast.isDeadline ? 'by' : 'within'),
  );
  return [...ofToday, ...feasts];
}

/** The times of a text with the named days that none of them covers, in its order. */
export function withNamedDays(times: readonly TimeMention[], days: readonly NamedDay[]): TimeMention[] {
  const free = days.filter((day) => !times.some(({ start, end }) => start < day.end && end > day.start));
  return [...times, ...free].toSorted((one, other) => one.start - other.start);
}

function named(text: string, start: number, day: string, edge: 'within' | 'by'): NamedDay {
  const label = edge === 'by' ? `by ${formatDay(day)}` : formatDay(day);
  return { kind: 'day', text, start, end: start + text.length, from: day, to: day, label, edge, yearGiven: false, monthGiven: true };
}

/** A feast in the year that is printed behind it; else the last one where a past tells of it, and the next one otherwise. */
function nearest(text: string, { start, end, isDeadline, dayIn }: ReturnType<typeof readFeastDays>[number], today: string): string {
  const printed = /^\s+((?:19|20)\d\d)(?!\d)/u.exec(text.slice(end, end + 6))?.[1];
  const year = Number(printed ?? today.slice(0, 4));
  if (printed !== undefined) return dayIn(year);
  const around = `${text.slice(Math.max(0, start - BEFORE), start)} ${text.slice(end, end + BEHIND)}`;
  const isPast = PAST.test(around) && !AHEAD.test(around) && (!isDeadline || PERFECT.test(around));
  if (isPast) return dayIn(year) <= today ? dayIn(year) : dayIn(year - 1);
  return dayIn(year) >= today ? dayIn(year) : dayIn(year + 1);
}

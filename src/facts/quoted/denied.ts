import { toldPattern } from '../../language/words/told-words.ts';
import type { Quotation } from './quotation.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Denials reach no further than their clause, in characters before and behind what they deny. */
const REACH = { before: 90, after: 60 } as const;
const CLAUSE_END = /[.;:!?]\s|\s[-–—]\s|,\s+(?:but|however|mais|aber|sondern|pero|sino|ale|lecz|але|проте)\s|\s(?:but|sondern|sino)\s/iu;

function lastClause(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}

/** Another figure or day between a denial and a value takes the denial to itself ("not 15 but 31"). */
function isTakenUp(between: string): boolean {
  return /\d/u.test(between);
}

/** Whether the words beside a place of a quotation deny it: "have not provided", "no agreement on", "… are false". */
export function isDenied({ text, language }: Quotation, { start, end }: Stretch): boolean {
  const negation = toldPattern(language, 'negation');
  const affirmed = toldPattern(language, 'affirmed');
  const before = lastClause(text.slice(Math.max(0, start - REACH.before), start)).replace(affirmed, (found) => ' '.repeat(found.length));
  const denials = Array.from(before.matchAll(negation), (found) => before.slice(found.index + found[0].length));
  if (denials.some((between) => !isTakenUp(between))) return true;
  const [after = ''] = text.slice(end, end + REACH.after).split(CLAUSE_END);
  const cleared = after.replace(affirmed, (found) => ' '.repeat(found.length));
  return Array.from(cleared.matchAll(negation), (found) => cleared.slice(0, found.index)).some(
    (between) => !isTakenUp(between) && !/,|\b(?:and|who|which|that|whose)\b/iu.test(between),
  );
}

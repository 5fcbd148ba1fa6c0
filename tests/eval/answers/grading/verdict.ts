/**
 * How a reply fared:
 * - `full`: the right kind of reply, all that was expected, enough of the acceptable documents cited; a good refusal,
 *   greeting or question back is full as well
 * - `partial`: the right kind of reply, but a group or a citation is missing, or it says `partly` where all of it is held
 * - `helped`: refuses or asks back where an answer is held, yet the text shows that answer
 * - `asked`: asks back where an answer is held and does not show it; it claims nothing, so it is safe
 * - `false_absence`: says that the documents do not have what they have
 * - `wrong`: speaks of something else, answers what nothing held answers, refuses another question than the one asked, says
 *   in the headline what must not be said, meets small talk with a page, or does not reply
 * - `fabricated`: holds a number from nowhere or a forbidden shape
 */
export const VERDICTS = ['full', 'partial', 'helped', 'asked', 'false_absence', 'wrong', 'fabricated'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict with the reasons for it; `full` needs none. */
export interface Judged {
  readonly verdict: Verdict;
  readonly why: readonly string[];
}

/** A verdict with its reasons. */
export function judged(verdict: Verdict, ...why: readonly string[]): Judged {
  return { verdict, why };
}

/** Full, or partial for the reasons there are. */
export function fullUnless(reasons: readonly string[]): Judged {
  return reasons.length > 0 ? judged('partial', ...reasons) : judged('full');
}

/** Whether nobody is misled: neither wrong nor a false absence nor made up. */
export function isSafe(verdict: Verdict): boolean {
  return verdict !== 'wrong' && verdict !== 'false_absence' && verdict !== 'fabricated';
}

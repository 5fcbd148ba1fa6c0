import { readTimes } from '../../language/grammar/times.ts';
import type { Period } from '../../model/fact.ts';
import { fold } from '../../model/text.ts';

/** Labels are read relative to a day that no label depends on: those that name days state them in `start` and `end`. */
const ANY_DAY = '2000-01-01';

/** What a period is, in one form for all ways to write it: days, a rate (`per year`), or another label. */
export interface CanonicalPeriod {
  readonly kind: 'none' | 'days' | 'rate' | 'label';
  readonly text: string;
}

/** "over the next five years" is a term of five years, as "over five years" is. */
const COMING = /\s(?:the\s+)?(?:next|coming|following|subsequent)\s/iu;
const NONE: CanonicalPeriod = { kind: 'none', text: '' };

/** The form of a period; "within one year" and "within a year" have one, "a year" and "annually" another. */
export function periodForm(period: Period | undefined): CanonicalPeriod {
  if (!period) return NONE;
  if (period.start !== undefined || period.end !== undefined) return { kind: 'days', text: `${period.start ?? ''}/${period.end ?? ''}` };
  const read = readTimes(period.label.replace(COMING, ' '), ANY_DAY).find(({ kind }) => kind === 'duration');
  if (read?.kind !== 'duration') return { kind: 'label', text: fold(period.label) };
  return { kind: read.rate === 'per' ? 'rate' : 'label', text: read.label };
}

/** How one period stands to another; `rate`: one tells an amount for each year, the other a total. */
export type PeriodRelation = 'same' | 'candidate_silent' | 'fact_silent' | 'rate' | 'differs';

/** How the period of a candidate stands to that of a fact. */
export function periodRelation(candidate: CanonicalPeriod, fact: CanonicalPeriod): PeriodRelation {
  if (candidate.kind === fact.kind && candidate.text === fact.text) return 'same';
  if (candidate.kind === 'rate' || fact.kind === 'rate') return candidate.kind === fact.kind ? 'differs' : 'rate';
  if (candidate.kind === 'none') return 'candidate_silent';
  if (fact.kind === 'none') return 'fact_silent';
  return 'differs';
}

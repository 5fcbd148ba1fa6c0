import type { FactView } from '../../facts/view.ts';
import type { AnswerType } from '../../model/answer-type.ts';
import type { FactContent } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { Gap } from '../../model/gap.ts';
import type { ValueKind } from '../../model/value.ts';

/** What kind of answer a value is. */
const ANSWERS: Readonly<Partial<Record<ValueKind, readonly AnswerType[]>>> = {
  money: ['amount'],
  count: ['count'],
  share: ['share'],
  date: ['date'],
  duration: ['duration'],
  entities: ['person', 'organisation', 'country', 'place'],
};

/**
 * The gap that something proposed would close, were it a fact: it is about the same matter and asks for this aspect of it.
 * Undefined where none does, or where what is proposed is denied, in doubt or yet to come.
 */
export function settledGap(fact: FactContent, view: FactView): string | undefined {
  if (!isSaidAndSo(fact) || fact.value.kind === 'none' || fact.value.kind === 'text') return undefined;
  return view.gaps.find((gap) => closes(fact, gap, view))?.id;
}

function closes(fact: FactContent, { about, when }: Gap, view: FactView): boolean {
  if (when === undefined) return false;
  const around = new Set([fact.subject, ...(view.entity(fact.subject)?.within ?? [])]);
  if (!about.some((id) => around.has(id)) && !when.entities?.some((id) => around.has(id))) return false;
  if (when.entities !== undefined && !when.entities.some((id) => around.has(id))) return false;
  const answers = ANSWERS[fact.value.kind] ?? [];
  if (when.answer !== undefined && !when.answer.some((answer) => answers.includes(answer))) return false;
  if (when.status !== undefined && !(fact.status !== undefined && when.status.includes(fact.status))) return false;
  if (!isWithin(fact, when.period)) return false;
  return when.terms === undefined ? when.answer !== undefined && when.entities !== undefined : when.terms.includes(fact.property);
}

/** Whether the days of a fact lie among those that a gap is about; the day of saying where it has no period. */
function isWithin({ period, announced }: FactContent, days: NonNullable<Gap['when']>['period']): boolean {
  if (days === undefined) return true;
  const day = period?.end ?? period?.start ?? announced;
  return (days.start === undefined || day >= days.start) && (days.end === undefined || day <= days.end);
}

import type { FactView } from '../facts/view.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { Gap } from '../model/gap.ts';
import type { Reading } from '../question/reading.ts';

type Shape = NonNullable<Gap['when']>;

/** Whether a question has the shape that a gap describes: it meets every condition that is given. */
export function hasShapeOf(reading: Reading, when: Shape, view: FactView): boolean {
  const { answer, names, entities, status, terms, period } = when;
  const named = reading.names.flatMap((name) => view.entity(name.entity) ?? []).filter((entity) => !entity.ambient);
  const kinds = [...named.map(({ kind }) => kind), ...reading.unknownNames.map(({ kind }) => kind)];
  return (
    (!answer || (reading.answer !== undefined && answer.includes(reading.answer))) &&
    (!names || names.some((kind) => kinds.includes(kind))) &&
    (!entities || entities.some((id) => reading.names.some((name) => name.entity === id))) &&
    (!status || status.some((one) => reading.statuses.includes(one))) &&
    (!terms || terms.some((id) => reading.terms.includes(id))) &&
    (!period || reading.times.some((time) => liesIn(time, period)))
  );
}

function liesIn(time: TimeMention, { start, end }: NonNullable<Shape['period']>): boolean {
  if (time.kind === 'vague' || time.kind === 'duration') return false;
  return (start === undefined || time.from >= start) && (end === undefined || time.to <= end);
}

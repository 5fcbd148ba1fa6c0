import type { FactView } from '../../facts/view.ts';
import { daysAfter } from '../../model/announcement-days.ts';
import type { Fact } from '../../model/fact.ts';
import { type Aspect, aspectsOf } from './aspects.ts';
import { type CandidateReading, independenceOf } from './candidate-reading.ts';
import { agreement, type FactComparison, finding } from './fact-comparison.ts';
import type { Judging } from './judging.ts';

/** What was said of somebody longer ago than this may have been true then. */
const SAME_TIME_DAYS = 31;
/** Names lie in names that lie in names: no further. */
const DEEPEST = 4;

/** What a fact that names somebody or something makes of a candidate that does; undefined: nothing. */
export function judgeNames(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'entities' || known.kind !== 'entities' || candidate.fact.subject !== held.subject) return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  const sameProperty = candidate.fact.property === held.property;
  const missing = notAmong(known.entities, told.entities, judging.view);
  const added = notAmong(told.entities, known.entities, judging.view);
  if (!sameProperty && (missing.length + added.length > 0 || !independence.samePassage)) return undefined;
  if (missing.length > 0 && added.length > 0) return otherNames(candidate, held, missing, added, judging);
  return agreement(candidate, held, [...listAspects(held, missing, added, judging), ...aspectsOf(candidate, held)], independence);
}

function listAspects(held: Fact, missing: readonly string[], added: readonly string[], { nameOf }: Judging): Aspect[] {
  const list = (ids: readonly string[]) => ids.map(nameOf).join(', ');
  if (added.length > 0) return [{ effect: 'more', clause: `also names ${list(added)}, which ${held.id} does not` }];
  return missing.length > 0 ? [{ effect: 'less', clause: `leaves out ${list(missing)}` }] : [];
}

/** Lists of which neither holds the other contradict each other where they tell of one time. */
function otherNames(
  candidate: CandidateReading,
  held: Fact,
  missing: readonly string[],
  added: readonly string[],
  { nameOf }: Judging,
): FactComparison | undefined {
  const { fact, isGuessed } = candidate;
  if (isGuessed('subject') || isGuessed('property')) return undefined;
  if (Math.abs(daysAfter(fact.announced, held.announced)) > SAME_TIME_DAYS) return undefined;
  const clause = `names ${added.map(nameOf).join(', ')} where ${held.id} names ${missing.map(nameOf).join(', ')}`;
  const later = aspectsOf(candidate, held).find(({ effect }) => effect === 'later');
  if (later) return { ...finding(candidate, held, { label: 'newer_state', why: `It ${later.clause}, and ${clause}.` }), supersedes: true };
  return finding(candidate, held, { label: 'conflicts', why: `It ${clause}.` });
}

/** The names of a list that the other list holds neither itself nor by something that lies in them. */
function notAmong(names: readonly string[], others: readonly string[], view: FactView): string[] {
  const among = new Set(others.flatMap((other) => withAround(other, view)));
  return names.filter((name) => !among.has(name));
}

function withAround(id: string, view: FactView): string[] {
  const found = [id];
  let ring = [id];
  for (let depth = 0; depth < DEEPEST && ring.length > 0; depth++) {
    ring = ring.flatMap((inner) => view.entity(inner)?.within ?? []);
    found.push(...ring);
  }
  return found;
}

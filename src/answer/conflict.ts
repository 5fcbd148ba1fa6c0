import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Reading } from '../question/reading.ts';
import type { AnswerFit } from './answer-fit.ts';
import { meets } from './coverage.ts';
import type { Knowledge } from './knowledge.ts';
import type { Profile } from './profile.ts';
import { fitTime } from './time-fit.ts';

/** What about a fact contradicts a question: each alone rules the fact out as its answer. */
export type Conflict =
  | { readonly kind: 'name'; readonly text: string; readonly entity?: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'status'; readonly asked: string }
  | { readonly kind: 'answer' };

/** A name that counts less than this is carried over from earlier in the thread, or stands for the file as a whole. */
const OWN_NAME = 1;

/** Everything about a fact that contradicts a question. */
export function conflictsOf(
  reading: Reading,
  fact: Fact,
  profile: Profile,
  fit: AnswerFit,
  knowledge: Knowledge,
  view: FactView,
): Conflict[] {
  const times = reading.times.filter((time) => fitTime(time, fact, profile, reading.aboutSaying) === 'conflict');
  return [
    ...nameConflicts(reading, fact, profile, knowledge, view),
    ...times.map((time) => ({ kind: 'time' as const, text: time.text })),
    ...(asksForMore(reading, fact) ? [{ kind: 'status' as const, asked: 'delivered' }] : []),
    ...(fit === 'none' || leavesFocus(reading, profile) ? [{ kind: 'answer' as const }] : []),
  ];
}

/**
 * Names that the fact does not speak of. Somebody who took part in the event that the fact is about is no conflict:
 * what was discussed there was discussed with them.
 */
function nameConflicts(reading: Reading, fact: Fact, profile: Profile, knowledge: Knowledge, view: FactView): Conflict[] {
  const around = view.entity(fact.subject)?.kind === 'event' ? knowledge.namesAround(fact.subject) : undefined;
  const own = new Set(reading.items.filter((item) => item.kind === 'name' && item.weight >= OWN_NAME).flatMap((item) => item.tokens));
  const missing = reading.names.filter(({ entity }) => own.has(`name:${entity}`) && !profile.names.has(entity) && !around?.has(entity));
  return [
    ...missing.map(({ text, entity }) => ({ kind: 'name' as const, text, entity })),
    ...reading.unknownNames.map(({ text }) => ({ kind: 'name' as const, text })),
  ];
}

/** Money asked for as delivered or disbursed is not answered by money promised or provided. */
function asksForMore(reading: Reading, fact: Fact): boolean {
  if (fact.value.kind !== 'money' || fact.status === undefined || fact.status === 'disbursed') return false;
  return reading.statuses.includes('delivered') || reading.statuses.includes('disbursed');
}

/** "How many jets" is not answered by how many of anything else. */
function leavesFocus({ focus, answer }: Reading, profile: Profile): boolean {
  return focus !== undefined && (answer === 'count' || answer === 'country') && !meets(focus, profile);
}

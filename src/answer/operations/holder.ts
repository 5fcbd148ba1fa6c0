import { isDeprecated } from '../../facts/claim.ts';
import type { FactView } from '../../facts/view.ts';
import type { TimeMention } from '../../language/grammar/times.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Draft } from '../answer.ts';
import { byImportance } from '../importance.ts';
import type { Knowledge } from '../knowledge.ts';
import { listReply } from '../list-reply.ts';
import { listed } from '../wording.ts';

/** Who holds an office at the time asked for, by the roles of persons, with a fact that shows each. Nothing where nobody is known to. */
export function holderAnswer(role: string, times: readonly TimeMention[], knowledge: Knowledge, view: FactView): Draft | undefined {
  const time = times.find((one) => 'from' in one);
  const [from, to] = time && 'from' in time ? [time.from, time.to] : [view.horizon.asOf, view.horizon.asOf];
  const holders = view.entities.filter(
    (entity) => entity.kind === 'person' && entity.roles.some((held) => held.role === role && overlaps(held, from, to)),
  );
  const shown = holders.flatMap((person) => factsNaming(person.id, knowledge, view).slice(0, 1));
  if (holders.length === 0 || shown.length === 0) return undefined;
  const office = view.entity(role)?.name ?? role;
  const headline = `${listed(holders.map(({ name }) => name))}: ${office}.`;
  return listReply({ outcome: 'answered', headline, points: shown.map((fact) => ({ text: fact.statement, facts: [fact] })) }, view);
}

/** The offices of a person, as the pack has them. Nothing where it has none, or no fact names the person. */
export function officeHeld(id: string, knowledge: Knowledge, view: FactView): Draft | undefined {
  const person = view.entity(id);
  const facts = factsNaming(id, knowledge, view);
  const offices = (person?.roles ?? []).flatMap(({ role }) => view.entity(role)?.name ?? []);
  const told = facts.find(({ value }) => value.kind === 'entities' && value.entities.some((one) => view.entity(one)?.kind === 'role'));
  if (!person || facts.length === 0 || (offices.length === 0 && !told)) return undefined;
  const headline = told ? told.statement : `${person.name} is ${listed(offices)}.`;
  const points = (told ? [] : facts.slice(0, 1)).map((fact) => ({ text: fact.statement, facts: [fact] }));
  return listReply({ outcome: 'answered', headline, points, beside: told ? [told] : [] }, view);
}

function overlaps({ from, to }: Entity['roles'][number], start: string, end: string): boolean {
  return (from === undefined || firstDay(from) <= end) && (to === undefined || lastDay(to) >= start);
}

function factsNaming(person: string, knowledge: Knowledge, view: FactView): Fact[] {
  const naming = knowledge.subjects.flatMap((subject) =>
    subject.kind === 'fact' && subject.profile.names.has(person) ? (view.fact(subject.fact.id) ?? []) : [],
  );
  const standing = [...new Set(naming)].filter((fact) => !isDeprecated(fact));
  const own = standing.filter(({ subject, value }) => subject === person || (value.kind === 'entities' && value.entities.includes(person)));
  return byImportance(own.length > 0 ? own : standing, knowledge, view);
}

import type { FactView } from '../../facts/view.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { Draft } from '../answer.ts';
import { factsOf } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import { listReply } from '../list-reply.ts';
import type { OperationScope } from './operation-scope.ts';

/** The persons that facts name, each with the office and one fact to show it by; of a matter, or of the whole file. */
export function people({ items, knowledge, view }: OperationScope): Draft | undefined {
  const facts = items.length === 0 ? view.facts : factsOf(items, knowledge, view);
  const persons = view.entities.filter(({ kind }) => kind === 'person');
  const told = persons.flatMap((person) => {
    const [fact] = byImportance(
      facts.filter((one) => names(one, person.id)),
      knowledge,
      view,
    );
    return fact ? [{ text: `${person.name}${officeOf(person, view)}`, facts: [fact] }] : [];
  });
  if (told.length === 0) return undefined;
  return listReply(
    { outcome: 'answered', headline: `${told.length} ${told.length === 1 ? 'person is' : 'persons are'} named:`, points: told },
    view,
  );
}

function names({ subject, speaker, value }: Fact, person: string): boolean {
  return subject === person || speaker === person || (value.kind === 'entities' && value.entities.includes(person));
}

function officeOf({ roles }: Entity, view: FactView): string {
  const offices = roles.flatMap(({ role, from, to }) => {
    const name = view.entity(role)?.name;
    if (name === undefined) return [];
    return [`${name}${from ? ` since ${from}` : ''}${to ? ` until ${to}` : ''}`];
  });
  return offices.length > 0 ? ` — ${offices.join('; ')}` : '';
}

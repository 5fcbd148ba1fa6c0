import { EVENT_STATUSES, MONEY_STATUSES, type Status } from '../../model/fact.ts';
import type { DraftFact, UncheckedPack } from './draft.ts';
import { type Fault, faultAt } from './fault.ts';

/** Values of a kind that the property does not take. "No value given" can be said of any property. */
export function valueKindsNotAllowed(draft: UncheckedPack): Fault[] {
  const allowed = new Map(draft.properties.map(({ content }) => [content.id, content.value]));
  return draft.facts.flatMap(({ content: fact, place }) => {
    const kinds = allowed.get(fact.property);
    const { kind } = fact.value;
    if (!kinds || kind === 'none' || kinds.includes(kind)) return [];
    const what = `fact "${fact.id}" gives a value of the kind ${kind}; the property "${fact.property}" takes ${kinds.join(', ')}`;
    return [
      faultAt(place('value', 'kind'), 'VALUE_KIND_NOT_ALLOWED', what, 'choose another property, or allow the kind in properties.yaml'),
    ];
  });
}

const OF_EVENTS_ONLY: ReadonlySet<Status> = new Set(EVENT_STATUSES.filter((status) => status === 'under_way' || status === 'done'));
const OF_MONEY: ReadonlySet<Status> = new Set(MONEY_STATUSES);

function impossible(fact: DraftFact, kindOfSubject: string | undefined): string | undefined {
  if (fact.status === undefined) return undefined;
  if (fact.value.kind === 'money' && OF_EVENTS_ONLY.has(fact.status)) return 'money';
  const dated = fact.value.kind === 'date' && kindOfSubject === 'event';
  return dated && OF_MONEY.has(fact.status) ? 'the date of an event' : undefined;
}

/** Statuses that the thing they are said of cannot have: money is not "under way", the date of a meeting is not "disbursed". */
export function impossibleStatuses(draft: UncheckedPack): Fault[] {
  const kinds = new Map(draft.entities.map(({ content }) => [content.id, content.kind]));
  return draft.facts.flatMap(({ content: fact, place }) => {
    const thing = impossible(fact, kinds.get(fact.subject));
    if (!thing) return [];
    const choice = thing === 'money' ? MONEY_STATUSES : EVENT_STATUSES;
    const what = `fact "${fact.id}" has the status ${fact.status}, which ${thing} cannot have`;
    return [faultAt(place('status'), 'STATUS_IMPOSSIBLE', what, `write one of ${choice.join(', ')}`)];
  });
}

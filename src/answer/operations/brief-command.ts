import type { Draft } from '../answer.ts';
import { composeClarify } from '../compose-unknown.ts';
import type { Surroundings } from '../conversation-state.ts';
import { askingItems } from '../predicate.ts';
import { brief } from './brief.ts';

/** The reply to `/brief MATTER`: the card of one matter, or of the file where none is named; asks back for one that is not known. */
export function briefOf(matter: string, { knowledge, view, today }: Surroundings): Draft {
  const items = askingItems(knowledge.reader.read(matter, today).items);
  const scope = { items: items.filter(({ kind }) => kind !== 'unknown'), shown: [], knowledge, view };
  const made = items.some(({ kind }) => kind === 'unknown') ? undefined : brief(scope, undefined);
  if (made) return made;
  const known = view.entities.filter(({ id, ambient }) => !ambient && view.factsAbout(id).length > 1).slice(0, 4);
  const choices = known.map(({ name }) => ({ label: name, question: `/brief ${name}` }));
  return composeClarify(`Nothing is held on “${matter.slice(0, 60)}” as a matter.`, [], choices, view);
}

import { isDeprecated } from '../../facts/claim.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { fold } from '../../model/text.ts';
import { opensDefinition } from '../../question/definition-asked.ts';
import { pointingOf } from '../../question/frame.ts';
import { entitiesOf } from '../../question/items.ts';
import { composeAnswer } from '../compose-answer.ts';
import { byImportance } from '../importance.ts';
import { askingItems, isName } from '../predicate.ts';
import { officeHeld } from './holder.ts';
import { citedFacts, type Operated, type OperationMessage } from './operated.ts';

/** Who somebody is that was spoken of before: "who is she?". */
export function whoIsMeant({ text, own, state, around: { knowledge, view } }: OperationMessage): Operated | undefined {
  const [person] = state.frame?.persons ?? [];
  const folded = fold(text);
  const asks = opensDefinition(folded) && pointingOf(folded, own.language).person && askingItems(own.items).length === 0;
  if (person === undefined || !asks || own.answer !== 'person' || own.aboutSaying) return undefined;
  const draft = officeHeld(person, knowledge, view);
  return draft && { draft, reading: own, operation: 'value', shown: citedFacts(draft, view) };
}

/**
 * The same of somebody else: after what one minister pledged, "and Brandt?" asks for Brandt's figure, at whatever stage that is.
 * Nothing where no such thing is held of them.
 */
export function ofSomebodyElse({ text, own, state, around: { knowledge, view } }: OperationMessage): Operated | undefined {
  const [main] = state.shown;
  const asking = askingItems(own.items);
  const [entity] = entitiesOf(asking);
  const saysMore = own.answer !== undefined || own.times.length + own.statuses.length + own.currencies.length > 0 || own.aboutSaying;
  if (!main || !entity || saysMore || asking.length !== 1 || !asking.every(isName)) return undefined;
  if (!pointingOf(fold(text), own.language).leadsOn || !isFigure(main) || actorsOf(main).includes(entity) || !isActor(entity, view))
    return undefined;
  const alike = view.facts.filter(
    (fact) => fact.value.kind === main.value.kind && !isDeprecated(fact) && actorsOf(fact).includes(entity) && fact.id !== main.id,
  );
  const sameProperty = alike.filter(({ property }) => property === main.property);
  const [fact] = byImportance(sameProperty.length > 0 ? sameProperty : alike, knowledge, view);
  return fact && { draft: composeAnswer(fact, [], own, view), reading: own, operation: 'value', shown: [fact] };
}

function isFigure({ value }: Fact): boolean {
  return value.kind === 'money' || value.kind === 'count' || value.kind === 'share';
}

/** Whose thing a fact is: whoever it is on, and whoever said it. */
function actorsOf({ subject, speaker }: Fact): string[] {
  return speaker === undefined ? [subject] : [subject, speaker];
}

function isActor(id: string, view: FactView): boolean {
  const entity = view.entity(id);
  return entity !== undefined && !entity.ambient && ['person', 'organisation', 'country', 'group'].includes(entity.kind);
}

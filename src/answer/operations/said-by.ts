import type { FactView } from '../../facts/view.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { fold } from '../../model/text.ts';
import { VERBATIM } from '../../question/forms-of-asking.ts';
import { pointingOf } from '../../question/frame.ts';
import { entitiesOf } from '../../question/items.ts';
import type { OperationAsked } from '../../question/plan.ts';
import type { Item, Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { composeUnknown } from '../compose-unknown.ts';
import type { State } from '../conversation-state.ts';
import { emptyQuery } from '../empty-query.ts';
import { factsOf } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import type { Operated, OperationMessage } from './operated.ts';
import { matterItem } from './operation-scope.ts';
import { statementsBy } from './statements-by.ts';

/** What somebody said: somebody named, or the one spoken of; on what is named, or what was shown. */
export function saidBy(asked: OperationAsked, rest: readonly Item[], message: OperationMessage): Operated | undefined {
  const { text, own, state, around } = message;
  const { knowledge, view } = around;
  const folded = fold(text);
  const verbatim = VERBATIM.test(folded);
  const person = speakerIn(rest, own, state, message);
  const entity = person === undefined ? undefined : view.entity(person);
  const pointed =
    pointingOf(folded, own.language).thing && rest.every((item) => item.kind === 'name' && item.tokens.includes(`name:${person}`))
      ? [matterOf(state, person)].filter((item) => item !== undefined)
      : [];
  const named = rest.filter((item) => !(item.kind === 'name' && item.tokens.includes(`name:${person}`)));
  if (person === undefined && !verbatim) return undefined;
  const bySpeaker = (fact: Fact) =>
    person === undefined || fact.speaker === person || (fact.subject === person && fact.value.kind === 'text') || entity?.ambient === true;
  const onAnything = () =>
    own.quoted.length > 0
      ? []
      : ((verbatim ? shownBy(state, person) : undefined) ??
        byImportance(view.facts, knowledge, view).filter((fact) => verbatim || !state.shown.some(({ id }) => id === fact.id)));
  const spokenOn = (topic: readonly Item[]) =>
    (topic.length > 0 ? factsOf(topic, knowledge, view) : onAnything()).filter(bySpeaker).filter((fact) => isOfTime(fact, own));
  const onTopic = spokenOn([...named, ...pointed]);
  const onNothingElse = () => (pointed.length > 0 ? spokenOn([]) : (shownBy(state, person) ?? []).filter(bySpeaker));
  const spoken = onTopic.length === 0 && named.length === 0 ? onNothingElse() : onTopic;
  const facts =
    spoken.filter(({ speaker }) => speaker === person).length > 0 && verbatim
      ? [...spoken.filter(({ speaker }) => speaker === person), ...spoken.filter(({ speaker }) => speaker !== person)]
      : spoken;
  const draft = statementsBy(facts, person, verbatim, view) ?? neverSpeaks(person, entity?.name, view);
  return draft && { draft, reading: own, operation: asked.operation, shown: facts.slice(0, 4) };
}

/** Who is to have spoken: somebody named, pointed to, or the one spoken of before. */
function speakerIn(rest: readonly Item[], own: Reading, state: State, { text, around: { view } }: OperationMessage): string | undefined {
  const named = entitiesOf(rest).filter((id) => ['person', 'role', 'organisation', 'group'].includes(view.entity(id)?.kind ?? ''));
  if (own.sayer !== undefined) return own.sayer;
  const [person] = named.filter((id) => view.entity(id)?.kind === 'person');
  if (person !== undefined) return person;
  const pointing = pointingOf(fold(text), own.language);
  if (pointing.person) return state.frame?.persons[0];
  return named[0] ?? (rest.length === 0 ? (state.shown[0]?.speaker ?? state.frame?.persons[0]) : undefined);
}

/** What a conversation is about beside a person, as an item that facts can be held against. */
function matterOf(state: State, person: string | undefined): Item | undefined {
  const entity = state.frame?.matter.find((id) => id !== person);
  return entity === undefined ? undefined : matterItem(entity);
}

/** What was shown of somebody, if anything was. */
function shownBy(state: State, person: string | undefined): Fact[] | undefined {
  const facts = state.shown.filter((fact) => person === undefined || fact.speaker === person || fact.subject === person);
  return facts.length > 0 ? facts : undefined;
}

/** Whether what a fact tells, or the day on which it was said, lies in the times that a message names. */
function isOfTime({ announced, period, value }: Fact, { times }: Reading): boolean {
  return times.every((time) => {
    if (!('from' in time)) return true;
    const from = period?.start ?? (value.kind === 'date' ? firstDay(value.date) : firstDay(announced));
    const to = period?.end ?? (value.kind === 'date' ? lastDay(value.to ?? value.date) : lastDay(announced));
    return from <= time.to && to >= time.from;
  });
}

/** Of somebody whom no fact has speaking nothing that they said is held. */
function neverSpeaks(person: string | undefined, name: string | undefined, view: FactView): Draft | undefined {
  if (person === undefined || name === undefined || view.facts.some(({ speaker, subject }) => speaker === person || subject === person))
    return undefined;
  const proof = emptyQuery({ speaker: name }, view);
  return composeUnknown(`Not in the store: nothing held is said by ${name}.`, proof, [], view);
}

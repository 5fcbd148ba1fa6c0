import { fold } from '../model/text.ts';
import { inFrame, pointingOf } from '../question/frame.ts';
import type { Item, Reading } from '../question/reading.ts';
import { type Attempt, attemptAnswer } from './attempt-answer.ts';
import type { State, Surroundings } from './conversation-state.ts';
import type { Decision } from './decision.ts';
import { askingItems, isName } from './predicate.ts';
import { factsShownBy } from './settled-state.ts';

/**
 * A message is read alone first, and where that answers it stands and inherits nothing. Else it is read in the light of the
 * conversation; words that point back, and an opening "and", make that the first way.
 */
export function chooseReading(text: string, own: Reading, alone: Attempt, state: State, around: Surroundings): Attempt {
  const { frame } = state;
  if (!frame || !asksAnything(own)) return alone;
  const pointing = pointingOf(fold(text), own.language);
  const asking = askingItems(own.items);
  const names = asking.filter(isName);
  const onlyNames = own.answer === 'yes_no' && names.length > 0 && asking.length === names.length;
  const leans = pointing.thing || pointing.person || pointing.leadsOn || onlyNames;
  const complete = names.length > 0 && asking.length > names.length;
  if (isSettled(alone.decision) && (complete || !leans) && standsAlone(asking, own)) return alone;
  const framed = attemptAnswer(inFrame(own, frame, pointing), around, state);
  if (isSettled(framed.decision)) return leans || staysWith(framed, state) ? framed : alone;
  if (isSettled(alone.decision) && standsAlone(asking, own)) return alone;
  const isWhole = names.length > 0 || (asking.length > 1 && !leans);
  return asking.length > 0 && (isWhole || framed.decision.kind === 'outside') ? alone : framed;
}

/** Whether what a message comes to in the light of a conversation is on what that was about. */
function staysWith({ decision, found }: Attempt, { frame, shown }: State): boolean {
  if (decision.kind === 'gap') return decision.gap.about.some((id) => frame?.matter.includes(id));
  const [main] = factsShownBy(decision);
  const candidate = found.facts.find(({ fact }) => fact.id === main?.id);
  if (!candidate) return false;
  return (
    candidate.near ||
    shown.some(({ topic, id }) => topic === candidate.fact.topic || id === candidate.fact.id) ||
    frame?.matter.some((id) => candidate.profile.names.has(id)) === true
  );
}

/** Whether a message has anything that asks: a word, a question word, a time, an amount. "Please" and "???" have not. */
function asksAnything({ items, answer, times, currencies, statuses, money, numbers, aboutSaying }: Reading): boolean {
  const said = askingItems(items).length + times.length + currencies.length + statuses.length + money.length + numbers.length;
  return said > 0 || answer !== undefined || aboutSaying;
}

/** Whether a message says enough to be asked by itself: something of its own, and more or a name or a time beside it. */
function standsAlone(asking: readonly Item[], { items, times }: Reading): boolean {
  return (
    asking.length >= 2 ||
    (asking.length > 0 && (times.some(({ kind }) => kind === 'day') || items.some((item) => isName(item) && !asking.includes(item)))) ||
    asking.some(({ kind, text }) => kind === 'name' || kind === 'number' || kind === 'unknown' || (kind === 'term' && text.includes(' ')))
  );
}

/** Whether a decision says something of the store rather than asking back or refusing. */
function isSettled({ kind }: Decision): boolean {
  return kind === 'answer' || kind === 'partly' || kind === 'correct' || kind === 'no_value' || kind === 'gap';
}

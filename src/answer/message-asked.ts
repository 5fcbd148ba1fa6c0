import type { Operation } from '../model/operation.ts';
import { fold } from '../model/text.ts';
import { withoutSurroundings } from '../question/around-a-question.ts';
import { withoutAsides } from '../question/asides.ts';
import { pointingOf } from '../question/frame.ts';
import { operationsAsked } from '../question/operation-asked.ts';
import type { Reading } from '../question/reading.ts';
import type { Surroundings } from './conversation-state.ts';

/** A message without what asks nothing in it and around it, unless a curator put it down in these very words. */
export function messageAsked(text: string, language: string | undefined, { knowledge, today }: Surroundings): string {
  if (knowledge.exact.facts(text).length > 0 || knowledge.exact.gaps(text).length > 0) return text;
  const bare = withoutAsides(text);
  const spoken = knowledge.reader.languageOf(bare, language);
  const saysNothing = { before: opensOnly, behind: isWish };
  return withoutSurroundings(bare, spoken, (segment, place) => saysNothing[place](segment, knowledge.reader.read(segment, today, spoken)));
}

/** Operations that every reply is in a way: short, and with its sources. */
const OF_EVERY_REPLY: ReadonlySet<Operation> = new Set<Operation>(['restate', 'sources']);

/** Whether what stands before a question has nothing of the pack in it, nor asks anything; it may well speak of asking. */
function opensOnly(text: string, reading: Reading): boolean {
  return asksNothing(reading) && operationsAsked(text).length === 0;
}

/** Whether what stands behind a question has nothing of the pack in it, nor asks for anything but what each reply is. */
function isWish(text: string, reading: Reading): boolean {
  return asksNothing(reading) && !reading.aboutSaying && operationsAsked(text).every(({ operation }) => OF_EVERY_REPLY.has(operation));
}

function asksNothing(reading: Reading): boolean {
  const { negated, exactly: isExact, earliest, asserts, wantsName, wantsWords, manner, derivation, edgeAsked, intent } = reading;
  return (
    ![negated, isExact, earliest, asserts, wantsName, wantsWords, manner].includes(true) &&
    intent !== 'misbehave' &&
    intent !== 'opinion' &&
    derivation === undefined &&
    edgeAsked === undefined &&
    reading.unknownNames.length + reading.numbers.length + reading.currencies.length === 0 &&
    saysNothingOfThePack({ ...reading, items: reading.items.filter(({ role }) => role !== 'shapes') }) &&
    !pointingOf(fold(reading.question), reading.language).leadsOn
  );
}

/** Whether a message has nothing of the pack in it, nor a question word, a time or a figure. */
export function saysNothingOfThePack({ items, times, answer, statuses, money }: Reading): boolean {
  return items.every(({ kind }) => kind === 'word') && times.length + statuses.length + money.length === 0 && answer === undefined;
}

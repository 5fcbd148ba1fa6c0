import type { FactView } from '../facts/view.ts';
import type { Operation } from '../model/operation.ts';
import type { Reading } from '../question/reading.ts';

/** The reading of a message as an operation over slots: what is left of it is what answering saw. */
export function describePlan(operation: Operation, reading: Reading, view: FactView): Record<string, unknown> {
  const slots = describeReading(reading, view);
  const items = reading.items.filter(({ kind }) => kind === 'word' || kind === 'term').map(({ text }) => text);
  return { operation, ...slots, ...(items.length > 0 ? { words: items } : {}) };
}

/** What was understood of a message, slot by slot, in the words of the pack; only what there is. */
export function describeReading(reading: Reading, view: FactView): Record<string, unknown> {
  return {
    language: reading.language,
    ...(reading.intent === 'ask' ? {} : { intent: reading.intent }),
    ...(reading.answer ? { wants: reading.answer } : {}),
    ...(reading.names.length > 0 ? { names: reading.names.map((name) => view.entity(name.entity)?.name ?? name.entity) } : {}),
    ...(reading.unknownNames.length > 0 ? { unknown: reading.unknownNames.map((name) => name.text) } : {}),
    ...(reading.terms.length > 0 ? { terms: reading.terms } : {}),
    ...(reading.money.length > 0 ? { amounts: reading.money.map((money) => money.text) } : {}),
    ...(reading.times.length > 0 ? { times: reading.times.map((time) => time.label) } : {}),
    ...(reading.statuses.length > 0 ? { statuses: reading.statuses } : {}),
    ...(reading.derivation ? { derivation: reading.derivation.kind } : {}),
  };
}

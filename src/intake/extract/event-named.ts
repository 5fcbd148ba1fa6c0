import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The event that a verb of attending speaks of: one that the sentence names (the first, or the nearest after the verb),
 * else the one event of the pack, of about the document's time, that lies within a body that the sentence names.
 */
export function eventOf(told: ParsedSentence, place: Place, first: boolean): { readonly id: string; readonly named: boolean } | undefined {
  const events = told.names.filter(
    ({ entity, start }) => told.words.entities.get(entity)?.kind === 'event' && !quotationAt(told.quotations, start),
  );
  const inTime = events.filter(({ entity }) => told.words.isOfTime(entity, told.document.source.published.date) !== false);
  const named = first ? inTime[0] : (inTime.find((event) => event.start >= place.end) ?? inTime[0]);
  if (named) return { id: named.entity, named: true };
  const bodies = new Set(told.names.filter((name) => !overlap(name, place)).map(({ entity }) => entity));
  const within = told.words.pack.entities.filter(
    (entity) =>
      entity.kind === 'event' &&
      entity.within.some((body) => bodies.has(body)) &&
      told.words.isOfTime(entity.id, told.document.source.published.date) === true,
  );
  const [only] = within;
  return only && within.length === 1 ? { id: only.id, named: false } : undefined;
}

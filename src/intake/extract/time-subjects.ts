import { actingAt } from './acting.ts';
import { quotationAt } from './quotations.ts';
import { overlap, type Told } from './told.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Between an event and its day: "the summit on 5 May", "the meeting, on Thursday," . */
const ON =
  /^[\s,(]*(?:(?:on|in|of|from|for|held|to be held|scheduled for|set for|planned for|due on|due in|am|im|vom|le|en|el|w|у|в)\s+(?:the\s+)?){0,2}$/iu;

/**
 * Of whom or what a day or a length of time may be told: what its clause is about, an event that the sentence describes, and
 * an event whose name stands right before it.
 */
export function timeSubjects(told: Told, place: Stretch, recent: readonly Told[]): ReadonlySet<string> {
  const acting = actingAt(told, place, recent);
  const found = new Set(told.words.events);
  for (const { entity, start, end } of told.names) {
    const isEvent = told.words.entities.get(entity)?.kind === 'event';
    const isBeside =
      (overlap({ start, end }, place) || (end <= place.start && ON.test(told.text.slice(end, place.start)))) &&
      !quotationAt(told.quotations, start);
    if (isEvent && !isBeside && !(acting.kind === 'known' && acting.entity === entity)) found.delete(entity);
  }
  if (acting.kind === 'known') found.add(acting.entity);
  return found;
}

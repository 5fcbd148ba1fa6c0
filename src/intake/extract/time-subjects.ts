import { actingAt, type ClauseActor } from './clause-actor.ts';
import { clauseAround } from './clause-times.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Between an event and its day: "the summit on 5 May", "the meeting, on Thursday," . */
const ON =
  /^[\s,(]*(?:(?:on|in|of|from|for|held|to be held|scheduled for|set for|planned for|due on|due in|am|im|vom|le|en|el|w|у|в)\s+(?:the\s+)?){0,2}$/iu;

/** Who or what the clause around a time is about; a time that opens its sentence is of the clause behind it. */
export function actingOfTime(told: ParsedSentence, place: Stretch, recent: readonly ParsedSentence[]): ClauseActor {
  const acting = actingAt(told, place, recent);
  if (acting.kind !== 'none' || told.text.slice(0, place.start).trim() !== '') return acting;
  const { end } = clauseAround(told.text, place.start, place.end);
  return end - 1 <= place.end ? acting : actingAt(told, { start: end - 1, end }, recent);
}

const GATHERS = /(?<!\p{L})(?:met|meets?|are meeting|gather(?:ed|s)?|convene[ds]?)(?!\p{L})/iu;

/** "They met for two days": the one event of about the document's time that lies within the body that meets. */
function meetingOf({ words, text, document }: ParsedSentence, { start, end }: Stretch, acting: ClauseActor): string | undefined {
  const clause = clauseAround(text, start, end);
  if (acting.kind !== 'known' || !GATHERS.test(text.slice(0, clause.end))) return undefined;
  const day = document.source.published.date;
  const [only, ...others] = words.events.filter(
    (id) => words.entities.get(id)?.within.includes(acting.entity) && words.isOfTime(id, day) === true,
  );
  return others.length === 0 ? only : undefined;
}

/** The subjects of a time that need no name beside it: what its clause is about, or the meeting that it tells of. */
export function certainOfTime(told: ParsedSentence, place: Stretch, recent: readonly ParsedSentence[]): ReadonlySet<string> {
  const acting = actingOfTime(told, place, recent);
  if (acting.kind !== 'known') return new Set();
  const meeting = meetingOf(told, place, acting);
  return new Set([acting.entity, ...(meeting === undefined ? [] : [meeting])]);
}

/**
 * Of whom or what a day or a length of time may be told: what its clause is about, an event that the sentence describes, and
 * an event whose name stands right before it.
 */
export function timeSubjects(told: ParsedSentence, place: Stretch, recent: readonly ParsedSentence[]): ReadonlySet<string> {
  const acting = actingOfTime(told, place, recent);
  const isPersons = acting.kind === 'known' && told.words.entities.get(acting.entity)?.kind === 'person';
  const named = new Set(told.names.map(({ entity }) => entity));
  const found = new Set(told.words.events.filter((event) => !isPersons || named.has(event)));
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

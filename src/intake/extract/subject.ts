import type { NameMention } from '../../language/names/index.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { ValueKind } from '../../model/value.ts';
import { type MatterSought, nearness, type Scored, sentenceStems } from './matter-sought.ts';
import type { PackWords } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

type Affinity = Readonly<Partial<Record<EntityKind, number>>>;

/** How readily a value of a kind is said of an entity of a kind. */
const AFFINITY: Readonly<Partial<Record<ValueKind, Affinity>>> = {
  money: { programme: 2.4, country: 2, organisation: 1.8, group: 1.4, event: 0.5, place: 0.2, person: 0.2, role: 0.2 },
  date: { event: 2.4, programme: 1.6, person: 1.3, organisation: 1.4, role: 0.8, group: 1, country: 0.9, place: 0.3 },
  duration: { event: 2, programme: 2.2, organisation: 1.4, group: 1.4, country: 1, person: 0.6, role: 0.3, place: 0.4 },
  text: { person: 1.4, event: 1.3, programme: 1.4, organisation: 1.4, country: 1.2, group: 1.2, role: 0.7, place: 0.9 },
  entities: { event: 2.2, person: 1.6, organisation: 1.4, group: 1, country: 1, programme: 1.2, role: 1, place: 0.5 },
};

const AMBIENT_SHARE = 0.35;
/** What a subject counts that the sentence before names. */
const CARRIED = 0.55;
const OTHER_TIME = -3;
const WANTED_KIND = 2;
const ACTS = 0.8;
const BEHIND = -1;
/** What an undertaking of other days than a figure's counts. */
const OTHER_DAYS = -8;
const NAMED_AMOUNT = 3;
const OTHER_AMOUNT = -1.6;
const HELD_AMOUNT = 2.4;
const LIKE_NAME = 3.4;
const LEAST_LIKENESS = 0.3;
const LEAST_EVENT_LIKENESS = 0.6;

/** The entities of the pack that a value in a sentence may be told of, by id. */
export function subjectsFor(told: ParsedSentence, sought: MatterSought): Map<string, Scored> {
  const { words } = told;
  const scored = new Map<string, Scored>();
  const add = (entity: string, score: number, named: boolean) => {
    if (sought.without?.has(entity) || !sought.subjects.has(entity) || timeScore(told, entity, sought) < 0) return;
    const full =
      score +
      amountScore(words, entity, sought) +
      daysScore(words, entity, sought) +
      timeScore(told, entity, sought) +
      (words.entities.get(entity)?.kind === sought.wants ? WANTED_KIND : 0);
    if (full > (scored.get(entity)?.score ?? Number.NEGATIVE_INFINITY)) scored.set(entity, { score: full, named });
  };
  for (const name of [...told.names, ...told.countries]) {
    const own = ownWeight(told, name, sought);
    add(name.entity, affinity(words, name.entity, sought.kind) + nearness(name, sought.start, sought.end) + own, true);
  }
  for (const entity of sought.subjects) {
    if (!scored.has(entity) && (sought.certain?.has(entity) || !isDescribed(words, entity)))
      add(entity, affinity(words, entity, sought.kind) * CARRIED, false);
  }
  if (sought.amount !== undefined) addProgrammes(told, sought, add);
  if (sought.kind === 'date' || sought.kind === 'duration') addEvents(told, sought, add);
  return scored;
}

/** What is an undertaking or an event is the subject of what describes it, and of nothing else that does not name it. */
function isDescribed(words: PackWords, id: string): boolean {
  return words.programmes.includes(id) || words.events.includes(id);
}

/** Programmes that a sentence about money describes without their name ("military assistance … in the first half"). */
function addProgrammes(told: ParsedSentence, sought: MatterSought, add: (entity: string, score: number, named: boolean) => void): void {
  const { words } = told;
  const giver = told.names.some((name) => name.end <= sought.start && isOneGiver(words, name.entity) && opensClause(told.text, name.start));
  const stems = sentenceStems(told);
  for (const programme of words.programmes) {
    if (told.names.some(({ entity }) => entity === programme)) continue;
    const likeness = words.likeness(programme, stems);
    const held = !giver && holdsAmount(words, programme, sought) ? HELD_AMOUNT : 0;
    const alike = likeness >= LEAST_LIKENESS && !giver ? likeness * LIKE_NAME : 0;
    if (held + alike > 0 || (!giver && amountScore(words, programme, sought) > 0)) add(programme, 0.4 + held + alike, false);
  }
}

/** Events that a sentence describes without their name ("defence ministers will hold a meeting … on October 17-18"). */
function addEvents(told: ParsedSentence, sought: MatterSought, add: (entity: string, score: number, named: boolean) => void): void {
  const { words, document } = told;
  const stems = sentenceStems(told);
  for (const event of words.events) {
    if (told.names.some(({ entity }) => entity === event)) continue;
    const likeness = words.likeness(event, stems);
    const inTime = words.isOfTime(event, sought.day ?? document.source.published.date);
    if (likeness === 1 ? inTime !== false : likeness > LEAST_EVENT_LIKENESS && inTime === true) add(event, likeness * LIKE_NAME, false);
  }
}

/** A country or organisation that is not what the whole file is about: its money is its own. */
function isOneGiver(words: PackWords, id: string): boolean {
  const entity = words.entities.get(id);
  return entity !== undefined && !entity.ambient && (entity.kind === 'country' || entity.kind === 'organisation');
}

/** Whether at most three words stand before a name in its clause, as before who acts. */
function opensClause(text: string, start: number): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[,;:–—“”"]|\bthat\b|\band\b|\bwhile\b/u)
      .at(-1) ?? '';
  return !/\b(?:to|for|with|in|from|by)\s+(?:\p{L}+\s+)?$/iu.test(clause) && clause.trim().split(/\s+/u).length <= 3;
}

function holdsAmount(words: PackWords, subject: string, { amount, currency }: MatterSought): boolean {
  return words.pack.facts.some(
    ({ subject: held, value }) => held === subject && value.kind === 'money' && value.amount === amount && value.currency === currency,
  );
}

/** What a name's place adds: counted itself, acting on a figure, or standing behind it as somebody else's. */
function ownWeight(told: ParsedSentence, name: NameMention, { kind, start }: MatterSought): number {
  if (kind !== 'money') return 0;
  const entity = told.words.entityOf(name.entity);
  const canGive = entity?.kind === 'country' || entity?.kind === 'organisation' || entity?.kind === 'group';
  if (name.end <= start) return canGive && !entity.ambient && opensClause(told.text, name.start) ? ACTS : 0;
  return entity?.kind === 'country' ? BEHIND : 0;
}

/** An event whose name gives another time than the day told, or than the document's, is another event. */
function timeScore({ words, document }: ParsedSentence, entity: string, { day }: MatterSought): number {
  return words.isOfTime(entity, day ?? document.source.published.date) === false ? OTHER_TIME : 0;
}

function amountScore(words: PackWords, entity: string, { amount, currency }: MatterSought): number {
  if (amount === undefined || currency === undefined) return 0;
  const named = words.namesAmount(entity, amount, currency);
  if (named === undefined) return 0;
  return named ? NAMED_AMOUNT : OTHER_AMOUNT;
}

function affinity(words: PackWords, id: string, kind: ValueKind): number {
  const entity = words.entityOf(id);
  if (entity === undefined) return 0;
  return (AFFINITY[kind]?.[entity.kind] ?? 0.5) * (entity.ambient ? AMBIENT_SHARE : 1);
}

/** An undertaking whose name gives its days ("assistance of the first half of 2024") is not that of a figure of others. */
function daysScore(words: PackWords, entity: string, { days }: MatterSought): number {
  const own = words.daysOf(entity);
  return own === undefined || days === undefined || (own.from === days.from && own.to === days.to) ? 0 : OTHER_DAYS;
}

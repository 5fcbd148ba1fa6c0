import { actingAt, type ClauseActor } from '../intake/extract/clause-actor.ts';
import { onceOfEach, overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { quotationAt } from '../intake/extract/quotations.ts';
import { sayingOf } from '../intake/extract/speaker.ts';
import type { EntityKind } from '../model/entity.ts';
import { fold } from '../model/text.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import { contentStems, type FactSaying, stemsBesideNames } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';
import { standsFor } from './stands-for.ts';
import type { StoreSayings } from './store-sayings.ts';

/** What facts call by a common noun of its name ("the bridge"). */
const UNDERTAKINGS: ReadonlySet<EntityKind> = new Set(['programme', 'event']);
const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);

/** Somebody or something that a sentence names and a fact does not. */
interface Stranger extends Stretch {
  readonly name: string;
  readonly personal: boolean;
}

/** Whom, what or where a sentence names for what stands at a place of it, and a fact does not. */
export function whoDifferences(
  sentence: AttributedSentence,
  place: Stretch,
  others: readonly Stretch[],
  saying: FactSaying,
  store: StoreSayings,
): Difference[] {
  const speaker = speakerDifference(sentence, saying, store);
  const strangers = strangersIn(sentence, place, others, saying, store).filter(
    (stranger) =>
      !speaker.some(({ at }) => at !== undefined && stranger.start >= at.start && stranger.start < at.end) &&
      (isActing(sentence, place, stranger) ||
        isElsewhere(stranger, sentence.told, saying, store) ||
        standsFor(stranger, sentence.told, saying, store)),
  );
  const named = strangers.map(
    ({ name, personal, start, end }): Difference => ({
      how: personal ? 'speaker' : 'scope',
      says: name,
      held: personal ? heldSpeaker(saying, store) : store.words.nameOf(saying.fact.subject),
      at: { start, end },
    }),
  );
  return [...speaker, ...named];
}

function heldSpeaker({ fact }: FactSaying, { words }: StoreSayings): string {
  return fact.speaker === undefined ? words.nameOf(fact.subject) : words.nameOf(fact.speaker);
}

/** Who is told to have said it, where the fact has it of somebody else. */
function speakerDifference({ told, saying: said }: AttributedSentence, saying: FactSaying, store: StoreSayings): Difference[] {
  const speaker = said?.speaker;
  if (speaker === undefined) return [];
  const at = placeOfName(told, speaker.name, speaker.entity);
  if (at === undefined) return [];
  if (speaker.entity === undefined) {
    if (isPublisher(speaker.name, saying, store) || isPrinted(speaker.name, saying)) return [];
    return [{ how: 'speaker', says: speaker.name, held: heldSpeaker(saying, store), at }];
  }
  if (saying.names.has(speaker.entity) || isPublisher(store.words.nameOf(speaker.entity), saying, store)) return [];
  if (spokeThere(speaker.entity, saying, store) || (!isPersonal(speaker.entity, store) && !tellsWhoSaid(saying))) return [];
  return [{ how: 'speaker', says: speaker.name, held: heldSpeaker(saying, store), at }];
}

function isPersonal(entity: string, { words }: StoreSayings): boolean {
  return PERSONAL.has(words.entityOf(entity)?.kind ?? 'place');
}

/** Whether a fact tells who said it: a body that is told to report what nobody is held to have said differs from nobody. */
function tellsWhoSaid({ fact, statement }: FactSaying): boolean {
  return fact.speaker !== undefined || statement.some((told) => sayingOf(told, {})?.speaker !== undefined);
}

function placeOfName(told: ParsedSentence, name: string, entity: string | undefined): Stretch | undefined {
  const known = told.names.find((one) => one.entity === entity);
  if (known) return { start: known.start, end: known.end };
  const start = told.text.indexOf(name);
  return start < 0 ? undefined : { start, end: start + name.length };
}

/** Whether the words of a name that the pack does not know stand in a fact. */
function isPrinted(name: string, { tokens }: FactSaying): boolean {
  const stems = contentStems(name);
  return stems.length > 0 && stems.every((stem) => tokens.has(stem));
}

/** Whether a name is that of who published what the fact rests on. */
function isPublisher(name: string, { fact }: FactSaying, { view }: StoreSayings): boolean {
  const folded = fold(name);
  return fact.evidence.some(({ source }) => {
    const publisher = fold(view.source(source)?.publisher ?? '');
    return publisher !== '' && (publisher.includes(folded) || folded.includes(publisher.replace(/\s*\(.*$/u, '')));
  });
}

/** Whether somebody is held to have spoken in a document on which a fact rests that names nobody as its speaker. */
function spokeThere(entity: string, { fact }: FactSaying, { view }: StoreSayings): boolean {
  if (fact.speaker !== undefined) return false;
  const sources = new Set(fact.evidence.map(({ source }) => source));
  return view.facts.some(
    (other) => other.speaker === entity && other.announced === fact.announced && other.evidence.some(({ source }) => sources.has(source)),
  );
}

const actings = onceOfEach((_: ParsedSentence): Map<number, ClauseActor> => new Map());

/** Who acts at a place, read once for all that it is held against. */
function actingOf(told: ParsedSentence, place: Stretch, recent: readonly ParsedSentence[]): ClauseActor {
  const held = actings(told).get(place.start);
  if (held) return held;
  const acting = actingAt(told, place, recent);
  actings(told).set(place.start, acting);
  return acting;
}

function strangersIn(
  sentence: AttributedSentence,
  place: Stretch,
  others: readonly Stretch[],
  saying: FactSaying,
  store: StoreSayings,
): Stranger[] {
  const { told, recent } = sentence;
  const quoted = quotationAt(told.quotations, place.start);
  const isNear = (name: Stretch) =>
    quotationAt(told.quotations, name.start) === quoted &&
    !isInOtherPart(told.text, place, name, others) &&
    !others.some(
      (other) => (name.start < other.start && other.end <= place.start) || (name.start >= other.end && other.start >= place.end),
    );
  const known = [...told.names, ...told.countries]
    .filter(isNear)
    .filter(({ entity }) => !isTold(entity, saying, store) || isOfOtherPart(entity, told, saying, store));
  const acting = actingOf(told, place, recent);
  const subject = acting.kind === 'none' ? undefined : acting.subject;
  const unknown = told.strangers.filter(
    (name) =>
      isNear(name) &&
      ((subject !== undefined && overlap(name, subject) && acting.kind === 'stranger') || isElsewhere(name, told, saying, store)),
  );
  return [
    ...known
      .filter(({ text }) => !isPublisher(text, saying, store) && !isCalledByNoun(text, store, saying))
      .map(({ entity, text, start, end }) => ({
        name: text,
        personal: PERSONAL.has(store.words.entityOf(entity)?.kind ?? 'place'),
        start,
        end,
      })),
    ...unknown
      .filter((name) => !known.some((one) => overlap(one, name)) && !isPublisher(name.text, saying, store) && !isPrinted(name.text, saying))
      .map(({ text, start, end }) => ({ name: text, personal: false, start, end })),
  ];
}

/** "the island", "the company": a common noun stands for whoever was named before, or whom the fact is about. */
function isCalledByNoun(text: string, { words }: StoreSayings, { fact }: FactSaying): boolean {
  if (!/^(?:the\s+)?\p{Ll}[\p{L}-]*$/u.test(text)) return false;
  const kind = words.entityOf(fact.subject)?.kind;
  return kind !== undefined && PLACED.has(kind);
}

const PLACED: ReadonlySet<EntityKind> = new Set(['place', 'country', 'organisation', 'programme']);

/** Where a sentence goes over to another matter. */
const PARTS =
  /[;:.…]\s|,\s+(?:and|while|but|und|et|y|oraz|а|і)\s|\s(?:when|while|whereas|während|alors que|mientras|podczas gdy|тоді як)\s/giu;

/** Whether a name stands in another part of a sentence than a figure, behind it or beside another figure. */
function isInOtherPart(text: string, place: Stretch, name: Stretch, others: readonly Stretch[]): boolean {
  const breaks = Array.from(text.matchAll(PARTS), ({ index }) => index);
  const partOf = (at: number) => breaks.filter((place) => place < at).length;
  const [own, its] = [partOf(place.start), partOf(name.start)];
  return its > own || (its < own && others.some(({ start }) => partOf(start) === its));
}

/** Behind such a word a name tells where. */
const WHERE = /(?<!\p{L})(?:in|at|from|aus|bei|à|en|w|we|у|в)\s+(?:the\s+)?$/iu;

/** Whether a sentence places what a fact is about somewhere of which nothing at all is held, where its place is held. */
function isElsewhere(name: Stretch, told: ParsedSentence, { fact }: FactSaying, store: StoreSayings): boolean {
  if (!WHERE.test(told.text.slice(0, name.start)) || told.names.some((known) => overlap(known, name))) return false;
  if (contentStems(told.text.slice(name.start, name.end)).some((stem) => store.knows(stem))) return false;
  return store.view.facts.some(
    ({ subject, value }) =>
      subject === fact.subject &&
      value.kind === 'entities' &&
      value.entities.some((id) => PLACES.has(store.words.entityOf(id)?.kind ?? 'person')),
  );
}

const PLACES: ReadonlySet<EntityKind> = new Set(['place', 'country']);

/** Whether a name is the subject of the clause of a place: who does or has what stands there. */
export function isActing({ told, recent }: AttributedSentence, place: Stretch, name: Stretch): boolean {
  const acting = actingOf(told, place, recent);
  return acting.kind !== 'none' && acting.subject !== undefined && overlap(acting.subject, name);
}

/** So much of what the part of a statement that fits best shares with a sentence is shared by a part that tells the same. */
const AS_WELL = 0.6;

/** Whether a statement names somebody only where it tells something else: "… are postponed; those at the other one go ahead". */
function isOfOtherPart(entity: string, told: ParsedSentence, { fact, parts }: FactSaying, store: StoreSayings): boolean {
  const isOwn =
    entity === fact.subject || entity === fact.speaker || (fact.value.kind === 'entities' && fact.value.entities.includes(entity));
  const around = store.words.entityOf(fact.subject)?.within ?? [];
  if (isOwn || parts.length < 2 || around.includes(entity) || !parts.some(({ names }) => names.has(entity))) return false;
  const [own, other] = [store.words.entityOf(fact.subject), store.words.entityOf(entity)];
  if (own?.kind !== other?.kind || told.names.some((name) => name.entity === fact.subject)) return false;
  const stems = stemsBesideNames(told);
  const shared = parts.map((part) => ({
    has: part.names.has(entity),
    worth: stems.filter((stem) => part.stems.has(stem)).reduce((sum, stem) => sum + store.weightOf(stem), 0),
  }));
  const best = Math.max(...shared.map(({ worth }) => worth));
  return shared.filter(({ has }) => has).every(({ worth }) => worth < best * AS_WELL);
}

/** Whether a fact names somebody or something, or is about a part of it. */
function isTold(entity: string, { names, tokens }: FactSaying, { words }: StoreSayings): boolean {
  const held = words.entityOf(entity);
  if (names.has(entity) || held?.ambient === true) return true;
  const heads = words.stemsOfHead(entity);
  if (held !== undefined && UNDERTAKINGS.has(held.kind) && heads.size > 0 && [...heads].some((stem) => tokens.has(stem))) return true;
  // A role is told by whoever held it, and a body by what belongs to it.
  return [...names].some((name) => words.entityOf(name)?.within.includes(entity) === true);
}

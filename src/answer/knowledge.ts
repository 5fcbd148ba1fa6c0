import type { Horizon } from '../facts/horizon.ts';
import { PackViews } from '../facts/pack-views.ts';
import { BuiltIndex, type TextIndex } from '../facts/text-index.ts';
import type { FactView } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import type { PropertyRole } from '../model/property.ts';
import { sameItems } from '../model/same-items.ts';
import { eachSliced, type Sliced } from '../model/sliced.ts';
import { NO_THESAURUS, type Thesaurus } from '../ports/thesaurus.ts';
import { termToken } from '../question/index-token.ts';
import { KnownTexts } from '../question/known-texts.ts';
import { QuestionReader } from '../question/question-reader.ts';
import { type KeptReadings, TextReadings, TokenStrings } from '../question/text-readings.ts';
import { Vocabulary } from '../question/vocabulary.ts';
import { type ExactWording, exactWording } from './exact-wording.ts';
import { SeriesKnowledge } from './series/series-knowledge.ts';
import { type QuestionSubject, readSubjects } from './subjects.ts';

export type { QuestionSubject } from './subjects.ts';

/** What a knowledge can be made from beside its pack; each only makes it sooner. */
export interface MadeBefore {
  /** That of the same pack as it was. */
  readonly before?: Knowledge | undefined;
  /** What reading the texts of this very pack gave. */
  readonly readings?: KeptReadings | undefined;
  /** Is given what reading the texts gave, so that whoever makes one of this pack again need not. */
  readonly keep?: ((readings: KeptReadings) => void) | undefined;
  /** Where words of near meaning are looked up; that of the one before, or none, where it is not given. */
  readonly thesaurus?: Thesaurus | undefined;
}

const SUBJECTS_IN_SLICE = 1_000;

/** Subjects by what a question may ask for. */
interface SubjectLists {
  readonly around: Map<string, Set<string>>;
  readonly preferred: Map<string, QuestionSubject[]>;
  readonly byAmount: Map<string, QuestionSubject[]>;
  readonly inRole: Map<string, Fact[]>;
}

/** What is made in slices before a knowledge is put together. */
interface Parts extends SubjectLists {
  readonly views: PackViews;
  readonly known: KnownTexts;
  readonly reader: QuestionReader;
  readonly strings: TokenStrings;
  readonly subjects: readonly QuestionSubject[];
  readonly index: BuiltIndex;
  readonly series: SeriesKnowledge | undefined;
  readonly exact: ExactWording;
  readonly thesaurus: Thesaurus;
}

/** A pack made ready to be asked: its reader, its index, and the views that were asked for lately. */
export class Knowledge {
  readonly pack: Pack;
  readonly reader: QuestionReader;
  /** Documents of the index: facts first, then gaps. */
  readonly subjects: readonly QuestionSubject[];
  readonly index: TextIndex;
  /** The tables, where some were imported. */
  readonly series: SeriesKnowledge | undefined;
  /** The words for what tables tell, whether one was imported or not. */
  readonly measureWords: Vocabulary;
  /** Facts by their amount as a plain decimal, for questions that name one. */
  readonly byAmount: ReadonlyMap<string, readonly QuestionSubject[]>;
  /** Facts that curators prefer, by what they are about: `subject|property`. */
  readonly preferred: ReadonlyMap<string, readonly QuestionSubject[]>;
  /** The kinds of answer that a property gives whatever its value. */
  readonly answersOf: (property: string) => readonly AnswerType[];
  /** The part in which the facts of a property show somebody. */
  readonly roleOf: (property: string) => PropertyRole | undefined;
  /** Facts on a subject that show somebody in a part. */
  readonly factsInRole: (subject: string, role: PropertyRole) => readonly Fact[];
  /** Tokens of the properties that count something: the noun that they count is of this file. */
  readonly counted: ReadonlySet<string>;
  /** Tokens of words that stand in the name of just one entity: where they are met, that one is meant. */
  readonly nameWords: ReadonlySet<string>;
  /** What is asked in the very words of a curator. */
  readonly exact: ExactWording;
  /** Facts that answer what the pack suggests to ask. */
  readonly suggested: ReadonlySet<string>;
  /** Facts behind the key figures of the pack. */
  readonly figures: ReadonlySet<string>;
  /** Persons and groups that facts about a subject name. */
  readonly namesAround: (subject: string) => ReadonlySet<string>;
  /** Where words of near meaning are looked up. */
  readonly thesaurus: Thesaurus;
  private byId: ReadonlyMap<string, QuestionSubject> | undefined;
  private readonly views: PackViews;
  private readonly made: Pick<Parts, 'index' | 'known' | 'strings'>;

  private constructor(pack: Pack, parts: Parts) {
    const { views, known, reader, strings, subjects, index, series, around, preferred, byAmount, inRole, exact, thesaurus } = parts;
    this.pack = pack;
    this.thesaurus = thesaurus;
    this.counted = new Set(pack.properties.flatMap(({ id, unit }) => (unit === undefined ? [] : [termToken(id)])));
    this.nameWords = wordsOfOneName(pack, reader);
    this.exact = exact;
    this.suggested = new Set(pack.suggestions.flatMap((question) => exact.facts(question)));
    this.figures = new Set(pack.figures.map(({ fact }) => fact));
    this.views = views;
    this.made = { index, known, strings };
    this.reader = reader;
    this.subjects = subjects;
    this.index = index;
    this.series = series;
    this.measureWords = new Vocabulary(pack.measures ?? [], [], []);
    this.preferred = preferred;
    this.byAmount = byAmount;
    const properties = new Map(pack.properties.map((property) => [property.id, property.answers]));
    this.answersOf = (property) => properties.get(property) ?? [];
    this.roleOf = rolesByProperty(pack);
    this.factsInRole = (subject, role) => inRole.get(`${subject}|${role}`) ?? [];
    this.namesAround = (subject) => around.get(subject) ?? new Set();
  }

  /** Makes a pack ready, in slices; what comes of it does not depend on what it is made from beside the pack. */
  static *of(
    pack: Pack,
    { before, readings: kept, keep, thesaurus = before?.thesaurus ?? NO_THESAURUS }: MadeBefore = {},
  ): Sliced<Knowledge> {
    const views = yield* PackViews.of(pack);
    const sameTerms = before && sameItems(before.pack.properties, pack.properties) && sameItems(before.pack.terms, pack.terms);
    const known = yield* KnownTexts.of(knownTexts(pack), before?.made.known);
    const sameEntities = before && sameItems(before.pack.entities, pack.entities);
    const isSame = sameTerms && sameEntities && known.isAs(before.made.known) && before.thesaurus === thesaurus;
    const reader = isSame ? before.reader : new QuestionReader({ ...pack, corpus: known.words, thesaurus }, before?.reader);
    yield;
    const strings = before?.made.strings ?? new TokenStrings();
    const readings = new TextReadings(reader, strings, kept);
    const subjectsBefore = sameTerms && sameEntities ? { subjects: before.subjects, changedWords: known.changed } : undefined;
    const { subjects, documents } = yield* readSubjects(pack, readings, strings, subjectsBefore);
    const index = yield* BuiltIndex.of(documents, subjectsBefore && before?.made.index);
    const lists = yield* listSubjects(subjects, pack);
    const series = seriesOf(pack, reader, before);
    const exact = yield* exactWording(pack.facts, pack.gaps);
    keep?.(readings.all);
    return new Knowledge(pack, { views, known, reader, strings, subjects, index, series, exact, thesaurus, ...lists });
  }

  /** The fact or gap of an id as what can be asked about. Put in order at the first call: few questions look for one. */
  subjectOf(id: string): QuestionSubject | undefined {
    this.byId ??= new Map(this.subjects.map((subject) => [subject.kind === 'fact' ? subject.fact.id : subject.gap.id, subject]));
    return this.byId.get(id);
  }

  /** What could be known at a horizon. Horizons between which nothing came to light share one view as long as it is kept. */
  viewAt(horizon: Horizon): FactView {
    return this.views.at(horizon);
  }
}

/** Tokens of the words that stand in the name of one entity alone. */
function wordsOfOneName({ entities }: Pack, reader: QuestionReader): ReadonlySet<string> {
  const holders = new Map<string, Set<string>>();
  for (const { id, name, ambient } of entities) {
    if (ambient) continue;
    for (const token of reader.tokensOf(name)) if (token.startsWith('word:')) holders.set(token, (holders.get(token) ?? new Set()).add(id));
  }
  return new Set([...holders].flatMap(([token, ids]) => (ids.size === 1 ? [token] : [])));
}

/** The texts of a pack whose words count as known. */
function* knownTexts({ facts, gaps }: Pack): Generator<string> {
  for (const { statement, topic, asked_as } of facts) yield* [statement, topic, ...asked_as];
  for (const { statement, asked_as } of gaps) yield* [statement, ...asked_as];
}

/** The tables made ready; those before where the same is read by the same reader. */
function seriesOf(pack: Pack, reader: QuestionReader, before: Knowledge | undefined): SeriesKnowledge | undefined {
  const [content, held] = [pack.series, before?.pack.series];
  if (!content) return undefined;
  const isSame =
    held !== undefined &&
    before?.reader === reader &&
    sameItems(held.facts, content.facts) &&
    sameItems(held.sources, content.sources) &&
    sameItems(held.entities, content.entities) &&
    sameItems(before.pack.measures ?? [], pack.measures ?? []) &&
    sameItems(before.pack.entities, pack.entities);
  return isSame ? before.series : new SeriesKnowledge(pack, content, reader);
}

function* listSubjects(subjects: readonly QuestionSubject[], pack: Pack): Sliced<SubjectLists> {
  const social = new Set(pack.entities.filter(({ kind }) => kind === 'person' || kind === 'group' || kind === 'role').map(({ id }) => id));
  const lists: SubjectLists = { around: new Map(), preferred: new Map(), byAmount: new Map(), inRole: new Map() };
  const roleOf = rolesByProperty(pack);
  yield* eachSliced(subjects, SUBJECTS_IN_SLICE, (subject) => {
    if (subject.kind !== 'fact') return;
    const { fact, profile } = subject;
    const names = lists.around.get(fact.subject) ?? new Set<string>();
    for (const name of profile.names) if (social.has(name)) names.add(name);
    lists.around.set(fact.subject, names);
    if (fact.rank?.level === 'preferred') append(lists.preferred, aboutOf(fact), subject);
    const role = roleOf(fact.property);
    if (role) append(lists.inRole, `${fact.subject}|${role}`, fact);
    const amount = amountOf(fact);
    if (amount !== undefined) append(lists.byAmount, amount, subject);
  });
  return lists;
}

function rolesByProperty({ properties }: Pack): Knowledge['roleOf'] {
  const roles = new Map(properties.map(({ id, role }) => [id, role]));
  return (property) => roles.get(property);
}

function append<Listed>(lists: Map<string, Listed[]>, key: string, listed: Listed): void {
  const list = lists.get(key);
  if (list) list.push(listed);
  else lists.set(key, [listed]);
}

/** What a fact is about, in one word for a map. */
export function aboutOf({ subject, property }: Pick<Fact, 'subject' | 'property'>): string {
  return `${subject}|${property}`;
}

function amountOf(fact: Fact): string | undefined {
  return fact.value.kind === 'money' || fact.value.kind === 'count' ? fact.value.amount : undefined;
}

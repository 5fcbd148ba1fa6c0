import type { Horizon } from '../facts/horizon.ts';
import { horizonSteps } from '../facts/horizon-steps.ts';
import { buildTextIndex, type TextIndex } from '../facts/text-index.ts';
import { type FactView, viewFacts } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import { NO_THESAURUS, type Thesaurus } from '../ports/thesaurus.ts';
import { nameToken } from '../question/index-token.ts';
import { QuestionReader } from '../question/question-reader.ts';
import { Vocabulary } from '../question/vocabulary.ts';
import { type ExactWording, exactWording } from './exact-wording.ts';
import { type Profile, Profiler } from './profile.ts';
import { SeriesKnowledge } from './series/series-knowledge.ts';

/** Something that a question can be about: a fact, or a gap that is declared. */
export type Subject =
  | { readonly kind: 'fact'; readonly fact: Fact; readonly profile: Profile }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly profile: Profile };

/** So many views are kept: a conversation moves between few horizons. */
const VIEWS_KEPT = 16;

/** A pack made ready to be asked: its reader, its index, and the views that were asked for lately. */
export class Knowledge {
  readonly pack: Pack;
  readonly reader: QuestionReader;
  /** Documents of the index: facts first, then gaps. */
  readonly subjects: readonly Subject[];
  readonly index: TextIndex;
  /** The tables, where some were imported. */
  readonly series: SeriesKnowledge | undefined;
  /** The words for what tables tell, whether one was imported or not. */
  readonly measureWords: Vocabulary;
  /** Facts by their amount as a plain decimal, for questions that name one. */
  readonly byAmount: ReadonlyMap<string, readonly Subject[]>;
  /** Facts that curators prefer, by what they are about: `subject|property`. */
  readonly preferred: ReadonlyMap<string, readonly Subject[]>;
  /** The kinds of answer that a property gives whatever its value. */
  readonly answersOf: (property: string) => readonly AnswerType[];
  /** What is asked in the very words of a curator. */
  readonly exact: ExactWording;
  /** Facts that answer what the pack suggests to ask. */
  readonly suggested: ReadonlySet<string>;
  /** Facts behind the key figures of the pack. */
  readonly figures: ReadonlySet<string>;
  /** Persons and groups that facts about a subject name. */
  readonly namesAround: (subject: string) => ReadonlySet<string>;
  private readonly stepOf: (horizon: Horizon) => string;
  private readonly views = new Map<string, FactView>();

  constructor(pack: Pack, thesaurus: Thesaurus = NO_THESAURUS) {
    this.pack = pack;
    this.stepOf = horizonSteps(pack);
    const properties = new Map(pack.properties.map((property) => [property.id, property.answers]));
    this.answersOf = (property) => properties.get(property) ?? [];
    const corpus = [
      ...pack.facts.flatMap((fact) => [fact.statement, fact.topic, ...fact.asked_as]),
      ...pack.gaps.flatMap((gap) => [gap.statement, ...gap.asked_as]),
    ];
    this.exact = exactWording(pack.facts, pack.gaps);
    this.suggested = new Set(pack.suggestions.flatMap((question) => this.exact.facts(question)));
    this.figures = new Set(pack.figures.map(({ fact }) => fact));
    this.reader = new QuestionReader({ ...pack, corpus, thesaurus });
    this.measureWords = new Vocabulary(pack.measures ?? [], [], []);
    this.series = pack.series && new SeriesKnowledge(pack, pack.series, this.reader);
    const profiler = new Profiler(this.reader, pack);
    const tokens: string[][] = [];
    this.subjects = [
      ...pack.facts.map((fact): Subject => {
        const own = profiler.factTokens(fact);
        const profile = profiler.factProfile(fact, own);
        tokens.push(withNames(own, profile));
        return { kind: 'fact', fact, profile };
      }),
      ...pack.gaps.map((gap): Subject => {
        const own = profiler.gapTokens(gap);
        const profile = profiler.gapProfile(own);
        tokens.push(withNames(own, profile));
        return { kind: 'gap', gap, profile };
      }),
    ];
    this.index = buildTextIndex(tokens);
    const around = namesBySubject(this.subjects, pack);
    this.namesAround = (subject) => around.get(subject) ?? new Set();
    this.preferred = Map.groupBy(
      this.subjects.filter((subject) => subject.kind === 'fact' && subject.fact.rank?.level === 'preferred'),
      (subject) => (subject.kind === 'fact' ? aboutOf(subject.fact) : ''),
    );
    this.byAmount = Map.groupBy(
      this.subjects.filter((subject) => subject.kind === 'fact' && amountOf(subject.fact) !== undefined),
      (subject) => (subject.kind === 'fact' ? (amountOf(subject.fact) ?? '') : ''),
    );
  }

  /** What could be known at a horizon. Horizons between which nothing came to light share one view as long as it is kept. */
  viewAt(horizon: Horizon): FactView {
    const key = this.stepOf(horizon);
    const kept = this.views.get(key);
    if (kept) return atHorizon(kept, horizon);
    const view = viewFacts(this.pack, horizon);
    const [oldest] = this.views.keys();
    if (this.views.size >= VIEWS_KEPT && oldest !== undefined) this.views.delete(oldest);
    this.views.set(key, view);
    return view;
  }
}

/** What names lie in, or whose office they hold, is found by, too: a delegation by those who belong to it. */
function withNames(tokens: readonly string[], profile: Profile): string[] {
  const held = new Set(tokens);
  return [...tokens, ...[...profile.names].map(nameToken).filter((token) => !held.has(token))];
}

function namesBySubject(subjects: readonly Subject[], pack: Pack): Map<string, Set<string>> {
  const social = new Set(pack.entities.filter(({ kind }) => kind === 'person' || kind === 'group' || kind === 'role').map(({ id }) => id));
  const around = new Map<string, Set<string>>();
  for (const subject of subjects) {
    if (subject.kind !== 'fact') continue;
    const names = around.get(subject.fact.subject) ?? new Set<string>();
    for (const name of subject.profile.names) if (social.has(name)) names.add(name);
    around.set(subject.fact.subject, names);
  }
  return around;
}

/** The same view under another name for its horizon; its claims stay shared and are still worked out only once. */
function atHorizon(view: FactView, horizon: Horizon): FactView {
  return Object.create(view, { horizon: { value: horizon, enumerable: true } });
}

/** What a fact is about, in one word for a map. */
export function aboutOf({ subject, property }: Pick<Fact, 'subject' | 'property'>): string {
  return `${subject}|${property}`;
}

function amountOf(fact: Fact): string | undefined {
  return fact.value.kind === 'money' || fact.value.kind === 'count' ? fact.value.amount : undefined;
}

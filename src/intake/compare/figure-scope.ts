import type { FactView } from '../../facts/view.ts';
import { QUESTION_LANGUAGES } from '../../language/function-words.ts';
import { createNameReader, type NameReader, regionNames } from '../../language/names/index.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import { fold } from '../../model/text.ts';
import type { CandidatePassage } from './candidate-passage.ts';

/** What a figure is a figure of, beyond its subject: whose it is, for whom, and what kind of aid. */
export interface FigureScope {
  /** Ids of entities, and folded names that the pack does not have. */
  readonly names: ReadonlySet<string>;
  readonly aid: ReadonlySet<string>;
}

/** A giver or receiver that a passage names with its figure. */
export interface Actor {
  /** Id of an entity, or the folded name of what the pack does not have. */
  readonly id: string;
  readonly text: string;
  /** It gives or receives; or the figure is its own count ("according to …"). */
  readonly part: 'acts' | 'counts';
}

/** Kinds of aid that are counted apart, by the words for them. */
const AID_WORDS: Readonly<Record<string, RegExp>> = {
  military:
    /\b(?:military|security assistance|defen[cs]e|weapons?|lethal|arms|militär\w*|militaires?|militar|wojskow\w*)\b|військов|безпеков/iu,
  humanitarian: /\b(?:humanitarian|humanitär\w*|humanitaires?|humanitari[oa]s?|humanitarn\w*)\b|гуманітарн/iu,
  budget:
    /\b(?:budget(?:ary)? (?:support|aid|assistance)|macro-financial|financial (?:aid|assistance|support)|budgethilfe|finanzhilfen?|aide financière|ayuda financiera|pomoc finansowa)\b|фінансов\p{L}+ допомог/iu,
  civilian: /\b(?:civilian|economic|reconstruction|rebuilding|energy|refugees?|wiederaufbau|reconstrucción|odbudow\w*)\b|відбудов/iu,
};

/** What stands before a name that is a place, an opponent or a part of the whole, and gives nothing. */
const NO_ACTOR_BEFORE = new Set(
  'in at near against over visiting visited visit including like with inside into among other fellow told tells urged asked em en à w we у в im bei gegen contre contra przeciw проти'.split(
    ' ',
  ),
);
/** What stands before a name that gives or receives, after the figure. */
const ACTOR_BEFORE = new Set('from by to for of von für de par pour por para od dla від для'.split(' '));
const ARTICLES = new Set('the a an der die das den dem le la les el los las its their'.split(' '));
/** What stands before whom a figure is taken from. */
const ATTRIBUTED_BEFORE = /(?:\b(?:according to|laut|selon|según|według)|за даними)\s+(?:the\s+|dem\s+|der\s+|la\s+|le\s+)?$/iu;
/** What follows a name that is an opponent: "Russia's war". */
const OPPONENT_AFTER = /^(?:['’]s)?\s+(?:war|invasion|aggression|attacks?|forces|troops|offensive|full-scale|krieg|angriff)/iu;
/** Names of these kinds give or receive; a person speaks, a place is where. */
const ACTING_KINDS: ReadonlySet<Entity['kind']> = new Set(['country', 'organisation', 'group']);
/** Further behind the figure a name is about something else. */
const REACH_AFTER = 60;

const nameReaders = new WeakMap<readonly Entity[], NameReader>();

/** The names of a pack serve all its views. */
function nameReaderOf(entities: readonly Entity[]): NameReader {
  const known = nameReaders.get(entities);
  if (known) return known;
  const reader = createNameReader(entities, { regionNames: regionNames(QUESTION_LANGUAGES), commonWords: () => false });
  nameReaders.set(entities, reader);
  return reader;
}

/** Reads who and what figures are about, with the names of one store. */
export class ScopeReader {
  readonly #view: FactView;
  readonly #publishers: ReadonlySet<string>;
  readonly #scopes = new WeakMap<Fact, FigureScope>();

  constructor(view: FactView) {
    this.#view = view;
    this.#publishers = new Set(view.sources.map(({ publisher }) => fold(publisher)));
  }

  /** The scope of a fact by its subject, statement and quotations. */
  scopeOf(fact: Fact): FigureScope {
    const known = this.#scopes.get(fact);
    if (known) return known;
    const quotes = fact.evidence.filter(({ stance }) => stance === 'supports');
    const named = quotes.flatMap(({ quote, source }) => this.#namedIn(quote, this.#view.source(source)?.language ?? 'en'));
    const texts = [fact.statement, ...quotes.map(({ quote }) => quote)];
    const around = [
      fact.subject,
      ...(this.#view.entity(fact.subject)?.within ?? []),
      ...(fact.speaker === undefined ? [] : [fact.speaker]),
    ];
    const scope = { names: new Set([...around, ...named, ...this.#namedIn(fact.statement, 'en')]), aid: aidIn(texts.join('\n')) };
    this.#scopes.set(fact, scope);
    return scope;
  }

  /** Everything that a passage names. */
  namesIn(passage: CandidatePassage): ReadonlySet<string> {
    return new Set(this.#namedIn(passage.text, passage.language));
  }

  /** Who gives or receives what a passage tells: the nearest before its figure, and who is named with it behind; and whose count it is. */
  actorsOf({ text, start: figure, end, language }: CandidatePassage, publisher: string | undefined): readonly Actor[] {
    const mentions = this.#mentionsIn(text, language);
    const acting = mentions.filter(
      (mention) => this.#acts(mention.id) && mention.id !== fold(publisher ?? '') && !OPPONENT_AFTER.test(text.slice(mention.end)),
    );
    const before = acting
      .filter((mention) => mention.end <= figure && !NO_ACTOR_BEFORE.has(wordBefore(text, mention.start)))
      .filter((mention) => !this.#isPartOfPlace(text, mentions, mention.start))
      .at(-1);
    const behind = acting.find(
      ({ start }) => start >= end && start <= end + REACH_AFTER && ACTOR_BEFORE.has(wordBefore(text, start)) && !isAttributed(text, start),
    );
    const acts = [before, behind].filter((actor) => actor !== undefined);
    const counts = acting.filter(({ start }) => isAttributed(text, start));
    return [
      ...acts.map(({ id, text: name }) => ({ id, text: name, part: 'acts' as const })),
      ...counts.map(({ id, text: name }) => ({ id, text: name, part: 'counts' as const })),
    ];
  }

  /** What a group does its members do: its name sets no other giver apart. */
  isGroup(id: string): boolean {
    return this.#view.entity(id)?.kind === 'group';
  }

  /** Whether nearly every passage names it, so that naming it sets nothing apart. */
  isAmbient(id: string): boolean {
    return this.#view.entity(id)?.ambient === true;
  }

  #acts(id: string): boolean {
    const entity = this.#view.entity(id);
    if (!entity) return !this.#publishers.has(id);
    const receives = entity.ambient && entity.kind === 'country';
    if (entity.kind === 'organisation' && entity.within.some((around) => this.isAmbient(around))) return false;
    return ACTING_KINDS.has(entity.kind) && !receives && !this.#publishers.has(fold(entity.name));
  }

  /** "Wiesbaden, Germany": the country tells where the place before it lies. */
  #isPartOfPlace(text: string, mentions: readonly Mention[], start: number): boolean {
    const place = mentions.find(({ end }) => end <= start && /^,\s*$/u.test(text.slice(end, start)));
    return place !== undefined && this.#view.entity(place.id)?.kind === 'place';
  }

  #namedIn(text: string, language: string): string[] {
    return this.#mentionsIn(text, language).map(({ id }) => id);
  }

  #mentionsIn(text: string, language: string): Mention[] {
    const { known, unknown } = nameReaderOf(this.#view.entities).read(text, language);
    const mentions = [
      ...known.map(({ entity, ...place }) => ({ id: entity, ...place })),
      ...unknown.filter(({ kind }) => kind !== 'quoted').map((name) => ({ id: fold(name.text), ...name })),
    ];
    return mentions.sort((left, right) => left.start - right.start);
  }
}

interface Mention {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a name is that of whose figure it is. */
function isAttributed(text: string, at: number): boolean {
  return ATTRIBUTED_BEFORE.test(text.slice(Math.max(0, at - 30), at));
}

/** The kinds of aid that a text speaks of. */
export function aidIn(text: string): ReadonlySet<string> {
  return new Set(Object.entries(AID_WORDS).flatMap(([kind, words]) => (words.test(text) ? [kind] : [])));
}

/** The word right before a place of a text, articles passed over, in lower case; empty after a sign or a number. */
function wordBefore(text: string, at: number): string {
  const words =
    /(?:\p{L}+\s+){1,3}$/u
      .exec(text.slice(Math.max(0, at - 60), at))?.[0]
      .toLowerCase()
      .trim()
      .split(/\s+/u) ?? [];
  return words.findLast((word) => !ARTICLES.has(word)) ?? '';
}

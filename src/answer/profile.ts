import { firstDay, lastDay } from '../model/calendar-date.ts';
import { entitiesOfFact } from '../model/entities-of-fact.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import { nameToken, termToken } from '../question/index-token.ts';
import type { TextReadings } from '../question/text-readings.ts';
import { namesWithin } from './names-within.ts';

/** A stretch of days that a fact speaks of, both ends included. */
export interface Extent {
  readonly kind: 'period' | 'value' | 'announced' | 'valid' | 'mentioned';
  readonly from: string;
  readonly to: string;
}

/** What a question is held against: the terms, names and times of a fact or of a declared gap. */
export interface Profile {
  /** All that it is found by. */
  readonly tokens: ReadonlySet<string>;
  /**
   * What it says: its own property, the words of its statement, of what it is asked as and of its quotations, and the terms in
   * them. A property that somebody's quotation happens to name is not what the fact is on.
   */
  readonly says: ReadonlySet<string>;
  /** Entities named, with what they are part of and the offices that persons held. */
  readonly names: ReadonlySet<string>;
  readonly extents: readonly Extent[];
}

/** The index token of a stretch of days. */
export function timeToken(from: string, to: string): string {
  return `time:${from}/${to}`;
}

const LAST_DAY_OF_TIME = '9999-12-31';

/** Builds profiles over the entities of a pack. */
export class Profiler {
  private readonly reader: TextReadings;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly properties: ReadonlySet<string>;
  private readonly within: ReadonlyMap<string, readonly string[]>;

  constructor(reader: TextReadings, { entities, properties }: Pick<Pack, 'entities' | 'properties'>) {
    this.reader = reader;
    this.properties = new Set(properties.map(({ id }) => termToken(id)));
    this.within = namesWithin(entities);
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
  }

  /**
   * The index tokens of a fact, with repeats: what it is about counts more than what it mentions. Who is named only in a
   * quotation counts as not named: a passage that comes as further evidence makes no fact on the Allies one on the land
   * where they met.
   */
  factTokens(fact: Fact): string[] {
    const named = entitiesOfFact(fact);
    const statement = this.reader.tokensOf(fact.statement);
    return [
      termToken(fact.property),
      termToken(fact.property),
      ...named.map(nameToken),
      ...statement,
      ...statement,
      ...this.reader.tokensOf(fact.topic),
      ...fact.evidence.flatMap((evidence) => this.reader.tokensOf(evidence.quote)).filter((token) => !token.startsWith('name:')),
      ...fact.asked_as.flatMap((phrase) => this.reader.tokensOf(phrase)),
      ...extentsOf(fact).map((extent) => timeToken(extent.from, extent.to)),
    ];
  }

  gapTokens(gap: Gap): string[] {
    return [
      ...gap.about.map(nameToken),
      ...(gap.when?.terms ?? []).map(termToken),
      ...(gap.when?.entities ?? []).map(nameToken),
      ...this.reader.tokensOf(gap.statement),
      ...gap.asked_as.flatMap((phrase) => this.reader.tokensOf(phrase)),
    ];
  }

  factProfile(fact: Fact, tokens: readonly string[]): Profile {
    const names = this.closure(namesOf(tokens), fact.announced);
    const extents = [...extentsOf(fact), ...this.mentionedDays(fact)];
    const all = new Set([...tokens, ...[...names].map(nameToken)]);
    return { tokens: all, says: this.saidBy(fact, names), names, extents };
  }

  private saidBy(fact: Fact, names: ReadonlySet<string>): Set<string> {
    const own = [fact.statement, ...fact.asked_as].flatMap((text) => this.reader.tokensOf(text));
    const quoted = fact.evidence.flatMap(({ quote }) => this.reader.tokensOf(quote));
    const said = [...own, ...quoted.filter((token) => !token.startsWith('name:') && !this.isProperty(token))];
    return new Set([termToken(fact.property), ...said, ...[...names].map(nameToken)]);
  }

  private isProperty(token: string): boolean {
    return this.properties.has(token);
  }

  gapProfile(tokens: readonly string[]): Profile {
    const names = this.closure(namesOf(tokens), undefined);
    const all = new Set([...tokens, ...[...names].map(nameToken)]);
    return { tokens: all, says: all, names, extents: [] };
  }

  private mentionedDays({ statement, announced }: Fact): Extent[] {
    return this.reader.daysIn(statement, firstDay(announced)).map(({ from, to }) => ({ kind: 'mentioned', from, to }));
  }

  /** Entities with everything they lie in and the offices they held on `date` (all offices without a date). */
  private closure(ids: Iterable<string>, date: string | undefined): Set<string> {
    const reached = new Set<string>();
    const open = [...ids];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      const entity = this.entities.get(id);
      open.push(
        ...(entity?.within ?? []),
        ...(this.within.get(id) ?? []),
        ...(entity?.roles ?? []).filter((role) => held(role, date)).map((role) => role.role),
      );
    }
    return reached;
  }
}

function held(role: { from?: string | undefined; to?: string | undefined }, date: string | undefined): boolean {
  if (date === undefined) return true;
  const starts = role.from === undefined || firstDay(role.from) <= lastDay(date);
  return starts && (role.to === undefined || lastDay(role.to) >= firstDay(date));
}

function namesOf(tokens: readonly string[]): string[] {
  return tokens.filter((token) => token.startsWith('name:')).map((token) => token.slice('name:'.length));
}

function extentsOf(fact: Fact): Extent[] {
  const extents: Extent[] = [{ kind: 'announced', from: firstDay(fact.announced), to: lastDay(fact.announced) }];
  const { period, value, valid } = fact;
  if (period && (period.start || period.end)) {
    extents.push({ kind: 'period', from: period.start ?? period.end ?? '', to: period.end ?? LAST_DAY_OF_TIME });
  }
  if (value.kind === 'date') extents.push({ kind: 'value', from: firstDay(value.date), to: lastDay(value.to ?? value.date) });
  if (valid && (valid.from || valid.to)) {
    extents.push({ kind: 'valid', from: firstDay(valid.from ?? fact.announced), to: valid.to ? lastDay(valid.to) : LAST_DAY_OF_TIME });
  }
  return extents;
}

import type { Fact } from '../../model/fact.ts';
import type { Source } from '../../model/source.ts';
import { type DaySpan, type Grain, grainOf, isSpanWithin, periodsOf, sharedDays } from './spans.ts';

/** A subject, or one part of it, that a table has values of. */
export interface SeriesRow {
  readonly subject: string;
  /** The value of each division that the table makes; empty where it makes none. */
  readonly category: Readonly<Record<string, string>>;
  /** The value of a period of the table. */
  cell(period: DaySpan): Fact | undefined;
}

/** The values that one release gives for one property. */
export interface Series {
  readonly release: Source;
  readonly property: string;
  /** All that the periods of the table cover, as one span. */
  readonly covered: DaySpan;
  /** How long its periods are; nothing where they differ. */
  readonly grain: Grain | undefined;
  /** Ids of the subjects, in the order of the release. */
  readonly subjects: readonly string[];
  /** The values of each division, in the order of the release. */
  readonly divisions: ReadonlyMap<string, readonly string[]>;
  /** The rows of a subject, one for each category. */
  rowsOf(subject: string): readonly SeriesRow[];
  /** The periods of the table that lie wholly in a span, in order, whether any subject has a value in them or not. */
  periodsIn(span: DaySpan): readonly DaySpan[];
  /** Whether a period of the table lies partly in a span and partly outside: its value cannot be divided. */
  cuts(span: DaySpan): boolean;
}

/** Cells of one release and property. */
export interface Shelf {
  readonly source: string;
  readonly property: string;
  readonly facts: Fact[];
}

/** Sorts the cells of tables by release and property, in the order in which they came. */
export function shelve(facts: readonly Fact[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  for (const fact of facts) {
    const source = fact.evidence[0]?.source;
    if (source === undefined || !tablePeriod(fact)) continue;
    const key = `${source} ${fact.property}`;
    const shelf = shelves.get(key);
    if (shelf) shelf.facts.push(fact);
    else shelves.set(key, { source, property: fact.property, facts: [fact] });
  }
  return [...shelves.values()];
}

/** The days that a value of a table is of; nothing where it is not of any. */
export function tablePeriod({ period }: Pick<Fact, 'period'>): DaySpan | undefined {
  return period?.start === undefined || period.end === undefined ? undefined : { first: period.start, last: period.end };
}

function keyOf({ first, last }: DaySpan): string {
  return `${first} ${last}`;
}

interface RowMade extends SeriesRow {
  readonly cells: Map<string, Fact>;
}

/** What of a shelf is seen, as a series; nothing where nothing of it is. The last revision of a cell that is seen counts. */
export function seriesFrom({ property, facts }: Shelf, release: Source, isVisible: (fact: Fact) => boolean): Series | undefined {
  const rows = new Map<string, Map<string, RowMade>>();
  const periods = new Map<string, DaySpan>();
  const divisions = new Map<string, Set<string>>();
  for (const fact of facts) {
    const period = tablePeriod(fact);
    if (!period || !isVisible(fact)) continue;
    const key = keyOf(period);
    periods.set(key, period);
    rowFor(fact, rows).cells.set(key, fact);
    for (const [division, value] of Object.entries(fact.category ?? {})) {
      divisions.set(division, (divisions.get(division) ?? new Set()).add(value));
    }
  }
  if (periods.size === 0) return undefined;
  const known = [...periods.values()].sort((one, other) => (one.first < other.first ? -1 : 1));
  const covered = {
    first: known[0]?.first ?? '',
    last:
      known
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? '',
  };
  const grain = onlyGrain(known);
  const all = grain ? periodsOf(covered, grain) : known;
  return {
    release,
    property,
    covered,
    grain,
    subjects: [...rows.keys()],
    divisions: new Map([...divisions].map(([division, values]) => [division, [...values]])),
    rowsOf: (subject) => [...(rows.get(subject)?.values() ?? [])],
    periodsIn: (span) => all.filter((period) => isSpanWithin(period, span)),
    cuts: (span) => all.some((period) => !isSpanWithin(period, span) && sharedDays(period, span) !== undefined),
  };
}

function rowFor({ subject, category = {} }: Fact, rows: Map<string, Map<string, RowMade>>): RowMade {
  const ofSubject = rows.get(subject) ?? new Map<string, RowMade>();
  rows.set(subject, ofSubject);
  const key = Object.values(category).join('\n');
  const held = ofSubject.get(key);
  if (held) return held;
  const cells = new Map<string, Fact>();
  const made: RowMade = { subject, category, cells, cell: (period) => cells.get(keyOf(period)) };
  ofSubject.set(key, made);
  return made;
}

/** The grain that all periods have, if there is one. */
function onlyGrain(periods: readonly DaySpan[]): Grain | undefined {
  const grains = new Set(periods.map(grainOf));
  const [grain] = grains;
  return grains.size === 1 ? grain : undefined;
}

import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { SeriesContent } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';
import type { Horizon } from '../horizon.ts';

/** The months from `first` to `last` (`YYYY-MM`, both included). */
export interface MonthSpan {
  readonly first: string;
  readonly last: string;
}

/** The values that one release gives for one property. */
export interface Series {
  readonly release: Source;
  readonly property: string;
  /** The months that any subject has a value in, as one span. */
  readonly covered: MonthSpan;
  /** Ids of the subjects, in the order of the release. */
  readonly subjects: readonly string[];
  /** The value of a subject in a month (`YYYY-MM`). */
  cell(subject: string, month: string): Fact | undefined;
}

/** What of the tables could be known at a horizon. */
export interface SeriesView {
  /** The series that give a property, the newest release first: by date, never by the name of a release. */
  seriesOf(property: string): readonly Series[];
  entity(id: string): Entity | undefined;
  /** Every release of which something can be known, the newest first. */
  readonly releases: readonly Source[];
}

/** Cells of one release and property, by subject and month. */
interface Shelf {
  readonly source: string;
  readonly property: string;
  readonly rows: Map<string, Map<string, Fact[]>>;
}

/** The cells of every table, sorted once and looked at from any horizon. */
export class SeriesStore {
  private readonly shelves: readonly Shelf[];
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly audiences: readonly string[];
  /** Days and instants at which something came to light: between them, every horizon sees the same. */
  private readonly days: readonly string[];
  private readonly instants: readonly number[];
  private readonly views = new Map<string, SeriesView>();

  constructor(content: SeriesContent, audiences: readonly string[]) {
    this.shelves = shelve(content.facts);
    this.sources = new Map(content.sources.map((source) => [source.id, source]));
    this.entities = new Map(content.entities.map((entity) => [entity.id, entity]));
    this.audiences = audiences;
    this.days = [
      ...new Set([...content.facts.map(({ announced }) => announced), ...content.sources.map(({ published }) => published.date)]),
    ];
    const acts = new Set(content.facts.flatMap(({ recorded: { at, until } }) => (until === undefined ? [at] : [at, until])));
    this.instants = Array.from(acts, (at) => Date.parse(at));
  }

  /** Every entity that a table has values of. */
  get subjects(): readonly Entity[] {
    return [...this.entities.values()];
  }

  at(horizon: Horizon): SeriesView {
    const instant = Date.parse(horizon.recordedBy);
    const days = this.days.filter((day) => day <= horizon.asOf).length;
    const key = `${days} ${this.instants.filter((one) => one <= instant).length} ${horizon.audience}`;
    const kept = this.views.get(key);
    if (kept) return kept;
    const view = this.viewAt(horizon);
    if (this.views.size >= VIEWS_KEPT) this.views.clear();
    this.views.set(key, view);
    return view;
  }

  private viewAt({ asOf, recordedBy, audience }: Horizon): SeriesView {
    const cleared = new Set(this.audiences.slice(0, this.audiences.indexOf(audience) + 1));
    const instant = Date.parse(recordedBy);
    const isVisible = (fact: Fact) => cleared.has(fact.audience) && fact.announced <= asOf && stands(fact, instant);
    const series = this.shelves.flatMap((shelf) => {
      const release = this.sources.get(shelf.source);
      return release && release.published.date <= asOf ? (seriesFrom(shelf, release, isVisible) ?? []) : [];
    });
    const newestFirst = series.sort(
      (one, other) => compare(other.release.published.date, one.release.published.date) || compare(one.release.id, other.release.id),
    );
    return {
      seriesOf: (property) => newestFirst.filter((one) => one.property === property),
      entity: (id) => this.entities.get(id),
      releases: [...new Set(newestFirst.map(({ release }) => release))],
    };
  }
}

/** Conversations move between few horizons; each view is small. */
const VIEWS_KEPT = 16;

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function stands({ recorded, rank }: Fact, instant: number): boolean {
  if (Date.parse(recorded.at) > instant || rank?.level === 'deprecated') return false;
  return recorded.until === undefined || Date.parse(recorded.until) > instant;
}

/** The month that a value is of, `YYYY-MM`; nothing where it is not of one month. */
export function monthOf({ period }: Fact): string | undefined {
  const month = period?.start?.slice(0, 7);
  return month !== undefined && period?.end?.slice(0, 7) === month ? month : undefined;
}

function shelve(facts: readonly Fact[]): Shelf[] {
  const shelves = new Map<string, Shelf>();
  for (const fact of facts) {
    const [source, month] = [fact.evidence[0]?.source, monthOf(fact)];
    if (source === undefined || month === undefined) continue;
    const key = `${source} ${fact.property}`;
    const shelf = shelves.get(key) ?? { source, property: fact.property, rows: new Map<string, Map<string, Fact[]>>() };
    shelves.set(key, shelf);
    const row = shelf.rows.get(fact.subject) ?? new Map<string, Fact[]>();
    shelf.rows.set(fact.subject, row);
    row.set(month, [...(row.get(month) ?? []), fact]);
  }
  return [...shelves.values()];
}

function seriesFrom({ property, rows }: Shelf, release: Source, isVisible: (fact: Fact) => boolean): Series | undefined {
  const seen = new Map<string, Map<string, Fact>>();
  let [first, last] = ['9999-12', '0000-01'];
  for (const [subject, months] of rows) {
    const visible = new Map<string, Fact>();
    for (const [month, revisions] of months) {
      const fact = revisions.findLast(isVisible);
      if (!fact) continue;
      visible.set(month, fact);
      if (month < first) first = month;
      if (month > last) last = month;
    }
    if (visible.size > 0) seen.set(subject, visible);
  }
  if (seen.size === 0) return undefined;
  const covered = { first, last };
  return { release, property, covered, subjects: [...seen.keys()], cell: (subject, month) => seen.get(subject)?.get(month) };
}

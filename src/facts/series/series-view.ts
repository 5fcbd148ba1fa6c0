import type { Entity } from '../../model/entity.ts';
import type { Fact } from '../../model/fact.ts';
import type { SeriesContent } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';
import type { Horizon } from '../horizon.ts';
import { type Series, type Shelf, seriesFrom, shelve } from './series.ts';

/** What of the tables could be known at a horizon. */
export interface SeriesView {
  /** The series that give a property, the newest release first: by date, never by the name of a release. */
  seriesOf(property: string): readonly Series[];
  entity(id: string): Entity | undefined;
  /** Every release of which something can be known, the newest first. */
  readonly releases: readonly Source[];
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

  /** Which of the cells are seen is worked out for a property when it is first asked for, and never for all of the tables. */
  private viewAt({ asOf, recordedBy, audience }: Horizon): SeriesView {
    const cleared = new Set(this.audiences.slice(0, this.audiences.indexOf(audience) + 1));
    const instant = Date.parse(recordedBy);
    const isVisible = (fact: Fact) => cleared.has(fact.audience) && fact.announced <= asOf && stands(fact, instant);
    const shelves = this.shelves.flatMap((shelf) => {
      const release = this.sources.get(shelf.source);
      return release && release.published.date <= asOf && shelf.facts.some(isVisible) ? [{ shelf, release }] : [];
    });
    shelves.sort(
      (one, other) => compare(other.release.published.date, one.release.published.date) || compare(one.release.id, other.release.id),
    );
    const made = new Map<string, readonly Series[]>();
    return {
      seriesOf: (property) => {
        const held = made.get(property);
        if (held) return held;
        const series = shelves.flatMap(({ shelf, release }) =>
          shelf.property === property ? (seriesFrom(shelf, release, isVisible) ?? []) : [],
        );
        made.set(property, series);
        return series;
      },
      entity: (id) => this.entities.get(id),
      releases: [...new Set(shelves.map(({ release }) => release))],
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

import type { Pack } from '../model/pack.ts';
import { atOnce, type Sliced } from '../model/sliced.ts';
import type { Source } from '../model/source.ts';
import { ClaimsKept } from './claims-kept.ts';
import { withSourcesAsKnown } from './documents-described.ts';
import { FactPlaces } from './fact-places.ts';
import type { FactView } from './fact-view.ts';
import { type Horizon, instantOf } from './horizon.ts';
import type { PackInOrder } from './pack-in-order.ts';
import { ShownFacts } from './shown-facts.ts';
import { StepView } from './step-view.ts';
import { Visibility } from './visibility.ts';

/** So many views are kept: a conversation moves between few horizons. */
const VIEWS_KEPT = 16;

/**
 * A pack that can be looked at from any horizon. Its facts are put in the order of their days once; a view is a step in
 * that order, works out what it is asked for and keeps it. What a view says never changes, so that callers may keep it.
 */
export class PackViews {
  private readonly inOrder: PackInOrder;
  private readonly kept = new Map<string, StepView>();
  /** The pack as its documents were known before they were corrected, by how many corrections lie after the horizon. */
  private readonly earlier = new Map<number, PackViews>();

  private constructor(inOrder: PackInOrder) {
    this.inOrder = inOrder;
  }

  static *of(pack: Pack): Sliced<PackViews> {
    const visibility = yield* Visibility.of(pack);
    const places = yield* FactPlaces.of(pack);
    return new PackViews({
      pack,
      visibility,
      places,
      shown: new ShownFacts(pack, visibility, places),
      claims: new ClaimsKept(),
      sources: new Map(pack.sources.map((source) => [source.id, source])),
      entities: new Map(pack.entities.map((entity) => [entity.id, entity])),
      newestFirst: pack.sources.toSorted(newerFirst),
    });
  }

  /**
   * Horizons between which nothing came to light share what is worked out, as long as it is kept.
   * @throws Failure AUDIENCE_UNKNOWN or DATE_INVALID when the horizon is not one of this pack
   */
  at(horizon: Horizon): FactView {
    return this.knownAt(horizon).viewAt(horizon);
  }

  /** Documents are dated as they were at the instant of the horizon. Looking back beyond a correction takes a pass over the pack, once. */
  private knownAt({ recordedBy }: Horizon): PackViews {
    const { pack } = this.inOrder;
    const instant = instantOf(recordedBy);
    const known = withSourcesAsKnown(pack, instant);
    if (known === pack) return this;
    const corrections = (pack.sourcesBefore ?? []).filter(({ until }) => Date.parse(until) > instant).length;
    const views = this.earlier.get(corrections) ?? atOnce(PackViews.of(withoutCorrections(known)));
    this.earlier.set(corrections, views);
    return views;
  }

  private viewAt(horizon: Horizon): FactView {
    const step = this.inOrder.visibility.steps.at(horizon);
    const key = `${step.days} ${step.instants} ${step.width}`;
    const kept = this.kept.get(key);
    if (kept) return kept.at(horizon);
    const view = new StepView(this.inOrder, step);
    const [oldest] = this.kept.keys();
    if (this.kept.size >= VIEWS_KEPT && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(key, view);
    return view.at(horizon);
  }
}

function withoutCorrections({ sourcesBefore: _, ...pack }: Pack): Pack {
  return pack;
}

function newerFirst(one: Source, other: Source): number {
  const [time, otherTime] = [timeOf(one), timeOf(other)];
  if (time !== otherTime) return time > otherTime ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function timeOf({ published }: Source): string {
  return `${published.date}T${published.time ?? ''}`;
}

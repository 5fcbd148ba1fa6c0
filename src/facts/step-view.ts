import type { Fact, RelationType } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Source } from '../model/source.ts';
import type { FactView, IncomingRelation } from './fact-view.ts';
import type { Horizon } from './horizon.ts';
import type { HorizonStep } from './horizon-steps.ts';
import type { PackInOrder } from './pack-in-order.ts';
import type { Claim, ReadingContext } from './reconcile.ts';

type Pair = readonly [Fact, Fact];

/** What is seen from all horizons between which nothing came to light. Each thing is worked out when first asked for. */
export class StepView {
  private readonly inOrder: PackInOrder;
  private readonly step: HorizonStep;
  /** Facts that are shown without a part of them, by their place: the same object whenever they are asked for. */
  private readonly reduced = new Map<number, Fact>();
  private readonly claimsOn = new Map<object, ReadonlyMap<Fact, Claim>>();
  private readonly pairsOf = new Map<RelationType, readonly Pair[]>();
  private readonly context: ReadingContext;
  private facts: readonly Fact[] | undefined;
  private sources: readonly Source[] | undefined;
  private gaps: readonly Gap[] | undefined;
  private claims: readonly Claim[] | undefined;

  constructor(inOrder: PackInOrder, step: HorizonStep) {
    this.inOrder = inOrder;
    this.step = step;
    this.context = { source: (id) => this.source(id), successors: (id) => this.successors(id) };
  }

  /** The view of this horizon, which lies on the step. */
  at(horizon: Horizon): FactView {
    const seen = this;
    const { inOrder } = this;
    const { pack, entities, places } = inOrder;
    return {
      horizon,
      entities: pack.entities,
      get facts() {
        seen.facts ??= seen.allFacts();
        return seen.facts;
      },
      get isEmpty() {
        return !inOrder.visibility.showsAny(seen.step);
      },
      get sources() {
        seen.sources ??= pack.sources.filter((source) => seen.showsSource(source));
        return seen.sources;
      },
      get gaps() {
        seen.gaps ??= seen.allGaps();
        return seen.gaps;
      },
      get claims() {
        seen.claims ??= seen.allClaims();
        return seen.claims;
      },
      fact: (id) => seen.fact(id),
      source: (id) => seen.source(id),
      entity: (id) => entities.get(id),
      claimOf: (id) => seen.claimOf(seen.fact(id)),
      factsOn: (subject, property) => seen.factsAt(places.on(subject, property)),
      factsAbout: (subject) => seen.factsAt(places.about(subject)),
      pairs: (type) => seen.pairs(type),
      incoming: (id) => seen.incoming(id),
      successors: (id) => seen.successors(id),
      newestSource: (among) => seen.newestSource(among),
    };
  }

  private factAt(place: number): Fact | undefined {
    const kept = this.reduced.get(place);
    if (kept) return kept;
    const fact = this.inOrder.shown.at(place, this.step);
    if (fact && fact !== this.inOrder.pack.facts[place]) this.reduced.set(place, fact);
    return fact;
  }

  private factsAt(places: readonly number[]): Fact[] {
    const facts: Fact[] = [];
    for (const place of places) {
      const fact = this.factAt(place);
      if (fact) facts.push(fact);
    }
    return facts;
  }

  private allFacts(): Fact[] {
    const { pack, visibility } = this.inOrder;
    const facts = new Array<Fact>(visibility.countShown(this.step));
    for (let place = 0, at = 0; place < pack.facts.length; place++) {
      if (!visibility.shows(place, this.step)) continue;
      const fact = visibility.showsAsIs(place, this.step) ? pack.facts[place] : this.factAt(place);
      if (fact) facts[at++] = fact;
    }
    return facts;
  }

  /** The fact of this id; of several revisions that stand the last. */
  private fact(id: string): Fact | undefined {
    const place = this.inOrder.places.ofId(id).findLast((one) => this.inOrder.visibility.shows(one, this.step));
    return place === undefined ? undefined : this.factAt(place);
  }

  private showsSource(source: Source): boolean {
    return this.inOrder.visibility.showsSource(source, this.step);
  }

  private source(id: string): Source | undefined {
    const source = this.inOrder.sources.get(id);
    return source && this.showsSource(source) ? source : undefined;
  }

  private allGaps(): Gap[] {
    const { pack, visibility, shown } = this.inOrder;
    return pack.gaps
      .filter((gap) => visibility.showsGap(gap, this.step) && gap.looked_through.every((id) => this.source(id)))
      .map((gap) => ({ ...gap, nearest: gap.nearest.filter((id) => shown.shows(id, this.step)) }));
  }

  private claimOf(fact: Fact | undefined): Claim | undefined {
    if (!fact) return undefined;
    const places = this.inOrder.places.on(fact.subject, fact.property);
    let claims = this.claimsOn.get(places);
    if (!claims) {
      claims = this.inOrder.claims.of(places, this.factsAt(places), this.context);
      this.claimsOn.set(places, claims);
    }
    return claims.get(fact);
  }

  private allClaims(): Claim[] {
    this.facts ??= this.allFacts();
    return [...new Set(this.facts.map((fact) => this.claimOf(fact)).filter((claim) => claim !== undefined))];
  }

  private pairs(type: RelationType): readonly Pair[] {
    const kept = this.pairsOf.get(type);
    if (kept) return kept;
    const pairs = this.factsAt(this.inOrder.places.relating).flatMap((fact) =>
      fact.relations.flatMap((relation): Pair[] => {
        const other = relation.type === type ? this.fact(relation.fact) : undefined;
        return other ? [[fact, other]] : [];
      }),
    );
    this.pairsOf.set(type, pairs);
    return pairs;
  }

  private incoming(id: string): IncomingRelation[] {
    const relating = this.inOrder.places.relatingTo(id);
    if (relating.length === 0 || !this.inOrder.shown.shows(id, this.step)) return [];
    return relating.flatMap(({ type, place }) => {
      const fact = this.factAt(place);
      return fact ? [{ type, fact }] : [];
    });
  }

  private successors(id: string): Fact[] {
    return this.incoming(id).flatMap(({ type, fact }) => (type === 'supersedes' ? [fact] : []));
  }

  private newestSource(among: readonly Fact[] | undefined): Source | undefined {
    const { newestFirst } = this.inOrder;
    if (!among) return newestFirst.find((source) => this.showsSource(source));
    const cited = new Set<string>();
    for (const { evidence } of among) for (const { source } of evidence) cited.add(source);
    return newestFirst.find((source) => cited.has(source.id) && this.showsSource(source));
  }
}

import { firstDay } from '../model/calendar-date.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import { eachSliced, type Sliced } from '../model/sliced.ts';
import type { Source } from '../model/source.ts';
import { ALWAYS, type HorizonStep, HorizonSteps, NEVER } from './horizon-steps.ts';

const FACTS_IN_SLICE = 2_000;

/**
 * From when to when, and to whom, each fact, source and gap of a pack can be shown, as places in {@link HorizonSteps}:
 * whether one stands at a horizon is then a few comparisons. Facts are named by their place in the pack.
 */
export class Visibility {
  readonly steps: HorizonSteps;
  private readonly widths: ReadonlyMap<string, number>;
  private readonly publishedAt: ReadonlyMap<string, number>;
  /** The widest audience of the facts that cite a source; none for one that no fact cites. */
  private readonly citedBy = new Map<string, number>();
  private readonly audience: Int32Array;
  private readonly known: Int32Array;
  private readonly complete: Int32Array;
  /** From when on a fact without relations is shown just as it is. */
  private readonly plain: Int32Array;
  private readonly recorded: Int32Array;
  private readonly ended: Int32Array;

  private constructor(pack: Pack) {
    this.steps = new HorizonSteps(pack);
    this.widths = new Map(pack.audiences.map((audience, width) => [audience, width] as const).reverse());
    this.publishedAt = new Map(pack.sources.map(({ id, published }) => [id, this.steps.day(published.date)]));
    const places = () => new Int32Array(pack.facts.length);
    [this.audience, this.known, this.complete, this.plain] = [places(), places(), places(), places()];
    [this.recorded, this.ended] = [places(), places()];
  }

  static *of(pack: Pack): Sliced<Visibility> {
    const visibility = new Visibility(pack);
    yield;
    yield* eachSliced(pack.facts, FACTS_IN_SLICE, (fact, place) => visibility.put(fact, place));
    return visibility;
  }

  /** Whether a fact was announced, recorded and supported by then, has taken the place of what it supersedes, not ended by then, and is open to the asker. */
  shows(place: number, { days, instants, width }: HorizonStep): boolean {
    return (
      (this.known[place] ?? NEVER) < days &&
      (this.recorded[place] ?? NEVER) < instants &&
      (this.ended[place] ?? ALWAYS) >= instants &&
      (this.audience[place] ?? NEVER) <= width
    );
  }

  showsAny(step: HorizonStep): boolean {
    return this.known.some((_, place) => this.shows(place, step));
  }

  /** How many facts are shown. */
  countShown(step: HorizonStep): number {
    let count = 0;
    for (let place = 0; place < this.known.length; place++) if (this.shows(place, step)) count++;
    return count;
  }

  /** Whether everything that a fact which is shown rests on had been published. */
  showsAllEvidence(place: number, { days }: HorizonStep): boolean {
    return (this.complete[place] ?? NEVER) < days;
  }

  /** Whether a fact which is shown has no relations, and no evidence that had not been published: it is shown as it is. */
  showsAsIs(place: number, { days }: HorizonStep): boolean {
    return (this.plain[place] ?? NEVER) < days;
  }

  /** Whether a source had been published. */
  isPublished(source: string, { days }: HorizonStep): boolean {
    return (this.publishedAt.get(source) ?? NEVER) < days;
  }

  /** Whether a source had been published and is not one that only facts for other eyes are taken from. */
  showsSource({ id, published }: Source, { days, width }: HorizonStep): boolean {
    return this.steps.day(published.date) < days && (this.citedBy.get(id) ?? ALWAYS) <= width;
  }

  /** Whether a gap is open to the asker, was declared by then, and not withdrawn or said otherwise by then. */
  showsGap({ audience, recorded, until }: Gap, { instants, width }: HorizonStep): boolean {
    if (audience !== undefined && this.widthOf(audience) > width) return false;
    return this.steps.instant(recorded?.at, ALWAYS) < instants && this.steps.instant(until, NEVER) >= instants;
  }

  private put(fact: Fact, place: number): void {
    const width = this.widthOf(fact.audience);
    let [supported, complete] = [NEVER, ALWAYS];
    for (const { source, stance } of fact.evidence) {
      const published = this.publishedAt.get(source) ?? NEVER;
      if (stance === 'supports') supported = Math.min(supported, published);
      complete = Math.max(complete, published);
      this.citedBy.set(source, Math.min(this.citedBy.get(source) ?? NEVER, width));
    }
    this.audience[place] = width;
    const begins = fact.relations.flatMap(({ from }) => (from === undefined ? [] : [this.steps.day(from)]));
    this.known[place] = Math.max(supported, this.steps.day(firstDay(fact.announced)), ...begins);
    this.complete[place] = complete;
    this.plain[place] = fact.relations.length === 0 ? complete : NEVER;
    this.recorded[place] = this.steps.instant(fact.recorded.at, ALWAYS);
    this.ended[place] = this.steps.instant(fact.recorded.until, NEVER);
  }

  private widthOf(audience: string): number {
    return this.widths.get(audience) ?? NEVER;
  }
}

import type { Fact } from '../model/fact.ts';
import { groupReadings } from './claim.ts';
import { type Claim, type ReadingContext, reconcile } from './reconcile.ts';

interface Kept {
  /** The readings, each followed by what supersedes it: all that the claims were worked out from. */
  readonly from: readonly Fact[];
  readonly claims: ReadonlyMap<Fact, Claim>;
}

/** Claims worked out last for each property of each subject: between horizons at which its readings are the same they stay. */
export class ClaimsKept {
  private readonly kept = new WeakMap<object, Kept>();

  /** The claims that these readings of one property of one subject make, by reading; `property` is any object that stands for it. */
  of(property: object, readings: readonly Fact[], context: ReadingContext): ReadonlyMap<Fact, Claim> {
    const from = readings.flatMap((fact) => [fact, ...context.successors(fact.id)]);
    const kept = this.kept.get(property);
    if (kept && from.length === kept.from.length && from.every((fact, at) => fact === kept.from[at])) return kept.claims;
    const claims = reconciled(readings, context);
    this.kept.set(property, { from, claims });
    return claims;
  }
}

function reconciled(readings: readonly Fact[], context: ReadingContext): Map<Fact, Claim> {
  const claims = new Map<Fact, Claim>();
  for (const group of groupReadings(readings)) {
    const claim = reconcile(group.readings, context, group.key);
    for (const reading of group.readings) claims.set(reading, claim);
  }
  return claims;
}

import { isDeprecated } from '../facts/claim.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';

/** A fact that reads differently, is set aside, or is gone since the view before. */
export interface Correction {
  readonly kind: 'revised' | 'set_aside' | 'withdrawn';
  readonly before: Fact;
  /** The fact as it now stands; absent when it was withdrawn. */
  readonly now?: Fact;
  /** Why, in the curators' words; absent where none are recorded. */
  readonly reason?: string;
}

/** What happened between two views of the same pack, for the same audience. */
export interface Changes {
  /** Claims with a reading that the view before did not hold, best known first: one line a claim. */
  readonly news: readonly { readonly claim: Claim; readonly fact: Fact; readonly confirms: boolean }[];
  readonly corrections: readonly Correction[];
  /** Claims whose readings have begun to differ. */
  readonly contested: readonly Claim[];
  /** Claims whose readings still differ. */
  readonly stillContested: readonly Claim[];
}

const WEIGHT: readonly Fact['value']['kind'][] = ['money', 'count', 'share', 'date', 'duration', 'entities', 'text', 'none'];

function byWeight(left: Fact, right: Fact): number {
  const weight = WEIGHT.indexOf(left.value.kind) - WEIGHT.indexOf(right.value.kind);
  if (weight !== 0) return weight;
  if (left.announced !== right.announced) return left.announced < right.announced ? 1 : -1;
  return left.id < right.id ? -1 : 1;
}

/** Each claim with news once: by its preferred reading if that is new, else by the best of the new ones. */
function newsOf(now: FactView, before: FactView): Changes['news'] {
  const news: Changes['news'][number][] = [];
  for (const claim of now.claims) {
    const fresh = claim.readings.filter((fact) => !isDeprecated(fact) && !before.fact(fact.id));
    const fact = fresh.find(({ id }) => id === claim.preferred?.id) ?? fresh[0];
    if (!fact) continue;
    news.push({ claim, fact, confirms: claim.readings.some(({ id }) => before.fact(id) !== undefined) });
  }
  return news.sort((left, right) => Number(left.confirms) - Number(right.confirms) || byWeight(left.fact, right.fact));
}

function correctionOf(fact: Fact, now: FactView): Correction | undefined {
  const present = now.fact(fact.id);
  if (!present) return { kind: 'withdrawn', before: fact };
  if (isDeprecated(present) && !isDeprecated(fact)) {
    return { kind: 'set_aside', before: fact, now: present, reason: present.rank?.reason ?? present.recorded.reason };
  }
  if (present.recorded.at === fact.recorded.at) return undefined;
  return { kind: 'revised', before: fact, now: present, reason: present.recorded.reason };
}

function contestedIn(view: FactView): Claim[] {
  return view.claims.filter((claim) => claim.state === 'contested');
}

/**
 * Compares two views: what `now` holds that `before` did not, what reads differently, what is contested since. A fact
 * is new in exactly one of a row of views, in the first that holds it; further evidence for a fact is no correction.
 */
export function changesBetween(before: FactView, now: FactView): Changes {
  const wasContested = new Set(contestedIn(before).flatMap((claim) => claim.readings.map(({ id }) => id)));
  const contested = contestedIn(now);
  const isOld = (claim: Claim) => claim.readings.some(({ id }) => wasContested.has(id));
  return {
    news: newsOf(now, before),
    corrections: before.facts.map((fact) => correctionOf(fact, now)).filter((one) => one !== undefined),
    contested: contested.filter((claim) => !isOld(claim)),
    stillContested: contested.filter(isOld),
  };
}

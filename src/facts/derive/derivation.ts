import type { Fact } from '../../model/fact.ts';
import type { Bound } from '../../model/value.ts';

/** What can be worked out from facts. */
export type DerivationKind =
  | 'share'
  | 'remainder'
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'average'
  | 'projection'
  | 'elapsed'
  | 'rate'
  | 'conversion';

/** A derived figure; numbers are decimal strings, to 40 significant digits where a division does not end. */
export type DerivedValue =
  | { readonly kind: 'money'; readonly amount: string; readonly currency: string }
  | { readonly kind: 'count'; readonly amount: string; readonly unit: string }
  | { readonly kind: 'share'; readonly percent: string }
  | { readonly kind: 'ratio'; readonly ratio: string }
  | { readonly kind: 'duration'; readonly length: number; readonly unit: 'day' }
  /** How much of the currency `to` is one unit of the currency `from`. */
  | { readonly kind: 'rate'; readonly rate: string; readonly from: string; readonly to: string };

/** A figure that no source states, worked out from facts that sources state. */
export interface Derivation {
  readonly kind: DerivationKind;
  readonly value: DerivedValue;
  /** The figure for people, rounded where a caveat says so, without its bound: `52.25 %`, `EUR 19.1 billion`. */
  readonly text: string;
  /** {@link text} with its bound: `at most 52.25 %`, `at least EUR 19.1 billion`. */
  readonly phrase: string;
  /** The working in the common scale of the operands: `20.9 / 40`. */
  readonly formula: string;
  /** Ids of the facts that went in, in the order of the formula. */
  readonly inputs: readonly string[];
  /** Sentences that must not be left out when the figure is shown. */
  readonly caveats: readonly string[];
  readonly bound: Bound;
}

/** Permanent codes of the reasons not to work a figure out. */
export type RefusalCode =
  | 'NOT_MONEY'
  | 'CURRENCIES_DIFFER'
  | 'UNITS_DIFFER'
  /** Denied, in doubt, yet to come, or only a change. */
  | 'NOT_SAID_SO'
  | 'SET_ASIDE'
  | 'SAME_MONEY'
  | 'ONE_COUNTS_TOWARD_THE_OTHER'
  | 'SCOPE_DIFFERS'
  | 'STATUS_DIFFERS'
  | 'PERIODS_OVERLAP'
  | 'PART_EXCEEDS_WHOLE'
  | 'DIVIDED_BY_ZERO'
  | 'TOO_FEW_FIGURES'
  | 'NO_PERIOD'
  | 'PERIOD_TOO_SHORT'
  | 'NOT_A_DAY'
  | 'NOT_EQUIVALENT'
  | 'NO_RATE'
  | 'NOTHING_TO_CONVERT'
  | 'STATED_BY_SOURCE';

/** A figure that must not be worked out, and why. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  /** A sentence for a person. */
  readonly reason: string;
  /** Ids of the facts concerned. */
  readonly inputs: readonly string[];
}

/** Tells a refusal from a derivation, or from anything else that has a kind. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'kind' in outcome && outcome.kind === 'refusal';
}

/** Refuses to derive from these facts. */
export function refuseDerivation(code: RefusalCode, reason: string, facts: readonly Pick<Fact, 'id'>[]): Refusal {
  return { kind: 'refusal', code, reason, inputs: facts.map(({ id }) => id) };
}

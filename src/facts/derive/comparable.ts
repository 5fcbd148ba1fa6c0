import { type Fact, MONEY_STATUSES, type Status } from '../../model/fact.ts';
import { formatPeriod } from '../../model/format.ts';
import { periodKey } from '../claim.ts';
import type { FactView } from '../view.ts';
import { type Refusal, refuseDerivation } from './derivation.ts';
import { countsToward, sameThing } from './kinship.ts';

const STEPS: readonly Status[] = MONEY_STATUSES;

/** What may be reckoned with after all, with what must be said then. */
export interface Allowed {
  readonly caveats: readonly string[];
}

function silentStatus(...facts: readonly Fact[]): string[] {
  return facts.some((fact) => fact.status === undefined) ? ['Not every figure has its status stated by a source.'] : [];
}

function writeStatus(status: Status | undefined): string {
  return (status ?? 'not stated').replace('_', ' ');
}

function statusDiffers(one: Fact, other: Fact): Refusal {
  return refuseDerivation(
    'STATUS_DIFFERS',
    `The figures are not at the same stage: one is ${writeStatus(one.status)}, the other ${writeStatus(other.status)}.`,
    [one, other],
  );
}

/**
 * Whether a part can be held against a whole: it must count toward it, and have come at least as far (a committed
 * part of a pledge, not a pledged part of what was disbursed).
 */
export function partOfWhole(view: FactView, part: Fact, whole: Fact): Allowed | Refusal {
  if (sameThing(view, part).has(whole.id)) return sameMoney(part, whole);
  if (!countsToward(view, part, whole)) {
    return refuseDerivation('SCOPE_DIFFERS', 'No source says that the first figure counts toward the second.', [part, whole]);
  }
  if (part.status === undefined || whole.status === undefined) return { caveats: silentStatus(part, whole) };
  const farEnough = STEPS.includes(part.status) && STEPS.includes(whole.status);
  const comes = farEnough ? STEPS.indexOf(part.status) >= STEPS.indexOf(whole.status) : part.status === whole.status;
  return comes ? { caveats: [] } : statusDiffers(part, whole);
}

function sameMoney(one: Fact, other: Fact): Refusal {
  return refuseDerivation('SAME_MONEY', 'Both figures are the same money, said twice or in two currencies.', [one, other]);
}

/** Whether two figures are alike enough to be compared or added: the same property at the same status. */
export function sameScope(one: Fact, other: Fact): Allowed | Refusal {
  if (one.property !== other.property) {
    return refuseDerivation('SCOPE_DIFFERS', 'The figures do not measure the same thing.', [one, other]);
  }
  const stated = one.status !== undefined && other.status !== undefined;
  return stated && one.status !== other.status ? statusDiffers(one, other) : { caveats: silentStatus(one, other) };
}

/** Whether two figures that do not contain each other can be compared. */
export function comparable(view: FactView, one: Fact, other: Fact): Allowed | Refusal {
  if (sameThing(view, one).has(other.id)) return sameMoney(one, other);
  if (countsToward(view, one, other)) return partOfWhole(view, one, other);
  if (countsToward(view, other, one)) return partOfWhole(view, other, one);
  return sameScope(one, other);
}

/** Whether two figures can be added without counting anything twice. */
export function addable(view: FactView, one: Fact, other: Fact): Allowed | Refusal {
  if (sameThing(view, one).has(other.id)) return sameMoney(one, other);
  if (countsToward(view, one, other) || countsToward(view, other, one)) {
    return refuseDerivation('ONE_COUNTS_TOWARD_THE_OTHER', 'One figure counts toward the other, so that a sum would count it twice.', [
      one,
      other,
    ]);
  }
  const scope = sameScope(one, other);
  if ('code' in scope) return scope;
  const samePeriod = periodKey(one.period) === periodKey(other.period);
  if (one.subject !== other.subject) {
    return samePeriod
      ? scope
      : refuseDerivation('SCOPE_DIFFERS', 'The figures are of different subjects and different periods.', [one, other]);
  }
  return apart(one, other) ? scope : refuseDerivation('PERIODS_OVERLAP', overlapReason(one, other), [one, other]);
}

/** Whether two periods have no day in common; periods without both days cannot be told apart. */
function apart({ period: one }: Fact, { period: other }: Fact): boolean {
  if (!one?.start || !one.end || !other?.start || !other.end) return false;
  return one.end < other.start || other.end < one.start;
}

function overlapReason(one: Fact, other: Fact): string {
  const name = ({ period }: Fact) => (period ? formatPeriod(period) || `"${period.label}"` : 'a period not stated');
  return `The periods of the figures cannot be told apart, so that a sum could count days twice: ${name(one)} and ${name(other)}.`;
}

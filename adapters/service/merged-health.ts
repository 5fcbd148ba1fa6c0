import type { Failure, Health, PartHealth } from '../../src/index.ts';

/** How one pack does; of the first all is told, of the others what is their own. */
export interface HealthOfPack {
  readonly pack: string;
  readonly health: Health;
}

/** What all packs have in common, and whoever tells of it first tells it for all. */
const COMMON: ReadonlySet<string> = new Set(['clock', 'disk']);
const OWN: ReadonlySet<string> = new Set(['ledger', 'store', 'writing', 'pack', 'replies', 'digests']);

function partsOf({ pack, health }: HealthOfPack, isFirst: boolean): PartHealth[] {
  return health.parts.flatMap((one) => {
    if (OWN.has(one.part)) return [{ ...one, part: `${pack}: ${one.part}` }];
    return isFirst || (COMMON.has(one.part) && one.state !== 'well') ? [one] : [];
  });
}

/** Whether a pack has only begun: its ledger is being read for the first time, and nothing failed at that. */
function isBeginning({ health: { readiness, parts } }: HealthOfPack): boolean {
  return readiness === 'ledger-unread' && parts.some(({ part, code }) => part === 'ledger' && code === 'LEDGER_UNREAD');
}

/**
 * The health of a process that answers from several packs. Once each has begun it may be sent traffic while any of them may:
 * one that cannot be told of must not take the others away, and shows among the parts.
 */
export function mergedHealth(told: readonly [HealthOfPack, ...HealthOfPack[]], sharedStoreAway: Failure | undefined): Health {
  const [first] = told;
  const all = told.map(({ health }) => health.readiness);
  const whole = all.find((one) => one === 'draining' || one === 'platforms-away');
  const beginning = told.some(isBeginning) ? 'ledger-unread' : undefined;
  const readiness = whole ?? beginning ?? all.find((one) => one === 'ready') ?? first.health.readiness;
  const shared: PartHealth = sharedStoreAway
    ? { part: 'shared store', state: 'degraded', code: sharedStoreAway.code, reason: `${sharedStoreAway.message} ${sharedStoreAway.why}` }
    : { part: 'shared store', state: 'well' };
  const parts = told.flatMap((one) => partsOf(one, one === first));
  const known = new Set<string>();
  const once = parts.filter(({ part }) => !known.has(part) && known.add(part));
  return { readiness, parts: [...once, shared] };
}

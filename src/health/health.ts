import { describeSuspicion } from '../clock/suspicion-words.ts';
import { describeStanding, type LedgerStanding, mayShowFacts } from '../facts/ledger-standing.ts';
import { Failure } from '../model/failure.ts';
import type { DiskSpace, Observations, OperationObserved, PlatformObserved } from './observations.ts';

/** `degraded`: people are served, with less than all. `down`: nobody is served by this part. */
export type PartState = 'well' | 'degraded' | 'down';

/** One thing that is watched. `code` is short and fixed; `reason` is for operators: it may name hosts and paths. */
export interface PartHealth {
  readonly part: string;
  readonly state: PartState;
  readonly code?: string;
  readonly reason?: string;
}

/** Whether the process may be sent traffic, in a word that tells strangers nothing. */
export type Readiness = 'ready' | 'draining' | 'ledger-unread' | 'ledger-refused' | 'platforms-away';

export interface Health {
  readonly readiness: Readiness;
  readonly parts: readonly PartHealth[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** What failed so lately still counts: of trouble that comes and goes, every other attempt succeeds. */
const FAILURE_COUNTS = MINUTE;
/** For how long a reply that reached nobody is spoken of. */
const LOSS_COUNTS = 10 * MINUTE;
/** A round of digests ends within a minute; one that takes as long as this hangs. */
const ROUND_HANGS = 3 * MINUTE;
/** Free bytes below which it is time to make room: hours of questions, and of the log of changes. */
const LEAST_FREE = 200 * 2 ** 20;
/** The same of a disk that is small as a whole. */
const LEAST_FREE_SHARE = 0.1;

const well = (part: string): PartHealth => ({ part, state: 'well' });
const inLine = ({ message, why, remedy }: Failure) => `${message} ${why} ${remedy}`;

/**
 * Judges what was seen. Not ready is what a balancer must know: the process ends, no fact may be shown, or no platform
 * works. All else leaves it ready: whatever several replicas share, such as the database or the clock of its server,
 * would take all of them out at once while each still answers.
 */
export function judgeHealth(seen: Observations): Health {
  const platforms = seen.platforms.map(platformPart);
  const parts = [
    ledgerPart(seen.standing),
    storePart(seen, 'reads', 'store'),
    storePart(seen, 'writes', 'writing'),
    diskPart(seen.disk),
    seen.clock
      ? ({ part: 'clock', state: 'degraded', code: 'CLOCK_SUSPECT', reason: describeSuspicion(seen.clock) } as const)
      : well('clock'),
    packPart(seen.pack),
    repliesPart(seen),
    digestsPart(seen),
    ...platforms,
  ];
  return { readiness: readinessOf(seen, platforms), parts };
}

function readinessOf({ draining, standing }: Observations, platforms: readonly PartHealth[]): Readiness {
  if (draining) return 'draining';
  if (!mayShowFacts(standing)) return standing.kind === 'refused' ? 'ledger-refused' : 'ledger-unread';
  return platforms.length > 0 && platforms.every(({ state }) => state === 'down') ? 'platforms-away' : 'ready';
}

function ledgerPart(standing: LedgerStanding): PartHealth {
  const reason = describeStanding(standing);
  if (reason === undefined) return well('ledger');
  const code = 'failure' in standing ? standing.failure?.code : undefined;
  return { part: 'ledger', state: mayShowFacts(standing) ? 'degraded' : 'down', code: code ?? 'LEDGER_UNREAD', reason };
}

/** Whether an operation must be thought to fail. Damage is healed by nothing but the success of the same operation. */
function isFailing({ failure, failedAt, succeededAt, anySucceededAt }: OperationObserved, now: number): boolean {
  if (now - failedAt < FAILURE_COUNTS) return true;
  const since = failure.code === 'STORE_CORRUPT' ? succeededAt : anySucceededAt;
  return since === undefined || since < failedAt;
}

function storePart({ storeAway, operations, now }: Observations, effect: OperationObserved['effect'], part: string): PartHealth {
  if (storeAway) return { part, state: 'degraded', code: storeAway.code, reason: inLine(storeAway) };
  const failing = operations.filter((one) => one.effect === effect && isFailing(one, now));
  const [newest] = failing.toSorted((one, other) => other.failedAt - one.failedAt);
  if (!newest) return well(part);
  const names = failing.map(({ operation }) => operation).toSorted();
  return { part, state: 'degraded', code: newest.failure.code, reason: `${names.join(', ')}: ${inLine(newest.failure)}` };
}

function diskPart(disk: DiskSpace | Failure | undefined): PartHealth {
  if (disk === undefined) return well('disk');
  if (disk instanceof Failure) return { part: 'disk', state: 'degraded', code: disk.code, reason: inLine(disk) };
  if (!isLow(disk)) return well('disk');
  const reason = `${megabytes(disk.free)} of ${megabytes(disk.total)} are free where DATA_DIR lies. Make room before the disk is full.`;
  return { part: 'disk', state: 'degraded', code: 'DISK_LOW', reason };
}

/** What keeps an edited pack from being taken over: the pack before it answers meanwhile. */
function packPart(failure: Failure | undefined): PartHealth {
  if (!failure) return well('pack');
  const { code, message, why, remedy } = failure;
  const [first = '', ...more] = why.split('\n');
  const faults = `${first.trim()}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
  const reason = `As it was edited it is not taken over, and as it was before it answers: ${message}. ${faults}. ${remedy}`;
  return { part: 'pack', state: 'degraded', code, reason };
}

/** Whether it is time to make room on a disk. */
export function isLow({ free, total }: DiskSpace): boolean {
  return free < Math.min(LEAST_FREE, total * LEAST_FREE_SHARE);
}

/** A number of bytes, as operators read it. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MB`;
}

function repliesPart({ replies: { lost, lastLostAt, owed }, now }: Observations): PartHealth {
  const part = 'replies';
  if (lastLostAt !== undefined && now - lastLostAt < LOSS_COUNTS) {
    const count = lost === 1 ? '1 reply' : `${lost} replies`;
    return { part, state: 'degraded', code: 'REPLIES_LOST', reason: `${count} since the start reached nobody; the log says why.` };
  }
  if (owed === 0) return well(part);
  const count = owed === 1 ? '1 message' : `${owed} messages`;
  const reason = `Where ${count} stand waits to be noted, so that corrections reach them; it is done once the store can be written.`;
  return { part, state: 'degraded', code: 'POSTINGS_OWED', reason };
}

function digestsPart({ digests: { begunAt, endedAt, interruption }, now }: Observations): PartHealth {
  const part = 'digests';
  if (interruption !== undefined) {
    return { part, state: 'degraded', code: 'ROUND_INTERRUPTED', reason: `The last round was interrupted: ${interruption}` };
  }
  const isUnderWay = begunAt !== undefined && (endedAt === undefined || endedAt < begunAt);
  if (!isUnderWay || now - begunAt < ROUND_HANGS) return well(part);
  const minutes = Math.floor((now - begunAt) / MINUTE);
  return { part, state: 'degraded', code: 'ROUND_HANGS', reason: `The round that was begun ${minutes} minutes ago has not ended.` };
}

function platformPart({ platform, notStarted, trouble }: PlatformObserved): PartHealth {
  if (notStarted) return { part: platform, state: 'down', code: notStarted.code, reason: `It is not started. ${inLine(notStarted)}` };
  if (!trouble) return well(platform);
  const { kind, failure } = trouble;
  return { part: platform, state: kind === 'away' ? 'down' : 'degraded', code: failure.code, reason: inLine(failure) };
}

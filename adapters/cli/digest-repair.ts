import { describeSuspicion, Failure, judgeAgainstLastSeen, judgeAgainstServer, type Misdated, type StoreTime } from '../../src/index.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';

/** How a repair is called. */
export interface RepairOptions {
  readonly apply: boolean;
  /** The clock of this machine counts, whatever the store saw. */
  readonly trustClock: boolean;
  readonly json: boolean;
}

const NOTHING_HELD = 'its beginning: nothing before is held, so the latest slot is posted while it is not too late for it';

function describeMisdated(found: Misdated): string {
  switch (found.kind) {
    case 'planned':
      return `${found.digest} ${found.target}: planned as far as ${found.from}; goes back to ${found.to ?? NOTHING_HELD}`;
    case 'sent':
      return `${found.digest} ${found.target}: the newest sent is of ${found.from}; goes back to ${found.to ?? 'none'}`;
    case 'future':
      return `${found.key}: ${found.state}, entered by a clock that was ahead; is removed`;
    case 'held':
      return `${found.key}: held until ${found.from}; is offered again at ${found.to}`;
    case 'content':
      return `${found.key}: content taken at ${found.from}; counts as of ${found.to}`;
    case 'since':
      return `${found.digest} ${found.target}: its slots count from ${found.from}; they count from ${found.to}`;
  }
}

/** Refuses a clock that progress cannot be judged by. @throws Failure CLOCK_SUSPECT, or USAGE where trust is out of place */
async function requireRightClock(time: StoreTime, now: string, trustClock: boolean): Promise<void> {
  const held = await time.read();
  const reading = { wall: Date.parse(now), elapsed: 0 };
  if (held.kind === 'clock' && trustClock) {
    const why = 'The database has a clock of its own, and all replicas go by it.';
    throw new Failure('USAGE', '--trust-clock is for a store without a server.', why, 'Set whichever clock is wrong right.');
  }
  if (trustClock) return;
  const { suspicion } =
    held.kind === 'clock'
      ? judgeAgainstServer(undefined, reading, 0, Date.parse(held.now))
      : judgeAgainstLastSeen(undefined, reading, held.latest === undefined ? undefined : Date.parse(held.latest));
  if (!suspicion) return;
  const remedy =
    held.kind === 'clock'
      ? 'Set whichever of the two is wrong right by a time server, then call this again.'
      : 'Set the clock right by a time server; if it is right, and was wrong before, call this with --trust-clock.';
  const why = 'By a clock that is wrong, progress that is right would be undone, and digests posted again.';
  throw new Failure('CLOCK_SUSPECT', describeSuspicion(suspicion), why, remedy);
}

/**
 * Shows what a wrong clock left of the digests of the store, and with `apply` sets it right. @throws Failure
 * CLOCK_SUSPECT while the clock of this machine cannot be believed
 */
export async function repairDigests({ apply, trustClock, json }: RepairOptions, io: CommandIo): Promise<ExitCode> {
  const { openStore } = await import('../database/store.ts');
  const store = await openStore(io.configuration.store);
  try {
    await requireRightClock(store.time, io.now, trustClock);
    const found = await store.deliveryRepair.repair(io.now, apply);
    if (apply && trustClock) await store.time.vouch(io.now);
    if (json) io.stdout(`${JSON.stringify({ applied: apply, found })}\n`);
    else io.stdout(describeRepair(found, apply));
    return 0;
  } finally {
    await store.close();
  }
}

function describeRepair(found: readonly Misdated[], apply: boolean): string {
  if (found.length === 0) return 'Nothing lies in the future.\n';
  const lines = found.map((one) => `${describeMisdated(one)}\n`).join('');
  return `${lines}${apply ? 'All of this was set right.' : 'Nothing was changed: call it again with --apply.'}\n`;
}

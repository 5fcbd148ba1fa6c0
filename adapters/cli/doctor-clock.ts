import { clockGuard, describeSuspicion, remedyFor } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import { systemClock } from '../system-clock.ts';
import type { CommandIo } from './cli-command.ts';
import { withStoreLookedAt } from './doctor-store.ts';
import { good, wrong } from './setup-finding.ts';

/** Looks at the clock of this machine beside the time that the store has. */
export function examineClock(io: CommandIo): Promise<readonly SetupFinding[]> {
  return withStoreLookedAt(io, async (store) => {
    const clock = { ...systemClock, now: () => io.now };
    // Only looked at: what the store saw of the time is left to a bot that runs.
    const time = { ...store.time, see: async () => undefined };
    const guard = clockGuard({ clock, time: () => time, tell: () => undefined });
    await guard.check();
    const suspicion = guard.suspicion();
    if (suspicion) return [wrong(`${describeSuspicion(suspicion)} ${remedyFor(suspicion)}`)];
    const { kind } = await store.time.read();
    const against = kind === 'clock' ? "the database's clock" : 'the latest instant that the store saw';
    return [good(`the clock of this machine agrees with ${against}`)];
  });
}

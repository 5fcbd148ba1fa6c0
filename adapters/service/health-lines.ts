import type { Health, Observations, PartHealth } from '../../src/index.ts';
import type { Note } from '../log.ts';

/** Writes a line when the trouble of a part begins, changes its kind or ends. */
export interface HealthLines {
  tell(health: Health, seen: Observations): void;
}

/** Of these somebody else writes already: the rounds of the ledger, the guard of the clock, whoever follows the pack. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['ledger', 'clock', 'pack']);
const LEDGER_READING = 'ledger.read';

/** Whether the trouble of a part is already told by that of another, or by who met it. */
function isToldElsewhere({ part, reason }: PartHealth, seen: Observations): boolean {
  if (TOLD_ELSEWHERE.has(part)) return true;
  if (seen.platforms.some(({ platform, notStarted }) => platform === part && notStarted)) return true;
  if (part === 'store' || part === 'writing') return seen.storeAway !== undefined || reason?.startsWith(`${LEDGER_READING}:`) === true;
  return false;
}

export function healthLines(warn: Note): HealthLines {
  const told = new Map<string, string>();
  return {
    tell({ parts }, seen) {
      for (const one of parts) {
        const { part, state, code = '', reason = '' } = one;
        const before = told.get(part);
        if (state === 'well') {
          told.delete(part);
          if (before !== undefined) warn(`health: ${part} is well again.`, { level: 'info' });
        } else if (before !== code && !isToldElsewhere(one, seen)) {
          told.set(part, code);
          warn(`health: ${part} is ${state}. ${code}: ${reason}`, { level: 'error', ...(code !== '' && { code }) });
        }
      }
    },
  };
}

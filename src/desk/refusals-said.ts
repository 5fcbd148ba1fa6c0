import { addressOf } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { Interaction } from '../model/interaction.ts';
import { remembered } from './remembered.ts';

/** Whom the bot told lately, and where, that there is too much to do. */
export interface RefusalsSaid {
  /**
   * Whether a failure is to be said: always, unless it refuses for want of room and the person was told so at the same
   * place within the last minute. From then on it counts as said. What is shown in a form or a list that the person has
   * open is said each time: it posts nothing.
   */
  shouldSay(failure: Failure, interaction: Interaction, now: string): boolean;
}

const MINUTE = 60_000;
const KEPT = 20_000;
const FOR_WANT_OF_ROOM: ReadonlySet<Failure['code']> = new Set<Failure['code']>(['RATE_LIMITED', 'BUSY']);

export function refusalsSaid(): RefusalsSaid {
  const said = remembered<number>(KEPT);
  return {
    shouldSay({ code }, { kind, person, conversation: { platform, tenant, id } }, now) {
      if (!FOR_WANT_OF_ROOM.has(code) || kind === 'form' || kind === 'search') return true;
      const key = JSON.stringify([addressOf(person), addressOf({ platform, tenant, id })]);
      const [before, at] = [said.get(key), Date.parse(now)];
      if (before !== undefined && Math.abs(at - before) < MINUTE) return false;
      said.set(key, at);
      return true;
    },
  };
}

import { setImmediate } from 'node:timers/promises';
import {
  type Bot,
  type BotMadeBefore,
  createBot,
  createBotInSlices,
  type Ledger,
  type Pack,
  type Projected,
  type Projection,
  projectLedger,
} from '../../src/index.ts';

/** The bot as the ledger makes it, made anew whenever a fact or gap has changed. */
export interface LivingBot {
  readonly current: () => Bot;
  /** Ledger position that it is up to date with. */
  readonly position: () => number;
  /** The acts of the curators and what waits for a decision, as far as the bot knows them. */
  readonly curated: () => Projected;
  /** Reads what was appended before this call. @throws Failure of the store; the bot then stays as it was */
  catchUp(ledger: Ledger): Promise<void>;
}

interface Held {
  readonly bot: Bot;
  readonly curated: Projected;
}

/**
 * A bot over a pack that follows the ledger; before the first catch-up it knows the pack alone. It is made anew from the
 * one before, in slices of a few milliseconds: meanwhile that one answers, and everything else has its turn.
 */
export function livingBot(pack: Pack, from: BotMadeBefore = {}): LivingBot {
  let held: Held = { bot: createBot(pack, from), curated: { shipped: pack, pack, entries: [], proposals: [], position: 0 } };
  let projection: Projection | undefined;
  let round: Promise<void> = Promise.resolve();

  const readOn = async (ledger: Ledger): Promise<void> => {
    if (!projection) {
      projection = projectLedger(pack, ledger);
      held = { ...held, curated: projection.current() };
    }
    await projection.catchUp();
    const curated = projection.current();
    // Candidates that come in change nothing of what is answered.
    const bot = curated.pack === held.curated.pack ? held.bot : await createBotInSlices(curated.pack, setImmediate, { previous: held.bot });
    held = { bot, curated };
  };

  return {
    curated: () => held.curated,
    current: () => held.bot,
    position: () => held.curated.position,
    catchUp(ledger) {
      const next = round.then(() => readOn(ledger));
      round = next.catch(() => undefined);
      return next;
    },
  };
}

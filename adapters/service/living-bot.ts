import { type Bot, createBot, type Ledger, type Pack, type Projected, type Projection, projectLedger } from '../../src/index.ts';

/** The bot as the ledger makes it, rebuilt whenever a fact or gap has changed. */
export interface LivingBot {
  readonly current: () => Bot;
  /** Ledger position that it is up to date with. */
  readonly position: () => number;
  /** The acts of the curators and what waits for a decision. */
  readonly curated: () => Projected;
  /** Reads what was appended since the last time. @throws Failure of the store; the bot then stays as it was */
  catchUp(ledger: Ledger): Promise<void>;
}

/** A bot over a pack that follows the ledger; before the first catch-up it knows the pack alone. */
export function livingBot(pack: Pack): LivingBot {
  let bot = createBot(pack);
  let made: Pack | undefined;
  let projection: Projection | undefined;
  const uncurated: Projected = { shipped: pack, pack, entries: [], proposals: [], position: 0 };
  return {
    curated: () => projection?.current() ?? uncurated,
    current: () => bot,
    position: () => projection?.current().position ?? 0,
    async catchUp(ledger) {
      projection ??= projectLedger(pack, ledger);
      made ??= projection.current().pack;
      await projection.catchUp();
      const { pack: held } = projection.current();
      // Making a pack ready takes a while: candidates that come in change nothing of what is answered.
      if (held !== made) {
        bot = createBot(held);
        made = held;
      }
    },
  };
}

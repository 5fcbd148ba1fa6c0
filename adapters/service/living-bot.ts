import { type Bot, createBot, type Ledger, type Pack, type Projection, projectLedger } from '../../src/index.ts';

/** The bot as the ledger makes it, rebuilt whenever something was appended. */
export interface LivingBot {
  readonly current: () => Bot;
  /** Ledger position that it is up to date with. */
  readonly position: () => number;
  /** Reads what was appended since the last time. @throws Failure of the store; the bot then stays as it was */
  catchUp(ledger: Ledger): Promise<void>;
}

export function livingBot(pack: Pack): LivingBot {
  let bot = createBot(pack);
  let projection: Projection | undefined;
  return {
    current: () => bot,
    position: () => projection?.current().position ?? 0,
    async catchUp(ledger) {
      projection ??= projectLedger(pack, ledger);
      if (await projection.catchUp()) bot = createBot(projection.current().pack);
    },
  };
}

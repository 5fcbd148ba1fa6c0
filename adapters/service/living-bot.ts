import { setImmediate } from 'node:timers/promises';
import {
  asLedgerFailure,
  type Bot,
  type BotMadeBefore,
  type Clock,
  createBot,
  createBotInSlices,
  describeFault,
  Failure,
  type Fault,
  type FollowedLedgerParts,
  followLedger,
  type Ledger,
  type LedgerStanding,
  ledgerFaults,
  type Pack,
  type Projected,
} from '../../src/index.ts';

/** The bot as the ledger makes it, made anew whenever a fact or gap has changed. */
export interface LivingBot {
  readonly current: () => Bot;
  /** Ledger position that it is up to date with. */
  readonly position: () => number;
  /** The acts of the curators and what waits for a decision, as far as the bot knows them. */
  readonly curated: () => Projected;
  /** Whether facts of the bot may be shown, and as of when they stand. */
  readonly standing: () => LedgerStanding;
  /** Reads what was appended before this call. @throws Failure of the store or the ledger; {@link standing} then says what that means */
  catchUp(ledger: Ledger): Promise<void>;
  /** The pack as its files had it when it was taken over last. */
  readonly shipped: () => Pack;
  /**
   * Answers from another pack from now on, under the same acts; what is being answered is finished from the one before, which
   * stays in force where this fails. @throws Failure PACK_INVALID where the ledger does not fit it
   */
  takePack(pack: Pack): Promise<void>;
  /** There is no store to read from: what is kept of the ledger stands, if anything. Never rejects. */
  withoutStore(failure: Failure): Promise<void>;
}

export interface LivingBotParts extends FollowedLedgerParts {
  readonly from?: BotMadeBefore | undefined;
  readonly clock: Pick<Clock, 'now' | 'wait'>;
}

interface Held {
  readonly bot: Bot;
  readonly curated: Projected;
  readonly standing: LedgerStanding;
}

/** Milliseconds after which a reading that has not ended leaves the bot behind. */
const LATE_AFTER = 10_000;

const LATE = new Failure(
  'STORE_UNAVAILABLE',
  'The ledger takes too long to be read.',
  `It was not read and followed within ${LATE_AFTER / 1000} seconds.`,
  'Look at the load of the database and of this machine.',
);

/**
 * A bot over a pack that follows the ledger; before the first reading it knows the pack alone, and {@link LivingBot.standing}
 * forbids to show it. It is made anew from the one before, in slices of a few milliseconds: meanwhile that one answers,
 * and everything else has its turn.
 */
export function livingBot(parts: LivingBotParts): LivingBot {
  const { clock } = parts;
  let { pack } = parts;
  const followed = followLedger(parts);
  let held: Held = { bot: createBot(pack, parts.from), curated: followed.curated(), standing: followed.standing() };
  let round: Promise<void> = Promise.resolve();

  /** Takes over what is known of the ledger by now. */
  async function takeOver(): Promise<void> {
    const [curated, standing] = [followed.curated(), followed.standing()];
    // Candidates that come in change nothing of what is answered.
    const isSame = curated.pack === held.curated.pack;
    const bot = isSame ? held.bot : await createBotInSlices(curated.pack, setImmediate, { previous: held.bot });
    held = { bot, curated, standing };
  }

  /** A pack that no bot can be made of must not leave the one before it in force as if it were the newest. */
  async function takeOverOrRefuse(): Promise<void> {
    try {
      await takeOver();
    } catch (error) {
      const failure = asLedgerFailure(error);
      held = { ...held, standing: { kind: 'refused', failure } };
      throw failure;
    }
  }

  async function exchange(other: Pack): Promise<void> {
    const faults = ledgerFaults(other, followed.asWritten());
    if (faults.length > 0) throw unfitting(faults);
    await setImmediate();
    followed.exchange(other);
    await setImmediate();
    try {
      await takeOver();
      pack = other;
    } catch (error) {
      followed.exchange(pack);
      throw error;
    }
  }

  async function inTime(work: () => Promise<void>): Promise<void> {
    const ended = new AbortController();
    void clock.wait(LATE_AFTER, ended.signal).then(() => {
      const { standing } = held;
      if (ended.signal.aborted || standing.kind !== 'current') return;
      held = { ...held, standing: { ...standing, kind: 'behind', failure: LATE } };
    });
    await work().finally(() => ended.abort());
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const next = round.then(() => inTime(() => work().finally(takeOverOrRefuse)));
    round = next.catch(() => undefined);
    return next;
  }

  return {
    curated: () => held.curated,
    current: () => held.bot,
    shipped: () => pack,
    takePack(other) {
      const next = round.then(() => inTime(() => exchange(other)));
      round = next.catch(() => undefined);
      return next;
    },
    position: () => held.curated.position,
    standing: () => held.standing,
    catchUp: (ledger) => inTurn(() => followed.catchUp(ledger)),
    withoutStore: (failure) => inTurn(() => followed.withoutStore(failure)).catch(() => undefined),
  };
}

function unfitting(faults: readonly Fault[]): Failure {
  const what = `the ledger does not fit the pack: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return new Failure('PACK_INVALID', what, faults.map(describeFault).join('\n  '), 'correct them, then run `npm run briefs -- check`');
}

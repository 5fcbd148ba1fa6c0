import { messageOf, secondsAfter } from '../digest/deadline.ts';
import type { DeliveryRules } from '../digest/delivery-rules.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim } from '../ports/deliveries.ts';
import type { TellingEvent } from './attempt.ts';

/** What a round of telling does, whatever there is to tell. */
export interface Round<T> {
  /** Enters what is due; `goesOn` false ends it, and a later call takes it up where it was. */
  readonly plan?: (now: string, goesOn: () => boolean) => Promise<void>;
  readonly claim: (claim: Claim) => Promise<readonly T[]>;
  /** Tells one claimed thing. `claimedAt`: {@link Clock.elapsed} just before the claim was asked for. */
  readonly tellOne: (claimed: T, token: string, claimedAt: number) => Promise<void>;
}

/** What every round works with. */
export interface RoundParts {
  readonly clock: Clock;
  readonly rules: DeliveryRules;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
  readonly tell: (event: TellingEvent) => void;
}

/** Tells people things, one run at a time; any number of replicas may run at once. */
export interface Telling {
  /**
   * Enters what is due and tells it until nothing is left to claim, the run has lasted `runTime`, or `stop` was called.
   * Never rejects: what goes wrong is told as `interrupted` and made up for by a later run.
   */
  run(): Promise<void>;
  /** Lets the run under way finish what is in hand, then tells no more. */
  stop(): void;
}

/** Told one after another, so that a claim is small and its lease lasts; it paces the posts too. */
const CLAIMED_AT_ONCE = 5;

/** Runs rounds of telling. */
export function tellingInRounds<T>(parts: RoundParts, round: Round<T>): Telling {
  const { clock, rules } = parts;
  let stopped = false;

  async function tellSome(): Promise<number> {
    const [now, token, claimedAt] = [clock.now(), parts.newToken(), clock.elapsed()];
    const claimed = await round.claim({ limit: CLAIMED_AT_ONCE, now, until: secondsAfter(now, rules.lease), token });
    for (const one of claimed) {
      if (!stopped) await tellCarefully(one, token, claimedAt);
    }
    return claimed.length;
  }

  /** One trouble does not keep the others from being told. */
  async function tellCarefully(claimed: T, token: string, claimedAt: number): Promise<void> {
    try {
      await round.tellOne(claimed, token, claimedAt);
    } catch (error) {
      parts.tell({ kind: 'interrupted', reason: messageOf(error) });
    }
  }

  return {
    async run() {
      const begun = clock.elapsed();
      const goesOn = () => !stopped && clock.elapsed() - begun < rules.runTime * 1000;
      try {
        await round.plan?.(clock.now(), goesOn);
        while (goesOn() && (await tellSome()) > 0);
      } catch (error) {
        parts.tell({ kind: 'interrupted', reason: messageOf(error) });
      }
    },
    stop() {
      stopped = true;
    },
  };
}

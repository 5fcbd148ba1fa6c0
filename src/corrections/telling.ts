import { messageOf, secondsAfter } from '../digest/deadline.ts';
import { type PlanningParts, planCorrections } from './plan.ts';
import { type HeldCorrection, type TellingParts, tellCorrection } from './tell.ts';

export type { CorrectionEvent } from './tell.ts';

/** What the telling of corrections needs from outside. */
export interface CorrectionTellingParts extends TellingParts {
  readonly postings: PlanningParts['postings'];
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
}

/** Tells readers of corrections, one run at a time; any number of replicas may run at once. */
export interface CorrectionTelling {
  /**
   * Enters what the ledger brought and tells it until nothing is left to claim, the run has lasted `runTime`, or `stop`
   * was called. Never rejects: what goes wrong is told as `interrupted` and made up for by a later run.
   */
  run(): Promise<void>;
  /** Lets the run under way finish the correction in hand, then tells no more. */
  stop(): void;
}

/** Told one after another, so that a claim is small and its lease lasts; it paces the posts too. */
const CLAIMED_AT_ONCE = 5;

/**
 * Takes corrections to the messages that showed a fact, exactly once each as far as the platform lets anybody know:
 * claimed under a lease and a token, edits repeated and replies looked up before a second attempt, recorded only under
 * the own token.
 */
export function correctionTelling(parts: CorrectionTellingParts): CorrectionTelling {
  const { clock, corrections, rules } = parts;
  let stopped = false;

  async function tellSome(): Promise<number> {
    const [now, token, claimedAt] = [clock.now(), parts.newToken(), clock.elapsed()];
    const claimed = await corrections.claim({ limit: CLAIMED_AT_ONCE, now, until: secondsAfter(now, rules.lease), token });
    for (const correction of claimed) {
      if (!stopped) await tellCarefully({ correction, token, claimedAt });
    }
    return claimed.length;
  }

  /** One message's trouble does not keep the others from being told. */
  async function tellCarefully(held: HeldCorrection): Promise<void> {
    try {
      await tellCorrection(parts, held);
    } catch (error) {
      parts.tell({ kind: 'interrupted', reason: messageOf(error) });
    }
  }

  return {
    async run() {
      const begun = clock.elapsed();
      const goesOn = () => !stopped && clock.elapsed() - begun < rules.runTime * 1000;
      try {
        await planCorrections(parts, clock.now(), goesOn);
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

import { isDeepStrictEqual } from 'node:util';
import { asFailure, Failure, type Pack, type PackSource } from '../../src/index.ts';
import type { LivingBot } from './living-bot.ts';

/** What became of a pack that was edited under the bot. */
export type PackEvent =
  | { readonly kind: 'taken_over'; readonly pack: Pack }
  /** It was edited back to what is in force. */
  | { readonly kind: 'as_before' }
  | { readonly kind: 'refused'; readonly failure: Failure };

export interface EditedPackParts {
  readonly source: PackSource;
  /** The state from which the pack in force was read. */
  readonly state: string;
  readonly bot: Pick<LivingBot, 'shipped' | 'takePack' | 'position'>;
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number;
  readonly tell: (event: PackEvent) => void;
}

/** Takes over a pack as it is edited. */
export interface EditedPack {
  /** Looks whether it was edited, and takes it over where that is done and checks. Never rejects. */
  look(): Promise<void>;
  /** Why the pack as it is now is not in force. */
  trouble(): Failure | undefined;
}

/** Milliseconds without a change after which somebody is done saving: an editor writes one file after another. */
const SETTLED = 1_500;

/**
 * Follows the files of the pack. Only a state that stood still for a while and is the same after the reading as before it is
 * taken over, so that no half of an edit ever answers. One that does not check leaves the pack before it in force; it is
 * looked at again when it is edited, or when the ledger goes on, which may be what it waits for.
 */
export function editedPack({ source, state: first, bot, elapsed, tell }: EditedPackParts): EditedPack {
  let seen = { state: first, since: elapsed() };
  let settledOn = first;
  let refused: { readonly failure: Failure; readonly position: number } | undefined;

  function refuse(state: string, failure: Failure): void {
    const isNew = settledOn !== state || refused?.failure.why !== failure.why || refused.failure.message !== failure.message;
    refused = { failure, position: bot.position() };
    settledOn = state;
    if (isNew) tell({ kind: 'refused', failure });
  }

  const stateNow = () => source.state().catch((error: unknown) => String(error));

  async function takeOver(state: string): Promise<void> {
    const read = await source.read().catch((error: unknown) => asFailure(error, 'The pack that was edited could not be read.'));
    // What was met was saved in part before and in part after.
    if ((await stateNow()) !== state) return;
    if (read instanceof Failure) throw read;
    const pack = read;
    const inForce = bot.shipped();
    if (pack.name !== inForce.name) throw otherName(inForce.name, pack.name);
    const isSame = isDeepStrictEqual(pack, inForce);
    if (!isSame) await bot.takePack(pack);
    const wasRefused = refused !== undefined;
    [settledOn, refused] = [state, undefined];
    if (!isSame) tell({ kind: 'taken_over', pack });
    else if (wasRefused) tell({ kind: 'as_before' });
  }

  return {
    trouble: () => refused?.failure,
    async look() {
      // A folder that is gone for a moment, as while another takes its place, is a state like others.
      const state = await stateNow();
      if (state !== seen.state) seen = { state, since: elapsed() };
      const isDone = state === settledOn && (refused === undefined || refused.position === bot.position());
      if (isDone || elapsed() - seen.since < SETTLED) return;
      try {
        await takeOver(state);
      } catch (error) {
        refuse(state, asFailure(error, 'The pack that was edited could not be taken over.'));
      }
    },
  };
}

function otherName(held: string, now: string): Failure {
  return new Failure(
    'STORE_OF_OTHER_PACK',
    `The pack calls itself ${now} now, and this bot and its store are of ${held}.`,
    'Acts, questions and subscriptions of two packs would mix.',
    `If it was renamed, run \`npm run briefs -- rename pack ${held} ${now}\` and start the bot anew; else give it its name back.`,
  );
}

import type { PostedMessage, PostOutcome } from '../../src/index.ts';
import { lookup, surelyBefore } from './lookup.ts';
import { type Destination, type Draw, post } from './post.ts';
import type { SlackApi } from './web-api.ts';

/** Time as sending needs it. */
export interface SendTime {
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const ATTEMPTS = 5;
/** Slack takes about one message a second in a channel: many answers at once wait for each other. */
const LONGEST_WAIT_SECONDS = 180;

/**
 * Posts a message exactly once if Slack lets it be: waits where it must, and looks whether the message is there before
 * it is posted again. Where Slack does not let it look, it is posted all the same rather than not at all, unless it was
 * tried here. `maybeSentAfter`: an earlier process may have posted it already, after that second by Slack's clock.
 */
export async function sendOnce(
  api: SlackApi,
  destination: Destination,
  draw: Draw,
  key: string,
  time: SendTime,
  maybeSentAfter?: number,
): Promise<PostOutcome> {
  const after = maybeSentAfter ?? surelyBefore(time.now());
  let doubtful = maybeSentAfter !== undefined;
  let outcome: PostOutcome = { kind: 'unknown', reason: 'Nothing was tried.' };
  let waited = 0;
  let isTried = false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const there = doubtful ? await look(api, destination, key, after) : undefined;
    if (there === 'untold' && isTried) return outcome;
    if (there === 'unclear' && (isTried || attempt < ATTEMPTS)) {
      await time.wait(attempt * 1000);
      continue;
    }
    if (there && there !== 'unclear' && there !== 'untold') return { kind: 'sent', posted: there };
    isTried = true;
    outcome = await post(api, destination, draw, key);
    if (outcome.kind === 'sent' || (outcome.kind === 'failed' && outcome.permanent)) return outcome;
    doubtful = outcome.kind === 'unknown';
    if (outcome.kind === 'failed' && outcome.retryAfterSeconds !== undefined) {
      // Senders that wait for the same second come back one after another.
      const wait = outcome.retryAfterSeconds * (1 + Math.random());
      waited += wait;
      if (waited > LONGEST_WAIT_SECONDS) return outcome;
      await time.wait(wait * 1000);
      attempt -= 1;
    } else if (outcome.kind === 'failed' && attempt < ATTEMPTS) {
      await time.wait(attempt * 1000);
    }
  }
  return outcome;
}

/** The message, undefined where there is none, or that it cannot be told: now, or ever. */
async function look(
  api: SlackApi,
  { conversation, channel }: Destination,
  key: string,
  after: number,
): Promise<PostedMessage | 'unclear' | 'untold' | undefined> {
  const place = channel === undefined ? conversation : { ...conversation, id: channel };
  const found = await lookup(api, { address: place, key, after });
  if (found.kind === 'unknown') return found.permanent ? 'untold' : 'unclear';
  return found.kind === 'found' ? { conversation, message: found.posted.message } : undefined;
}

import type { Context } from '@slack/bolt';
import { BROKEN, type Interaction, type Reply } from '../../src/index.ts';
import { BeforeAcknowledgement, takenBefore } from './acknowledging.ts';
import { isNew, type ListenerParts } from './listening.ts';

/** Something that somebody said, to be taken on. */
export interface Spoke {
  readonly interaction: Interaction;
  /** What is said under one name is answered one after another. */
  readonly line: string;
  /** The payload from which another process would answer it. */
  readonly body: unknown;
  /** Whether the bot was addressed; else it is kept only once it turns out to be for the bot. */
  readonly isAddressed: boolean;
  readonly reply: () => Promise<Reply>;
  /** Shows a reply; `mayStand`: one may have been shown before. Never rejects. */
  readonly say: (reply: Reply, mayStand: boolean) => Promise<void>;
}

/** That nothing is to be said. */
export const SILENCE: Reply = { ...BROKEN, silent: true };

/** Takes on what somebody said, once, before it is acknowledged. */
export function takeSaid({ line, body, isAddressed, reply, say, interaction }: Spoke, context: Context, parts: ListenerParts): void {
  const before = takenBefore(context);
  const isFirst = () => before !== undefined || isNew(interaction.delivery, parts);
  if (isAddressed && !isFirst()) return;
  const taken = parts.takes.take({
    interaction,
    thread: line,
    payload: JSON.stringify(body),
    as: before ? (before.givesUp ? 'given up' : 'left') : 'new',
    // The first time is numbered 0 over Socket Mode, and not at all over HTTP.
    isSentAgain: (context.retryNum ?? 0) > 0,
    reply: async () => (isAddressed || isFirst() ? reply() : SILENCE),
    say: async (shown, mayStand) => {
      await say(shown, mayStand);
      return 'shown';
    },
  });
  BeforeAcknowledgement.of(context)?.waitFor(taken);
}

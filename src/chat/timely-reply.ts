import type { Interaction, Reply } from '../model/interaction.ts';
import { within } from '../outbox/deadline.ts';
import type { HandleInteraction } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import { BROKEN, TOO_SLOW } from './last-words.ts';

/** That the core gave no reply to an interaction: `error` is what it rejected with, absent where it took too long. */
export interface NoReply {
  readonly interaction: Interaction['kind'];
  readonly error?: unknown;
}

export interface TimelyReplyParts {
  readonly handle: HandleInteraction;
  readonly clock: Pick<Clock, 'wait'>;
  /** For the core's reply to one interaction. */
  readonly milliseconds: number;
  readonly tell: (event: NoReply) => void;
}

type Ended = { readonly reply: Reply } | { readonly instead: Reply; readonly why: NoReply };

/** The core's reply; last words where the core throws or hangs. Never rejects. */
export async function timelyReply(interaction: Interaction, { handle, clock, milliseconds, tell }: TimelyReplyParts): Promise<Reply> {
  const { kind } = interaction;
  const ended = await within<Ended>(
    clock,
    milliseconds / 1000,
    async () => ({ reply: await handle(interaction) }),
    { instead: TOO_SLOW, why: { interaction: kind } },
    (error) => ({ instead: BROKEN, why: { interaction: kind, error } }),
  );
  if ('reply' in ended) return ended.reply;
  tell(ended.why);
  return ended.instead;
}

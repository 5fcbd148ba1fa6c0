import type { Interaction, Reply } from '../model/interaction.ts';
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

/** The core's reply; last words where the core throws or hangs. Never rejects. */
export async function timelyReply(interaction: Interaction, { handle, clock, milliseconds, tell }: TimelyReplyParts): Promise<Reply> {
  const replied = new AbortController();
  try {
    const late = clock.wait(milliseconds, replied.signal).then(() => undefined);
    const reply = await Promise.race([handle(interaction), late]);
    if (reply) return reply;
    tell({ interaction: interaction.kind });
    return TOO_SLOW;
  } catch (error) {
    tell({ interaction: interaction.kind, error });
    return BROKEN;
  } finally {
    replied.abort();
  }
}

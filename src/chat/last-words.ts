import type { FailureCode } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';

/** What a platform says to whoever asked where the core gave no answer at all; with a code where something went wrong. */
export function lastWord(words: string, code?: FailureCode): Reply {
  const text = code === undefined ? words : `${words} (${code})`;
  const message: Message = { summary: text, blocks: [{ kind: 'notice', tone: 'missing', text }] };
  return { message, audience: 'asker', replaces: false };
}

export const BROKEN = lastWord('Something went wrong on my side, so there is no answer. It was reported; please ask again.', 'INTERNAL');
export const TOO_SLOW = lastWord('This takes too long, so there is no answer yet. Please ask again in a minute.', 'ANSWER_LATE');
export const FULL = lastWord('Too many people are asking at the same time. Please ask again in a minute.', 'BUSY');
export const STRANGER = lastWord('I answer only people of the organisation that I work for.');

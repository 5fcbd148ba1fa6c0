import type { Message, Reply } from '../../src/index.ts';

/** What the adapter itself has to say: only where the core could not answer at all. */
function notice(text: string): Reply {
  const message: Message = { summary: text, blocks: [{ kind: 'notice', tone: 'missing', text }] };
  return { message, audience: 'asker', replaces: false };
}

export const BROKEN = notice('Something went wrong on my side, so there is no answer. It was reported; please ask again.');
export const TOO_SLOW = notice('This takes too long, so there is no answer yet. Please ask again in a minute.');
export const STRANGER = notice('I answer only people of the organisation that I work for.');
export const FULL = notice('Too many people are asking at the same time. Please ask again in a minute.');

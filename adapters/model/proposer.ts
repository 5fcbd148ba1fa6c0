import type { z } from 'zod';
import { type Clock, Failure, type ReadingPrompt } from '../../src/index.ts';
import { chatCompletion } from './chat-completion.ts';
import type { ModelSettings } from './settings.ts';
import { Unread, whyUnread } from './unread.ts';
import { withinTime } from './within-time.ts';

/** Milliseconds for one proposal: nobody waits for it in a conversation. */
const PATIENCE = 60_000;

/** Proposes something of one form for what a prompt tells. @throws Failure MODEL_UNREAD, in words of ours alone */
export type Proposer<T> = (prompt: ReadingPrompt) => Promise<T>;

/** Proposals of a language model for the writing desk. `called`: what they are, in a word. */
export function proposer<T>(
  settings: ModelSettings,
  clock: Pick<Clock, 'wait'>,
  { form, called }: { readonly form: z.ZodType<T>; readonly called: string },
): Proposer<T> {
  const ask = chatCompletion(settings, form, called);
  return async (prompt) => {
    try {
      const { text } = await withinTime(clock, PATIENCE, (signal) => ask(prompt, signal));
      const said = form.safeParse(JSON.parse(text));
      if (!said.success) throw new Unread('no_plan');
      return said.data;
    } catch (error) {
      const why = `It ended with ${whyUnread(error)}.`;
      throw new Failure('MODEL_UNREAD', 'The language model proposes nothing.', why, 'See docs/model.md, and try again.');
    }
  };
}

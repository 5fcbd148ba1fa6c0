import { type Clock, Failure, paraphrasesSchema, type ReadingPrompt } from '../../src/index.ts';
import { chatCompletion } from './chat-completion.ts';
import type { ModelSettings } from './settings.ts';
import { Unread, whyUnread } from './unread.ts';

/** Milliseconds for one fact: nobody waits in a conversation. */
const PATIENCE = 60_000;

/** Proposes questions for what a prompt tells. @throws Failure MODEL_UNREAD, in words of ours alone */
export type Paraphraser = (prompt: ReadingPrompt) => Promise<readonly string[]>;

/** Questions by a language model, for the writing desk. */
export function paraphraser(settings: ModelSettings, clock: Pick<Clock, 'wait'>): Paraphraser {
  const ask = chatCompletion(settings, paraphrasesSchema, 'questions');
  return async (prompt) => {
    const end = new AbortController();
    try {
      const late = clock.wait(PATIENCE, end.signal).then(() => {
        throw new Unread('time_limit');
      });
      late.catch(() => undefined);
      const { text } = await Promise.race([ask(prompt, end.signal), late]);
      const said = paraphrasesSchema.safeParse(JSON.parse(text));
      if (!said.success) throw new Unread('no_plan');
      return said.data.questions;
    } catch (error) {
      throw new Failure(
        'MODEL_UNREAD',
        'The language model proposes nothing.',
        `It ended with ${whyUnread(error)}.`,
        'See docs/model.md, and try again.',
      );
    } finally {
      end.abort();
    }
  };
}

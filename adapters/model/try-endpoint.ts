import { type Clock, planReadSchema, type ReadingPrompt, type UnreadBecause } from '../../src/index.ts';
import { chatCompletion } from './chat-completion.ts';
import type { ModelSettings } from './settings.ts';
import { whyUnread } from './unread.ts';
import { withinTime } from './within-time.ts';

/** A question that has nothing of anybody in it. */
const TRIAL: ReadingPrompt = {
  instructions:
    'You return one JSON object: {"operation": "outside", "about": [], "aspects": [], "answers": [], "speaker": null, "time": null, "length": null}.',
  question: '{"question":"Hello?"}',
};

/** What came of one small request: why there was no plan, where there was none, and how long it took. */
export interface EndpointTried {
  readonly because: UnreadBecause | undefined;
  readonly milliseconds: number;
}

/** Asks a language model for a plan, as for a question, within the time limit of one. */
export async function tryEndpoint(settings: ModelSettings, clock: Pick<Clock, 'elapsed' | 'wait'>): Promise<EndpointTried> {
  const ask = chatCompletion(settings);
  const began = clock.elapsed();
  const took = () => Math.max(0, clock.elapsed() - began);
  try {
    const { text } = await withinTime(clock, settings.timeLimit, (signal) => ask(TRIAL, signal));
    planReadSchema.parse(JSON.parse(text));
    return { because: undefined, milliseconds: took() };
  } catch (error) {
    return { because: whyUnread(error), milliseconds: took() };
  }
}

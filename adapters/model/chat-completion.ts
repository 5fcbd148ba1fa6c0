import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { z } from 'zod';
import { planReadSchema, type ReadingPrompt } from '../../src/index.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { LONGEST_REPLY, type ModelSettings } from './settings.ts';

/** What a language model said, not looked at yet, and what it cost in tokens; nothing where it does not count them. */
export interface Completion {
  readonly text: string;
  readonly tokensIn: number | undefined;
  readonly tokensOut: number | undefined;
}

/** Asks the endpoint for one completion that has the form of a plan. Rejects with whatever the library makes of a failure. */
export type Complete = (prompt: ReadingPrompt, signal: AbortSignal) => Promise<Completion>;

/** Completions of the form of a schema, a plan's without one, by an endpoint that speaks as OpenAI's does. Loaded only where a language model is configured. */
export function chatCompletion({ url, name, key, hosts }: ModelSettings, form: z.ZodType = planReadSchema, called = 'plan'): Complete {
  const provider = createOpenAICompatible({
    name: 'model',
    baseURL: url,
    supportsStructuredOutputs: true,
    ...(key !== undefined && { apiKey: key }),
    fetch: boundedFetch(hosts),
  });
  const model = provider(name);
  // The library takes the schema as the standard has it; the check is ours, by the same schema in zod.
  const schema = z.record(z.string(), z.json()).parse(z.toJSONSchema(form, { target: 'draft-7' }));
  return async ({ instructions, question }, signal) => {
    const { content, usage } = await model.doGenerate({
      prompt: [
        { role: 'system', content: instructions },
        { role: 'user', content: [{ type: 'text', text: question }] },
      ],
      responseFormat: { type: 'json', name: called, schema },
      temperature: 0,
      maxOutputTokens: LONGEST_REPLY,
      abortSignal: signal,
    });
    const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('');
    return { text, tokensIn: usage.inputTokens.total, tokensOut: usage.outputTokens.total };
  };
}

import type { PlanReader } from '../../src/index.ts';
import { type PlanReaderParts, planReader } from './plan-reader.ts';
import type { ModelSettings } from './settings.ts';

/** The reader that is configured; nothing where none is. What speaks to the endpoint is loaded at its first question. */
export function openPlanReader(
  settings: ModelSettings | undefined,
  parts: Pick<PlanReaderParts, 'clock' | 'spending' | 'tell'>,
): PlanReader | undefined {
  if (!settings) return undefined;
  return planReader({ ...parts, settings, load: async () => (await import('./chat-completion.ts')).chatCompletion(settings) });
}

import type { Clock, PlanReader, PlanReaderEvent } from '../../src/index.ts';
import { planReader } from './plan-reader.ts';
import type { ModelSettings } from './settings.ts';

/** The reader that is configured; nothing where none is. What speaks to the endpoint is loaded at its first question. */
export function openPlanReader(
  settings: ModelSettings | undefined,
  clock: Pick<Clock, 'now' | 'elapsed' | 'wait'>,
  tell: (event: PlanReaderEvent) => void,
): PlanReader | undefined {
  if (!settings) return undefined;
  return planReader({ settings, clock, tell, load: async () => (await import('./chat-completion.ts')).chatCompletion(settings) });
}

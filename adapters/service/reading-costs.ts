import type { PlanReaderEvent, UnreadBecause } from '../../src/index.ts';
import type { Metrics } from './metrics.ts';

/** Why an operator should look, of what a language model did not read; what passes by itself, or is as it was set, is only counted. */
const TROUBLES: Readonly<Partial<Record<UnreadBecause, string>>> = {
  refused: 'it refuses what it is sent (is MODEL_KEY right, and MODEL_NAME one that it has?)',
  unreachable: 'it cannot be reached',
  redirected: 'it sends on to another place, which is not followed',
  no_plan: 'what it says is no plan (does it hold to a JSON schema?)',
};

const UNASKED: ReadonlySet<UnreadBecause> = new Set<UnreadBecause>(['resting', 'budget_spent', 'store_away']);

/** Counts what a language model costs, time and tokens, and writes seldom why it gives nothing: its own words never. */
export function readingCosts(
  metrics: Pick<Metrics, 'count' | 'read'>,
  { warn, warnSeldom }: { readonly warn: (line: string) => void; readonly warnSeldom: (line: string) => void },
): (event: PlanReaderEvent) => void {
  let seconds = 0;
  let calls = 0;
  const tokens = { sent: 0, received: 0 };
  metrics.read('sitrep_model_seconds_total', () => seconds);
  metrics.read('sitrep_model_calls_total', () => calls);
  metrics.read('sitrep_model_tokens_total', () => Object.entries(tokens).map(([direction, value]) => ({ labels: { direction }, value })));
  return (event) => {
    if (event.kind === 'budget_ended') {
      warn(`MODEL_DAILY_BUDGET of ${event.day} is spent: questions are answered without the language model until 00:00 UTC.`);
      return;
    }
    seconds += event.milliseconds / 1000;
    if (event.kind === 'read' || !UNASKED.has(event.because)) calls += 1;
    metrics.count('sitrep_model_asked_total', { end: event.kind === 'read' ? 'read' : event.because });
    if (event.kind === 'read') {
      tokens.sent += event.tokensIn;
      tokens.received += event.tokensOut;
      return;
    }
    const trouble = TROUBLES[event.because];
    if (trouble !== undefined) warnSeldom(`The language model gives no reading: ${trouble}. Answers go on without it.`);
  };
}

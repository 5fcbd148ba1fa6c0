import type { Desk } from '../../src/index.ts';
import type { Metrics } from './metrics.ts';
import type { Tracing } from './tracing.ts';
import type { UnderWay } from './under-way.ts';

export interface DeskObserver {
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number;
  readonly metrics: Pick<Metrics, 'took'>;
  readonly tracing: Tracing;
  readonly underWay: UnderWay;
  /** Name of the pack that is answered from. */
  readonly pack: string;
}

/** The desk, which tells how each question and command ended and how long its answer took, and is the same in all else. */
export function observedDesk(desk: Desk, { elapsed, metrics, tracing, underWay, pack }: DeskObserver): Desk {
  return {
    ...desk,
    async handle(interaction, now) {
      const { kind, conversation } = interaction;
      if (kind !== 'question' && kind !== 'command') return desk.handle(interaction, now);
      const { platform } = conversation;
      const begun = elapsed();
      const span = tracing.begin(kind, { 'sitrep.platform': platform, 'sitrep.pack': pack });
      const { result, outcome = 'none' } = await underWay.run(span, () => desk.handle(interaction, now));
      metrics.took('sitrep_question_duration_seconds', { platform, kind, outcome }, (elapsed() - begun) / 1000);
      span.end({ 'sitrep.outcome': outcome });
      return result;
    },
  };
}

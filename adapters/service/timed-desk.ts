import type { Desk } from '../../src/index.ts';
import type { Metrics } from './metrics.ts';

/** A desk of which is known how long it takes, and how much it has in hand. `elapsed`: milliseconds on a clock that only runs forward. */
export function timedDesk(metrics: Pick<Metrics, 'add' | 'observe'>, elapsed: () => number, desk: Desk): Desk {
  metrics.add('sitrep_replies_under_way', 0);
  return {
    ...desk,
    async handle(interaction, now) {
      const begun = elapsed();
      metrics.add('sitrep_replies_under_way', 1);
      try {
        return await desk.handle(interaction, now);
      } finally {
        metrics.add('sitrep_replies_under_way', -1);
        metrics.observe('sitrep_reply_seconds', (elapsed() - begun) / 1000, { kind: interaction.kind });
      }
    },
  };
}

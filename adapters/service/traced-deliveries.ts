import type { OutboxWork } from '../../src/index.ts';
import type { TraceSpan, Tracing } from './tracing.ts';

/** The sending of digests, each with a span from when it was claimed until it is told what became of it. */
export function tracedDeliveries(work: OutboxWork, tracing: Tracing, pack: string): OutboxWork {
  const spans = new Map<string, TraceSpan>();
  const end = (key: string, outcome: string) => {
    spans.get(key)?.end({ 'sitrep.outcome': outcome });
    spans.delete(key);
  };
  return {
    ...work,
    async sendingOf(entry, now) {
      const { key, content } = entry;
      if (content.kind !== 'digest') return work.sendingOf(entry, now);
      const [platform = ''] = content.target.split('/');
      end(key, 'lost');
      spans.set(key, tracing.begin('digest', { 'sitrep.digest': content.digest, 'sitrep.platform': platform, 'sitrep.pack': pack }));
      try {
        const sending = await work.sendingOf(entry, now);
        if (!sending) end(key, 'none');
        return sending;
      } catch (error) {
        end(key, 'interrupted');
        throw error;
      }
    },
    tell(event) {
      if ('key' in event) end(event.key, event.kind);
      work.tell(event);
    },
  };
}

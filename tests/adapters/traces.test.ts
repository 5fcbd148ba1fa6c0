import { describe, expect, it, vi } from 'vitest';
import type { Note } from '../../adapters/log.ts';
import { openTraces } from '../../adapters/traces.ts';
import { ANN, CHANNEL } from '../fixtures/desk.ts';
import { MORNING } from '../fixtures/digest-replica.ts';
import { KEEPERS } from '../fixtures/keepers.ts';
import { lighthouseService } from '../fixtures/lighthouse-service.ts';
import { attributesOf, traceCollector } from '../fixtures/trace-collector.ts';

const quiet: Note = () => undefined;
/** A minute after the digest of that morning was due. */
const MORNING_OF_TUESDAY = '2023-12-05T07:31:00.000Z';

describe('traces', () => {
  it('tell of a question with what it asked of the store, and of a digest, without a word of either', async () => {
    const collector = await traceCollector();
    const tracing = await openTraces({ endpoint: collector.endpoint, headers: { authorization: 'Bearer t' }, note: quiet });
    const lighthouses = lighthouseService();
    await lighthouses.inStore(({ subscriptions }) =>
      subscriptions.subscribe({ digest: MORNING.name, target: CHANNEL, createdBy: ANN, createdAt: '2023-12-04T12:00:00.000Z' }),
    );
    const { service, ask, posted } = await lighthouses.run({ now: MORNING_OF_TUESDAY, parts: { tracing } });
    await service.storeTried;
    await ask();
    await vi.waitFor(() => expect(posted).toHaveLength(1), 10_000);
    await service.stop();
    await tracing.close();
    const spans = collector.spans();
    const named = (name: string) => spans.filter((span) => span.name === name);
    const [question] = named('question');
    expect(named('question').map(attributesOf)).toEqual([
      { 'sitrep.platform': 'slack', 'sitrep.pack': 'lighthouses', 'sitrep.outcome': 'answered' },
    ]);
    expect(named('digest').map(attributesOf)).toEqual([
      { 'sitrep.digest': 'morning', 'sitrep.platform': 'slack', 'sitrep.pack': 'lighthouses', 'sitrep.outcome': 'sent' },
    ]);
    expect(named('store questions.record')).toMatchObject([{ traceId: question?.traceId, parentSpanId: question?.spanId }]);
    for (const { startTimeUnixNano, endTimeUnixNano } of spans) expect(BigInt(endTimeUnixNano) >= BigInt(startTimeUnixNano)).toBe(true);
    const sent = collector.requests.map(({ text }) => text).join('');
    expect(sent).not.toContain(KEEPERS);
    expect(sent).not.toMatch(/keepers|Morning briefing|ann\b/iu);
    expect(collector.requests[0]).toMatchObject({ path: '/v1/traces', token: 'Bearer t' });
  });

  it('name the code of what failed', async () => {
    const collector = await traceCollector();
    const tracing = await openTraces({ endpoint: collector.endpoint, headers: {}, note: quiet });
    tracing.begin('store questions.record', {}).end({}, 'STORE_FULL');
    await tracing.close();
    expect(collector.spans().map(attributesOf)).toEqual([{ 'error.type': 'STORE_FULL' }]);
  });

  it('that nobody takes are told of once, and hold up nothing', async () => {
    const collector = await traceCollector(400);
    const lines: string[] = [];
    const tracing = await openTraces({ endpoint: collector.endpoint, headers: {}, note: (line) => void lines.push(line) });
    tracing.begin('question', {}).end();
    await tracing.close();
    expect(lines).toEqual([expect.stringMatching(/^traces: ADDRESS_UNREACHABLE: Spans could not be sent\./u)]);
  });
});

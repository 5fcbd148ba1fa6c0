import { describe, expect, it, onTestFinished } from 'vitest';
import { aReplica, aStore, ME } from '../../fixtures/digest-replica.ts';
import { type FakeFault, GENERAL } from '../../fixtures/fake-slack.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';
import { startSlackBot } from '../../fixtures/slack-bot.ts';

const SUBSCRIBED = '2024-10-17T10:00:00.000Z';
const SLOT = '2024-10-18T06:30:00.000Z';

/** Runs the delivery of a digest to a Slack channel until it is settled; gives how often the channel saw it. */
async function delivered(faults: readonly FakeFault[]) {
  const { slack, chat, close } = await startSlackBot();
  onTestFinished(close);
  const store = await aStore();
  const target = { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const;
  await store.subscriptions.subscribe({ digest: 'morning', target, createdBy: ME, createdAt: SUBSCRIBED });
  for (const fault of faults) slack.faults.push({ method: 'chat.postMessage', fault });
  const clock = manualClock(SLOT);
  const replicas = [aReplica({ store, chat, clock }), aReplica({ store, chat, clock })];
  for (let round = 0; round < 6; round += 1) {
    for (const { delivery } of replicas) await delivery.run();
    clock.advance(90);
  }
  return { slack, events: replicas.flatMap(({ events }) => events.map(({ kind }) => kind)) };
}

describe('a digest in Slack', () => {
  it.each<[string, FakeFault[]]>([
    ['when all is well', []],
    ['when Slack takes no more for now', ['limited']],
    ['when its server is in trouble', ['broken']],
    ['when the connection drops after it was shown', ['dropped']],
    ['when Slack fails without saying whether it was shown', [{ refused: 'internal_error' }]],
    ['through all of that', ['limited', 'broken', { refused: 'fatal_error' }, 'dropped']],
  ])('is there once %s', async (_, faults) => {
    const { slack } = await delivered(faults);
    expect(slack.said(GENERAL)).toHaveLength(1);
    expect(slack.offences).toEqual([]);
  });

  it('is given up where the channel is gone', async () => {
    const { slack, events } = await delivered([{ refused: 'is_archived' }]);
    expect(slack.said(GENERAL)).toEqual([]);
    expect(events).toContain('target_dead');
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { Interaction } from '../../../src/index.ts';
import { bothPlatforms } from '../../fixtures/both-platforms.ts';
import { MORNING } from '../../fixtures/digest-replica.ts';
import { ALICE, GENERAL } from '../../fixtures/fake-slack.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { startSlackBot } from '../../fixtures/slack-bot.ts';

const ELSEWHERE = 'C0ELSEWHERE';
const place = (id: string, kind: 'channel' | 'personal' = 'channel'): Interaction['conversation'] => ({
  platform: 'slack',
  tenant: 'T0TEAM',
  id,
  kind,
});

describe('whether anything can be posted in a channel of Slack', () => {
  it('is told by whether the bot is a member of it, and whether it is archived', async () => {
    const { slack, chat } = await startSlackBot();
    slack.channels.set(ELSEWHERE, { id: ELSEWHERE, messages: [], member: false });
    slack.channels.set('C0OLD', { id: 'C0OLD', messages: [], member: true, archived: true });
    const why = (id: string) => chat.unreachable?.({ ...place(id), tenant: slack.team });
    expect([await why(GENERAL), await why(ELSEWHERE), await why('C0OLD'), await why('C0HIDDEN')]).toEqual([
      undefined,
      'no_member',
      'archived',
      'no_member',
    ]);
  });

  it('is not asked where one person alone reads, and is not known while Slack does not tell', async () => {
    const { slack, chat } = await startSlackBot();
    expect(await chat.unreachable?.({ ...place(ALICE, 'personal'), tenant: slack.team })).toBeUndefined();
    expect(slack.calls.filter(({ method }) => method === 'conversations.info')).toEqual([]);
    slack.channels.set(ELSEWHERE, { id: ELSEWHERE, messages: [], member: false });
    slack.faults.push({ method: 'conversations.info', fault: 'limited' });
    expect(await chat.unreachable?.({ ...place(ELSEWHERE), tenant: slack.team })).toBeUndefined();
  });
});

describe('a subscription in a channel of Slack', () => {
  it('is refused where the bot is not, with what to write first, and taken once it was invited', async () => {
    const { slack, store, run } = await bothPlatforms({ ...lighthousePack(), digests: [MORNING] });
    const channel = { id: ELSEWHERE, messages: [], member: false };
    slack.channels.set(ELSEWHERE, channel);
    await run({ at: '2023-12-04T09:00:00.000Z' }, async () => {
      await slack.command('/brief', 'subscribe morning', { channel: ELSEWHERE });
      await vi.waitFor(() => expect(slack.responses.map(({ text }) => text)).toEqual([expect.stringContaining('/invite @')]));
      expect(await store.subscriptions.listAll()).toEqual([]);
      channel.member = true;
      await slack.command('/brief', 'subscribe morning', { channel: ELSEWHERE });
      await vi.waitFor(() => expect(slack.said(ELSEWHERE)).toEqual([expect.stringContaining('Subscribed by')]));
    });
    expect(slack.offences).toEqual([]);
  });

  it('is by the clock of whoever writes the time of day, as they set it in Slack', async () => {
    const { slack, store, run } = await bothPlatforms({ ...lighthousePack(), digests: [MORNING] });
    slack.zones.set(ALICE, 'America/New_York').set('U0BOB', 'Nowhere/Land');
    await run({ at: '2023-12-04T09:00:00.000Z' }, async () => {
      await slack.command('/brief', 'subscribe morning 07:15 weekdays');
      await vi.waitFor(async () => expect(await store.subscriptions.listAll()).toMatchObject([{ zone: 'America/New_York' }]));
      await slack.command('/brief', 'subscribe morning 07:15 weekdays', { user: 'U0BOB' });
      await vi.waitFor(async () => expect((await store.subscriptions.listAll())[0]?.zone).toBeUndefined());
      await slack.command('/brief', 'subscribe', { user: ALICE });
      await vi.waitFor(() => expect(JSON.stringify([...slack.views.values()])).toContain('America/New_York'));
    });
    expect(slack.offences).toEqual([]);
  });

  it('is by the clock of the digest where Slack does not tell', async () => {
    const { slack, store, run } = await bothPlatforms({ ...lighthousePack(), digests: [MORNING] });
    slack.faults.push({ method: 'users.info', fault: { refused: 'missing_scope' } });
    await run({ at: '2023-12-04T09:00:00.000Z' }, async () => {
      await slack.command('/brief', 'subscribe morning 07:15 weekdays');
      await vi.waitFor(async () => expect(await store.subscriptions.listAll()).toHaveLength(1));
      expect((await store.subscriptions.listAll())[0]?.zone).toBeUndefined();
    });
  });
});

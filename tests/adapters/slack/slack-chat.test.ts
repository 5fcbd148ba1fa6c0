import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { slackChat } from '../../../adapters/slack/chat.ts';
import { chatPlatformContract, type Trouble } from '../../contracts/chat-platform-contract.ts';
import { FAKE_TOKENS, type FakeFault, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { heldRecords } from '../../fixtures/slack-bot.ts';

const FAULTS: Readonly<Record<Trouble, FakeFault | undefined>> = {
  none: undefined,
  gone: undefined,
  rate_limited: 'limited',
  broken: 'broken',
  dropped: 'dropped',
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

for (const connection of ['http', 'socket'] as const) {
  chatPlatformContract(`Slack over ${connection}`, async (trouble) => {
    const begunAt = new Date().toISOString();
    const slack = await new FakeSlack().start();
    onTestFinished(() => slack.stop());
    const fault = FAULTS[trouble];
    if (fault !== undefined) slack.faults.push({ method: 'chat.postMessage', fault });
    if (trouble === 'gone') slack.channels.set(GENERAL, { id: GENERAL, messages: [], member: true, archived: true });
    const platform = slackChat({
      settings: {
        connection:
          connection === 'http'
            ? { kind: 'http', signingSecret: FAKE_TOKENS.signingSecret }
            : { kind: 'socket', appToken: FAKE_TOKENS.app },
        identity: { kind: 'token', botToken: FAKE_TOKENS.bot },
        host: '127.0.0.1',
        port: 0,
        apiUrl: slack.apiUrl,
      },
      records: heldRecords,
      prompts: () => [],
      log: quiet,
      time: { now: () => new Date().toISOString(), elapsed: () => performance.now(), wait: (milliseconds) => delay(milliseconds) },
    });
    return {
      platform,
      address: { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' },
      shown: async () => slack.said(GENERAL),
      begunAt,
    };
  });
}

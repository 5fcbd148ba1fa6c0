import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type ChatPlatformSubject, chatPlatformContract, type Trouble } from '../../contracts/chat-platform-contract.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { type ConnectorFault, type FakeConnector, fakeConnector } from '../../fixtures/fake-connector.ts';
import { accessOf, CHANNEL, conversation, GROUP, NOW, PERSONAL, playgroundChat, recordsOf } from '../../fixtures/teams-setup.ts';

const ADDRESS = conversation(CHANNEL, 'channel');
const MESSAGE = { summary: 'Morning briefing: 1 new.', blocks: [{ kind: 'heading', text: 'Morning briefing' }] } as const;

const FAULTS: Readonly<Record<Trouble, readonly ConnectorFault[]>> = {
  none: [],
  rate_limited: [{ kind: 'status', status: 429, retryAfter: '7' }],
  broken: [{ kind: 'status', status: 502 }],
  dropped: [{ kind: 'drop', apply: true }],
  gone: [],
};

async function subject(trouble: Trouble): Promise<ChatPlatformSubject> {
  const connector = await fakeConnector();
  connector.plan.push(...FAULTS[trouble]);
  if (trouble === 'gone') connector.closed.add(CHANNEL);
  const records = await recordsOf(connector, ADDRESS);
  const { chat } = playgroundChat({ records: () => records });
  const shown = async () => {
    expect(connector.faults).toEqual([]);
    return connector.messages.map(({ activity }) => readableText(activity));
  };
  return { platform: chat, address: ADDRESS, shown, begunAt: NOW };
}

chatPlatformContract('Teams', subject);

async function posting(...plan: readonly ConnectorFault[]): Promise<{ connector: FakeConnector; post: () => Promise<unknown> }> {
  const connector = await fakeConnector();
  connector.plan.push(...plan);
  const records = await recordsOf(connector, ADDRESS);
  const { chat } = playgroundChat({ records: () => records, deadline: 0.2 });
  return { connector, post: () => chat.post(ADDRESS, MESSAGE, 'key') };
}

/** A port of this machine at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There was no port.');
  return address.port;
}

describe('a digest in Teams', () => {
  it.each([
    [
      '429 with a time to wait',
      { kind: 'status', status: 429, retryAfter: '7' },
      { kind: 'failed', permanent: false, retryAfterSeconds: 7 },
    ],
    ['429 without one', { kind: 'status', status: 429 }, { kind: 'failed', permanent: false }],
    ['412', { kind: 'status', status: 412 }, { kind: 'failed', permanent: false }],
    ['500', { kind: 'status', status: 500 }, { kind: 'failed', permanent: false }],
    ['502', { kind: 'status', status: 502 }, { kind: 'failed', permanent: false }],
    ['413', { kind: 'status', status: 413, code: 'MessageSizeTooBig' }, { kind: 'failed', permanent: false }],
    ['401', { kind: 'status', status: 401 }, { kind: 'failed', permanent: false }],
    ['302', { kind: 'status', status: 302 }, { kind: 'failed', permanent: false }],
    ['403', { kind: 'status', status: 403, code: 'MessageWritesBlocked' }, { kind: 'failed', permanent: true }],
    ['404', { kind: 'status', status: 404, code: 'ConversationNotFound' }, { kind: 'failed', permanent: true }],
    ['504', { kind: 'status', status: 504 }, { kind: 'unknown' }],
    ['a dropped connection', { kind: 'drop', apply: false }, { kind: 'unknown' }],
    ['silence', { kind: 'silence' }, { kind: 'unknown' }],
  ] as const)('that meets %s is tried once, and says what is known', async (_, fault, expected) => {
    const { connector, post } = await posting(fault);
    expect(await post()).toMatchObject(expected);
    expect(connector.requests).toHaveLength(1);
  });

  it('is refused a time to wait that is no time', async () => {
    const { post } = await posting({ kind: 'status', status: 429, retryAfter: 'soon' });
    expect(await post()).not.toHaveProperty('retryAfterSeconds');
  });

  it('is certainly not posted where nobody listens', async () => {
    const connector = await fakeConnector();
    const gone = { ...connector, serviceUrl: `http://127.0.0.1:${await closedPort()}/` };
    const records = await recordsOf(gone, ADDRESS);
    const { chat } = playgroundChat({ records: () => records });
    expect(await chat.post(ADDRESS, MESSAGE, 'key')).toMatchObject({ kind: 'failed', permanent: false });
  });

  it('never goes to an address that is not one of Teams, whatever the store says', async () => {
    const connector = await fakeConnector();
    const records = await recordsOf(connector, ADDRESS);
    const { chat } = playgroundChat({ records: () => records, isTrusted: () => false });
    expect(await chat.post(ADDRESS, MESSAGE, 'key')).toMatchObject({ kind: 'failed', permanent: false });
    expect(connector.requests).toEqual([]);
  });

  it('that Microsoft gives no token for is not posted, and the reason has the code of Entra with what to do', async () => {
    const connector = await fakeConnector();
    const records = await recordsOf(connector, ADDRESS);
    const { settings } = accessOf('allow');
    const expired = { trusts: async () => true, token: () => Promise.reject(new Error('AADSTS7000222: expired')) };
    const { chat } = playgroundChat({ settings, identity: expired, records: () => records });
    const outcome = await chat.post(ADDRESS, MESSAGE, 'key');
    expect(outcome).toMatchObject({
      kind: 'failed',
      permanent: false,
      reason: expect.stringMatching(/TEAMS_APP_SECRET \(AADSTS7000222\)/u),
    });
    expect(connector.requests).toEqual([]);
  });

  it('cannot go where the bot was never added', async () => {
    const { chat } = playgroundChat();
    expect(await chat.post(ADDRESS, MESSAGE, 'key')).toMatchObject({ kind: 'failed', permanent: true });
  });

  it('goes to people, to groups, to channels as a new post, and into a thread as a reply', async () => {
    const connector = await fakeConnector();
    const places = [conversation(PERSONAL, 'personal'), conversation(GROUP, 'group'), ADDRESS];
    const records = await recordsOf(connector, ...places);
    const { chat } = playgroundChat({ records: () => records });
    for (const place of [...places, conversation(CHANNEL, 'channel', '1699')]) await chat.post(place, MESSAGE, 'key');
    expect(connector.messages.map((message) => message.conversation)).toEqual([PERSONAL, GROUP, CHANNEL, `${CHANNEL};messageid=1699`]);
    expect(connector.faults).toEqual([]);
  });
});

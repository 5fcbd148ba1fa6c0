import http from 'node:http';
import https from 'node:https';
import { clearJwksClients } from '@microsoft/agents-hosting';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { agentsIdentity } from '../../../adapters/teams/agents-identity.ts';
import type { TeamsBotIdentity } from '../../../adapters/teams/bot-identity.ts';
import { botbuilderIdentity } from '../../../adapters/teams/botbuilder-identity.ts';
import { trustsLoopback, trustsTeams } from '../../../adapters/teams/trusted-hosts.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { type FakeConnector, fakeConnector } from '../../fixtures/fake-connector.ts';
import { ANN, BOT, PERSONAL, playgroundChat, TENANT } from '../../fixtures/teams-setup.ts';
import { FORGERS_KEY, publishedKeys, signedToken, unsignedToken } from '../../fixtures/teams-tokens.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const OTHER = '99999999-9999-4999-8999-999999999999';

interface Subject {
  readonly connector: FakeConnector;
  readonly url: string;
  readonly handled: unknown[];
  readonly refusals: () => string[];
  readonly settled: () => Promise<void>;
}

/** How an identity is made whose keys are those published at an address. */
type MakeIdentity = (keys: string) => TeamsBotIdentity;

/** The newer SDK asks for keys at Microsoft's own address, whatever is set: its request is led to where they are published. */
const agents: MakeIdentity = (keys) => {
  clearJwksClients();
  const { hostname, port } = new URL(keys);
  const asked = vi.spyOn(https, 'request').mockImplementation((...given: readonly unknown[]) => {
    const [, respond] = given;
    expect(given[0]).toMatchObject({ hostname: expect.stringMatching(/^login\.(?:botframework|microsoftonline)\.com$/u) });
    return http.request({ hostname, port, path: '/keys' }, (response) => typeof respond === 'function' && respond(response));
  });
  onTestFinished(() => asked.mockRestore());
  return agentsIdentity({ appId: APP, tenant: TENANT, secret: 'secret', cloud: 'public' });
};
const botbuilder: MakeIdentity = (keys) => botbuilderIdentity({ appId: APP, tenant: TENANT, secret: 'secret', cloud: 'public', keys });

/** The bot as it stands in production, but for its keys, its connector and its own token. */
async function listening(make: MakeIdentity, keysStatus?: number): Promise<Subject> {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => quiet.mockRestore());
  const connector = await fakeConnector('token-of-the-bot');
  const keys = await publishedKeys(keysStatus);
  const checked = make(keys);
  const access = {
    appId: APP,
    tenant: TENANT,
    secret: 'secret',
    cloud: 'public',
    sdk: 'botbuilder',
    allowedTenants: [TENANT],
    externals: 'deny',
    serviceHosts: [],
  } as const;
  const { chat, events } = playgroundChat({
    settings: { host: '127.0.0.1', port: 0, access },
    identity: { trusts: checked.trusts, token: async () => 'token-of-the-bot' },
    isTrusted: (serviceUrl) => serviceUrl === connector.serviceUrl,
  });
  const handled: unknown[] = [];
  const handle = async (interaction: unknown) => {
    handled.push(interaction);
    return { message: { summary: 'Heard.', blocks: [] }, audience: 'everyone', replaces: false } as const;
  };
  await chat.start(handle, async () => undefined);
  onTestFinished(() => chat.stop());
  const refusals = () => events.flatMap((event) => (event.kind === 'refused' ? [event.reason] : []));
  return { connector, url: `http://127.0.0.1:${chat.port()}/api/messages`, handled, refusals, settled: chat.settled };
}

function activity(serviceUrl: string, more: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'message',
    id: 'activity-1',
    text: 'How much was pledged?',
    channelId: 'msteams',
    serviceUrl,
    from: ANN,
    recipient: BOT,
    conversation: { id: PERSONAL, conversationType: 'personal', tenantId: TENANT },
    ...more,
  };
}

async function send(url: string, body: unknown, authorization?: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
  const response = await fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const good = (serviceUrl: string) => ({
  iss: 'https://api.botframework.com',
  aud: APP,
  serviceurl: serviceUrl,
  nbf: inSeconds(-60),
  exp: inSeconds(3600),
});

type Case = (serviceUrl: string) => { readonly authorization?: string; readonly body?: unknown };
const bearer = (claims: Readonly<Record<string, unknown>>, more = {}) => `Bearer ${signedToken({ claims, ...more })}`;

const REFUSED: Readonly<Record<string, Case>> = {
  'no token': () => ({}),
  garbage: () => ({ authorization: 'Bearer garbage' }),
  'garbage of three parts': () => ({ authorization: 'Bearer a.b.c' }),
  'a name and a password': () => ({ authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}` }),
  'the token of another bot': (url) => ({ authorization: bearer({ ...good(url), aud: OTHER }) }),
  'a token without an audience': (url) => ({ authorization: bearer({ ...good(url), aud: undefined }) }),
  'another issuer': (url) => ({ authorization: bearer({ ...good(url), iss: 'https://evil.example' }) }),
  'the issuer of the local emulator': (url) => ({
    authorization: bearer({
      ...good(url),
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '1.0',
      appid: APP,
    }),
  }),
  'the token of another service address': (url) => ({
    authorization: bearer({ ...good(url), serviceurl: 'https://smba.trafficmanager.net/' }),
  }),
  'a token without a service address': (url) => ({ authorization: bearer({ ...good(url), serviceurl: undefined }) }),
  'an expired token': (url) => ({ authorization: bearer({ ...good(url), exp: inSeconds(-900) }) }),
  'a token from the future': (url) => ({ authorization: bearer({ ...good(url), nbf: inSeconds(1800) }) }),
  'a forged signature': (url) => ({ authorization: bearer(good(url), { key: FORGERS_KEY }) }),
  'a key that was never published': (url) => ({ authorization: bearer(good(url), { header: { kid: 'other' } }) }),
  'no signature': (url) => ({ authorization: `Bearer ${unsignedToken(good(url))}` }),
  'another channel': (url) => ({ authorization: bearer(good(url)), body: activity(url, { channelId: 'webchat' }) }),
  'a directory that is not allowed': (url) => ({
    authorization: bearer(good(url)),
    body: activity(url, { conversation: { id: PERSONAL, conversationType: 'personal', tenantId: OTHER } }),
  }),
  'no directory': (url) => ({
    authorization: bearer(good(url)),
    body: activity(url, { conversation: { id: PERSONAL, conversationType: 'personal' } }),
  }),
  'a service address that is not one of Teams': () => {
    const elsewhere = 'http://169.254.169.254/latest/';
    return { authorization: bearer(good(elsewhere)), body: activity(elsewhere) };
  },
};

describe.each([
  ['botbuilder', botbuilder],
  ['agents', agents],
] as const)('who may speak to the bot in Teams, by %s,', (_, make) => {
  it('is whom Teams vouches for', async () => {
    const { connector, url, handled, settled } = await listening(make);
    const answer = await send(url, activity(connector.serviceUrl), bearer(good(connector.serviceUrl)));
    await settled();
    expect(answer).toEqual({ status: 200, text: '' });
    expect(handled).toMatchObject([{ kind: 'question', person: { tenant: TENANT, id: ANN.aadObjectId } }]);
    expect(connector.messages.map(({ activity: shown }) => readableText(shown))).toEqual(['Heard.']);
    expect(connector.requests.every(({ authorization }) => authorization === 'Bearer token-of-the-bot')).toBe(true);
  });

  it.each(Object.entries(REFUSED))('is not who brings %s', async (_bringing, attempt) => {
    const { connector, url, handled } = await listening(make);
    const { authorization, body } = attempt(connector.serviceUrl);
    expect(await send(url, body ?? activity(connector.serviceUrl), authorization)).toEqual({ status: 401, text: '' });
    expect(handled).toEqual([]);
    expect(connector.requests).toEqual([]);
  });

  it('is told nothing where the keys to check with cannot be had, so that Teams tries again', async () => {
    const { connector, url, handled } = await listening(make, 503);
    expect(await send(url, activity(connector.serviceUrl), bearer(good(connector.serviceUrl)))).toEqual({ status: 503, text: '' });
    expect(handled).toEqual([]);
  });

  it('learns nothing from a request that cannot be read, and less without a token', async () => {
    const { connector, url } = await listening(make);
    const token = bearer(good(connector.serviceUrl));
    for (const body of ['{', '[]', 'null', '{"type":"message"}', JSON.stringify(activity(connector.serviceUrl, { from: 'ann' }))]) {
      expect(await send(url, body, token)).toEqual({ status: 400, text: '' });
      expect(await send(url, body)).toEqual({ status: 401, text: '' });
    }
    expect(await send(url, 'x'.repeat(300_000), token)).toEqual({ status: 413, text: '' });
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(url.replace('messages', 'other'), { method: 'POST' })).status).toBe(404);
  });

  it('is told apart for the operators', async () => {
    const { connector, url, refusals } = await listening(make);
    await send(url, activity(connector.serviceUrl), bearer({ ...good(connector.serviceUrl), aud: OTHER }));
    expect(refusals()).toEqual([expect.stringContaining('token')]);
  });
});

describe('where the bot sends its token', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['http://smba.trafficmanager.net/', false],
    ['https://smba.infra.gov.teams.microsoft.us/', false],
    ['no address', false],
  ])('%s: %s', (serviceUrl, expected) => {
    expect(trustsTeams('public')(serviceUrl)).toBe(expected);
  });

  it('can be added by the operator, by its whole name', () => {
    const trusts = trustsTeams('public', ['smba.example.cn']);
    expect(['https://smba.example.cn/teams/', 'https://x.smba.example.cn/', 'http://smba.example.cn/'].map(trusts)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('differs from cloud to cloud, and stays on this machine when trying out', () => {
    expect(trustsTeams('government')('https://smba.infra.gov.teams.microsoft.us/')).toBe(true);
    expect(trustsLoopback('http://localhost:56150/_connector')).toBe(true);
    expect(trustsLoopback('http://[::1]:56150/')).toBe(true);
    expect(trustsLoopback('https://smba.trafficmanager.net/')).toBe(false);
  });
});

describe('an identity', () => {
  it('is not made without an app, for such a one would let everybody in', () => {
    for (const make of [botbuilderIdentity, agentsIdentity]) {
      expect(() => make({ appId: '', tenant: TENANT, secret: 'x', cloud: 'public' })).toThrow(TypeError);
    }
  });

  it('is asked for by the bot unless it is only tried out', () => {
    const access = {
      appId: APP,
      tenant: TENANT,
      secret: 'x',
      cloud: 'public',
      sdk: 'botbuilder',
      allowedTenants: [TENANT],
      externals: 'deny',
      serviceHosts: [],
    } as const;
    expect(() => playgroundChat({ settings: { host: '127.0.0.1', port: 0, access } })).toThrow(TypeError);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { sealedGrants } from '../../../adapters/slack/installations.ts';
import { lineLog } from '../../../adapters/slack/log.ts';
import { type ManifestWish, slackManifest, slackManifestFaults } from '../../../adapters/slack/manifest.ts';
import { SCOPES, scopesFor } from '../../../adapters/slack/scopes.ts';
import { sealWith } from '../../../adapters/slack/seal.ts';
import { COMMANDS } from '../../../src/index.ts';
import { ALICE, FAKE_TOKENS, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { METHODS } from '../../fixtures/fake-slack-calls.ts';
import { heldRecords, plainReply, startSlackBot } from '../../fixtures/slack-bot.ts';

const SCHEMA = join(import.meta.dirname, '../../fixtures/slack-manifest-schema/manifest.schema.2.0.0.json');
const official = new Ajv({ strict: false, allErrors: true, formats: { uri: true } }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
const PUBLIC = 'https://sitrep.example';
const KEY = 'q4yX8Zp1mVt0RkW7uEoGn3sLbJf6HcYdA9vQiTxK2M0=';
const OTHER_KEY = 'Zk3Lw9PqR7sVtY1bXe5mNf8uJh2GdCo6aTiK4yQxW0E=';

describe('the manifest', () => {
  it.each<[string, ManifestWish]>([
    ['for Socket Mode', { oauth: false }],
    ['for HTTP', { oauth: false, publicUrl: PUBLIC }],
    ['for many workspaces', { oauth: true, publicUrl: PUBLIC, linkBase: 'https://briefs.example/figures' }],
    ['for mentions alone', { oauth: false, scopes: 'mentions' }],
    ['for an organisation', { oauth: true, publicUrl: PUBLIC, isForOrganisation: true }],
  ])('%s fits the official schema and our own checks', (_, wish) => {
    const manifest = slackManifest(wish);
    official(manifest);
    expect(official.errors ?? []).toEqual([]);
    expect(slackManifestFaults(manifest)).toEqual([]);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(Object.keys(COMMANDS).map((name) => `/${name}`));
    expect(manifest.settings.socket_mode_enabled).toBe(wish.publicUrl === undefined);
  });

  it('for mentions alone asks for four scopes, and for the events that they let through', () => {
    const { oauth_config, settings, features } = slackManifest({ oauth: false, scopes: 'mentions' });
    expect(oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    const events = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'];
    expect(settings.event_subscriptions.bot_events).toEqual(events);
    expect(features).not.toHaveProperty('agent_view');
  });

  it('names the commands with the prefix that is set', () => {
    const { features } = slackManifest({ oauth: false, commandPrefix: 'sr-' });
    expect(features.slash_commands.map(({ command }) => command)).toEqual([
      '/sr-figure',
      '/sr-brief',
      '/sr-check',
      '/sr-sitrep',
      '/sr-review',
    ]);
  });

  it('that Slack would refuse is found out', () => {
    const manifest = slackManifest({ oauth: false });
    const { settings, oauth_config } = manifest;
    expect(slackManifestFaults({ ...manifest, settings: { ...settings, socket_mode_enabled: false } })).toHaveLength(3);
    const scopes = { bot: oauth_config.scopes.bot.filter((scope) => scope !== 'im:history' && scope !== 'commands') };
    expect(slackManifestFaults({ ...manifest, oauth_config: { ...oauth_config, scopes } })).toEqual([
      'the event message.im needs the scope im:history',
      'slash commands need the scope commands',
    ]);
    expect(official({ ...manifest, display_information: {} })).toBe(false);
  });

  it('asks for nothing that no call or event needs', () => {
    const called = Object.values(METHODS).flatMap(({ scopes }) => scopes);
    const heard = ['app_mentions:read', 'commands', 'channels:read', 'groups:read'];
    // With a token that has it the bytes of files are given, outside the Web API.
    const fetched = ['files:read'];
    for (const scope of Object.keys(SCOPES)) expect([...called, ...heard, ...fetched]).toContain(scope);
  });
});

async function run(argv: readonly string[], environment: Record<string, string> = {}) {
  let out = '';
  let err = '';
  const code = await runCommandLine(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    account: 'tester',
    stdin: { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) },
    configuration: readConfiguration(environment),
    now: '2024-10-18T08:00:00Z',
  });
  return { code, out, err };
}

describe('the commands that set Slack up', () => {
  it('print a manifest, for Socket Mode and for HTTP', async () => {
    expect(JSON.parse((await run(['slack-manifest'])).out).settings.socket_mode_enabled).toBe(true);
    const http = JSON.parse((await run(['slack-manifest', '--http', `${PUBLIC}/`, '--oauth'])).out);
    expect(http.settings.event_subscriptions.request_url).toBe(`${PUBLIC}/slack/events`);
    expect(http.oauth_config.redirect_urls).toEqual([`${PUBLIC}/slack/oauth_redirect`]);
    expect(http.settings.org_deploy_enabled).toBe(false);
    expect(JSON.parse((await run(['slack-manifest', '--org'])).out).settings.org_deploy_enabled).toBe(true);
    for (const wrong of [['--oauth'], ['--http', 'no'], ['--http', 'http://plain.example'], ['--no'], ['--scopes', 'few']]) {
      expect((await run(['slack-manifest', ...wrong])).code).toBe(2);
    }
  });

  it('print the scopes and names that the settings say, and the scopes that the call says', async () => {
    const set = { SLACK_SCOPES: 'mentions', SLACK_COMMAND_PREFIX: 'sr-' };
    const printed = async (argv: readonly string[], environment: Record<string, string>) =>
      JSON.parse((await run(['slack-manifest', ...argv], environment)).out);
    expect((await printed([], set)).features.slash_commands[0].command).toBe('/sr-figure');
    expect((await printed([], set)).oauth_config.scopes.bot).toHaveLength(4);
    expect((await printed(['--scopes', 'all'], set)).oauth_config.scopes.bot).toHaveLength(13);
    expect((await printed(['--scopes', 'mentions'], {})).oauth_config.scopes.bot).toHaveLength(4);
  });

  it('tell what is wrong with an installation, and when nothing is', async () => {
    const slack = await new FakeSlack().start();
    onTestFinished(() => slack.stop());
    const environment = { SLACK_BOT_TOKEN: FAKE_TOKENS.bot, SLACK_APP_TOKEN: FAKE_TOKENS.app, SLACK_API_URL: slack.apiUrl };
    const good = await run(['doctor', 'slack'], environment);
    expect(good).toMatchObject({ code: 0, out: expect.stringContaining('U0BOT in Lighthouse') });
    const wrong = await run(['doctor', 'slack'], { ...environment, SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: 'xapp-wrong' });
    expect(wrong.code).toBe(1);
    expect(wrong.out.match(/^wrong/gm)).toHaveLength(2);
    expect(wrong.out).not.toContain('xoxb-wrong');
    expect(await run(['doctor', 'slack'])).toMatchObject({ code: 2, err: expect.stringContaining('docs/slack.md') });
    expect((await run(['doctor', 'nowhere'])).code).toBe(2);
  });
});

describe('the configuration of Slack', () => {
  it('is off without credentials, and refuses half of them or the wrong kind by name', () => {
    expect(readConfiguration({}).slack).toBeUndefined();
    const wrong: [Record<string, string>, string][] = [
      [{ SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN'],
      [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
      [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
      [{ SLACK_SIGNING_SECRET: 'short' }, 'SLACK_SIGNING_SECRET'],
      [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1.2' }, 'SLACK_ENCRYPTION_KEY'],
      [{ SLACK_ENCRYPTION_KEY: 'c2hvcnQ=' }, 'SLACK_ENCRYPTION_KEY'],
      [{ SLACK_ALLOWED_WORKSPACES: 'our workspace' }, 'SLACK_ALLOWED_WORKSPACES'],
      [{ SLACK_PORT: '70000' }, 'SLACK_PORT'],
      [{ SLACK_SCOPES: 'few' }, 'SLACK_SCOPES'],
      [{ SLACK_COMMAND_PREFIX: 'Sit rep' }, 'SLACK_COMMAND_PREFIX'],
      [{ FIGURE_LINKS: 'http://plain.example' }, 'FIGURE_LINKS'],
    ];
    for (const [environment, name] of wrong) {
      expect(() => readConfiguration(environment)).toThrow(
        expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(name) }),
      );
    }
  });

  it('puts one workspace and many together', () => {
    expect(readConfiguration({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      connection: { kind: 'socket' },
      identity: { kind: 'token' },
      host: '127.0.0.1',
    });
    const oauth = {
      SLACK_SIGNING_SECRET: FAKE_TOKENS.signingSecret,
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 's',
      SLACK_STATE_SECRET: 'sixteen characters',
      SLACK_ENCRYPTION_KEY: `${KEY},${OTHER_KEY}`,
      SLACK_PUBLIC_URL: `${PUBLIC}/`,
    };
    expect(readConfiguration(oauth).slack).toMatchObject({
      connection: { kind: 'http' },
      identity: { kind: 'oauth', keys: [KEY, OTHER_KEY] },
      publicUrl: PUBLIC,
    });
  });
});

describe('a seal', () => {
  it('opens for its owner under any of the keys, and never else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(), (text, owner, at) => {
        const sealed = sealWith([KEY]).seal(text.toWellFormed(), owner.toWellFormed());
        expect(sealWith([OTHER_KEY, KEY]).open(sealed, owner.toWellFormed())).toBe(text.toWellFormed());
        expect(sealWith([OTHER_KEY]).open(sealed, owner)).toBeUndefined();
        expect(sealWith([KEY]).open(sealed, `${owner}!`)).toBeUndefined();
        const place = at % sealed.length;
        const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`;
        expect([undefined, text.toWellFormed()]).toContain(sealWith([KEY]).open(changed, owner.toWellFormed()));
      }),
      { numRuns: 40 },
    );
    expect(sealWith([KEY]).open('v1.no', 'owner')).toBeUndefined();
  });
});

const OAUTH = {
  connection: { kind: 'http', signingSecret: FAKE_TOKENS.signingSecret },
  identity: { kind: 'oauth', clientId: '1.2', clientSecret: 's', stateSecret: 'sixteen characters', keys: [KEY] },
} as const;

async function install(base: string, code: string): Promise<Response> {
  const begun = await fetch(`${base}/slack/install`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return fetch(`${base}/slack/oauth_redirect?code=${code}&state=${state}`, { headers: { cookie } });
}

describe('workspaces that install the app', () => {
  it('are served with their own tokens, kept sealed, until they remove it', async () => {
    const bot = await startSlackBot({ settings: OAUTH, handle: async ({ kind }) => plainReply(kind === 'installed' ? 'Welcome' : 'Here') });
    onTestFinished(() => bot.close());
    const { slack, records, posted, chat } = bot;
    const base = `http://127.0.0.1:${chat.port()}`;
    expect((await install(base, 'one')).status).toBe(200);
    await vi.waitFor(() => expect(slack.said(`D${ALICE.slice(1)}`)).toMatchObject([expect.stringContaining('Welcome')]));
    expect([...records.keys()]).toEqual(['slack/grant/T0TEAM']);
    expect(JSON.stringify([...records.values()])).not.toContain('xoxb');
    expect((await fetch(`${base}/slack/oauth_redirect?code=x&state=forged`)).status).not.toBe(200);
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    const address = { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const;
    expect((await chat.post(address, plainReply('Digest').message, 'key')).kind).toBe('sent');
    expect(await chat.post({ ...address, tenant: 'T0OTHER' }, plainReply('Digest').message, 'key')).toMatchObject({ permanent: true });
    await slack.event({ type: 'tokens_revoked', tokens: { oauth: [ALICE] } });
    expect(records.size).toBe(1);
    await slack.event({ type: 'app_uninstalled' });
    await vi.waitFor(() => expect(records.size).toBe(0));
    expect((await slack.event(slack.messageEvent('<@U0BOT> hi', slack.nextTs(), GENERAL, ALICE))).status).toBe(200);
    expect(await chat.post(address, plainReply('Digest').message, 'key')).toMatchObject({ kind: 'failed', permanent: true });
    expect(posted).toHaveLength(2);
  });
});

describe('workspaces whose tokens are rotated', () => {
  it('are served on with the next token before one ends, unasked too, and are not greeted again', async () => {
    const bot = await startSlackBot({ settings: OAUTH, tokensEndAfter: 3600, handle: async ({ kind }) => plainReply(kind) });
    onTestFinished(() => bot.close());
    const { slack, chat, records } = bot;
    expect((await install(`http://127.0.0.1:${chat.port()}`, 'one')).status).toBe(200);
    const greeted = () => slack.said(`D${ALICE.slice(1)}`);
    await vi.waitFor(() => expect(greeted()).toHaveLength(1));
    const rotated = () => slack.calls.filter(({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token');
    const before = rotated().length;
    const address = { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const;
    expect((await chat.post(address, plainReply('Digest').message, 'key')).kind).toBe('sent');
    expect(rotated().length).toBe(before + 1);
    await slack.say('<@U0BOT> hello');
    await chat.settled();
    expect(slack.said(GENERAL)).toHaveLength(2);
    expect(new Set(rotated().map(({ args }) => args.refresh_token)).size).toBe(rotated().length);
    expect(greeted()).toHaveLength(1);
    expect(JSON.stringify([...records.values()])).not.toContain('xoxe');
  });
});

describe('workspaces that may not install the app', () => {
  const installation = (team: string, enterprise?: string) => ({
    team: { id: team },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    user: { id: ALICE, token: undefined, scopes: undefined },
    bot: { token: 'xoxb-1', id: 'B1', userId: 'U1', scopes: [] },
    isEnterpriseInstall: false as const,
  });

  it('are refused, and what they granted before is not used', async () => {
    const records = heldRecords();
    const installed: string[] = [];
    const grants = (allowed: readonly string[] | undefined) =>
      sealedGrants(() => records, sealWith([KEY]), { allowed, installed: ({ tenant }) => void installed.push(tenant) });
    await grants(undefined).store.storeInstallation(installation('T0ANY'));
    const chosen = grants(['T0OURS', 'E0OURS']);
    await chosen.store.storeInstallation(installation('T0OURS'));
    await chosen.store.storeInstallation(installation('T0SISTER', 'E0OURS'));
    await expect(chosen.store.storeInstallation(installation('T0OTHER'))).rejects.toThrow('T0OTHER is not among the workspaces');
    expect(installed).toEqual(['T0ANY', 'T0OURS', 'T0SISTER']);
    expect([...records.held.keys()].filter((name) => name.includes('T0OTHER'))).toEqual([]);
    expect(await chosen.find('T0ANY')).toBeUndefined();
    expect(await chosen.find('T0SISTER')).toMatchObject({ tenant: 'T0SISTER' });
    await expect(chosen.store.fetchInstallation({ teamId: 'T0ANY', enterpriseId: undefined, isEnterpriseInstall: false })).rejects.toThrow(
      'not installed',
    );
  });
});

describe('a bot that was granted the least', () => {
  const scopes = scopesFor({ profile: 'mentions' });

  it('says at the start what it cannot do, and is asked by mention, command and directly, and posts digests', async () => {
    const bot = await startSlackBot({ scopes });
    onTestFinished(() => bot.close());
    const { slack, chat, log, posted } = bot;
    expect(log.filter((line) => line.startsWith('warn: Without the scope'))).toHaveLength(9);
    expect(log.join()).toContain('Without the scope channels:history it cannot follow up in the threads it speaks in');
    await slack.say('<@U0BOT> how much?');
    await slack.say('and directly?', { channel: 'D0ALICE' });
    await slack.command('/brief', '');
    await slack.event({ type: 'app_home_opened', user: ALICE, channel: 'D0ALICE', tab: 'messages' });
    await vi.waitFor(() => expect(posted).toHaveLength(3));
    for (const [id, kind] of [
      [GENERAL, 'channel'],
      [ALICE, 'personal'],
    ] as const) {
      const outcome = await chat.post({ platform: 'slack', tenant: slack.team, id, kind }, plainReply('Digest').message, `key ${id}`);
      expect(outcome.kind).toBe('sent');
    }
    expect(slack.offences).toEqual([]);
  });

  it('is well by the doctor, who says what it goes without', async () => {
    const slack = await new FakeSlack({ scopes }).start();
    onTestFinished(() => slack.stop());
    const set = { SLACK_BOT_TOKEN: FAKE_TOKENS.bot, SLACK_APP_TOKEN: FAKE_TOKENS.app, SLACK_API_URL: slack.apiUrl };
    const { code, out } = await run(['doctor', 'slack'], set);
    expect(code).toBe(0);
    expect(out).toContain('Without the scope channels:read it cannot notice that it was added to a channel');
  });

  it('says nothing of it where it was set up for that', async () => {
    const bot = await startSlackBot({ scopes, settings: { scopes: 'mentions' } });
    onTestFinished(() => bot.close());
    expect(bot.log.filter((line) => line.includes('scope'))).toEqual([]);
  });

  it('posts once, and at once, what an earlier process may have posted: it cannot look', async () => {
    const bot = await startSlackBot({ scopes });
    onTestFinished(() => bot.close());
    const { slack, chat } = bot;
    const ts = slack.write('<@U0BOT> how much?');
    await slack.event(slack.messageEvent('<@U0BOT> how much?', ts, GENERAL, ALICE), { retry: 1 });
    await chat.settled();
    expect(slack.said(GENERAL)).toHaveLength(1);
    expect(slack.calls.filter(({ method }) => method === 'conversations.replies')).toHaveLength(1);
  });
});

describe('commands of a workspace that knows them with a prefix', () => {
  it.each([
    ['/sr-figure', 'figure'],
    ['/figure', 'figure'],
    ['/sr-sitrep', 'sitrep'],
  ])('%s is %s', async (command, name) => {
    const bot = await startSlackBot({ settings: { commandPrefix: 'sr-' } });
    onTestFinished(() => bot.close());
    await bot.slack.command(command, 'pledge');
    await bot.chat.settled();
    expect(bot.interactions).toMatchObject([{ kind: 'command', name, text: 'pledge' }]);
  });
});

describe('the log of Slack', () => {
  it('holds no secrets', () => {
    const lines: string[] = [];
    const log = lineLog((line) => lines.push(line));
    log.error('failed for xoxb-12-ab and xapp-1-A-b', new Error('at https://hooks.slack.com/commands/T1/secret?ticket=abc-def'));
    expect(lines.join()).not.toMatch(/12-ab|1-A-b|T1\/secret|abc-def/);
  });
});

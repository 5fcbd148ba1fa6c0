import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { examineTeamsSettings } from '../../../adapters/teams/examine.ts';
import { playgroundChat } from '../../fixtures/teams-setup.ts';

const APP = { TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111', TEAMS_TENANT_ID: '22222222-2222-4222-8222-222222222222' };
const OTHER = '33333333-3333-4333-8333-333333333333';

describe('the configuration of Teams', () => {
  it('is none until it is given', () => {
    expect(readConfiguration({}).teams).toBeUndefined();
  });

  it('is an app of one directory, known by a secret or by the machine it runs on', () => {
    const access = {
      appId: APP.TEAMS_APP_ID,
      tenant: APP.TEAMS_TENANT_ID,
      cloud: 'public',
      sdk: 'botbuilder',
      allowedTenants: [APP.TEAMS_TENANT_ID],
      externals: 'deny',
      serviceHosts: [],
    };
    expect(readConfiguration({ ...APP, TEAMS_APP_SECRET: 's' }).teams).toEqual({
      host: '127.0.0.1',
      port: 3978,
      access: { ...access, secret: 's' },
    });
    const managed = {
      ...APP,
      TEAMS_MANAGED_IDENTITY: 'yes',
      TEAMS_CLOUD: 'government',
      TEAMS_HOST: '0.0.0.0',
      TEAMS_PORT: '80',
      TEAMS_ALLOWED_TENANTS: ` ${OTHER},`,
    };
    expect(readConfiguration(managed).teams).toEqual({
      host: '0.0.0.0',
      port: 80,
      access: { ...access, cloud: 'government', allowedTenants: [OTHER], externals: 'deny', serviceHosts: [] },
    });
  });

  it('for trying out stays on this machine', () => {
    expect(readConfiguration({ TEAMS_PLAYGROUND: 'yes' }).teams).toEqual({ host: '127.0.0.1', port: 3978, access: 'playground' });
  });

  it.each([
    ['an app without a directory', { TEAMS_APP_ID: APP.TEAMS_APP_ID, TEAMS_APP_SECRET: 's' }],
    ['a secret alone', { TEAMS_APP_SECRET: 's' }],
    ['an app that nothing vouches for', APP],
    ['an app that two things vouch for', { ...APP, TEAMS_APP_SECRET: 's', TEAMS_MANAGED_IDENTITY: 'yes' }],
    ['an id that is none', { ...APP, TEAMS_APP_ID: 'sitrep', TEAMS_APP_SECRET: 's' }],
    ['a directory that is none', { ...APP, TEAMS_APP_SECRET: 's', TEAMS_ALLOWED_TENANTS: '*' }],
    ['trying out for everybody', { TEAMS_PLAYGROUND: 'yes', TEAMS_HOST: '0.0.0.0' }],
    ['trying out with a real app', { ...APP, TEAMS_PLAYGROUND: 'yes' }],
    ['a port that is none', { TEAMS_PLAYGROUND: 'yes', TEAMS_PORT: 'http' }],
  ])('refuses %s', (_, environment) => {
    expect(() => readConfiguration(environment)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  });
});

describe('the doctor for Teams', () => {
  const access = {
    appId: APP.TEAMS_APP_ID,
    tenant: APP.TEAMS_TENANT_ID,
    secret: 's',
    cloud: 'public',
    sdk: 'botbuilder',
    allowedTenants: [OTHER],
    externals: 'deny',
    serviceHosts: [],
  } as const;
  const settings = { host: '127.0.0.1', port: 3978, access };
  const answering =
    (status: number, keys = 200) =>
    async (url: string | URL | Request) =>
      String(url).includes('openidconfiguration') ? new Response('{}', { status: keys }) : new Response(null, { status });
  const token = async () => 'token';

  it('finds nothing wrong where nothing is', async () => {
    const findings = await examineTeamsSettings({ settings, identity: { token }, fetch: answering(401), deadline: 1 });
    expect(findings.map(({ good }) => good)).toEqual([true, true, true, true]);
  });

  it.each([
    ['AADSTS7000215: Invalid client secret', 'copy the value'],
    ['AADSTS7000222: expired', 'expired'],
    ['AADSTS700016: not found', 'TEAMS_APP_ID'],
    ['AADSTS90002: Tenant not found', 'TEAMS_TENANT_ID'],
    ['AADSTS1: new', 'AADSTS1'],
    ['getaddrinfo ENOTFOUND', 'login service'],
  ])('says what %s means', async (message, words) => {
    const refusing = { token: () => Promise.reject(new Error(message)) };
    const findings = await examineTeamsSettings({ settings, identity: refusing, fetch: answering(401), deadline: 1 });
    expect(findings.filter(({ good }) => !good)).toEqual([{ good: false, text: expect.stringContaining(words) }]);
  });

  it('tells keys that cannot be had, and another program in the place of the bot', async () => {
    const findings = await examineTeamsSettings({ settings, identity: { token }, fetch: answering(200, 500), deadline: 1 });
    expect(findings.map(({ good }) => good)).toEqual([true, false, true, false]);
  });

  it('knows the running bot, and tells when it does not run', async () => {
    const { chat } = playgroundChat();
    await chat.start(
      async () => ({ message: { summary: '', blocks: [] }, audience: 'everyone', replaces: false }),
      async () => undefined,
    );
    const look = () =>
      examineTeamsSettings({ settings: { host: '127.0.0.1', port, access: 'playground' }, identity: undefined, fetch, deadline: 1 });
    const port = chat.port() ?? 0;
    expect((await look()).map(({ good }) => good)).toEqual([true, true]);
    await chat.stop();
    expect((await look()).map(({ good }) => good)).toEqual([true, false]);
  });
});

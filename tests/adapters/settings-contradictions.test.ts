import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { settingFaults } from '../../adapters/setting-remarks.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const BOT = 'xoxb-1';
const SIGNING = '0123456789abcdef0123456789abcdef';
const TOKEN = 'a-token-of-16-or-more';
const faultsIn = (variables: Readonly<Record<string, string>>) =>
  settingFaults(readConfiguration({ DATA_DIR: '/nowhere', ...variables }), lighthousePack());

describe('settings that cannot all be meant', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: SIGNING }],
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1.2' }],
    ['SLACK_ALLOWED_WORKSPACES', { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1', SLACK_ALLOWED_WORKSPACES: 'T1' }],
    ['HTTP_TOKEN', { HTTP_TOKEN: TOKEN }],
    ['PORT and SLACK_PORT', { PORT: '3000', SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING }],
    ['PORT and TEAMS_PORT', { PORT: '3978', TEAMS_PLAYGROUND: 'yes' }],
    ['CURATORS names people or places of slack', { CURATORS: 'slack/T1/U1' }],
    ['CLEARANCES names people or places of teams', { CLEARANCES: 'teams/T1/U1=public' }],
    ['OPERATORS names people or places of mattermost', { OPERATORS: 'console/local/me, mattermost/x/y' }],
    ['HTTPS_PROXY', { HTTPS_PROXY: 'http://proxy.example:3128' }],
    ['is DATABASE_URL meant', { DATABSE_URL: 'postgresql://x' }],
  ])('are named: %s', (named, variables) => {
    expect(faultsIn(variables)).toEqual([expect.stringContaining(named)]);
  });

  it.each<Readonly<Record<string, string>>>([
    {},
    { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1', CURATORS: 'slack/T1/U1', PORT: '3000' },
    { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, PORT: '9090', HTTP_TOKEN: TOKEN },
    { TEAMS_PLAYGROUND: 'yes', OPERATORS: 'teams/T1/U1,console/local/me', PORT: '0', TEAMS_PORT: '0' },
    { HTTPS_PROXY: 'http://proxy.example:3128', NODE_USE_ENV_PROXY: '1' },
  ])('are none of these: %o', (variables) => {
    expect(faultsIn(variables)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { isAtMachine, roleIn } from '../../../adapters/service/roles.ts';
import { isPageWanted } from '../../../adapters/web/settings.ts';

const TEAMS = { TEAMS_PLAYGROUND: 'yes' };
const PAGE = { platform: 'web', tenant: 'local', id: 'me' };
const TERMINAL = { platform: 'console', tenant: 'local', id: 'me' };

describe('the local page', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, boolean, boolean]>([
    ['somebody sits at a terminal and nothing else is served', {}, true, true],
    ['nobody sits there', {}, false, false],
    ['a platform is set up', TEAMS, true, false],
    ['a server for health is set up', { PORT: '8080' }, true, false],
    ['it is asked for beside a platform', { ...TEAMS, WEB_PORT: '4900' }, false, true],
    ['it is not wanted', { WEB_PORT: 'off' }, true, false],
    ['its line is emptied', { WEB_PORT: '' }, true, true],
  ])('where %s', (_, environment, isAtATerminal, wanted) => {
    expect(isPageWanted(readConfiguration(environment), isAtATerminal)).toBe(wanted);
  });

  it.each(['on', '65536', '-1', '80.5', '4815 '.repeat(2)])('takes no port %j', (port) => {
    expect(() => readConfiguration({ WEB_PORT: port })).toThrow(expect.objectContaining({ why: expect.stringContaining('WEB_PORT') }));
  });
});

describe('whoever opens the page', () => {
  it('is who sits at the terminal: a curator unless somebody of either is named', () => {
    const roleWith = (environment: Readonly<Record<string, string>>) => roleIn(readConfiguration(environment));
    expect([PAGE, TERMINAL].map(roleWith({}))).toEqual(['curator', 'curator']);
    expect([PAGE, TERMINAL].map(roleWith({ CURATORS: 'slack/T1/ann' }))).toEqual(['curator', 'curator']);
    expect([PAGE, TERMINAL].map(roleWith({ CURATORS: 'console/local/me' }))).toEqual(['reader', 'curator']);
    expect([PAGE, TERMINAL].map(roleWith({ CURATORS: 'web/local/ann' }))).toEqual(['reader', 'reader']);
    expect([PAGE, TERMINAL].map(isAtMachine)).toEqual([true, true]);
    expect(isAtMachine({ platform: 'slack' })).toBe(false);
  });
});

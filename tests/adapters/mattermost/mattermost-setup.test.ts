import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { mattermostModule } from '../../../adapters/mattermost/platform.ts';
import { inertMarkdown, renderPosts } from '../../../adapters/mattermost/render.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { renderPlainText } from '../../../src/index.ts';
import { BOT_TOKEN, FakeMattermost } from '../../fixtures/fake-mattermost.ts';
import { MESSAGES } from '../../fixtures/message-corpus.ts';

const SET_UP = { MATTERMOST_URL: 'https://chat.example.org/', MATTERMOST_TOKEN: BOT_TOKEN };
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the settings of Mattermost', () => {
  it('make it a platform when there are any, with what they leave out said', () => {
    expect(readConfiguration({}).platforms).toEqual([]);
    expect(readConfiguration(SET_UP).platforms).toMatchObject([
      { name: 'mattermost', isSentTo: false, remarks: [expect.stringContaining('no buttons')] },
    ]);
    const whole = { ...SET_UP, MATTERMOST_PUBLIC_URL: 'https://bot.example.org' };
    expect(readConfiguration(whole).platforms).toMatchObject([{ isSentTo: true, remarks: [] }]);
  });

  it.each([
    [{ MATTERMOST_TOKEN: BOT_TOKEN }, 'MATTERMOST_URL is missing'],
    [{ MATTERMOST_URL: 'https://chat.example.org' }, 'MATTERMOST_TOKEN is missing'],
    [{ ...SET_UP, MATTERMOST_URL: 'http://chat.example.org' }, 'MATTERMOST_URL'],
    [{ ...SET_UP, MATTERMOST_URL: 'https://user:secret@chat.example.org' }, 'MATTERMOST_URL'],
    [{ ...SET_UP, MATTERMOST_TOKEN: 'short' }, 'MATTERMOST_TOKEN'],
    [{ ...SET_UP, MATTERMOST_COMMAND_TOKENS: 'one, two' }, 'MATTERMOST_COMMAND_TOKENS'],
    [{ ...SET_UP, MATTERMOST_PORT: '70000' }, 'MATTERMOST_PORT'],
  ])('are refused as %j', (environment, named) => {
    expect(() => readConfiguration(environment)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringContaining(named) }),
    );
  });
});

describe('the doctor of Mattermost', () => {
  const examine = (url: string, token = BOT_TOKEN) =>
    mattermostModule
      .configure({ MATTERMOST_URL: url, MATTERMOST_TOKEN: token }, 'deny')
      ?.examine({ clock: systemClock, linkBase: undefined });

  it('tells who the bot is and that it hears', async () => {
    const server = await new FakeMattermost().start();
    onTestFinished(() => server.stop());
    const findings = await examine(server.url);
    expect(findings?.filter(({ good }) => !good)).toEqual([]);
    expect(findings?.map(({ text }) => text).join('\n')).toMatch(/@sitrep[\s\S]*hears what is written stands/u);
  });

  it('tells what keeps it out', async () => {
    const server = await new FakeMattermost().start();
    onTestFinished(() => server.stop());
    expect(await examine(server.url, 'x'.repeat(26))).toMatchObject([{ good: false, text: expect.stringContaining('MATTERMOST_TOKEN') }]);
  });
});

describe('a message in Mattermost', () => {
  it.each(Object.entries(MESSAGES))('loses nothing of %s', (_, message) => {
    const shown = new Set(words(renderPosts(message).join('\n').replace(/\\(.)/gu, '$1')));
    const kept = words(
      renderPlainText({ ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'actions') }).replace(/https?:\S+/gu, ''),
    );
    expect(kept.filter((word) => !shown.has(word) && !['Sources', 'direct', 'quotation'].includes(word))).toEqual([]);
  });

  it.each([
    ['@channel and @all', '@\u2060channel and @\u2060all'],
    ['**bold** _it_ `code` ~strike~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~strike\\~'],
    ['[link](http://evil.example)', '\\[link\\](http://evil.example)'],
    ['# heading\n> quote\n- item\n1. first', '\\# heading\n\\> quote\n\\- item\n\\1. first'],
    ['a | b $x$ :smile:', 'a \\| b \\$x\\$ :\u2060smile:'],
    ['left\u202eright\u0007', 'leftright'],
  ])('shows %j as text', (text, expected) => {
    expect(inertMarkdown(text)).toBe(expected);
  });

  it('makes no link of what is none', () => {
    const runs = ['javascript:alert(1)', 'https://user:pw@evil.example', 'https://good.example/a(b)'].map((link) => ({
      text: 'here',
      link,
    }));
    const [text] = renderPosts({ summary: '', blocks: [{ kind: 'text', runs }] });
    expect(text).toBe('herehere[here](https://good.example/a%28b%29)');
  });
});

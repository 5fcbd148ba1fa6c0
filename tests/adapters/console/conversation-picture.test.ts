import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedConversation } from '../../fixtures/shipped-conversation.ts';
import { drawTerminal, type TerminalEntry, wrapLine } from '../../fixtures/terminal-picture.ts';

const PICTURE = join(import.meta.dirname, '../../../docs/conversation.svg');
const PLEDGE = 'How much have the Allies pledged to Ukraine?';
const GERMANY = 'How much did Germany give?';
const SHELL: TerminalEntry = { kind: 'typed', prompt: '$', text: 'npm start' };
const BLANK: TerminalEntry = { kind: 'written', text: '' };

describe('the picture of a conversation', () => {
  it('shows what the bot says of the shipped pack', async () => {
    const conversation = await shippedConversation([PLEDGE, GERMANY], '2024-10-18T09:00:00.000Z');
    const replies = conversation.filter(({ kind }) => kind === 'written').map(({ text }) => text);
    expect(replies[1]).toContain('at least EUR 40 billion');
    expect(replies[2]).toContain('Not in the store');
    const picture = drawTerminal(
      [SHELL, ...conversation.slice(0, 1), BLANK, ...conversation.slice(1, -1)],
      'A conversation with Sitrep in a terminal',
    );
    await expect(picture).toMatchFileSnapshot(PICTURE);
  }, 60_000);

  it('escapes what would be markup', () => {
    const picture = drawTerminal([{ kind: 'written', text: '<script> & "quoted"' }], 'a < b');
    expect(picture).not.toContain('<script>');
    expect(picture).toContain('&#60;script&#62; &#38; &#34;quoted&#34;');
    expect(picture).toContain('<title>a &#60; b</title>');
  });

  it('breaks lines at spaces, sets the rest of a passage in, and cuts a word only if it is longer than a line', () => {
    expect(wrapLine('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapLine('- one two three', 9)).toEqual(['- one two', '  three']);
    expect(wrapLine('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapLine('', 4)).toEqual(['']);
  });
});

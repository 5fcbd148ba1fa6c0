import { describe, expect, it } from 'vitest';
import { readKey } from '../../../adapters/console/keys.ts';
import { openTerminalSession } from '../../../adapters/console/terminal-session.ts';
import { KEY_WORDS, KEYS } from '../../../src/desk/review/button-keys.ts';
import { ACTIONS, type Interaction, type MessageAction, type Reply } from '../../../src/index.ts';

const button = (letter: string, label: string, more: Partial<NonNullable<MessageAction['key']>> = {}): MessageAction => ({
  id: label.toLowerCase(),
  label,
  value: `${label} value`,
  key: { letter, ...more },
});
const CARD = [button('a', 'Approve'), button('e', 'Edit', { words: 'edit c-one:1' }), button('r', 'Reject', { words: 'reject c-one:1' })];
const SENTENCE = [
  button('a', 'Approve all 2'),
  button('r', 'Reject all 2', { words: 'reject --sentence c-one --seen 4 --why' }),
  ...[1, 2].flatMap((number) => [
    button('r', `Reject ${number}`, { number, words: `reject c-${number}:1` }),
    button('o', `Open ${number}`, { number }),
  ]),
];
const pressing = (line: string, buttons: readonly MessageAction[]) => {
  const read = readKey(line, buttons);
  return read?.kind === 'press' ? read.action.label : read?.kind === 'words' ? read.words : read?.kind;
};

describe('a key', () => {
  it('presses the button with its letter, wherever that stands', () => {
    expect(pressing('a', CARD)).toBe('Approve');
    expect(pressing('R', CARD)).toBe('Reject');
    expect(pressing('r', CARD.toReversed())).toBe('Reject');
    expect(pressing('2', CARD)).toBe('Edit');
    expect(pressing('/approve', CARD)).toBe('Approve');
  });

  it('takes the words behind it along', () => {
    expect(pressing('r not-ours Another coast.', CARD)).toBe('reject c-one:1 not-ours Another coast.');
    expect(pressing('e status provided', CARD)).toBe('edit c-one:1 status provided');
    expect(pressing('r 40 billion is meant', CARD)).toBe('reject c-one:1 40 billion is meant');
  });

  it('of one of several is its letter and number; a number alone opens that one', () => {
    expect(pressing('r 2 duplicate', SENTENCE)).toBe('reject c-2:1 duplicate');
    expect(pressing('r2', SENTENCE)).toBe('Reject 2');
    expect(pressing('r duplicate', SENTENCE)).toBe('reject --sentence c-one --seen 4 --why duplicate');
    expect(pressing('2', SENTENCE)).toBe('Open 2');
    expect(pressing('3', SENTENCE)).toBe('unknown');
  });

  it('that is none here is told so, and never taken for words to be answered', () => {
    for (const line of ['x', '9', 'z 2', 'm']) expect(pressing(line, CARD)).toBe('unknown');
    for (const line of ['a question is this', 'How much was pledged?', 'list']) expect(pressing(line, CARD)).toBeUndefined();
    expect(readKey('a', [])).toBeUndefined();
    expect(readKey('1', [])).toBeUndefined();
  });
});

describe('the letters of the review', () => {
  it('each have a meaning, and stand for a button that there is', () => {
    expect(Object.keys(KEY_WORDS).toSorted()).toEqual([...new Set(Object.values(KEYS))].toSorted());
    const actions: readonly string[] = Object.values(ACTIONS);
    expect(Object.keys(KEYS).filter((id) => !actions.includes(id))).toEqual([]);
  });
});

describe('a refusal', () => {
  it('leaves the keys of the card that it was about', async () => {
    const said = (text: string, actions: readonly MessageAction[]): Reply => ({
      message: {
        summary: text,
        blocks: [{ kind: 'text', runs: [{ text }] }, ...(actions.length > 0 ? [{ kind: 'actions' as const, actions }] : [])],
      },
      audience: 'asker',
      replaces: false,
    });
    const seen: string[] = [];
    const seat = openTerminalSession({
      account: 'tester',
      newId: () => `d-${seen.length}`,
      shown: true,
      handle: async (interaction) => {
        seen.push(interaction.kind === 'command' ? interaction.text : interaction.kind);
        return interaction.kind === 'button' ? said('It would not be a sound fact.', []) : said('A card', CARD);
      },
    });
    await seat.say('/review ');
    expect(await seat.say('a')).toContain('not be a sound fact');
    await seat.say('e status none');
    expect(seen).toEqual(['', 'button', 'edit c-one:1 status none']);
  });
});

describe('work in the terminal', () => {
  const reply = (text: string, actions: readonly MessageAction[]): Reply => ({
    message: {
      summary: text,
      blocks: [
        { kind: 'text', runs: [{ text }] },
        { kind: 'actions', actions },
      ],
    },
    audience: 'asker',
    replaces: true,
  });
  const UNDO: MessageAction = { id: ACTIONS.reviewUndo, label: 'Undo', value: 'act:c-one:1', key: { letter: 'u' } };
  const NEXT: MessageAction = { id: ACTIONS.reviewNext, label: 'Next', value: '', key: { letter: 'n', goesOn: true } };

  it('goes on to the next card by itself once one is decided on, and what was done can still be taken back', async () => {
    const seen: Interaction[] = [];
    const seat = openTerminalSession({
      account: 'tester',
      newId: () => `d-${seen.length}`,
      shown: true,
      handle: async (interaction) => {
        seen.push(interaction);
        if (interaction.kind === 'button')
          return interaction.action === ACTIONS.reviewNext ? reply('The next card', CARD) : reply('Pressed', []);
        return interaction.kind === 'command' && interaction.text.startsWith('reject')
          ? reply('It was rejected', [UNDO, NEXT])
          : reply('A card', CARD);
      },
    });
    await seat.say('/review ');
    const shown = await seat.say('r duplicate');
    expect(shown).toContain('It was rejected');
    expect(shown).toContain('The next card');
    expect(await seat.say('x')).toContain('That is no key here.');
    await seat.say('u');
    expect(seen.map((one) => (one.kind === 'button' ? one.action : one.kind))).toEqual([
      'command',
      'command',
      ACTIONS.reviewNext,
      ACTIONS.reviewUndo,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { storedMessage } from '../../adapters/database/stored-message.ts';
import { voiceWord } from '../../src/answer/wording.ts';
import { renderPlainText } from '../../src/index.ts';
import { DIRECT_QUOTATION } from '../../src/model/citation-line.ts';
import { everywhere, MESSAGES } from '../fixtures/message-corpus.ts';

describe('a message as plain text', () => {
  it('sets the numbers of its sources directly behind the words, and each source on a line below', () => {
    expect(renderPlainText(MESSAGES['short reply'] ?? { summary: '', blocks: [] })).toBe(
      [
        'At least EUR 40 billion within a year.[1][2]',
        'Half of it was committed.[3]',
        'Mark Rutte, 16 October 2024 · 4 sources',
        '[1] Agency 1, 17 October 2024: “passage 1” https://news.example/1',
        '[2] Agency 2, 17 October 2024: “passage 2” (headline) https://news.example/2',
        '[3] Agency 3, 17 October 2024: “passage 3” (headline) https://news.example/3',
      ].join('\n'),
    );
  });

  it('lists under a heading the sources that the text does not refer to, with whose words they are', () => {
    const text = renderPlainText(MESSAGES.answer ?? { summary: '', blocks: [] });
    expect(text).toContain('\nSources:\n- Agency 1, 17 October 2024: “passage 1” (headline) https://news.example/1\n- Agency 2');
  });

  it('begins each of several things with a bullet, and draws a share of a whole as a bar beside its words', () => {
    expect(renderPlainText(MESSAGES.items ?? { summary: '', blocks: [] })).toBe('• One thing\nand why\n• Another thing[1]');
    expect(renderPlainText(MESSAGES['share of a whole'] ?? { summary: '', blocks: [] })).toBe('▓▓▓▓▓░░░░░ At most 52.25 % of the pledge');
  });

  it('strikes what is not held any more', () => {
    expect(renderPlainText(MESSAGES.struck ?? { summary: '', blocks: [] })).toBe('~~It was 20.~~ It is 21.');
  });

  it('leaves unsaid whose words a direct quotation is, in the very word that answers use', () => {
    expect(voiceWord('direct')).toBe(DIRECT_QUOTATION);
  });
});

describe('a message as it is kept', () => {
  it.each([...Object.entries(MESSAGES), ['every place', everywhere('x')] as const])('is read back whole: %s', (_, message) => {
    expect(storedMessage(JSON.stringify(message))).toEqual(message);
  });
});

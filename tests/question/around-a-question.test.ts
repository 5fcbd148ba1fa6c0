import { describe, expect, it } from 'vitest';
import { withoutSurroundings } from '../../src/question/around-a-question.ts';

const SAYS_NOTHING = () => true;

describe('what stands around a question and asks nothing', () => {
  it.each([
    ['Quick question: when does the bridge open?', 'when does the bridge open?'],
    ['For the record, when does the bridge open?', 'when does the bridge open?'],
    ["For the minister's briefing: when does the bridge open?", 'when does the bridge open?'],
    ['Before I forget, when does the bridge open?', 'when does the bridge open?'],
    ['When does the bridge open? I have a call in five minutes.', 'When does the bridge open?'],
    ['When does the bridge open? (sources please)', 'When does the bridge open?'],
    ['When does the bridge open? Just the number.', 'When does the bridge open?'],
    ['One more thing. When does the bridge open? Thanks, all.', 'When does the bridge open?'],
  ])('%s', (message, question) => {
    expect(withoutSurroundings(message, 'en', SAYS_NOTHING)).toBe(question);
  });

  it.each([
    'Per capita, how much was pledged?',
    'Adjusted for inflation, how much was pledged?',
    'Loans: how much was pledged?',
    'How much was pledged, per capita?',
    'The ministers, when did they meet?',
    'the new bridge, short',
  ])('is not what says more: %s', (message) => {
    expect(withoutSurroundings(message, 'en', SAYS_NOTHING)).toBe(message);
  });

  it('is not what has something of the pack in it', () => {
    expect(withoutSurroundings('We build in Ford, when do we open?', 'en', () => false)).toBe('We build in Ford, when do we open?');
  });
});

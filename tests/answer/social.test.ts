import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { asking, shownText } from '../fixtures/replies.ts';

const ask = asking(createBot(lighthousePack()), LATER);
const PLEDGE = 'How much was pledged for the lighthouses?';
const SMALL_TALK = [
  'thanks',
  'Thank you so much!',
  'hi',
  'Good morning, Sitrep',
  'bye',
  'ok',
  'great, got it',
  'sorry',
  'no thanks',
  'perfect, that helps',
  '👍',
  'merci',
  'danke',
  'gracias',
  'dziękuję',
  'дякую',
];

describe('small talk', () => {
  it.each(SMALL_TALK)('gets a few words and claims nothing: %s', (message) => {
    const answer = ask(message);
    expect(answer).toMatchObject({ outcome: 'social', citations: [], derived: [] });
    expect(answer.headline.split(' ').length).toBeLessThanOrEqual(25);
    expect(answer.message.blocks).toHaveLength(1);
    expect(answer.proof).toBeUndefined();
  });

  it('gets the same word after anything that was said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SMALL_TALK),
        fc.array(fc.constantFrom(PLEDGE, 'brief me', 'How much did Portugal pledge?', 'nonsense'), { maxLength: 3 }),
        (message, thread) => {
          expect(shownText(ask(message, { thread }))).toBe(shownText(ask(message)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['hello, how many keepers does the fund employ?', '45 keepers'],
    ['Thanks! And how much was pledged for the lighthouses?', 'EUR 30 million'],
  ])('around a question does not hide it: %s', (message, right) => {
    expect(ask(message).headline).toContain(right);
  });

  it('before a follow-up does not hide it', () => {
    expect(ask('thanks, and in dollars?', { thread: [PLEDGE] }).headline).toContain('USD 33 million');
  });

  it.each(['are you sure?', 'is that right?'])('is not what doubts an answer: %s', (message) => {
    expect(ask(message, { thread: [PLEDGE] }).outcome).not.toBe('social');
  });
});

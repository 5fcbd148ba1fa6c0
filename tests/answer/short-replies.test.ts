import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import type { Message } from '../../src/model/message.ts';
import { claims } from '../../src/model/outcome.ts';
import { renderPlainText } from '../../src/model/plain-text.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking } from '../fixtures/replies.ts';

const lighthouses = createBot(lighthousePack());
const measles = createBot(await measlesPack());
const ask = asking(lighthouses, LATER);

/** Every wording that curators gave, and what the packs suggest. */
function curated(bot: Bot, askedAt: string): { question: string; answer: Answer }[] {
  const questions = new Set([...bot.pack.suggestions, ...bot.pack.facts.flatMap((fact) => fact.asked_as)]);
  return [...questions].map((question) => ({ question, answer: bot.ask({ question, askedAt }) }));
}
const REPLIES = [...curated(lighthouses, LATER), ...curated(measles, AFTER_THE_LAST_REPORT)];
const ASKED = [
  'How much was pledged for the lighthouses?',
  'How much was committed to masonry in the first half of 2023?',
  'How much was committed to masonry in 2023?',
  'Solberg pledged 30 million dollars, right?',
  'How much was paid out?',
  'Is Mira Solberg married?',
];

const muted = ({ blocks }: Message) => blocks.filter((block) => block.kind === 'text' && block.muted === true);
const passages = ({ blocks }: Message) => blocks.flatMap((block) => (block.kind === 'citations' ? block.citations : []));
const words = (text: string) => text.split(/\s+/u).filter(Boolean).length;

describe('a reply is short', () => {
  it('for every question that curators gave: one grey line and two passages at most', () => {
    expect(REPLIES.length).toBeGreaterThan(60);
    for (const { question, answer } of REPLIES) {
      expect({ question, grey: muted(answer.message).length }).toEqual({ question, grey: expect.toSatisfy((lines: number) => lines <= 1) });
      expect({ question, passages: passages(answer.message).length }).toEqual({
        question,
        passages: expect.toSatisfy((held: number) => held <= 2),
      });
    }
  });

  it('for every question that curators gave: about 60 words, 130 at most', () => {
    const lengths = REPLIES.map(({ question, answer }) => ({ question, words: words(renderPlainText(answer.message)) }));
    expect(lengths.filter((reply) => reply.words > 130)).toEqual([]);
    const sorted = lengths.map((reply) => reply.words).toSorted((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it.each(ASKED)('its headline is one statement, or one and what is not held: %s', (question) => {
    const { headline } = ask(question);
    const stated = lighthouses.pack.facts.filter(({ statement }) => headline.includes(statement));
    expect(stated.length).toBeLessThanOrEqual(1);
    expect(words(headline)).toBeLessThanOrEqual(40);
  });

  it.each(ASKED)('what is shown is its first line, its grey line, what disagrees and its passages, nothing else: %s', (question) => {
    const { headline, message } = ask(question);
    const [first] = message.blocks;
    expect(first).toMatchObject({ kind: 'text', runs: [{ text: headline, style: 'bold' }] });
    expect(message.blocks.length).toBeLessThanOrEqual(6);
  });

  it('numbers its passages from one and refers to each where it bears a line out', () => {
    const { message } = ask('How much was pledged for the lighthouses?');
    expect(passages(message).map(({ number }) => number)).toEqual([1]);
    expect(message.blocks[0]).toMatchObject({ runs: [{ cites: [1] }] });
  });

  it.each([
    ['How much was pledged for the lighthouses?', '12 July 2023 · 2 sources'],
    ['How much was committed to masonry in the first half of 2023?', 'Mira Solberg, 12 July 2023 · Coast Agency'],
  ])('says in its grey line who, unless the statement does, when and how many sources: %s', (question, grey) => {
    const [line] = muted(ask(question).message);
    expect(line).toMatchObject({ runs: [{ text: grey }] });
  });

  it('says in one line what disagrees', () => {
    const { message } = ask('How much was committed to masonry in the first half of 2023?');
    expect(message.blocks.filter((block) => block.kind === 'notice' && block.tone === 'contested')).toHaveLength(1);
  });
});

describe('all that a reply rests on stands behind it', () => {
  const CLAIMED = REPLIES.filter(({ answer }) => claims(answer.outcome));

  it('for every question that curators gave: passages, and the newest source that was used', () => {
    expect(CLAIMED.length).toBeGreaterThan(50);
    for (const { question, answer } of CLAIMED) {
      const text = answer.details ? renderPlainText(answer.details) : '';
      expect(text, question).toContain('Newest source used: ');
      expect(
        answer.citations.some(({ quote }) => text.includes(quote)),
        question,
      ).toBe(true);
    }
  });

  it.fails('for every question that curators gave: each passage that is cited', () => {
    for (const { question, answer } of CLAIMED) {
      const text = answer.details ? renderPlainText(answer.details) : '';
      for (const { quote } of answer.citations) expect(text, question).toContain(quote);
    }
  });

  it('with more than is shown', () => {
    const { message, details } = ask('How much was pledged for the lighthouses?');
    expect(details && passages(details).length).toBeGreaterThan(passages(message).length);
  });

  it.each(ASKED.filter((question) => ['answered', 'contested', 'unknown'].includes(ask(question).outcome)))(
    'under the same first line: %s',
    (question) => {
      const answer = ask(question);
      expect(answer.details?.summary).toBe(answer.headline);
    },
  );
});

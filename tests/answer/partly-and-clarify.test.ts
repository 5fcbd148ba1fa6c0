import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { claims } from '../../src/model/outcome.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts, shownText } from '../fixtures/replies.ts';

const bot = createBot(lighthousePack());
const ask = asking(bot, LATER);
const measles = await measlesPack();
const askMeasles = asking(createBot(measles), AFTER_THE_LAST_REPORT);

describe('a part that is held', () => {
  const PARTLY = 'How much was committed to masonry in 2023?';

  it('is told first, with what is not held plainly behind it, and is cited', () => {
    const answer = ask(PARTLY);
    expect(answer.outcome).toBe('partly');
    expect(answer.headline).toMatch(/^The Kelmar Fund committed EUR 12\.6 million .* Nothing held covers the rest of “2023”\.$/u);
    expect(citedFacts(answer)).toContain('half-committed');
  });

  it('is told of what is newer than a day where nothing is', () => {
    const answer = ask('What changed since November 2023?');
    expect(answer.outcome).toBe('partly');
    expect(answer.headline).toContain('Nothing later than 2 October 2023 is held');
    expect(citedFacts(answer)).toEqual(['keepers-autumn']);
  });

  it('is no part of another time', () => {
    expect(ask('How much was committed to masonry in 2022?').outcome).toBe('unknown');
    expect(ask('How much was committed to masonry in the second half of 2023?').outcome).toBe('unknown');
  });

  it('is proven to be all there is', () => {
    expect(ask(PARTLY).proof).toMatchObject({ kind: 'empty_query', slots: { time: '2023' } });
  });
});

describe('what is read so far and asked back', () => {
  const UNSURE = [
    'How many visitors does Grey Point have?',
    'Is Mira Solberg married?',
    'How many painters does the fund employ?',
    'Did Brandt resign?',
  ];

  it.each(UNSURE)('says what was read and what is left open, and offers two to four ways on, or one that is near: %s', (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe('clarify');
    expect(answer.headline).toMatch(/^I read: .+, but nothing held on it (?:answers|gives) /u);
    const choices = answer.choices ?? [];
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices.map((choice) => choice.question)).size).toBe(choices.length);
    for (const { label } of choices) expect(label.trim()).not.toBe('');
  });

  it.each(UNSURE)('offers what answers by itself, and inherits nothing: %s', (question) => {
    for (const choice of ask(question).choices ?? []) {
      const answer = ask(choice.question);
      expect(claims(answer.outcome) || answer.outcome === 'unknown', choice.question).toBe(true);
      expect(ask(choice.question, { thread: [question] }).headline, choice.question).toBe(answer.headline);
    }
  });

  it.each(['Is Ilse Brandvold married?', 'Did the mayor apologise?', 'Is the Spring Fair free?', 'Is there a shortage of beds?'])(
    'offers questions in the words of curators where they gave some: %s',
    (question) => {
      const asked = new Set([...measles.facts, ...measles.gaps].flatMap((entry) => entry.asked_as));
      const choices = askMeasles(question).choices ?? [];
      expect(choices.length).toBeGreaterThan(0);
      for (const choice of choices) {
        expect(asked, choice.question).toContain(choice.question);
        expect(['clarify', 'out_of_scope'], choice.question).not.toContain(askMeasles(choice.question).outcome);
      }
    },
  );

  it('offers for a command what the command can do', () => {
    const answer = ask('/brief submarines');
    expect(answer.outcome).toBe('clarify');
    for (const { question } of answer.choices ?? []) expect(ask(question), question).toMatchObject({ outcome: 'answered' });
  });

  it('what nothing here speaks of is outside, and offers what the pack suggests', () => {
    const answer = ask('Which penguins won the chess tournament?');
    expect(answer.outcome).toBe('out_of_scope');
    expect(answer.choices?.map(({ question }) => question)).toEqual(bot.pack.suggestions);
    expect(shownText(answer)).toContain(bot.pack.scope);
  });

  it('what a pack suggests is answered by it, and never offered instead of an answer', () => {
    for (const question of measles.suggestions) expect(askMeasles(question).outcome, question).not.toBe('out_of_scope');
  });
});

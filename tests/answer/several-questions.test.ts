import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts, shownText } from '../fixtures/replies.ts';

const ask = asking(createBot(lighthousePack()), LATER);
const askMeasles = asking(createBot(await measlesPack()), AFTER_THE_LAST_REPORT);

describe('two questions in one message', () => {
  it('are both answered, in their order, each with its passage', () => {
    const answer = ask('Where is the gathering of the keepers held? Who is the harbour minister?');
    expect(answer.outcome).toBe('answered');
    expect(answer.headline).toMatch(/Skarvik.*Tomas Brandt: harbour minister/u);
    expect(citedFacts(answer)).toEqual(expect.arrayContaining(['gathering-place', 'proposal-eur']));
    expect(shownText(answer)).toContain('will meet in Skarvik');
  });

  it('of which one is contested are contested', () => {
    const answer = ask('How many keepers does the fund employ? How many lamps were relit?');
    expect(answer.outcome).toBe('contested');
    expect(answer.headline).toContain('45 keepers');
  });

  it('of which one has no answer are partly answered, with the proof', () => {
    const answer = ask('Where is the gathering of the keepers held? How much did Portugal pledge for the lighthouses?');
    expect(answer.outcome).toBe('partly');
    expect(answer.headline).toMatch(/^The gathering of the keepers is held in Skarvik\. Not in the store: .*“Portugal”/u);
    expect(answer.proof).toMatchObject({ kind: 'empty_query', slots: { name: 'Portugal' } });
  });

  it('that ask the same are answered once', () => {
    const question = 'How many keepers does the fund employ?';
    expect(ask(`${question} ${question}`).headline).toBe(ask(question).headline);
  });

  it('the second in the light of the first', () => {
    expect(ask('When is the gathering of the keepers? And where is it held?').headline).toMatch(/5 and 6 September 2023.*Skarvik/u);
  });

  it('what leads up to a question is no question', () => {
    const answer = ask('I am writing a note on Solberg. How many keepers does the fund employ?');
    expect(answer.headline).toBe(ask('How many keepers does the fund employ?').headline);
  });

  it.fails('joined by a word are both answered', () => {
    const answer = askMeasles('How many doses were ordered and when do the last ones arrive?');
    expect(citedFacts(answer)).toEqual(expect.arrayContaining(['doses-ordered', 'last-delivery']));
  });
});

import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, citedFacts } from '../fixtures/replies.ts';

const ask = asking(createBot(lighthousePack()), LATER);
const askMeasles = asking(createBot(await measlesPack()), AFTER_THE_LAST_REPORT);

const PLEDGE = 'How much was pledged for the lighthouses?';
const FIRST_HALF = 'How much was committed to masonry in the first half of 2023?';
const KEEPERS = 'How many keepers does the fund employ?';
const IN_HOSPITAL = 'How many people were in hospital on 11 March?';

describe('a message of a conversation replaces what it names and keeps the rest', () => {
  it.each([
    ['another period', FIRST_HALF, 'and in 2022?', { outcome: 'unknown', proof: { slots: { time: '2022' } } }],
    ['a longer period', FIRST_HALF, 'and in 2023?', { outcome: 'partly' }],
    ['another currency', PLEDGE, 'and in dollars?', { outcome: 'answered', headline: expect.stringContaining('USD 33 million') }],
    ['a currency that nobody gives', PLEDGE, 'in pounds?', { outcome: 'unknown', proof: { slots: { currency: 'GBP' } } }],
    ['another name', 'How much did Brandt propose?', 'and Solberg?', { headline: expect.stringContaining('EUR 30 million') }],
    ['a name of nobody here', PLEDGE, 'and Portugal?', { outcome: 'unknown', proof: { slots: { name: 'Portugal' } } }],
    ['another question word', 'When is the gathering of the keepers?', 'where?', { headline: expect.stringContaining('Skarvik') }],
  ])('%s: after “%s”, “%s”', (_, before, message, right) => {
    expect(ask(message, { thread: [before] })).toMatchObject(right);
  });

  it.each([
    ['another day', IN_HOSPITAL, 'and on 13 March?', 'Nine people were in hospital'],
    ['another stage', 'How many doses were ordered?', 'and delivered?', 'The first 12,000 doses were delivered'],
    ['a person who was spoken of', 'What did Petra Lindqvale promise?', 'will she resign?', 'she stays'],
    ['a thing that was spoken of', 'When is the Spring Fair?', 'is it cancelled?', 'whether to cancel the Spring Fair'],
  ])('%s, of counts and decisions: after “%s”, “%s”', (_, before, message, right) => {
    expect(askMeasles(message, { thread: [before] }).headline).toContain(right);
  });

  it('tells who said what was shown, and when', () => {
    expect(ask('who said that?', { thread: [PLEDGE] }).headline).toMatch(/^Mira Solberg, on Wednesday 12 July 2023/u);
    expect(ask('when was that announced?', { thread: [PLEDGE] }).headline).toContain('12 July 2023');
  });

  it.each([
    ['What did Solberg pledge?', 'and Brandt?', 'EUR 60 million'],
    ['How much did Brandt propose?', 'who is he?', 'harbour minister'],
    [PLEDGE, 'who is she?', 'director of the Kelmar Fund'],
  ])('persons live beside the matter: after “%s”, “%s”', (before, message, right) => {
    expect(ask(message, { thread: [before] }).headline).toContain(right);
  });

  it('a thing lives on under another aspect', () => {
    expect(askMeasles('and what do they cost?', { thread: ['How many doses were ordered?'] }).headline).toContain('EUR 1.4 million');
  });

  it.fails('a part that has a fact of its own is answered by that one', () => {
    const answer = askMeasles('and in intensive care?', { thread: ['How many people are in hospital?'] });
    expect(answer.headline).toContain('Two people were in intensive care');
  });

  it('a place is asked of what was shown, not of something else', () => {
    expect(askMeasles('where?', { thread: ['When is the Spring Fair?'] }).headline).not.toContain('vaccination centres');
  });
});

describe('what a conversation holds on to', () => {
  it.each(['thanks', 'ok', 'How much did Portugal pledge for the lighthouses?', 'How many boats does Portugal own?'])(
    'small talk and a refusal leave what was shown: %s',
    (between) => {
      expect(ask('and in dollars?', { thread: [PLEDGE, between] }).headline).toContain('USD 33 million');
    },
  );

  it('a refusal of another time leaves the matter', () => {
    const answer = askMeasles('and on 13 March?', { thread: [IN_HOSPITAL, 'and on 15 February?'] });
    expect(citedFacts(answer)).toContain('in-hospital-13-march');
  });

  it.each([
    [KEEPERS, [PLEDGE]],
    [FIRST_HALF, [PLEDGE, KEEPERS]],
    [PLEDGE, ['When is the gathering of the keepers?', 'How much did Portugal pledge?']],
    ['Who is the harbour minister?', [FIRST_HALF]],
  ])('a complete question inherits nothing: %s', (question, thread) => {
    const { headline, outcome, citations } = ask(question);
    expect(ask(question, { thread })).toMatchObject({ headline, outcome, citations });
  });

  it('commands are no part of it', () => {
    expect(ask('and in dollars?', { thread: [PLEDGE, '/sources', '/help'] }).headline).toContain('USD 33 million');
  });

  it.each(['and in dollars?', 'where?', 'source?', 'and the second half?', 'shorter'])(
    'before anything was said “%s” claims nothing',
    (message) => {
      expect(ask(message).citations).toEqual([]);
    },
  );
});

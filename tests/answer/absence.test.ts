import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createBot } from '../../src/bot.ts';
import { LATER, lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { AFTER_THE_LAST_REPORT, measlesPack } from '../fixtures/measles-pack.ts';
import { asking, wholeText } from '../fixtures/replies.ts';

const lighthouses = lighthousePack();
const measles = await measlesPack();
const ask = asking(createBot(lighthouses), LATER);
const askMeasles = asking(createBot(measles), AFTER_THE_LAST_REPORT);

/** The sources that everybody may see. */
const OPEN = ['early', 'gazette', 'agency', 'bulletin', 'report'];

describe('what is called absent was looked for', () => {
  it.each([
    ['a declared gap', 'How much was paid out?', { kind: 'gap', by: 'paid-out', sources: ['gazette', 'agency'] }],
    [
      'a source that says that it is not given',
      'When does Grey Point reopen?',
      { kind: 'no_value', by: 'reopening', sources: ['gazette'] },
    ],
    [
      'a name that nothing speaks of',
      'How many lamps were relit in Lisbon?',
      { kind: 'empty_query', slots: { name: 'Lisbon' }, sources: OPEN },
    ],
    [
      'a currency that no source gives',
      'How much was pledged for the lighthouses in pounds?',
      { kind: 'empty_query', slots: { currency: 'GBP' }, sources: OPEN },
    ],
    [
      'a time that nothing is of',
      'How much was committed to masonry in the first half of 2021?',
      { kind: 'empty_query', slots: { time: 'first half of 2021' }, sources: OPEN },
    ],
    [
      'a stage that was not reached',
      'Was the money for the lighthouses disbursed?',
      { kind: 'empty_query', slots: { status: 'disbursed' }, sources: OPEN },
    ],
  ])('%s: %s', (_, question, proof) => {
    const answer = ask(question);
    expect(answer.outcome).toBe('unknown');
    expect(answer.proof).toMatchObject(proof);
  });

  it('tells behind the reply what was looked for and through which sources', () => {
    const text = wholeText(ask('How many lamps were relit in Lisbon?'));
    expect(text).toMatch(/for name: Lisbon\./u);
    for (const publisher of ['Harbour Gazette', 'Coast Agency', 'Northern Bulletin']) expect(text).toContain(publisher);
    expect(text).not.toContain('Note to the board');
  });

  it('counts the facts that were held against it, those of the asker alone', () => {
    const [open, cleared] = ['public', 'staff'].map(
      (audience) => ask('How many lamps were relit in Lisbon?', { audience }).proof?.looked_at,
    );
    expect(Number(cleared) - Number(open)).toBe(1);
  });

  it.each(measles.gaps.flatMap((gap) => gap.asked_as.map((question) => [question, gap.id] as const)))(
    'a gap is declared to who asks for it in its own words: %s',
    (question, gap) => {
      expect(askMeasles(question)).toMatchObject({ outcome: 'unknown', gap, proof: { kind: 'gap', by: gap } });
    },
  );

  it('gives way to a fact that answers', () => {
    const known = lighthouses.facts.map((fact) =>
      fact.id === 'half-provided'
        ? { ...fact, statement: 'EUR 12.6 million was paid out for masonry.', asked_as: ['How much was paid out?'] }
        : fact,
    );
    const answer = asking(createBot({ ...lighthouses, facts: known }), LATER)('How much was paid out?');
    expect(answer.outcome).not.toBe('unknown');
  });
});

describe('without a proof nothing is called absent', () => {
  const QUESTIONS = [
    'How many painters does the fund employ?',
    'Is Mira Solberg married?',
    'When was Mira Solberg born?',
    'How did Norway react to the pledge?',
    'Did Brandt resign?',
    'How many visitors does Grey Point have?',
    'How many ships were bought for the lighthouses?',
    'Which penguins won the chess tournament?',
  ];
  const isAbsence = ({ outcome, headline }: Answer) => outcome === 'unknown' || headline.startsWith('Not in the store');

  it.each(QUESTIONS)('%s', (question) => {
    const answer = ask(question);
    expect(isAbsence(answer)).toBe(false);
    expect(answer.proof).toBeUndefined();
  });

  it('nor said to be nothing held, where a fact gives just that', () => {
    expect(ask('Where is the gathering held?').headline).toBe('The gathering of the keepers is held in Skarvik.');
  });

  it('nor declared of another matter than the one that is spoken of', () => {
    expect(askMeasles('and what do they cost?', { thread: ['How many doses were ordered?'] }).gap).not.toBe('cancelling-the-fair');
  });
});

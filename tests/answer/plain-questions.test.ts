import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { asking } from '../fixtures/replies.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const ask = asking(createBot(await shippedPack()), '2024-10-18');
const factOf = (question: string) => ask(question).citations[0]?.fact;

describe('a question that says nothing but how far something has come', () => {
  it.each([
    ['how much was pledged?', 'pledge-amount'],
    ['what was pledged?', 'pledge-amount'],
    ['what was promised?', 'pledge-amount'],
    ['how much was committed?', 'first-half-committed'],
    ['how much was proposed?', 'proposal-amount'],
    ['who pledged?', 'pledge-giver'],
  ])('%s is answered by what has come just that far', (question, fact) => {
    expect(factOf(question)).toBe(fact);
  });

  it('is met by the gap that declares that nothing has come so far', () => {
    expect(ask('how much was delivered?')).toMatchObject({
      outcome: 'unknown',
      proof: { kind: 'gap', by: 'deliveries-and-disbursements' },
    });
  });
});

describe('a question that says one everyday word of the file', () => {
  it('is answered where one matter has the very day or place', () => {
    expect(factOf('where is the command?')).toBe('nsatu-location');
  });

  it('asks back where several matters have', () => {
    const { outcome, choices = [] } = ask('when is the meeting?');
    expect(outcome).toBe('clarify');
    expect(choices.length).toBeGreaterThan(1);
  });
});

describe('a gap', () => {
  it.each(['where is the command?', 'when is the meeting?', 'where was the meeting?'])(
    'that declares another kind of answer missing is no answer to %s',
    (question) => {
      expect(ask(question).outcome).not.toBe('unknown');
    },
  );
});

describe('a rate of exchange', () => {
  it.each([
    'what is the exchange rate between the dollar and the yen?',
    'convert 20 yen to dollars',
    'how many dollars are 3 billion euros?',
  ])('is not worked out for money that nobody named: %s', (question) => {
    expect(ask(question).derived).toEqual([]);
  });

  it('is worked out for the currencies of the file', () => {
    expect(ask('what is the euro dollar exchange rate?').derived).not.toEqual([]);
  });
});

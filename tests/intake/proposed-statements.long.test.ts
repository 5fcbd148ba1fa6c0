import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/intake/candidate.ts';
import { statementOf } from '../../src/intake/statement/statement-of.ts';
import { sentenceFault } from '../../src/language/sentences/sentence-fault.ts';
import { formatAmount, formatMoney } from '../../src/model/format.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Value } from '../../src/model/value.ts';
import { candidatesOfOpenTexts } from '../fixtures/open-text-candidates.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

let proposed: readonly Candidate[];
let shipped: Pack;
beforeAll(async () => {
  proposed = (await candidatesOfOpenTexts()).filter(({ statement }) => statement !== '');
  shipped = await shippedPack();
});

/** The number of a value as a statement prints it; none for what has no number. */
function printed(value: Value): string[] {
  if (value.kind === 'money') return [formatMoney(value)];
  if (value.kind === 'count') return value.amount === '0' ? ['no'] : [formatAmount(value.amount)];
  if (value.kind === 'share') return [value.percent];
  if (value.kind === 'date') return [value.date.slice(0, 4), ...(value.date.length === 10 ? [String(Number(value.date.slice(8)))] : [])];
  return value.kind === 'duration' ? [String(value.length)] : [];
}

const DOUBLED = /\b(\p{L}+) \1\b/iu;

describe('every statement that is proposed of the open texts', () => {
  it('is there to be looked at', () => {
    expect(proposed.length).toBeGreaterThan(30);
  });

  it('is a sentence', () => {
    expect(proposed.filter(({ statement }) => sentenceFault(statement, 'en') !== undefined)).toEqual([]);
  });

  it('bears every number of its value', () => {
    const bare = proposed.filter(({ statement, value }) => printed(value).some((number) => !statement.includes(number)));
    expect(bare.map(({ statement }) => statement)).toEqual([]);
  });

  it('has no word twice, and no capital behind the words that frame it', () => {
    const odd = proposed
      .map(({ statement }) => statement)
      .filter((text) => DOUBLED.test(text) || /\bthat (?:There|In|A|The)\b/u.test(text));
    expect(odd).toEqual([]);
  });
});

describe('the period of money', () => {
  const year = fc.integer({ min: 2015, max: 2040 });
  const told = (start: number, announced: string, status: 'pledged' | 'provided') =>
    statementOf(
      {
        subject: 'germany',
        property: 'amount',
        value: { kind: 'money', amount: '4000000000', currency: 'EUR', bound: 'exact', decimals: -9 },
        status,
        period: { label: String(start), start: `${start}-01-01`, end: `${start}-12-31`, basis: 'stated' },
        announced,
      },
      shipped,
    );

  it('is what is promised for where it begins after the promise, and when it was given otherwise', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: -3, max: 3 }), (start, before) => {
        const announced = `${start - before}-06-15`;
        expect(told(start, announced, 'pledged')).toBe(`Germany pledged EUR 4 billion ${before > 0 ? 'for' : 'in'} ${start}.`);
        expect(told(start, announced, 'provided')).toBe(`Germany provided EUR 4 billion in ${start}.`);
      }),
    );
  });
});

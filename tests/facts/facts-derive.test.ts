import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineBounds } from '../../src/facts/derive/combine-bounds.ts';
import { type Derivation, isRefusal, type Refusal } from '../../src/facts/derive/derivation.ts';
import { deriveElapsed } from '../../src/facts/derive/elapsed.ts';
import { deriveConversion, deriveRate } from '../../src/facts/derive/exchange.ts';
import { countsToward } from '../../src/facts/derive/kinship.ts';
import { deriveAverage, deriveProjection } from '../../src/facts/derive/pace.ts';
import { deriveRemainder, deriveShare } from '../../src/facts/derive/part.ts';
import { deriveDifference, deriveRatio, deriveSum } from '../../src/facts/derive/reckoning.ts';
import { type FactView, viewFacts } from '../../src/facts/view.ts';
import type { Fact, Period } from '../../src/model/fact.ts';
import { BOUNDS, type Bound } from '../../src/model/value.ts';
import { aFact, aPack, EVERYTHING, money, pledgeFacts } from '../fixtures/facts.ts';

const H2: Period = { label: 'second half of 2024', start: '2024-07-01', end: '2024-12-31', basis: 'stated' };
const H1: Period = { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' };

function viewOf(...more: Fact[]): FactView {
  return viewFacts(aPack([...pledgeFacts(), ...more]), EVERYTHING);
}

const view = viewOf();

function factOf(id: string, from = view): Fact {
  const fact = from.fact(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}

const pledge = factOf('pledge-eur');
const half = factOf('half-eur');
const proposal = factOf('proposal-eur');

function derived(outcome: Derivation | Refusal): Derivation {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.code} ${outcome.reason}`);
  return outcome;
}

function codeOf(outcome: Derivation | Refusal): string {
  return isRefusal(outcome) ? outcome.code : 'derived';
}

/** The number of a derivation, whatever it is of. */
function numberOf(outcome: Derivation | Refusal): Decimal {
  const { value } = derived(outcome);
  switch (value.kind) {
    case 'money':
    case 'count':
      return new Decimal(value.amount);
    case 'share':
      return new Decimal(value.percent);
    case 'ratio':
      return new Decimal(value.ratio);
    case 'rate':
      return new Decimal(value.rate);
    case 'duration':
      return new Decimal(value.length);
  }
}

describe('a part and its whole', () => {
  it('gives the share of a minimum as at most so much', () => {
    expect(deriveShare(view, half, pledge)).toEqual({
      kind: 'share',
      value: { kind: 'share', percent: '52.25' },
      text: '52.25 %',
      phrase: 'at most 52.25 %',
      formula: '20.9 / 40',
      inputs: ['half-eur', 'pledge-eur'],
      caveats: ['Reckoned with the minimum: at least EUR 40 billion.'],
      bound: 'at_most',
    });
  });

  it('gives what is left of a minimum as at least so much', () => {
    expect(deriveRemainder(view, half, pledge)).toMatchObject({
      value: { kind: 'money', amount: '19100000000', currency: 'EUR' },
      text: 'EUR 19.1 billion',
      phrase: 'at least EUR 19.1 billion',
      formula: '40 - 20.9',
      inputs: ['pledge-eur', 'half-eur'],
      bound: 'at_least',
    });
  });

  it('says when a share is rounded', () => {
    const share = derived(deriveShare(view, factOf('half-usd'), factOf('pledge-usd')));
    expect(share.phrase).toBe('about 52.23 %');
    expect(share.caveats).toContain('Rounded to two decimals.');
  });

  it('finds the relation through other currencies and other readings of the same money', () => {
    const reading = aFact({ id: 'half-other', subject: 'aid', value: money('20.9 billion', 'EUR'), status: 'provided', period: H1 });
    expect(derived(deriveShare(viewOf(reading), reading, pledge)).text).toBe('52.25 %');
  });

  it('takes a part at the same stage as its whole', () => {
    expect(derived(deriveShare(view, { ...half, status: 'pledged' }, pledge)).text).toBe('52.25 %');
  });

  it('knows the same money for no part of itself', () => {
    expect(countsToward(view, half, pledge)).toBe(true);
    expect(countsToward(view, half, factOf('half-usd'))).toBe(false);
  });

  it('counts members of a group as it counts money', () => {
    const count = (id: string, number: string, more: Partial<Fact> = {}) =>
      aFact({ id, subject: id, value: { kind: 'count', amount: number, decimals: 0, unit: 'allies', bound: 'exact' }, ...more });
    const [some, all] = [count('some', '24', { relations: [{ type: 'part_of', fact: 'all' }] }), count('all', '32')];
    const share = derived(deriveShare(viewOf(some, all), some, all));
    expect(share).toMatchObject({ text: '75 %', formula: '24 / 32', caveats: ['Not every figure has its status stated by a source.'] });
    expect(derived(deriveRemainder(viewOf(some, all), some, all)).text).toBe('8 allies');
  });

  it.each<[string, () => Derivation | Refusal, string]>([
    ['no relation says that the part counts', () => deriveShare(view, half, proposal), 'SCOPE_DIFFERS'],
    ['part and whole are exchanged', () => deriveShare(view, pledge, half), 'SCOPE_DIFFERS'],
    ['the currencies differ', () => deriveShare(view, factOf('half-usd'), pledge), 'CURRENCIES_DIFFER'],
    ['both are the same money', () => deriveShare(view, { ...half, id: 'half-eur' }, half), 'SAME_MONEY'],
    ['a fact has no amount', () => deriveShare(view, aFact({ id: 'words' }), pledge), 'NOT_MONEY'],
    ['a figure was set aside', () => deriveShare(view, { ...half, rank: { level: 'deprecated', reason: 'A slip.' } }, pledge), 'SET_ASIDE'],
    ['the part has come less far than the whole', () => deriveShare(view, { ...half, status: 'proposed' }, pledge), 'STATUS_DIFFERS'],
    ['the whole is nothing', () => deriveShare(view, half, { ...pledge, value: money('0', 'EUR') }), 'DIVIDED_BY_ZERO'],
    ['nothing can be left', () => deriveRemainder(view, half, { ...pledge, value: money('20 billion', 'EUR') }), 'PART_EXCEEDS_WHOLE'],
  ])('refuses when %s', (_why, derive, code) => {
    expect(codeOf(derive())).toBe(code);
  });
});

describe('sums', () => {
  const second = aFact({
    id: 'second-half',
    subject: 'aid',
    value: money('19.5 billion', 'EUR', 'about'),
    status: 'committed',
    period: H2,
  });

  it('adds two periods that have no day in common', () => {
    expect(deriveSum(viewOf(second), [half, second])).toMatchObject({
      text: 'EUR 40.4 billion',
      phrase: 'about EUR 40.4 billion',
      formula: '20.9 + 19.5',
      inputs: ['half-eur', 'second-half'],
    });
  });

  it.each<[string, readonly Fact[], string]>([
    ['a part to its whole', [half, pledge], 'ONE_COUNTS_TOWARD_THE_OTHER'],
    ['a part to its whole in dollars', [factOf('half-usd'), factOf('pledge-usd')], 'ONE_COUNTS_TOWARD_THE_OTHER'],
    ['the same money in two currencies', [pledge, factOf('pledge-usd')], 'SAME_MONEY'],
    ['a fact to itself', [half, half], 'SAME_MONEY'],
    ['a proposal to a pledge', [proposal, pledge], 'STATUS_DIFFERS'],
    ['another property', [half, aFact({ ...second, property: 'cost' })], 'SCOPE_DIFFERS'],
    ['another subject in another period', [half, aFact({ ...second, subject: 'other-aid' })], 'SCOPE_DIFFERS'],
    ['a period that overlaps', [half, aFact({ ...second, period: { ...H2, start: '2024-06-30' } })], 'PERIODS_OVERLAP'],
    ['a period without days', [half, aFact({ ...second, period: { label: 'within a year', basis: 'stated' } })], 'PERIODS_OVERLAP'],
    ['another currency', [half, aFact({ ...second, value: money('1 billion', 'USD') })], 'CURRENCIES_DIFFER'],
    ['nothing', [half], 'TOO_FEW_FIGURES'],
  ])('refuses to add %s', (_what, facts, code) => {
    const added = facts.filter((fact) => fact.id === 'second-half');
    expect(codeOf(deriveSum(viewOf(...added), facts))).toBe(code);
  });
});

describe('bounds', () => {
  it.each<[Bound[], Bound]>([
    [[], 'exact'],
    [['exact', 'at_least'], 'at_least'],
    [['at_least', 'at_least'], 'at_least'],
    [['at_most', 'nearly'], 'at_most'],
    [['at_least', 'nearly'], 'about'],
    [['at_least', 'at_most'], 'about'],
    [['at_most', 'about'], 'about'],
    [['at_most', 'nearly', 'about'], 'about'],
  ])('%o push a result to %s', (bounds, combined) => {
    expect(combineBounds(bounds)).toBe(combined);
  });
});

describe('comparisons', () => {
  const later = aFact({
    id: 'second-half',
    subject: 'aid',
    value: money('19.5 billion', 'EUR', 'at_least'),
    status: 'committed',
    period: H2,
  });

  it('takes the smaller from the larger, whichever comes first', () => {
    const difference = derived(deriveDifference(viewOf(later), later, half));
    expect(difference).toMatchObject({ phrase: 'at most EUR 1.4 billion', formula: '20.9 - 19.5', inputs: ['half-eur', 'second-half'] });
    expect(deriveDifference(viewOf(later), half, later)).toEqual(difference);
  });

  it('holds a part against its whole, though they are at different stages', () => {
    expect(derived(deriveDifference(view, half, pledge)).phrase).toBe('at least EUR 19.1 billion');
    expect(derived(deriveRatio(view, pledge, half))).toMatchObject({ phrase: 'at least 1.91 times', formula: '40 / 20.9' });
  });

  it('gives no bound when the figures pull in different directions', () => {
    const minimum = aFact({ ...half, value: money('20.9 billion', 'EUR', 'at_least') });
    const difference = derived(deriveDifference(viewFacts(aPack([pledge, minimum, later]), EVERYTHING), minimum, later));
    expect(difference.bound).toBe('about');
    expect(difference.caveats).toContain('The figures pull the result in different directions, so it is no bound itself.');
  });

  it.each<[string, () => Derivation | Refusal, string]>([
    ['a proposal with a pledge', () => deriveDifference(view, proposal, pledge), 'STATUS_DIFFERS'],
    ['the same money in two currencies', () => deriveDifference(view, pledge, factOf('pledge-usd')), 'SAME_MONEY'],
    ['different money in two currencies', () => deriveRatio(view, factOf('half-usd'), pledge), 'CURRENCIES_DIFFER'],
    ['different properties', () => deriveRatio(view, half, aFact({ ...later, property: 'cost' })), 'SCOPE_DIFFERS'],
    ['anything with nothing', () => deriveRatio(view, half, aFact({ ...later, value: money('0', 'EUR') })), 'DIVIDED_BY_ZERO'],
  ])('refuses to compare %s', (_what, derive, code) => {
    expect(codeOf(derive())).toBe(code);
  });
});

describe('averages and projections', () => {
  const fiveYears = aFact({
    id: 'length',
    subject: 'proposal',
    property: 'length',
    value: { kind: 'duration', length: 5, unit: 'year', bound: 'exact' },
  });

  it('spreads a figure over the months of its period', () => {
    expect(deriveAverage(half, 'month')).toMatchObject({
      text: 'EUR 3.48 billion per month',
      formula: '20.9 / 6',
      inputs: ['half-eur'],
      bound: 'exact',
      caveats: [
        'An average over 6 months (first half of 2024); no source gives the figure by month.',
        'Rounded to three significant digits.',
      ],
    });
  });

  it('spreads a figure over a length of time that another fact states', () => {
    expect(deriveAverage(proposal, 'year', fiveYears)).toMatchObject({
      text: 'EUR 20 billion per year',
      formula: '100 / 5',
      inputs: ['proposal-eur', 'length'],
    });
  });

  it('gives a figure that covers just one month as its monthly average', () => {
    const june = { ...half, period: { label: 'June 2024', start: '2024-06-01', end: '2024-06-30', basis: 'stated' } } as const;
    expect(derived(deriveAverage(june, 'month')).text).toBe('EUR 20.9 billion per month');
  });

  it('projects a pace, and says that nobody stated it', () => {
    const projection = derived(deriveProjection(half, { length: 1, unit: 'year' }));
    expect(projection).toMatchObject({ text: 'EUR 41.8 billion', formula: '20.9 / 6 × 12', inputs: ['half-eur'] });
    expect(projection.caveats[0]).toBe('A projection, not a statement of any source.');
  });

  it('uses months of mean length where a period is not of whole months, and says so', () => {
    const odd = { ...half, period: { label: 'spring', start: '2024-03-20', end: '2024-06-20', basis: 'stated' } } as const;
    const average = derived(deriveAverage(odd, 'month'));
    expect(average.formula).toBe('20.9 / 3.06');
    expect(average.caveats).toContain('The time is not one of whole months; months of mean length are used.');
  });

  it.each<[string, () => Derivation | Refusal, string]>([
    ['"within a year", which has no start', () => deriveAverage(pledge, 'month'), 'NO_PERIOD'],
    ['a figure without a period', () => deriveProjection(proposal, { length: 1, unit: 'year' }), 'NO_PERIOD'],
    ['half a year by year', () => deriveAverage(half, 'year'), 'PERIOD_TOO_SHORT'],
    ['over a length of something else', () => deriveAverage(pledge, 'year', fiveYears), 'SCOPE_DIFFERS'],
    ['over a fact that is no length', () => deriveAverage(proposal, 'year', half), 'NO_PERIOD'],
    ['words', () => deriveAverage(aFact({ id: 'words' }), 'month'), 'NOT_MONEY'],
  ])('refuses to spread %s', (_what, derive, code) => {
    expect(codeOf(derive())).toBe(code);
  });
});

describe('elapsed time', () => {
  it('counts the days between two announcements, and says what it counts from', () => {
    expect(deriveElapsed(pledge, proposal)).toEqual({
      kind: 'elapsed',
      value: { kind: 'duration', length: 196, unit: 'day' },
      text: '196 days',
      phrase: '196 days',
      formula: '16 October 2024 - 3 April 2024',
      inputs: ['proposal-eur', 'pledge-eur'],
      caveats: ['3 April 2024 is the day of the announcement.', '16 October 2024 is the day of the announcement.'],
      bound: 'exact',
    });
  });

  it('counts from a date that a fact gives, over a leap day, to a day asked about', () => {
    const meeting = aFact({ id: 'meeting', value: { kind: 'date', date: '2024-02-28', to: '2024-02-29' } });
    expect(derived(deriveElapsed(meeting, '2024-03-01'))).toMatchObject({
      text: '2 days',
      inputs: ['meeting'],
      caveats: ['28 February 2024 is the first of several days.'],
    });
  });

  it.each([
    ['a month', aFact({ id: 'office', value: { kind: 'date', date: '2024-10' } }), 'NOT_A_DAY'],
    ['an announcement known to the month', aFact({ id: 'office', announced: '2024-10' }), 'NOT_A_DAY'],
    ['a day that no calendar has', '2024-02-30', 'NOT_A_DAY'],
    ['a date set aside', aFact({ id: 'slip', rank: { level: 'deprecated', reason: 'A slip.' } }), 'SET_ASIDE'],
  ])('refuses to count from %s', (_what, from, code) => {
    expect(codeOf(deriveElapsed(from, '2024-10-18'))).toBe(code);
  });
});

describe('rates and conversions', () => {
  it('reads the rate that a pair implies', () => {
    expect(deriveRate(pledge, factOf('pledge-usd'))).toMatchObject({
      value: { kind: 'rate', rate: '1.0875', from: 'EUR', to: 'USD' },
      phrase: 'nearly 1.0875 USD per EUR',
      formula: '43.5 / 40',
    });
    expect(deriveRate(half, factOf('half-usd'))).toMatchObject({
      phrase: '1.0871 USD per EUR',
      caveats: ['Implied by EUR 20.9 billion and USD 22.72 billion; no source states a rate.', 'Rounded to four decimals.'],
    });
  });

  it("converts what was worked out at the sources' own rate, and names the other rate", () => {
    const conversion = derived(deriveConversion(view, derived(deriveRemainder(view, half, pledge)), 'USD'));
    expect(conversion).toMatchObject({
      phrase: 'about USD 20.8 billion',
      formula: '19.1 × 22.72 / 20.9',
      inputs: ['pledge-eur', 'half-eur', 'half-usd'],
      caveats: [
        'Converted at 1.0871 USD per EUR, as implied by EUR 20.9 billion and USD 22.72 billion.',
        'Another pair, at least EUR 40 billion and nearly USD 43.5 billion, implies 1.0875 USD per EUR.',
        'The amount converted is at least EUR 19.1 billion.',
        'Rounded to three significant digits.',
      ],
    });
  });

  it('prefers the pair of a source of the amount to a plainer pair of another source', () => {
    const facts = pledgeFacts().map((fact) => (fact.id.startsWith('pledge') ? { ...fact, evidence: proposal.evidence } : fact));
    const conversion = derived(deriveConversion(viewFacts(aPack(facts), EVERYTHING), proposal, 'USD'));
    expect(conversion).toMatchObject({ phrase: 'about USD 109 billion', formula: '100 × 43.5 / 40' });
  });

  it('prefers a plain pair to an approximate one, and is silent on pairs that imply the same rate', () => {
    const pair = [
      aFact({ id: 'z-eur', subject: 'other', value: money('8 billion', 'EUR') }),
      aFact({
        id: 'z-usd',
        subject: 'other',
        value: money('8.7 billion', 'USD'),
        relations: [{ type: 'equivalent_in', fact: 'z-eur' }],
      }),
    ];
    const facts = [...pledgeFacts().filter((fact) => !fact.id.startsWith('half')), ...pair];
    const conversion = derived(deriveConversion(viewFacts(aPack(facts), EVERYTHING), { ...proposal, evidence: half.evidence }, 'USD'));
    expect(conversion.formula).toBe('100 × 8.7 / 8');
    expect(conversion.caveats).toEqual([
      'Converted at 1.0875 USD per EUR, as implied by EUR 8 billion and USD 8.7 billion.',
      'Rounded to three significant digits.',
    ]);
  });

  it('leaves it to the source that states the amount itself', () => {
    expect(deriveConversion(view, half, 'USD')).toMatchObject({ code: 'STATED_BY_SOURCE', inputs: ['half-eur', 'half-usd'] });
  });

  it.each<[string, () => Derivation | Refusal, string]>([
    ['into its own currency', () => deriveConversion(view, proposal, 'EUR'), 'NOTHING_TO_CONVERT'],
    ['without a pair', () => deriveConversion(view, proposal, 'GBP'), 'NO_RATE'],
    ['words', () => deriveConversion(view, aFact({ id: 'words' }), 'USD'), 'NOT_MONEY'],
    ['a share', () => deriveConversion(view, derived(deriveShare(view, half, pledge)), 'USD'), 'NOT_MONEY'],
    ['by a pair that no source gives', () => deriveRate(half, factOf('pledge-usd')), 'NOT_EQUIVALENT'],
    ['by one currency', () => deriveRate(half, pledge), 'NOTHING_TO_CONVERT'],
  ])('refuses to convert %s', (_what, derive, code) => {
    expect(codeOf(derive())).toBe(code);
  });
});

/** Amounts with up to three decimals of a billion, as articles print them. */
const amounts = fc.integer({ min: 1, max: 999_999 }).map((thousandths) => `${(thousandths / 1000).toFixed(3)} billion`);

function partAndWhole(part: string, whole: string): { parts: FactView; some: Fact; all: Fact } {
  const all = aFact({ id: 'all', value: money(whole, 'EUR'), status: 'pledged' });
  const some = aFact({
    id: 'some',
    subject: 'aid',
    value: money(part, 'EUR'),
    status: 'committed',
    relations: [{ type: 'counts_toward', fact: 'all' }],
  });
  return { parts: viewFacts(aPack([all, some]), EVERYTHING), some, all };
}

function amountOf(fact: Fact): Decimal {
  return new Decimal(fact.value.kind === 'money' ? fact.value.amount : Number.NaN);
}

/** Whether two numbers are one to the 15th digit at least; exact ones are equal. */
function expectEqual(one: Decimal, other: Decimal): void {
  expect(one.toSignificantDigits(15).toFixed()).toBe(other.toSignificantDigits(15).toFixed());
}

describe('laws of derivation', () => {
  it('share times whole is the part', () => {
    fc.assert(
      fc.property(amounts, amounts, (part, whole) => {
        const { parts, some, all } = partAndWhole(part, whole);
        expectEqual(
          numberOf(deriveShare(parts, some, all))
            .mul(amountOf(all))
            .div(100),
          amountOf(some),
        );
      }),
    );
  });

  it('remainder and part are the whole, to the last digit', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const [part, whole] = [one, other].sort((left, right) => Number.parseFloat(left) - Number.parseFloat(right));
        const { parts, some, all } = partAndWhole(part ?? one, whole ?? other);
        expect(
          numberOf(deriveRemainder(parts, some, all))
            .plus(amountOf(some))
            .eq(amountOf(all)),
        ).toBe(true);
      }),
    );
  });

  it('a rate and the rate back cancel', () => {
    fc.assert(
      fc.property(amounts, amounts, (euros, dollars) => {
        const from = aFact({ id: 'from', value: money(euros, 'EUR') });
        const to = aFact({ id: 'to', value: money(dollars, 'USD'), relations: [{ type: 'equivalent_in', fact: 'from' }] });
        expectEqual(numberOf(deriveRate(from, to)).mul(numberOf(deriveRate(to, from))), new Decimal(1));
      }),
    );
  });

  it('an average over the months of a period adds up to the figure', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const figure = aFact({ id: 'figure', value: money(amount, 'EUR'), period: H1 });
        expectEqual(numberOf(deriveAverage(figure, 'month')).mul(6), amountOf(figure));
        expectEqual(numberOf(deriveProjection(figure, { length: 6, unit: 'month' })), amountOf(figure));
      }),
    );
  });

  it('a sum does not depend on the order of what is added', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 5 }), (drawn) => {
        const facts = drawn.map((amount, index) => aFact({ id: `f${index}`, subject: `s${index}`, value: money(amount, 'EUR') }));
        const all = viewFacts(aPack(facts), EVERYTHING);
        expect(numberOf(deriveSum(all, [...facts].reverse())).eq(numberOf(deriveSum(all, facts)))).toBe(true);
      }),
    );
  });

  it('a bound holds for every amount that the bounded figures allow', () => {
    const bounded = fc.constantFrom(...BOUNDS.filter((bound) => bound === 'exact' || bound === 'at_least' || bound === 'at_most'));
    const growth = { exact: 1, at_least: 2, at_most: 0.5, nearly: 1, about: 1 } as const;
    fc.assert(
      fc.property(bounded, bounded, (partBound, wholeBound) => {
        const share = (part: Decimal, whole: Decimal) => part.div(whole).mul(100);
        const { parts, some, all } = partAndWhole('2 billion', '8 billion');
        const value = (fact: Fact, bound: typeof partBound) =>
          fact.value.kind === 'money' ? { ...fact, value: { ...fact.value, bound } } : fact;
        const given = derived(deriveShare(parts, value(some, partBound), value(all, wholeBound)));
        const possible = share(amountOf(some).mul(growth[partBound]), amountOf(all).mul(growth[wholeBound]));
        if (given.bound === 'exact') expect(possible.eq(25)).toBe(true);
        if (given.bound === 'at_least') expect(possible.gte(25)).toBe(true);
        if (given.bound === 'at_most') expect(possible.lte(25)).toBe(true);
        expect(given.bound === 'about').toBe(partBound === wholeBound && partBound !== 'exact');
      }),
    );
  });
});

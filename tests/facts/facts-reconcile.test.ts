import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupReadings } from '../../src/facts/claim.ts';
import { type Claim, reconcile } from '../../src/facts/reconcile.ts';
import { viewFacts } from '../../src/facts/view.ts';
import type { Fact, Period, Status } from '../../src/model/fact.ts';
import type { Value } from '../../src/model/value.ts';
import { aFact, aPack, aSource, EVERYTHING, money, passage } from '../fixtures/facts.ts';

const H1: Period = { label: 'first half of 2024', start: '2024-01-01', end: '2024-06-30', basis: 'stated' };
const H1_INFERRED: Period = { ...H1, label: 'first half of this year', basis: 'inferred' };
const H2: Period = { label: 'second half of 2024', start: '2024-07-01', end: '2024-12-31', basis: 'stated' };
const DEPRECATED = { level: 'deprecated', reason: 'A slip, contradicted by its own text.' } as const;

function reading(id: string, sketch: Partial<Fact> & { sources?: string[] } = {}): Fact {
  return aFact({ id, value: money('20.9 billion', 'EUR'), status: 'committed', period: H1, ...sketch });
}

/** The claim that the first of these facts is a reading of. */
function claimOf(...facts: Fact[]): Claim {
  const claim = viewFacts(aPack(facts), EVERYTHING).claimOf(facts[0]?.id ?? '');
  if (!claim) throw new Error('no claim');
  return claim;
}

function groupsOf(...facts: Fact[]): string[] {
  const groups = groupReadings(facts).map((group) => group.readings.map(({ id }) => id));
  return groups.map((group) => group.sort().join(' ')).sort();
}

function outcome(claim: Claim): { state: string; preferred: string | undefined; differs: string[] } {
  return {
    state: claim.state,
    preferred: claim.preferred?.id,
    differs: claim.differences.map(({ aspect, effect }) => `${aspect} ${effect}`),
  };
}

function withoutPeriod(fact: Fact): Fact {
  const { period: _period, ...rest } = fact;
  return rest;
}

function withoutStatus(fact: Fact): Fact {
  const { status: _status, ...rest } = fact;
  return rest;
}

describe('steps of one sum of money that a source tells', () => {
  const pledged = reading('a-pledged', { status: 'pledged', value: money('4.5 million', 'EUR', 'at_least') });
  const paid = reading('b-paid', { status: 'disbursed', value: money('1.2 million', 'EUR') });

  it('are amounts of their own, which contradict nothing', () => {
    expect(groupsOf(pledged, paid)).toEqual(['a-pledged', 'b-paid']);
    expect(claimOf(pledged, paid).state).toBe('single');
  });

  it('each still have their rivals: another amount of the status, or another status of the amount', () => {
    const lower = { ...pledged, id: 'c-lower', value: money('4 million', 'EUR'), evidence: [passage('primary')] };
    const provided = { ...paid, id: 'd-provided', status: 'provided' as const, evidence: [passage('primary')] };
    expect(groupsOf(pledged, paid, lower, provided)).toEqual(['a-pledged c-lower', 'b-paid d-provided']);
    expect(claimOf(pledged, paid, lower, provided).state).toBe('contested');
    expect(claimOf(paid, pledged, lower, provided).state).toBe('contested');
  });

  it('are none where different sources give them, or where a reading without a status could be of either', () => {
    const elsewhere = { ...paid, evidence: [passage('primary')] };
    expect(groupsOf(pledged, elsewhere)).toEqual(['a-pledged b-paid']);
    const { status: _status, ...silent } = { ...paid, id: 'c-silent', value: money('3 million', 'EUR') };
    expect(groupsOf(pledged, paid, silent)).toEqual(['a-pledged b-paid c-silent']);
  });
});

describe('what may be of another matter', () => {
  const bare = (id: string, amount: string, more: Partial<Fact> = {}) =>
    withoutPeriod(withoutStatus(reading(id, { value: money(amount, 'USD'), ...more })));
  const day = (id: string, date: string, announced: string, from: string): Fact =>
    withoutPeriod(withoutStatus(reading(id, { value: { kind: 'date', date }, announced, evidence: [passage(from)] })));
  const counted = (id: string, amount: string, announced: string, period?: Period): Fact => {
    const fact = withoutStatus(
      reading(id, { value: { kind: 'count', amount, decimals: 0, unit: 'people', bound: 'exact' }, announced, evidence: [passage(id)] }),
    );
    return period ? { ...fact, period } : withoutPeriod(fact);
  };

  it('is no dispute: two amounts of one document', () => {
    expect(groupsOf(bare('a-all', '88 million'), bare('b-firms', '11 million'))).toEqual(['a-all', 'b-firms']);
  });

  it('is no dispute: amounts without a status that were told months apart', () => {
    const later = bare('b-come-in', '71 million', { announced: '2025-03-01', evidence: [passage('primary')] });
    expect(groupsOf(bare('a-promised', '88 million'), later)).toEqual(['a-promised', 'b-come-in']);
  });

  it('is one where documents of the same days give other amounts, with a status or without', () => {
    const other = bare('b-other', '71 million', { evidence: [passage('primary')] });
    expect(claimOf(bare('a-promised', '88 million'), other).state).toBe('contested');
  });

  it('is no dispute: a number of its day beside that of a period told long after', () => {
    const october: Period = { label: 'October 2025', start: '2025-10-01', end: '2025-10-31', basis: 'stated' };
    expect(groupsOf(counted('agency', '430000', '2025-05-25'), counted('primary', '1100000', '2025-11-22', october))).toEqual([
      'agency',
      'primary',
    ]);
  });

  it('is no dispute: a day gone by, and one that is still to come', () => {
    expect(groupsOf(day('a-cut', '2025-04-03', '2025-04-18', 'agency'), day('b-back', '2026-01-08', '2025-11-22', 'primary'))).toEqual([
      'a-cut',
      'b-back',
    ]);
  });

  it('is no dispute: a day to come that was moved', () => {
    const claim = claimOf(day('b-moved', '2026-02-28', '2025-11-22', 'primary'), day('a-planned', '2025-11-30', '2025-07-20', 'agency'));
    expect({ state: claim.state, preferred: claim.preferred?.id }).toEqual({ state: 'superseded', preferred: 'b-moved' });
  });

  it('is one where two documents give two days on which it happened', () => {
    expect(
      claimOf(day('a-first', '2025-04-03', '2025-04-18', 'agency'), day('b-second', '2025-04-04', '2025-11-22', 'primary')).state,
    ).toBe('contested');
  });
});

describe('a further step of money', () => {
  const pledged = reading('a-pledged', { status: 'pledged', announced: '2024-07-10' });
  const provided = (announced: string) => reading('b-provided', { status: 'provided', announced, evidence: [passage('primary')] });

  it('that is told well after the one before it contradicts nothing', () => {
    expect(groupsOf(pledged, provided('2024-07-18'))).toEqual(['a-pledged', 'b-provided']);
    expect(claimOf(pledged, provided('2025-06-20')).state).toBe('single');
  });

  it('is a rival where both are told of one announcement, and so is a step back', () => {
    expect(claimOf(pledged, provided('2024-07-17')).state).toBe('contested');
    expect(claimOf(pledged, provided('2024-05-01')).state).toBe('contested');
  });

  it('keeps its own rivals', () => {
    const committed = reading('c-committed', { announced: '2024-07-20', evidence: [passage('primary')] });
    expect(groupsOf(pledged, committed, provided('2024-07-21'))).toEqual(['a-pledged', 'b-provided c-committed']);
  });
});

describe('which readings are of one claim', () => {
  it('keeps subject, property, period and unit apart, and statuses together', () => {
    const facts = [
      reading('a'),
      reading('b', { status: 'provided' }),
      reading('c', { value: money('22.72 billion', 'USD') }),
      reading('d', { period: H2 }),
      reading('e', { property: 'cost' }),
      reading('f', { subject: 'proposal' }),
    ];
    expect(groupsOf(...facts)).toEqual(['a b', 'c', 'd', 'e', 'f']);
  });

  it('takes the same days for one period, however they are worded', () => {
    expect(groupsOf(reading('a'), reading('b', { period: H1_INFERRED }))).toEqual(['a b']);
  });

  it('lets a reading without a period join the only period that is stated', () => {
    expect(groupsOf(withoutPeriod(reading('a')), reading('b'), reading('c'))).toEqual(['a b c']);
  });

  it('leaves it alone where several periods are stated, or none', () => {
    expect(groupsOf(withoutPeriod(reading('a')), reading('b'), reading('c', { period: H2 }))).toEqual(['a', 'b', 'c']);
    expect(groupsOf(withoutPeriod(reading('a')), withoutPeriod(reading('b')))).toEqual(['a b']);
  });

  it('lends it no period of a reading that is set aside', () => {
    expect(groupsOf(withoutPeriod(reading('a')), reading('b', { rank: DEPRECATED }))).toEqual(['a', 'b']);
  });

  it('lets "no amount given" join the only unit that amounts are given in', () => {
    const silent = reading('a', { value: { kind: 'none', missing: 'amount', reason: 'It gives none.' } });
    expect(groupsOf(silent, reading('b'))).toEqual(['a b']);
    expect(groupsOf(silent, reading('b'), reading('c', { value: money('22.72 billion', 'USD') }))).toEqual(['a', 'b', 'c']);
  });

  it('takes two texts for two claims unless a curator marked them as rivals', () => {
    const one = reading('a', { value: { kind: 'text', text: 'cyber defence' } });
    const other = reading('b', { value: { kind: 'text', text: 'disinformation' } });
    expect(groupsOf(one, other)).toEqual(['a', 'b']);
    expect(groupsOf(one, { ...other, rank: { level: 'preferred', reason: 'The fuller one.' } })).toEqual(['a b']);
    expect(groupsOf(one, { ...other, evidence: [passage('agency'), passage('early', 'contradicts')] })).toEqual(['a b']);
  });
});

describe('how readings stand to each other', () => {
  it('single: one reading', () => {
    expect(outcome(claimOf(reading('a')))).toEqual({ state: 'single', preferred: 'a', differs: [] });
  });

  it('agreed: the same value, bound, status and period', () => {
    expect(outcome(claimOf(reading('a'), reading('b', { sources: ['primary'] })))).toEqual({
      state: 'agreed',
      preferred: 'b',
      differs: [],
    });
  });

  it('contested: committed and provided', () => {
    const claim = claimOf(reading('a'), reading('b', { status: 'provided', sources: ['primary'] }), reading('c'));
    expect(outcome(claim)).toEqual({ state: 'contested', preferred: 'b', differs: ['status contests'] });
    expect(claim.differences[0]?.variants).toEqual([
      { said: 'provided', facts: ['b'] },
      { said: 'committed', facts: ['a', 'c'] },
    ]);
  });

  it('contested: two amounts', () => {
    const claim = claimOf(reading('a'), reading('b', { value: money('21.5 billion', 'EUR', 'at_least'), sources: ['primary'] }));
    expect(outcome(claim)).toMatchObject({ state: 'contested', differs: ['value contests'] });
  });

  it('refined: two amounts of one document, which does not contest itself', () => {
    const claim = claimOf(reading('a'), reading('b', { value: money('21.5 billion', 'EUR') }));
    expect(outcome(claim)).toMatchObject({ state: 'refined', differs: ['value refines'] });
  });

  it('contested: at least and nearly the same amount', () => {
    const claim = claimOf(
      reading('a', { value: money('40 billion', 'EUR', 'at_least') }),
      reading('b', { value: money('40 billion', 'EUR', 'nearly') }),
    );
    expect(outcome(claim)).toMatchObject({ state: 'contested', differs: ['bound contests'] });
  });

  it.each<[string, Partial<Fact>, Partial<Fact>, string]>([
    ['a bound', { value: money('40 billion', 'EUR', 'at_least') }, { value: money('40 billion', 'EUR') }, 'bound refines'],
    [
      'a number that the other rounds up',
      { value: money('20.96 billion', 'EUR') },
      { value: money('21.0 billion', 'EUR') },
      'value refines',
    ],
    ['a finer number', { value: money('20.94 billion', 'EUR') }, { value: money('20.9 billion', 'EUR') }, 'value refines'],
    [
      'a finer date',
      { value: { kind: 'date', date: '2024-10-17', to: '2024-10-18' } },
      { value: { kind: 'date', date: '2024-10' } },
      'value refines',
    ],
    [
      'a longer list',
      { value: { kind: 'entities', entities: ['japan', 'australia'] } },
      { value: { kind: 'entities', entities: ['japan'] } },
      'value refines',
    ],
    ['a value at all', {}, { value: { kind: 'none', missing: 'amount', reason: 'It gives none.' } }, 'value refines'],
  ])('refined: one gives %s', (_what, fuller, plain, differs) => {
    const claim = claimOf(reading('z-fuller', fuller), reading('a-plain', { ...plain, sources: ['agency', 'primary'] }));
    expect(outcome(claim)).toMatchObject({ state: 'refined', preferred: 'z-fuller' });
    expect(claim.differences.map(({ aspect, effect }) => `${aspect} ${effect}`)).toContain(differs);
  });

  it('refined: one gives a period or a status that the other leaves out', () => {
    expect(outcome(claimOf(reading('z'), withoutPeriod(reading('a', { sources: ['primary'] }))))).toEqual({
      state: 'refined',
      preferred: 'z',
      differs: ['period refines'],
    });
    expect(outcome(claimOf(reading('z'), withoutStatus(reading('a', { sources: ['primary'] }))))).toEqual({
      state: 'refined',
      preferred: 'z',
      differs: ['status refines'],
    });
  });

  it('contested: dates that end on different days', () => {
    const days = (id: string, to: string) => reading(id, { value: { kind: 'date', date: '2024-10-17', to } });
    expect(outcome(claimOf(days('a', '2024-10-18'), days('b', '2024-10-19')))).toMatchObject({
      state: 'contested',
      differs: ['value contests'],
    });
  });

  it('contested: lists that neither contain each other nor share a source', () => {
    const one = reading('a', { value: { kind: 'entities', entities: ['russia', 'china'] } });
    expect(claimOf(one, reading('b', { value: { kind: 'entities', entities: ['iran', 'china'] }, sources: ['primary'] })).state).toBe(
      'contested',
    );
    expect(claimOf(one, reading('b', { value: { kind: 'entities', entities: ['iran', 'china'] }, sources: ['agency'] })).state).toBe(
      'refined',
    );
  });

  it('takes a year and twelve months for the same length', () => {
    const length = (id: string, count: number, unit: 'month' | 'year') =>
      reading(id, { value: { kind: 'duration', length: count, unit, bound: 'exact' } });
    expect(claimOf(length('a', 1, 'year'), length('b', 12, 'month')).state).toBe('agreed');
  });

  it('superseded: a later fact says that it takes the place of another', () => {
    const later = reading('b', { value: money('21.5 billion', 'EUR'), relations: [{ type: 'supersedes', fact: 'a' }] });
    const claim = claimOf(reading('a', { sources: ['primary'] }), later);
    expect(outcome(claim)).toEqual({ state: 'superseded', preferred: 'b', differs: [] });
    expect(claim.setAside).toMatchObject([{ cause: 'superseded', fact: { id: 'a' }, successors: [{ id: 'b' }] }]);
  });

  it('superseded: by a fact of another claim, which is named', () => {
    const later = reading('b', { subject: 'new-plan', relations: [{ type: 'supersedes', fact: 'a' }] });
    const claim = claimOf(reading('a'), later);
    expect(outcome(claim)).toEqual({ state: 'superseded', preferred: 'a', differs: [] });
    expect(claim.setAside[0]?.successors.map(({ id }) => id)).toEqual(['b']);
  });

  it('superseded: what was expected has been reported as done on a later day', () => {
    const event = (id: string, status: Status, announced: string) =>
      aFact({ id, property: 'attendees', value: { kind: 'entities', entities: ['zelenskyy'] }, status, announced });
    expect(outcome(claimOf(event('plan', 'expected', '2024-10-16'), event('report', 'done', '2024-10-17')))).toMatchObject({
      state: 'superseded',
      preferred: 'report',
    });
    expect(claimOf(event('plan', 'expected', '2024-10-17'), event('report', 'done', '2024-10-17')).state).toBe('contested');
    expect(claimOf(event('plan', 'expected', '2024-10-17'), event('report', 'done', '2024-10-16')).state).toBe('contested');
  });

  it('does not take one text about an event for a later state of another', () => {
    const stage = (id: string, text: string, status: Status, announced: string) =>
      aFact({ id, value: { kind: 'text', text }, status, announced, rank: { level: 'preferred', reason: 'Both hold.' } });
    const claim = claimOf(
      stage('plan', 'fully at work soon', 'expected', '2024-10-16'),
      stage('report', 'staff at work', 'under_way', '2024-10-17'),
    );
    expect(outcome(claim)).toMatchObject({ state: 'contested', differs: ['value contests', 'status contests'] });
  });

  it('does not raise the status of money by date', () => {
    expect(claimOf(reading('a', { announced: '2024-10-16' }), reading('b', { status: 'provided', announced: '2024-10-17' })).state).toBe(
      'contested',
    );
  });

  it('stays superseded however the readings that were replaced disagreed', () => {
    const later = reading('c', {
      subject: 'new-plan',
      relations: [
        { type: 'supersedes', fact: 'a' },
        { type: 'supersedes', fact: 'b' },
      ],
    });
    expect(claimOf(reading('a'), reading('b', { status: 'provided' }), later).state).toBe('superseded');
  });

  it('is not superseded by a fact that was set aside', () => {
    const later = reading('b', { relations: [{ type: 'supersedes', fact: 'a' }], rank: DEPRECATED });
    expect(outcome(claimOf(reading('a'), later))).toMatchObject({ state: 'single', preferred: 'a' });
  });

  it('ends even where facts supersede each other', () => {
    const claim = claimOf(
      reading('a', { relations: [{ type: 'supersedes', fact: 'b' }] }),
      reading('b', { relations: [{ type: 'supersedes', fact: 'a' }] }),
    );
    expect(outcome(claim)).toMatchObject({ state: 'superseded', preferred: 'a' });
  });

  it('sets deprecated readings aside with their reason and lets them contest nothing', () => {
    const claim = claimOf(reading('a'), reading('b', { value: money('40 billion', 'EUR'), rank: DEPRECATED }));
    expect(outcome(claim)).toEqual({ state: 'single', preferred: 'a', differs: [] });
    expect(claim.setAside).toMatchObject([{ fact: { id: 'b' }, cause: 'deprecated', reason: DEPRECATED.reason }]);
    expect(outcome(claimOf(reading('b', { rank: DEPRECATED })))).toMatchObject({ state: 'set_aside', preferred: undefined });
  });
});

describe('which reading is preferred', () => {
  const published = aPack([], {
    sources: [aSource('agency'), aSource('other'), aSource('late', '2024-10-18'), aSource('primary', '2024-10-17', 'primary')],
  });

  it.each<[string, Fact, Fact]>([
    [
      'by rank before fullness',
      reading('b', { rank: { level: 'preferred', reason: 'The overall answer.' } }),
      reading('a', { value: money('20.9 billion', 'EUR', 'about') }),
    ],
    ['a stated period before an inferred one', reading('b'), reading('a', { period: H1_INFERRED, sources: ['primary'] })],
    ['the better source', reading('b', { sources: ['primary'] }), reading('a', { sources: ['agency', 'other'] })],
    ['more sources', reading('b', { sources: ['agency', 'other'] }), reading('a')],
    ['the later publication', reading('b', { sources: ['late'] }), reading('a')],
    ['else the first id', reading('a'), reading('b')],
  ])('%s', (_rule, better, other) => {
    const view = viewFacts({ ...published, facts: [other, better] }, EVERYTHING);
    expect(view.claims[0]?.preferred?.id).toBe(better.id);
  });
});

const values = fc.constantFrom<Value>(
  money('20.9 billion', 'EUR'),
  money('20.94 billion', 'EUR'),
  money('21 billion', 'EUR', 'about'),
  money('40 billion', 'EUR', 'at_least'),
  money('22.72 billion', 'USD'),
  { kind: 'date', date: '2024-10' },
  { kind: 'date', date: '2024-10-17' },
  { kind: 'entities', entities: ['japan', 'australia'] },
  { kind: 'entities', entities: ['japan'] },
  { kind: 'text', text: 'words' },
  { kind: 'none', missing: 'amount', reason: 'It gives none.' },
);

const sketches = fc.record(
  {
    value: values,
    status: fc.constantFrom<Status>('pledged', 'committed', 'expected', 'done'),
    period: fc.constantFrom(H1, H1_INFERRED, H2),
    announced: fc.constantFrom('2024-10-16', '2024-10-17'),
    sources: fc.subarray(['early', 'agency', 'primary'], { minLength: 1 }),
    rank: fc.constantFrom<NonNullable<Fact['rank']>>({ level: 'preferred', reason: 'The overall answer.' }, DEPRECATED),
    supersedes: fc.nat({ max: 5 }),
  },
  { requiredKeys: ['value', 'announced', 'sources'] },
);

const factSets = fc
  .array(sketches, { minLength: 1, maxLength: 6 })
  .map((drawn) =>
    drawn.map(({ supersedes, ...sketch }, index) =>
      aFact({ id: `f${index}`, ...sketch, relations: supersedes === undefined ? [] : [{ type: 'supersedes', fact: `f${supersedes}` }] }),
    ),
  );

const shuffled = factSets.chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));

function byReadings(claims: readonly Claim[]): Claim[] {
  const readingIds = (claim: Claim) => claim.readings.map(({ id }) => id).join(' ');
  return [...claims].sort((left, right) => (readingIds(left) < readingIds(right) ? -1 : 1));
}

describe('laws of reconciling', () => {
  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        const [one, other] = [viewFacts(aPack(facts), EVERYTHING), viewFacts(aPack(others), EVERYTHING)];
        expect(byReadings(other.claims)).toEqual(byReadings(one.claims));
      }),
    );
  });

  it('puts every fact into exactly one claim', () => {
    fc.assert(
      fc.property(factSets, (facts) => {
        const read = viewFacts(aPack(facts), EVERYTHING).claims.flatMap((claim) => claim.readings.map(({ id }) => id));
        expect(read.sort()).toEqual(facts.map(({ id }) => id).sort());
      }),
    );
  });

  it('gives the same claim when the readings of a claim are reconciled again', () => {
    fc.assert(
      fc.property(factSets, (facts) => {
        const view = viewFacts(aPack(facts), EVERYTHING);
        for (const claim of view.claims) expect(reconcile(claim.readings, view, claim.key)).toEqual(claim);
      }),
    );
  });

  it('never prefers a deprecated reading', () => {
    fc.assert(
      fc.property(factSets, (facts) => {
        for (const claim of viewFacts(aPack(facts), EVERYTHING).claims) {
          expect(claim.preferred?.rank?.level).not.toBe('deprecated');
          expect(claim.preferred === undefined).toBe(claim.state === 'set_aside');
        }
      }),
    );
  });

  it('names in each difference of value, status or period every reading compared', () => {
    fc.assert(
      fc.property(factSets, (facts) => {
        for (const claim of viewFacts(aPack(facts), EVERYTHING).claims) {
          const aside = new Set(claim.setAside.map(({ fact }) => fact.id));
          const standing = claim.readings.map(({ id }) => id).filter((id) => !aside.has(id));
          for (const { aspect, variants } of claim.differences) {
            const named = variants.flatMap((variant) => variant.facts).sort();
            if (aspect !== 'bound' && standing.length > 0) expect(named).toEqual([...standing].sort());
          }
        }
      }),
    );
  });
});

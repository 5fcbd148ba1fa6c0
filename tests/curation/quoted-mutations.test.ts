import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../src/curation/check-content.ts';
import { type Curated, contentOf, proposalOf } from '../../src/curation/curated.ts';
import { approve, approveAsDisputed, approveAsSuccessor, editProposal, mergeInto } from '../../src/curation/decide-proposal.ts';
import { addFurtherFact } from '../../src/curation/further-fact.ts';
import { revise } from '../../src/curation/revise-fact.ts';
import { unborneFields } from '../../src/facts/quoted/unborne.ts';
import { replay } from '../../src/facts/replay.ts';
import { addDays } from '../../src/language/grammar/calendar.ts';
import { lastDay } from '../../src/model/calendar-date.ts';
import { type Fact, STATUSES } from '../../src/model/fact.ts';
import { Failure } from '../../src/model/failure.ts';
import { formatPeriod } from '../../src/model/format.ts';
import type { LedgerContent, LedgerEntry } from '../../src/model/ledger-entry.ts';
import { BOUNDS } from '../../src/model/value.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const SEED = 20241016;
const MUTATIONS = 1000;
const pack = await shippedPack();
const CURRENCIES = ['EUR', 'USD', 'GBP', 'UAH', 'PLN'] as const;

type Change = Pick<Fact, 'value' | 'status' | 'period'>;

/** A number that is not the one given: another digit, another scale. */
const otherAmount = (amount: string) =>
  fc.oneof(
    fc.constantFrom('0', '00', '000', '000000').map((zeros) => `${amount}${zeros}`),
    fc.integer({ min: 1, max: 999 }).map((by) => String(BigInt(amount) + BigInt(by) * (amount.length > 6 ? 100_000_000n : 1n))),
  );

const otherDay = (date: string) => fc.integer({ min: 1, max: 4000 }).chain((by) => fc.constantFrom(addDays(date, by), addDays(date, -by)));

/** Another date of the same precision. */
function otherDate(date: string) {
  const day = lastDay(date);
  return otherDay(day)
    .filter((one) => one.slice(0, date.length) !== date)
    .map((one) => one.slice(0, date.length));
}

/** Every way in which one thing that a fact says can be changed. */
function changesOf(fact: Fact): fc.Arbitrary<Change>[] {
  const { value, status, period } = fact;
  const kept: Change = { value, ...(status && { status }), ...(period && { period }) };
  const changes: fc.Arbitrary<Change>[] = [];
  const valued = (drawn: fc.Arbitrary<Fact['value']>) => changes.push(drawn.map((other) => ({ ...kept, value: other })));
  if (value.kind === 'money' || value.kind === 'count') valued(otherAmount(value.amount).map((amount) => ({ ...value, amount })));
  if (value.kind === 'money')
    valued(fc.constantFrom(...CURRENCIES.filter((one) => one !== value.currency)).map((currency) => ({ ...value, currency })));
  if (value.kind === 'money' || value.kind === 'count')
    valued(fc.constantFrom(...BOUNDS.filter((one) => one !== value.bound)).map((bound) => ({ ...value, bound })));
  if (value.kind === 'count') valued(fc.constantFrom('ships', 'missiles', 'brigades').map((unit) => ({ ...value, unit })));
  if (value.kind === 'date') valued(otherDate(value.date).map((date) => ({ ...value, date })));
  if (value.kind === 'duration')
    valued(
      fc
        .integer({ min: 1, max: 60 })
        .filter((length) => length !== value.length)
        .map((length) => ({ ...value, length })),
    );
  if (status) changes.push(fc.constantFrom(...STATUSES.filter((one) => one !== status)).map((other) => ({ ...kept, status: other })));
  const { start, end } = period ?? {};
  if (period && start !== undefined && end !== undefined) {
    const moved = fc.integer({ min: 1, max: 12 }).chain((by) => fc.constantFrom(by, -by));
    const inYear = (day: string, by: number) => `${Number(day.slice(0, 4)) + by}${day.slice(4)}`;
    changes.push(
      moved.map((by) => {
        const days = { start: inYear(start, by), end: inYear(end, by) };
        return { ...kept, period: { ...period, ...days, label: formatPeriod(days) } };
      }),
    );
  } else if (period) {
    const label = fc.constantFrom('within a month', 'within two years', 'over ten years', 'a year', 'by the end of the decade');
    changes.push(label.filter((other) => other !== period.label).map((other) => ({ ...kept, period: { ...period, label: other } })));
  }
  return changes;
}

const changeable = pack.facts.filter((fact) => changesOf(fact).length > 0);

/** A fact of the shipped pack that says one thing otherwise, as its file would. */
const mutation: fc.Arbitrary<LedgerContent> = fc.constantFrom(...changeable).chain((fact) =>
  fc.oneof(...changesOf(fact)).map((change) => {
    const content = contentOf(fact);
    const { status: _status, period: _period, ...rest } = content.fact;
    return { ...content, fact: { ...rest, ...change } };
  }),
);

describe('one thing said otherwise in the shipped pack', () => {
  const mutations = fc.sample(mutation, { seed: SEED, numRuns: MUTATIONS });

  it(`is refused in ${MUTATIONS} of ${MUTATIONS} draws`, () => {
    const taken = mutations.filter((content) => Object.keys(contentFaults(content, pack)).length === 0);
    const told = taken.map(({ fact }) => [fact.id, fact.value, fact.status, fact.period, fact.evidence.map(({ quote }) => quote)]);
    expect(told).toEqual([]);
  });
});

const ACT = { by: 'slack/T1/ann', via: { door: 'slack' }, at: '2024-11-01T09:00:00.000Z', why: 'Drawn.' };
const CANDIDATE = 'candidate';

/** The shipped pack with one candidate that waits. */
function waiting(content: LedgerContent): Curated {
  const fact = { ...content.fact, id: CANDIDATE, relations: [] };
  const entry: LedgerEntry = {
    kind: 'proposed',
    id: `proposed:${CANDIDATE}`,
    fact: CANDIDATE,
    at: '2024-11-01T08:00:00.000Z',
    by: 'intake',
    why: 'It stands in a document.',
    content: { ...content, fact },
    remarks: [],
  };
  return { ...replay(pack, [entry]), shipped: pack, entries: [entry] };
}

/** What a curator may do with a candidate and a fact; `content` is what they write. */
const WAYS = ['approve', 'approve as edited', 'dispute', 'supersede', 'edit', 'further', 'merge', 'correct', 'say better'] as const;
type Way = (typeof WAYS)[number];

function decisionBy(way: Way, content: LedgerContent, held: Fact, curated: Curated): readonly LedgerEntry[] {
  const proposal = proposalOf(CANDIDATE, curated);
  if (!proposal) throw new Error('Nothing waits.');
  const written = { ...content, fact: { ...content.fact, id: CANDIDATE, relations: [] } };
  const instead = { ...content, fact: { ...content.fact, id: held.id, relations: [] } };
  switch (way) {
    case 'approve':
      return approve(proposal, ACT, curated);
    case 'approve as edited':
      return approve(proposal, ACT, curated, written);
    case 'dispute':
      return approveAsDisputed(proposal, ACT, curated);
    case 'supersede':
      return approveAsSuccessor(proposal, held, ACT, curated);
    case 'edit':
      return editProposal(proposal, written, ACT, curated);
    case 'further':
      return addFurtherFact(proposal, ACT, curated, written);
    case 'merge':
      return mergeInto(held, [proposal], ACT, curated);
    case 'correct':
      return revise(held, 'corrected', instead, ACT, curated);
    case 'say better':
      return revise(held, 'edited', instead, ACT, curated);
  }
}

const REFUSALS = ['CONTENT_INVALID', 'PASSAGE_DIFFERS', 'NOTHING_CHANGED', 'NOT_ALLOWED'];

/** The entries of a decision; the code of a refusal. */
function attempted(decide: () => readonly LedgerEntry[]): readonly LedgerEntry[] | string {
  try {
    return decide();
  } catch (failure) {
    if (failure instanceof Failure) return failure.code;
    throw failure;
  }
}

describe('whatever curators do', () => {
  const sound = fc.constantFrom(...changeable).map(contentOf);
  const drawn = fc.record({
    way: fc.constantFrom(...WAYS),
    candidate: fc.oneof(mutation, sound),
    written: fc.oneof(mutation, sound),
    held: fc.constantFrom(...pack.facts.filter(({ value }) => value.kind === 'money' || value.kind === 'count' || value.kind === 'date')),
  });
  const outcomes = fc.sample(drawn, { seed: SEED, numRuns: 400 }).map(({ way, candidate, written, held }) => {
    const curated = waiting(candidate);
    return { way, held, candidate, outcome: attempted(() => decisionBy(way, written, held, curated)) };
  });

  it('is refused by a code of its own, or done', () => {
    const codes = outcomes.flatMap(({ outcome }) => (typeof outcome === 'string' ? [outcome] : []));
    expect(codes.filter((code) => !REFUSALS.includes(code))).toEqual([]);
    const ways = outcomes.filter(({ outcome }) => typeof outcome !== 'string').map(({ way }) => way);
    expect(new Set(ways)).toEqual(new Set(WAYS));
  });

  it('leaves no fact that its quotations do not bear out', () => {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    const entries = outcomes.flatMap(({ outcome }) => (typeof outcome === 'string' ? [] : outcome));
    const contents = entries.flatMap((entry) => ('content' in entry && entry.content ? [entry.content.fact] : []));
    const unborne = contents.flatMap((fact) =>
      (
        unborneFields(
          fact,
          sources,
          pack.properties.find(({ id }) => id === fact.property),
        ) ?? []
      ).filter(({ field, says }) => !fact.unquoted?.[field]?.toLowerCase().includes(says.toLowerCase())),
    );
    expect(contents.length).toBeGreaterThan(0);
    expect(unborne).toEqual([]);
  });

  it('puts no passage under an amount that it does not print', () => {
    const merged = outcomes.filter(({ way, outcome }) => way === 'merge' && typeof outcome !== 'string');
    const strange = merged.filter(({ held: { value }, candidate }) => {
      if (value.kind !== 'money') return false;
      const digits = String(Number(value.amount) / 1e9);
      return !candidate.fact.evidence.every(({ quote, stance }) => stance === 'contradicts' || quote.includes(digits));
    });
    expect(strange).toEqual([]);
  });
});

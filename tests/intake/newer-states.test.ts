import { describe, expect, it } from 'vitest';
import { compareWithStore } from '../../src/intake/compare/compare-with-store.ts';
import { type Fact, factSchema } from '../../src/model/fact.ts';
import type { Property } from '../../src/model/property.ts';
import { aFact, aPack, aSource } from '../fixtures/facts.ts';
import { toldCandidate, viewOfAll } from '../fixtures/told-candidate.ts';

const TOWN = { id: 'town', kind: 'place' as const, name: 'Orrin', aliases: {}, roles: [], within: [], ambient: false };
const GAUGE = { id: 'gauge', kind: 'programme' as const, name: 'Gauge 1b', aliases: {}, roles: [], within: [], ambient: false };
const property = (id: string, value: Property['value']): Property => ({ id, label: id, value, answers: [], synonyms: { en: [id] } });

const evacuees = (number: number) => factSchema.shape.value.parse({ kind: 'count', number, unit: 'evacuees', bound: 'at_least' });
const counted = (id: string, day: string, number: number): Fact =>
  aFact({
    id,
    subject: 'town',
    property: 'evacuees',
    announced: day,
    value: evacuees(number),
    statement: `Orrin has at least ${number} evacuees.`,
  });
const out = aFact({
  id: 'gauge-out',
  subject: 'gauge',
  property: 'condition',
  announced: '2024-10-14',
  value: { kind: 'text', text: 'out of order' },
});

function compared(held: readonly Fact[], told: Parameters<typeof toldCandidate>[0]) {
  const pack = aPack(held, {
    entities: [TOWN, GAUGE],
    properties: [property('evacuees', ['count']), property('condition', ['text'])],
    sources: [aSource('agency', '2024-10-14')],
  });
  const { content, document } = toldCandidate(told);
  const { label, fact, supersedes } = compareWithStore(content, document, viewOfAll(pack), []);
  return { label, fact, ...(supersedes && { supersedes }) };
}

const grown = {
  text: 'Orrin has counted [at least 4900 evacuees].',
  subject: 'town',
  property: 'evacuees',
  value: { kind: 'count', number: 4900, unit: 'evacuees', bound: 'at_least' },
};

describe('a count of a later day', () => {
  const held = [counted('first', '2024-10-12', 3200), counted('second', '2024-10-14', 4100)];

  it('is a newer state of the newest that is held, and no conflict with the oldest', () => {
    expect(compared(held, grown)).toEqual({ label: 'newer_state', fact: 'second' });
  });

  it('is a newer state also where it has fallen', () => {
    expect(compared(held, { ...grown, value: { ...grown.value, number: 1000 } })).toEqual({ label: 'newer_state', fact: 'second' });
  });

  it('is an earlier one where it is told of a day before', () => {
    expect(compared(held.slice(1), { ...grown, announced: '2024-10-10' }).label).toBe('new');
  });

  it('is a conflict on one and the same day', () => {
    expect(compared(held.slice(1), { ...grown, announced: '2024-10-14' })).toEqual({ label: 'conflicts', fact: 'second' });
  });
});

describe('a state in words', () => {
  const back = {
    text: 'Gauge 1b is [back in service].',
    subject: 'gauge',
    property: 'condition',
    value: { kind: 'text', text: 'back in service' },
  };

  it('is newer than the only one that is held, of a day before', () => {
    expect(compared([out], back)).toEqual({ label: 'newer_state', fact: 'gauge-out', supersedes: true });
  });

  it('leaves the other standing where a period keeps both', () => {
    const period = { label: 'May 2025', start: '2025-05-01', end: '2025-05-31', basis: 'stated' } as const;
    expect(compared([aFact({ ...out, period })], back)).toEqual({ label: 'newer_state', fact: 'gauge-out' });
  });

  it('is no newer one of the same day', () => {
    expect(compared([out], { ...back, announced: '2024-10-14' }).label).toBe('new');
  });

  it('is one more where several stand beside each other', () => {
    const parts = aFact({ ...out, id: 'gauge-roof', value: { kind: 'text', text: 'its roof is sound' } });
    expect(compared([out, parts], back).label).toBe('new');
  });
});

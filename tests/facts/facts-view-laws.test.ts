import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupReadings } from '../../src/facts/claim.ts';
import type { Horizon } from '../../src/facts/horizon.ts';
import { PackViews } from '../../src/facts/pack-views.ts';
import { type Claim, reconcile } from '../../src/facts/reconcile.ts';
import type { FactView } from '../../src/facts/view.ts';
import { firstDay } from '../../src/model/calendar-date.ts';
import { type Evidence, type Fact, RELATION_TYPES } from '../../src/model/fact.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Pack } from '../../src/model/pack.ts';
import { atOnce } from '../../src/model/sliced.ts';
import type { Source } from '../../src/model/source.ts';
import { aFact, aPack, aSource, money } from '../fixtures/facts.ts';

/** What a horizon shows, told in the plainest way: each list is filtered anew. */
function plainView(pack: Pack, { asOf, recordedBy, audience }: Horizon) {
  const cleared = pack.audiences.slice(0, pack.audiences.indexOf(audience) + 1);
  const stands = ({ at, until }: { at?: string | undefined; until?: string | undefined }) =>
    (at === undefined || Date.parse(at) <= Date.parse(recordedBy)) && (until === undefined || Date.parse(until) > Date.parse(recordedBy));
  const isOpen = ({ id }: Source) => {
    const citing = pack.facts.filter(({ evidence }) => evidence.some(({ source }) => source === id));
    return citing.length === 0 || citing.some((fact) => cleared.includes(fact.audience));
  };
  const sources = pack.sources.filter((source) => source.published.date <= asOf && isOpen(source));
  const sourceOf = (id: string) => sources.find((source) => source.id === id);
  const supported = pack.facts
    .filter((fact) => cleared.includes(fact.audience) && firstDay(fact.announced) <= asOf && stands(fact.recorded))
    .map((fact) => ({ ...fact, evidence: fact.evidence.filter(({ source }) => sourceOf(source)) }))
    .filter(({ evidence }) => evidence.some(({ stance }) => stance === 'supports'));
  const visible = new Set(supported.map(({ id }) => id));
  const facts = supported.map((fact): Fact => ({ ...fact, relations: fact.relations.filter((one) => visible.has(one.fact)) }));
  const incoming = (id: string) =>
    facts.flatMap((fact) => fact.relations.flatMap((one) => (one.fact === id ? [{ type: one.type, fact }] : [])));
  const successors = (id: string) => incoming(id).flatMap(({ type, fact }) => (type === 'supersedes' ? [fact] : []));
  const claims = groupReadings(facts).map(({ readings, key }) => reconcile(readings, { source: sourceOf, successors }, key));
  const fact = (id: string) => facts.findLast((one) => one.id === id);
  return {
    facts,
    sources,
    gaps: pack.gaps
      .filter((gap) => (gap.audience === undefined || cleared.includes(gap.audience)) && stands({ at: gap.recorded?.at, until: gap.until }))
      .filter((gap) => gap.looked_through.every(sourceOf))
      .map((gap) => ({ ...gap, nearest: gap.nearest.filter((id) => visible.has(id)) })),
    claims: [...new Set(facts.map((one) => claims.find(({ readings }) => readings.includes(one))))],
    fact,
    incoming,
    successors,
    pairs: RELATION_TYPES.map((type) =>
      facts.flatMap((one) => one.relations.filter((relation) => relation.type === type).map((relation) => [one, fact(relation.fact)])),
    ),
    newest: (among?: readonly Fact[]) =>
      sources
        .filter(({ id }) => among === undefined || among.some(({ evidence }) => evidence.some(({ source }) => source === id)))
        .toSorted((one, other) => (timeOf(one) > timeOf(other) || (timeOf(one) === timeOf(other) && one.id < other.id) ? -1 : 1))[0],
  };
}

function timeOf({ published }: Source): string {
  return `${published.date} ${published.time ?? ''}`;
}

const DAYS = ['2024-04-01', '2024-04-02', '2024-05-01', '2024-10-16', '2024-10-17', '2025-01-01'];
const ANNOUNCED = ['2024', '2024-04', '2024-10', ...DAYS];
const INSTANTS = [
  '2024-04-02T00:00:00Z',
  '2024-05-01T10:00:00+02:00',
  '2024-05-01T08:00:00Z',
  '2024-10-17T06:00:00Z',
  '2024-12-01T00:00:00Z',
];
const AUDIENCES = ['public', 'staff', 'curators'];
const IDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const SOURCES = ['alpha', 'beta', 'gamma', 'delta'];

const someDay = fc.constantFrom(...DAYS);
const someInstant = fc.constantFrom(...INSTANTS);
const somePassage: fc.Arbitrary<Evidence> = fc.record({
  source: fc.constantFrom(...SOURCES),
  quote: fc.constant('as printed'),
  voice: fc.constant('direct'),
  stance: fc.constantFrom('supports', 'supports', 'contradicts'),
});
const someFact = fc
  .record({
    id: fc.constantFrom(...IDS),
    subject: fc.constantFrom('pledge', 'aid'),
    property: fc.constantFrom('amount', 'note'),
    value: fc.constantFrom(money('40 billion', 'EUR'), money('41 billion', 'EUR'), money('40 billion', 'USD')),
    announced: fc.constantFrom(...ANNOUNCED),
    evidence: fc.array(somePassage, { minLength: 1, maxLength: 3 }),
    audience: fc.constantFrom('public', 'public', 'staff', 'curators'),
    relations: fc.array(fc.record({ type: fc.constantFrom(...RELATION_TYPES), fact: fc.constantFrom(...IDS) }), { maxLength: 2 }),
    at: someInstant,
    until: fc.option(someInstant, { nil: undefined }),
  })
  .map(({ at, until, ...sketch }) =>
    aFact({ ...sketch, recorded: { at, by: 'curator', reason: 'baseline', ...(until === undefined ? {} : { until }) } }),
  );
const someGap: fc.Arbitrary<Gap> = fc
  .record({
    id: fc.constantFrom('staff', 'split'),
    looked_through: fc.array(fc.constantFrom(...SOURCES), { maxLength: 2 }),
    nearest: fc.array(fc.constantFrom(...IDS), { maxLength: 2 }),
    audience: fc.constantFrom(undefined, ...AUDIENCES),
    at: fc.option(someInstant, { nil: undefined }),
    until: fc.option(someInstant, { nil: undefined }),
  })
  .map(({ at, until, audience, ...gap }) => ({
    ...gap,
    statement: 'Nothing is known.',
    about: [],
    asked_as: [],
    ...(audience === undefined ? {} : { audience }),
    ...(at === undefined ? {} : { recorded: { at, by: 'curator', reason: 'declared' } }),
    ...(until === undefined ? {} : { until }),
  }));
const somePack = fc
  .record({
    days: fc.array(someDay, { minLength: SOURCES.length, maxLength: SOURCES.length }),
    facts: fc.array(someFact, { maxLength: 8 }),
    gaps: fc.array(someGap, { maxLength: 3 }),
  })
  .map(({ days, facts, gaps }) => aPack(facts, { gaps, sources: SOURCES.map((id, at) => aSource(id, days[at])) }));
const someHorizon: fc.Arbitrary<Horizon> = fc.record({
  asOf: fc.constantFrom('2024-03-31', ...DAYS, '2024-06-15', '2030-12-31'),
  recordedBy: fc.constantFrom('2024-01-01T00:00:00Z', ...INSTANTS, '2024-06-15T00:00:00Z', '2030-12-31T00:00:00Z'),
  audience: fc.constantFrom(...AUDIENCES),
});

function expectPlain(view: FactView, pack: Pack): void {
  const plain = plainView(pack, view.horizon);
  expect(view.facts).toEqual(plain.facts);
  expect(view.isEmpty).toBe(plain.facts.length === 0);
  expect(view.sources).toEqual(plain.sources);
  expect(view.gaps).toEqual(plain.gaps);
  expect(view.claims).toEqual(plain.claims);
  expect(RELATION_TYPES.map((type) => view.pairs(type))).toEqual(plain.pairs);
  for (const id of IDS) {
    expect(view.fact(id)).toEqual(plain.fact(id));
    expect(view.incoming(id)).toEqual(plain.incoming(id));
    expect(view.successors(id)).toEqual(plain.successors(id));
    expect(view.claimOf(id)).toEqual(plain.claims.find((claim) => claim?.readings.some((one) => one === plain.fact(id))));
  }
  for (const subject of ['pledge', 'aid']) {
    expect(view.factsAbout(subject)).toEqual(plain.facts.filter((fact) => fact.subject === subject));
    const onNote = plain.facts.filter((fact) => fact.subject === subject && fact.property === 'note');
    expect(view.factsOn(subject, 'note')).toEqual(onNote);
    expect(view.newestSource(onNote)).toEqual(plain.newest(onNote));
  }
  expect(SOURCES.map((id) => view.source(id))).toEqual(SOURCES.map((id) => plain.sources.find((source) => source.id === id)));
  expect(view.newestSource()).toEqual(plain.newest());
}

it('shows at every horizon what the definition of a view says, whichever was looked from before', () => {
  fc.assert(
    fc.property(somePack, fc.array(someHorizon, { minLength: 1, maxLength: 6 }), (pack, horizons) => {
      const views = atOnce(PackViews.of(pack));
      for (const horizon of horizons) expectPlain(views.at(horizon), pack);
    }),
    { numRuns: 500 },
  );
});

it('gives one fact as one object, however it is reached', () => {
  fc.assert(
    fc.property(somePack, someHorizon, someHorizon, (pack, horizon, other) => {
      const views = atOnce(PackViews.of(pack));
      const view = views.at(horizon);
      const before = view.facts.map((fact) => view.claimOf(fact.id));
      expect(views.at(other).claims).toBeDefined();
      const reached = (claim: Claim | undefined) => claim?.readings.every((reading) => view.facts.includes(reading)) ?? true;
      expect(before.every(reached)).toBe(true);
      for (const [at, fact] of views.at(horizon).facts.entries()) expect(fact).toBe(view.facts[at]);
    }),
  );
});

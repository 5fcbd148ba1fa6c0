import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { projectLedger } from '../../src/facts/projection.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { gapSchema } from '../../src/model/gap.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import { writtenFact } from '../../src/model/written-fact.ts';
import type { PositionedEntry } from '../../src/ports/ledger.ts';
import { aPack, EVERYTHING, money, pledgeFacts } from '../fixtures/facts.ts';

const pack = aPack(pledgeFacts());
const half = pledgeFacts().find(({ id }) => id === 'half-eur');

let acts = 0;
/** An act on a fact at an hour of 1 November 2024; with an amount, its content is the half-year figure with that amount. */
function act(kind: string, hour: number, amount?: string, fact = 'half-eur', more: object = {}): LedgerEntry {
  acts += 1;
  const at = `2024-11-01T${String(hour).padStart(2, '0')}:00:00Z`;
  const { topic, recorded: _, ...figure } = half ?? { topic: '', recorded: undefined };
  const content = amount && { topic, fact: { ...figure, id: fact, value: writtenMoney(amount) } };
  return ledgerEntrySchema.parse({
    id: `act-${acts}`,
    kind,
    fact,
    at,
    by: 'ann',
    why: `why ${hour}`,
    ...(content && { content }),
    ...more,
  });
}

function writtenMoney(amount: string) {
  const [fact] = pledgeFacts();
  if (!fact) throw new Error('There are facts.');
  const { topic: _, recorded: __, ...content } = fact;
  return writtenFact({ ...content, value: money(amount, 'EUR') }).value;
}

/** The amount of the half-year figure as the store held it at an hour of that day. */
function amountAt(entries: readonly LedgerEntry[], hour: number, fact = 'half-eur'): string | undefined {
  const recordedBy = `2024-11-01T${String(hour).padStart(2, '0')}:30:00Z`;
  const value = viewFacts(replay(pack, entries).pack, { ...EVERYTHING, recordedBy }).fact(fact)?.value;
  return value?.kind === 'money' ? value.amount : undefined;
}

describe('replaying the ledger over a pack', () => {
  it('answers from each revision as it was recorded', () => {
    const entries = [
      act('corrected', 9, '21 billion'),
      act('edited', 11, '21.0 billion'),
      act('retracted', 13),
      act('imported', 15, '22 billion'),
    ];
    const hours = [8, 9, 11, 13, 15];
    expect(hours.map((hour) => amountAt(entries, hour))).toEqual(['20900000000', '21000000000', '21000000000', undefined, '22000000000']);
  });

  it('says who recorded a revision, when, why and by which act, and when it ended', () => {
    const revisions = replay(pack, [act('corrected', 9, '21 billion'), act('retracted', 13)]).pack.facts.filter(
      ({ id }) => id === 'half-eur',
    );
    expect(revisions.map(({ recorded }) => recorded)).toEqual([
      { at: '2024-10-17T06:00:00Z', by: 'curator', reason: 'baseline', until: '2024-11-01T09:00:00Z' },
      { at: '2024-11-01T09:00:00Z', by: 'ann', reason: 'why 9', act: 'corrected', until: '2024-11-01T13:00:00Z' },
    ]);
  });

  it('shows a proposal to curators only, until it is approved', () => {
    const proposed = act('proposed', 9, '5 billion', 'new-fact');
    const edited = act('edited', 10, '6 billion', 'new-fact');
    const waiting = replay(pack, [proposed, edited]);
    expect(waiting.proposals).toMatchObject([{ entry: { id: proposed.id }, content: { fact: { value: { amount: '6000000000' } } } }]);
    expect(amountAt([proposed, edited], 23, 'new-fact')).toBeUndefined();
    const approved = [proposed, edited, act('approved', 11, undefined, 'new-fact')];
    expect(amountAt(approved, 10, 'new-fact')).toBeUndefined();
    expect(amountAt(approved, 11, 'new-fact')).toBe('6000000000');
    expect(replay(pack, approved).proposals).toEqual([]);
    const rejected = replay(pack, [proposed, act('rejected', 11, undefined, 'new-fact'), act('approved', 12, undefined, 'new-fact')]);
    expect(rejected).toMatchObject({ proposals: [], pack: { facts: pack.facts } });
  });

  it('lets the first of two curators count who did the same at once', () => {
    const content = act('imported', 9, '21 billion');
    const again = { ...content, id: 'again', at: '2024-11-01T09:00:01Z', by: 'ben' };
    const facts = replay(pack, [content, again, act('retracted', 10), act('retracted', 11), act('corrected', 12, '1 billion')]).pack.facts;
    expect(facts.filter(({ id }) => id === 'half-eur').map(({ recorded }) => [recorded.by, recorded.until])).toEqual([
      ['curator', '2024-11-01T09:00:00Z'],
      ['ann', '2024-11-01T10:00:00Z'],
    ]);
  });

  it('marks a fact as contested until that is resolved, and moves its review when it is verified', () => {
    const entries = [act('contested', 9), act('verified', 10, undefined, 'half-eur', { review_by: '2025-01-31' }), act('resolved', 11)];
    const last = (count: number) =>
      replay(pack, entries.slice(0, count))
        .pack.facts.filter(({ id }) => id === 'half-eur')
        .at(-1);
    expect(last(1)).toMatchObject({ contested: { by: 'ann', reason: 'why 9' } });
    expect(last(2)).toMatchObject({ contested: { by: 'ann' }, review_by: '2025-01-31' });
    expect(last(3)).not.toHaveProperty('contested');
  });

  it('keeps the revisions of a fact in order when the clocks of two replicas differ', () => {
    const entries = [act('corrected', 10, '21 billion'), act('corrected', 9, '22 billion')];
    expect([9, 10].map((hour) => amountAt(entries, hour))).toEqual(['20900000000', '22000000000']);
  });
});

describe('gaps in the ledger', () => {
  const words = (statement: string, more: object = {}) => ({ id: 'no-split', statement, looked_through: ['agency'], ...more });
  const withGap = aPack(pledgeFacts(), { gaps: [gapSchema.parse(words('No split by country is given.'))] });
  const told = (entries: readonly LedgerEntry[], hour: number, audience = 'public', held = withGap) => {
    const recordedBy = `2024-11-01T${String(hour).padStart(2, '0')}:30:00Z`;
    return viewFacts(replay(held, entries).pack, { ...EVERYTHING, recordedBy, audience }).gaps.map(({ statement }) => statement);
  };
  const declared = (hour: number, statement: string, more?: object) =>
    act('declared', hour, undefined, 'no-split', { gap: words(statement, more) });
  const withdrawn = (hour: number) => act('withdrawn', hour, undefined, 'no-split');

  it('are told from when they were declared until they are withdrawn or said otherwise', () => {
    const entries = [declared(9, 'No split is given.'), declared(10, 'No split is given.'), withdrawn(11), declared(13, 'Still no split.')];
    expect([8, 9, 10, 11, 13].map((hour) => told(entries, hour, 'public', pack))).toEqual([
      [],
      ['No split is given.'],
      ['No split is given.'],
      [],
      ['Still no split.'],
    ]);
    expect(replay(pack, entries).pack.gaps.map(({ recorded }) => [recorded?.by, recorded?.reason])).toEqual([
      ['ann', 'why 9'],
      ['ann', 'why 13'],
    ]);
  });

  it('of the pack itself can be withdrawn and said otherwise, and are told as recorded before', () => {
    const entries = [declared(9, 'No split is given.'), withdrawn(10)];
    expect([8, 9, 10].map((hour) => told(entries, hour))).toEqual([['No split by country is given.'], ['No split is given.'], []]);
  });

  it('for few are told to nobody else', () => {
    const entries = [declared(9, 'No split is given.', { audience: 'staff' })];
    expect([told(entries, 9), told(entries, 9, 'staff')]).toEqual([[], ['No split is given.']]);
  });

  it('answer a question only in the words that stood at the time', () => {
    const ask = (hour: number) => {
      const entries = [declared(9, 'No split by donor is given.', { asked_as: ['How is it split by donor?'] }), withdrawn(11)];
      const askedAt = `2024-11-01T${String(hour).padStart(2, '0')}:30:00Z`;
      return createBot(replay(pack, entries).pack).ask({ question: 'How is it split by donor?', askedAt }).headline;
    };
    expect([8, 9, 11].map((hour) => ask(hour).includes('no split by donor'))).toEqual([false, true, false]);
  });

  it('refuse an entry whose gap has another name', () => {
    expect(() => act('declared', 9, undefined, 'other', { gap: words('No split is given.') })).toThrow('is not the gap');
  });
});

describe('entities in the ledger', () => {
  const brought = (id: string) => ({ id, kind: 'organisation', name: id });

  it('come in with the approved facts that name them, as subject, speaker or value', () => {
    const named = { subject: 'wharf', speaker: 'mason', value: { kind: 'entities', entities: ['guild'] } };
    const { topic, recorded: _, ...figure } = half ?? { topic: '', recorded: undefined };
    const content = { topic, fact: { ...figure, ...named }, entities: ['wharf', 'mason', 'guild', 'stray'].map(brought) };
    const entities = (kind: string) => replay(pack, [act(kind, 9, undefined, 'half-eur', { content })]).pack.entities.map(({ id }) => id);
    expect(entities('corrected')).toEqual(['wharf', 'mason', 'guild']);
    expect(entities('proposed')).toEqual([]);
  });
});

describe('a projection', () => {
  const ledgerOf = (entries: readonly LedgerEntry[]) => {
    const positioned: PositionedEntry[] = entries.map((entry, index) => ({ position: index + 1, entry }));
    return { positioned, read: async (after: number, limit: number) => positioned.slice(after, after + limit) };
  };

  it('catches up with all that was appended, in portions, and says whether there was something', async () => {
    const many = Array.from({ length: 2500 }, (_, number) => act('corrected', 9, `${number + 1} million`));
    const ledger = ledgerOf(many);
    const projection = projectLedger(pack, ledger);
    expect(projection.current()).toMatchObject({ position: 0, pack: { facts: pack.facts } });
    expect(await Promise.all([projection.catchUp(), projection.catchUp()])).toEqual([true, true]);
    expect(projection.current().position).toBe(2500);
    expect(await projection.catchUp()).toBe(false);
    expect(
      projection
        .current()
        .pack.facts.filter(({ id }) => id === 'half-eur')
        .at(-1)?.value,
    ).toMatchObject({ amount: '2500000000' });
  });

  it('keeps what it had when the ledger cannot be read, and goes on from there', async () => {
    const { positioned, read } = ledgerOf([act('corrected', 9, '21 billion')]);
    let away = false;
    const projection = projectLedger(pack, { read: (after, limit) => (away ? Promise.reject(new Error('away')) : read(after, limit)) });
    await projection.catchUp();
    away = true;
    await expect(projection.catchUp()).rejects.toThrow('away');
    expect(projection.current().position).toBe(1);
    away = false;
    positioned.push({ position: 2, entry: act('retracted', 10) });
    expect(await projection.catchUp()).toBe(true);
    expect(projection.current().position).toBe(2);
  });
});

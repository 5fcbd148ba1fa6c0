import { describe, expect, it } from 'vitest';
import { related, rivals } from '../../src/facts/links.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { type Gap, gapSchema } from '../../src/model/gap.ts';
import { aFact, aPack, aSource, EVERYTHING, money, passage, pledgeFacts } from '../fixtures/facts.ts';

function aGap(id: string, looked_through: string[], nearest: string[] = []): Gap {
  return gapSchema.parse({ id, statement: `Nothing is known of ${id}.`, looked_through, nearest });
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

describe('what was public on a day', () => {
  it('shows a fact from the day it was announced and a source was published, whichever is later', () => {
    const pack = aPack([aFact({ id: 'pledge', announced: '2024-10-16', sources: ['agency'] })]);
    expect(viewFacts(pack, { ...EVERYTHING, asOf: '2024-10-16' }).facts).toEqual([]);
    expect(ids(viewFacts(pack, { ...EVERYTHING, asOf: '2024-10-17' }).facts)).toEqual(['pledge']);
  });

  it('hides a fact that a source foretold until it was announced', () => {
    const pack = aPack([aFact({ id: 'plan', announced: '2024-07-09', sources: ['early'] })]);
    expect(viewFacts(pack, { ...EVERYTHING, asOf: '2024-07-08' }).facts).toEqual([]);
    expect(ids(viewFacts(pack, { ...EVERYTHING, asOf: '2024-07-09' }).facts)).toEqual(['plan']);
  });

  it('counts a fact known to the month as announced on the first day of it', () => {
    const pack = aPack([aFact({ id: 'office', announced: '2024-10', sources: ['early'] })]);
    expect(ids(viewFacts(pack, { ...EVERYTHING, asOf: '2024-10-01' }).facts)).toEqual(['office']);
  });

  it('cites only what had been published', () => {
    const fact = aFact({ id: 'proposal', announced: '2024-04-03', sources: ['early', 'primary'] });
    const view = viewFacts(aPack([fact]), { ...EVERYTHING, asOf: '2024-05-01' });
    expect(view.fact('proposal')?.evidence).toEqual([passage('early')]);
    expect(ids(view.sources)).toEqual(['early']);
    expect(view.source('primary')).toBeUndefined();
  });

  it('does not take a passage that contradicts a fact for support of it', () => {
    const fact = aFact({ id: 'slip', announced: '2024-04-03', evidence: [passage('early', 'contradicts'), passage('agency')] });
    expect(viewFacts(aPack([fact]), { ...EVERYTHING, asOf: '2024-05-01' }).facts).toEqual([]);
  });

  it('shows a gap once every source looked through for it was public, with what could be named then', () => {
    const facts = [aFact({ id: 'early-fact', announced: '2024-04-03', sources: ['early'] }), aFact({ id: 'late-fact' })];
    const gaps = [aGap('split', ['early'], ['early-fact', 'late-fact']), aGap('staff', ['early', 'agency'])];
    const view = viewFacts(aPack(facts, { gaps }), { ...EVERYTHING, asOf: '2024-05-01' });
    expect(view.gaps.map(({ id, looked_through, nearest }) => ({ id, looked_through, nearest }))).toEqual([
      { id: 'split', looked_through: ['early'], nearest: ['early-fact'] },
    ]);
  });
});

describe('what the store held at an instant', () => {
  const pack = aPack([aFact({ id: 'late', recorded: { at: '2024-10-18T10:00:00+02:00', by: 'curator', reason: 'approved' } })]);

  it('compares instants, not the way they are written', () => {
    expect(viewFacts(pack, { ...EVERYTHING, recordedBy: '2024-10-18T07:59:59Z' }).facts).toEqual([]);
    expect(ids(viewFacts(pack, { ...EVERYTHING, recordedBy: '2024-10-18T08:00:00Z' }).facts)).toEqual(['late']);
  });
});

describe('who may see what', () => {
  const open = aFact({ id: 'open', value: money('40 billion', 'EUR') });
  const secret = aFact({
    id: 'secret',
    value: money('41 billion', 'EUR'),
    audience: 'staff',
    relations: [{ type: 'supersedes', fact: 'open' }],
  });
  const linked = aFact({ id: 'linked', property: 'note', relations: [{ type: 'restates', fact: 'secret' }] });

  it('shows an audience its own facts and all wider ones', () => {
    const seenBy = (audience: string) => ids(viewFacts(aPack([open, secret]), { ...EVERYTHING, audience }).facts);
    expect(seenBy('public')).toEqual(['open']);
    expect(seenBy('staff')).toEqual(['open', 'secret']);
    expect(seenBy('curators')).toEqual(['open', 'secret']);
  });

  it('answers as if a filtered fact had never been recorded', () => {
    const horizon = { ...EVERYTHING, audience: 'public' };
    const gaps = [aGap('split', ['agency'], ['secret', 'open'])];
    const withSecret = viewFacts(aPack([open, secret, linked], { gaps }), horizon);
    const without = viewFacts(aPack([open, { ...linked, relations: [] }], { gaps: [aGap('split', ['agency'], ['open'])] }), horizon);
    expect(withSecret.facts).toEqual(without.facts);
    expect(withSecret.claims).toEqual(without.claims);
    expect(withSecret.gaps).toEqual(without.gaps);
    expect(withSecret.claimOf('secret')).toBeUndefined();
    expect(related(withSecret, 'open')).toEqual([]);
  });

  it.each([
    [{ audience: 'everybody' }, 'AUDIENCE_UNKNOWN'],
    [{ asOf: '2024-02-30' }, 'DATE_INVALID'],
    [{ asOf: '2024-10' }, 'DATE_INVALID'],
    [{ recordedBy: 'yesterday' }, 'DATE_INVALID'],
  ])('refuses the horizon %o', (wrong, code) => {
    expect(() => viewFacts(aPack([]), { ...EVERYTHING, ...wrong })).toThrow(expect.objectContaining({ code }));
  });
});

describe('what a view is asked', () => {
  it('finds facts, sources, claims and the facts on one property', () => {
    const view = viewFacts(aPack(pledgeFacts()), EVERYTHING);
    expect(view.fact('half-eur')?.statement).toBe('The statement of half-eur.');
    expect(view.fact('constructor')).toBeUndefined();
    expect(view.claimOf('half-usd')?.key).toEqual({ subject: 'aid', property: 'amount', period: '2024-01-01/2024-06-30', unit: 'USD' });
    expect(ids(view.factsOn('aid', 'amount'))).toEqual(['half-eur', 'half-usd']);
    expect(view.claims).toHaveLength(5);
  });

  it('names the source published last, of all or of those that facts cite', () => {
    const facts = [aFact({ id: 'old', announced: '2024-04-03', sources: ['early'] })];
    const view = viewFacts(
      aPack(facts, { sources: [aSource('early', '2024-04-03'), aSource('late', '2024-10-18'), aSource('agency')] }),
      EVERYTHING,
    );
    expect(view.newestSource()?.id).toBe('late');
    expect(view.newestSource(view.facts)?.id).toBe('early');
    expect(view.newestSource([])).toBeUndefined();
  });

  it('follows relations in both directions', () => {
    const view = viewFacts(aPack(pledgeFacts()), EVERYTHING);
    const links = related(view, 'half-eur').map(({ type, direction, fact }) => `${direction} ${type} ${fact.id}`);
    expect(links).toEqual(['outgoing counts_toward pledge-eur', 'incoming equivalent_in half-usd']);
  });

  it('finds a reading in another currency only when a curator set it aside', () => {
    const slip = aFact({ id: 'slip', value: money('40 billion', 'USD'), rank: { level: 'deprecated', reason: 'A currency slip.' } });
    const view = viewFacts(aPack([...pledgeFacts(), slip]), EVERYTHING);
    const pledge = view.fact('pledge-eur');
    expect(pledge && ids(rivals(view, pledge))).toEqual(['slip']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEvidence } from '../../src/intake/compare/merge-evidence.ts';
import type { Evidence, FactContent } from '../../src/model/fact.ts';
import { aFact } from '../fixtures/facts.ts';

function citing(...evidence: Evidence[]): FactContent {
  const { topic: _topic, recorded: _recorded, ...fact } = aFact({ id: 'pledge-eur' });
  return { ...fact, evidence };
}

const said = (source: string, quote: string, stance: Evidence['stance'] = 'supports'): Evidence => ({
  source,
  quote,
  voice: 'direct',
  stance,
});
const HELD = citing(said('agency', 'at least “40 billion”'));

describe('evidence of a candidate', () => {
  it('stands behind that of the fact, and nothing else of the fact changes', () => {
    const candidate = { ...citing(said('primary', '40 billion')), statement: 'Another statement.', subject: 'another' };
    expect(withEvidence(HELD, candidate)).toEqual({ ...HELD, evidence: [...HELD.evidence, said('primary', '40 billion')] });
  });

  it('is not added twice, however its quotation marks and spaces are written', () => {
    expect(withEvidence(HELD, citing(said('agency', 'at  least "40 billion"')))).toBe(HELD);
  });

  it('of the same words in another document is added', () => {
    expect(withEvidence(HELD, citing(said('primary', 'at least “40 billion”'))).evidence).toHaveLength(2);
  });

  it('contradicts the fact where the candidate does, and brings nothing that speaks against the candidate', () => {
    const candidate = citing(said('primary', 'at most 40 billion'), said('agency', 'another passage', 'contradicts'));
    expect(withEvidence(HELD, candidate, 'contradicts').evidence.slice(1)).toEqual([said('primary', 'at most 40 billion', 'contradicts')]);
  });

  it('is the same whether merged once or again', () => {
    const evidence = fc
      .record({
        source: fc.constantFrom('agency', 'primary'),
        quote: fc.constantFrom('a', 'b', 'A ', '“b”'),
        stance: fc.constantFrom('supports', 'contradicts'),
      })
      .map(({ source, quote, stance }) => said(source, quote, stance === 'supports' ? 'supports' : 'contradicts'));
    const facts = fc.array(evidence, { minLength: 1 }).map((all) => citing(...all));
    fc.assert(
      fc.property(facts, facts, fc.constantFrom('supports' as const, 'contradicts' as const), (held, candidate, stance) => {
        const once = withEvidence(held, candidate, stance);
        expect(withEvidence(once, candidate, stance)).toEqual(once);
        expect(once.evidence.slice(0, held.evidence.length)).toEqual(held.evidence);
      }),
    );
  });
});

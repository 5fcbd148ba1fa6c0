import { beforeAll, describe, expect, it } from 'vitest';
import { requireSentence, statementFault } from '../../src/curation/sentence-words.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { sentenceFault } from '../../src/language/sentences/sentence-fault.ts';
import type { LedgerContent } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let shipped: Pack;
beforeAll(async () => {
  shipped = await shippedPack();
});

describe('what is a sentence', () => {
  it.each([
    ['', 'empty'],
    ['The county, money: EUR 7.2 million, committed (The Gazette reported on 4 March 2024).', 'field_list'],
    ['Norway (filed under the county), money: EUR 3 million.', 'field_list'],
    ['Masonry: EUR 12.6 million.', 'verb'],
    ['A new bridge at Ford.', 'verb'],
    ['the county has paid.', 'opening'],
    ['The county has paid', 'full_stop'],
  ])('is not %j', (text, fault) => {
    expect(sentenceFault(text, 'en')).toBe(fault);
  });

  it.each([
    'Some 1,140 people still live in temporary housing at Orlograd.',
    'About 4,000 vehicles a day pass through the ford.',
    'Children under five make up a third of the cases.',
    'Both sides disagree on the date.',
    'Trains no longer stop at Vint.',
    'Ten of the wards lack beds.',
    'All three gates leak.',
    'Works on roads continue.',
  ])('is %j, whose verb is told by where it stands', (text) => {
    expect(sentenceFault(text, 'en')).toBeUndefined();
  });

  it.each([
    'A EUR 40 billion pledge for Ukraine.',
    'Works on the road.',
    'The families of those sick.',
    'People in need of aid.',
    'Nine new cases in Merrow.',
  ])('is not %j, for nothing in it can be a verb', (text) => {
    expect(sentenceFault(text, 'en')).toBe('verb');
  });

  it('is every statement that the shipped pack publishes', () => {
    expect(shipped.facts.filter(({ statement }) => sentenceFault(statement, 'en') !== undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('a statement that is none', () => {
  const contentOf = (statement: string): LedgerContent => {
    const [fact] = shipped.facts;
    if (!fact) throw new Error('the pack has no fact');
    const { topic, recorded: _, ...rest } = fact;
    return { topic, fact: { ...rest, statement }, sources: [] };
  };

  it('is refused with what is wrong, and left alone where it was none before', () => {
    expect(() => requireSentence('one', contentOf(''), shipped)).toThrow(expect.objectContaining({ code: 'STATEMENT_NO_SENTENCE' }));
    expect(() => requireSentence('one', contentOf('a, b: c, d (e).'), shipped)).toThrow(
      expect.objectContaining({ code: 'STATEMENT_NO_SENTENCE' }),
    );
    expect(() => requireSentence('one', contentOf(''), shipped, contentOf(''))).not.toThrow();
    expect(statementFault(contentOf('The Allies pledged it.').fact, shipped)).toBeUndefined();
  });
});

describe('the statement of a candidate', () => {
  it.each([
    ['NATO Allies committed EUR 2 billion in 2024, Rutte said.', 'NATO Allies committed EUR 2 billion in 2024, Mark Rutte said.'],
    ['The United States has not provided USD 3 billion.', 'The United States has not provided USD 3 billion.'],
    ['Germany plans to provide EUR 3 billion.', 'Germany plans to provide EUR 3 billion.'],
    ['Japan could give USD 3 billion if parliament agrees.', 'Japan could give USD 3 billion.'],
    ['Reports that Australia pledged USD 2 billion are false.', 'Reports that Australia pledged USD 2 billion are false.'],
    ['Germany raised its pledge from EUR 2 billion to EUR 5 billion.', 'Germany raised its pledge from EUR 2 billion to EUR 5 billion.'],
    ['The command in Wiesbaden has 300 personnel.', 'NSATU has 300 personnel.'],
    ['Rutte took office earlier this month.', 'Mark Rutte took office in October 2024.'],
    ['Stoltenberg proposed 100 billion euros over five years.', 'Jens Stoltenberg proposed EUR 100 billion over five years.'],
  ])('%s', (text, statement) => {
    expect(extractCandidates(wireDocument(text), shipped).map((candidate) => candidate.statement)).toContain(statement);
  });
});

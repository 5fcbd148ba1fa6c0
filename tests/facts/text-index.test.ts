import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTextIndex, type TextHit, type WeightedToken } from '../../src/facts/text-index.ts';

interface Tuning {
  readonly k1: number;
  readonly b: number;
}

/** BM25 from its formula, one document at a time, with single-precision word scores as the index keeps them. */
function searchEveryDocument(documents: readonly string[][], query: readonly WeightedToken[], limit: number, { k1, b }: Tuning): TextHit[] {
  const average = documents.reduce((sum, tokens) => sum + tokens.length, 0) / documents.length;
  const scoreOf = (tokens: readonly string[]): number =>
    query.reduce((score, { token, weight }) => {
      const count = tokens.filter((one) => one === token).length;
      if (count === 0) return score;
      const holders = documents.filter((one) => one.includes(token)).length;
      const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
      return score + weight * Math.fround((rarity * count) / (count + k1 * (1 - b + (b * tokens.length) / average)));
    }, 0);
  return documents
    .map((tokens, document) => ({ document, score: scoreOf(tokens) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.document - right.document)
    .slice(0, limit);
}

const word = fc.constantFrom('aid', 'pledge', 'ukraine', 'billion', 'euro', 'constructor', '__proto__');
const corpora = fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 25 });
const queries = fc.array(fc.record({ token: fc.oneof(word, fc.constant('absent')), weight: fc.constantFrom(0.25, 1, 2) }), {
  maxLength: 6,
});
const tunings = fc.record({ k1: fc.constantFrom(0, 0.9, 1.5), b: fc.constantFrom(0, 0.4, 0.75, 1) });

function plain(...tokens: string[]): WeightedToken[] {
  return tokens.map((token) => ({ token, weight: 1 }));
}

describe('full-text index', () => {
  it('gives what scoring every document by the formula gives', () => {
    fc.assert(
      fc.property(corpora, queries, fc.integer({ min: 1, max: 30 }), tunings, (documents, query, limit, tuning) => {
        expect(buildTextIndex(documents, tuning).search(query, limit)).toEqual(searchEveryDocument(documents, query, limit, tuning));
      }),
    );
  });

  it('answers a query alike however many came before it', () => {
    fc.assert(
      fc.property(corpora, fc.array(queries, { maxLength: 5 }), queries, (documents, earlier, query) => {
        const used = buildTextIndex(documents);
        for (const one of earlier) used.search(one, 3);
        expect(used.search(query, 10)).toEqual(buildTextIndex(documents).search(query, 10));
      }),
    );
  });

  it('gives fewer hits as the beginning of more', () => {
    fc.assert(
      fc.property(corpora, queries, fc.nat({ max: 10 }), (documents, query, limit) => {
        const index = buildTextIndex(documents);
        expect(index.search(query, limit)).toEqual(index.search(query, 100).slice(0, limit));
      }),
    );
  });

  it('puts documents of equal score in their own order', () => {
    const index = buildTextIndex([['aid'], ['pledge'], ['aid'], ['aid']]);
    expect(index.search(plain('aid'), 2).map((hit) => hit.document)).toEqual([0, 2]);
  });

  it('ranks a rare word above a common one, and weights above both', () => {
    const index = buildTextIndex([['aid'], ['aid'], ['pledge']]);
    expect(index.search(plain('aid', 'pledge'), 1)[0]?.document).toBe(2);
    expect(index.search([...plain('pledge'), { token: 'aid', weight: 5 }], 1)[0]?.document).toBe(0);
  });

  it('passes over weights that are not above zero', () => {
    const index = buildTextIndex([['aid'], ['pledge']]);
    const odd = [0, -1, Number.NaN, Number.POSITIVE_INFINITY].map((weight) => ({ token: 'aid', weight }));
    expect(index.search(odd, 5)).toEqual([]);
  });

  it('keeps two indexes apart', () => {
    const [one, other] = [buildTextIndex([['aid']]), buildTextIndex([['pledge'], ['aid']])];
    one.search(plain('aid'), 1);
    expect(other.search(plain('aid'), 5).map((hit) => hit.document)).toEqual([1]);
  });

  it.each([0, -1, Number.NaN])('gives nothing for a limit of %s', (limit) => {
    expect(buildTextIndex([['aid']]).search(plain('aid'), limit)).toEqual([]);
  });

  it('holds no documents, or only empty ones', () => {
    expect(buildTextIndex([]).search(plain('aid'), 5)).toEqual([]);
    expect(buildTextIndex([[], []]).search(plain('aid'), 5)).toEqual([]);
    expect(buildTextIndex([[], []]).size).toBe(2);
  });
});

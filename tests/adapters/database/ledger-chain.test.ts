import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { brokenLink, CHAIN_BEGIN, chained } from '../../../adapters/database/ledger-chain.ts';

const rows = ['a', 'b', 'c'].map((id, at) => ({
  position: at + 1,
  id,
  kind: 'approved',
  fact: `fact-${id}`,
  entry: `{"why":"naïve ${id}"}`,
}));
const chain = chained(rows, CHAIN_BEGIN.hash);

function withRow(position: number, change: Partial<(typeof chain)[number]>) {
  return chain.map((row) => (row.position === position ? { ...row, ...change } : row));
}

describe('the hash of an entry', () => {
  it('is the SHA-256 that anybody can work out of a row and the hash before it', () => {
    const text = `["${'0'.repeat(64)}",1,"a","approved","fact-a","{\\"why\\":\\"naïve a\\"}"]`;
    const first = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(chain[0]).toMatchObject({ previous: '0'.repeat(64), hash: first });
    expect(chain.map(({ previous }) => previous)).toEqual([CHAIN_BEGIN.hash, chain[0]?.hash, chain[1]?.hash]);
  });
});

describe('a chain', () => {
  it('holds as it was made, whole or from any entry on', () => {
    expect(brokenLink(chain, CHAIN_BEGIN)).toBeUndefined();
    expect(brokenLink(chain.slice(1), chain[0] ?? CHAIN_BEGIN)).toBeUndefined();
    expect(brokenLink([], CHAIN_BEGIN)).toBeUndefined();
  });

  it.each([
    ['entry', '{"why":"other"}'],
    ['fact', 'other'],
    ['kind', 'retracted'],
    ['id', 'other'],
    ['hash', 'f'.repeat(64)],
    ['previous', 'f'.repeat(64)],
  ])('breaks at an entry whose %s was changed', (column, value) => {
    expect(brokenLink(withRow(2, { [column]: value }), CHAIN_BEGIN)).toMatchObject({ position: 2, differs: /content/ });
  });

  it('breaks after an entry that was changed together with its hash', () => {
    const [forged] = chained([{ position: 2, id: 'b', kind: 'approved', fact: 'fact-b', entry: '{}' }], chain[0]?.hash ?? '');
    expect(brokenLink(withRow(2, forged ?? {}), CHAIN_BEGIN)).toMatchObject({ position: 3, id: 'c', differs: /after another entry/ });
  });

  it.each([1, 2])('breaks where the entry at position %i is gone', (position) => {
    const left = chain.filter((row) => row.position !== position);
    expect(brokenLink(left, CHAIN_BEGIN)).toEqual({ holds: false, position, differs: 'There is no entry at this position.' });
  });

  it('breaks where two entries changed places', () => {
    const [first, second, third] = chain;
    if (!first || !second || !third) throw new Error('The chain is shorter.');
    expect(brokenLink([first, { ...third, position: 2 }, { ...second, position: 3 }], CHAIN_BEGIN)).toMatchObject({ position: 2 });
  });
});

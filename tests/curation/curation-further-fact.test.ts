import { expect, it } from 'vitest';
import type { Curated } from '../../src/curation/curated.ts';
import { addFurtherFact } from '../../src/curation/further-fact.ts';
import { replay } from '../../src/facts/replay.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import { aFact, aPack, aSource } from '../fixtures/facts.ts';
import { proposedAgain } from '../fixtures/told-candidate.ts';

const PACK = aPack([], {
  entities: [{ id: 'pledge', kind: 'programme', name: 'the pledge', aliases: {}, roles: [], within: [], ambient: false }],
  properties: [{ id: 'amount', label: 'amount', value: ['text'], answers: [], synonyms: { en: ['amount'] } }],
  sources: [aSource('agency')],
});
const ACT = { by: 'slack/T1/U1', via: { door: 'slack' }, at: '2024-10-18T09:00:00Z', why: 'The passage says this, too.' };
const PASSAGE = { source: 'agency', text: 'Both, as printed.', start: 12 };

const content = proposedAgain(aFact({ id: 'agency-at-12', statement: 'It is both, as printed.' }));
const proposed: LedgerEntry = {
  kind: 'proposed',
  id: 'proposed:agency-at-12',
  fact: 'agency-at-12',
  at: '2024-10-18T08:00:00Z',
  by: 'ingest',
  why: 'Told by an agency.',
  passage: PASSAGE,
  content,
  remarks: [],
};

function storeAfter(...entries: readonly LedgerEntry[]): Curated {
  return { ...replay(PACK, entries), entries, shipped: PACK };
}

const [proposal] = storeAfter(proposed).proposals;
if (!proposal) throw new Error('nothing is proposed');

it('a passage gives further facts, each with an id of its own, and its proposal still waits', () => {
  const second = addFurtherFact(proposal, ACT, storeAfter(proposed), content);
  const third = addFurtherFact(proposal, ACT, storeAfter(proposed, ...second), content);
  const { pack, proposals } = storeAfter(proposed, ...second, ...third);
  expect(pack.facts.map(({ id }) => id)).toEqual(['agency-at-12-also-2', 'agency-at-12-also-3']);
  expect(proposals).toEqual([proposal]);
});

it('a further fact keeps the passage that it was read in', () => {
  expect(addFurtherFact(proposal, ACT, storeAfter(proposed), content)).toMatchObject([{ kind: 'approved', passage: PASSAGE }]);
});

it('two curators who add one at once write the same entry id, so that the ledger takes one', () => {
  const [one] = addFurtherFact(proposal, ACT, storeAfter(proposed), content);
  const [other] = addFurtherFact(proposal, { ...ACT, by: 'teams/T2/U2', via: { door: 'teams' } }, storeAfter(proposed), content);
  expect(one?.id).toBe(other?.id);
});

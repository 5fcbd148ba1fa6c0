import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposalOf } from '../../src/curation/curated.ts';
import { approve, editProposal, refer, reject } from '../../src/curation/decide-proposal.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { ingestDocument } from '../../src/intake/ingest-document.ts';
import { type ReadAgain, readAgain } from '../../src/intake/read-again.ts';
import type { Document } from '../../src/model/document.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { packFiles, read } from '../fixtures/pack.ts';
import { rawText } from '../fixtures/raw-document.ts';

function bridgePack(): Pack {
  const { pack } = read(packFiles);
  if (!pack) throw new Error('the pack of the bridge is not sound');
  return pack;
}

const today = bridgePack();
const TAKER = { by: 'ingest', via: { door: 'ingest', account: 'anna' } };
const act = (minute: number) => ({ by: 'slack/T1/ann', via: { door: 'slack' }, at: `2024-05-03T10:0${minute}:00Z`, why: 'It is said so.' });
const LINES = [
  'Council speaks of the bridge at Ford',
  '02.05.2024',
  'The county has allocated €7.5 million for the bridge at Ford, Anna Hall said on Thursday.',
  'The county pledged at least €20.9 million for the bridge.',
  'There are 140 people on site, and the opening of the bridge will be on 1 June 2025.',
];

/** The pack without the words of some properties and without some entities: what was known before a vocabulary grew. */
function lesser(pack: Pack, without: (id: string) => boolean): Pack {
  const used = new Set(pack.facts.flatMap(({ subject, property, speaker }) => [subject, property, speaker ?? '']));
  return {
    ...pack,
    entities: pack.entities.filter(({ id }) => used.has(id) || !without(id)),
    properties: pack.properties.map((property) => (without(property.id) ? { ...property, terms: {} } : property)),
    terms: pack.terms.filter(({ id }) => !without(id)),
  };
}

/** A store that took one document in with the vocabulary of then. */
function aStore(then: Pack = today, lines: readonly string[] = LINES) {
  const entries: LedgerEntry[] = [];
  const state = (pack: Pack) => ({ ...replay(pack, entries), shipped: pack, entries: [...entries] });
  const view = (pack: Pack) => viewFacts(state(pack).pack, { asOf: '2024-05-10', recordedBy: '2030-01-01T00:00:00Z', audience: 'public' });
  const write = (added: readonly LedgerEntry[]) => {
    for (const entry of added) expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
    const ids = new Set(entries.map(({ id }) => id));
    for (const { id } of added) expect(ids.has(id)).toBe(false);
    entries.push(...added);
  };
  const { document, proposals } = ingestDocument(
    rawText(lines, { publisher: 'County Wire' }),
    { pack: then, view: view(then), held: [], known: state(then), receivedAt: '2024-05-03T08:00:00Z', audience: 'public', defaults: {} },
    TAKER,
  );
  write(proposals);
  const again = (pack: Pack = today, of: Document = document): ReadAgain => {
    const read = readAgain(of, { pack, view: view(pack), known: state(pack), versions: [], at: '2024-05-04T08:00:00Z' }, TAKER);
    write(read.entries);
    return read;
  };
  return { again, state: () => state(today), write, document };
}

/** What waits, whatever it is called. */
const waiting = ({ state }: ReturnType<typeof aStore>) =>
  state()
    .proposals.map(({ content: { fact } }) => JSON.stringify([fact.subject, fact.property, fact.value, fact.status, fact.announced]))
    .toSorted();

const ids = [...today.entities, ...today.properties, ...today.terms].map(({ id }) => id);

describe('reading the archive again', () => {
  it('changes nothing where nothing changed', () => {
    const store = aStore();
    const { entries, ...counts } = store.again();
    expect(entries).toEqual([]);
    expect(counts).toEqual({ added: 0, replaced: 0, closed: 0, kept: store.state().proposals.length });
  });

  it('twice is reading it again once, whatever words were learned in between', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (unknownThen, unknownNow) => {
        const store = aStore(lesser(today, (id) => unknownThen.includes(id)));
        const now = lesser(today, (id) => unknownNow.includes(id));
        store.again(now);
        expect(store.again(now).entries).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('with the words of today gives what the document would give today', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (unknownThen) => {
        const store = aStore(lesser(today, (id) => unknownThen.includes(id)));
        store.again();
        expect(waiting(store)).toEqual(waiting(aStore()));
      }),
      { numRuns: 8 },
    );
  });

  it('closes what is not read any more, with the reason, and proposes it again once it is read', () => {
    const store = aStore();
    const without = lesser(today, () => true);
    const nothing = { ...without, properties: without.properties.filter(({ id }) => today.facts.some(({ property }) => property === id)) };
    const before = waiting(store);
    const { closed } = store.again(nothing);
    const kinds = store.state().entries.filter(({ kind }) => kind === 'closed');
    expect(kinds).toHaveLength(closed);
    for (const { why } of kinds) expect(why).toBe('Read again, its document does not tell this any more.');
    store.again();
    expect(waiting(store)).toEqual(before);
  });

  it('reckons days anew from a day that was corrected', () => {
    const store = aStore(today, [
      LINES[0] ?? '',
      '02.05.2024',
      'Anna Hall said on Tuesday that the county committed €6.5 million for the bridge at Ford.',
    ]);
    const { source } = store.document;
    const corrected = { ...store.document, source: { ...source, published: { ...source.published, date: '2024-05-09' } } };
    const days = () => JSON.stringify(store.state().proposals.map(({ content: { fact } }) => [fact.announced, fact.value, fact.period]));
    expect(days()).toContain('2024-04-30');
    expect(store.again(today, corrected).replaced).toBeGreaterThan(0);
    expect(days()).not.toContain('2024-04-30');
    expect(days()).toContain('2024-05-07');
  });

  describe('leaves alone', () => {
    const candidate = (store: ReturnType<typeof aStore>) => {
      const [first] = store.state().proposals;
      if (!first) throw new Error('Nothing waits.');
      return first;
    };
    const nothing = lesser(today, () => true);

    it('what was turned down', () => {
      const store = aStore();
      const { entry } = candidate(store);
      store.write(reject(candidate(store), act(1), store.state()));
      store.again(nothing);
      store.again();
      expect(proposalOf(entry.fact, store.state())).toBeUndefined();
      expect(waiting(store)).toHaveLength(waiting(aStore()).length - 1);
    });

    it('what was approved', () => {
      const store = aStore();
      const proposal = store
        .state()
        .proposals.find(({ content: { fact } }) => fact.value.kind === 'money' && fact.value.amount === '7500000');
      if (!proposal) throw new Error('The allocation does not wait.');
      const statement = 'The county has allocated EUR 7.5 million for the bridge.';
      const content = { ...proposal.content, fact: { ...proposal.content.fact, statement } };
      store.write(approve(proposal, act(1), store.state(), content));
      const left = store.state().proposals.length;
      expect(store.again().entries).toEqual([]);
      expect(store.state().proposals).toHaveLength(left);
    });

    it('what a curator wrote into a candidate, and what another one is asked to decide on', () => {
      const store = aStore();
      const [first, second] = store.state().proposals;
      if (!first || !second) throw new Error('Two wait.');
      const statement = 'It is said in the words of a curator.';
      store.write(editProposal(first, { ...first.content, fact: { ...first.content.fact, statement } }, act(1), store.state()));
      store.write(refer(second, act(2), store.state()));
      store.again(nothing);
      expect(proposalOf(first.entry.fact, store.state())?.content.fact.statement).toBe(statement);
      expect(proposalOf(second.entry.fact, store.state())?.referred).toBeDefined();
    });
  });
});

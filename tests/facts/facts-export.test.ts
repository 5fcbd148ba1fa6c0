import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportPack } from '../../src/facts/export.ts';
import { idsNamedBy } from '../../src/facts/ids-named.ts';
import { entitiesNamed } from '../../src/facts/named-entities.ts';
import { readPack } from '../../src/facts/pack/read-pack.ts';
import { replay } from '../../src/facts/replay.ts';
import { factSchema } from '../../src/model/fact.ts';
import type { Gap } from '../../src/model/gap.ts';
import { ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import { moneyValueSchema } from '../../src/model/value.ts';
import { writtenAmount, writtenEntry, writtenFact } from '../../src/model/written-fact.ts';
import { curatedPack, curatorsActs, DOCUMENTS, sha256 } from '../fixtures/curated-pack.ts';

const read = (files: ReturnType<typeof exportPack>) => {
  const { pack, faults } = readPack(files, { sha256, documents: DOCUMENTS });
  expect(faults.filter(({ file }) => file !== 'proofs.json')).toEqual([]);
  if (!pack) throw new Error('The export is no pack.');
  return pack;
};

const byIdAndTime = (facts: readonly { id: string; recorded: { at: string } }[]) =>
  facts.toSorted((a, b) => (`${a.id} ${a.recorded.at}` < `${b.id} ${b.recorded.at}` ? -1 : 1));

const inOrder = (gaps: readonly Gap[]) => gaps.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
const key = ({ id, recorded }: Gap) => `${id} ${recorded?.at ?? ''}`;

describe('exporting a curated pack', () => {
  it('gives files that read back as the facts that stand, with who recorded them and whom they name', () => {
    fc.assert(
      fc.property(curatorsActs, (entries) => {
        const { pack } = replay(curatedPack(), entries);
        const again = read(exportPack(curatedPack(), entries));
        expect(byIdAndTime(again.facts)).toEqual(byIdAndTime(pack.facts.filter(({ recorded }) => recorded.until === undefined)));
        expect(again.gaps).toEqual(pack.gaps.filter(({ until }) => until === undefined));
        const { sourcesBefore: _, ...now } = pack;
        const named = new Set([...idsNamedBy({ facts: again.facts, gaps: again.gaps }).entities, ...entitiesNamed(entries).keys()]);
        const isKept = ({ id }: { readonly id: string }) => named.has(id) || curatedPack().entities.some((entity) => entity.id === id);
        const entities = now.entities.filter(isKept);
        expect({ ...again, facts: [], gaps: [] }).toEqual({ ...now, entities, facts: [], gaps: [] });
        expect(replay(again, []).pack).toEqual(again);
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing when the same ledger is replayed over the exported pack, past revisions and proposals included', () => {
    fc.assert(
      fc.property(curatorsActs, (entries) => {
        const before = replay(curatedPack(), entries);
        const after = replay(read(exportPack(curatedPack(), entries)), entries);
        expect(byIdAndTime(after.pack.facts)).toEqual(byIdAndTime(before.pack.facts));
        expect(inOrder(after.pack.gaps)).toEqual(inOrder(before.pack.gaps));
        expect(after.pack.sources).toEqual(before.pack.sources);
        expect(after.pack.sourcesBefore).toEqual(before.pack.sourcesBefore);
        expect(after.proposals.toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))).toEqual(
          before.proposals.toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('names a retracted fact no more: not as a figure, in a relation or as what is nearest to a gap', () => {
    const shipped = curatedPack();
    const [kept, gone] = shipped.facts;
    if (!kept || !gone) throw new Error('The pack has two facts.');
    const figures = [kept, gone].map(({ id }) => ({ name: id, label: id, fact: id }));
    const facts = shipped.facts.map((fact) =>
      fact === kept ? { ...fact, relations: [{ type: 'restates' as const, fact: gone.id }] } : fact,
    );
    const gaps = shipped.gaps.map((gap) => ({ ...gap, nearest: [gone.id, kept.id] }));
    const retracted = {
      id: 'a1',
      kind: 'retracted' as const,
      fact: gone.id,
      at: '2024-11-01T09:00:00Z',
      by: 'curator',
      why: 'It is wrong.',
    };
    const again = read(exportPack({ ...shipped, figures, facts, gaps }, [retracted]));
    expect(again.figures.map(({ fact }) => fact)).toEqual([kept.id]);
    expect(again.facts.flatMap(({ relations }) => relations)).toEqual([]);
    expect(again.gaps.flatMap(({ nearest }) => nearest)).toEqual([kept.id]);
  });

  it('keeps topics in the files they are in, and finds free names for others', () => {
    const pack = curatedPack();
    const [first, second, third] = pack.facts;
    if (!first || !second || !third) throw new Error('The pack has three facts.');
    const facts = [first, { ...second, topic: 'The other: topic!' }, { ...third, topic: 'the other topic' }];
    const files = exportPack({ ...pack, facts }, [], new Map([['Aid', 'facts/money.yaml']]));
    expect(files.map(({ path }) => path).filter((path) => path.startsWith('facts/'))).toEqual([
      'facts/money.yaml',
      'facts/the-other-topic.yaml',
      'facts/the-other-topic-2.yaml',
    ]);
  });
});

describe('the written form', () => {
  it.each([
    ['20.9 billion', 'EUR'],
    ['20.90 billion', 'EUR'],
    ['100', 'EUR'],
    ['43500000', 'USD'],
    ['0.5 trillion', 'USD'],
    ['12.34', 'EUR'],
  ])('keeps the digits of %s', (amount, currency) => {
    const value = moneyValueSchema.parse({ kind: 'money', amount, currency, bound: 'exact' });
    const { decimals, ...rest } = value;
    expect(moneyValueSchema.parse({ ...rest, amount: writtenAmount(value.amount, decimals) })).toEqual(value);
  });

  it('reads back as the same facts and entries', () => {
    fc.assert(
      fc.property(curatorsActs, (entries) => {
        for (const entry of entries) {
          expect(ledgerEntrySchema.parse(JSON.parse(JSON.stringify(writtenEntry(entry))))).toEqual(entry);
          if ('content' in entry && entry.content) expect(factSchema.parse(writtenFact(entry.content.fact))).toEqual(entry.content.fact);
        }
      }),
    );
  });

  it('refuses an entry whose content is another fact', () => {
    const entry = { id: '1', kind: 'imported', fact: 'one', at: '2024-11-01T09:00:00Z', by: 'c', why: 'w' };
    const content = { topic: 't', fact: writtenFact(curatedPack().facts[0] ?? factSchema.parse({})), sources: [] };
    const { topic: _, recorded: __, ...fact } = { topic: '', recorded: '', ...content.fact };
    const parsed = ledgerEntrySchema.safeParse({ ...entry, content: { ...content, fact } });
    expect(parsed.error?.issues).toMatchObject([{ path: ['content', 'fact', 'id'] }]);
  });
});

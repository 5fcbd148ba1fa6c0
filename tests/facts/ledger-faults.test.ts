import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerFaults } from '../../src/facts/ledger-check/ledger-faults.ts';
import { describeFault } from '../../src/facts/pack/fault.ts';
import type { Fact } from '../../src/model/fact.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { writtenFact } from '../../src/model/written-fact.ts';
import { curatedPack, curatorsActs } from '../fixtures/curated-pack.ts';
import { aSource } from '../fixtures/facts.ts';

const pack = curatedPack();
const [shipped] = pack.facts;
if (!shipped) throw new Error('The pack has facts.');

let acts = 0;
function act(kind: string, fact: string, more: object = {}): LedgerEntry {
  acts += 1;
  const at = `2024-11-01T09:${String(acts % 60).padStart(2, '0')}:00Z`;
  return ledgerEntrySchema.parse({ id: `act-${acts}`, kind, fact, at, by: 'ann', why: 'seen', ...more });
}

/** A fact like those of the pack, as the content of an act. */
function contentOf(id: string, otherwise: Partial<Fact> = {}, more: object = {}) {
  const { topic, recorded: _, ...fact } = { ...(shipped as Fact), ...otherwise, id };
  return { content: { topic, fact: writtenFact(fact), sources: [], ...more } };
}

const lines = (held: Pack, ...entries: readonly LedgerEntry[]) => ledgerFaults(held, entries).map(describeFault);
const without = <K extends 'entities' | 'properties' | 'sources' | 'facts' | 'gaps'>(list: K, id: string): Pack => ({
  ...pack,
  [list]: pack[list].filter((one) => one.id !== id),
});

describe('a ledger beside its pack', () => {
  it('has no fault where it is empty, and none whatever curators do to the pack that they know', () => {
    expect(lines(pack)).toEqual([]);
    fc.assert(
      fc.property(curatorsActs, (entries) => {
        // Acts drawn on a fact that nobody ever told are no acts of curators.
        const faults = ledgerFaults(pack, entries).filter(({ what }) => !what.endsWith('neither the files nor the ledger have it'));
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('knows what a candidate brings since it was edited', () => {
    const proposed = act('proposed', 'later-b', contentOf('later-b'));
    const fleet = { id: 'fleet', kind: 'programme' as const, name: 'Fleet', aliases: {}, roles: [], within: [], ambient: false };
    const edited = act('edited', 'later-b', { content: { ...contentOf('later-b', { subject: 'fleet' }).content, entities: [fleet] } });
    expect(lines(pack, proposed, edited)).toEqual([]);
  });

  it('tells of each entity, property and source that a fact, a candidate and a gap name and the pack has no more', () => {
    const approved = act('approved', 'later-a', contentOf('later-a', { speaker: 'pledge' }));
    const proposed = act('proposed', 'later-b', contentOf('later-b'));
    const declared = act('declared', 'later-c', {
      gap: { id: 'later-c', statement: 'No split.', about: ['pledge'], looked_through: ['agency'], when: { terms: ['amount'] } },
    });
    const entries = [approved, proposed, declared];
    expect(lines(pack, ...entries)).toEqual([]);
    const named = (of: string, id: string) => [
      expect.stringMatching(new RegExp(`^ledger:1: fact "later-a" names the ${of} "${id}", which is not in the pack — put it back`, 'u')),
      expect.stringMatching(new RegExp(`^ledger:2: candidate "later-b" names the ${of} "${id}"`, 'u')),
    ];
    const gap = (of: string, id: string) => expect.stringMatching(new RegExp(`^ledger:3: gap "later-c" names the ${of} "${id}"`, 'u'));
    expect(lines(without('entities', 'pledge'), ...entries)).toEqual([...named('entity', 'pledge'), gap('entity', 'pledge')]);
    expect(lines(without('sources', 'agency'), ...entries)).toEqual([...named('source', 'agency'), gap('source', 'agency')]);
    const lacking = lines(without('properties', 'amount'), ...entries);
    expect(lacking).toEqual([...named('property', 'amount'), gap('property or term', 'amount')]);
    expect(lacking[0]).toContain('npm run briefs -- rename property amount ID');
  });

  it('names the id that something seems to have by now', () => {
    const renamed = { ...pack, entities: pack.entities.map((one) => ({ ...one, id: 'pledges' })) };
    expect(lines(renamed, act('approved', 'later-a', contentOf('later-a')))).toEqual([
      expect.stringContaining('npm run briefs -- rename entity pledge pledges takes the ledger along'),
    ]);
  });

  it('knows what an act brings with it', () => {
    const source = { ...aSource('brought'), sha256: 'a'.repeat(64) };
    const brought = { sources: [source], entities: [{ id: 'pier', kind: 'place', name: 'Pier' }] };
    const evidence = [{ source: 'brought', quote: 'as printed', voice: 'direct' as const, stance: 'supports' as const }];
    const entry = (kind: string, id: string) => act(kind, id, contentOf(id, { subject: 'pier', evidence }, brought));
    expect(lines(pack, entry('proposed', 'later-a'), entry('approved', 'later-b'))).toEqual([]);
  });

  it('tells of an audience that there is no more', () => {
    const closed = act('approved', 'later-a', contentOf('later-a', { audience: 'board' }));
    expect(lines(pack, closed)).toEqual([expect.stringContaining('fact "later-a" names the audience "board"')]);
  });

  it('is silent on what was rejected or taken back', () => {
    const entries = [
      act('proposed', 'later-a', contentOf('later-a', { subject: 'gone' })),
      act('rejected', 'later-a'),
      act('approved', 'later-b', contentOf('later-b', { subject: 'gone' })),
      act('retracted', 'later-b'),
    ];
    expect(lines(pack, ...entries)).toEqual([]);
  });

  it('tells of facts that curators acted on and the files have no more', () => {
    const { topic, recorded, ...fact } = shipped;
    const before = { topic, fact: { ...writtenFact(fact), recorded }, sources: [] };
    const corrected = act('corrected', 'shipped-a', { ...contentOf('shipped-a', { statement: 'It is another statement.' }), before });
    expect(lines(pack, corrected)).toEqual([]);
    expect(lines(without('facts', 'shipped-a'), corrected)).toEqual([
      expect.stringMatching(/^ledger:1: fact "shipped-a" came with the pack and was corrected; the files have it no more/u),
    ]);
    expect(lines(pack, act('verified', 'nobody-has-it'))).toEqual([expect.stringContaining('neither the files nor the ledger have it')]);
  });

  it('tells of ids that both give to different things', () => {
    const mine = act('approved', 'shipped-a', contentOf('shipped-a', { statement: 'It is quite another statement.' }));
    const named = act('named', 'pledge', { entity: { id: 'pledge', kind: 'person', name: 'Mr Pledge' } });
    const gap = act('declared', 'shipped-a', { gap: { id: 'shipped-a', statement: 'Another gap.', looked_through: ['agency'] } });
    expect(lines(pack, mine)).toEqual([
      expect.stringMatching(/^ledger:1: the fact "shipped-a" of the ledger is another than that of the files: “It is quite/u),
    ]);
    expect(lines(pack, named)).toEqual([
      expect.stringContaining('the entity "pledge" of the ledger is another than that of the files: person there, programme here'),
    ]);
    expect(lines(pack, gap)).toEqual([expect.stringContaining('the gap "shipped-a" of the ledger is another')]);
    expect(lines(pack, act('approved', 'shipped-a', contentOf('shipped-a')))).toEqual([]);
  });

  it('tells of a value that its property takes no more', () => {
    const narrow = { ...pack, properties: pack.properties.map((one) => ({ ...one, value: ['money' as const] })) };
    const text = act('approved', 'later-a', contentOf('later-a', { value: { kind: 'text', text: 'plain' } }));
    expect(lines(narrow, text)).toEqual([expect.stringContaining('the property "amount" takes money — allow the kind')]);
  });

  it('tells of figures of tables once for each thing that is missing', () => {
    const cells = ['cell-a', 'cell-b', 'cell-c'].map((id) => act('imported', id, contentOf(id, { subject: 'gone' })));
    expect(lines(pack, ...cells)).toEqual([expect.stringMatching(/^ledger:1: each of 3 figures of tables names the entity "gone"/u)]);
  });

  it('tells of a renaming that the files do not say yet', () => {
    const renamed = act('renamed', 'pledge', { of: 'entity', to: 'promise' });
    expect(lines(pack, renamed)).toEqual([
      'ledger:1: the entity "pledge" was renamed to "promise", and the files still have it under its old id — npm run briefs -- rename entity pledge promise writes it',
    ]);
    expect(lines(pack, renamed, act('renamed', 'promise', { of: 'entity', to: 'pledge' }))).toEqual([]);
  });
});

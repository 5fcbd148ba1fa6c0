import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withWritten } from '../../adapters/cli/written-files.ts';
import type { PackFile } from '../../src/facts/pack/pack-file.ts';
import { renameInFiles } from '../../src/facts/pack/rename-in-files.ts';
import { projectLedger } from '../../src/facts/projection.ts';
import { type Renaming, renamedEntry, renamedPack } from '../../src/facts/renaming.ts';
import { planRenaming } from '../../src/facts/renaming-plan.ts';
import { replay } from '../../src/facts/replay.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { curatedPack, curatorsActs } from '../fixtures/curated-pack.ts';
import { entriesOfEveryKind } from '../fixtures/ledger-entries.ts';
import { packFiles, read, textOf } from '../fixtures/pack.ts';

let numbers = 0;
function renamed({ of, from, to }: Renaming): LedgerEntry {
  numbers += 1;
  return { id: `rename-${numbers}`, kind: 'renamed', of, fact: from, to, at: '2024-12-01T09:00:00Z', by: 'ann', why: 'clearer' };
}

const back = ({ of, from, to }: Renaming): Renaming => ({ of, from: to, to: from });

/** The files with something renamed in them. */
function filesWith(renaming: Renaming, files: readonly PackFile[]): PackFile[] {
  const { renamed: changed, faults } = renameInFiles(files, renaming);
  expect(faults).toEqual([]);
  return withWritten(
    files,
    changed.map(({ path, text }) => ({ path, text })),
  );
}

const inOrder = (files: readonly PackFile[]) => files.toSorted((one, other) => (one.path < other.path ? -1 : 1));

/** Every id of a kind in a pack. */
function idsIn({ entities, properties, measures = [] }: Pack, of: Renaming['of']): string[] {
  return (of === 'entity' ? entities : [...properties, ...measures]).map(({ id }) => id);
}

const BRIDGE = read(packFiles).pack;
if (!BRIDGE) throw new Error('The pack is valid.');

describe('renaming in the files of a pack', () => {
  const every = (['entity', 'property'] as const).flatMap((of) => idsIn(BRIDGE, of).map((from) => ({ of, from, to: `now-${from}` })));

  it.each(every)('gives the $of $from another id wherever it is named, and changes nothing else', (renaming) => {
    const { pack, faults } = read(filesWith(renaming, packFiles));
    expect(faults).toEqual([]);
    expect(pack).toEqual(renamedPack(BRIDGE, renaming));
    expect(pack).not.toEqual(BRIDGE);
  });

  it('there and back gives the same files, to the letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/u), ({ of, from }, to) => {
        const renaming = { of, from, to };
        fc.pre(planRenaming(renaming, BRIDGE, [], []).faults.length === 0);
        // An id that would read as a number or as true has quotes, which stay.
        fc.pre(/^[a-z]/u.test(to) && !['true', 'false', 'null'].includes(to));
        expect(filesWith(back(renaming), filesWith(renaming, packFiles))).toEqual(inOrder(packFiles));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['123', '1e3', 'true', 'null', '0x1f'])('writes the id %s so that it is read as an id', (to) => {
    const [from = ''] = idsIn(BRIDGE, 'entity');
    const renaming: Renaming = { of: 'entity', from, to };
    expect(read(filesWith(renaming, packFiles)).pack).toEqual(renamedPack(BRIDGE, renaming));
  });

  it('keeps comments, quotes and layout', () => {
    const text = `# Who is who
entities:
  - { id: pier,   kind: place, name: pier } # the old pier
  - id: "boat"
    kind: programme
    name: 'boat of the pier'
    within: [ 'pier' , "pier" ] # pier
  - id: >-
      pier
    kind: place
    name: pier
`;
    expect(renameInFiles([{ path: 'entities.yaml', text }], { of: 'entity', from: 'pier', to: 'quay' }).renamed).toEqual([
      {
        path: 'entities.yaml',
        places: 4,
        text: text
          .replace('{ id: pier,', '{ id: quay,')
          .replace(`[ 'pier' , "pier" ]`, `[ 'quay' , "quay" ]`)
          .replace('      pier\n', '      quay\n'),
      },
    ]);
  });

  it('goes into the mappings of tables, and into what sources tell of theirs', () => {
    const mapping = { path: 'tables/a.yaml', text: 'columns:\n  values:\n    - { column: n, property: beds } # beds\n' };
    const sources = {
      path: 'sources.yaml',
      text: 'sources:\n  - id: beds\n    table:\n      printed: { sela: [SELA] }\n      groups: [{ name: sela, members: [orrin, sela] }]\n',
    };
    const ofBeds = renameInFiles([mapping, sources], { of: 'property', from: 'beds', to: 'places' });
    expect(ofBeds.renamed).toEqual([{ path: mapping.path, places: 1, text: mapping.text.replace('property: beds', 'property: places') }]);
    const ofSela = renameInFiles([mapping, sources], { of: 'entity', from: 'sela', to: 'selaby' });
    expect(ofSela.renamed.map(({ text }) => text)).toEqual([
      sources.text.replace('{ sela:', '{ selaby:').replace('[orrin, sela]', '[orrin, selaby]'),
    ]);
  });

  it('is refused where a mapping beside the pack is no YAML', () => {
    const { faults } = renameInFiles([{ path: 'tables/a.yaml', text: 'columns: [{ property: a }' }], {
      of: 'property',
      from: 'a',
      to: 'b',
    });
    expect(faults).toMatchObject([{ file: 'tables/a.yaml', code: 'YAML_SYNTAX' }]);
  });
});

describe('renaming in a ledger', () => {
  const pack = curatedPack();
  const all: readonly Renaming[] = [
    { of: 'entity', from: 'pledge', to: 'promise' },
    { of: 'property', from: 'amount', to: 'sum' },
  ];

  it.each(all)('leaves all that stood, waits and was recorded as it was but for the id of the $of', (renaming) => {
    fc.assert(
      fc.property(curatorsActs, (acts) => {
        const before = replay(pack, acts);
        const after = replay(pack, [...acts, renamed(renaming)]);
        expect(after.pack).toEqual(renamedPack(before.pack, renaming));
        expect(after.proposals.map(({ content }) => content)).toEqual(
          before.proposals.map(({ entry, content }) => {
            const entryNow = renamedEntry({ ...entry, content }, renaming);
            return 'content' in entryNow ? entryNow.content : undefined;
          }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(all)('is the same whether the files say the new id of the $of or not', (renaming) => {
    fc.assert(
      fc.property(curatorsActs, (acts) => {
        const entries = [...acts, renamed(renaming)];
        expect(replay(renamedPack(pack, renaming), entries)).toEqual(replay(pack, entries));
      }),
      { numRuns: 40 },
    );
  });

  it.each(all)('there and back leaves the $of as if nothing had been', (renaming) => {
    fc.assert(
      fc.property(curatorsActs, (acts) => {
        const { pack: held, proposals } = replay(pack, [...acts, renamed(renaming), renamed(back(renaming))]);
        expect({ held, proposals }).toEqual({ held: replay(pack, acts).pack, proposals: replay(pack, acts).proposals });
      }),
      { numRuns: 40 },
    );
  });

  it.each(all)('is followed by acts that name the $of by its new id', (renaming) => {
    fc.assert(
      fc.property(curatorsActs, fc.nat(25), (acts, place) => {
        const [first, then] = [acts.slice(0, place), acts.slice(place)];
        const followed = replay(pack, [...first, renamed(renaming), ...then.map((entry) => renamedEntry(entry, renaming))]);
        expect(followed.pack).toEqual(replay(pack, [...acts, renamed(renaming)]).pack);
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same whether the acts are read at once or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(curatorsActs, fc.nat(25), async (acts, place) => {
        const entries = all.reduce<LedgerEntry[]>((held, one) => held.toSpliced(place, 0, renamed(one)), [...acts]);
        let known = 0;
        const positioned = entries.map((entry, at) => ({ position: at + 1, entry }));
        const projection = projectLedger(pack, { read: async (after, limit) => positioned.slice(0, known).slice(after, after + limit) });
        for (known = 1; known <= entries.length; known += 1) await projection.catchUp();
        expect(projection.current().pack).toEqual(replay(pack, entries).pack);
        expect(projection.asWritten()).toEqual(entries);
      }),
      { numRuns: 20 },
    );
  });

  it('goes into whatever an act of any kind tells, what it ended included', () => {
    const ids = [
      { of: 'entity', from: 'allies', to: 'friends' },
      { of: 'property', from: 'aid', to: 'help' },
    ] as const;
    const content = entriesOfEveryKind().flatMap((entry) => (entry.kind === 'edited' ? [entry.content] : []))[0];
    const gap = {
      id: 'pledge',
      statement: 'No split.',
      about: ['allies'],
      looked_through: ['wire-report'],
      nearest: [],
      when: { entities: ['allies'], terms: ['aid'] },
      asked_as: [],
    };
    const named = {
      id: 'allies',
      kind: 'group' as const,
      name: 'Allies',
      aliases: {},
      roles: [{ role: 'allies' }],
      within: ['allies'],
      ambient: false,
    };
    const entries = entriesOfEveryKind().flatMap((entry): LedgerEntry[] => [
      entry,
      ...(content ? [{ ...entry, before: content }] : []),
      ...(entry.kind === 'declared' ? [{ ...entry, gap, ended: gap }] : []),
      ...(entry.kind === 'withdrawn' ? [{ ...entry, ended: gap }] : []),
      ...(entry.kind === 'named' ? [{ ...entry, fact: 'allies', entity: named }] : []),
      ...(entry.kind === 'unnamed' ? [{ ...entry, fact: 'allies' }] : []),
    ]);
    for (const entry of entries) {
      const now = ids.reduce<LedgerEntry>(renamedEntry, entry);
      // Topics and names are words, not ids.
      const text = JSON.stringify(now).replaceAll('"topic":"aid"', '');
      expect(text).not.toMatch(/"(?:allies|aid)"/u);
      expect(ids.map(back).reduce<LedgerEntry>(renamedEntry, now)).toEqual(entry);
    }
  });
});

describe('whether something can be renamed', () => {
  const { declared } = read(packFiles);
  const [first = '', second = ''] = idsIn(BRIDGE, 'entity');
  const [property = ''] = idsIn(BRIDGE, 'property');
  const faultsOf = (renaming: Renaming, acts: readonly LedgerEntry[] = [], pack = BRIDGE) =>
    planRenaming(renaming, pack, acts, declared).faults;

  it('is refused with the place where the new id is taken, is none, or the old one is nobody’s', () => {
    const line =
      textOf('entities.yaml')
        .split('\n')
        .findIndex((text) => text.includes(`id: ${second}`)) + 1;
    expect(faultsOf({ of: 'entity', from: first, to: second })).toMatchObject([{ file: 'entities.yaml', line, code: 'ID_DUPLICATE' }]);
    expect(faultsOf({ of: 'entity', from: first, to: 'No Id' })).toMatchObject([{ file: 'entities.yaml', code: 'VALUE_WRONG' }]);
    expect(faultsOf({ of: 'entity', from: `${first}x`, to: 'other' })).toMatchObject([
      { code: 'REFERENCE_DANGLING', remedy: `write "${first}"` },
    ]);
    expect(faultsOf({ of: 'property', from: first, to: 'other' })).toMatchObject([{ code: 'REFERENCE_DANGLING' }]);
    expect(faultsOf({ of: 'entity', from: first, to: first })).toMatchObject([{ code: 'ID_DUPLICATE' }]);
    expect(faultsOf({ of: 'property', from: property, to: 'fine' })).toEqual([]);
    expect(faultsOf({ of: 'entity', from: first, to: property })).toEqual([]);
  });

  it('takes the ledger along where the files were renamed by hand, and only where it names the old id', () => {
    const pack = curatedPack();
    const hand = renamedPack(pack, { of: 'entity', from: 'pledge', to: 'promise' });
    const [fact] = pack.facts;
    if (!fact) throw new Error('The pack has facts.');
    const { topic, recorded: _, ...content } = fact;
    const act: LedgerEntry = {
      id: 'act-1',
      kind: 'approved',
      fact: 'later',
      at: '2024-11-01T09:00:00Z',
      by: 'ann',
      why: 'seen',
      content: { topic, fact: { ...content, id: 'later' }, sources: [] },
    };
    const renaming: Renaming = { of: 'entity', from: 'pledge', to: 'promise' };
    expect(planRenaming(renaming, hand, [act], [])).toMatchObject({ faults: [], isAct: true, acts: 1 });
    expect(planRenaming(renaming, hand, [], []).faults).toMatchObject([{ code: 'REFERENCE_DANGLING' }]);
    expect(planRenaming(renaming, hand, [act, renamed(renaming)], []).faults).toMatchObject([{ code: 'REFERENCE_DANGLING' }]);
    expect(planRenaming(renaming, pack, [act, renamed(renaming)], [])).toMatchObject({ faults: [], isAct: false, acts: 0 });
  });
});

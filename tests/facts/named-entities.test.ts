import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undo } from '../../src/curation/undo.ts';
import { exportPack } from '../../src/facts/export.ts';
import { withNamedEntities } from '../../src/facts/named-entities.ts';
import { type Entity, entitySchema } from '../../src/model/entity.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const entity = (id: string, aliases: readonly string[]): Entity =>
  entitySchema.parse({ id, kind: 'organisation', name: id, aliases: aliases.length === 0 ? {} : { en: aliases } });
const shipped = [entity('fund', ['the fund']), entity('port', [])];
const act = (number: number, fact: string) => ({
  id: `act:${fact}:${number}`,
  fact,
  at: `2024-01-01T00:00:${String(number).padStart(2, '0')}Z`,
  by: 'slack/T1/ann',
  why: `reason ${number}`,
});
const named = (number: number, one: Entity): LedgerEntry => ({ ...act(number, one.id), kind: 'named', entity: one });
const unnamed = (number: number, id: string): LedgerEntry => ({ ...act(number, id), kind: 'unnamed' });

const drawn = fc
  .array(
    fc.record({
      id: fc.constantFrom('fund', 'port', 'crew'),
      names: fc.uniqueArray(fc.constantFrom('A', 'B', 'C')),
      isTaken: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((acts) => acts.map(({ id, names, isTaken }, number) => (isTaken ? unnamed(number, id) : named(number, entity(id, names)))));

describe('names given by curators', () => {
  it('add to what a pack says of somebody, and bring whom it does not know', () => {
    const held = withNamedEntities(shipped, [named(0, entity('fund', ['Kelmar'])), named(1, entity('crew', ['the crew']))]);
    expect(held.map(({ id, aliases }) => [id, aliases.en ?? []])).toEqual([
      ['fund', ['the fund', 'Kelmar']],
      ['port', []],
      ['crew', ['the crew']],
    ]);
  });

  it('never take a name from the pack, whatever was named and taken back', () => {
    fc.assert(
      fc.property(drawn, (entries) => {
        const held = withNamedEntities(shipped, entries);
        for (const { id, aliases } of shipped) {
          const now = held.find((one) => one.id === id)?.aliases.en ?? [];
          expect(now).toEqual(expect.arrayContaining(aliases.en ?? []));
        }
        const last = entries.findLast(({ fact }) => fact === 'crew');
        expect(held.some(({ id }) => id === 'crew')).toBe(last?.kind === 'named');
      }),
    );
  });

  it('leave the very same entities where nothing is named', () => {
    expect(withNamedEntities(shipped, [])).toBe(shipped);
    expect(withNamedEntities(shipped, [unnamed(0, 'fund')])).toBe(shipped);
  });

  it('are taken back to what was named before', () => {
    const entries = [named(0, entity('crew', ['A'])), named(1, entity('crew', ['A', 'B']))];
    const pack = lighthousePack();
    const curated = { pack, shipped: pack, proposals: [], entries };
    const [first, second] = entries;
    if (!first || !second) throw new Error('Two names were given.');
    const now = { by: 'slack/T1/ann', via: { door: 'slack' }, at: '2024-01-02T00:00:00Z', why: 'Undone.' };
    expect(undo([second], now, curated)).toMatchObject([{ kind: 'named', entity: { aliases: { en: ['A'] } }, undoes: [second.id] }]);
    expect(undo([first], now, { ...curated, entries: [first] })).toMatchObject([{ kind: 'unnamed', fact: 'crew' }]);
  });

  it('are written into the files of the pack', () => {
    const files = exportPack(lighthousePack(), [named(0, entity('crew', ['the crew']))]);
    expect(files.find(({ path }) => path === 'entities.yaml')?.text).toMatch(
      /- id: crew\n\s+kind: organisation\n\s+name: crew\n\s+aliases:\n\s+en:\n\s+- the crew/u,
    );
  });
});

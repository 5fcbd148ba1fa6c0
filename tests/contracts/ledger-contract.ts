import { describe, expect, it } from 'vitest';
import { chainedInsert, holding } from '../fixtures/chained-row.ts';
import { approved, entriesOfEveryKind } from '../fixtures/ledger-entries.ts';
import type { CurrentStore } from './fresh-store.ts';

export function ledgerContract(current: CurrentStore): void {
  describe('ledger', () => {
    it('gives entries of every kind back as they were written', async () => {
      const { ledger } = current().store;
      const entries = entriesOfEveryKind();
      await ledger.append(entries);
      expect((await ledger.read(0, 100)).map(({ entry }) => entry)).toEqual(entries);
    });

    it('counts positions from 1 without holes and keeps its chain, however many append at once', async () => {
      const { ledger, ledgerChain } = current().store;
      const appends = Array.from({ length: 20 }, (_, n) => ledger.append([approved(`${n}-a`), approved(`${n}-b`)]));
      const given = (await Promise.all(appends)).flat();
      expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      expect((await ledger.read(0, 100)).map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      expect(await ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 40 } });
    });

    it('writes an act once, however often it is appended', async () => {
      const { ledger } = current().store;
      expect(await ledger.append([approved('a'), approved('b'), approved('a')])).toEqual([1, 2, 1]);
      expect(await ledger.append([approved('c'), approved('b')])).toEqual([3, 2]);
      expect(await ledger.read(0, 100)).toHaveLength(3);
    });

    it('appends more entries than fit one statement, and reads them in portions', async () => {
      const { ledger } = current().store;
      await ledger.append(Array.from({ length: 1200 }, (_, n) => approved(`act-${n}`)));
      const portion = await ledger.read(700, 300);
      expect(portion).toHaveLength(300);
      expect(portion[0]).toMatchObject({ position: 701, entry: { id: 'act-700' } });
      expect(await ledger.read(1200, 300)).toEqual([]);
    });

    it('lets the first of several acts that exclude each other decide, and gives it to the others', async () => {
      const { ledger } = current().store;
      const first = approved('decision', 'fact-a');
      expect(await ledger.decide([first, approved('with-it')])).toEqual({ positions: [1, 2] });
      const late = await ledger.decide([approved('beside-it'), approved('decision', 'fact-b')]);
      expect(late).toEqual({ held: { position: 1, entry: first } });
      expect(await ledger.read(0, 10)).toHaveLength(2);
    });

    it('takes one decision, however many decide at once', async () => {
      const { ledger } = current().store;
      const attempts = Array.from({ length: 12 }, (_, n) => ledger.decide([approved('decision', `fact-${n}`)]));
      const outcomes = await Promise.all(attempts);
      expect(outcomes.filter((outcome) => 'positions' in outcome)).toHaveLength(1);
      expect(await ledger.read(0, 100)).toHaveLength(1);
    });

    it.each([
      ['annotated', 'This version of the program knows no such act.'],
      ['approved', 'It is not written as this version of the program writes it.'],
    ])('stops at an entry that it cannot read (%s), and names it', async (kind, why) => {
      const { store, runStatement } = current();
      await store.ledger.append([approved('a')]);
      const { head } = holding(await store.ledgerChain.verify());
      await runStatement(chainedInsert({ position: 2, id: 'b', kind, fact: 'f', entry: `{"kind":"${kind}"}` }, head.hash));
      await store.ledger.append([approved('c')]);
      const refused = { code: 'LEDGER_UNREADABLE', message: `Entry 2 of the ledger (${kind}) cannot be read.`, why };
      await expect(store.ledger.read(0, 10)).rejects.toMatchObject(refused);
      await expect(store.ledger.decide([approved('b')])).rejects.toMatchObject(refused);
      expect(await store.ledger.read(2, 10)).toEqual([{ position: 3, entry: approved('c') }]);
    });

    it('appends nothing when given nothing', async () => {
      expect(await current().store.ledger.append([])).toEqual([]);
    });

    it.each([
      "update ledger set fact = 'other'",
      'delete from ledger',
      "insert into ledger (position, id, kind, fact, entry) values (5, 'x', 'approved', 'f', '{}')",
      "insert into ledger (position, id, kind, fact, entry) values (1, 'x', 'approved', 'f', '{}')",
    ])('is guarded by the database itself against: %s', async (statement) => {
      const { store, runStatement } = current();
      await store.ledger.append([approved('a')]);
      await expect(runStatement(statement)).rejects.toThrow(/append-only|at its end only/);
      expect(await store.ledger.read(0, 10)).toEqual([{ position: 1, entry: approved('a') }]);
    });
  });
}

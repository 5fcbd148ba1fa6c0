import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHAIN_BEGIN, chained } from '../../adapters/database/ledger-chain.ts';
import { chainedInsert, holding } from '../fixtures/chained-row.ts';
import { approved } from '../fixtures/ledger-entries.ts';
import type { CurrentStore, FreshStore } from './fresh-store.ts';

const GUARDS_OFF: Readonly<Record<string, string>> = {
  sqlite: 'drop trigger ledger_keeps_entries; drop trigger ledger_keeps_rows; drop trigger ledger_is_dense; drop trigger ledger_is_chained',
  postgres: 'alter table ledger disable trigger all',
};

const rowsSchema = z.array(z.object({ position: z.number(), id: z.string(), kind: z.string(), fact: z.string(), entry: z.string() }));

/** Changes the ledger as somebody would who owns the database. */
async function tamper({ runStatement }: FreshStore, engine: string, ...statements: readonly string[]): Promise<void> {
  await runStatement([GUARDS_OFF[engine], ...statements].join('; '));
}

const SOMEBODY_ELSE = `replace(entry, '"by":"curator"', '"by":"deputy"')`;

/** Statements that make the chain anew after the first entry's author was exchanged. */
async function madeAnew({ readRows }: FreshStore): Promise<string[]> {
  const rows = rowsSchema.parse(await readRows('select * from ledger order by position'));
  const changed = rows.map((row) => (row.position === 1 ? { ...row, entry: row.entry.replace('"by":"curator"', '"by":"deputy"') } : row));
  return chained(changed, CHAIN_BEGIN.hash).map(
    ({ position, previous, hash }) =>
      `update ledger set previous = '${previous}', hash = '${hash}' ${position === 1 ? `, entry = ${SOMEBODY_ELSE}` : ''} where position = ${position}`,
  );
}

export function ledgerChainContract(engine: string, current: CurrentStore): void {
  describe('the chain of the ledger', () => {
    const withEntries = async (ids: readonly string[] = ['a', 'b', 'c', 'd']) => {
      const fresh = current();
      await fresh.store.ledger.append(ids.map((id) => approved(id)));
      return fresh;
    };

    it('begins with nothing, and has an end that each entry moves on', async () => {
      const { ledger, ledgerChain } = current().store;
      expect(await ledgerChain.verify()).toEqual({ holds: true, head: CHAIN_BEGIN });
      await ledger.append([approved('a'), approved('b')]);
      const first = await ledgerChain.verify();
      expect(first).toMatchObject({ holds: true, head: { position: 2, hash: /^[0-9a-f]{64}$/ } });
      await ledger.decide([approved('c')]);
      const next = await ledgerChain.verify();
      expect(next).toMatchObject({ holds: true, head: { position: 3 } });
      expect(next).not.toMatchObject({ head: { hash: first.holds && first.head.hash } });
    });

    it('names the first entry that does not hold, and what differs', async () => {
      const fresh = await withEntries();
      const { ledgerChain } = fresh.store;
      await tamper(fresh, engine, `update ledger set entry = ${SOMEBODY_ELSE} where position = 4`);
      expect(await ledgerChain.verify()).toMatchObject({ holds: false, position: 4, id: 'd', differs: /content/ });
      await fresh.runStatement(`update ledger set id = 'x' where position = 3`);
      expect(await ledgerChain.verify()).toMatchObject({ holds: false, position: 3, id: 'x', differs: /content/ });
      await fresh.runStatement('delete from ledger where position = 2');
      expect(await ledgerChain.verify()).toEqual({ holds: false, position: 2, differs: 'There is no entry at this position.' });
    });

    it('holds where it was made anew as a whole or cut off, but for an end that was written down before', async () => {
      const fresh = await withEntries();
      const before = holding(await fresh.store.ledgerChain.verify());
      await fresh.store.ledger.append([approved('e')]);
      expect(await fresh.store.ledgerChain.verify(before.head)).toMatchObject({ holds: true, head: { position: 5 } });
      await tamper(fresh, engine, ...(await madeAnew(fresh)));
      expect(await fresh.store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 5 } });
      expect(await fresh.store.ledgerChain.verify(before.head)).toMatchObject({ holds: false, position: 4, differs: /made anew/ });
      await fresh.runStatement('delete from ledger where position > 2');
      expect(await fresh.store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 2 } });
      expect(await fresh.store.ledgerChain.verify(before.head)).toMatchObject({ holds: false, position: 4, differs: /no entry/ });
    });

    it('stops whoever reads the ledger at the entry that does not hold', async () => {
      const fresh = await withEntries();
      await tamper(fresh, engine, `update ledger set entry = ${SOMEBODY_ELSE} where position = 3`);
      const { ledger } = fresh.store;
      expect(await ledger.read(0, 2)).toHaveLength(2);
      await expect(ledger.read(0, 100)).rejects.toMatchObject({ code: 'LEDGER_BROKEN', message: /position 3 \(c\)/ });
      await expect(ledger.read(2, 100)).rejects.toMatchObject({ code: 'LEDGER_BROKEN', remedy: /ledger -- verify/ });
    });

    it('stops a reader under whom it was made anew, and gives nothing after an end that is gone', async () => {
      const fresh = await withEntries();
      const { ledger } = fresh.store;
      expect(await ledger.read(0, 100)).toHaveLength(4);
      await tamper(fresh, engine, ...(await madeAnew(fresh)));
      for (const after of [4, 3]) await expect(ledger.read(after, 100)).rejects.toMatchObject({ code: 'LEDGER_BROKEN', why: /made anew/ });
      await fresh.runStatement('delete from ledger where position = 4');
      expect(await ledger.read(4, 100)).toEqual([]);
      await fresh.runStatement('delete from ledger where position = 2');
      await expect(ledger.read(2, 100)).rejects.toMatchObject({ code: 'LEDGER_BROKEN', message: /position 2/ });
    });

    it('is guarded by the database itself against an entry that is not chained to the last one', async () => {
      const { store, runStatement } = await withEntries();
      const unchained = `insert into ledger (position, id, kind, fact, entry) values (5, 'x', 'approved', 'f', '{}')`;
      await expect(runStatement(unchained)).rejects.toThrow('chained to its last one');
      const row = { position: 5, id: 'x', kind: 'approved', fact: 'f', entry: '{}' };
      await expect(runStatement(chainedInsert(row, CHAIN_BEGIN.hash))).rejects.toThrow('chained to its last one');
      const { head } = holding(await store.ledgerChain.verify());
      await runStatement(chainedInsert(row, head.hash));
      expect(await store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 5 } });
    });
  });
}

import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../adapters/database/engine.ts';
import { ledgerIn } from '../../adapters/database/ledger.ts';
import { ledgerChainIn } from '../../adapters/database/ledger-walk.ts';
import { migrate } from '../../adapters/database/migrate.ts';
import { MIGRATIONS } from '../../adapters/database/migrations/list.ts';
import { writtenEntry } from '../../src/index.ts';
import { approved } from '../fixtures/ledger-entries.ts';

const CHAIN_VERSION = 8;
const ENTRIES = 1100;

/** A database as a program before the chain left it. */
async function writtenBefore(engine: Engine): Promise<void> {
  await migrate(
    engine,
    MIGRATIONS.filter(({ version }) => version < CHAIN_VERSION),
  );
  const rows = Array.from({ length: ENTRIES }, (_, at) => {
    const entry = approved(`act-${at + 1}`);
    return sql`(cast(${at + 1} as integer), ${entry.id}, ${entry.kind}, ${entry.fact}, ${JSON.stringify(writtenEntry(entry))})`;
  });
  await engine.write((transaction) =>
    sql`insert into ledger (position, id, kind, fact, entry) values ${sql.join(rows)}`.execute(transaction),
  );
}

/** What every engine must make of a database that an earlier program used. */
export function migrationContract(name: string, openEngine: () => Promise<Engine>): void {
  describe(`a ${name} database of an earlier program`, () => {
    it('gets its ledger chained, entry by entry, and guarded as before', async () => {
      const engine = await openEngine();
      onTestFinished(() => engine.close());
      await writtenBefore(engine);
      await migrate(engine);
      const ledger = ledgerIn(engine);
      expect(await ledgerChainIn(engine).verify()).toMatchObject({ holds: true, head: { position: ENTRIES } });
      expect(await ledger.append([approved('after')])).toEqual([ENTRIES + 1]);
      expect(await ledger.read(ENTRIES - 1, 10)).toMatchObject([{ entry: { id: `act-${ENTRIES}` } }, { entry: { id: 'after' } }]);
      expect(await ledgerChainIn(engine).verify()).toMatchObject({ holds: true, head: { position: ENTRIES + 1 } });
      const change = engine.write((transaction) => sql`update ledger set fact = 'other'`.execute(transaction));
      await expect(change).rejects.toMatchObject({ why: expect.stringContaining('append-only') });
    });
  });
}

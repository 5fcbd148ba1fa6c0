import { sql, type Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import { chained, NO_ENTRY_BEFORE, type UnchainedRow } from '../ledger-chain.ts';
import type { Schema } from '../schema.ts';
import { portions } from '../stored.ts';
import { textOf } from './0001-first-tables.ts';

const ROWS_AT_ONCE = 1000;

/** Entries that are there already are chained while their guards are off, which they are within this transaction only. */
const GUARDS_OFF: Readonly<Record<EngineName, readonly string[]>> = {
  sqlite: ['drop trigger ledger_keeps_entries', 'drop trigger ledger_is_dense'],
  postgres: ['alter table ledger disable trigger ledger_keeps_entries'],
};

/**
 * The guards again; an entry is now also refused unless it is chained to the last one, so that a program which knows
 * nothing of the chain cannot write beside one that does.
 */
const GUARDS_ON: Readonly<Record<EngineName, readonly string[]>> = {
  sqlite: [
    `create trigger ledger_keeps_entries before update on ledger
     begin select raise(abort, 'the ledger is append-only'); end`,
    `create trigger ledger_is_dense before insert on ledger
     when new.position <> (select coalesce(max(position), 0) + 1 from ledger) or exists (select 1 from ledger where id = new.id)
     begin select raise(abort, 'the ledger takes new entries at its end only'); end`,
    `create trigger ledger_is_chained before insert on ledger
     when length(new.hash) <> 64
       or new.previous <> coalesce((select hash from ledger order by position desc limit 1), '${NO_ENTRY_BEFORE}')
     begin select raise(abort, 'the ledger takes new entries at its end only, chained to its last one'); end`,
  ],
  postgres: [
    'alter table ledger enable trigger ledger_keeps_entries',
    `create or replace function ledger_extends() returns trigger language plpgsql as
     $$ begin
       if new.position <> (select coalesce(max(position), 0) + 1 from ledger) then
         raise exception 'the ledger takes new entries at its end only';
       end if;
       if length(new.hash) <> 64
         or new.previous <> coalesce((select hash from ledger order by position desc limit 1), '${NO_ENTRY_BEFORE}') then
         raise exception 'the ledger takes new entries at its end only, chained to its last one';
       end if;
       return new;
     end $$`,
  ],
};

/** Chains the ledger, and makes room for the door through which a question was settled. */
export async function chainLedger(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  for (const guard of GUARDS_OFF[engine]) await sql.raw(guard).execute(transaction);
  for (const column of ['previous', 'hash'] as const) {
    await transaction.schema
      .alterTable('ledger')
      .addColumn(column, textOf(engine), (the) => the.notNull().defaultTo(''))
      .execute();
  }
  await chainEntries(transaction);
  for (const guard of GUARDS_ON[engine]) await sql.raw(guard).execute(transaction);
  await transaction.schema.alterTable('topics').addColumn('settled_via', textOf(engine)).execute();
}

async function chainEntries(transaction: Transaction<Schema>): Promise<void> {
  let head = { position: 0, hash: NO_ENTRY_BEFORE };
  for (;;) {
    const entries = transaction.selectFrom('ledger').select(['position', 'id', 'kind', 'fact', 'entry']);
    const rows: UnchainedRow[] = await entries.where('position', '>', head.position).orderBy('position').limit(ROWS_AT_ONCE).execute();
    const links = chained(rows, head.hash);
    for (const portion of portions(links)) {
      const values = sql.join(portion.map(({ position, previous, hash }) => sql`(cast(${position} as integer), ${previous}, ${hash})`));
      // The names that both engines give to the columns of a list of values.
      await sql`update ledger set previous = link.column2, hash = link.column3
        from (values ${values}) as link where ledger.position = link.column1`.execute(transaction);
    }
    head = links.at(-1) ?? head;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

import { type Document, type Documents, documentSchema } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { appendAll } from './ledger.ts';
import { instant, storedJson } from './stored.ts';

const headSchema = documentSchema.omit({ text: true, removed: true });
const bodySchema = documentSchema.pick({ text: true, removed: true });
const storedHead = storedJson(headSchema);
const storedBody = storedJson(bodySchema);

/** The archive of documents in a database. Its lock is the ledger's, as both are written at once. */
export function documentsIn(engine: Engine): Documents {
  return {
    archive: ({ text, removed, ...head }, proposals) =>
      engine.write(async (transaction) => {
        await engine.lockForAppend(transaction);
        const { id, sha256 } = head.source;
        const held = await transaction
          .selectFrom('documents')
          .select('id')
          .where((is) => is.or([is('id', '=', id), is.and([is('sha256', '=', sha256), is('audience', '=', head.audience)])]))
          .executeTakeFirst();
        if (held) return 'held';
        const row = {
          id,
          sha256,
          audience: head.audience,
          received_at: instant(head.received_at),
          first_version: head.version?.of ?? null,
        };
        const content = { head: JSON.stringify(head), body: JSON.stringify({ text, removed }) };
        await transaction
          .insertInto('documents')
          .values({ ...row, ...content })
          .execute();
        await appendAll(transaction, proposals);
        return 'archived';
      }),
    read: (source) =>
      engine.read(async (database): Promise<Document | undefined> => {
        const row = await database.selectFrom('documents').select(['head', 'body']).where('id', '=', source).executeTakeFirst();
        return row && { ...storedHead(row.head), ...storedBody(row.body) };
      }),
    find: (sha256, audience) =>
      engine.read(async (database) => {
        const held = database.selectFrom('documents').select('head').where('sha256', '=', sha256).where('audience', '=', audience);
        const row = await held.executeTakeFirst();
        return row && storedHead(row.head);
      }),
    versions: (first) =>
      engine.read(async (database) => {
        const all = database.selectFrom('documents').select('head');
        const own = all.where((is) => is.or([is('id', '=', first), is('first_version', '=', first)]));
        const rows = await own.orderBy('received_at').orderBy('id').execute();
        return rows.map(({ head }) => storedHead(head));
      }),
    newest: (audiences, limit) =>
      engine.read(async (database) => {
        if (audiences.length === 0) return [];
        const seen = database.selectFrom('documents').select('head').where('audience', 'in', audiences);
        const rows = await seen.orderBy('received_at', 'desc').orderBy('id').limit(limit).execute();
        return rows.map(({ head }) => storedHead(head));
      }),
    list: (limit) =>
      engine.read(async (database) => {
        const rows = await database.selectFrom('documents').select('head').orderBy('received_at').orderBy('id').limit(limit).execute();
        return rows.map(({ head }) => storedHead(head));
      }),
  };
}

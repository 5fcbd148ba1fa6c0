import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../adapters/database/engine-sqlite.ts';
import { migrate } from '../../../adapters/database/migrate.ts';
import { MIGRATIONS } from '../../../adapters/database/migrations/list.ts';
import { openStore } from '../../../adapters/database/store.ts';

const AT = '2024-10-18T06:30:00.000Z';
const LATER = '2024-10-18T07:30:00.000Z';
const ANN = { platform: 'slack', tenant: 'T', id: 'ann' };
const CHANNEL = { platform: 'slack', tenant: 'T', id: 'C1', kind: 'channel' };
const POSTED = JSON.stringify({ conversation: CHANNEL, message: 'm1' });

/** A store of before the outbox, with something of each kind on its way and something that had gone. */
async function storeBefore(): Promise<string> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-migration-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const before = await openSqlite(dataDirectory);
  await migrate(
    before,
    MIGRATIONS.filter(({ version }) => version < 13),
  );
  await before.close();
  const database = new DatabaseSync(join(dataDirectory, 'sitrep.db'));
  database.exec(`
    insert into deliveries (key, digest, target, slot, due_at, as_of, state, sendings, first_sending_at, claimable_at, reason, posted) values
      ('morning slack/T/C1 s1', 'morning', 'slack/T/C1', 's1', '2024-10-17T06:30:00.000Z', '2024-10-17T06:30:00.000Z', 'sent', 1, '${AT}', null, null, '${POSTED}'),
      ('morning slack/T/C1 s2', 'morning', 'slack/T/C1', 's2', '${AT}', '${AT}', 'unknown', 1, '${AT}', '${AT}', 'dropped', null);
    insert into delivery_progress values ('morning', 'slack/T/C1', 's2', '${AT}', '${AT}', 'morning slack/T/C1 s1', '2024-10-17T06:30:00.000Z');
    insert into postings (id, kind, posted, shown_at) values ('one', 'answer', '${POSTED}', '${AT}');
    insert into corrections (key, message, position, fact, posting, planned_at, state, way, tellings, claimable_at) values
      ('told', 'slack/T/C1 m1', 7, 'pledge', 'one', '${AT}', 'told', 'edit', 1, null),
      ('owed', 'slack/T/C1 m1', 12, 'pledge', 'one', '${AT}', 'telling', 'reply', 1, '${AT}'),
      ('next', 'slack/T/C1 m1', 100, 'pledge', 'one', '${AT}', 'due', null, 0, '${AT}');
    insert into questions (id, asked_at, person, person_address, conversation, text, reading, topic, outcome, privately) values
      ('q1', '${AT}', '${JSON.stringify(ANN)}', 'slack/T/ann', '${JSON.stringify(CHANNEL)}', 'When?', '{}', 'visit', 'unknown', 0);
    insert into asker_replies (key, question, settlement, planned_at, state, tellings, claimable_at) values
      ('settled visit', 'q1', '${JSON.stringify({ state: 'answered', by: 'cat', at: AT, why: 'found', gap: 'no-day' })}', '${AT}', 'due', 0, '${AT}');
  `);
  database.close();
  return dataDirectory;
}

it('what was on its way before there was an outbox goes on where it was, and what had gone stays gone', async () => {
  const store = await openStore({ dataDirectory: await storeBefore() });
  onTestFinished(() => store.close());
  expect(await store.deliveries.lastSent('morning', 'slack/T/C1')).toMatchObject({ slot: 's1', state: 'sent', posted: { message: 'm1' } });
  const claim = (token: string) =>
    store.outbox.claim({ limit: 9, now: LATER, until: '2024-10-18T07:31:00.000Z', token }, ['digest', 'correction', 'settlement']);
  const claimed = await claim('a');
  expect(claimed.map(({ key, sendings, way }) => [key, sendings, way])).toEqual([
    ['owed', 1, 'post'],
    ['morning slack/T/C1 s2', 1, undefined],
  ]);
  expect(claimed[0]).toMatchObject({ content: { kind: 'correction', position: 12, fact: 'pledge', posting: { id: 'one' } }, asOf: AT });
  for (const { key } of claimed) await store.outbox.record(key, 'a', { state: 'missed', reason: 'enough' }, LATER);
  expect(await claim('b')).toMatchObject([
    { key: 'next', sendings: 0 },
    { key: 'settled visit', content: { question: { id: 'q1', person: ANN }, settlement: { gap: 'no-day' } } },
  ]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openSqlite } from '../../../adapters/database/engine-sqlite.ts';
import { migrate } from '../../../adapters/database/migrate.ts';
import { MIGRATIONS } from '../../../adapters/database/migrations/list.ts';
import { openStore } from '../../../adapters/database/store.ts';

const OPENED = '2024-10-17T11:00:00.000Z';

it('a store from before topics belonged to anybody gives each workspace its own, as open or settled as it was', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-migration-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const before = await openSqlite(dataDirectory);
  await migrate(
    before,
    MIGRATIONS.filter(({ version }) => version < 9),
  );
  await before.close();
  const database = new DatabaseSync(join(dataDirectory, 'sitrep.db'));
  const ask = database.prepare(
    `insert into questions (id, asked_at, person, person_address, conversation, text, reading, topic, outcome, privately)
     values (?, ?, ?, ?, ?, 'When?', '{}', ?, 'unknown', 0)`,
  );
  for (const [id, platform, topic] of [
    ['1', 'slack', 'visit'],
    ['2', 'teams', 'visit'],
    ['3', 'teams', 'budget'],
  ] as const) {
    const person = { platform, tenant: 'a/b', id: 'ann' };
    ask.run(id, OPENED, JSON.stringify(person), `${platform}/a%2Fb/ann`, JSON.stringify({ ...person, kind: 'personal' }), topic);
  }
  database.exec(`insert into topics (topic, state, opened_at) values ('visit', 'open', '${OPENED}')`);
  database.exec(
    `insert into topics (topic, state, opened_at, settled_by, settled_at, settled_why) values ('budget', 'dismissed', '${OPENED}', 'cat', '${OPENED}', 'no')`,
  );
  database.close();

  const store = await openStore({ dataDirectory });
  onTestFinished(() => store.close());
  const visit = { tenant: 'a/b', topic: 'visit', openedAt: OPENED, questions: 1, askers: 1 };
  expect(await store.questions.topics('open', 9, { platform: 'slack', tenant: 'a/b' })).toMatchObject([{ ...visit, platform: 'slack' }]);
  expect(await store.questions.topics('open', 9)).toMatchObject([
    { ...visit, platform: 'slack' },
    { ...visit, platform: 'teams' },
  ]);
  const settled = { by: 'cat', at: OPENED, why: 'no', state: 'dismissed' };
  expect(await store.questions.topics('dismissed', 9)).toMatchObject([{ platform: 'teams', topic: 'budget', settled }]);
});

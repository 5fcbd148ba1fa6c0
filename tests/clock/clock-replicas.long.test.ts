import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { startService } from '../../adapters/service/service.ts';
import { systemClock } from '../../adapters/system-clock.ts';
import type { ChatPlatform, Clock, Conversation, DigestDefinition, HandleInteraction, Store } from '../../src/index.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { channel, ME, MORNING } from '../fixtures/digest-replica.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { manualClock } from '../fixtures/manual-clock.ts';
import { startPostgres } from '../fixtures/postgres.ts';
import { troublesOf } from '../fixtures/troubles.ts';

const DAY = 86_400_000;
const server = await startPostgres();
afterAll(() => server?.dispose());
const openOn = (databaseUrl: string) => openStore({ dataDirectory: '', databaseUrl });
const migrated = await server?.createDatabase();
if (migrated !== undefined) await (await openOn(migrated)).close();

const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

/** A clock that is off by so many days. */
const offBy = (clock: Clock, days: number): Clock => ({ ...clock, now: () => later(clock.now(), days * DAY) });

/** A digest that is due at the minute of an instant, every day. */
function onceADay(instant: string): DigestDefinition {
  return { ...MORNING, schedule: `${Number(instant.slice(14, 16))} ${Number(instant.slice(11, 13))} * * *`, time_zone: 'UTC' };
}

/** A process of the bot on a store, with all that it posted and told; it is stopped with the test, or before. */
async function aBot(environment: Record<string, string>, clock: Clock, digest: DigestDefinition = MORNING) {
  const configuration = readConfiguration(environment);
  const posted: string[] = [];
  const lines: string[] = [];
  const [firstPost, firstLine, passed] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<HandleInteraction>(),
  ];
  const platform: ChatPlatform = {
    platform: 'scripted',
    start: async (handle) => passed.resolve(handle),
    post: async (conversation, _, key) => {
      posted.push(key);
      firstPost.resolve();
      return { kind: 'sent', posted: { conversation, message: String(posted.length) } };
    },
    update: async (message) => ({ kind: 'sent', posted: message }),
    stop: async () => undefined,
  };
  const service = await startService({
    configuration,
    pack: { ...lighthousePack(), digests: [digest] },
    openStore: () => openStore(configuration.store),
    platforms: [platform],
    clock,
    random: () => 0.5,
    newToken: () => crypto.randomUUID(),
    warn: (line) => {
      lines.push(line);
      firstLine.resolve();
    },
  });
  onTestFinished(() => service.stop());
  await service.storeTried;
  const ask = async (delivery: string, conversation: Conversation) =>
    (await passed.promise)({ kind: 'question', text: 'How many keepers?', thread: [], person: ME, conversation, delivery });
  return { service, posted, lines, ask, firstPost: firstPost.promise, firstLine: firstLine.promise };
}

/** Questions, postings and a digest of the day before, and a subscription. */
async function aPast(store: Store, now: string) {
  const [yesterday, target] = [later(now, -DAY), channel('C1')];
  for (const id of ['q1', 'q2', 'q3']) {
    const asked = { person: ME, conversation: target, text: 'How many keepers?', reading: {}, topic: 't', outcome: 'answered' } as const;
    await store.questions.record({ ...asked, id, askedAt: yesterday });
    const shown = { posted: { conversation: target, message: id }, facts: [{ fact: 'keepers-autumn', recordedAt: yesterday }] };
    await store.postings.record({ id, kind: 'answer', shownAt: yesterday, ...shown });
  }
  await store.subscriptions.subscribe({ digest: 'morning', target, createdBy: ME, createdAt: later(now, -3_600_000) });
}

/** What a wrong clock would have touched. */
async function leftOf({ questions, postings, deliveries }: Store) {
  const asked = (await questions.askedBy(ME, 10)).filter(({ id }) => id.startsWith('q'));
  return {
    questions: asked.length,
    postings: (await postings.uncorrected('keepers-autumn', 1, 10)).length,
    planned: (await deliveries.progress('morning')).map(({ planned }) => planned.dueAt),
  };
}

describe.runIf(server)('a replica whose clock is 400 days off beside a sane one, on one PostgreSQL', { timeout: 30_000 }, () => {
  it.each([400, -400])('posts nothing, deletes nothing and says so once, while the sane one posts on time (%i days)', async (days) => {
    const DATABASE_URL = (await server?.createDatabase(migrated)) ?? '';
    const store = await openOn(DATABASE_URL);
    onTestFinished(() => store.close());
    const read = await store.time.read();
    if (read.kind !== 'clock') throw new Error('A server has a clock.');
    await aPast(store, read.now);
    const digest = onceADay(read.now);

    const wrong = await aBot({ DATABASE_URL }, offBy(systemClock, days), digest);
    await wrong.firstLine;
    expect(wrong.lines).toEqual([
      expect.stringMatching(/^clock: .*(399|400) days (ahead of|behind) the database's clock\. Nothing is planned/),
    ]);
    expect(troublesOf(wrong.service)).toMatch(/^clock .*days (ahead of|behind) the database's clock\.$/m);
    expect(await wrong.service.metrics()).toContain('sitrep_clock_suspect 1\n');
    await wrong.ask('q-wrong', channel('C1'));
    await wrong.service.stop();
    expect(await leftOf(store)).toEqual({ questions: 4, postings: 3, planned: [] });
    expect(wrong.posted).toEqual([]);
    const [asked] = await store.questions.askedBy(ME, 1);
    expect(Math.abs(Date.parse(asked?.askedAt ?? '') - Date.parse(read.now))).toBeLessThan(DAY);

    const sane = await aBot({ DATABASE_URL }, systemClock, digest);
    await sane.firstPost;
    await sane.service.stop();
    expect(sane.lines.filter((line) => line.startsWith('clock'))).toEqual([]);
    const left = await leftOf(store);
    expect(left).toMatchObject({ questions: 4, postings: 4 });
    expect(left.planned).toEqual([`${read.now.slice(0, 16)}:00.000Z`]);
  });
});

describe.runIf(server)('npm run digest -- repair on PostgreSQL', { timeout: 30_000 }, () => {
  it("goes by the server's clock, which nobody can vouch against", async () => {
    const configuration = readConfiguration({ DATABASE_URL: (await server?.createDatabase(migrated)) ?? '' });
    const store = await openStore(configuration.store);
    onTestFinished(() => store.close());
    const read = await store.time.read();
    if (read.kind !== 'clock') throw new Error('A server has a clock.');
    const { now } = read;
    const [yearBefore, ahead] = [later(now, -365 * DAY), later(now, 365 * DAY)];
    await store.deliveries.plan([{ digest: 'morning', target: 'slack/T/C1', slot: ahead, dueAt: ahead, asOf: ahead }]);
    const planned = async () => (await store.deliveries.progress('morning')).length;
    const repair = (at: string, ...options: readonly string[]) => runCommand(['digest', 'repair', ...options], { configuration, now: at });
    expect(await repair(yearBefore, '--apply')).toMatchObject({ code: 1, stderr: expect.stringContaining("behind the database's clock.") });
    expect(await repair(yearBefore, '--apply', '--trust-clock')).toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE') });
    expect(await planned()).toBe(1);
    expect((await repair(now, '--apply')).stdout).toContain('All of this was set right.');
    expect(await planned()).toBe(0);
  });
});

describe('one bot after the other on one SQLite file', { timeout: 30_000 }, () => {
  /** 18 October 2024, 08:30 in Brussels, a Friday. */
  const SLOT = '2024-10-18T06:30:00.000Z';

  async function aFolder() {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-clocks-'));
    const store = await openStore({ dataDirectory });
    onTestFinished(async () => {
      await store.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    });
    const before = later(SLOT, -600_000);
    await aPast(store, before);
    const first = await aBot({ DATA_DIR: dataDirectory }, manualClock(before));
    await first.service.stop();
    expect(await store.time.read()).toEqual({ kind: 'seen', latest: before });
    return { store, DATA_DIR: dataDirectory };
  }

  it.each([400, -400])('a clock that is %i days off at a start leaves nothing behind, and the next start posts on time', async (days) => {
    const { store, DATA_DIR } = await aFolder();
    const wrong = await aBot({ DATA_DIR }, offBy(manualClock(SLOT), days));
    await wrong.service.stop();
    expect(await leftOf(store)).toEqual({ questions: 3, postings: 3, planned: [] });

    const right = await aBot({ DATA_DIR }, manualClock(SLOT));
    await right.firstPost;
    await right.service.stop();
    expect(right.posted).toEqual(['morning scripted/T/C1 2024-10-18T08:30[Europe/Brussels]']);
    expect(await leftOf(store)).toEqual({ questions: 3, postings: 4, planned: [SLOT] });
    expect(right.lines).toEqual([]);
  });

  it('a clock that is behind is told, answers go by the latest instant seen, and set right it posts what is not too late', async () => {
    const { store, DATA_DIR } = await aFolder();
    const clock = manualClock(later(SLOT, -2 * DAY));
    const bot = await aBot({ DATA_DIR }, clock);
    await bot.firstLine;
    expect(bot.lines).toEqual([expect.stringContaining('1 day behind the latest instant that the store saw.')]);
    await bot.ask('q4', channel('C1'));
    expect((await store.questions.askedBy(ME, 1))[0]).toMatchObject({ id: 'q4', askedAt: later(SLOT, -600_000) });
    clock.set(later(SLOT, 30 * 60_000));
    await bot.firstPost;
    await bot.service.stop();
    expect(bot.posted).toEqual(['morning scripted/T/C1 2024-10-18T08:30[Europe/Brussels]']);
    expect(bot.lines.slice(1)).toEqual(['clock: It can be believed again; what waited goes on.']);
    expect(await bot.service.metrics()).toContain('sitrep_clock_suspect 0\n');
  });
});

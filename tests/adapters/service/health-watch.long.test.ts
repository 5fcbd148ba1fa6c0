import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import type { Service } from '../../../adapters/service/service.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type Clock, Failure, type PlatformTrouble, type Store } from '../../../src/index.ts';
import { ANN, CHANNEL, textOf } from '../../fixtures/desk.ts';
import { ASKED_AT } from '../../fixtures/keepers.ts';
import { lighthouseService, type RunOptions } from '../../fixtures/lighthouse-service.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';
import { troublesOf } from '../../fixtures/troubles.ts';

const full = new Failure('STORE_FULL', 'Nothing more can be written to /srv/data.', 'The disk is full.', 'Make room.');
const exhausted = new Failure('STORE_BUSY', 'The database at db.example has no room.', 'Its connections are used up.', 'Close some.');
/** Milliseconds between two looks, so that none is waited for. */
const AT_ONCE = 10;
/** Milliseconds within which a look has come and ended, also on a machine that is busy. */
const SEEN = { timeout: 5000 };

/** A clock that shows what the machine's does, and can be moved ahead. */
function movableClock(): { readonly clock: Clock; readonly move: (seconds: number) => void } {
  let ahead = 0;
  const now = () => new Date(Date.parse(ASKED_AT) + ahead).toISOString();
  return {
    clock: { ...systemClock, now, elapsed: () => systemClock.elapsed() + ahead },
    move: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

/** A bot over a store whose methods can be made to fail, looked at all the time. */
async function watched(options: RunOptions = {}, failed: readonly string[] = []) {
  const { run, dataDirectory } = lighthouseService();
  const { clock, move } = movableClock();
  const failing = new Map<string, () => Failure | undefined>(failed.map((operation) => [operation, () => full]));
  const guarded = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, method, receiver) {
        const failure = failing.get(`${name}.${String(method)}`)?.();
        return failure ? () => Promise.reject(failure) : Reflect.get(target, method, receiver);
      },
    });
  const openFailing = async (): Promise<Store> => {
    const store = await openStore({ dataDirectory });
    const { questions, postings, records, outbox } = store;
    return {
      ...store,
      questions: guarded('questions', questions),
      postings: guarded('postings', postings),
      records: guarded('records', records),
      outbox: guarded('outbox', outbox),
    };
  };
  const bot = await run({ openStore: openFailing, ...options, parts: { clock, lookEvery: AT_ONCE, ...options.parts } });
  await bot.service.storeTried;
  const healthLines = () => bot.warnings.filter((line) => line.startsWith('health:'));
  const fail = (failure: Failure, ...operations: readonly string[]) => {
    for (const operation of operations) failing.set(operation, () => failure);
  };
  return { ...bot, dataDirectory, failing, fail, mend: () => failing.clear(), move, healthLines };
}

const degraded = async (service: Service, part: string) => (await service.metrics()).includes(`sitrep_degraded{part="${part}"} 1\n`);

describe('a store that takes no more', () => {
  it('is told once, counted by operation, and leaves the bot ready; it is well again a minute after it can be written', async () => {
    const { service, ask, fail, mend, move, healthLines, warnings } = await watched();
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    fail(full, 'questions.record', 'records.write');
    for (let times = 0; times < 3; times += 1) await ask();
    expect(troublesOf(service)).toMatch(/^writing degraded STORE_FULL: questions\.record.*Nothing more can be written to \/srv\/data/);
    expect(service.health().readiness).toBe('ready');
    expect(await degraded(service, 'writing')).toBe(true);
    expect(await service.metrics()).toContain('sitrep_ready 1\n');
    expect(await service.metrics()).toContain('sitrep_store_failures_total{operation="questions.record",code="STORE_FULL"} 3\n');
    mend();
    move(61);
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    await expect
      .poll(healthLines, SEEN)
      .toEqual([expect.stringMatching(/^health: writing is degraded\. STORE_FULL: /), 'health: writing is well again.']);
    expect(warnings.filter((line) => line.includes('STORE_FULL'))).toHaveLength(1);
  });

  it('is found out though nobody asks', async () => {
    const { service, fail, move } = await watched();
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    fail(full, 'records.write');
    // A write that began with the service may end only now, and counts as the last one.
    const degradedAfterAWhile = () => {
      move(31);
      return degraded(service, 'writing');
    };
    await expect.poll(degradedAfterAWhile, SEEN).toBe(true);
  });

  it('some of the time only, for want of connections, does not count as well', async () => {
    const { service, ask, failing } = await watched();
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    let asked = 0;
    failing.set('questions.record', () => {
      asked += 1;
      return asked % 2 === 1 ? exhausted : undefined;
    });
    for (let times = 0; times < 4; times += 1) await ask();
    expect(troublesOf(service)).toContain('writing degraded STORE_BUSY');
    expect(await service.metrics()).toContain('sitrep_store_failures_total{operation="questions.record",code="STORE_BUSY"} 2\n');
  });
});

describe('an embedded store whose folder is moved away under the bot', () => {
  it('notes nothing into the file that is gone, says so, and goes on once it is back', async () => {
    const { service, ask, dataDirectory, move, healthLines } = await watched();
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    renameSync(dataDirectory, `${dataDirectory}-away`);
    mkdirSync(dataDirectory);
    expect(textOf(await ask())).toContain('could not be noted');
    expect(troublesOf(service)).toMatch(/writing degraded STORE_UNAVAILABLE: .*is not the one that was opened any more/);
    expect(service.health().readiness).toBe('ready');
    rmSync(dataDirectory, { recursive: true });
    renameSync(`${dataDirectory}-away`, dataDirectory);
    move(61);
    for (const part of ['writing', 'store']) await expect.poll(() => degraded(service, part), SEEN).toBe(false);
    await expect.poll(() => healthLines().filter((line) => line.startsWith('health: writing')), SEEN).toHaveLength(2);
  });
});

describe('an embedded store that is damaged under the bot', () => {
  it('is told, and not taken for mended because something else can be written', async () => {
    const { service, ask, dataDirectory, move, warnings } = await watched();
    await ask();
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    for (const name of ['sitrep.db', 'sitrep.db-wal']) {
      const file = join(dataDirectory, name);
      const handle = openSync(file, 'r+');
      writeSync(handle, Buffer.alloc(statSync(file).size, 'damage'), 0);
      closeSync(handle);
    }
    await ask();
    await expect.poll(() => troublesOf(service), SEEN).toContain('STORE_CORRUPT');
    expect(await service.metrics()).toMatch(/sitrep_store_failures_total\{operation="[\w.]+",code="STORE_CORRUPT"\} \d/);
    move(61);
    await ask();
    expect(troublesOf(service)).toContain('STORE_CORRUPT');
    expect(warnings.join('\n')).toMatch(/^(ledger|health: (store|writing) is degraded\.).* STORE_CORRUPT|^ledger: STORE_CORRUPT/m);
  });
});

describe('other parts of a running bot', () => {
  it('the disk is told before it is full, and once there is room again', async () => {
    let free = 2 ** 20;
    const { service, healthLines } = await watched({ parts: { diskSpace: async () => ({ free, total: 2 ** 40 }) } });
    await expect.poll(() => degraded(service, 'disk'), SEEN).toBe(true);
    free = 2 ** 35;
    await expect.poll(() => degraded(service, 'disk'), SEEN).toBe(false);
    await expect
      .poll(healthLines, SEEN)
      .toEqual([expect.stringContaining('disk is degraded. DISK_LOW: 1 MB of'), 'health: disk is well again.']);
  });

  it('the only platform there is, once it is lost, makes the bot unready', async () => {
    const failure = new Failure('PLATFORM_REFUSED', 'The token was refused.', 'It was revoked.', 'Set another.');
    let trouble: PlatformTrouble | undefined = { kind: 'away', failure };
    const { service, healthLines } = await watched({ platform: { trouble: async () => trouble } });
    await expect.poll(() => service.health().readiness, SEEN).toBe('platforms-away');
    expect(await service.metrics()).toContain('sitrep_ready 0\n');
    trouble = undefined;
    await expect.poll(() => service.health().readiness, SEEN).toBe('ready');
    await expect
      .poll(healthLines, SEEN)
      .toEqual([expect.stringContaining('slack is down. PLATFORM_REFUSED'), 'health: slack is well again.']);
  });

  it('replies that reach nobody are told, until ten minutes after the last', async () => {
    let lost = 0;
    const { service, move } = await watched({ platform: { repliesLost: () => lost } });
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
    lost = 2;
    await expect.poll(() => troublesOf(service), SEEN).toContain('replies degraded REPLIES_LOST: 2 replies');
    expect(await service.metrics()).toMatch(/^sitrep_replies_lost_total\{platform="\w+"\} 2$/mu);
    move(601);
    await expect.poll(() => troublesOf(service), SEEN).toBeUndefined();
  });

  it('a round of digests that the store interrupts is told once', async () => {
    const { service, healthLines, warnings } = await watched({}, ['outbox.claim']);
    await expect.poll(() => degraded(service, 'digests'), SEEN).toBe(true);
    await expect.poll(healthLines, SEEN).toContainEqual(expect.stringContaining('digests is degraded. ROUND_INTERRUPTED'));
    expect(warnings.filter((line) => line.startsWith('digest '))).toEqual([]);
  });
});

describe('/sitrep status', () => {
  it('tells operators of every part in plain words, and readers nothing of hosts, paths and operations', async () => {
    const { service, ask, fail } = await watched();
    fail(full, 'questions.record');
    await ask();
    const status = async (id: string) => {
      const person = { ...ANN, id };
      const asked = { kind: 'command', name: 'status', text: '', person, conversation: CHANNEL, delivery: `status-${id}` } as const;
      return textOf(await service.desk.handle(asked, ASKED_AT));
    };
    const forOperators = await status('olga');
    expect(forOperators).toContain('Writing down: STORE_FULL: questions.record: Nothing more can be written to /srv/data.');
    for (const line of ['Reading what is kept: works', 'Room on the disk: enough', 'Clock: can be believed', 'Slack: connected']) {
      expect(forOperators).toContain(line);
    }
    expect(await status('ben')).not.toMatch(/STORE_FULL|questions\.record|\/srv|Writing down|Room on the disk/);
  });
});

describe('a bot that ends', () => {
  it('is not ready from then on', async () => {
    const { service } = await watched();
    expect(service.health().readiness).toBe('ready');
    service.drain();
    expect(service.health().readiness).toBe('draining');
    expect(await service.metrics()).toContain('sitrep_ready 0\n');
  });

  it('waits for what hangs no longer than it may, and says what was left undone', async () => {
    const clock = manualClock(ASKED_AT);
    const never = new Promise<void>(() => undefined);
    const { run, dataDirectory } = lighthouseService();
    const store = await openStore({ dataDirectory });
    const { service, warnings } = await run({
      openStore: async () => ({ ...store, close: () => never }),
      platform: { stop: () => never },
      parts: { clock },
    });
    await service.storeTried;
    let ended = false;
    const ending = service.stop().then(() => {
      ended = true;
    });
    await new Promise(setImmediate);
    expect(ended).toBe(false);
    await expect
      .poll(() => {
        clock.advance(1);
        return ended;
      }, SEEN)
      .toBe(true);
    await ending;
    expect(service.leftUndone()).toEqual(['slack', 'the store']);
    expect(warnings).toContain('The end is not waited for any longer. Not finished: slack, the store.');
    await store.close();
  });
});

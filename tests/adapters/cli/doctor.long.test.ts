import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { addressOf } from '../../../src/index.ts';
import { CHANNEL } from '../../fixtures/desk.ts';

/** Milliseconds within which everything was looked at, also on a machine that is busy. */
vi.setConfig({ testTimeout: 30_000 });

const NOW = '2024-10-18T09:00:00.000Z';
const PACK = resolve(import.meta.dirname, '../../../briefs/nato-ukraine');
const ANN = { platform: 'slack', tenant: 'T1', id: 'ann' };

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sitrep-doctor-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function examine(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  let stdout = '';
  const code = await runCommandLine(['doctor', ...argv], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: () => undefined,
    stdin: (async function* () {})(),
    configuration: { ...readConfiguration({ BRIEFS_DIR: PACK, ...env }), documents: undefined },
    account: 'me',
    now: NOW,
  });
  return { code, lines: stdout.trimEnd().split('\n') };
}

it('finds nothing wrong with a bot that was not started yet, and makes no store', async () => {
  const dataDirectory = join(folder(), 'none');
  const { code, lines } = await examine({ DATA_DIR: dataDirectory });
  expect(code).toBe(0);
  expect(lines.every((line) => line.startsWith('good '))).toBe(true);
  expect(existsSync(dataDirectory)).toBe(false);
});

it('looks at every part of one that was', async () => {
  const dataDirectory = folder();
  const store = await openStore({ dataDirectory });
  await store.subscriptions.subscribe({ digest: 'morning', target: CHANNEL, createdBy: ANN, createdAt: NOW });
  await store.time.see('2024-10-18T08:59:00.000Z');
  await store.close();
  const { code, lines } = await examine({ DATA_DIR: dataDirectory });
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^good {3}environment: Node 24/),
    'good   environment: the settings do not contradict each other; no platform is set up; 0 secrets from files',
    expect.stringMatching(/^good {3}pack: the pack nato-ukraine holds \d+ facts from \d+ documents, and no fault$/),
    expect.stringMatching(/^good {3}disk: \d+ MB of \d+ MB are free/),
    'good   store: the store (sqlite) answers and can be written',
    'good   ledger: the ledger of the pack nato-ukraine is read to entry 0',
    'good   clock: the clock of this machine agrees with the latest instant that the store saw',
    'good   schedules: 1 of 1 subscriptions have a next digest',
    'good   schedules: of 0 deliveries under way, none needs anybody',
  ]);
});

it('tells a subscription to what is gone, and a clock that is behind', async () => {
  const dataDirectory = folder();
  const store = await openStore({ dataDirectory });
  await store.subscriptions.subscribe({ digest: 'evening', target: CHANNEL, createdBy: ANN, createdAt: NOW });
  await store.time.see('2024-10-20T09:00:00.000Z');
  await store.close();
  const { code, lines } = await examine({ DATA_DIR: dataDirectory });
  expect(code).toBe(1);
  const wrong = lines.filter((line) => line.startsWith('wrong'));
  expect(wrong).toEqual([
    expect.stringMatching(/^wrong {2}clock: The clock of this machine is 2 days behind the latest instant/),
    expect.stringContaining(`schedules: evening ${addressOf(CHANNEL)}: there is no such digest any more`),
  ]);
  expect((await examine({ DATA_DIR: dataDirectory }, 'schedules')).code).toBe(1);
});

it('tells a store that is damaged, and what could not be looked at for it', async () => {
  const dataDirectory = folder();
  writeFileSync(join(dataDirectory, 'sitrep.db'), 'This is no database, and long enough to be taken for one. '.repeat(100));
  const { code, lines } = await examine({ DATA_DIR: dataDirectory });
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([
    expect.stringMatching(/^wrong {2}store: STORE_CORRUPT: /),
    'wrong  ledger: not looked at, as the store cannot be used',
    'wrong  clock: not looked at, as the store cannot be used',
    'wrong  schedules: not looked at, as the store cannot be used',
  ]);
});

it('tells a pack that cannot be read, and looks at the store all the same', async () => {
  const [pack, dataDirectory] = [folder(), folder()];
  mkdirSync(join(pack, 'facts'));
  await (await openStore({ dataDirectory })).close();
  const { code, lines } = await examine({ BRIEFS_DIR: pack, DATA_DIR: dataDirectory });
  expect(code).toBe(1);
  expect(lines.find((line) => line.includes(' pack: '))).toMatch(/^wrong {2}pack: PACK_/);
  expect(lines).toContain('good   store: the store (sqlite) answers and can be written');
  expect(lines).toContain('wrong  ledger: not looked at, as the pack cannot be used');
});

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openStore } from '../../adapters/database/store.ts';

const startSchema = z.object({ scripts: z.object({ start: z.string() }) });
const PROJECT = resolve(import.meta.dirname, '../..');
/** Milliseconds within which the program has started and ended, also on a machine that is busy. */
const PROGRAM_RUNS = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'sitrep-main-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => {
  folders += 1;
  return join(folder, `data-${folders}`);
};

function start(env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['adapters/main.ts'], { cwd: PROJECT, env: { LOG_FORMAT: 'text', ...env }, stdio: 'pipe' });
}

/** As whatever supervises it starts it: by the line of `npm start`, in the place of the shell. */
function startAsService(env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  const { scripts } = startSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
  const PATH = `${dirname(process.execPath)}:/usr/bin:/bin`;
  return spawn('/bin/sh', ['-c', `exec ${scripts.start}`], { cwd: PROJECT, env: { PATH, LOG_FORMAT: 'text', ...env }, stdio: 'pipe' });
}

async function endOf(child: ChildProcessWithoutNullStreams) {
  const code = new Promise((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

async function converse(env: Readonly<Record<string, string>>, ...lines: readonly string[]) {
  const child = start(env);
  child.stdin.end(`${lines.join('\n')}\n`);
  return endOf(child);
}

describe('the running bot', { timeout: PROGRAM_RUNS }, () => {
  it('answers, briefs and subscribes through a pipe, keeps it all in its store, and ends', async () => {
    const dataDirectory = newFolder();
    const { code, stdout, stderr } = await converse(
      { DATA_DIR: dataDirectory },
      'How much have the Allies pledged to Ukraine?',
      '/brief 2024-10-18',
      '/brief subscribe morning 07:30 weekdays Europe/Kyiv',
      'What is the breakdown by country?',
      '1',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('at least EUR 40 billion');
    expect(stdout).toContain('Morning briefing, Friday 18 October 2024, 08:30');
    expect(stdout).toContain('07:30 on weekdays (Europe/Kyiv)');
    const store = await openStore({ dataDirectory });
    const asked = await store.questions.askedBy({ platform: 'console', tenant: 'local', id: 'me' }, 10);
    const subscriptions = await store.subscriptions.listAll();
    await store.close();
    expect(asked.map(({ outcome }) => outcome).toSorted()).toEqual(['answered', 'unknown']);
    expect(subscriptions).toMatchObject([{ digest: 'morning', zone: 'Europe/Kyiv' }]);
  });

  it('opens the shipped file as it stood, so that the first briefing has something to tell', async () => {
    const { stdout } = await converse({ DATA_DIR: newFolder() }, '/brief', 'How much have the Allies pledged to Ukraine?', '/sources');
    expect(stdout).toContain('It opens as of 18 October 2024');
    expect(stdout).toContain('Morning briefing, Friday 18 October 2024, 08:30');
    expect(stdout).toContain('[1] Anadolu, 16 October 2024');
    expect(stdout).toContain('Nothing later than 18 October 2024 was looked at.');
  });

  it('tells no fact beside a store that cannot be opened, says so to whoever asks, and why on its log', async () => {
    const file = newFolder();
    writeFileSync(file, 'This is no folder.');
    const { code, stdout, stderr } = await converse(
      { DATA_DIR: file },
      'How much have the Allies pledged to Ukraine?',
      '/brief subscribe morning',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('The store is not in use; no facts are shown. STORE_');
    expect(stdout).toContain('The curators’ latest decisions cannot be read.');
    expect(stdout).not.toContain('40 billion');
    expect(stdout).toMatch(/\(STORE_[A-Z_]+, reference [0-9A-Z-]+\)/u);
  });

  it('goes on without a database that is away by what is kept of its ledger, and says so with each answer', async () => {
    const dataDirectory = newFolder();
    await converse({ DATA_DIR: dataDirectory }, '/help');
    const env = { DATA_DIR: dataDirectory, DATABASE_URL: 'postgresql://sitrep@127.0.0.1:9/sitrep' };
    const { code, stdout, stderr } = await converse(env, '/figure pledge');
    expect(code).toBe(0);
    expect(stderr).toMatch(/answers go by the kept copy of the ledger, up to entry 0 .+STORE_UNAVAILABLE/u);
    expect(stdout).toContain('EUR 40 billion');
    expect(stdout).toContain('before any); the store is away.');
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('serves health and metrics on a port until it is told to end by %s', async (signal) => {
    const child = startAsService({ DATA_DIR: newFolder(), PORT: '0' });
    child.stdin.end();
    const ended = endOf(child);
    const address = await new Promise<string>((found) => {
      child.stderr.on('data', (data: Buffer) => {
        const [, url] = /on (http:\S+)\./u.exec(data.toString()) ?? [];
        if (url !== undefined) found(url);
      });
    });
    expect(await (await fetch(`${address}healthz`)).text()).toBe('ok\n');
    expect((await fetch(`${address}readyz`)).status).toBe(200);
    expect(await (await fetch(`${address}metrics`)).text()).toContain('sitrep_facts ');
    child.kill(signal);
    const { code, stdout } = await ended;
    expect(code).toBe(0);
    expect(stdout).not.toContain('Goodbye');
  });

  it('says that its port is taken, and ends', async () => {
    const taken = createServer();
    const port = await new Promise<number>((listening) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        listening(typeof address === 'object' && address ? address.port : 0);
      });
    });
    onTestFinished(() => void taken.close());
    const { code, stderr } = await converse({ DATA_DIR: newFolder(), PORT: String(port) }, 'help');
    expect(code).toBe(1);
    expect(stderr).toContain(`CONFIGURATION_INVALID: Port ${port} cannot be listened on.`);
  });
});

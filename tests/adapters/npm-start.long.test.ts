import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '../fixtures/free-port.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** Milliseconds in which a process has started, or ended, also on a machine that is busy. */
const SOON = { timeout: 60_000, interval: 200 };

async function isListening(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

it('npm start ends its bot when a supervisor ends npm', { timeout: 120_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'sitrep-npm-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  const npm = spawn('npm', ['start'], {
    cwd: PROJECT,
    env: { PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`, HOME: data, DATA_DIR: data, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  npm.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(npm, 'close');
  await vi.waitFor(async () => expect(await isListening(port)).toBe(true), SOON);
  npm.kill('SIGTERM');
  // Its error output stays open for as long as the bot runs.
  await ended;
  expect(await isListening(port)).toBe(false);
  expect(said).not.toContain('is left as it is');
});

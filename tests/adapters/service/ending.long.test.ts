import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { CHAOS_DOCUMENTS, FIRST_HALF, writeChaosPack } from '../../fixtures/chaos/chaos-pack.ts';
import { FAKE_TOKENS, FakeSlack } from '../../fixtures/fake-slack.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { type RunningProgram, startProgram } from '../../fixtures/running-program.ts';

const HOUR = 3_600_000;
/** Milliseconds in which a process has started, met all that is waited for here, and ended, also on a machine that is busy. */
const OVER = 180_000;
const SOON = { timeout: 60_000 };
const DIGESTS = ['C0ONE', 'C0TWO'];
const TEXT = `<@U0BOT> ${FIRST_HALF.question}`;

/** A Slack that posts nothing for now, and a store in which digests are due. */
async function begin() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-ending-'));
  const [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  writeChaosPack(pack, new Date());
  const port = await freePort();
  const slack = await new FakeSlack({ requestUrl: () => `http://127.0.0.1:${port}/slack/events` }).start();
  const store = await openStore({ dataDirectory: data }, { name: 'bridge' });
  const programs: RunningProgram[] = [];
  onTestFinished(async () => {
    for (const program of programs) await program.end('SIGKILL');
    await store.close();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const id of DIGESTS) {
    slack.channels.set(id, { id, messages: [], member: true });
    await store.subscriptions.subscribe({
      digest: 'open',
      target: { platform: 'slack', tenant: slack.team, id, kind: 'channel' },
      createdBy: { platform: 'slack', tenant: slack.team, id: 'U0ALICE' },
      createdAt: new Date(Date.now() - HOUR).toISOString(),
    });
  }
  const variables = {
    BRIEFS_DIR: pack,
    DOCUMENTS_DIR: CHAOS_DOCUMENTS,
    DATA_DIR: data,
    SLACK_BOT_TOKEN: FAKE_TOKENS.bot,
    SLACK_SIGNING_SECRET: FAKE_TOKENS.signingSecret,
    SLACK_PORT: String(port),
    SLACK_API_URL: slack.apiUrl,
  };
  const start = async () => {
    const program = startProgram(variables);
    programs.push(program);
    await program.until(program.isReady);
    return program;
  };
  /** Asks in channels of their own; gives once all are taken and being posted, the digests too. */
  const askAll = async (channels: readonly string[]) => {
    const taken = await Promise.all(channels.map((channel) => slack.say(TEXT, { channel })));
    expect(taken.map(({ taken: { status } }) => status)).toEqual(channels.map(() => 200));
    const isSending = async () => (await store.outbox.unfinished(10)).filter(({ lease }) => lease !== undefined).length;
    await vi.waitFor(async () => expect(await isSending()).toBe(DIGESTS.length), SOON);
  };
  const answered = (channels: readonly string[]) => channels.filter((channel) => slack.said(channel).length === 1);
  return { slack, start, askAll, answered };
}

it('a process that is told to end finishes the answers and digests that are under way, and takes questions until nobody sends more', {
  timeout: OVER,
}, async () => {
  const { slack, start, askAll, answered } = await begin();
  const goOn = slack.hold('chat.postMessage');
  const program = await start();
  const channels = ['C0A', 'C0B', 'C0C'];
  await askAll(channels);
  const ended = program.end('SIGTERM');
  await program.until(async () => !(await program.isReady()));
  const late = await slack.say(TEXT, { channel: 'C0LATE' });
  expect(late.taken.status).toBe(200);
  goOn();
  const { code, errors } = await ended;
  expect({ code, errors }).toMatchObject({ code: 0, errors: expect.not.stringContaining('Not finished') });
  expect(answered([...channels, 'C0LATE'])).toEqual([...channels, 'C0LATE']);
  expect(answered(DIGESTS)).toEqual(DIGESTS);
});

it('a process that is told to end while the platform hangs ends before it is killed, and leaves nothing behind that the next does not do', {
  timeout: OVER,
}, async () => {
  const { slack, start, askAll, answered } = await begin();
  const goOn = slack.hold('chat.postMessage', 'chat.postEphemeral');
  const program = await start();
  const channels = ['C0A', 'C0B', 'C0C'];
  await askAll(channels);
  const { code, errors } = await program.end('SIGTERM');
  expect({ code, errors }).toMatchObject({ code: 0, errors: expect.not.stringContaining('did not end within') });
  expect(answered(channels)).toEqual([]);
  goOn();
  await start();
  await vi.waitFor(() => expect(answered([...channels, ...DIGESTS])).toEqual([...channels, ...DIGESTS]), { timeout: OVER });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { FAKE_TOKENS, FakeSlack, GENERAL } from './fixtures/fake-slack.ts';
import { startProgram } from './fixtures/running-program.ts';

const SEEN = 120_000;
const lineSchema = z.looseObject({ time: z.iso.datetime(), level: z.enum(['warn', 'error']), msg: z.string() });
const SECRETIVE = 'zebrafish';

it('as JSON the log is an object a line, tells a failure by the id that its reader was shown, and nothing that anybody wrote', {
  timeout: SEEN,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'sitrep-log-'));
  const slack = await new FakeSlack().start();
  const program = startProgram({
    DATA_DIR: data,
    LOG_FORMAT: 'json',
    SLACK_BOT_TOKEN: FAKE_TOKENS.bot,
    SLACK_APP_TOKEN: FAKE_TOKENS.app,
    SLACK_API_URL: slack.apiUrl,
  });
  onTestFinished(async () => {
    await program.end('SIGKILL');
    await slack.stop();
    rmSync(data, { recursive: true, force: true });
  });
  await program.until(async () => slack.sockets > 0 && (await program.isReady()));
  // What somebody changed in the database past the program: subscriptions cannot be listed any more.
  const database = new DatabaseSync(join(data, 'sitrep.db'));
  database.exec('drop table subscriptions');
  database.close();
  await slack.say(`<@${slack.botUser}> Who pays for the ${SECRETIVE}?`);
  await slack.command('/brief', 'subscribe morning');
  const shown = () =>
    /\((?:STORE_CORRUPT|INTERNAL), ([0-9a-f]{8})\)/u.exec(JSON.stringify([slack.responses, slack.ephemeral, slack.calls]))?.[1];
  await program.until(() => shown() !== undefined && slack.said(GENERAL).length > 0);
  const { errors } = await program.end('SIGTERM');
  const lines = errors
    .trim()
    .split('\n')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  expect(lines).toContainEqual(expect.objectContaining({ level: 'error', id: shown(), interaction: 'command', msg: 'failed' }));
  expect(errors).not.toMatch(new RegExp(`${SECRETIVE}|${FAKE_TOKENS.bot}|${FAKE_TOKENS.app}`, 'u'));
});

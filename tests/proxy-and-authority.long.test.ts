import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ONE_CERTIFICATE } from './fixtures/certificates.ts';
import { FAKE_TOKENS, FakeSlack, GENERAL } from './fixtures/fake-slack.ts';
import { startForwardProxy } from './fixtures/forward-proxy.ts';
import { type RunningProgram, startProgram } from './fixtures/running-program.ts';

const SEEN = 120_000;
/** The name that the certificate of the tests is for; where it leads is known to the proxy alone. */
const HOST = 'localhost';

/** A Slack whose Web API speaks HTTPS under a certificate that no public authority signed, behind a proxy. */
async function behindProxy() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-proxy-'));
  const slack = await new FakeSlack().start();
  const plain = new URL(slack.apiUrl);
  const front = createServer({ key: ONE_CERTIFICATE.key, cert: ONE_CERTIFICATE.certificate }, (incoming, response) => {
    const onward = request({
      host: plain.hostname,
      port: plain.port,
      path: incoming.url,
      method: incoming.method,
      headers: incoming.headers,
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', () => resolve()));
  const address = front.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const proxy = await startForwardProxy({ [HOST]: port });
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, ONE_CERTIFICATE.certificate);
  const programs: RunningProgram[] = [];
  onTestFinished(async () => {
    for (const program of programs) await program.end('SIGKILL');
    proxy.close();
    front.close();
    front.closeAllConnections();
    await slack.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const start = (variables: Readonly<Record<string, string>>) => {
    const program = startProgram({
      DATA_DIR: join(folder, 'data'),
      SLACK_BOT_TOKEN: FAKE_TOKENS.bot,
      SLACK_APP_TOKEN: FAKE_TOKENS.app,
      // Port 8443 answers nobody: only the proxy leads to the server.
      SLACK_API_URL: `https://${HOST}:8443${plain.pathname}`,
      HTTPS_PROXY: proxy.address,
      HTTP_PROXY: proxy.address,
      ...variables,
    });
    programs.push(program);
    return program;
  };
  return { slack, proxy, authority, start };
}

it('the bot speaks with Slack through a proxy, and trusts an authority of one’s own, with two variables of Node', {
  timeout: SEEN,
}, async () => {
  const { slack, proxy, authority, start } = await behindProxy();
  const program = start({ NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: authority });
  await program.until(() => slack.sockets > 0);
  await slack.say(`<@${slack.botUser}> How much have the Allies pledged to Ukraine?`);
  await program.until(() => slack.said(GENERAL).length > 0);
  expect(JSON.stringify(slack.said(GENERAL))).toContain('EUR 40 billion');
  // The calls, and the connection over which questions come in.
  expect(new Set(proxy.asked)).toEqual(new Set([`${HOST}:8443`, new URL(slack.apiUrl).host]));
});

it('without the authority the server is not trusted, and without the switch the proxy is not used, which is said', {
  timeout: SEEN,
}, async () => {
  const { slack, proxy, authority, start } = await behindProxy();
  const isThere = (program: RunningProgram) => program.until(async () => (await program.metric('sitrep_ready')) !== undefined);
  const unproxied = start({ NODE_EXTRA_CA_CERTS: authority });
  await isThere(unproxied);
  expect(await unproxied.end('SIGTERM')).toMatchObject({ errors: expect.stringContaining('HTTPS_PROXY is set and not used') });
  expect(proxy.asked).toEqual([]);
  const untrusting = start({ NODE_USE_ENV_PROXY: '1' });
  await untrusting.until(() => proxy.asked.includes(`${HOST}:8443`));
  await isThere(untrusting);
  expect(await untrusting.end('SIGTERM')).toMatchObject({ errors: expect.stringContaining('fetch failed') });
  expect(slack.sockets).toBe(0);
});

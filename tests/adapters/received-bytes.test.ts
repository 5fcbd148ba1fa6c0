import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { receivedBytes } from '../../adapters/received-bytes.ts';
import { bytesInSlack } from '../../adapters/slack/bytes-of-file.ts';
import { bytesInTeams } from '../../adapters/teams/files.ts';

const TOKEN = 'xoxb-secret';
const neverCalled = async (): Promise<never> => {
  throw new Error('Slack was called.');
};
const inSlack = (file: object, api: Parameters<typeof bytesInSlack>[1]['api'] = neverCalled, apiUrl?: string) =>
  bytesInSlack({ name: 'draft.txt', reference: JSON.stringify({ id: 'F1', ...file }) }, { token: TOKEN, api, apiUrl });

/** A server that answers as told, and what it was asked with. */
async function serving(answer: (path: string, response: import('node:http').ServerResponse) => void) {
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    answer(request.url ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It does not listen.');
  return { url: `http://127.0.0.1:${address.port}`, tokens };
}

describe('the bytes of a file', () => {
  it.each([
    'https://files.slack.com.evil.example/F1',
    'http://files.slack.com/F1',
    'https://evil.example/files.slack.com',
    'https://user@evil.example/',
    'file:///etc/passwd',
    'not an address',
  ])('are not asked for at %s with a token of Slack', async (url) => {
    await expect(inSlack({ url_private: url })).rejects.toMatchObject({ code: 'FILE_UNREACHABLE', why: 'It is not kept by Slack.' });
  });

  it.each([
    'https://ministry.sharepoint.com.evil.example/a',
    'http://ministry.sharepoint.com/a',
    'https://ministry.sharepoint.com:8443/a',
    'https://sharepoint.com/a',
    'http://127.0.0.1/a',
  ])('are not asked for at %s for Teams', async (reference) => {
    await expect(bytesInTeams({ name: 'draft.txt', reference }, neverCalled, false)).rejects.toMatchObject({ code: 'FILE_UNREACHABLE' });
  });

  it('of another organisation are looked up by the id of the file, and said not to be shown where Slack refuses', async () => {
    const { url, tokens } = await serving((_, response) => response.end('words'));
    const asked: unknown[] = [];
    const api = async (method: string, args: unknown) => {
      asked.push([method, args]);
      return { ok: true, file: { id: 'F1', url_private: `${url}/files/F1` } };
    };
    expect(new TextDecoder().decode(await inSlack({}, api, `${url}/api/`))).toBe('words');
    expect(asked).toEqual([['files.info', { file: 'F1' }]]);
    expect(tokens).toEqual([`Bearer ${TOKEN}`]);
    await expect(inSlack({})).rejects.toMatchObject({ code: 'FILE_UNREACHABLE', why: expect.stringContaining('another organisation') });
  });

  it('that are a page to sign in instead name the scope that is missing, unless the file is a page', async () => {
    const { url } = await serving((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'));
    const kept = { url_private: `${url}/files/F1` };
    const code = 'PLATFORM_SCOPE_MISSING';
    await expect(inSlack({ ...kept, mimetype: 'application/pdf' }, neverCalled, `${url}/api/`)).rejects.toMatchObject({ code });
    expect(await inSlack({ ...kept, mimetype: 'text/html' }, neverCalled, `${url}/api/`)).toHaveLength(6);
  });

  it('are not followed to another address, and an error has neither the address nor the token in it', async () => {
    const { url, tokens } = await serving((path, response) =>
      path === '/there' ? response.end('words') : response.writeHead(302, { location: '/there' }).end(),
    );
    const failure: unknown = await receivedBytes({ name: 'a.txt', url, headers: { authorization: TOKEN } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'FILE_UNREACHABLE' });
    expect(tokens).toHaveLength(1);
    if (!(failure instanceof Error)) throw new Error('It did not fail.');
    expect(`${failure.message} ${JSON.stringify(failure)}`).not.toMatch(/127\.0\.0\.1|secret/u);
  });

  it('without an end are let go of at ten million', async () => {
    const { url } = await serving((_, response) => {
      const more = () => {
        while (response.writable && response.write(Buffer.alloc(1_000_000)));
      };
      response.on('drain', more);
      more();
    });
    await expect(receivedBytes({ name: 'a.txt', url })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that the platform refuses are said to be refused', async () => {
    const { url } = await serving((_, response) => response.writeHead(403).end());
    await expect(receivedBytes({ name: 'a.txt', url })).rejects.toMatchObject({ why: 'The platform answered 403.' });
  });
});

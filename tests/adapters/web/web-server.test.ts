import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, startPageServer } from '../../../adapters/web/server.ts';
import { Failure } from '../../../src/index.ts';

const SESSION = 'a-session-that-nobody-can-guess';
const CODE = {
  script: '/assets/page-1.js',
  style: '/assets/page-1.css',
  files: new Map([['/assets/page-1.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('1'), gzip: Buffer.from('2') }]]),
};

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

describe('the server of the local page', () => {
  const told: string[] = [];
  let server: PageServer;
  beforeAll(async () => {
    server = await startPageServer({
      port: 0,
      isAskedFor: true,
      session: SESSION,
      code: async () => CODE,
      answer: async (name) => {
        if (name === 'fact') throw new Failure('FACT_UNKNOWN', 'There is no such fact.', 'None is held.', 'Search for it.');
        if (name === 'schedule') throw new Failure('STORE_UNAVAILABLE', 'Host db.internal is away.', 'Port 5432.', 'Start it.');
        if (name === 'pictures') throw new Error('a defect with secrets');
        return { answered: name };
      },
      warn: (line) => void told.push(line),
    });
  });
  afterAll(() => server.stop());

  const own = () => `127.0.0.1:${server.port}`;
  function send({ method = 'POST', path = '/api/about', headers = {}, body = '{}' }: Sent) {
    const usual = { host: own(), authorization: `Bearer ${SESSION}`, 'content-type': 'application/json', origin: `http://${own()}` };
    return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>((resolve, reject) => {
      const given = Object.fromEntries(Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== ''));
      const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers: given, setHost: false }, (response) => {
        text(response).then((said) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: said }), reject);
      });
      sent.on('error', reject);
      sent.end(method === 'GET' ? undefined : body);
    });
  }

  it('answers the page', async () => {
    expect(await send({})).toMatchObject({ status: 200, text: '{"answered":"about"}' });
    expect(server.address).toBe(`http://${own()}/#session=${SESSION}`);
  });

  it.each([
    ['without the session', { headers: { authorization: '' } }, 401],
    ['with another session', { headers: { authorization: 'Bearer a-session-that-nobody-can-gues5' } }, 401],
    ['with a shorter one', { headers: { authorization: 'Bearer a' } }, 401],
    ['from another origin', { headers: { origin: 'https://evil.example' } }, 403],
    ['from a page without an origin', { headers: { origin: 'null' } }, 403],
    ['from another port of this machine', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['from another site, by what the browser says', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['as a form of another site could send it', { headers: { 'content-type': 'text/plain' } }, 403],
    ['under a name that somebody points here', { headers: { host: 'evil.example', origin: 'http://evil.example' } }, 421],
    ['under that name with the port', { headers: { host: 'evil.example:80', origin: '' } }, 421],
    ['without a host', { headers: { host: '' } }, 400],
    ['by another method', { method: 'GET' }, 405],
    ['on a path that there is not', { path: '/api/everything' }, 404],
    ['on a path of the language', { path: '/api/constructor' }, 404],
    ['with what is no JSON', { body: '{' }, 400],
    ['with more than is taken', { body: `"${'x'.repeat(600_000)}"` }, 400],
  ])('refuses what is asked %s', async (_, sent, status) => {
    const { status: got, text: said } = await send(sent);
    expect(got).toBe(status);
    expect(said).not.toContain('answered');
  });

  it('says what a reader can do, and keeps what is wrong with the machine for the terminal', async () => {
    expect(await send({ path: '/api/fact' })).toMatchObject({ status: 200, text: expect.stringContaining('There is no such fact.') });
    const away = await send({ path: '/api/schedule' });
    expect(away).toMatchObject({ status: 200, text: expect.stringContaining('STORE_UNAVAILABLE') });
    expect(away.text).not.toContain('db.internal');
    const broken = await send({ path: '/api/pictures' });
    expect(broken).toMatchObject({ status: 500, text: expect.stringContaining('INTERNAL') });
    expect(broken.text).not.toContain('secrets');
    expect(told.join('\n')).toMatch(/^web: Error at /mu);
    expect(told.join('\n')).not.toContain('a defect with secrets');
  });

  it.each(['/', '/assets/page-1.js', '/nothing', '/../package.json', '/assets/../../package.json'])(
    'lets nothing of elsewhere run on what it gives at %s',
    async (path) => {
      const { headers, text: said } = await send({ method: 'GET', path, headers: { authorization: '' } });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*/u);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
      expect(said).not.toContain('"dependencies"');
    },
  );

  it('gives the document without anything of the store, and without inline script', async () => {
    const { text: said } = await send({ method: 'GET', path: '/', headers: { authorization: '' } });
    expect(said).toContain('src="/assets/page-1.js"');
    expect(said).not.toMatch(/<script(?![^>]*\bsrc=)/u);
    expect(said).not.toContain(SESSION);
  });
});

describe('a port that is taken', () => {
  const parts = { session: SESSION, code: async () => CODE, answer: async () => ({}), warn: () => undefined };

  it('is given way to where nobody asked for it, and is told where somebody did', async () => {
    const first = await startPageServer({ ...parts, port: 0, isAskedFor: true });
    const second = await startPageServer({ ...parts, port: first.port, isAskedFor: false });
    expect(second.port).not.toBe(first.port);
    await expect(startPageServer({ ...parts, port: first.port, isAskedFor: true })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    });
    await Promise.all([first.stop(), second.stop()]);
  });
});

import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedAddress, isHostPattern } from '../../../adapters/documents/allowed-hosts.ts';
import { type FetchRules, fetchAddress, type Network } from '../../../adapters/documents/fetch-address.ts';
import { isPublicAddress } from '../../../adapters/documents/public-address.ts';
import { localServer } from '../../fixtures/local-server.ts';

/** An address of this machine at which nothing listens. */
const CLOSED = '127.0.0.3';
const LAMPS = 'The keepers pledged forty lamps.';

/** A server on this machine under names of its own; the machine's address counts as public, every other one as what it is. */
async function aServer(answer: RequestListener): Promise<{ readonly at: string; readonly rules: FetchRules; readonly asked: string[] }> {
  const asked: string[] = [];
  const port = await localServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`);
    answer(request, response);
  });
  const network: Network = {
    resolve: async (host) =>
      host === 'inside.example'
        ? ['10.0.0.7']
        : host === 'both.example'
          ? ['127.0.0.1', '192.168.0.1']
          : host === 'half.example'
            ? [CLOSED, '127.0.0.1']
            : ['127.0.0.1'],
    isPublic: (ip) => ip === '127.0.0.1' || ip === CLOSED || isPublicAddress(ip),
  };
  const hosts = ['gazette', 'mirror', 'inside', 'both', 'half'].map((name) => `http://${name}.example:${port}`);
  return {
    at: `http://gazette.example:${port}`,
    rules: { hosts: [...hosts, `http://127.0.0.2:${port}`], network, milliseconds: 20_000 },
    asked,
  };
}

const text = (response: ServerResponse, body: string | Buffer, headers = {}) =>
  response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(body);

describe('an address', () => {
  it('of an allowed host is fetched, by the address that was checked', async () => {
    const { at, rules, asked } = await aServer((_, response) => text(response, LAMPS, { etag: '"1"' }));
    const fetched = await fetchAddress(`${at}/lamps`, rules);
    expect(fetched).toMatchObject({
      kind: 'received',
      received: { name: `${at}/lamps`, address: `${at}/lamps`, mediaType: 'text/plain' },
      known: { etag: '"1"' },
    });
    expect(fetched.kind === 'received' && Buffer.from(fetched.received.bytes).toString()).toBe(LAMPS);
    expect(asked).toEqual(['gazette.example/lamps']);
  });

  it('is said to be unchanged when the server says so', async () => {
    const { at, rules } = await aServer((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    expect(await fetchAddress(at, rules, { etag: '"1"' })).toEqual({ kind: 'unchanged' });
  });

  it('that is sent packed is unpacked', async () => {
    const { at, rules } = await aServer((_, response) => text(response, gzipSync(LAMPS), { 'content-encoding': 'gzip' }));
    const fetched = await fetchAddress(at, rules);
    expect(fetched.kind === 'received' && Buffer.from(fetched.received.bytes).toString()).toBe(LAMPS);
  });

  it('that leads on is followed to an allowed host', async () => {
    const { at, rules } = await aServer(({ url }, response) => {
      if (url === '/moved') text(response, LAMPS);
      else response.writeHead(302, { location: at.replace('gazette', 'mirror').concat('/moved') }).end();
    });
    const fetched = await fetchAddress(at, rules);
    expect(fetched).toMatchObject({ received: { address: at.replace('gazette', 'mirror').concat('/moved') } });
  });

  it.each([
    ['a host that is not allowed', 'http://other.example/', 'ADDRESS_REFUSED'],
    ['another port of an allowed host', 'http://gazette.example:1/', 'ADDRESS_REFUSED'],
    ['a name that leads to a private address', 'inside.example', 'ADDRESS_REFUSED'],
    ['an address of this machine', '127.0.0.2', 'ADDRESS_REFUSED'],
    ['another kind of address', 'file:///etc/hostname', 'ADDRESS_REFUSED'],
  ])('that leads on to %s is refused there', async (_what, location, code) => {
    const { at, rules, asked } = await aServer((_, response) => {
      const target = location.includes('://') ? location : at.replace('gazette.example', location);
      response.writeHead(307, { location: target }).end();
    });
    await expect(fetchAddress(at, rules)).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  it('of a name that has a private address beside a public one is refused', async () => {
    const { at, rules, asked } = await aServer((_, response) => text(response, LAMPS));
    await expect(fetchAddress(at.replace('gazette', 'both'), rules)).rejects.toMatchObject({
      code: 'ADDRESS_REFUSED',
      why: expect.stringContaining('192.168.0.1'),
    });
    expect(asked).toEqual([]);
  });

  it('of a name whose first address does not connect is fetched from the second', async () => {
    const { at, rules, asked } = await aServer((_, response) => text(response, LAMPS));
    expect(await fetchAddress(at.replace('gazette', 'half'), rules)).toMatchObject({ kind: 'received' });
    expect(asked).toEqual(['half.example/']);
  });

  it('that leads on without end is given up', async () => {
    const { at, rules, asked } = await aServer(({ url }, response) => response.writeHead(302, { location: `${url}x` }).end());
    await expect(fetchAddress(at, rules)).rejects.toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
      why: expect.stringContaining('more than 5 times'),
    });
    expect(asked).toHaveLength(6);
  });

  it('that sends without end is let go of at the limit', async () => {
    const { at, rules } = await aServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      const send = () => {
        while (response.writable && response.write('<item>lamps</item>'.repeat(1000)));
      };
      response.on('drain', send);
      send();
    });
    await expect(fetchAddress(at, { ...rules, mostBytes: 1_000_000 })).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('that unpacks to more than is read is let go of at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    const { at, rules } = await aServer((_, response) => text(response, bomb, { 'content-encoding': 'gzip' }));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(fetchAddress(at, rules)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE', why: expect.stringContaining('20,000,000') });
  });

  it.each([
    ['does not answer', () => undefined],
    ['stops in the middle', (response: ServerResponse) => void response.writeHead(200, { 'content-length': 100 }).write('The keepers')],
  ])('whose server %s is given up in time', async (_what, answer) => {
    const { at, rules } = await aServer((_, response) => answer(response));
    await expect(fetchAddress(at, { ...rules, milliseconds: 60 })).rejects.toMatchObject({
      code: 'ADDRESS_UNREACHABLE',
      why: expect.stringContaining('more than 0.06 seconds'),
    });
  });

  it('whose name is never looked up is given up in time', async () => {
    const { at, rules } = await aServer((_, response) => text(response, LAMPS));
    const network: Network = { resolve: () => new Promise(() => undefined), isPublic: () => true };
    await expect(fetchAddress(at, { ...rules, network, milliseconds: 60 })).rejects.toMatchObject({ code: 'ADDRESS_UNREACHABLE' });
  });

  it.each([
    ['an error', (response: ServerResponse) => response.writeHead(503).end(), /503/],
    ['half of what it announced', (response: ServerResponse) => response.writeHead(200, { 'content-length': 100 }).end('The'), /./],
    ['what is not packed as it says', (response: ServerResponse) => text(response, LAMPS, { 'content-encoding': 'gzip' }), /header/],
    [
      'what is packed in a way that is not known',
      (response: ServerResponse) => text(response, LAMPS, { 'content-encoding': 'lamp' }),
      /lamp/,
    ],
  ])('whose server sends %s is told', async (_what, answer, why) => {
    const { at, rules } = await aServer((_, response) => void answer(response));
    await expect(fetchAddress(at, rules)).rejects.toMatchObject({ code: 'ADDRESS_UNREACHABLE', why: expect.stringMatching(why) });
  });
});

describe('what may be fetched', () => {
  const allowed = ['www.gazette.example', '*.coast.example', 'inside.example:8443', 'http://old.example', 'http://*.harbour.example'];

  it.each([
    'https://www.gazette.example/a?b#c',
    'https://WWW.GAZETTE.EXAMPLE./',
    'http://old.example/',
    'https://old.example/',
    'http://a.harbour.example/',
    'https://a.b.coast.example/',
    'https://inside.example:8443/',
  ])('%s is allowed', (address) => {
    expect(allowedAddress(address, allowed).protocol).toMatch(/^https?:$/);
  });

  it.each([
    'https://gazette.example/',
    'http://www.gazette.example/',
    'http://a.b.coast.example/',
    'http://harbour.example/',
    'https://coast.example/',
    'https://evilcoast.example/',
    'https://www.gazette.example.evil.example/',
    'https://www.gazette.example@evil.example/',
    'https://ann:secret@www.gazette.example/',
    'https://www.gazette.example:8443/',
    'https://inside.example/',
    'ftp://www.gazette.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'www.gazette.example',
    'https://',
  ])('%s is not', (address) => {
    expect(() => allowedAddress(address, allowed)).toThrow(expect.objectContaining({ code: 'ADDRESS_REFUSED' }));
  });

  it('is told by names of hosts alone', () => {
    expect(['www.nato.int', '*.europa.eu', 'a.example:8443', 'localhost', 'http://*.old.example:8080'].filter(isHostPattern)).toHaveLength(
      5,
    );
    expect(['https://a.example', 'a.example/b', '*', '*.', 'a b', '', 'a..b', 'a.*.b'].filter(isHostPattern)).toEqual([]);
  });
});

describe('an address of the public internet', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '::',
    '::1',
    'fe80::1',
    'fec0::1',
    '168.63.129.16',
    '::ffff:168.63.129.16',
    '192.0.0.192',
    '100.100.100.200',
    '100::1',
    '100:0:0:1::1',
    '::ffff:0:0:127.0.0.1',
    '::ffff:0:127.0.0.1',
    '::7f00:1',
    '4000::1',
    '5f00::1',
    '64:ff9b:1::1',
    '8000::1',
    'e000::1',
    '1fff:ffff::1',
    '3fff::1',
    'fd00:ec2::254',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:0:a00:1::',
    '2001:db8::1',
    'lamp',
    '',
  ])('is not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('is never one of the private networks', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const inside = fc.oneof(
      fc.tuple(fc.constant(10), byte, byte, byte),
      fc.tuple(fc.constant(127), byte, byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    );
    fc.assert(fc.property(inside, (bytes) => !isPublicAddress(bytes.join('.')) && !isPublicAddress(`::ffff:${bytes.join('.')}`)));
  });
});

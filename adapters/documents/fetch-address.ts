import { lookup } from 'node:dns/promises';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Failure } from '../../src/index.ts';
import { allowedAddress } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';
import { gather, type Received } from './received.ts';
import { addressRefused, unreachable } from './refusals.ts';
import { FETCH_MILLISECONDS, MOST_BYTES, MOST_REDIRECTS } from './size-limits.ts';

/** How the network is reached; the machine's own unless told otherwise. */
export interface Network {
  /** Every IP address of a host. */
  resolve(host: string): Promise<readonly string[]>;
  /** Whether an IP address may be connected to. */
  isPublic(address: string): boolean;
}

const MACHINE: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isPublic: isPublicAddress,
};

/** What may be fetched, and how. */
export interface FetchRules {
  /** Hosts in the form of {@link allowedAddress}. */
  readonly hosts: readonly string[];
  readonly network?: Network;
  readonly milliseconds?: number;
  readonly mostBytes?: number;
  /** Ends it early, whatever it is waiting for. */
  readonly signal?: AbortSignal;
}

/** What was got the last time, so that a server can say that nothing changed. */
export interface LastFetched {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'received'; readonly received: Received; readonly known: LastFetched };

interface Attempt {
  readonly network: Network;
  readonly signal: AbortSignal;
  readonly known: LastFetched;
}

/** What an address of a host may take to connect where another one is left to try. */
const CONNECT_MILLISECONDS = 3_000;
const AGENT = 'Sitrep/0.1 (briefing bot; reads what its operators allow)';
const ACCEPT = 'text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, application/pdf, text/plain, */*;q=0.5';
const REDIRECTS = [301, 302, 303, 307, 308];

/** Rejects once a signal aborts, for work that cannot be aborted itself. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The IP addresses that are connected to: each checked, then used as they are, so that no second look-up can give another. */
async function checkedAddresses({ hostname, host }: URL, { network, signal }: Attempt): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(literal) ? [literal] : await abortable(network.resolve(literal), signal);
  const refused = addresses.find((address) => !network.isPublic(address));
  if (refused !== undefined) {
    throw addressRefused(host, `it leads to ${refused}, which is not on the public internet`, 'save the page and ingest the file');
  }
  if (addresses.length === 0) throw unreachable(host, 'the name has no address');
  return addresses;
}

/** Asks at the first of the IP addresses that connects. */
function get(address: URL, ipAddresses: readonly string[], { signal, known }: Attempt): Promise<IncomingMessage> {
  const connecting = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: CONNECT_MILLISECONDS };
  const isSecure = address.protocol === 'https:';
  const [request, agent] = isSecure ? [requestHttps, new HttpsAgent(connecting)] : [requestHttp, new HttpAgent(connecting)];
  const found = ipAddresses.map((one) => ({ address: one, family: isIP(one) }));
  const headers = {
    'user-agent': AGENT,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(known.etag !== undefined && { 'if-none-match': known.etag }),
    ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
  };
  return new Promise((resolve, reject) => {
    request(address, {
      agent,
      signal,
      headers,
      lookup: (_host, _options, done) => done(null, found),
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

function unpacked(answer: IncomingMessage, address: URL): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return answer;
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (!unpack) throw unreachable(address.href, `it is sent packed as "${encoding.slice(0, 40)}"`);
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

/** The answer after redirects, each of which is checked like the first address. */
async function follow(text: string, hosts: readonly string[], attempt: Attempt): Promise<{ answer: IncomingMessage; address: URL }> {
  let address = allowedAddress(text, hosts);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await get(address, await checkedAddresses(address, attempt), attempt);
    const { statusCode = 0, headers } = answer;
    if (!REDIRECTS.includes(statusCode)) return { answer, address };
    answer.destroy();
    if (headers.location === undefined || !URL.canParse(headers.location, address.href))
      throw unreachable(address.href, 'it leads on to nowhere');
    if (redirects === MOST_REDIRECTS) throw unreachable(address.href, `it was led on more than ${MOST_REDIRECTS} times`);
    address = allowedAddress(new URL(headers.location, address).href, hosts);
  }
}

function asFailure(error: unknown, text: string, milliseconds: number): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return unreachable(text, `it took more than ${milliseconds / 1000} seconds`, error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return unreachable(text, `it took more than ${milliseconds / 1000} seconds`, cause);
  return unreachable(text, cause instanceof Error ? cause.message : String(cause), cause);
}

/**
 * Fetches an address of an allowed host, within a time and a size, from the public internet alone.
 * @throws Failure ADDRESS_REFUSED, ADDRESS_UNREACHABLE, DOCUMENT_TOO_LARGE
 */
export async function fetchAddress(text: string, rules: FetchRules, known: LastFetched = {}): Promise<Fetched> {
  const { hosts, network = MACHINE, milliseconds = FETCH_MILLISECONDS, mostBytes = MOST_BYTES } = rules;
  const tooLong = AbortSignal.timeout(milliseconds);
  const signal = rules.signal ? AbortSignal.any([tooLong, rules.signal]) : tooLong;
  let answer: IncomingMessage | undefined;
  try {
    const found = await follow(text, hosts, { network, signal, known });
    answer = found.answer;
    const { statusCode = 0, headers } = answer;
    if (statusCode === 304) return { kind: 'unchanged' };
    if (statusCode !== 200) throw unreachable(found.address.href, `the server answered ${statusCode}`);
    const bytes = await abortable(gather(found.address.href, unpacked(answer, found.address), mostBytes), signal);
    const { href } = found.address;
    const mediaType = headers['content-type'];
    return {
      kind: 'received',
      received: { name: href, bytes, address: href, ...(mediaType !== undefined && { mediaType }) },
      known: { etag: headers.etag, lastModified: headers['last-modified'] },
    };
  } catch (error) {
    throw asFailure(error, text.slice(0, 300), milliseconds);
  } finally {
    answer?.destroy();
  }
}

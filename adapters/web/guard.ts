import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** The page at work: which port it is on, and what whoever may use it was given. */
export interface GuardedPage {
  readonly port: number;
  readonly session: string;
}

/**
 * Whether a request names the page by an address of this machine: a name that somebody else points here (DNS rebinding)
 * comes with itself as its host.
 */
export function isForThisPage({ headers }: IncomingMessage, { port }: GuardedPage): boolean {
  return LOOPBACK_NAMES.some((name) => headers.host === `${name}:${port}`);
}

/** Whether the page itself asked: not another origin, and not a browser that another site sent here. */
export function isFromThisPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  return (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin');
}

/**
 * Whether who asks was given the session, which is in the address that the terminal printed, behind `#`, and which the page
 * sends along by itself: no cookie is sent with requests of others.
 */
export function hasSession({ headers }: IncomingMessage, { session }: GuardedPage): boolean {
  const [, given = ''] = /^Bearer (\S+)$/u.exec(headers.authorization ?? '') ?? [];
  const [own, other] = [Buffer.from(session), Buffer.from(given)];
  return own.length === other.length && timingSafeEqual(own, other);
}

/** What every answer of the server carries: nothing from elsewhere, nothing in a frame, no address told on, no guessing of types. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

import { addressRefused } from './refusals.ts';

const HOST = /^(?:http:\/\/)?(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::\d{1,5})?$/;

const OPEN = 'http://';

/**
 * Whether a text names hosts as an operator writes them: `www.nato.int`, `*.nato.int` for every host below (not
 * `nato.int` itself), `intranet.example:8443` for another port than that of the scheme. `http://` before one also allows
 * it over plain HTTP, where whoever stands between can change what is read.
 */
export function isHostPattern(text: string): boolean {
  return HOST.test(text) && text.length <= 260;
}

function matches(written: string, host: string): boolean {
  const pattern = written.replace(OPEN, '');
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;
}

/** How a host stands to those that are allowed; `open`: only its plain HTTP is not. */
export function isHostAllowed(host: string, protocol: string, allowed: readonly string[]): 'allowed' | 'open' | 'refused' {
  const matching = allowed.filter((pattern) => matches(pattern, host.toLowerCase()));
  if (matching.length === 0) return 'refused';
  return protocol === 'https:' || matching.some((pattern) => pattern.startsWith(OPEN)) ? 'allowed' : 'open';
}

/**
 * An address as it may be fetched: https, or http where that is allowed of the host, with no name and password in it.
 * @throws Failure ADDRESS_REFUSED
 */
export function allowedAddress(text: string, allowed: readonly string[]): URL {
  const shown = text.slice(0, 300);
  if (!URL.canParse(text)) throw addressRefused(shown, 'it is no address', 'write it whole, with https://');
  const address = new URL(text);
  if (!/^https?:$/.test(address.protocol)) throw addressRefused(shown, `${address.protocol} is not fetched`, 'use http or https');
  if (address.username !== '' || address.password !== '') {
    throw addressRefused(address.host, 'it carries a name or a password', 'leave them out: what is ingested must be open to all');
  }
  const host = address.host.toLowerCase().replace(/\.(?=:\d+$|$)/, '');
  const matching = allowed.filter((pattern) => matches(pattern, host));
  if (matching.length > 0) {
    if (address.protocol === 'https:' || matching.some((pattern) => pattern.startsWith(OPEN))) return address;
    const changed = 'whoever stands between could change what is read over plain HTTP';
    throw addressRefused(shown, changed, `use https, or write ${OPEN}${host} in DOCUMENT_HOSTS if it has none`);
  }
  const why = allowed.length === 0 ? 'no host is allowed' : `${host} is not among the allowed hosts (${allowed.join(', ').slice(0, 300)})`;
  throw addressRefused(shown, why, `add ${host} to DOCUMENT_HOSTS if its operator may be trusted, or save the page and ingest the file`);
}

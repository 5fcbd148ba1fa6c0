import { isHostAllowed } from '../documents/allowed-hosts.ts';

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Why questions may not be sent to an address; nothing where they may: to this machine, or to a host that the operator
 * named, over HTTPS unless the host is written with `http://`.
 */
export function mayBeSentTo(address: string, hosts: readonly string[]): string | undefined {
  const { protocol, host, hostname } = new URL(address);
  if (THIS_MACHINE.test(hostname)) return undefined;
  const found = isHostAllowed(host, protocol, hosts);
  if (found === 'allowed') return undefined;
  return found === 'open'
    ? `${host} is reached over plain HTTP, where others can read what is sent: use https, or write http://${host} in MODEL_HOSTS`
    : `${host} is not on this machine, so it must be named in MODEL_HOSTS`;
}

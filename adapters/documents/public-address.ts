import ip from 'ipaddr.js';

/** All of IPv6 that has been given out for the public internet (IANA, IPv6 Global Unicast Address Assignments). */
const ASSIGNED_IPV6 = ip.parseCIDR('2000::/3');

/** Addresses of the public ranges at which a cloud serves its own machines: Azure's host agent. */
const OF_A_CLOUD: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local, carrier-grade NAT, multicast,
 * reserved or unassigned, nor an IPv6 form that carries an IPv4 address (mapped, translated, 6to4, Teredo, NAT64), behind
 * which anything may be.
 */
export function isPublicAddress(address: string): boolean {
  if (!ip.isValid(address)) return false;
  const parsed = ip.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv6' ? parsed.match(ASSIGNED_IPV6) : !OF_A_CLOUD.has(parsed.toString());
}

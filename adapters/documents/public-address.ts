import ip from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local, carrier-grade NAT, multicast,
 * reserved, nor an IPv6 form that carries an IPv4 address (mapped, 6to4, Teredo, NAT64), behind which anything may be.
 */
export function isPublicAddress(address: string): boolean {
  if (!ip.isValid(address)) return false;
  const parsed = ip.parse(address);
  return parsed.range() === 'unicast' && !isDeprecatedForm(parsed.toNormalizedString());
}

/** IPv4-compatible and site-local addresses: out of use, and routed within some networks still. */
function isDeprecatedForm(normalized: string): boolean {
  return /^0:0:0:0:0:0:/.test(normalized) || /^fe[c-f]/.test(normalized);
}

import type { TopicOfTenant } from '../../ports/questions.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name for a topic of a workspace or organisation, which may be too long for the id of a form or a gap: the 64-bit FNV-1a hash of its UTF-16
 * units (Fowler, Noll and Vo) in 16 hexadecimal digits.
 */
export function topicKey({ platform, tenant, topic }: TopicOfTenant): string {
  const name = JSON.stringify([platform, tenant, topic]);
  let hash = OFFSET;
  for (let at = 0; at < name.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(name.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * A short name for a topic, which may be too long for the id of a form or a gap: the 64-bit FNV-1a hash of its UTF-16
 * units (Fowler, Noll and Vo) in 16 hexadecimal digits.
 */
export function topicKey(topic: string): string {
  let hash = OFFSET;
  for (let at = 0; at < topic.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(topic.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/;
const PRINTABLE = /^[\x20-\x7e]*$/;
/** Of 32 random bytes fewer than 20 different ones come less often than once in 10^11 keys. */
const FEWEST_DIFFERENT = 20;

/**
 * What is wrong with a key of 32 bytes in base64, beyond doubt: nothing for one that chance gave. A word or a sentence
 * that happens to be valid base64, a text that was encoded, and bytes that repeat or count up are no keys: who guesses
 * the rule has the tokens.
 */
export function faultOfKey(key: string): string | undefined {
  const bytes = Buffer.from(key, 'base64');
  if (!BASE64.test(key) || bytes.length !== KEY_BYTES) return 'is not a key of 32 bytes in base64';
  const steps = new Set(bytes.subarray(1).map((byte, at) => byte - (bytes[at] ?? 0)));
  const isGuessed =
    new Set(bytes).size < FEWEST_DIFFERENT ||
    steps.size === 1 ||
    PRINTABLE.test(bytes.toString('latin1')) ||
    key === key.toLowerCase() ||
    key === key.toUpperCase();
  return isGuessed ? 'holds a key that can be guessed: make one with openssl rand -base64 32' : undefined;
}

import { createHash } from 'node:crypto';
import type { Interaction } from '../../src/index.ts';

/** Digits and letters that nobody takes for one another when they are read out. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** What people are given to quote of an interaction, such as `7KQ2-M9XA`: the same in every process, and telling nothing else. */
export function referenceOf({ conversation: { platform, tenant }, delivery }: Interaction): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([platform, tenant, delivery]))
    .digest();
  const letters = Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]);
  return `${letters.slice(0, LENGTH / 2).join('')}-${letters.slice(LENGTH / 2).join('')}`;
}

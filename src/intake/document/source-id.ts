import { fold } from '../../model/text.ts';

const LONGEST_SLUG = 40;
/** Publishers that no Latin letter names. */
const NO_NAME = 'document';
const UNNAMED = 'unattributed';

/**
 * The id of a source: its publisher and day (`gazette-2024-10-17`), numbered when another document has that name.
 * Without a publisher it begins with `unattributed`.
 */
export function sourceId(publisher: string | undefined, day: string, isTaken: (id: string) => boolean): string {
  const slug = publisher === undefined ? UNNAMED : slugOf(publisher) || NO_NAME;
  const plain = `${slug}-${day}`;
  if (!isTaken(plain)) return plain;
  for (let number = 2; ; number += 1) {
    const numbered = `${plain}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}

function slugOf(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the program, as its package says. */
export function programVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? 'unknown';
}

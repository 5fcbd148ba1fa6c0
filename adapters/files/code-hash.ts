import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The SHA-256 of the program's core and of the list of packages that it uses: what was made by other code has another. */
export function codeHash(): string {
  const hash = createHash('sha256');
  const core = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const path of core.toSorted()) hash.update(`${path}\n`).update(readFileSync(join(PROJECT, 'src', path)));
  return hash.update(readFileSync(join(PROJECT, 'package-lock.json'))).digest('hex');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SECRET_VARIABLES } from '../../adapters/secrets-from-files.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');

it('the page on settings says of every secret how it is changed, and of no other', () => {
  const named = Array.from(page.matchAll(/^\| `([A-Z_]+)` \|/gmu), ([, name = '']) => name);
  expect(named.toSorted()).toEqual([...SECRET_VARIABLES].toSorted());
});

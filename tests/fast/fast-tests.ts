import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readImports } from '../fixtures/imports/read-imports.ts';

/** What a fast test may reach of the adapters: all that reads a pack out of its files. */
const READS_PACKS = ['adapters/files/', 'adapters/thesaurus/', 'adapters/cli/load-pack.ts'];

const isSlow = (path: string) =>
  path.startsWith('tests/eval/') || (path.startsWith('adapters/') && !READS_PACKS.some((place) => path.startsWith(place)));

/**
 * The tests that are fast by what they are. None is a long one. None reaches, at however many removes, an adapter but those
 * that read packs, nor what measures, so that they open no databases, start no servers and ask no sets of questions. None
 * replaces a module, so that all can share the modules that they load.
 */
export function fastTests(project: string): string[] {
  const judged = new Map<string, boolean>();

  const isFast = (path: string): boolean => {
    const known = judged.get(path);
    if (known !== undefined) return known;
    // No file imports itself at any remove, so nobody asks before it is judged.
    const text = readFileSync(join(project, path), 'utf8');
    const imported = readImports(path, text).imports.flatMap(({ target }) => (target.kind === 'path' ? [target.path] : []));
    const fast = !isSlow(path) && !/\bvi\.(?:doMock|mock)\b/u.test(text) && imported.filter((file) => file.endsWith('.ts')).every(isFast);
    judged.set(path, fast);
    return fast;
  };

  return globSync('tests/**/*.test.ts', { cwd: project, exclude: ['**/*.long.test.ts'] })
    .toSorted()
    .filter(isFast);
}

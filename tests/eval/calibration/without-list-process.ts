import { emptyWordList } from './word-lists.ts';

const [path] = process.argv.slice(2);
if (path !== undefined && path !== '') emptyWordList(path);
// Patterns are made of the lists when modules are loaded, so these come after.
const { createMeasure } = await import('./measurement.ts');
process.stdout.write(JSON.stringify((await createMeasure()).all()));

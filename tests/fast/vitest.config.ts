import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { fastTests } from './fast-tests.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** What is run between two changes: `npm run test:fast`. */
export default defineConfig({
  test: {
    root: PROJECT,
    include: fastTests(PROJECT),
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

/** The tests that lie like the source that is mutated. One worker reads the modules once for all of them. */
export default defineConfig({
  test: {
    include: ['tests/{answer,question,facts,outbox,chat,plan-reading}/**/*.test.ts'],
    exclude: ['tests/plan-reading/**/*.long.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

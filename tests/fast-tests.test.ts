import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fastTests } from './fast/fast-tests.ts';

const fast = fastTests(join(import.meta.dirname, '..'));

describe('the fast tests', () => {
  it.each([
    'tests/answer/predicate.test.ts',
    'tests/facts/facts-derive.test.ts',
    'tests/language/grammar-time.test.ts',
    'tests/import-boundaries.test.ts',
  ])('have %s, which reads no more than packs', (path) => {
    expect(fast).toContain(path);
  });

  it.each([
    ['opens a database', 'tests/outbox/outbox-sender.test.ts'],
    ['starts a server', 'tests/adapters/slack/slack-chat.test.ts'],
    ['asks a set of questions', 'tests/answers-floor.test.ts'],
    ['replaces a module that others share', 'tests/language/fr.test.ts'],
    ['is a long one', 'tests/answer/series-questions.long.test.ts'],
  ])('have none that %s', (_, path) => {
    expect(fast).not.toContain(path);
  });
});

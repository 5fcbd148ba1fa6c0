import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../adapters/cli.ts';
import { readConfiguration } from '../adapters/config.ts';
import {
  developmentQuestions,
  GRADED_WITHIN,
  graded,
  QUESTIONED_DOCUMENTS,
  questionsAtHand,
  SKIPPED_WITHOUT_QUESTIONS,
} from './fixtures/graded-questions.ts';

/** Of the development questions, so many must be answered in full. */
const FULL = 34;

async function answers(): Promise<string> {
  let written = '';
  const code = await runCommandLine(['ask', '--batch'], {
    stdout: (text) => {
      written += text;
    },
    stderr: () => undefined,
    account: 'tester',
    stdin: developmentQuestions(),
    configuration: { ...readConfiguration({}), documents: QUESTIONED_DOCUMENTS },
    now: '2024-12-31T00:00:00Z',
  });
  expect(code).toBe(0);
  return written;
}

describe.skipIf(!questionsAtHand)(`the development questions${SKIPPED_WITHOUT_QUESTIONS}`, () => {
  it(`are answered safely, without a number from nowhere, and at least ${FULL} of them in full`, { timeout: GRADED_WITHIN }, async () => {
    const { full, safe, of, fabricated, report } = await graded(await answers());
    expect({ safe, fabricated }, report).toEqual({ safe: of, fabricated: 0 });
    expect(full, report).toBeGreaterThanOrEqual(FULL);
  });
});

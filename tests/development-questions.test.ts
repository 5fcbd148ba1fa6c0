import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '../adapters/cli.ts';
import { readConfiguration } from '../adapters/config.ts';

const BESIDE = resolve(import.meta.dirname, '../../shared');
const QUESTIONS = join(BESIDE, 'eval/questions.dev.jsonl');
const GRADER = join(BESIDE, 'eval/grade.mjs');
const DOCUMENTS = join(BESIDE, 'seeds');
const atHand = [QUESTIONS, GRADER, DOCUMENTS].every((path) => existsSync(path));

/** Of the development questions, so many must be answered in full. */
const FULL = 34;

/** Milliseconds for all questions and the grader, also on a machine that is busy. */
const GRADED_WITHIN = 60_000;

const questionSchema = z.object({ id: z.string(), question: z.string(), thread: z.array(z.string()), asked_at: z.string() });

/** The lines of a file of questions with only what the bot may know of them. */
async function* askedIn(file: string): AsyncGenerator<string> {
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line.trim() !== '') yield JSON.stringify(questionSchema.parse(JSON.parse(line)));
  }
}

async function answersTo(file: string): Promise<string> {
  let answers = '';
  const code = await runCommandLine(['ask', '--batch'], {
    stdout: (written) => {
      answers += written;
    },
    stderr: () => undefined,
    stdin: askedIn(file),
    configuration: { ...readConfiguration({}), documents: DOCUMENTS },
    now: '2024-12-31T00:00:00Z',
  });
  expect(code).toBe(0);
  return answers;
}

async function graded(answers: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'answers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'answers.jsonl');
  await writeFile(file, answers);
  const child = spawn(process.execPath, [GRADER, QUESTIONS, file, '--documents', DOCUMENTS], {
    env: {},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return text(child.stdout);
}

describe.skipIf(!atHand)(`the development questions${atHand ? '' : ` (SKIPPED: ${BESIDE} has no questions, grader or documents)`}`, () => {
  it(`are answered safely, without a number from nowhere, and at least ${FULL} of them in full`, { timeout: GRADED_WITHIN }, async () => {
    const report = await graded(await answersTo(QUESTIONS));
    const [, full = '0', safe = '', of = '', fabricated = ''] = /^full (\d+)\/\d+ safe (\d+)\/(\d+) fabricated (\d+)$/mu.exec(report) ?? [];
    expect({ safe, fabricated }, report).toEqual({ safe: of, fabricated: '0' });
    expect(Number(full), report).toBeGreaterThanOrEqual(FULL);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { evaluateAnswers } from './eval/answers.ts';

/** What a reader writes who finds that a question is none for the store. */
const OUTSIDE = { operation: 'outside', about: [], aspects: [], answers: [], speaker: null, time: null, length: null };

const SET = 'open bridge-conversations';

const promptSchema = z.looseObject({
  key: z.string(),
  id: z.string(),
  instructions: z.string(),
  question: z.string(),
  certain: z.boolean(),
});

async function evaluated(folder: string, ...options: string[]): Promise<string> {
  const printed: string[] = [];
  await evaluateAnswers(['--set', SET, '--quiet', '--kept', join(folder, 'kept.json'), ...options], (text) => printed.push(text));
  return printed.join('');
}

const promptsIn = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => promptSchema.parse(JSON.parse(line)));

it('a set is measured without and with what any reader wrote beside its prompts', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-readings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [prompts, readings] = [join(folder, 'prompts.jsonl'), join(folder, 'readings.jsonl')];
  expect(await evaluated(folder, '--write-prompts', prompts)).toBe(`7 prompts are in ${prompts}\n`);
  const written = promptsIn(prompts);
  expect(new Set(written.map(({ key }) => key)).size).toBe(7);
  const asked = written.find(({ id }) => id === 'bc01-4');
  expect(asked?.question).toContain('when');

  writeFileSync(readings, written.map((prompt) => `${JSON.stringify({ ...prompt, reading: OUTSIDE })}\n`).join(''));
  const both = await evaluated(folder, '--readings', readings);
  expect(both).toMatch(/without readings\s+full 5\/8/u);
  expect(both).toMatch(/with readings\s+full 5\/8 .* fabricated 0/u);

  writeFileSync(readings, '{"key": "x", "reading": {"operation": "nonsense"}}\n');
  await expect(evaluated(folder, '--readings', readings)).rejects.toThrow(`line 1 of ${readings} has no reading`);
});

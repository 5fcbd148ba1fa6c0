import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type AskRequest, type Bot, planReadSchema, type ReadingPrompt } from '../../../../src/index.ts';
import type { QuestionSet } from '../question-sets.ts';
import type { ScriptedReader } from './scripted-readers.ts';

/** A prompt on a line of a file, and what was read of it, in the same form: whoever reads adds `reading`. */
const lineSchema = z.object({ key: z.string(), reading: planReadSchema.optional() });

function keyOf({ instructions, question }: ReadingPrompt): string {
  return createHash('sha256')
    .update(JSON.stringify([instructions, question]))
    .digest('hex')
    .slice(0, 16);
}

/** Every prompt of some sets as JSON lines, each once: what a language model would be sent, certain or not. */
export async function writePrompts(file: string, sets: readonly QuestionSet[], bots: ReadonlyMap<string, Bot>): Promise<number> {
  const lines = new Map<string, string>();
  for (const { name, pack, questions } of sets) {
    for (const { id, question, thread, asked_at: askedAt } of questions) {
      const request: AskRequest = { question, thread, askedAt };
      const consultation = bots.get(pack)?.consult(request);
      if (!consultation) continue;
      const { prompt, isCertain } = consultation;
      const key = keyOf(prompt);
      lines.set(key, JSON.stringify({ key, set: name, id, certain: isCertain, ...prompt }));
    }
  }
  await writeFile(file, [...lines.values()].map((line) => `${line}\n`).join(''));
  return lines.size;
}

/** A reader that says what stands in a file, and nothing of prompts that do not. @throws Error that names a line which is none */
export async function readingsFrom(file: string): Promise<ScriptedReader> {
  const readings = new Map<string, unknown>();
  for (const [at, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`line ${at + 1} of ${file} has no reading:\n${z.prettifyError(parsed.error)}`);
    readings.set(parsed.data.key, parsed.data.reading);
  }
  return (prompt) => readings.get(keyOf(prompt));
}

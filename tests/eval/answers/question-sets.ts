import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type GradedQuestion, gradedQuestionSchema } from './grading/graded-question.ts';
import type { GradedPack } from './packs.ts';

/**
 * Of each set one half is open: its misses are read and worked on. The other is unseen: it is kept to judge by, so whoever
 * builds never reads it, and only how many of it fared how is ever told.
 */
export type Half = 'open' | 'unseen';

/** Questions to one pack. */
export interface QuestionSet {
  readonly name: string;
  readonly half: Half;
  readonly pack: GradedPack['name'];
  readonly questions: readonly GradedQuestion[];
}

const FOLDER = join(import.meta.dirname, 'questions');

/** The sets by half and name. `development` was written first and by the people of the shipped pack. */
const SETS: readonly (readonly [Half, string, GradedPack['name']])[] = [
  ['open', 'development-questions', 'shipped'],
  ['open', 'development-conversations', 'shipped'],
  ['open', 'shipped-questions', 'shipped'],
  ['open', 'shipped-conversations', 'shipped'],
  ['open', 'measles-questions', 'measles'],
  ['open', 'measles-conversations', 'measles'],
  ['open', 'bridge-questions', 'bridge'],
  ['open', 'bridge-conversations', 'bridge'],
  ['open', 'language-conversations', 'shipped'],
  ['unseen', 'shipped-questions', 'shipped'],
  ['unseen', 'shipped-conversations', 'shipped'],
  ['unseen', 'measles-questions', 'measles'],
  ['unseen', 'measles-conversations', 'measles'],
  ['unseen', 'bridge-questions', 'bridge'],
  ['unseen', 'bridge-conversations', 'bridge'],
  ['unseen', 'language-conversations', 'shipped'],
];

function readQuestions(half: Half, name: string): GradedQuestion[] {
  const lines = readFileSync(join(FOLDER, half, `${name}.jsonl`), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const reading = gradedQuestionSchema.safeParse(JSON.parse(line));
    if (reading.success) return [reading.data];
    throw new Error(`line ${at + 1} of ${half}/${name} is no question:\n${z.prettifyError(reading.error)}`);
  });
}

/** Reads every set. @throws Error that names the set and line at fault, not what stands on it */
export function questionSets(): QuestionSet[] {
  return SETS.map(([half, name, pack]) => ({ name, half, pack, questions: readQuestions(half, name) }));
}

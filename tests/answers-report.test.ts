import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../src/index.ts';
import { documentedNumbers, numbersInDocuments } from './eval/answers/documented-numbers.ts';
import { gradeSet } from './eval/answers/graded-set.ts';
import { gradedQuestionSchema } from './eval/answers/grading/graded-question.ts';
import { ASKED_PACKS } from './eval/answers/packs.ts';
import { figuresOf, keepRun, readPreviousRun } from './eval/answers/previous-run.ts';
import { type Half, questionSets } from './eval/answers/question-sets.ts';
import { describeSet } from './eval/answers/report.ts';
import { tallyOf } from './eval/answers/tally.ts';

const DAY = '2023-12-01';

function asked(id: string, question: string, fields: object) {
  return gradedQuestionSchema.parse({ id, question, asked_at: DAY, kind: 'figure', behaviour: 'answer', cite_min: 0, ...fields });
}

/** A bot that says of everything how much was pledged. */
function ask(): Answer {
  const headline = 'The fund pledged EUR 30 million.';
  return {
    outcome: 'answered',
    headline,
    message: { summary: headline, blocks: [{ kind: 'text', runs: [{ text: headline }] }] },
    citations: [{ fact: 'pledge', source: 'harbour-news', document: 'harbour.txt', quote: 'pledged 30 million', published: '2023-07-12' }],
    derived: [],
    plan: { operation: 'value' },
    reading: { language: 'en' },
    asOf: DAY,
  };
}

/** Two questions to it: one that it answers, and one where something else was expected. */
function graded(half: Half) {
  const questions = [
    asked('l1', 'How much was pledged for the lighthouses?', { expect_groups: [['30']] }),
    asked('l2', 'How many gulls nest on the lighthouses?', { kind: 'fact', expect_groups: [['cormorant']] }),
  ];
  return gradeSet({ name: 'lighthouses', half, pack: 'bridge', questions }, { ask }, new Set(['30']));
}

describe('the report on a set', () => {
  it('counts verdicts by kind and explains what was missed', () => {
    const report = describeSet(graded('open'), {}, { quiet: false });
    expect(report).toMatch(/^kind +full +partial +helped +asked +false_absence +wrong +fabricated +of$/mu);
    expect(report).toMatch(/^figure +1 .* 1$/mu);
    expect(report).toMatch(/^all +1 .* 2$/mu);
    expect(report).toContain('l2 [fact, answer]');
    expect(report).toContain('How many gulls nest on the lighthouses?');
    expect(report).toContain('plan: {"operation":"value"}');
    expect(report).toContain('facts shown: pledge');
    expect(report).toMatch(/^open lighthouses: full 1\/2 \| safe 1\/2 \| fabricated 0 \| words \d+ median, \d+ p90 \| hedges/mu);
  });

  it('says nothing of an unseen set but how many fared how', () => {
    const report = describeSet(graded('unseen'), {}, { quiet: false });
    expect(report).toMatch(/^unseen lighthouses: full 1\/2/mu);
    for (const { question, reply } of graded('unseen').turns) {
      expect(report).not.toContain(question.id);
      expect(report).not.toContain(question.question);
      expect(report).not.toContain(reply.headline);
    }
  });

  it('is one line where only totals are wanted', () => {
    expect(describeSet(graded('open'), {}, { quiet: true })).toMatch(/^open lighthouses: [^\n]+\n$/u);
  });

  it('stands beside the run before, if that was of as many questions', () => {
    const set = graded('open');
    const now = figuresOf(tallyOf(set));
    const before = { ...now, full: now.full + 1 };
    expect(describeSet(set, { 'open lighthouses': before }, { quiet: true })).toContain('full 1/2 (-1)');
    expect(describeSet(set, { 'open lighthouses': { ...before, of: 3 } }, { quiet: true })).toContain('full 1/2 |');
  });
});

describe('a run', () => {
  it('is kept until the next one; a file that cannot be read is no run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'run-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'deep', 'answers.json');
    expect(await readPreviousRun(file)).toEqual({});
    const run = { 'open lighthouses': figuresOf(tallyOf(graded('open'))) };
    await keepRun(file, run);
    expect(await readPreviousRun(file)).toEqual(run);
    await writeFile(file, 'no JSON');
    expect(await readPreviousRun(file)).toEqual({});
  });
});

describe('the question sets', () => {
  const sets = questionSets();

  it('have an unseen half for each pack that is asked, and no question in two sets of it', () => {
    for (const { name } of ASKED_PACKS) {
      const own = sets.filter(({ pack }) => pack === name);
      expect(new Set(own.map(({ half }) => half))).toEqual(new Set(['open', 'unseen']));
      const ids = own.flatMap(({ questions }) => questions.map(({ id }) => id));
      expect(ids.length - new Set(ids).size, `${name}: questions that stand in two sets`).toBe(0);
    }
  });
});

describe('the recorded numbers of the documents', () => {
  const recorded = documentedNumbers();

  for (const { name, documents } of ASKED_PACKS) {
    const derived = numbersInDocuments(documents);
    it.skipIf(!derived)(`are those of the documents: ${name}${derived ? '' : ` (SKIPPED: no documents at ${documents})`}`, () => {
      expect(recorded[name]).toEqual(derived);
    });
  }
});

import { z } from 'zod';
import type { PlanRead } from '../../../../src/index.ts';

/** What a prompt tells, as whoever answers it sees it. */
const promptSchema = z.object({
  shown: z.array(z.string()).default([]),
  facts: z.record(z.string(), z.string()),
  gaps: z.record(z.string(), z.string()),
  matters: z.record(z.string(), z.object({ name: z.string(), aspects: z.array(z.string()) })),
  other_matters: z.record(z.string(), z.string()),
});

const NOTHING: PlanRead = { operation: 'value', about: [], aspects: [], answers: [], speaker: null, time: null, length: null };
const LISTS = [
  'brief',
  'disputes',
  'timeline',
  'said',
  'compare',
  'people',
  'sources',
  'unknowns',
  'how',
  'confirm',
  'figures',
  'changes',
] as const;

/** Every plan of a few common forms that can be made of the ids in a prompt, the simplest first. */
export function* plansOffered(question: string): Generator<PlanRead> {
  const { facts, gaps, matters } = promptSchema.parse(JSON.parse(question));
  const ids = Object.keys(facts);
  for (const id of ids) yield { ...NOTHING, answers: [id] };
  for (const id of Object.keys(gaps)) yield { ...NOTHING, answers: [id] };
  for (const [id, { aspects }] of Object.entries(matters))
    for (const aspect of aspects) yield { ...NOTHING, about: [id], aspects: [aspect] };
  for (const operation of LISTS) {
    yield { ...NOTHING, operation };
    for (const id of Object.keys(matters)) yield { ...NOTHING, operation, about: [id] };
  }
  for (const most of [3])
    for (const id of Object.keys(matters)) yield { ...NOTHING, operation: 'brief', about: [id], length: { unit: 'points', most } };
  for (const one of ids) for (const other of ids) if (one !== other) yield { ...NOTHING, operation: 'said', answers: [one, other] };
  for (const one of ids) for (const other of ids) if (one !== other) yield { ...NOTHING, answers: [one, other] };
}

/** The ids that a prompt lists. */
export function idsOffered(question: string): {
  readonly facts: string[];
  readonly gaps: string[];
  readonly matters: string[];
  readonly aspects: string[];
} {
  const { facts, gaps, matters } = promptSchema.parse(JSON.parse(question));
  return {
    facts: Object.keys(facts),
    gaps: Object.keys(gaps),
    matters: Object.keys(matters),
    aspects: Object.values(matters).flatMap(({ aspects }) => aspects),
  };
}

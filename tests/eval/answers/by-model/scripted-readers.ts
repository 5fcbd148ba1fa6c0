import type { PlanRead, ReadingPrompt } from '../../../../src/index.ts';
import { offeredIn } from './plans-offered.ts';

/** Reads a question as a language model would: what it says of a prompt, which need not be a plan. */
export type ScriptedReader = (prompt: ReadingPrompt) => unknown;

const NOTHING: PlanRead = { operation: 'value', about: [], aspects: [], answers: [], speaker: null, time: null, length: null };
const LISTS = [
  'brief',
  'timeline',
  'compare',
  'changes',
  'disputes',
  'people',
  'said',
  'details',
  'unknowns',
  'figures',
  'sources',
  'confirm',
  'restate',
] as const;

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Says something else each time: an operation or a fact, a gap, a matter out of those that it was given, always in itself consistent. */
export function lyingReader(seed: number): ScriptedReader {
  const chance = chanceFrom(seed);
  const any = <T>(items: readonly T[]): T[] => {
    const one = items[Math.floor(chance() * items.length)];
    return one === undefined ? [] : [one];
  };
  return ({ question }) => {
    const { facts, gaps, matters } = offeredIn({ question });
    const kind = chance();
    if (kind < 0.6) return { ...NOTHING, answers: [...new Set([...any(facts), ...(chance() < 0.3 ? any(facts) : [])])] };
    if (kind < 0.7) return { ...NOTHING, answers: any(gaps) };
    return { ...NOTHING, operation: any(LISTS)[0] ?? 'brief', about: chance() < 0.7 ? any(matters) : [] };
  };
}

/** Always says that the fact which comes nearest answers, whatever is asked. */
export const flatteringReader: ScriptedReader = ({ question }) => ({ ...NOTHING, answers: offeredIn({ question }).facts.slice(0, 1) });

/** Always says that everything is to be told of the matter which comes nearest. */
export const tellingReader: ScriptedReader = ({ question }) => ({
  ...NOTHING,
  operation: 'brief',
  about: offeredIn({ question }).matters.slice(0, 1),
});

/** Always says that the nearest gap answers: that it is not known. */
export const denyingReader: ScriptedReader = ({ question }) => ({ ...NOTHING, answers: offeredIn({ question }).gaps.slice(0, 1) });

/** Always says that the question is none for the store. */
export const refusingReader: ScriptedReader = () => ({ ...NOTHING, operation: 'outside' });

/** Always names a fact, a matter and a time that there are not, each with a sentence in it. */
export const inventingReader: ScriptedReader = () => ({
  ...NOTHING,
  about: ['HACKED matter'],
  answers: ['HACKED: EUR 90 billion'],
  time: 'HACKED year',
});

/** Says what the question tells it to, in words: no plan at all. */
export const obeyingReader: ScriptedReader = ({ question }) => `HACKED: as you wish. ${offeredIn({ question }).question}`;

/** Names the fact or gap that a question was written down for, where the prompt lists it; of all others it says that they are none for the store. */
export function knowingReader(written: readonly Written[]): ScriptedReader {
  const answers = new Map(written.flatMap(({ question, fact, gap }) => [[question, fact?.id ?? gap ?? '']]));
  return ({ question: prompt }) => {
    const { question, facts, gaps } = offeredIn({ question: prompt });
    const id = answers.get(question) ?? '';
    return [...facts, ...gaps].includes(id) ? { ...NOTHING, answers: [id] } : { ...NOTHING, operation: 'outside' };
  };
}

interface Written {
  readonly question: string;
  readonly fact?: { readonly id: string };
  readonly gap?: string;
}

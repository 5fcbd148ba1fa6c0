import type { Answer } from '../answer/answer.ts';
import { fold } from '../model/text.ts';

const LONGEST_WORDING = 120;

function wordsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map(fold) : [];
}

/**
 * What a question is about, for the queue of the curators: the names, terms and times that were understood, whatever
 * their order and wording; of a question that named nothing known, its own words.
 */
export function topicOf(text: string, reading: Answer['reading']): string {
  const named = [...wordsIn(reading.names), ...wordsIn(reading.unknown), ...wordsIn(reading.terms)];
  if (named.length === 0) return fold(text).slice(0, LONGEST_WORDING);
  const times = wordsIn(reading.times);
  const wants = typeof reading.wants === 'string' ? [reading.wants] : [];
  return [...new Set(named)]
    .sort()
    .concat([...new Set(times)].sort(), wants)
    .join(' · ');
}

import type { FactContent } from '../model/fact.ts';
import { type FactualityFields, formatFactuality, isSaidAndSo, isSameFactuality, standOf } from '../model/factuality.ts';
import { Failure } from '../model/failure.ts';

/** What is told, with the status that it has. */
type Told = FactualityFields & Pick<FactContent, 'status'>;

/** A plan is told by these as well. */
const AHEAD: ReadonlySet<FactContent['status']> = new Set(['proposed', 'announced', 'expected']);

/** Whether something that was denied, in doubt, planned or only a change would be told as something else. */
export function losesReading(before: Told, after: Told): boolean {
  if (isSaidAndSo(before) || isSameFactuality(before, after)) return false;
  return !(before.modality === 'planned' && AHEAD.has(after.status) && isSameFactuality({ ...before, modality: undefined }, after));
}

/**
 * @param grounds why a curator reads the passage otherwise, in their own words
 * @throws Failure READING_LOST where what was read is dropped and nobody says why
 */
export function requireReadingKept(before: Told, after: Told, grounds = ''): void {
  if (!losesReading(before, after) || grounds.trim() !== '') return;
  throw new Failure(
    'READING_LOST',
    `The passage tells it as ${formatFactuality(before) ?? 'so'}, and that would be lost.`,
    'What is denied, in doubt or yet to come would be taken for a fact.',
    'Edit the candidate and say why it is read otherwise, or leave it as it is told.',
  );
}

/**
 * How the passage of a candidate stands to a fact under which it is put: a denial contradicts what says so.
 * @throws Failure READING_LOST for a doubt, a plan or a change: it neither bears out nor contradicts what is so
 */
export function stanceOf(candidate: FactualityFields, fact: FactualityFields): 'supports' | 'contradicts' {
  if (isSameFactuality(candidate, fact)) return 'supports';
  const stands = [standOf(candidate), standOf(fact)];
  if (stands.includes('denies') && stands.includes('says') && candidate.change === fact.change) return 'contradicts';
  throw new Failure(
    'READING_LOST',
    `A passage that tells it as ${formatFactuality(candidate) ?? 'so'} is no evidence for a fact that has it as ${formatFactuality(fact) ?? 'so'}.`,
    'It neither bears the fact out nor contradicts it.',
    'Approve it as a fact of its own, or reject it.',
  );
}

/** @throws Failure READING_LOST where what is in doubt or yet to come would take the place of what is so */
export function requireFitToSucceed(candidate: FactualityFields, old: FactualityFields): void {
  const stand = standOf(candidate);
  if (stand === 'says' || stand === 'denies' || !isSaidAndSo(old)) return;
  throw new Failure(
    'READING_LOST',
    `What is told as ${formatFactuality(candidate) ?? 'so'} cannot take the place of what is so.`,
    'The fact stands until its successor has come about.',
    'Approve it beside the fact.',
  );
}

import type { SeriesWords } from '../../question/series-words.ts';
import type { Measure } from './measure.ts';
import type { MeasureMention, TableNamed } from './series-knowledge.ts';
import type { SeriesMatter } from './series-question.ts';

/** What is named, as the slots of a question. */
export function namedWithin(named: readonly TableNamed[], measures: readonly Measure[]): SeriesMatter {
  const parts: Record<string, readonly string[]> = {};
  for (const one of named) if (one.kind === 'part') parts[one.division] = [...new Set([...(parts[one.division] ?? []), one.value])];
  return {
    measures,
    subjects: [...new Set(named.flatMap((one) => (one.kind === 'subject' ? [one.id] : [])))],
    groups: [...new Set(named.flatMap((one) => (one.kind === 'group' ? [one.group] : [])))],
    parts,
  };
}

/**
 * Of a share: the whole, which opens behind the word for it ("share of …"), and the part, which stands before that word or
 * behind what ends the whole ("… came from", "… was").
 */
export function shareOf(
  words: SeriesWords,
  named: readonly TableNamed[],
  mentions: readonly MeasureMention[],
): { readonly whole: SeriesMatter; readonly part: SeriesMatter } {
  const [share] = words.hits('part');
  const opens = words.hits('wholeAfter').find(({ first }) => share !== undefined && first >= share.last && first - share.last <= 2);
  const isFronted = opens === undefined && share !== undefined && words.hits('wholeAfter').some(({ first }) => first === 0);
  if (isFronted) return besideShare(share.first, words, named, mentions);
  const start = opens?.last ?? share?.last ?? 0;
  const ends = words.hits('partAfter').find(({ first }) => first > start + 1)?.first ?? words.length;
  const hasPartBefore =
    named.some((one) => words.placeOf(one.start) < (share?.first ?? 0)) || mentions.some(({ last }) => last < (share?.first ?? 0));
  const isWhole = (place: number) => place > start && opens !== undefined && (hasPartBefore || place < ends);
  const within = (keeps: boolean): SeriesMatter =>
    namedWithin(
      named.filter((one) => isWhole(words.placeOf(one.start)) === keeps),
      [...new Set(mentions.filter(({ first }) => isWhole(first) === keeps).map(({ measure }) => measure))],
    );
  return { whole: within(true), part: within(false) };
}

/** "Of what Norway gave in 2024, how big a share was military?": the whole stands before the word for the share. */
function besideShare(
  share: number,
  words: SeriesWords,
  named: readonly TableNamed[],
  mentions: readonly MeasureMention[],
): { readonly whole: SeriesMatter; readonly part: SeriesMatter } {
  const within = (keeps: boolean): SeriesMatter =>
    namedWithin(
      named.filter((one) => words.placeOf(one.start) < share === keeps),
      [...new Set(mentions.filter(({ first }) => first < share === keeps).map(({ measure }) => measure))],
    );
  return { whole: within(true), part: within(false) };
}

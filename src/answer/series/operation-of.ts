import { GRAINS, type Grain } from '../../facts/series/spans.ts';
import type { Reading } from '../../question/reading.ts';
import type { SeriesWords, WordSpan } from '../../question/series-words.ts';
import type { AxesAsked } from './axis-asked.ts';
import type { Measure } from './measure.ts';
import type { MeasureMention, TableNamed } from './series-knowledge.ts';
import type { Axis, SeriesOperation } from './series-question.ts';

/** So many words at most stand between what sets aside and what it sets aside ("leaving aside those with nothing"). */
export const SET_ASIDE = 6;

/** What is to be done, and along what. */
export interface HowAsked {
  readonly operation: SeriesOperation;
  readonly axis?: Axis;
  readonly per?: Grain | 'subject';
  readonly rising?: boolean;
  readonly inEach?: Grain;
  /** Whether words of the question say so. */
  readonly said: boolean;
}

interface Asked {
  readonly reading: Reading;
  readonly words: SeriesWords;
  /** Words for the rows of a table. */
  readonly nouns: readonly WordSpan[];
  readonly axes: AxesAsked;
  readonly follows: boolean;
  readonly named: readonly TableNamed[];
  readonly measures: readonly Measure[];
  readonly mentions: readonly MeasureMention[];
}

/** What a question wants of a table, by what its words are and what stands with what. */
export function operationOf(asked: Asked): HowAsked {
  const { words, axes, reading, follows, measures, named } = asked;
  const rising = words.has('rising');
  const falling = words.has('falling');
  const direction = rising === falling ? {} : { rising };
  const changes = rising || falling || words.has('changing');
  const orders = words.has('superlative') || words.has('least');
  if (words.has('releases') && (changes || words.has('change'))) return { operation: 'restated', said: true };
  if (words.has('covers')) return { operation: 'covers', said: true };
  const which = axes.which ?? { kind: 'subject' as const };
  const asksWho = axes.which !== undefined || asked.nouns.length > 0 || words.hits('country').length > 0 || reading.answer === 'person';
  if (words.has('unreported') && asksWho) return { operation: 'unreported', said: true };
  const noneOfIt = words.hits('none').some(({ last }) => asked.mentions.some(({ first }) => first - last === 1));
  const setAside = words
    .hits('except')
    .some(({ last }) => words.hits('nothing').some(({ first }) => first > last && first - last <= SET_ASIDE));
  const lacksIt = !orders && !words.has('total') && asked.named.length === 0 && isWithout(asked);
  if ((words.has('nothing') || noneOfIt || lacksIt) && !setAside && asksWho && unitCounted(words) === undefined)
    return { operation: 'nothing', said: true };
  const times = reading.times.filter((time) => 'from' in time).length;
  const [greater, lesser] = [words.has('greater'), words.has('lesser')];
  if (asksWho && times === 2 && greater !== lesser && words.has('versus') && asked.named.length === 0) {
    return { operation: 'growth', axis: which, rising: greater, said: true };
  }
  if (words.has('times') && named.length > 0) return { operation: 'total', said: true };
  const isShareMeasured = measures.some(({ kind }) => kind === 'share');
  if (words.has('part') && !isShareMeasured && !orders && !changes) return { operation: 'share', said: true };
  if ((rising || falling) && (orders || (asksWho && axes.which?.kind !== 'period'))) {
    return { operation: 'growth', axis: which, ...direction, said: true };
  }
  if (follows && words.has('change') && !rising && !falling && times === 0) return { operation: 'restated', said: true };
  const sides = named.filter(({ kind }) => kind !== 'part').length;
  if (changes && !rising && !falling && sides > 1 && times < 2) return { operation: 'total', said: true };
  if (changes && !orders) return { operation: 'change', ...direction, said: true };
  if (words.has('mean')) return averageOf(asked);
  if (asksHowMany(asked)) return { operation: 'count', said: true };
  const counted = unitCounted(words);
  if (counted !== undefined) return { operation: 'count', axis: { kind: 'period', grain: counted }, said: true };
  if (words.has('months')) return { operation: 'ranking', axis: axes.which ?? { kind: 'period', grain: 'month' }, said: true };
  const when = words.has('when') && orders;
  if (when) return { operation: 'ranking', axis: { kind: 'period', grain: words.grains('unit')[0] ?? 'month' }, said: true };
  if (words.has('ranking') || axes.which || (orders && (asksWho || firstFew(asked) || reading.answer === 'place'))) {
    const [inEach] = axes.each.flatMap((axis) => (axis.kind === 'period' && which.kind !== 'period' ? [axis.grain] : []));
    return { operation: 'ranking', axis: which, ...(inEach && { inEach }), said: true };
  }
  const [each] = axes.each;
  if (each) return { operation: 'total', axis: each, said: true };
  if (words.has('listing') && asked.nouns.length > 0 && named.length === 0)
    return { operation: 'total', axis: { kind: 'subject' }, said: true };
  const [rate] = axes.rate;
  if (rate?.kind === 'period') return { operation: 'average', per: rate.grain, said: true };
  return { operation: 'total', said: false };
}

/** "Donors without any allocation": what sets aside has a measure right behind it, perhaps with a word between. */
function isWithout({ words, mentions }: Asked): boolean {
  return words.hits('except').some(({ last }) => mentions.some(({ first }) => first > last && first - last <= 2));
}

/** Over what a mean is asked for; a second, longer length of period is what it is given for each of. */
function averageOf({ axes, nouns, words, named }: Asked): HowAsked {
  const periods = [...axes.each, ...axes.rate].flatMap((axis) => (axis.kind === 'period' ? [axis.grain] : []));
  const [finest, coarser] = [...new Set(periods)].sort((one, other) => GRAINS.indexOf(one) - GRAINS.indexOf(other));
  if (finest === undefined && axes.each.some(({ kind }) => kind === 'subject')) return { operation: 'average', per: 'subject', said: true };
  const others = axes.each.find(({ kind }) => kind !== 'period');
  const axis: Axis | undefined = coarser === undefined ? others : { kind: 'period', grain: coarser };
  const mean = words.hits('mean')[0];
  const ofMembers = finest === undefined && named.some(({ kind }) => kind === 'group');
  const ofOne = ofMembers || (finest === undefined && nouns.some(({ first }) => mean !== undefined && first - mean.last === 1));
  return { operation: 'average', ...(ofOne ? { per: 'subject' as const } : finest && { per: finest }), ...(axis && { axis }), said: true };
}

/** "How many donors": the rows of a table stand right behind, with at most two words between. */
function asksHowMany({ words, nouns }: Asked): boolean {
  const rows = [...nouns, ...words.hits('country')];
  return words.hits('howMany').some(({ last }) => rows.some(({ first }) => first > last && first - last <= 3));
}

/** "How many months": a length of period stands right behind. */
function unitCounted(words: SeriesWords): Grain | undefined {
  const many = words.hits('howMany');
  return GRAINS.find((grain) => words.unitsOf(grain).some(({ first }) => many.some(({ last }) => first - last === 1)));
}

/** "The top three", "the first five". */
function firstFew({ reading, words }: Asked): boolean {
  return reading.numbers.some(({ unit }) => unit === 'number') && (words.has('first') || words.has('superlative') || words.has('least'));
}

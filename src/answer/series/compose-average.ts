import { Decimal } from 'decimal.js';
import { quantityOf, roundedText } from '../../facts/series/measure-text.ts';
import { type DaySpan, type Grain, isFiner, isSameSpan, isSpanWithin, periodsOf, spanText } from '../../facts/series/spans.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { composeMissing, composeRefusal } from './compose-missing.ts';
import { GRAIN_NOUNS } from './compose-total.ts';
import { largestOf } from './largest.ts';
import { meanOf } from './series-arithmetic.ts';
import { beyondCover, named, nameOf, releaseText, replyOf, type SeriesScene, whoText } from './series-blocks.ts';
import { derivedOf, type Tally, talliesBySubject, talliesIn, tallyOf, tallyText, timeOf } from './tally.ts';

/** The mean of a part of a table over its periods, or over its subjects, with over how many, and what was not counted. */
export function composeAverage(whole: Tally, per: Grain | 'subject' | undefined, asked: DaySpan | undefined, scene: SeriesScene): Draft {
  const { property } = whole.measure;
  if (whole.facts.length === 0)
    return composeMissing(`no known amount for ${whoText(whole)}, ${property.label}, ${spanText(whole.span)}`, whole, scene);
  if (per === 'subject') return averageOver(whole, bySubject(whole, scene), asked, scene);
  const grain = per ?? whole.series.grain ?? 'month';
  const { series } = whole;
  if (series.grain !== undefined && isFiner(grain, series.grain)) {
    return composeRefusal(`the table has ${GRAIN_NOUNS[series.grain]}s, and no ${GRAIN_NOUNS[grain]}s`, series, scene);
  }
  const spans = wholePeriods(whole, grain);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || asked) return averageOver(whole, byPeriod(whole, grain), asked, scene);
  const counted = tallyOf({ ...whole, span: { first: first.first, last: last.last } });
  const cut = isSameSpan(counted.span, whole.span)
    ? []
    : [`Only whole ${grain === 'half' ? 'half-years' : `${grain}s`} are counted: ${spanText(counted.span)}.`];
  return averageOver(counted, byPeriod(counted, grain), asked, { ...scene, notes: [...scene.notes, ...cut] });
}

/** The periods of a length that a table covers from their first day to their last. */
function wholePeriods({ span, series }: Tally, grain: Grain): DaySpan[] {
  return periodsOf(span, grain).filter((period) => isSpanWithin(period, span) && isSpanWithin(period, series.covered));
}

/** What a mean is taken over. */
interface Over {
  readonly noun: string;
  readonly plural: string;
  readonly tallies: readonly Tally[];
  /** All that there are, with a value or without. */
  readonly all: number;
  readonly without: readonly string[];
}

function bySubject(whole: Tally, scene: SeriesScene): Over {
  const ids = whole.whom.ids ?? whole.series.subjects;
  const tallies = talliesBySubject(whole, ids, (id) => nameOf(id, scene)).filter(({ quantity }) => quantity !== undefined);
  const without = ids.map((id) => nameOf(id, scene)).filter((name) => !tallies.some(({ whom }) => whom.name === name));
  const { noun, plural } = whole.measure.shape.subject;
  return { noun, plural, tallies, all: ids.length, without };
}

function byPeriod(whole: Tally, grain: Grain): Over {
  const spans = periodsOf(whole.span, grain).filter((span) => whole.series.periodsIn(span).length > 0);
  const tallies = talliesIn(whole, spans);
  const without = spans.filter((span) => !tallies.some((one) => one.span.first === span.first)).map(spanText);
  return { noun: GRAIN_NOUNS[grain], plural: grain === 'half' ? 'half-years' : `${grain}s`, tallies, all: spans.length, without };
}

function averageOver(whole: Tally, { noun, plural, tallies, all, without }: Over, asked: DaySpan | undefined, scene: SeriesScene): Draft {
  const { series, measure } = whole;
  const { label } = measure.property;
  const mean = measure.adds === 'up' ? meanOf(whole, tallies.length) : meanOfValues(tallies);
  if (!mean) return composeRefusal(`values of ${label} are not put together for ${whoText(whole)}`, series, scene);
  const overAll = without.length > 0 && measure.adds === 'up' ? meanOf(whole, all) : undefined;
  const many = (count: number) => `${count} ${count === 1 ? noun : plural}`;
  const counted = without.length === 0 ? `over all ${many(all)}` : `over the ${many(tallies.length)} with a known amount, of ${all}`;
  const headline = `${whoText(whole)}: ${mean.value} per ${noun} on average, ${label}, ${measure.adds === 'up' ? timeOf(whole) : spanText(whole.span)} (${counted}; ${releaseText(series.release)}).`;
  const unweighted =
    measure.kind === 'share'
      ? [paragraph('It is the plain mean of the values, each counted alike, whatever number of people or things it is a share of.')]
      : [];
  const sum = measure.adds === 'up' ? [paragraph(`Sum: ${tallyText(whole)}, over ${many(tallies.length)}.`)] : [];
  const blocks: Block[] = [
    {
      kind: 'figure',
      value: mean.value,
      label: `${whoText(whole)}, per ${noun}`,
      qualifiers: [label, spanText(whole.span), `= ${mean.formula}`],
    },
    ...sum,
    ...(overAll
      ? [
          paragraph(
            `Not counted, as the table gives no amount: ${named(without)}. Counted as nothing, over all ${many(all)}: ${overAll.value} = ${overAll.formula}.`,
          ),
        ]
      : []),
    ...(without.length > 0 && !overAll ? [paragraph(`Not counted, as the table gives no value: ${named(without)}.`)] : []),
    ...(without.length === 0 ? [paragraph(`Every ${noun} has a value; none is left out.`)] : []),
    ...unweighted,
    ...beyondCover(asked, whole),
  ];
  const derived = [mean, ...derivedOf(whole), ...(overAll ? [overAll] : [])];
  return replyOf(headline, { blocks, facts: tallies.flatMap(({ facts }) => largestOf(facts, 1)), derived, series, rounded: [] }, scene);
}

/** The mean of values that may not be added up over time: of what each comes to. */
function meanOfValues(tallies: readonly Tally[]): DerivedFigure | undefined {
  const values = tallies.flatMap(({ quantity }) => quantity ?? []);
  const [first] = values;
  if (!first) return undefined;
  const sum = values.reduce((total, { amount }) => total.plus(amount), new Decimal(0));
  const text = roundedText({ ...first, amount: sum.div(values.length).toSignificantDigits(12).toFixed() });
  const terms = values.map(({ amount }) => amount).join(' + ');
  return {
    value: text,
    formula: `(${terms}) / ${values.length} = ${text}`,
    inputs: tallies.flatMap(({ facts }) => facts.filter(({ value }) => quantityOf(value)).map(({ id }) => id)),
  };
}

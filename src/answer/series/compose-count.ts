import { Decimal } from 'decimal.js';
import { quantityOf, roundedText } from '../../facts/series/measure-text.ts';
import { spanText } from '../../facts/series/spans.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { Block } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import type { DerivedFigure, Draft } from '../answer.ts';
import { byTally, largestOf } from './largest.ts';
import { named, nameOf, releaseText, replyOf, type SeriesScene } from './series-blocks.ts';
import type { BoundAsked } from './series-question.ts';
import { type TablePart, type Tally, talliesBySubject, tallyOf, tallyText } from './tally.ts';

const NAMES_LISTED = 80;

/** Those of the subjects that a table has values of in a time, apart by what it prints of them. */
interface Sorted {
  readonly withAmount: readonly Tally[];
  /** The table prints a zero, be it an amount of nothing or one that is not known. */
  readonly zero: readonly string[];
  /** It has rows of them, and their cells are empty. */
  readonly empty: readonly string[];
  readonly noRow: readonly string[];
}

function sorted(whole: Tally, ids: readonly string[], scene: SeriesScene): Sorted {
  const tallies = talliesBySubject(whole, ids, (id) => nameOf(id, scene));
  const isNothing = ({ quantity, facts }: Tally) =>
    quantity ? new Decimal(quantity.amount).isZero() : facts.every(({ value }) => new Decimal(quantityOf(value)?.amount ?? 0).isZero());
  const rest = ids
    .map((id) => tallyOf({ ...whole, whom: { name: nameOf(id, scene), ids: [id] } }))
    .filter((one) => !tallies.some(({ whom }) => whom.name === one.whom.name));
  const printsZero = ({ unknown }: Tally) => unknown.some(({ value }) => value.kind === 'none' && /prints 0/u.test(value.reason));
  return {
    withAmount: tallies.filter((one) => !isNothing(one)).toSorted(byTally),
    zero: [...tallies.filter(isNothing), ...rest.filter(printsZero)].map(({ whom }) => whom.name),
    empty: rest.filter((one) => one.unknown.length > 0 && !printsZero(one)).map(({ whom }) => whom.name),
    noRow: rest.filter(({ unknown }) => unknown.length === 0).map(({ whom }) => whom.name),
  };
}

/** Those of some subjects of whom a table has an amount that is not nothing. */
export function withAnAmount(part: TablePart, ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const { quantity, facts } = tallyOf({ ...part, whom: { name: id, ids: [id] } });
    return quantity ? !new Decimal(quantity.amount).isZero() : facts.length > 0;
  });
}

/** How many subjects there are, or have a value in a time, or one beyond a bound. */
export function composeCount(
  whole: Tally,
  ids: readonly string[],
  bound: BoundAsked | undefined,
  inTime: boolean,
  scene: SeriesScene,
): Draft {
  const { series, measure } = whole;
  const { noun, plural } = measure.shape.subject;
  const { label } = measure.property;
  const { withAmount, zero, empty, noRow } = sorted(whole, ids, scene);
  const meant = bound ? withAmount.filter((one) => isBeyond(one, bound)) : withAmount;
  const many = (count: number) => `${count} ${count === 1 ? noun : plural}`;
  const time = spanText(whole.latest ?? whole.span);
  const than = bound ? ` of ${bound.more ? 'more' : 'less'} than ${boundText(bound, whole)}` : '';
  const headline =
    bound || inTime
      ? `${many(meant.length)} of ${ids.length} in the table with an amount${than}, ${label}, ${time} (${releaseText(series.release)}).`
      : `${many(ids.length)} in the table, ${meant.length} of them with an amount, ${label}, ${time} (${releaseText(series.release)}).`;
  const blocks: Block[] = [
    ...(meant.length > 0
      ? [
          paragraph(
            `With such an amount: ${named(
              meant.map((one) => `${one.whom.name} (${tallyText(one)})`),
              NAMES_LISTED,
            )}.`,
          ),
        ]
      : []),
    ...restOf({ zero, empty, noRow }, time),
  ];
  const inputs = meant.flatMap(({ facts }) => facts.map(({ id }) => id));
  const counted: DerivedFigure = {
    value: many(bound || inTime ? meant.length : ids.length),
    formula: `counted: ${meant.map(({ whom }) => whom.name).join(', ')}`,
    inputs,
  };
  const facts = meant.flatMap((one) => largestOf(one.facts, 1));
  return replyOf(headline, { blocks, facts, derived: [counted], series, rounded: meant }, scene);
}

/** Those of whom a table prints a zero, and those of whom it prints nothing at all: the one is not the other. */
export function composeNothing(whole: Tally, ids: readonly string[], unreported: boolean, scene: SeriesScene): Draft {
  const { series, measure } = whole;
  const { noun, plural } = measure.shape.subject;
  const { label } = measure.property;
  const { withAmount, zero, empty, noRow } = sorted(whole, ids, scene);
  const time = spanText(whole.latest ?? whole.span);
  const without = [...empty, ...noRow];
  const many = (names: readonly string[]) => `${names.length} ${names.length === 1 ? noun : plural}`;
  const ofZero =
    zero.length === 0
      ? `no ${noun} with a printed zero alone`
      : `${many(zero)} with a printed zero and no amount: ${named(zero, NAMES_LISTED)}`;
  const ofNone =
    without.length === 0
      ? `none without a row`
      : `${many(without)} without a ${empty.length > 0 ? 'value' : 'row'}: ${named(without, NAMES_LISTED)}`;
  const headline = `${capitalised(label)}, ${time}: ${unreported ? `${ofNone}; ${ofZero}` : `${ofZero}; ${ofNone}`} (${releaseText(series.release)}).`;
  const blocks: Block[] = [
    paragraph(`${withAmount.length} of ${ids.length} ${plural} in the table have an amount.`),
    paragraph('A printed zero is not the same as no row: of whom the table has no row in that time, it says nothing.'),
    ...(zero.length > 0 && isZeroUnknown(whole, ids) ? [paragraph('In this table a zero can also mean that no amount is known.')] : []),
  ];
  const zeroFacts = ids
    .flatMap((id) => tallyOf({ ...whole, whom: { name: id, ids: [id] } }))
    .filter(({ whom }) => zero.includes(nameOf(whom.name, scene)));
  const facts = zeroFacts.flatMap((one) => [...one.unknown, ...one.facts].slice(0, 1));
  const cells = facts.length > 0 ? facts : withAmount.flatMap((one) => one.facts.slice(0, 1));
  return replyOf(headline, { blocks, facts: cells, derived: [], series, rounded: [] }, scene);
}

function isZeroUnknown(whole: Tally, ids: readonly string[]): boolean {
  return ids.some((id) =>
    tallyOf({ ...whole, whom: { name: id, ids: [id] } }).unknown.some(
      ({ value }) => value.kind === 'none' && /prints 0/u.test(value.reason),
    ),
  );
}

function restOf({ zero, empty, noRow }: Omit<Sorted, 'withAmount'>, time: string): Block[] {
  return [
    ...(zero.length > 0 ? [listItem(`With a printed zero and no amount in ${time}: ${named(zero, NAMES_LISTED)}.`)] : []),
    ...(empty.length > 0 ? [listItem(`With empty cells alone in ${time}: ${named(empty, NAMES_LISTED)}.`)] : []),
    ...(noRow.length > 0 ? [listItem(`Without a row in ${time}: ${named(noRow, NAMES_LISTED)}.`)] : []),
  ];
}

function isBeyond({ quantity }: Tally, { more, amount }: BoundAsked): boolean {
  if (!quantity) return false;
  const apart = new Decimal(quantity.amount).cmp(amount);
  return more ? apart > 0 : apart < 0;
}

function boundText({ amount }: BoundAsked, { measure }: Tally): string {
  return roundedText({ kind: measure.kind, amount, unit: measure.unit });
}

import { sumOf, workingOf } from '../../facts/derive/series-sum.ts';
import { exactText, inOneScale, leavesDigitsOut, quantityOf, roundedText, type TableQuantity } from '../../facts/series/measure-text.ts';
import type { Series, SeriesRow } from '../../facts/series/series.ts';
import { type DaySpan, spanText } from '../../facts/series/spans.ts';
import { unitFor } from '../../facts/series/unit-text.ts';
import type { Fact } from '../../model/fact.ts';
import type { DerivedFigure } from '../answer.ts';
import type { Adds, Measure } from './measure.ts';

/** Of whom a part of a table is: everybody, one subject, or several that are spoken of together. */
export interface Whom {
  readonly name: string;
  /** Ids of subjects; nothing: everybody in the table. */
  readonly ids?: readonly string[];
}

/** Values of divisions that are meant; a division that is not named is taken as a whole. */
export type PartsNamed = Readonly<Record<string, readonly string[]>>;

/** A part of one release of a table. */
export interface TablePart {
  readonly series: Series;
  readonly measure: Measure;
  readonly whom: Whom;
  readonly parts: PartsNamed;
  readonly span: DaySpan;
}

/** What a part of a table comes to. */
export interface Tally extends TablePart {
  /** Nothing where no value is known, or where several are and may not be added up. */
  readonly quantity?: TableQuantity;
  /** The values that it is made of, in the order of their rows and periods. */
  readonly facts: readonly Fact[];
  /** Values that the table has and that give no number. */
  readonly unknown: readonly Fact[];
  /** Periods without a row, of a part with a single row. */
  readonly absent: readonly DaySpan[];
  /** The periods that were looked at. */
  readonly periods: readonly DaySpan[];
  /** Where values of several periods may not be added up, the last period with one is taken. */
  readonly latest?: DaySpan;
  /** Why nothing is added up although values are known. */
  readonly apart: boolean;
  /** How it was worked out, every digit: `0.5 + 1.25 = 1.75`. */
  readonly working: string;
}

/** The rows of a table that a part is made of: of a division that is not named, the row for all of it or all others. */
export function rowsOf({ series, measure, whom, parts }: Pick<TablePart, 'series' | 'measure' | 'whom' | 'parts'>): SeriesRow[] {
  const totals = new Map(measure.shape.categories.flatMap(({ name, total }) => (total === undefined ? [] : [[name, total] as const])));
  const isMeant = ({ category }: SeriesRow, hasTotal: ReadonlySet<string>) =>
    Object.entries(category).every(([division, value]) => {
      const named = parts[division];
      const total = totals.get(division);
      if (named) return named.includes(value);
      return hasTotal.has(division) ? value === total : value !== total;
    });
  return (whom.ids ?? series.subjects).flatMap((id) => {
    const rows = series.rowsOf(id);
    const hasTotal = new Set(
      [...totals].filter(([division, total]) => rows.some(({ category }) => category[division] === total)).map(([name]) => name),
    );
    return rows.filter((row) => isMeant(row, hasTotal));
  });
}

/**
 * Adds up a part of one release of a table, as far as its measure may be added up. `at`: the periods to look at; without it,
 * those of the part's span, or the last of them with a value where periods may not be added up.
 */
export function tallyOf({ series, measure, whom, parts, span }: TablePart, at?: readonly DaySpan[]): Tally {
  // What was worked out of another part must not come along with its slots.
  const part: TablePart = { series, measure, whom, parts, span };
  const rows = rowsOf(part);
  const adds = part.measure.adds;
  const periods = at ?? periodsFor(part, rows);
  const facts: Fact[] = [];
  const unknown: Fact[] = [];
  const absent: DaySpan[] = [];
  for (const row of rows) {
    for (const period of periods) {
      const fact = row.cell(period);
      if (!fact) absent.push(period);
      else if (quantityOf(fact.value)) facts.push(fact);
      else unknown.push(fact);
    }
  }
  const found = facts.flatMap(({ value }) => quantityOf(value) ?? []);
  const units = new Set(found.map(({ unit }) => unit));
  const [first] = found;
  const apart = units.size > 1 || (found.length > 1 && !mayAdd(adds, periods));
  const amounts = found.map(({ amount }) => amount);
  const total = first && !apart ? sumOf(amounts) : undefined;
  const all = at === undefined && adds !== 'up' ? part.series.periodsIn(part.span).length : 1;
  const [only] = periods;
  return {
    ...part,
    ...(first && total !== undefined && { quantity: { ...first, amount: total } }),
    facts,
    unknown,
    absent: rows.length === 1 ? absent : [],
    periods,
    ...(adds !== 'up' && all > 1 && only && { latest: only }),
    apart,
    working: total === undefined ? '' : workingOf(bySubject(facts, rows.length), total),
  };
}

/** The operands of a sum: each value, or, where there are many rows, what each subject comes to. */
function bySubject(facts: readonly Fact[], rows: number): string[] {
  const amount = (fact: Fact) => quantityOf(fact.value)?.amount ?? '0';
  const subjects = Map.groupBy(facts, ({ subject }) => subject);
  if (rows < 2 || subjects.size < 2) return facts.map(amount);
  return [...subjects.values()].map((own) => sumOf(own.map(amount)));
}

function mayAdd(adds: Adds, periods: readonly DaySpan[]): boolean {
  return adds === 'up' || (adds === 'across' && periods.length < 2);
}

/** The periods of a span that count: all that may be added up, else the last one in which a row has a value. */
function periodsFor({ series, span, measure }: TablePart, rows: readonly SeriesRow[]): readonly DaySpan[] {
  const periods = series.periodsIn(span);
  if (measure.adds === 'up') return periods;
  const last = periods.findLast((period) => rows.some((row) => hasValue(row.cell(period))));
  return last ? [last] : periods.slice(-1);
}

function hasValue(fact: Fact | undefined): boolean {
  return fact !== undefined && quantityOf(fact.value) !== undefined;
}

/** What each period of a list comes to, in order, those without a value left out. */
export function talliesIn(part: TablePart, periods: readonly DaySpan[]): Tally[] {
  return periods
    .flatMap((span) => {
      const within = part.series.periodsIn(span);
      return within.length === 0 ? [] : [tallyOf({ ...part, span }, part.measure.adds === 'up' ? within : undefined)];
    })
    .filter(({ quantity }) => quantity !== undefined);
}

/** What each of several subjects comes to in the same periods, those without a value left out. */
export function talliesBySubject(part: TablePart, ids: readonly string[], name: (id: string) => string): Tally[] {
  const periods = periodsFor(part, rowsOf(part));
  return ids.map((id) => tallyOf({ ...part, whom: { name: name(id), ids: [id] } }, periods)).filter(({ facts }) => facts.length > 0);
}

/** What each value of a division comes to. */
export function talliesByDivision(part: TablePart, division: string): Tally[] {
  const total = part.measure.shape.categories.find(({ name }) => name === division)?.total;
  const values = part.parts[division] ?? (part.series.divisions.get(division) ?? []).filter((value) => value !== total);
  const periods = periodsFor(part, rowsOf({ ...part, parts: { ...part.parts, [division]: values } }));
  return values
    .map((value) => tallyOf({ ...part, parts: { ...part.parts, [division]: [value] } }, periods))
    .filter(({ quantity }) => quantity !== undefined);
}

/** What a tally comes to, for people: to three decimals where it was worked out, and every digit where the table prints it. */
export function tallyText({ quantity, facts, apart }: Tally): string {
  if (!quantity) return apart ? 'several values, which may not be added up' : 'no known amount';
  return facts.length > 1 ? roundedText(quantity) : exactText(quantity);
}

/** What a tally comes to, as one of a list: all of them in one scale. */
export function tallyTextAmong(tally: Tally, all: readonly Tally[]): string {
  const { quantity } = tally;
  return quantity
    ? inOneScale(
        quantity,
        all.flatMap((one) => one.quantity ?? []),
        () => tallyText(tally),
      )
    : tallyText(tally);
}

/**
 * What a tally comes to with what it is: `71 new cases` where the unit is the end of what is measured, else `EUR 5 million,
 * aid allocated`.
 */
export function measuredText(tally: Tally): string {
  const { label } = tally.measure.property;
  const { quantity } = tally;
  const text = tallyText(tally);
  if (quantity?.kind !== 'count' || !hasAtItsEnd(label, quantity.unit)) return `${text}, ${label}`;
  const number = text.slice(0, text.length - unitFor(quantity.amount, quantity.unit).length);
  return `${number}${unitFor(quantity.amount, label)}`;
}

function hasAtItsEnd(label: string, unit: string): boolean {
  return label === unit || label.endsWith(` ${unit}`);
}

/** That figures of a reply are rounded, where one of them is. */
export function isRounded({ quantity, facts }: Tally): boolean {
  return quantity !== undefined && facts.length > 1 && leavesDigitsOut(quantity);
}

/** A tally as the answer lists it; nothing where a single cell says it. */
export function derivedOf({ quantity, facts, working }: Tally): DerivedFigure[] {
  if (!quantity || facts.length < 2) return [];
  return [{ value: roundedText(quantity), formula: working, inputs: facts.map(({ id }) => id) }];
}

/** When a tally is of, for people. */
export function timeOf({ latest, span }: Pick<Tally, 'latest' | 'span'>): string {
  return spanText(latest ?? span);
}

import type { Mention } from './mention.ts';
import { type MoneyMention, readMoney } from './money.ts';

/** A cell of a table's row as documents tell it, with the name of its column before it: "Committed 2023 (EUR million): 4,200.5". */
export interface LabelledCell extends Mention {
  /** The name of its column. */
  readonly column: string;
  readonly cell: Mention;
}

/** What tables of documents are written with: stands between the cells of a row, and between the name of a column and its cell. */
export const BETWEEN_CELLS = ' | ';
export const NAMES_CELL = ': ';
/** A number as accountants print it: in groups, with a sign, or in brackets where it is negative. */
const NUMBER = /^(?:\((?<bracketed>\d[\d.,'’ \u00a0\u202f]*)\)|(?<sign>[-−–+]?)\s?(?<plain>\d[\d.,'’ \u00a0\u202f]*))$/u;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]/gu;
const SIGN_FIRST = /^([€$£₴¥])\s?(\S*)$/u;

/**
 * The cells of a row that name their columns, in order; none of a line that is no row. Places count UTF-16 units of the line.
 */
export function labelledCells(line: string): readonly LabelledCell[] {
  let start = 0;
  return line.split(BETWEEN_CELLS).flatMap((text) => {
    const from = start;
    start += text.length + BETWEEN_CELLS.length;
    const at = namesUpTo(text);
    if (at <= 0) return [];
    const cell = text.slice(at + NAMES_CELL.length);
    const place = from + at + NAMES_CELL.length;
    return [
      {
        text,
        start: from,
        end: from + text.length,
        column: text.slice(0, at),
        cell: { text: cell, start: place, end: place + cell.length },
      },
    ];
  });
}

/** Where the name of a column ends: a number has the last colon before it, words the first. */
function namesUpTo(text: string): number {
  const last = text.lastIndexOf(NAMES_CELL);
  return NUMBER.test(text.slice(last + NAMES_CELL.length)) ? last : text.indexOf(NAMES_CELL);
}

/** A number alone in a cell, its sign told apart: `(500)` and `-500` are negative. */
export function numberOfCell({ cell }: LabelledCell): { readonly digits: string; readonly isNegative: boolean } | undefined {
  const found = NUMBER.exec(cell.text)?.groups;
  if (!found) return undefined;
  const digits = (found.bracketed ?? found.plain ?? '').trim();
  return { digits, isNegative: found.bracketed !== undefined || /[-−–]/u.test(found.sign ?? '') };
}

/**
 * The amount that a cell tells where the name of its column gives the currency and the scale ("EUR million", "in Mio. €",
 * "$bn"): the number is that of the cell, and the place, too. Undefined where the column gives no currency, or the cell
 * more than a number.
 */
export function moneyOfCell(told: LabelledCell, language?: string): MoneyMention | undefined {
  const number = numberOfCell(told);
  if (number === undefined) return undefined;
  for (const unit of unitsNamed(told.column)) {
    const amount = amountIn(number.digits, unit, language);
    if (amount === undefined) continue;
    const signed = number.isNegative && !/^[0.]*$/u.test(amount.amount) ? `-${amount.amount}` : amount.amount;
    return { ...amount, ...told.cell, amount: signed, bound: undefined };
  }
  return undefined;
}

/** What the name of a column may give as its unit, the likeliest first: what it has in brackets, behind a comma, behind "in". */
function unitsNamed(column: string): readonly string[] {
  const bracketed = Array.from(column.matchAll(BRACKETS), ([, round = '', square = '']) => round || square);
  const behindComma = column.includes(',') ? [column.slice(column.lastIndexOf(',') + 1)] : [];
  const behindIn = /\s(?:in|en|w|у|в)\s(?<unit>[^,;]+)$/iu.exec(column)?.groups?.unit;
  return [...bracketed, ...behindComma, ...(behindIn ? [behindIn] : []), column].map((unit) =>
    unit.replace(/^\s*(?:in|en|w|у|в)\s/iu, '').trim(),
  );
}

/** The number with its unit as running text has them, where it is one amount from end to end. */
function amountIn(digits: string, unit: string, language?: string): MoneyMention | undefined {
  const signed = SIGN_FIRST.exec(unit);
  const turned = unit.split(/\s+/u).toReversed().join(' ');
  const written = [
    `${digits} ${unit}`,
    `${digits} ${turned}`,
    `${unit} ${digits}`,
    ...(signed ? [`${signed[1]}${digits}${signed[2]}`] : []),
  ];
  for (const text of written) {
    const [amount, ...others] = readMoney(text, language);
    const isWhole = amount !== undefined && others.length === 0 && amount.start === 0 && amount.end >= text.replace(/[.\s]+$/u, '').length;
    if (isWhole && amount.currency !== undefined) return amount;
  }
  return undefined;
}

/**
 * The amounts of money in a text that may be cells of a table: those of the cells whose columns give a currency, and
 * everywhere else those that are written out ({@link readMoney}).
 */
export function readCellMoney(text: string, language?: string): readonly MoneyMention[] {
  const cells = text.includes(NAMES_CELL) ? labelledCells(text) : [];
  const amounts = cells.flatMap((cell) => {
    const amount = moneyOfCell(cell, language);
    return amount ? [{ cell, amount }] : [];
  });
  if (amounts.length === 0) return readMoney(text, language);
  const outside = readMoney(text, language).filter(({ start, end }) => !amounts.some(({ cell }) => start < cell.end && end > cell.start));
  return [...outside, ...amounts.map(({ amount }) => amount)].toSorted((one, other) => one.start - other.start);
}

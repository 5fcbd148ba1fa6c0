import { type LabelledCell, labelledCells, moneyOfCell, numberOfCell } from '../../language/grammar/labelled-cells.ts';
import { lexiconFor } from '../../language/grammar/lexicon.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { tokenize } from '../../language/grammar/token.ts';
import { progressPattern } from '../../language/words/progress-words.ts';
import { MONEY_STATUSES, type Period, type Status } from '../../model/fact.ts';
import { formatPeriod } from '../../model/format.ts';
import type { Property } from '../../model/property.ts';
import type { Value } from '../../model/value.ts';
import type { Candidate, Passage } from '../candidate.ts';
import { statementOf } from '../statement/statement-of.ts';
import { decimalsOf } from './decimals.ts';
import { stemsOf } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { propertiesFor } from './property-of.ts';
import { remarksOfPassage } from './remarks.ts';
import type { Sentence } from './sentences.ts';

/** What a row tells of all its figures: whose they are, and where a cell gives their time, when. */
interface Row {
  readonly sentence: Sentence;
  readonly subject: string;
  readonly named: LabelledCell;
  readonly time?: { readonly cell: LabelledCell; readonly period: Period };
}

/**
 * The figures of a row whose cells have the names of their columns before them: money in the currency that the column
 * gives, shares, and counts of what it names. Whose they are must stand alone in a cell; a column that names no property
 * and no currency gives nothing.
 */
export function rowCandidates(told: ParsedSentence): Candidate[] {
  const cells = labelledCells(told.text);
  const row = rowOf(told, cells);
  if (row === undefined) return [];
  return cells.flatMap((cell) => {
    const candidate = cell === row.named || cell === row.time?.cell ? undefined : cellCandidate(told, row, cell);
    return candidate ? [candidate] : [];
  });
}

/** A column of those who get what the others give, in six languages: of a country that the pack does not have it tells no gift. */
const RECEIVERS =
  /(?<!\p{L})(?:recipients?|receivers?|beneficiar(?:y|ies)|partner country|borrowers?|empfänger\p{L}*|begünstigte\p{L}*|bénéficiaires?|destinataires?|beneficiari[oa]s?|receptor(?:es)?|odbior\p{L}+|beneficjen\p{L}+|отримувач\p{L}*|одержувач\p{L}*|бенефіціар\p{L}*)(?!\p{L})/iu;

function rowOf(told: ParsedSentence, cells: readonly LabelledCell[]): Row | undefined {
  const { words, document, sentence } = told;
  const owners = cells.flatMap((cell) => {
    const { text } = cell.cell;
    const { language } = document.source;
    const known = words.namesIn(text, language);
    const beyond = RECEIVERS.test(cell.column) ? [] : words.beyondIn(text, language).countries;
    const [name, ...others] = known.length > 0 ? known : beyond;
    const isWhole = name !== undefined && others.length === 0 && name.start === 0 && name.end === cell.cell.text.length;
    return isWhole ? [{ named: cell, subject: name.entity }] : [];
  });
  const [owner] = owners;
  if (owner === undefined || owners.length > 1) return undefined;
  const times = cells.flatMap((cell) => timeOfRow(told, cell));
  const [time] = times;
  return { sentence, ...owner, ...(time && times.length === 1 && { time }) };
}

/** "Year: 2023": a column of times has the word for one as its name. */
function timeOfRow(told: ParsedSentence, cell: LabelledCell): { readonly cell: LabelledCell; readonly period: Period }[] {
  const { language } = told.document.source;
  const tokens = tokenize(cell.column);
  const [first, ...others] = tokens;
  if (first === undefined || others.length > 0 || lexiconFor(language).units.match(tokens, 0) === undefined) return [];
  const period = periodIn(told, cell.cell.text);
  return period ? [{ cell, period }] : [];
}

/** The one span of days that a text names. */
function periodIn({ document }: ParsedSentence, text: string): Period | undefined {
  const { published, language } = document.source;
  const [time, ...others] = readTimes(text, published.date, language).filter(isSpan);
  if (time === undefined || others.length > 0) return undefined;
  const { from: start, to: end } = time;
  return { label: formatPeriod({ start, end }), start, end, basis: /\d{4}/u.test(time.text) ? 'stated' : 'inferred' };
}

type Span = Exclude<TimeMention, { kind: 'duration' | 'vague' }>;

function isSpan(mention: TimeMention): mention is Span {
  return mention.kind !== 'duration' && mention.kind !== 'vague' && mention.edge === 'within';
}

function cellCandidate(told: ParsedSentence, row: Row, cell: LabelledCell): Candidate | undefined {
  const { document, words } = told;
  const filed = moneyFiled(told, cell) ?? numberFiled(told, cell);
  if (filed === undefined) return undefined;
  const period = periodIn(told, cell.column) ?? row.time?.period;
  const status = filed.value.kind === 'money' ? statusNamed(told, cell.column) : undefined;
  const shared = {
    subject: row.subject,
    property: filed.property,
    value: filed.value,
    ...(period && { period }),
    ...(status && { status }),
    announced: document.source.published.date,
  };
  const beside = [row.named, ...(row.time && period === row.time.period ? [row.time.cell] : [])];
  const country = words.broughtBy(row.subject);
  return {
    ...(country && { brings: country }),
    passage: { text: row.sentence.text, start: row.sentence.start, end: row.sentence.end },
    quote: passageOf(row, cell),
    beside: beside.map((one) => passageOf(row, one)),
    ...shared,
    voice: document.source.tier === 'rewrite' ? 'commentary' : 'indirect',
    statement: isNegative(filed.value) ? '' : statementOf(shared, words.packWith(country)),
    remarks: remarksOfPassage(told, true, false),
  };
}

function passageOf({ sentence }: Row, { text, start, end }: LabelledCell): Passage {
  return { text, start: sentence.start + start, end: sentence.start + end };
}

function isNegative(value: Value): boolean {
  return value.kind === 'money' && value.amount.startsWith('-');
}

interface Filed {
  readonly property: string;
  readonly value: Value;
}

function moneyFiled(told: ParsedSentence, cell: LabelledCell): Filed | undefined {
  const amount = moneyOfCell(cell, told.document.source.language);
  if (amount?.currency === undefined) return undefined;
  const column = { start: cell.start, end: cell.start + cell.column.length };
  const properties = propertiesFor(told, { kind: 'money', ...amount, within: column, subjects: new Set() });
  const [best] = [...properties].toSorted(([, one], [, other]) => other.score - one.score);
  const value: Value = {
    kind: 'money',
    amount: amount.amount,
    currency: amount.currency,
    bound: 'exact',
    decimals: decimalsOf(amount.amount.replace('-', '')),
  };
  return best && { property: best[0], value };
}

const PERCENT = /^\s*(?<number>\d[\d.,]*)\s*%\s*$/u;

/** A number under a column that names what the one property counts, or whose share it is. */
function numberFiled(told: ParsedSentence, cell: LabelledCell): Filed | undefined {
  const { language } = told.document.source;
  const percent = PERCENT.exec(cell.cell.text)?.groups?.number;
  const isShare = percent !== undefined || /%|percent|per cent/iu.test(cell.column);
  const number = percent ?? numberOfCell(cell)?.digits;
  const isNegative = numberOfCell(cell)?.isNegative ?? false;
  if (number === undefined || isNegative) return undefined;
  const kind = isShare ? 'share' : 'count';
  const fitting = told.words.taking(kind).filter((property) => isNamedBy(told, property, cell));
  const [property, ...others] = fitting;
  const amount = printed(number, language);
  if (property === undefined || others.length > 0 || amount === undefined) return undefined;
  if (kind === 'share') return { property: property.id, value: { kind, percent: amount, bound: 'exact' } };
  if (property.unit === undefined) return undefined;
  return { property: property.id, value: { kind, amount, unit: property.unit, bound: 'exact', decimals: decimalsOf(amount) } };
}

/** Whether the name of a column names a property: by its words, or by all words of what it counts. */
function isNamedBy(told: ParsedSentence, property: Property, { start, column }: LabelledCell): boolean {
  const end = start + column.length;
  if (told.properties.some((mention) => mention.property.id === property.id && mention.start >= start && mention.end <= end)) return true;
  const stems = stemsOf(column);
  return property.unit !== undefined && [...stemsOf(property.unit)].every((stem) => stems.has(stem));
}

/** A printed number as an exact decimal; undefined where groups and decimals cannot be told apart. */
function printed(text: string, language: string): string | undefined {
  const plain = text.replace(/[\s'’\u00a0\u202f]/gu, '');
  if (/^\d+$/u.test(plain)) return plain;
  const comma = language === 'en' ? 'groups' : 'decimals';
  const [groups, decimals] = comma === 'groups' ? [',', '.'] : ['.', ','];
  const [whole = '', fraction, ...more] = plain.split(decimals);
  const parts = whole.split(groups);
  const isGrouped = parts.length > 1 && parts.slice(1).every((part) => part.length === 3);
  if (more.length > 0 || (parts.length > 1 && !isGrouped) || (fraction !== undefined && !/^\d+$/u.test(fraction))) return undefined;
  return `${parts.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The one step that the name of a column tells money to have come to. */
function statusNamed({ document }: ParsedSentence, column: string): Status | undefined {
  const { language } = document.source;
  const named = MONEY_STATUSES.filter((status) => column.search(progressPattern(language, status)) >= 0);
  return named.length === 1 ? named[0] : undefined;
}

import { readTimes } from '../../language/grammar/times.ts';
import { type PropertyWording, propertyWordsIn } from '../../language/property-words.ts';
import type { Evidence, FactContent, QuotedField, Status } from '../../model/fact.ts';
import { MONEY_STATUSES } from '../../model/fact.ts';
import type { Stand } from '../../model/factuality.ts';
import { formatBound, formatDay, formatPeriod, formatQuantity, formatStatus } from '../../model/format.ts';
import type { Source } from '../../model/source.ts';
import { fold, plainText } from '../../model/text.ts';
import type { Value } from '../../model/value.ts';
import { type Quotation, readQuotation } from './quotation.ts';
import { amountOf, type FigureValue, isSameAmount, namesUnit, type QuotedFigure, quotedFigures } from './quoted-figures.ts';
import { quotedStand } from './quoted-stand.ts';
import { givesStatus, statedStatuses, statesStatus, statesStep } from './status-borne.ts';
import { areEndsOfDate, areOfDate, areOfPeriod, daysIn, type NamedDays, statesLength, statesTimeOfDay } from './times-borne.ts';

/** Something that a fact says and its quotations do not. */
export interface Unborne {
  readonly field: QuotedField;
  /** What the fact says. */
  readonly says: string;
  /** What the quotations say instead, in words for people. */
  readonly quoted: string;
}

/** What of a fact is held against its quotations. */
export interface QuotedFact extends Pick<FactContent, 'value' | 'period' | 'status' | 'evidence'> {
  /** `denied`: the fact itself is that something is not so. */
  readonly polarity?: string | undefined;
  /** In what way it is told where not as so: in doubt, planned, said to be false. */
  readonly modality?: string | undefined;
}

/** What may be expected and not certain. */
const OPEN: ReadonlySet<string | undefined> = new Set(['expected', 'announced', 'proposed']);

/** Whether the words beside a value may deny it or leave it open, must, or must not, by what the fact says of it. */
function fitsStand({ polarity, modality = 'stated', status }: QuotedFact, stand: Stand): boolean {
  if (modality !== 'stated') return true;
  if (stand === 'doubts' && OPEN.has(status)) return true;
  return (stand === 'denies' || stand === 'doubts') === (polarity === 'denied');
}

/** What the words beside a value do to it, where the fact says otherwise. */
function standWords({ polarity }: QuotedFact, stands: readonly Stand[]): string {
  if (polarity === 'denied') return 'which does not deny it';
  return stands.includes('denies') ? 'which denies it' : 'which leaves it open';
}

type DateValue = Extract<Value, { kind: 'date' }>;

const SHOWN = 3;

function list(texts: readonly string[], nothing: string): string {
  const distinct = [...new Set(texts)];
  return distinct.length === 0
    ? nothing
    : distinct
        .slice(0, SHOWN)
        .map((text) => `“${text}”`)
        .join(', ');
}

const whole = (quotations: readonly Quotation[]) =>
  list(
    quotations.map(({ text }) => text),
    'nothing',
  );

function boundInWords(bound: QuotedFigure['bound']): string {
  return formatBound(bound).trim() || 'exactly';
}

/** The figures that bear a value out, and what about it none of them bears out. */
function figuresOf(
  fact: QuotedFact,
  value: FigureValue,
  quotations: readonly Quotation[],
  property: PropertyWording | undefined,
): { readonly borne: readonly QuotedFigure[]; readonly unborne: readonly Unborne[] } {
  const all = quotations.flatMap((quotation) => quotedFigures(quotation, value.kind));
  const unborne: Unborne[] = [];
  const keep = (
    found: readonly QuotedFigure[],
    fits: (figure: QuotedFigure) => boolean,
    otherwise: (found: readonly QuotedFigure[]) => Unborne,
  ) => {
    const fitting = found.filter(fits);
    if (fitting.length > 0 || found.length === 0) return fitting;
    unborne.push(otherwise(found));
    return found;
  };
  const amount = amountOf(value);
  const same = all.filter((figure) => isSameAmount(figure.amount, amount));
  if (same.length === 0) {
    const quoted = list(
      all.map(({ text }) => text),
      'no figure of this kind',
    );
    return { borne: [], unborne: [{ field: 'amount', says: formatQuantity(value), quoted }] };
  }
  const texts = (found: readonly QuotedFigure[]) =>
    list(
      found.map(({ text }) => text),
      'nothing',
    );
  const ofCurrency =
    value.kind === 'money'
      ? keep(
          same,
          ({ currency }) => currency === value.currency,
          (found) => ({ field: 'currency', says: value.currency, quoted: texts(found) }),
        )
      : same;
  // A passage that leaves "at least" out abridges; it makes no exact figure of one that is bounded elsewhere.
  const bounded = ofCurrency.some(({ bound }) => bound !== 'exact');
  const ofBound = keep(
    ofCurrency,
    ({ bound }) => bound === value.bound && !(bound === 'exact' && bounded),
    (found) => ({
      field: 'bound',
      says: boundInWords(value.bound),
      quoted: list(
        found.map(({ bound, text }) => `${formatBound(bound)}${text}`),
        'nothing',
      ),
    }),
  );
  const isNone = isSameAmount(amount, '0');
  const borne = keep(
    ofBound,
    (figure) => isNone || fitsStand(fact, quotedStand(figure.quotation, figure, property)),
    (found) => ({
      field: 'polarity',
      says: formatQuantity(value),
      quoted: `${whole(found.map(({ quotation }) => quotation))}, ${standWords(
        fact,
        found.map((figure) => quotedStand(figure.quotation, figure, property)),
      )}`,
    }),
  );
  // "Nobody has died" counts none of whatever its verb tells.
  if (value.kind === 'count' && !isNone && !quotations.some((quotation) => namesCounted(quotation, value.unit, property))) {
    unborne.push({ field: 'unit', says: value.unit, quoted: whole(borne.map(({ quotation }) => quotation)) });
  }
  return { borne, unborne };
}

/** Whether a quotation says what is counted: by its unit, or by words of a property that counts in no other ("two drowned" of deaths). */
function namesCounted(quotation: Quotation, unit: string, property: PropertyWording | undefined): boolean {
  return namesUnit(quotation, unit) || (property?.unit === unit && propertyWordsIn(quotation.text, property).length > 0);
}

function dateInWords({ date, to }: DateValue): string {
  return to === undefined ? formatDay(date) : formatPeriod({ start: date, end: to });
}

function notInDate(fact: QuotedFact, value: DateValue, quotations: readonly Quotation[], property: PropertyWording | undefined): Unborne[] {
  const named = quotations.flatMap(daysIn);
  const found = named.filter((days) => areOfDate(days, value));
  const together = found.length === 0 && areEndsOfDate(named, value);
  const unborne: Unborne[] = [];
  if (found.length === 0 && !together) {
    unborne.push({
      field: 'date',
      says: dateInWords(value),
      quoted: list(
        named.map(({ text }) => text),
        'no day',
      ),
    });
  }
  if (found.length > 0 && !found.some((days) => fitsStand(fact, quotedStand(days.quotation, days, property)))) {
    unborne.push({
      field: 'polarity',
      says: dateInWords(value),
      quoted: `${whole(found.map(({ quotation }) => quotation))}, ${standWords(
        fact,
        found.map((days) => quotedStand(days.quotation, days, property)),
      )}`,
    });
  }
  const { time_of_day: time } = value;
  if (time !== undefined && !quotations.some((quotation) => statesTimeOfDay(quotation, time))) {
    unborne.push({ field: 'time', says: time, quoted: whole(quotations) });
  }
  return unborne;
}

function notInLength(value: Extract<Value, { kind: 'duration' }>, quotations: readonly Quotation[]): Unborne[] {
  if (quotations.some((quotation) => statesLength(quotation, value))) return [];
  const told = quotations.flatMap(({ times }) => times.flatMap(({ kind, text }) => (kind === 'duration' ? [text] : [])));
  return [{ field: 'length', says: formatQuantity(value), quoted: list(told, 'no length of time') }];
}

/** Whether the label of a period names other days than it gives; "since March 2025" goes on to the last of them. */
function labelDiffers({ label, start, end }: NonNullable<QuotedFact['period']>): boolean {
  const readings = [start ?? end, end].map((day) => labelDays(label, day));
  return readings[0] !== undefined && !readings.some((named) => named && areOfPeriod(named, start, end));
}

function labelDays(label: string, day: string | undefined): NamedDays | undefined {
  if (day === undefined) return undefined;
  const source = { language: 'en', published: { date: day, basis: 'printed' as const, note: '' } };
  const named = daysIn(readQuotation({ quote: label }, source));
  return named.length === 1 ? named[0] : undefined;
}

/** Any day will do: a length of time does not hang on today. */
const SOME_DAY = '2024-01-01';

/** Lengths of time as one can compare them: "a year" as a rate is not "within a year". */
function lengthsIn(times: Quotation['times']): string[] {
  return times.flatMap((time) => (time.kind === 'duration' ? [`${time.length} ${time.unit} ${time.rate ?? ''} ${time.limit ?? ''}`] : []));
}

function notInPeriod(period: NonNullable<QuotedFact['period']>, quotations: readonly Quotation[]): Unborne[] {
  const { label, start, end } = period;
  if (start !== undefined && end !== undefined && start > end) return [];
  const named = quotations.flatMap(daysIn);
  const unborne = (quoted: string): Unborne[] => [{ field: 'period', says: label, quoted }];
  if (start === undefined && end === undefined) {
    const lengths = lengthsIn(readTimes(label, SOME_DAY, 'en'));
    const isTold = quotations.some(({ text, times }) => {
      if (lengths.length === 0) return ` ${fold(text)} `.includes(` ${fold(plainText(label))} `);
      return lengths.every((length) => lengthsIn(times).includes(length));
    });
    return isTold ? [] : unborne(whole(quotations));
  }
  if (labelDiffers(period)) return unborne(`${formatPeriod({ start, end })} as its days`);
  if (named.some((days) => areOfPeriod(days, start, end))) return [];
  if (start !== undefined && end !== undefined && areEndsOfDate(named, { date: start, to: end })) return [];
  return unborne(
    list(
      named.map(({ text }) => text),
      'no time',
    ),
  );
}

/** Of an event the furthest step that is told counts: what has been done is no longer expected. */
const EVENT_STEPS: readonly Status[] = ['expected', 'under_way', 'done'];
const IS_MONEY_STATUS: ReadonlySet<Status> = new Set(MONEY_STATUSES);

function notInStatus(
  status: Status,
  { value, modality = 'stated' }: QuotedFact,
  figures: readonly QuotedFigure[],
  quotations: readonly Quotation[],
): Unborne[] {
  const further = EVENT_STEPS.slice(EVENT_STEPS.indexOf(status) + 1);
  const isPast =
    EVENT_STEPS.includes(status) &&
    quotations.some((quotation) => !statesStatus(quotation, status) && further.some((step) => statesStep(quotation, step)));
  // That somebody spoke on the day of an event does not tell that the event is over.
  const tells = value.kind === 'date' && status === 'done' ? statesStep : statesStatus;
  const ofFigure = figures.length > 0 && value.kind === 'money';
  const isTold = ofFigure
    ? figures.some((figure) => givesStatus(figure, status, modality !== 'stated'))
    : quotations.some((quotation) => tells(quotation, status));
  if (isTold && !isPast) return [];
  const told = quotations.flatMap((quotation) => statedStatuses(quotation, MONEY_STATUSES));
  const words = told.length === 0 || !IS_MONEY_STATUS.has(status) ? whole(quotations) : list(told.map(formatStatus), '');
  const quoted = told.includes(status) ? `${words} of another amount` : words;
  return [{ field: 'status', says: formatStatus(status), quoted }];
}

/** The quotations of passages that support a fact; nothing where a document is not known. */
function quotationsOf(evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>): Quotation[] | undefined {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const quotations = supporting.flatMap((one) => {
    const source = sources.get(one.source);
    return source ? [readQuotation(one, source)] : [];
  });
  return quotations.length < supporting.length || quotations.length === 0 ? undefined : quotations;
}

/**
 * What a fact says of amounts, times and status that none of its supporting quotations says, each quotation read in the
 * language of its document, its days reckoned from the day of publication. Nothing is known of a fact
 * without supporting passages, or with one of a document that is not known: that is at fault already.
 *
 * @param property what the fact tells of its subject, where that is known: its words say what is measured
 */
export function unborneFields(
  fact: QuotedFact,
  sources: ReadonlyMap<string, Source>,
  property: PropertyWording | undefined,
): Unborne[] | undefined {
  const quotations = quotationsOf(fact.evidence, sources);
  if (quotations === undefined) return undefined;
  const { value, period, status } = fact;
  const figures =
    value.kind === 'money' || value.kind === 'count' || value.kind === 'share'
      ? figuresOf(fact, value, quotations, property)
      : { borne: [], unborne: [] };
  return [
    ...figures.unborne,
    ...(value.kind === 'date' ? notInDate(fact, value, quotations, property) : []),
    ...(value.kind === 'duration' ? notInLength(value, quotations) : []),
    ...(period ? notInPeriod(period, quotations) : []),
    ...(status ? notInStatus(status, fact, figures.borne, quotations) : []),
  ];
}

import { Decimal } from 'decimal.js';
import { periodForm, periodRelation } from '../intake/compare/period.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { StatedPeriod } from '../intake/extract/stated-period.ts';
import { readTimes } from '../language/grammar/times.ts';
import { progressPattern } from '../language/words/progress-words.ts';
import { MONEY_STATUSES, type Status } from '../model/fact.ts';
import { formatAmount, formatBound, formatDay, formatMoney, formatPeriod, formatStatus } from '../model/format.ts';
import type { Bound } from '../model/value.ts';
import { type Anchor, isSameNumber } from './anchors.ts';
import { type Days, OPEN_END, OPEN_START } from './fact-saying.ts';
import type { Difference } from './finding.ts';
import { type DayMention, isOnDay } from './stated-days.ts';
import type { StatedFigure, StatusSaid } from './stated-figures.ts';
import { tokensIn } from './tokens.ts';

/** "About a third" of 34 percent. */
const SHARE_ABOUT = 1;
/** Rounded, or bounded, figures lie so near what they stand for. */
const NEAR = 0.1;

/** In what a figure of a text is not the one of a fact, but for whom it is said of. */
export function figureDifferences(figure: StatedFigure, anchor: Anchor, told: ParsedSentence): Difference[] {
  return [
    ...amountDifference(figure, anchor),
    ...statusDifference(figure, anchor, told),
    ...periodDifference(figure, anchor, told),
    ...standDifference(figure, anchor, told),
  ];
}

function amountDifference(figure: StatedFigure, anchor: Anchor): Difference[] {
  const at = { start: figure.start, end: figure.end };
  const says = figureText(figure);
  const held = anchorText(anchor);
  const isOtherCurrency = figure.kind === 'money' && figure.currency !== anchor.currency;
  const currency: Difference[] = isOtherCurrency ? [{ how: 'currency', says: figure.currency ?? '', held: anchor.currency ?? '', at }] : [];
  if (isSameNumber(figure.amount, anchor.amount)) return [...currency, ...boundDifference(figure, anchor)];
  if (!isOtherCurrency && stillHolds(figure, anchor)) return [];
  return [...currency, { how: 'amount', says, held, at }];
}

/** "more than 20 billion" of 20.9, "about 21 billion": less is said, and it is so. */
export function stillHolds(figure: Pick<StatedFigure, 'kind' | 'amount' | 'bound'>, anchor: Pick<Anchor, 'amount' | 'bound'>): boolean {
  if (figure.kind === 'duration' || !/^\d/u.test(anchor.amount) || !/^\d+(?:\.\d+)?$/u.test(anchor.amount)) return false;
  const [told, held] = [new Decimal(figure.amount), new Decimal(anchor.amount)];
  if (held.isZero() || told.isZero()) return false;
  const share = told.div(held).toNumber();
  if (Math.abs(share - 1) > NEAR && !isCutTo(figure.bound, told, held)) return false;
  switch (figure.bound) {
    case 'at_least':
      return share < 1 && (anchor.bound === 'exact' || anchor.bound === 'at_least');
    case 'at_most':
      return share > 1 && (anchor.bound === 'exact' || anchor.bound === 'at_most');
    case 'nearly':
      return share > 1 && (anchor.bound === 'exact' || anchor.bound === 'nearly') && isRoundedTo(told, held);
    case 'about':
      if (figure.kind === 'share' && told.minus(held).abs().lte(SHARE_ABOUT)) return true;
      return (anchor.bound === 'exact' || anchor.bound === 'about') && isRoundedTo(told, held);
    case 'exact':
      return false;
  }
}

/** "more than 5 million" of 5.6: as many digits as are told are those of what is held, or the next number of them. */
function isCutTo(bound: Bound, told: Decimal, held: Decimal): boolean {
  const digits = told.toFixed().replace(/\..*$/u, '').replace(/0+$/u, '').length;
  if (told.decimalPlaces() > 0 || digits === 0) return false;
  if (bound === 'at_least') return held.toSignificantDigits(digits, Decimal.ROUND_DOWN).eq(told);
  return bound === 'at_most' && held.toSignificantDigits(digits, Decimal.ROUND_UP).eq(told);
}

/** Whether a number is another one with fewer digits. */
function isRoundedTo(told: Decimal, held: Decimal): boolean {
  const digits = told.toFixed().replace(/\..*$/u, '').replace(/0+$/u, '').length;
  return told.decimalPlaces() === 0
    ? held.toSignificantDigits(Math.max(1, digits)).eq(told) || told.minus(held).abs().div(held).lt(0.03)
    : held.toDecimalPlaces(told.decimalPlaces()).eq(told);
}

const LOOSE: ReadonlySet<Bound> = new Set(['about', 'nearly']);

function boundDifference(figure: StatedFigure, anchor: Anchor): Difference[] {
  const [said, held] = [figure.bound, anchor.bound];
  // "under ten": an age, or a number of nothing that is named, bounds no figure.
  if (figure.kind === 'count' && figure.unit === undefined && !anchor.isValue) return [];
  if (said === held || (LOOSE.has(said) && LOOSE.has(held))) return [];
  // "About" is said of what is known exactly by who writes for people; the reverse claims more than is known.
  if (said === 'about' && held === 'exact') return [];
  const at = { start: figure.start, end: figure.end };
  return [{ how: 'bound', says: boundWords(said), held: boundWords(held), at }];
}

function boundWords(bound: Bound): string {
  return bound === 'exact' ? 'exactly' : formatBound(bound).trim();
}

const MONEY: readonly Status[] = MONEY_STATUSES;

function statusDifference(figure: StatedFigure, anchor: Anchor, told: ParsedSentence): Difference[] {
  const held = anchor.status;
  if (held === undefined || !MONEY.includes(held)) return [];
  const nearest = figure.statuses.find((said) => said.start !== undefined);
  if (nearest === undefined) return [];
  const others = figure.statuses.filter((said) => said !== nearest).map(({ status }) => status);
  // "has paid out its pledge of": the noun names what the verb is said to have been done with.
  const done = figure.stand === 'says' && isNounOf(told.text, nearest) ? deedBefore(told, nearest) : undefined;
  if (nearest.status === held && done === undefined) return [];
  // Who has paid something out has given it.
  if (nearest.status === 'provided' && held === 'disbursed') return [];
  if (told.document.source.language !== 'en' && PROMISES.has(nearest.status) && PROMISES.has(held) && done === undefined) return [];
  if (others.includes(held) && isAlternative(told.text)) return [];
  const { start = figure.start, end = figure.end } = nearest;
  return [{ how: 'status', says: formatStatus(done ?? nearest.status), held: formatStatus(held), at: { start, end } }];
}

/** One word of another language ("zugesagt", "promis") stands for each of these. */
const PROMISES: ReadonlySet<Status> = new Set(['pledged', 'committed']);
const DEEDS = ['disbursed', 'provided'] as const;
const DEED_REACH = 40;

/** The deed that a verb right before a noun of status tells: "has delivered its pledge of". */
function deedBefore({ text, document }: ParsedSentence, { start = 0 }: StatusSaid): Status | undefined {
  const before = text.slice(Math.max(0, start - DEED_REACH), start);
  const isNear = (status: (typeof DEEDS)[number]) =>
    Array.from(before.matchAll(progressPattern(document.source.language, status))).some(
      ({ 0: word, index }) =>
        /^\s+(?:(?:on|all of|most of)\s+)?(?:the|its|their|his|her|our)\s/iu.test(before.slice(index + word.length)) &&
        !/(?:\bto|\bwill|\bwould)\s+(?:\p{L}+ly\s+)?$/iu.test(before.slice(0, index)),
    );
  return DEEDS.find(isNear);
}

/** "its pledge of", "the commitment to": behind an article or a possessive a word of status is a noun. */
function isNounOf(text: string, { start = 0, end = 0 }: StatusSaid): boolean {
  return (
    /(?<!\p{L})(?:the|its|their|his|her|our|this|that|a|an)\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(text.slice(0, start)) &&
    !/(?:ed|ing)$/iu.test(text.slice(start, end))
  );
}

/** "committed or provided" leaves open which. */
function isAlternative(text: string): boolean {
  return /(?<!\p{L})(?:or|oder|ou|o|lub|czy|або|чи)(?!\p{L})/iu.test(text);
}

/** So short a time is when something was said or done, and not what a figure is for. */
const SHORTEST_PERIOD_DAYS = 20;

function periodDifference(figure: StatedFigure, anchor: Anchor, told: ParsedSentence): Difference[] {
  const said = figure.period;
  if (said === undefined) return [];
  const { mention, period } = said;
  const held = anchor.period;
  const difference = (how: 'period' | 'date'): Difference[] => [
    { how, says: mention.text, held: held?.label ?? describeDays(anchor), at: { start: mention.start, end: mention.end } },
  ];
  const spanned = daysOfPeriod(period);
  if (spanned === undefined || mention.kind === 'duration' || mention.kind === 'vague') {
    if (held === undefined && anchor.kind === 'count') return [];
    const relation = periodRelation(periodForm(period), periodForm(held));
    if (periodForm({ label: termOf(period.label), basis: 'stated' }).text === periodForm(held).text) return [];
    return relation === 'same' ||
      isOfLength(mention, held) ||
      isOfDaysBeside(mention, anchor) ||
      (relation === 'fact_silent' && tellsLength(anchor, period.label))
      ? []
      : difference('period');
  }
  const how = lengthOf(spanned) < SHORTEST_PERIOD_DAYS ? 'date' : 'period';
  const own = held && daysOfPeriod(held);
  if (own !== undefined && isOnDay(mention, own)) return [];
  if (own !== undefined && anchor.kind !== 'money') return isOwnDay(mention, anchor) ? [] : difference(how);
  if (how === 'date') return anchor.saying.days.some((days) => isOnDay(mention, days)) ? [] : difference(how);
  if (own !== undefined || isMeantFor(told.text, mention.start)) return difference(how);
  if (held !== undefined) return isWhenDone(figure, said, anchor) || isAsLong(mention, held) ? [] : difference(how);
  return anchor.saying.days.some((days) => isOnDay(mention, days)) ? [] : difference(how);
}

/** The days of a count are its own: another day of the same report tells another count. Its end may be told alone. */
function isOwnDay(mention: DayMention, { period }: Anchor): boolean {
  const { end } = period ?? {};
  return end !== undefined && isOnDay(mention, { from: end, to: end });
}

/** "for 2025", "für das Jahr 2025": what money is for, and not when it was promised. */
function isMeantFor(text: string, start: number): boolean {
  return /(?<!\p{L})(?:for|für|pour|para|na|dla|на|для)\s+(?:(?:the|all of|das|die|den|l['’]|el|la)\s+)?(?:\p{L}+\s+)?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** Whether a time of the calendar is when a sum was promised that is for a length of time ("in April 2024", "over five years"). */
function isWhenDone(figure: StatedFigure, { mention }: StatedPeriod, { saying: { days } }: Anchor): boolean {
  if (mention.kind === 'duration' || mention.kind === 'vague' || !days.some((held) => isOnDay(mention, held))) return false;
  return mention.kind === 'month' || mention.kind === 'day' || (mention.start < figure.start && mention.start < OPENING);
}

/** A time that opens a sentence, behind a small word, is when all of it was so. */
const OPENING = 6;

/** "the coming year" as a term: "within a year". */
function termOf(label: string): string {
  return label.replace(/^(?:(?:over|in|within|during)\s+)?(?:the\s+)?(?:coming|next|following)\s+(?=\p{L}+$)/iu, 'within a ');
}

const WEEK = 7;
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365.25 };

/** "within twelve months" is a term of one year. */
function isOfLength(mention: StatedPeriod['mention'], held: Anchor['period']): boolean {
  if (mention.kind !== 'duration' || mention.rate !== undefined || held === undefined) return false;
  const calendar = daysOfPeriod(held);
  if (calendar !== undefined && calendar.from !== OPEN_START && calendar.to !== OPEN_END) return isSoLong(mention, calendar);
  const term = readTimes(held.label, '2000-01-01').find(({ kind }) => kind === 'duration');
  if (term?.kind !== 'duration' || term.rate !== undefined) return false;
  const days = ({ length, unit }: { readonly length: number; readonly unit: string }) => length * (DAYS_IN[unit] ?? 0);
  return days(term) > 0 && Math.abs(days(mention) - days(term)) <= days(term) * SAME_LENGTH;
}

/** "in six months" of what the first half of a year is held for. */
function isSoLong({ length, unit }: { readonly length: number; readonly unit: string }, days: Days): boolean {
  const told = length * (DAYS_IN[unit] ?? 0);
  return Math.abs(told - lengthOf(days)) <= Math.max(told * SAME_LENGTH, SHORTEST_DIFFERENCE);
}

/** Whether the days that a fact has beside its value ("the same money in dollars") are so many. */
function isOfDaysBeside(mention: StatedPeriod['mention'], { period, saying }: Anchor): boolean {
  if (period !== undefined || mention.kind !== 'duration' || mention.rate !== undefined) return false;
  return saying.days.some((days) => days.from !== OPEN_START && days.to !== OPEN_END && days.from !== days.to && isSoLong(mention, days));
}

const SAME_LENGTH = 0.02;
/** Months have so many days more or less than others. */
const SHORTEST_DIFFERENCE = 3;

/** "over the coming year" is a term of one year, as "within a year" is. */
function isAsLong(mention: DayMention, held: NonNullable<Anchor['period']>): boolean {
  if (/\d/u.test(mention.text)) return false;
  const term = readTimes(held.label, mention.from).find(({ kind }) => kind === 'duration');
  if (term?.kind !== 'duration' || term.rate !== undefined) return false;
  return Math.abs(lengthOf(mention) - term.length * (DAYS_IN[term.unit] ?? 0)) <= WEEK;
}

function tellsLength({ saying }: Anchor, label: string): boolean {
  const form = periodForm({ label, basis: 'stated' });
  return [...saying.statement, ...saying.quotes].some(({ times }) =>
    times.some((time) => time.kind === 'duration' && periodForm({ label: time.label, basis: 'stated' }).text === form.text),
  );
}

/** The days that a period gives; nothing for one that is only called by its length. */
export function daysOfPeriod({ start, end }: { readonly start?: string | undefined; readonly end?: string | undefined }): Days | undefined {
  return start === undefined && end === undefined ? undefined : { from: start ?? OPEN_START, to: end ?? OPEN_END };
}

function lengthOf({ from, to }: Days): number {
  if (from === OPEN_START || to === OPEN_END) return 1;
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function describeDays({ saying: { fact } }: Anchor): string {
  return fact.value.kind === 'date'
    ? formatPeriod({ start: fact.value.date, end: fact.value.to ?? fact.value.date })
    : formatDay(fact.announced);
}

function standDifference(figure: StatedFigure, anchor: Anchor, told: ParsedSentence): Difference[] {
  const said = figure.stand;
  if (anchor.stands.has(said)) return [];
  const [held = 'says'] = anchor.stands;
  const isAhead = anchor.status !== undefined && (AHEAD.has(anchor.status) || !anchor.isValue);
  if (said === 'plans' && held === 'says')
    return isAhead || !isDone(anchor) || isAble(figure, told) ? [] : [polarity('still to come', 'so')];
  if (held === 'plans' && said === 'says') {
    // "The target is 30,000": the noun says that it is planned.
    const isNamed = told.properties.some(({ property }) => property.id === anchor.saying.fact.property);
    return isNamed ? [] : [{ how: 'status', says: 'done', held: 'planned' }];
  }
  if (held === 'plans') return [polarity(WORDS[said], 'planned')];
  return [polarity(WORDS[said], WORDS[held])];
}

/** "can take 36 cars": what something is able to, it is at any time. */
function isAble({ start }: StatedFigure, { text }: ParsedSentence): boolean {
  return /(?<!\p{L})(?:can|able to|room for|capacity of|kann|können|peut|peuvent|puede|pueden|może|mogą|може|можуть)(?!\p{L})/iu.test(
    text.slice(Math.max(0, start - ABLE_REACH), start),
  );
}

const ABLE_REACH = 40;

/** What a fact tells as decided, agreed or ordered is as yet to be done, whatever it leaves open. */
function isDone({ status, saying }: Anchor): boolean {
  if (status !== undefined) return DONE.has(status);
  return !saying.statement.some((one) => tokensIn(one).some(({ concepts }) => concepts.some((concept) => TO_BE_DONE.has(concept))));
}

const TO_BE_DONE: ReadonlySet<string> = new Set(['c:decide', 'c:schedule', 'c:promise', 'c:goal']);
const AHEAD: ReadonlySet<Status> = new Set(['proposed', 'pledged', 'committed', 'expected', 'announced', 'allocated']);
const DONE: ReadonlySet<Status> = new Set(['provided', 'disbursed', 'done']);
const WORDS = { says: 'so', denies: 'not so', doubts: 'open', plans: 'planned' } as const;

function polarity(says: string, held: string): Difference {
  return { how: 'polarity', says, held };
}

/** A figure of a text in one form. */
export function figureText({
  kind,
  amount,
  currency,
  bound,
  unit,
}: Pick<StatedFigure, 'kind' | 'amount' | 'currency' | 'bound' | 'unit'>): string {
  if (kind === 'money') return formatMoney({ amount, currency, bound });
  if (kind === 'share') return `${formatBound(bound)}${amount} %`;
  if (kind === 'duration') return `${formatBound(bound)}${amount}`;
  return `${formatBound(bound)}${formatAmount(amount)}${unit === undefined ? '' : ` ${unit}`}`;
}

function anchorText({ kind, amount, currency, bound, saying: { fact }, isValue }: Anchor): string {
  const unit = isValue && fact.value.kind === 'count' ? fact.value.unit : undefined;
  return figureText({ kind, amount, bound, ...(currency !== undefined && { currency }), ...(unit !== undefined && { unit }) });
}

import { Decimal } from 'decimal.js';
import type { Remark } from '../../model/remark.ts';
import type { Bound, MoneyValue } from '../../model/value.ts';
import type { MoneyMention } from '../../question/grammar/money.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { isConversion } from './conversions.ts';
import { isCounted, MOST_FIGURES } from './counts.ts';
import { decimalsOf } from './decimals.ts';
import { type Context, candidateOf } from './draft-candidate.ts';
import { matterOf } from './matter.ts';
import { type PeriodTold, periodOf } from './period-told.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { moneyStatus, type StatusTold } from './status-told.ts';
import type { Told } from './told.ts';

/** What an earlier sentence said of the money that this one goes on about ("This initiative, amounting to …"). */
export interface EarlierMoney {
  readonly status?: StatusTold['status'];
}

interface Reading {
  readonly mention: MoneyMention;
  readonly value: MoneyValue;
  readonly status: StatusTold | undefined;
  readonly period: PeriodTold | undefined;
  /** The first figure, which this one gives in another currency. */
  readonly of?: Reading;
}

const GOES_ON =
  /^(?:This|That|It|These|Dies|Ce|Cette|Esta?|Це|Ця|(?:The|Its)\s+(?:\p{L}+\s+)?(?:package|initiative|money|funds?|funding|sum|proposal|aid|assistance|plan|loan|pledge|figure|amount|total|commitment))(?!\p{L})/u;

/** The amounts of money that a sentence tells, each with bound, currency, period and status. */
export function moneyCandidates(context: Context, earlier: EarlierMoney): Candidate[] {
  return readAmounts(context.told).flatMap((reading) => {
    const candidate = asCandidate(context, reading, earlier);
    return candidate ? [candidate] : [];
  });
}

function readAmounts(told: Told): Reading[] {
  const readings: Reading[] = [];
  for (const mention of told.money.slice(0, MOST_FIGURES)) {
    const currency = mention.currency ?? sharedCurrency(told, mention);
    if (currency === undefined || isCounted(told, mention)) continue;
    const first = readings.at(-1);
    const of = first && isConversion(told.text, first.mention, mention) ? (first.of ?? first) : undefined;
    const period = of ? of.period : periodOf(told, mention);
    const status = of ? of.status : moneyStatus(told, mention);
    const low = of ? undefined : lowerEnd(told, mention);
    if (low) readings.push({ mention, value: moneyOf(low, currency, 'at_least', mention.amount), status, period });
    const bound = low ? 'at_most' : (mention.bound ?? boundOfConversion(told.text, mention) ?? 'exact');
    readings.push({ mention, value: moneyOf(mention.amount, currency, bound, mention.amount), status, period, ...(of && { of }) });
  }
  return readings;
}

/** An amount with a scale and no currency of its own takes that of the others in its sentence, if they agree. */
function sharedCurrency(told: Told, mention: MoneyMention): string | undefined {
  if (!mention.scaled) return undefined;
  const currencies = new Set(told.money.flatMap(({ currency }) => (currency === undefined ? [] : [currency])));
  const [only] = currencies;
  return currencies.size === 1 ? only : undefined;
}

/** "(nearly $43.5 billion" is read by the money grammar; a bound before the bracket is the first figure's. */
function boundOfConversion(text: string, { start }: MoneyMention): Bound | undefined {
  return /[≈~]\s*$/u.test(text.slice(0, start)) ? 'about' : undefined;
}

/** The lower end of "between 40 and 50 billion euros" and "€40-50 billion", at full size. */
function lowerEnd(told: Told, mention: MoneyMention): string | undefined {
  const before = told.text.slice(Math.max(0, mention.start - 24), mention.start);
  const low = /(?:^|[\s€$£(])(\d{1,3}(?:\.\d+)?)\s?(?:-|–|to|and|bis|à|a|do|до)\s?$/u.exec(before)?.[1];
  if (low === undefined || !mention.scaled) return undefined;
  if (!/\b(?:between|from|zwischen|entre|von|od|між|від)\b|[-–]\s?$|\bto\s$/iu.test(before)) return undefined;
  const digits = new Decimal(mention.amount);
  const power = [12, 9, 6, 3].find((scale) => digits.gte(new Decimal(10).pow(scale))) ?? 0;
  const full = new Decimal(low).mul(new Decimal(10).pow(power));
  return full.lt(digits) ? full.toFixed() : undefined;
}

function moneyOf(amount: string, currency: string, bound: Bound, written: string): MoneyValue {
  return { kind: 'money', amount, currency, bound, decimals: decimalsOf(written) };
}

function asCandidate(context: Context, reading: Reading, earlier: EarlierMoney): Candidate | undefined {
  const { told } = context;
  const { mention, value, status, period, of } = reading;
  const place = of?.mention ?? mention;
  const matter = matterOf(told, {
    kind: 'money',
    start: place.start,
    end: place.end,
    amount: of?.value.amount ?? value.amount,
    currency: of?.value.currency ?? value.currency,
    earlier: context.earlier,
  });
  if (matter === undefined) return undefined;
  const inherited = status === undefined && GOES_ON.test(told.text) ? earlier.status : undefined;
  const told_status = status?.status ?? inherited;
  return candidateOf(context, {
    matter: { ...matter, propertyNamed: true },
    value,
    quote: quoteAround(told.sentence, boundedStretch(told.text, mention), [
      ...wantedStretches(reading),
      ...withWordsAround(told.text, mention, 6, 4),
    ]),
    start: mention.start,
    ...(period && { period: period.period }),
    ...(told_status && { status: told_status }),
    remarks: remarksOf(told, reading, inherited !== undefined),
  });
}

/** The figure with the few words before it that may bound it. */
function boundedStretch(text: string, { start, end, bound }: MoneyMention): { start: number; end: number } {
  if (bound === undefined) return { start, end };
  const before = /(?:\S+\s+){0,3}$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return { start: start - before.length, end };
}

function wantedStretches({ mention, status, period, of }: Reading): { start: number; end: number }[] {
  const first = of ? [{ start: of.mention.start, end: of.mention.end }] : [];
  return [...first, ...(status ? [status] : []), ...(period ? [period.mention] : []), mention];
}

function remarksOf(told: Told, { value, status, period, of }: Reading, inherited: boolean): Remark[] {
  const remarks: Remark[] = [];
  if (of) {
    remarks.push({ code: 'second_currency', text: `The source's own conversion of ${of.value.currency}; not another sum.` });
  }
  if (status?.guessed || inherited) {
    remarks.push({
      code: 'status_guessed',
      text: inherited ? 'The sentence before tells the status.' : 'What "will be" given is a promise at most.',
    });
  } else if (status === undefined) {
    remarks.push({ code: 'status_guessed', text: `No word tells how far the ${value.currency} amount has come; none is set.` });
  }
  if (period?.period.basis === 'inferred') remarks.push(inferredDate(told, period.mention.text));
  return remarks;
}

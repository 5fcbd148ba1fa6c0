import type { MoneyMention } from '../../language/grammar/money.ts';
import type { Remark } from '../../model/remark.ts';
import type { MoneyValue } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';
import { amountsIn } from './amounts.ts';
import { withWordsAround } from './around.ts';
import { isConversion } from './conversions.ts';
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
  /** It heads a list, whose lines all have it. */
  readonly headsList?: boolean;
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
  for (const { mention, amount, currency, bound } of amountsIn(told)) {
    const first = readings.at(-1);
    const of = first && isConversion(told.text, first.mention, mention) ? (first.of ?? first) : undefined;
    const period = of ? of.period : periodOf(told, mention);
    const status = of ? of.status : moneyStatus(told, mention);
    const value: MoneyValue = { kind: 'money', amount, currency, bound, decimals: decimalsOf(amount) };
    readings.push({ mention, value, status, period, ...(of && { of }) });
  }
  return readings;
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
  const inherited = status === undefined && (earlier.headsList || GOES_ON.test(told.text)) ? earlier.status : undefined;
  const statusTold = status?.status ?? inherited;
  return candidateOf(context, {
    matter: { ...matter, propertyNamed: true },
    value,
    quote: quoteAround(told.sentence, boundedStretch(told.text, mention), [
      ...wantedStretches(reading),
      ...withWordsAround(told.text, mention, 6, 4),
    ]),
    start: mention.start,
    end: mention.end,
    ...(period && { period: period.period }),
    ...(statusTold && { status: statusTold }),
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

function remarksOf(told: Told, { status, period, of }: Reading, inherited: boolean): Remark[] {
  const remarks: Remark[] = [];
  if (of) {
    remarks.push({ code: 'second_currency', text: `The source's own conversion of ${of.value.currency}; not another sum.` });
  }
  if (status?.guessed || inherited) {
    remarks.push({
      code: 'status_guessed',
      text: inherited ? 'The sentence before tells the status.' : 'What "will be" given is a promise at most.',
    });
  }
  if (period?.period.basis === 'inferred') remarks.push(inferredDate(told, period.mention.text));
  return remarks;
}

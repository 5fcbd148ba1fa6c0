import type { MoneyMention } from '../../language/grammar/money.ts';
import { GIVING_VERBS } from '../../language/sentences/english-statements.ts';
import { standOf } from '../../model/factuality.ts';
import type { Remark } from '../../model/remark.ts';
import type { MoneyValue } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';
import { amountsIn } from './amounts.ts';
import { withWordsAround } from './around.ts';
import { actingAt, type ClauseActor } from './clause-actor.ts';
import { isConvertedAmount } from './conversions.ts';
import { dayOfGiving } from './day-of-giving.ts';
import { decimalsOf } from './decimals.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { giftChanged } from './giving.ts';
import { type Matter, matterOf } from './matter.ts';
import { moneySubjects } from './money-subjects.ts';
import { goesOnFrom } from './next-giver.ts';
import { membersMeant } from './none-of.ts';
import { isAidBefore } from './own-aid.ts';
import { statesGift } from './own-number.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { changeAt, statedFactualityOf } from './polarity.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { isOfPromiseMade } from './right-wording.ts';
import { periodOf, type StatedPeriod } from './stated-period.ts';
import { moneyStatus, moneyWordsIn, type StatedStatus } from './stated-status.ts';

/** What an earlier sentence said of the money that this one goes on about ("This initiative, amounting to …"). */
export interface EarlierMoney {
  readonly status?: StatedStatus['status'];
  /** What its amounts are about, and which they are. */
  readonly matter?: Matter;
  readonly amounts?: readonly string[];
  /** It heads a list, whose lines all have it. */
  readonly headsList?: boolean;
}

interface Reading {
  readonly mention: MoneyMention;
  readonly value: MoneyValue;
  readonly status: StatedStatus | undefined;
  readonly period: StatedPeriod | undefined;
  /** The first figure, which this one gives in another currency. */
  readonly of?: Reading;
}

const GOES_ON =
  /^(?:This|That|It|These|Dies|Ce|Cette|Esta?|Це|Ця|(?:The|Its)\s+(?:\p{L}+\s+)?(?:package|initiative|money|funds?|funding|sum|proposal|aid|assistance|plan|loan|pledge|figure|amount|total|commitment))(?!\p{L})/u;

/** "will provide", "shall be paid": no more than a plan. */
const STILL_TO_COME = /(?:\b(?:will|shall|wird|werden|va|vont|będzie|będą)|['’]ll)\s+(?:also\s+|now\s+)?(?:be\s+)?(?:\p{L}+ly\s+)?$/iu;

/** What shows that a sum is one of the sums just told of: "of this", "the sum", a sum that "had been spent". */
const OF_THAT = /^(?:[\s•*·–-]*(?:of (?:this|that|these|it|which|the (?:sum|money|amount|total))|in all|altogether)\b)/iu;
const OF_THAT_BEHIND = /^\s+of (?:this|that|it|these|the (?:sum|money|amount|total))\b/iu;
const IS_SPENT =
  /^\s+(?:(?:of (?:this|that|it|these))\s+)?(?:has|have|had|was|were|is|are|will be|would be)\s+(?:now\s+|already\s+|since\s+|also\s+)?(?:been\s+)?\p{L}+(?:ed|id|t|en)\b/iu;
const THE_SUM = /^(?:this|that|the|its|the same|the whole)\s+(?:sum|amount|figure|total|money|funds?|funding)$/iu;

/** Whether an amount without a giver of its own goes on about the amounts just told of. */
function goesOnAbout(
  { text, document }: ParsedSentence,
  { start, end }: { readonly start: number; readonly end: number },
  acting: ClauseActor,
  same: boolean,
): boolean {
  if (acting.kind === 'stranger' || acting.kind === 'known' || document.source.language !== 'en') return false;
  const after = text.slice(end, end + 60);
  const subject = acting.kind === 'things' && acting.subject ? text.slice(acting.subject.start, acting.subject.end) : '';
  if (OF_THAT_BEHIND.test(after) || THE_SUM.test(subject.trim())) return true;
  return IS_SPENT.test(after) && (same || OF_THAT.test(text.slice(0, start)));
}

/** The matter of the sentence before; a sum that is told to have changed is that one only where one of its figures is. */
function carriedFrom(
  { matter, amounts = [] }: EarlierMoney,
  told: ParsedSentence,
  { start }: { readonly start: number },
): Matter | undefined {
  const isOther = changeAt(told, start) !== undefined && !told.money.some(({ amount }) => amounts.includes(amount));
  return isOther ? undefined : matter;
}

/** "The aid is to exceed …", "their total value reached …": of the country whose gifts the sentence before in the paragraph tells. */
function ofAidBefore(
  { told, recent }: SentenceContext,
  place: { readonly start: number; readonly end: number },
  acting: ClauseActor,
  { matter }: EarlierMoney,
): Matter | undefined {
  const [before, ...rest] = recent;
  if (acting.kind === 'known' || before === undefined) return undefined;
  if (before.sentence.paragraph !== told.sentence.paragraph || !isAidBefore(told, place)) return undefined;
  if (matter !== undefined) return matter;
  const giver = actingAt(before, { start: before.text.length - 1, end: before.text.length }, rest);
  const id = giver.kind === 'known' ? giver.entity : giver.kind === 'stranger' ? giver.country?.id : undefined;
  const entity = id === undefined ? undefined : told.words.entityOf(id);
  if (entity === undefined || entity.kind !== 'country' || entity.ambient || (moneyWordsIn(before).length === 0 && !statesGift(before)))
    return undefined;
  return matterOf(told, { kind: 'money', ...place, subjects: new Set([entity.id]) });
}

/** The days that an amount covers, which an undertaking of other days does not. */
function periodSought(period: StatedPeriod | undefined): { days?: { from?: string; to?: string } } {
  const { start, end } = period?.period ?? {};
  return start === undefined && end === undefined ? {} : { days: { ...(start && { from: start }), ...(end && { to: end }) } };
}

/** Told of who gets an amount, and of nobody else in its clause. */
const RECEIVES = /^(?:receiv\p{L}+|gets?|got)$/iu;

/** "will pay", "agreed to give": before a verb of giving that tells what is not done yet. */
const NOT_DONE_YET =
  /(?<!\p{L})(?:will|shall|(?:agreed|agrees|decided|decides|resolved|undertook|is|are|was|were)\s+to|['’]ll)\s+(?:also\s+|now\s+|\p{L}+ly\s+)?$/iu;

/** The last verb of giving between who acts and the amount, and whether it tells what is not done yet. */
function verbBefore(
  { text }: ParsedSentence,
  { start }: { readonly start: number },
  acting: ClauseActor,
): { readonly verb?: string; readonly ahead?: boolean } {
  const from = acting.kind === 'none' ? undefined : acting.subject?.verb.start;
  if (from === undefined || from >= start) return {};
  const words = Array.from(text.slice(from, start).matchAll(/\S+/gu), ({ 0: word, index }) => ({ word, at: from + index }));
  const found = words.findLast(({ word }) => GIVING_VERBS.some(([form]) => form.test(word)));
  if (found === undefined || (acting.kind !== 'known' && RECEIVES.test(found.word))) return {};
  return { verb: found.word, ahead: NOT_DONE_YET.test(text.slice(Math.max(0, found.at - 24), found.at)) };
}

/** The amounts of money that a sentence tells, each with bound, currency, period and status. */
export function moneyCandidates(context: SentenceContext, earlier: EarlierMoney): Candidate[] {
  const candidates: Candidate[] = [];
  for (const reading of readAmounts(context.told)) {
    const last = candidates.at(-1);
    const before = last && { subject: last.subject, property: last.property, subjectNamed: true };
    const candidate = asCandidate(context, reading, earlier, before);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

function readAmounts(told: ParsedSentence): Reading[] {
  const readings: Reading[] = [];
  for (const { mention, amount, currency, bound } of amountsIn(told)) {
    const first = readings.at(-1);
    const of = first && isConvertedAmount(told.text, first.mention, mention) ? (first.of ?? first) : undefined;
    const own = of ? of.period : periodOf(told, mention);
    const goesOn = first !== undefined && goesOnFrom(told, mention) !== undefined;
    const period = own ?? (goesOn ? first.period : undefined);
    const status = of ? of.status : ((goesOn ? first.status : undefined) ?? moneyStatus(told, mention));
    const value: MoneyValue = { kind: 'money', amount, currency, bound, decimals: decimalsOf(amount) };
    readings.push({ mention, value, status, period, ...(of && { of }) });
  }
  return readings;
}

function asCandidate(context: SentenceContext, reading: Reading, earlier: EarlierMoney, before: Matter | undefined): Candidate | undefined {
  const { told } = context;
  const { mention, value, status, period, of } = reading;
  const place = of?.mention ?? mention;
  const acting = actingAt(told, place, context.recent);
  const found = matterOf(told, {
    kind: 'money',
    start: place.start,
    end: place.end,
    amount: of?.value.amount ?? value.amount,
    currency: of?.value.currency ?? value.currency,
    subjects: moneySubjects(told, place, acting, context.recent),
    ...periodSought(period),
  });
  const members = membersMeant(told, acting, place);
  if (members === 'each') return undefined;
  const matter =
    (found && ofPromiser(told, mention, value, found)) ??
    (goesOnAbout(told, place, acting, before !== undefined) ? (before ?? carriedFrom(earlier, told, place)) : undefined) ??
    heldAndDenied(told, mention, value, acting) ??
    ofAidBefore(context, place, acting, earlier);
  if (matter === undefined) return undefined;
  const changed = acting.kind === 'none' ? undefined : giftChanged(told, place, acting.subject);
  const isPromised = status?.guessed === true && STILL_TO_COME.test(told.text.slice(Math.max(0, status.start - 24), status.start));
  const inherited = status === undefined && (earlier.headsList || GOES_ON.test(told.text)) ? earlier.status : undefined;
  const statusTold = status?.guessed ? undefined : (status?.status ?? inherited);
  const { verb, ahead } = verbBefore(told, place, acting);
  const isAhead = isPromised || changed?.ahead === true || (ahead === true && statusTold === undefined);
  const day = dayOfGiving(told, place, acting);
  return candidateOf(context, {
    matter,
    value,
    quote: quoteAround(told.sentence, boundedStretch(told.text, mention), [
      ...wantedStretches(reading),
      ...withWordsAround(told.text, mention, 6, 4),
    ]),
    start: mention.start,
    end: mention.end,
    told: [
      ...(statusTold && status && status.start !== undefined ? [status] : []),
      ...(period ? [period.mention] : []),
      ...(day ? [day] : []),
    ],
    ...(day && { announced: day.from }),
    ...(period && { period: period.period }),
    ...(statusTold && { status: statusTold }),
    ...(isAhead && { ahead: true }),
    ...(verb !== undefined && { verb }),
    ...(members && { ofNone: true as const }),
    ...(changed && { gift: changed.gift }),
    ...goneOn(told, mention),
    remarks: remarksOf(told, reading, inherited !== undefined),
  });
}

/** Where the verb stands that goes on for whoever gives an amount: at the first amount of those that follow so on each other. */
function goneOn(told: ParsedSentence, mention: MoneyMention): { readonly goesOnFrom?: { readonly start: number; readonly end: number } } {
  let from: { readonly start: number; readonly end: number } = mention;
  for (let before = goesOnFrom(told, from); before !== undefined; before = goesOnFrom(told, from)) from = before;
  return from === mention ? {} : { goesOnFrom: from };
}

/** "Norway must keep its promise of 300 million": Norway's, and not of the undertaking of another amount that is called a promise, too. */
function ofPromiser(told: ParsedSentence, { start }: MoneyMention, { amount, currency }: MoneyValue, found: Matter): Matter {
  if (told.words.namesAmount(found.subject, amount, currency) !== false || !isOfPromiseMade(told, start)) return found;
  const countries = [...told.names, ...told.countries].filter(
    ({ entity, end }) => end <= start && told.words.entityOf(entity)?.kind === 'country',
  );
  const [only, ...others] = new Set(countries.map(({ entity }) => entity));
  return only === undefined || others.length > 0 ? found : { subject: only, property: found.property, subjectNamed: true };
}

const IT = /^(?:it|this|that|the (?:sum|amount|figure|total))$/iu;

/** "it is not 40 billion dollars, as we wrote": a sum that is denied of nobody named is the one that the store has so, and has once. */
function heldAndDenied(told: ParsedSentence, place: MoneyMention, value: MoneyValue, acting: ClauseActor): Matter | undefined {
  const phrase = acting.kind === 'none' || !acting.subject ? '' : told.text.slice(acting.subject.start, acting.subject.end).trim();
  if (acting.kind === 'known' || (phrase !== '' && !IT.test(phrase)) || told.strangers.length > 0) return undefined;
  if (standOf(statedFactualityOf(told, 'money', place)) !== 'denies') return undefined;
  const held = told.words.pack.facts.filter(
    ({ value: one }) => one.kind === 'money' && one.amount === value.amount && one.currency === value.currency,
  );
  const [fact] = held;
  const isOne = new Set(held.map(({ subject, property }) => `${subject} ${property}`)).size === 1;
  return fact && isOne ? { subject: fact.subject, property: fact.property, subjectNamed: false } : undefined;
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

function remarksOf(told: ParsedSentence, { period, of }: Reading, inherited: boolean): Remark[] {
  const remarks: Remark[] = [];
  if (of) {
    remarks.push({ code: 'second_currency', text: `The source's own conversion of ${of.value.currency}; not another sum.` });
  }
  if (inherited) remarks.push({ code: 'status_guessed', text: 'The sentence before tells the status.' });
  if (period?.period.basis === 'inferred') remarks.push(inferredDate(told, period.mention.text));
  return remarks;
}

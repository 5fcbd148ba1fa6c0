import type { Status } from '../../model/fact.ts';
import type { Value } from '../../model/value.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { actingAt } from './clause-actor.ts';
import { countProperty, unitOf } from './count-property.ts';
import { countSubject } from './count-subject.ts';
import { type Counted, countsIn } from './counts.ts';
import { decimalsOf } from './decimals.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { eventStatus } from './event-status.ts';
import { labelIn } from './label.ts';
import type { Matter } from './matter.ts';
import { type OwnNumber, ownNumber } from './own-number.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { isComparedWith, statedBound } from './stated-bound.ts';
import { countPeriodOf } from './stated-period.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The counts and shares that a sentence tells: "one billion citizens", "1,000 vehicles", "2 % of GDP". */
export function countCandidates(context: SentenceContext): Candidate[] {
  return countsIn(context.told).flatMap((counted) => {
    const candidate = counted.percent ? shareCandidate(context, counted) : countCandidate(context, counted);
    return candidate ? [candidate] : [];
  });
}

function countCandidate(context: SentenceContext, counted: Counted): Candidate | undefined {
  const { told } = context;
  const { unit } = counted;
  if (unit === undefined) return undefined;
  const stretch = { start: counted.start, end: unit.end };
  const found = matterOfCount(context, counted, stretch);
  const own = ownNumber(told, counted, context.recent);
  const isOwn = own !== undefined && (found === undefined || found.property === own.property);
  const matter = isOwn ? { subject: own.subject, property: own.property, subjectNamed: true } : found;
  if (matter === undefined) return undefined;
  const value: Value = {
    kind: 'count',
    amount: counted.value,
    decimals: decimalsOf(counted.value),
    unit: unitOf(told, counted, matter.property),
    bound: isComparedWith(told.text, counted.start) ? 'exact' : (counted.bound ?? statedBound(told.text, counted) ?? 'exact'),
  };
  return countedCandidate(context, counted, stretch, matter, value, isOwn ? own : undefined);
}

function matterOfCount({ told, recent }: SentenceContext, counted: Counted, stretch: Stretch): Matter | undefined {
  const acting = actingAt(told, stretch, recent);
  const property = countProperty(told, counted, acting);
  const found = property === undefined ? undefined : countSubject(told, counted, property, acting, recent);
  return property === undefined || found === undefined ? undefined : { subject: found.subject, property, subjectNamed: found.named };
}

function countedCandidate(
  context: SentenceContext,
  counted: Counted,
  stretch: Stretch,
  matter: Matter,
  value: Value,
  own?: OwnNumber,
): Candidate {
  const { told } = context;
  const period = periodOfCount(told, counted);
  const status = own?.given
    ? 'provided'
    : told.words.tellsStatus(matter.property)
      ? countStatus(told, counted, matter.property)
      : undefined;
  return candidateOf(context, {
    matter,
    value,
    quote: quoteAround(told.sentence, stretch, [
      ...labelOf(told, counted),
      ...(period ? [period.mention] : []),
      ...(period?.reckonedFrom ? [period.reckonedFrom] : []),
      ...withWordsAround(told.text, stretch, 5, 3),
    ]),
    start: counted.start,
    end: counted.end,
    told: period ? [period.mention] : [],
    ...(period && { period: period.period }),
    ...(!period && context.listed && { period: context.listed.period, head: context.listed.told }),
    ...(status && { status }),
    ...(own?.ahead && { ahead: true }),
    ...(period?.period.basis === 'inferred' && { remarks: [inferredDate(told, period.mention.text)] }),
  });
}

/** The days that a count covers; a remark behind a labelled figure tells those of something else ("88, two of them on Friday"). */
function periodOfCount(told: ParsedSentence, counted: Counted): ReturnType<typeof countPeriodOf> {
  const period = countPeriodOf(told, counted);
  const isRemark =
    period !== undefined && labelOf(told, counted).length > 0 && /\p{L}/u.test(told.text.slice(counted.end, period.mention.start));
  return isRemark ? undefined : period;
}

/** What a figure behind a colon is of stands before it. */
function labelOf(told: ParsedSentence, { start, end }: Counted): Stretch[] {
  const label = labelIn(told);
  return label?.figure === start ? [{ start: label.start, end }] : [];
}

const COME_ABOUT = /(?:ed|en|t)$/iu;

/** How far what is counted has come: done by a participle of the property itself ("have been delivered"), or expected. */
function countStatus(told: ParsedSentence, counted: Counted, property: string): Status | undefined {
  const { start, end } = partWithWhole(told, counted);
  const status = eventStatus(told.text.slice(start, end));
  if (status !== 'done') return status === 'expected' ? status : undefined;
  const isDone = told.properties.some(
    (mention) =>
      mention.property.id === property &&
      mention.start >= start &&
      mention.end <= end &&
      COME_ABOUT.test(told.text.slice(mention.start, mention.end)),
  );
  return isDone ? status : undefined;
}

/** The sentence between the figures beside a count, its own whole passed over ("26,000 of the 40,000 doses have been delivered"). */
function partWithWhole(told: ParsedSentence, { start, end }: Counted): Stretch {
  const before = countsIn(told).findLast((other) => other.end <= start);
  const after = countsIn(told).find((other) => other.start >= end && !/^\s+of\s/u.test(told.text.slice(end, other.start)));
  return { start: before?.end ?? 0, end: after?.start ?? told.text.length };
}

function shareCandidate(context: SentenceContext, counted: Counted): Candidate | undefined {
  const { told } = context;
  const of = /^\s+(?:of|des|du|de|von|der|от|від)\s+(?:the\s+|its\s+|their\s+)?[\p{L}'’-]+/iu.exec(
    told.text.slice(counted.end, counted.end + 50),
  )?.[0];
  const stretch = { start: counted.start, end: counted.end + (of?.length ?? 0) };
  const matter = matterOfCount(context, counted, stretch);
  if (matter === undefined) return undefined;
  const value: Value = { kind: 'share', percent: counted.value, bound: counted.bound ?? statedBound(told.text, counted) ?? 'exact' };
  return countedCandidate(context, counted, stretch, matter, value);
}

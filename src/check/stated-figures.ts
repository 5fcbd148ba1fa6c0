import { canonicalValue } from '../facts/claim-differences.ts';
import { readQuotation } from '../facts/quoted/quotation.ts';
import { givesStatus } from '../facts/quoted/status-borne.ts';
import { amountsIn } from '../intake/extract/amounts.ts';
import { actingAt } from '../intake/extract/clause-actor.ts';
import { isConvertedAmount } from '../intake/extract/conversions.ts';
import { countProperty } from '../intake/extract/count-property.ts';
import { type Counted, countsIn } from '../intake/extract/counts.ts';
import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { changeAt, statedFactualityOf } from '../intake/extract/polarity.ts';
import { isComparedWith, statedBound } from '../intake/extract/stated-bound.ts';
import { countPeriodOf, periodOf, type StatedPeriod } from '../intake/extract/stated-period.ts';
import { moneyStatus } from '../intake/extract/stated-status.ts';
import type { FigureChange } from '../intake/figure-change.ts';
import { alternativesAsWritten } from '../language/cue.ts';
import { lexiconFor } from '../language/grammar/lexicon.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import { tokenize } from '../language/grammar/token.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { MONEY_STATUSES, type Status } from '../model/fact.ts';
import { type Stand, standOf } from '../model/factuality.ts';
import type { Bound } from '../model/value.ts';
import type { Stretch } from './finding.ts';

export type FigureKind = 'money' | 'count' | 'share' | 'duration';

/** A figure as a sentence tells it; places count UTF-16 units of the sentence. */
export interface StatedFigure extends Stretch {
  readonly kind: FigureKind;
  /** Exact decimal string; of a length of time its one form for all ways to write it. */
  readonly amount: string;
  readonly currency?: string;
  /** What is counted, as written; none where no noun says so. */
  readonly unit?: string;
  readonly unitStems: ReadonlySet<string>;
  /** The property of the pack that counts so. */
  readonly property?: string;
  readonly bound: Bound;
  /** The steps of money that the words around it give it; the nearest first. */
  readonly statuses: readonly StatusSaid[];
  readonly period?: StatedPeriod;
  readonly stand: Stand;
  readonly change?: FigureChange;
  /** It is the figure before it in another currency. */
  readonly converts?: StatedFigure;
}

export interface StatusSaid extends Partial<Stretch> {
  readonly status: Status;
}

/** The figures of a sentence, in its order, each with all that its words say of it. */
export const sentenceFigures = onceOfEach((told: ParsedSentence): readonly StatedFigure[] => {
  const money = moneyIn(told);
  const counted = countsIn(told).filter((count) => !money.some((amount) => overlap(amount, count)));
  const counts = counted.map((count) => countFigure(told, count));
  const bare = told.numbers
    .filter(({ unit }) => unit !== 'ordinal')
    .filter(
      (number) =>
        ![...money, ...counts].some((figure) => overlap(figure, number)) &&
        !isTimeOfDay(told.text, number) &&
        !isDayOfWeek(told.text, number),
    )
    .map(({ value, bound, start, end, unit }) => countFigure(told, { value, bound, start, end, percent: unit === 'percent' }));
  return [...money, ...counts, ...bare, ...lengthsIn(told, [...money, ...counts])].toSorted((one, other) => one.start - other.start);
});

function moneyIn(told: ParsedSentence): StatedFigure[] {
  const figures: StatedFigure[] = [];
  for (const { mention, amount, currency, bound } of amountsIn(told)) {
    const last = figures.at(-1);
    const before = last?.converts ?? last;
    const lastMention = last && told.money.find(({ start }) => start === last.start);
    const converts = before && lastMention && isConvertedAmount(told.text, lastMention, mention) ? before : undefined;
    const period = converts ? converts.period : periodOf(told, mention);
    figures.push({
      kind: 'money',
      amount,
      currency,
      unitStems: new Set(),
      bound,
      start: mention.start,
      end: mention.end,
      statuses: converts ? converts.statuses : statusesOf(told, mention),
      stand: standOf(statedFactualityOf(told, 'money', mention)),
      ...(period && { period }),
      ...changeOf(told, mention.start),
      ...(converts && { converts }),
    });
  }
  return figures;
}

/** The nearest status, then all others whose words are of no other amount ("committed or provided"). */
function statusesOf(told: ParsedSentence, mention: Stretch): StatusSaid[] {
  const nearest = moneyStatus(told, mention);
  const { language, published } = told.document.source;
  const quotation = readQuotation({ quote: told.text }, { language, published });
  const figure = { quotation, amount: '0', bound: 'exact' as const, text: '', start: mention.start, end: mention.end };
  const others = quotation.text === told.text ? MONEY_STATUSES.filter((status) => givesStatus(figure, status)) : [];
  const first = nearest && !nearest.guessed ? [nearest] : [];
  return [...first, ...others.filter((status) => status !== first[0]?.status).map((status) => ({ status }))];
}

function countFigure(told: ParsedSentence, count: Counted): StatedFigure {
  const stretch = { start: count.start, end: Math.max(count.end, count.unit?.end ?? 0) };
  const acting = actingAt(told, stretch, []);
  const property = count.unit || count.percent ? countProperty(told, count, acting) : undefined;
  const read = countPeriodOf(told, count);
  const period = read && isApart(told.text, read.mention, count) ? undefined : read;
  const isNone = count.value === '0';
  return {
    kind: count.percent ? 'share' : 'count',
    amount: count.value,
    ...(count.unit && { unit: count.unit.text }),
    unitStems: stemsOf(count.unit?.text ?? ''),
    ...(property !== undefined && { property }),
    bound: isComparedWith(told.text, count.start) ? 'exact' : (count.bound ?? statedBound(told.text, count) ?? 'exact'),
    ...stretch,
    statuses: [],
    ...(period && { period }),
    stand: isNone || isScore(told.text, stretch) ? 'says' : standOf(statedFactualityOf(told, count.percent ? 'share' : 'count', stretch)),
    ...changeOf(told, count.start),
  };
}

/** Lengths of time that are no period of another figure. */
function lengthsIn(told: ParsedSentence, figures: readonly StatedFigure[]): StatedFigure[] {
  const taken = new Set<TimeMention>(figures.flatMap(({ period }) => (period ? [period.mention] : [])));
  return told.times.flatMap((time): StatedFigure[] => {
    if (time.kind !== 'duration' || time.rate !== undefined || taken.has(time)) return [];
    if (told.text.charAt(time.end) === '-' || isCountedAlong(told, time) || isBetween(told, time)) return [];
    const { length, unit, start, end } = time;
    const [ownLength, ownUnit] = unit === 'quarter' ? [length * 3, 'month' as const] : [length, unit];
    return [
      {
        kind: 'duration',
        amount: canonicalValue({ kind: 'duration', length: ownLength, unit: ownUnit, bound: 'exact' }),
        unitStems: new Set(),
        bound: statedBound(told.text, time) ?? 'exact',
        start,
        end,
        statuses: [],
        stand: standOf(statedFactualityOf(told, 'duration', time)),
      },
    ];
  });
}

/** A time behind "…, and" is that of what is told there. */
function isApart(text: string, one: Stretch, other: Stretch): boolean {
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return /[;:]\s|,\s+(?:and|while|but|und|et|y|oraz|а|і)\s/iu.test(between);
}

/** "16 votes against 9", "18 to 9": two figures of one result, none of which is denied by the word between them. */
function isScore(text: string, { start }: Stretch): boolean {
  return /\d\s+(?:\p{L}+\s+)?(?:to|against|versus|gegen|zu|contre|contra|do|przeciw|проти|на)\s+$/iu.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

/** "18:00", "9.30 a.m.": when, and no count. */
function isTimeOfDay(text: string, { start, end }: Stretch): boolean {
  return /^[:.h]\d\d(?!\d)/u.test(text.slice(end, end + 4)) || /\d[:.h]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** "Monday 16 and Tuesday 17 March": the number of a day whose month stands further on. */
function isDayOfWeek(text: string, { start }: Stretch): boolean {
  const before = tokenize(text.slice(Math.max(0, start - 24), start));
  return (
    lexiconFor(undefined).weekdays.match(
      before,
      before.findLastIndex(({ text: word }) => /\p{L}/u.test(word)),
    ) !== undefined
  );
}

/** "the first two days", "the next five years": which of them, and not how long something takes. */
function isCountedAlong({ numbers, text }: ParsedSentence, { start }: Stretch): boolean {
  return numbers.some(({ unit, end }) => unit === 'ordinal' && end <= start && text.slice(end, start).trim() === '');
}

const offsets: ReadonlyMap<string, RegExp> = new Map(
  LANGUAGES.map(({ code, checked }) => [code, new RegExp(`^\\s+(?:${alternativesAsWritten(checked.offsets)})(?![\\p{L}])`, 'iu')]),
);

/** "six months later", "two days ago": how far two things lie apart, and no length of either. */
function isBetween({ text, document }: ParsedSentence, { end }: Stretch): boolean {
  return offsets.get(document.source.language)?.test(text.slice(end)) ?? false;
}

function changeOf(told: ParsedSentence, start: number): { readonly change?: FigureChange } {
  const change = changeAt(told, start);
  return change ? { change } : {};
}

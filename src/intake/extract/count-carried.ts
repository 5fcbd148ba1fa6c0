import type { NumberMention } from '../../language/grammar/numbers.ts';
import type { Candidate, Passage } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { countsIn } from './counts.ts';
import { decimalsOf } from './decimals.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quoteAround } from './quote.ts';
import { inferredDate } from './remarks.ts';
import { statedBound } from './stated-bound.ts';
import { countPeriodOf } from './stated-period.ts';

/** The count that was told last: whose it is, of what, and in which unit. */
export interface LastCount {
  readonly subject: string;
  readonly property: string;
  readonly unit: string;
  readonly paragraph: number;
  /** Its own passage, which tells what is counted. */
  readonly quote: Passage;
}

type Sense = 'state' | 'ahead' | 'more';

/**
 * How a number without a noun goes on with the count that was told last, by language: "their number is to rise to", "it was",
 * "today there are", "another six are planned". Up to the number.
 */
const GOES_ON: Readonly<Record<string, readonly (readonly [Sense, RegExp])[]>> = {
  en: [
    [
      'ahead',
      /(?<!\p{L})(?:their|its|the|this|that)\s+(?:number|total|figure|count|tally)\s+(?:is|are|was)\s+(?:to|due to|expected to|planned to|set to)\s+\p{L}+\s+(?:to|at)\s+$/iu,
    ],
    [
      'ahead',
      /(?<!\p{L})(?:their|its|the|this|that)\s+(?:number|total|figure|count|tally)\s+(?:will|should|shall)\s+\p{L}+\s+(?:to|at)\s+$/iu,
    ],
    [
      'state',
      /(?<!\p{L})(?:their|its|the|this|that)\s+(?:number|total|figure|count|tally)\s+(?:is|was|has\s+\p{L}+|had\s+\p{L}+|\p{L}+)\s+(?:now\s+)?(?:(?:to|at)\s+)?$/iu,
    ],
    [
      'state',
      /(?<!\p{L})(?:today|now|at present|this week|(?:in|on|during)\s+[\p{L}\d ]{3,24}),?\s+(?:there|it|they)\s+(?:are|is|were|was)\s+(?:already\s+)?$/iu,
    ],
    ['more', /(?<!\p{L})(?:another|a further|an additional)\s+$/iu],
  ],
  de: [
    ['ahead', /(?<!\p{L})(?:ihre|die|deren|diese)\s+(?:An)?zahl\s+(?:soll|wird|dürfte)\s+(?:[\p{L}\d. ]{0,30}\s)?auf\s+$/iu],
    [
      'state',
      /(?<!\p{L})(?:ihre|die|deren|diese)\s+(?:An)?zahl\s+(?:stieg|sank|ist|liegt|lag|beträgt|wuchs)\s+(?:[\p{L}\d. ]{0,30}\s)?(?:auf|bei)\s+$/iu,
    ],
    [
      'state',
      /(?<!\p{L})(?:heute|jetzt|inzwischen|mittlerweile|derzeit|davor|zuvor|(?:im|in der|am)\s+[\p{L}\d. ]{3,24})\s+(?:sind|waren|ist|war)\s+es\s+(?:schon\s+|noch\s+)?$/iu,
    ],
    ['more', /^\s*weitere\s+$/iu],
  ],
  fr: [
    ['ahead', /(?<!\p{L})(?:leur|ce|le)\s+(?:nombre|total)\s+(?:doit|devrait|va)\s+\p{L}+\s+à\s+$/iu],
    ['state', /(?<!\p{L})(?:leur|ce|le)\s+(?:nombre|total)\s+(?:est\s+\p{L}+|a\s+\p{L}+|atteint|s['’]élève)\s+(?:à\s+)?$/iu],
    [
      'state',
      /(?<!\p{L})(?:aujourd['’]hui|désormais|maintenant|(?:en|au mois de)\s+\p{L}+),?\s+(?:ils|elles)\s+(?:sont|étaient)\s+(?:déjà\s+)?$/iu,
    ],
  ],
  es: [
    ['ahead', /(?<!\p{L})(?:su|este|el)\s+(?:número|total)\s+(?:subirá|aumentará|llegará|debe\s+\p{L}+|pasará)\s+a\s+$/iu],
    ['state', /(?<!\p{L})(?:su|este|el)\s+(?:número|total)\s+(?:es\s+de|subió\s+a|bajó\s+a|asciende\s+a|llegó\s+a)\s+$/iu],
    ['state', /(?<!\p{L})(?:hoy|ahora|actualmente|en\s+\p{L}+),?\s+(?:ya\s+)?(?:son|eran|hay|había)\s+(?:ya\s+)?$/iu],
  ],
  pl: [
    ['ahead', /(?<!\p{L})(?:ich|jej|ta)\s+liczba\s+(?:ma|powinna|wzrośnie|spadnie)\s+(?:\p{L}+\s+)?do\s+$/iu],
    ['state', /(?<!\p{L})(?:ich|jej|ta)\s+liczba\s+(?:wzrosła|spadła|wynosi|wynosiła)\s+(?:do\s+)?$/iu],
    ['state', /(?<!\p{L})(?:dziś|dzisiaj|teraz|obecnie|w\s+\p{L}+)\s+(?:jest|było)\s+ich\s+(?:już\s+)?$/iu],
  ],
  uk: [
    ['ahead', /(?<!\p{L})(?:їхня|їх|ця)\s+(?:кількість|чисельність)\s+(?:має|зросте|зменшиться)\s+(?:\p{L}+\s+)?до\s+$/iu],
    ['state', /(?<!\p{L})(?:їхня|їх|ця)\s+(?:кількість|чисельність)\s+(?:зросла|зменшилася|становить|становила)\s+(?:до\s+)?$/iu],
    ['state', /(?<!\p{L})(?:сьогодні|нині|зараз|тепер|у\s+\p{L}+|в\s+\p{L}+)\s+(?:було\s+)?їх\s+(?:вже\s+|уже\s+)?(?:було\s+)?$/iu],
  ],
};
/** Behind the number stands no noun of its own. */
const ALONE =
  /^\s*(?:$|[.,;:!?)”"»–—]|(?:more\s+)?(?:is|are|was|were|will|would|have|has|had)(?!\p{L})|(?:in|on|by|at|since|this|last|next)\s|(?:sind|waren|sollen|werden|steigen|wachsen|im|am|bis)(?!\p{L})|(?:en|au|d['’]ici)\s|(?:w|do)\s|(?:у|в|до)\s)/iu;
/** "Another six are planned for April": more of it, that is yet to come. */
const PLANNED =
  /^\s*(?:are|is|will|sollen|werden)\s+(?:\p{L}+\s+)?(?:be\s+)?(?:planned|expected|due|to be|scheduled|ordered|added|follow|on order|geplant|vorgesehen|folgen|hinzukommen|dazukommen)|^\s*(?:are|is)\s+to\s/iu;

/** The numbers of a sentence that have no noun and go on with the count that was told last, in its paragraph or the one before. */
export function carriedCounts(context: SentenceContext, last: LastCount | undefined): Candidate[] {
  const { told } = context;
  if (last === undefined || told.sentence.paragraph - last.paragraph > MOST_PARAGRAPHS) return [];
  return told.numbers.flatMap((number) => {
    const sense = senseOf(told, number);
    return sense === undefined ? [] : [carried(context, number, sense, last)];
  });
}

/** A blank line parts two paragraphs. */
const MOST_PARAGRAPHS = 2;

function senseOf(told: ParsedSentence, number: NumberMention): Sense | undefined {
  const { text, document } = told;
  if (number.unit === 'ordinal' || number.unit === 'percent' || !ALONE.test(text.slice(number.end))) return undefined;
  if (countsIn(told).some((one) => overlap(one, number)) || [...told.money, ...told.times].some((one) => overlap(one, number)))
    return undefined;
  const before = text.slice(0, number.start).replace(/(?:about|around|some|nearly|almost|rund|etwa|environ|unos|około|близько)\s+$/iu, '');
  const found = GOES_ON[document.source.language]?.find(([, form]) => form.test(before))?.[0];
  return found === 'more' && !PLANNED.test(text.slice(number.end)) ? undefined : found;
}

function carried(context: SentenceContext, number: NumberMention, sense: Sense, { subject, property, unit, quote }: LastCount): Candidate {
  const { told } = context;
  const period = countPeriodOf(told, number);
  return {
    ...candidateOf(context, {
      matter: { subject, property, subjectNamed: false },
      value: {
        kind: 'count',
        amount: number.value,
        decimals: decimalsOf(number.value),
        unit,
        bound: number.bound ?? statedBound(told.text, number) ?? 'exact',
      },
      quote: quoteAround(told.sentence, number, [
        ...(period ? [period.mention] : []),
        ...(period?.reckonedFrom ? [period.reckonedFrom] : []),
        ...withWordsAround(told.text, number, 7, 4),
      ]),
      start: number.start,
      end: number.end,
      told: period ? [period.mention] : [],
      head: quote,
      ...(period && { period: period.period }),
      ...(sense === 'ahead' && { status: 'expected' as const }),
      ...(sense !== 'state' && { ahead: true }),
      ...(period?.period.basis === 'inferred' && { remarks: [inferredDate(told, period.mention.text)] }),
    }),
    ...(sense === 'more' && { change: 'increase' as const }),
  };
}

/** The count that a sentence leaves for the next: the one that all its counts are, else none; one without counts leaves the last. */
export function lastCountOf(told: ParsedSentence, candidates: readonly Candidate[], last: LastCount | undefined): LastCount | undefined {
  const counts = candidates.flatMap(({ subject, property, value, quote }) =>
    value.kind === 'count' ? [{ subject, property, unit: value.unit, quote }] : [],
  );
  const [first] = counts;
  if (first === undefined) return countsIn(told).length === 0 ? last : undefined;
  const isOne = counts.every(({ subject, property }) => subject === first.subject && property === first.property);
  return isOne ? { ...first, paragraph: told.sentence.paragraph } : undefined;
}

import { readNumbers } from '../../language/grammar/numbers.ts';
import type { Value } from '../../model/value.ts';

type Unit = Extract<Value, { kind: 'duration' }>['unit'];

interface CompoundDuration {
  readonly length: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

/** A number and a unit grown into one adjective: "zweitägig", "dwudniowy", "п'ятирічний". */
interface Compound {
  readonly pattern: RegExp;
  readonly units: readonly (readonly [RegExp, Unit])[];
  readonly numbers: Readonly<Record<string, number>>;
}

const POLISH = { jedno: 1, dwu: 2, trzy: 3, cztero: 4, pięcio: 5, sześcio: 6, dziesięcio: 10 };
const UKRAINIAN = { одно: 1, дво: 2, три: 3, чотири: 4, "п'яти": 5, шести: 6, десяти: 10 };

const COMPOUNDS: Readonly<Record<string, Compound>> = {
  de: {
    pattern: /(?<!\p{L})(\d{1,3}-?|\p{L}{3,12}?)(tägig|wöchig|monatig|jährig)\p{L}{0,2}(?!\p{L})/giu,
    units: [
      [/tägig/iu, 'day'],
      [/wöchig/iu, 'week'],
      [/monatig/iu, 'month'],
      [/jährig/iu, 'year'],
    ],
    numbers: {},
  },
  pl: {
    pattern: /(?<!\p{L})(\d{1,3}-?|\p{L}{3,10}?)(dniow|tygodniow|miesięczn|letni)\p{L}{1,4}(?!\p{L})/giu,
    units: [
      [/dniow/iu, 'day'],
      [/tygodniow/iu, 'week'],
      [/miesięczn/iu, 'month'],
      [/letni/iu, 'year'],
    ],
    numbers: POLISH,
  },
  uk: {
    pattern: /(?<!\p{L})(\d{1,3}-?|[\p{L}'’ʼ]{3,8}?)(денн|тижнев|місячн|річн)\p{L}{1,4}(?!\p{L})/giu,
    units: [
      [/денн/iu, 'day'],
      [/тижнев/iu, 'week'],
      [/місячн/iu, 'month'],
      [/річн/iu, 'year'],
    ],
    numbers: UKRAINIAN,
  },
};

/** The lengths of time that stand in one word; an age ("60-jährig") of more than 25 years is none. */
export function compoundDurations(text: string, language: string): CompoundDuration[] {
  const compound = COMPOUNDS[language];
  if (compound === undefined) return [];
  return Array.from(text.matchAll(compound.pattern), ({ 0: word, 1: counted = '', 2: part = '', index }) => ({
    length: numberIn(counted.replace(/-$/u, '').toLowerCase().replace(/[’ʼ]/gu, "'"), compound, language),
    unit: compound.units.find(([form]) => form.test(part))?.[1] ?? 'day',
    start: index,
    end: index + word.length,
  })).filter(({ length, unit }) => length >= 1 && (unit !== 'year' || length <= LONGEST_YEARS));
}

const LONGEST_YEARS = 25;

function numberIn(word: string, { numbers }: Compound, language: string): number {
  const known = numbers[word];
  if (known !== undefined) return known;
  const value = Number(readNumbers(word, language, [])[0]?.value ?? Number.NaN);
  return Number.isInteger(value) ? value : 0;
}

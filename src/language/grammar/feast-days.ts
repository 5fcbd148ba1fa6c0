import { addDays } from './calendar.ts';

/** A feast named in a text, in UTF-16 units, with the preposition before it. */
export interface FeastMention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It is the last day of something ("by Christmas"). */
  readonly isDeadline: boolean;
  /** Its day in a year. */
  readonly dayIn: (year: number) => string;
}

type DayIn = (year: number) => string;

const fixed =
  (monthAndDay: string): DayIn =>
  (year) =>
    `${String(year).padStart(4, '0')}-${monthAndDay}`;
const fromEaster =
  (days: number): DayIn =>
  (year) =>
    addDays(easterOf(year), days);

/** The names of feasts in the six languages; the longer names first. */
const FEASTS: readonly (readonly [string, DayIn])[] = [
  ['Christmas Eve|Heiligabend|Heiligen Abend|la veille de Noël|Nochebuena|Wigili[aięą]|Святвечора?', fixed('12-24')],
  ['Christmas(?: Day)?|Xmas|Weihnachten|Noël|Navidad|Boże(?:go)? Narodzeni[ea]|Різдва?', fixed('12-25')],
  ["New Year['’]s Eve|Silvester|la Saint-Sylvestre|Nochevieja|sylwest(?:er|ra)", fixed('12-31')],
  ["New Year(?:['’]s Day)?(?!['’\\p{L}])|Neujahr|le Nouvel An|Año Nuevo|Nowego Roku|Нового року", fixed('01-01')],
  ['Epiphany|Dreikönig(?:en|stag)?|l’Épiphanie|Epifanía', fixed('01-06')],
  ['Good Friday|Karfreitag|Vendredi saint|Viernes Santo|Wielki Piątek', fromEaster(-2)],
  ['Easter Monday|Ostermontag|lundi de Pâques|Lunes de Pascua|Poniedziałek Wielkanocny', fromEaster(1)],
  ['Easter(?: Sunday)?|Ostern|Ostersonntag|Pâques|Pascua|Wielkanoc(?:y|ą)?|Великодня?', fromEaster(0)],
  ['Ascension Day|Christi Himmelfahrt|l’Ascension', fromEaster(39)],
  ['Whit Sunday|Pentecost|Pfingsten|Pfingstsonntag|Pentecôte|Pentecostés', fromEaster(49)],
  ["All Saints['’](?: Day)?|Allerheiligen|la Toussaint|Todos los Santos|Wszystkich Świętych", fixed('11-01')],
];

const DEADLINE = "by|before|until|till|bis(?: zu)?|vor|d[’']ici(?: à)?|avant|jusqu[’']à|antes de|hasta|para|do|przed|до|перед";
const OTHERS = 'at|on|over|since|after|from|for|an|zu|nach|seit|ab|à|depuis|après|en|desde|después de|tras|na|w|po|od|на|після|від';
const PATTERNS = FEASTS.map(
  ([names, dayIn]) =>
    [new RegExp(`(?<!\\p{L})(?:(?:(${DEADLINE})|(?:${OTHERS}))\\s+(?:the\\s+)?)(?:${names})(?!\\p{L})`, 'giu'), dayIn] as const,
);

/** The feasts that a text names behind a preposition of time: without one a name may be anything ("Easter Road"). */
export function readFeastDays(text: string): readonly FeastMention[] {
  const found: FeastMention[] = [];
  for (const [pattern, dayIn] of PATTERNS) {
    for (const { 0: written, 1: deadline, index } of text.matchAll(pattern)) {
      const place = { text: written, start: index, end: index + written.length };
      if (found.some(({ start, end }) => start < place.end && end > place.start)) continue;
      found.push({ ...place, isDeadline: deadline !== undefined, dayIn });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** Easter Sunday of a year by the Gregorian calendar, after the anonymous reckoning of 1876. */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  const month = Math.floor(sum / 31);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`;
}

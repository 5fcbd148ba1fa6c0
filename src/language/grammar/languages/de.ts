import type { LanguageWords } from './language-words.ts';

const UNITS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS: Readonly<Record<number, string>> = {
  20: 'zwanzig',
  30: 'dreißig',
  40: 'vierzig',
  50: 'fünfzig',
  60: 'sechzig',
  70: 'siebzig',
  80: 'achtzig',
  90: 'neunzig',
};

/** German writes 21 to 99 and the hundreds as one word: einundzwanzig, zweihundert. */
function compounds(): Record<number, string> {
  const words: Record<number, string> = {};
  for (const [ten, name] of Object.entries(TENS)) {
    UNITS.forEach((unit, index) => {
      words[Number(ten) + index + 1] = `${unit}und${name}`;
    });
  }
  UNITS.forEach((unit, index) => {
    words[(index + 1) * 100] = `${unit}hundert`;
  });
  return words;
}

export const german: LanguageWords = {
  code: 'de',
  decimalComma: true,

  cardinals: {
    ...compounds(),
    ...TENS,
    0: 'null',
    1: 'eins',
    2: 'zwei|zwo',
    3: 'drei',
    4: 'vier',
    5: 'fünf|fuenf',
    6: 'sechs',
    7: 'sieben',
    8: 'acht',
    9: 'neun',
    10: 'zehn',
    11: 'elf',
    12: 'zwölf|zwoelf',
    13: 'dreizehn',
    14: 'vierzehn',
    15: 'fünfzehn|fuenfzehn',
    16: 'sechzehn',
    17: 'siebzehn',
    18: 'achtzehn',
    19: 'neunzehn',
  },
  hundred: 'hundert',
  thousand: 'tausend',
  article: 'ein|eine|einen|einem|einer|eines',
  numberJoiner: 'und',
  fractions: {
    '0.5': 'eine halbe|einer halben|eine halben|halbe|halben|ein halbes|einem halben',
    '0.25': 'eine viertel',
    '1.5': 'anderthalb|eineinhalb|einundeinhalb',
    '2.5': 'zweieinhalb',
    '3.5': 'dreieinhalb',
  },
  andAHalf: 'und eine halbe',
  scales: {
    3: 'tausend|tsd|tsd.',
    6: 'million|millionen|mio',
    9: 'milliarde|milliarden|mrd|mia',
    12: 'billion|billionen|bio',
  },
  percent: 'prozent|%',

  currencies: {
    EUR: 'euro|euros',
    USD: 'dollar|us dollar|amerikanische dollar|amerikanischen dollar',
    GBP: 'pfund|britische pfund|pfund sterling',
    UAH: 'hrywnja|griwna',
    PLN: 'zloty|złoty',
    SEK: 'schwedische kronen',
    NOK: 'norwegische kronen',
    DKK: 'dänische kronen',
    CHF: 'franken|schweizer franken',
    RUB: 'rubel',
  },
  currencyJoiner: 'an|in',
  boundsBefore: {
    at_least: 'mindestens|wenigstens|zumindest|mehr als|über|nicht weniger als',
    at_most: 'höchstens|maximal|bis zu|weniger als|unter|nicht mehr als',
    nearly: 'fast|beinahe|knapp|nahezu',
    about: 'etwa|rund|ungefähr|circa|ca|ca.|zirka|gut',
  },
  boundsAfter: { at_least: 'oder mehr|mindestens', at_most: 'höchstens' },
  counted: 'menschen|bürger|bürgerinnen|einwohner|flüchtlinge|soldaten|granaten|drohnen|schuss|tonnen|dosen|jahre',

  ordinals: ['erst*', 'zweit*', 'dritt*', 'viert*', 'fünft*', 'sechst*'],
  last: 'letzten|letztes|letzte',
  ordinalEndings: '',

  months: [
    'januar|jänner|jan',
    'februar|feber|feb',
    'märz|maerz|mrz',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sep',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  ambiguousMonths: '',
  monthPrepositions: 'im|seit|anfang|mitte|ende|bis|vor|nach|vom|von|des',
  dayFollowsMonth: false,
  weekdays: ['montag*', 'dienstag*', 'mittwoch*', 'donnerstag*', 'freitag*', 'samstag*|sonnabend', 'sonntag*'],
  units: {
    day: 'tag|tage|tagen|tages',
    week: 'woche|wochen',
    month: 'monat|monate|monaten|monats',
    quarter: 'quartal|quartale|quartalen|quartals|vierteljahr*',
    half: 'halbjahr|halbjahre|halbjahres|halbjahrs|hälfte|jahreshälfte',
    year: 'jahr|jahre|jahren|jahres|jahrs',
  },
  fillers: 'des|der|dem|den|im|vom|jahres|jahr|monats',
  yearEndings: '',
  edges: {
    since: 'seit|seit dem|seit der|ab|ab dem',
    until_or_by: 'bis|bis zum|bis zu|bis zur',
    before: 'vor|vor dem',
    after: 'nach|nach dem',
    by: 'spätestens|spätestens bis',
    as_of: 'stand|stand vom|zum stand|per',
    around: 'um|gegen|um den',
  },
  parts: {
    early: 'anfang|zu beginn des|beginn des|anfang des',
    mid: 'mitte|mitte des',
    late: 'spät im',
    end: 'ende|ende des|zum ende des',
    year_end: 'jahresende|zum jahresende',
  },
  rangeStart: 'von|vom|zwischen|zwischen dem',
  rangeJoin: 'bis|bis zum|und|und dem',

  previous: 'letzt*|vorig*|vergangen*|vorherig*',
  current: 'dies*|laufend*',
  next: 'nächst*|kommend*',
  shiftFollows: false,
  relativeDays: { '-2': 'vorgestern', '-1': 'gestern', '0': 'heute', '1': 'morgen', '2': 'übermorgen' },
  relativePeriods: { 'year -1': 'vorjahr|vorjahres', 'year 0': 'des jahres|heuer', 'month -1': 'vormonat' },
  agoBefore: 'vor',
  agoAfter: '',
  within: 'innerhalb|innerhalb von|binnen|in|innert',
  over: 'über|für|während|lang|im laufe von',
  per: 'pro|je|jede|jeden|jedes',
  rates: { day: 'täglich', week: 'wöchentlich', month: 'monatlich*', quarter: 'vierteljährlich', year: 'jährlich*' },
  durations: { '1 year': 'jahresfrist', '6 month': 'ein halbes jahr|einem halben jahr' },
  vague:
    'kürzlich|neulich|unlängst|jüngst|bald|demnächst|in den kommenden monaten|in den kommenden wochen|in den kommenden tagen|in den kommenden jahren|in den nächsten monaten|in den nächsten wochen|kommenden monaten|kommenden wochen|in naher zukunft|in kürze',
  ahead: 'wird|werden|geplant|kommend*|nächst*|künftig*|morgen',
};

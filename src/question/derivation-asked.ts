import { cue } from '../language/cue.ts';

/** A figure that no source prints and that follows from some that are printed. */
export type DerivationKind =
  | 'share'
  | 'remainder'
  | 'average'
  | 'projection'
  | 'rate'
  | 'conversion'
  | 'difference'
  | 'ratio'
  | 'sum'
  | 'elapsed';

export interface DerivationAsked {
  readonly kind: DerivationKind;
  /** For an average: the unit of time it is spread over. */
  readonly per?: 'month' | 'year' | 'week' | 'day' | 'quarter';
  /** For a conversion: the currency asked for. */
  readonly into?: string;
  /** For elapsed time: the unit to count in. */
  readonly unit?: 'day' | 'week' | 'month';
}

const PER_MONTH = cue(`
  per month | a month | monthly | each month | every month | per mo | par mois | mensuel* | pro monat | monatlich* | im monat |
  al mes | por mes | mensual* | miesieczn* | na miesiac | на місяць | щомісяч* | місячн*
`);
const PER_YEAR = cue(`
  per year | a year on average | yearly | annual* | each year | every year | per annum | a year | par an | annuel* | pro jahr |
  jahrlich* | al ano | por ano | anual* | roczn* | na rok | на рік | щорічн* | річн*
`);
const PER_WEEK = cue(`
  per week | weekly | a week | each week | par semaine | pro woche | wochentlich* | a la semana | por semana | tygodniow* |
  на тиждень | щотижн*
`);
const PER_DAY = cue(`
  per day | daily | a day | each day | par jour | pro tag | taglich* | al dia | por dia | dziennie | на день | щодн*
`);
const PER_QUARTER = cue(`
  per quarter | quarterly | each quarter | par trimestre | pro quartal | por trimestre | kwartaln* | на квартал
`);
const AVERAGE = cue(`
  makes | that makes | would that be | come to | comes to | amount to | amounts to | does that make | is that per | twelfth |
  divided by | divide | split evenly | evenly | equal monthly | equal instalments | six equal | equal months | how much monthly |
  how much per | average | averag* | on average | mean | works out | work out | spread | en moyenne | moyenne | durchschnitt* |
  im schnitt | promedio | media | en promedio | srednio | srednia | przecietnie | в середньому | середн* | у середньому
`);
const SUM = cue(`
  plus | add | added | adding | sum | add up | combined | together | in total | altogether | sum up | addition* | zusammen |
  summe | suma | sumar | razem | lacznie | разом | плюс | сума
`);
const REMAINDER = cue(`
  rests to come | what rests | still open | remain* | left | left over | outstanding | still missing | still to come |
  still owed | still to be | yet to be | yet to come | to go | shortfall | still short | short of the | still need* | missing to |
  rest of the | the rest | balance | reste | restant* | manque* | ubrig | verbleib* | fehl* | noch offen | noch aus | steht noch |
  falta* | queda* | restante* | pozosta* | brakuje | zostal* | zostaje | залиш* | бракує | не вистачає | лишил* | решта
`);
const SHARE = cue(`
  яку частину | яка частина | out of every | what pct | pct | in pct | what share | which share | share of | percent* | per cent |
  proportion | what fraction | fraction of | what part of | how far along | how much of the pledge | how much of that pledge |
  how much of the target | quelle part | pourcentage | anteil | prozent* | welcher teil | porcentaje | que parte | proporcion de |
  procent* | jaka czesc | udzial | відсот* | частк* | more than half | over half | half of the pledge | half the pledge |
  halfway | half way | half done
`);
/** Halves are shares where an amount is named; elsewhere they are halves of a year. */
const HALF = cue(`
  half | halfway | the half | moitie | halfte | mitad | polowa | polowe | polowy | половина | половину | половини
`);
/** "Half of the 40", not "the first half". */
const HALF_OF_AMOUNT =
  /(?<!first |second |1st |2nd |premiere |seconde |deuxieme |erste |ersten |zweite |zweiten |primera |segunda |pierwsza |pierwszej |druga |drugiej |перша |першій |друга |другій )(?:half|moitie|halfte|mitad|polow|половин)/u;
const PROJECTION = cue(`
  keep that up | keeps that up | keep it up | kept that up | keep this up | all year at | same speed | same tempo | same pace |
  at that speed | second half the same | doubled over the year | annual rate | if the second half | meme vitesse |
  gleiches tempo | mismo ritmo | at that pace | at this pace | at the same pace | at that rate | at this rate | on that pace |
  same rate of | pace | if it continues | if they continue | if that continues | if this continues | keep up | keeps up |
  kept up | extrapolat* | projection | project that | annualis* | annualiz* | run rate | on course | double it | a ce rythme |
  au meme rythme | bei diesem tempo | in diesem tempo | tempo | hochgerechnet | hochrechn* | a ese ritmo | a este ritmo | ritmo |
  w tym tempie | tempie | таким темпом | такими темпами | темп* | au rythme
`);
const RATE = cue(`
  xchange rate | rate between | dollars per | euro to dollar | rate implied | rate behind | what fx | exchange rate |
  implied rate | conversion rate | what rate | which rate | rate used | rate of exchange | euro dollar rate | eur usd | fx rate |
  fx | dollars per euro | dollar per euro | taux de change | wechselkurs | umrechnungskurs | tipo de cambio | kurs wymiany |
  kurs | курс
`);
const INTO_DOLLARS = cue(`
  how many dollars | cuantos dolares | combien de dollars | wie viel dollar | wie viele dollar | ile dolarow | скільки доларів |
  dollar equivalent | what in dollars | dollar amount | in us currency | into dollars | in dollars | in usd | into usd |
  to dollars | to usd | in us dollars | into us dollars | dollar terms | in $ | en dollars | in dollar | en dolares | w dolarach |
  na dolary | у доларах | в доларах
`);
const INTO_EUROS = cue(`
  into euros | in euros | in eur | into eur | to euros | to eur | euro terms | en euros | in euro | w euro | у євро | в євро
`);
const CONVERT = cue(`
  using | at the rate | own rate | same rate | same exchange rate | at that rate | in the article | would be | convert* | put |
  what would | how much would | translate | equival* | equal | express* | calculate | compute | work out | umrechn* |
  umgerechnet | converti* | conversion | przelicz* | перерах* | remaining | rest
`);
const DIFFERENCE = cue(`
  difference between | difference | how much more | how much less | how much bigger | how much larger | how much smaller |
  how much higher | how much lower | gap between | minus | ecart | unterschied | differenz | diferencia | roznica | o ile |
  різниц* | на скільки більш*
`);
const RATIO = cue(`
  by what factor | what factor | factor | how often does | fold | multiple of | how many times | times as | times bigger |
  times larger | times higher | what multiple | ratio | combien de fois | wie viel mal | wievielmal | wie oft so | cuantas veces |
  ile razy | у скільки разів | в скільки разів
`);
const ELAPSED = cue(`
  days separate | separate the | count the days | count days | days from | how far apart | number of days | weeks from |
  months from | days lie | how many days | how many weeks | how many months | days between | weeks between | months between |
  days passed | how long between | how long after | how much time between | how much time passed | how long passed |
  time between | days after | days later | weeks later | months later | elapsed | combien de jours | combien de mois |
  wie viele tage | wie viele wochen | wie viele monate | cuantos dias | cuantas semanas | cuantos meses | ile dni | ile miesiecy |
  ile tygodni | скільки днів | скільки місяців | скільки тижнів
`);
const BETWEEN = cue(`
  separate | apart | to the | between | after | from | since | passed | elapsed | later | separate* | entre | zwischen | miedzy |
  між | после | після | od | depuis | seit | desde
`);

/** A time limit is no rate. */
const WITHIN = /\b(?:within|in|over|for|after|inside) an? (?:year|month|week|day)\b/gu;

function perOf(folded: string): DerivationAsked['per'] {
  if (PER_MONTH.test(folded)) return 'month';
  if (PER_QUARTER.test(folded)) return 'quarter';
  if (PER_WEEK.test(folded)) return 'week';
  if (PER_YEAR.test(folded)) return 'year';
  return PER_DAY.test(folded) ? 'day' : undefined;
}

function elapsedUnit(folded: string): 'day' | 'week' | 'month' {
  if (/week|woche|semaine|semana|tygod|тиж/u.test(folded)) return 'week';
  return /month|monat|mois|mes|miesi|місяц/u.test(folded) ? 'month' : 'day';
}

/**
 * The derivation that a folded question asks for, if any. `amounts` counts the amounts of money it names: a sum needs
 * two of them, or the words would ask for sums in every "in total".
 */
export function readDerivation(folded: string, amounts: number): DerivationAsked | undefined {
  const per = perOf(folded.replace(WITHIN, ' '));
  if (amounts >= 2 && (SUM.test(folded) || /\d\s*\+\s*(?:€|eur|\$)?\s*\d/u.test(folded))) return { kind: 'sum' };
  if (ELAPSED.test(folded) && BETWEEN.test(folded)) return { kind: 'elapsed', unit: elapsedUnit(folded) };
  if (RATIO.test(folded)) return { kind: 'ratio' };
  if (RATE.test(folded)) {
    const into = intoOf(folded);
    return into && CONVERT.test(folded) ? { kind: 'conversion', into } : { kind: 'rate' };
  }
  const into = intoOf(folded);
  if (into && (CONVERT.test(folded) || REMAINDER.test(folded))) return { kind: 'conversion', into };
  if (PROJECTION.test(folded)) return { kind: 'projection' };
  if (per && (AVERAGE.test(folded) || /how much|combien|wie viel|cuanto|\bile\b|скільки|what|work/u.test(folded)))
    return { kind: 'average', per };
  if (SHARE.test(folded) || (amounts > 0 && HALF_OF_AMOUNT.test(folded) && HALF.test(folded))) return { kind: 'share' };
  if (REMAINDER.test(folded)) return { kind: 'remainder' };
  return DIFFERENCE.test(folded) ? { kind: 'difference' } : undefined;
}

function intoOf(folded: string): string | undefined {
  if (INTO_DOLLARS.test(folded)) return 'USD';
  return INTO_EUROS.test(folded) ? 'EUR' : undefined;
}

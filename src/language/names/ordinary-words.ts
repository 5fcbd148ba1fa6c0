import { fold } from '../../model/text.ts';
import { isFunctionWord } from '../function-words.ts';
import { listedWords } from '../word-list.ts';
import { LANGUAGES } from '../words/index.ts';

/** Abbreviations that no language owns: of chats, calendars, money, codes, and roman numbers. */
const CHAT_ACRONYMS = `ai aka am api asap atm bbl bn btw ca cc ceo cet chf cny csv cz d2 dm eod eom est eta etc eu eur eta faq fy fyi gbp gdp gmt h1
  h2 h3 html hq hr ii iii imho imo inr irl iso iv ix jpy jpg json k la lmk lol ltd mbn mln mrd mld mn mp mr ms nb ngo nok np nvm ny ok omg pdf
  pib pkb pls pln plz pm png po ppt pr ps q1 q2 q3 q4 qa re rn rub sek sg sql t tba tbc tbd thx tl tldr tv uah ui url usd usdbn eurbn utc v vat
  vi vii viii vs wip wtf www xi xii xls yoy ytd zip aug sept oct nov dec jan feb mar apr jun jul mon tue wed thu fri sat sun`;

const CURRENCY_AMOUNT = /^(?:eur|usd|gbp|pln|uah|us|fy|q|h|s)\d+\p{L}{0,3}$/u;

const ordinary = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.ordinary)).map(fold));
const languageNames = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.languages)).map(fold));
const acronyms = new Set(listedWords(CHAT_ACRONYMS));

/** Whether a folded word is an ordinary word of the languages read here, as far as it matters for telling names. */
export function isOrdinaryWord(folded: string): boolean {
  return ordinary.has(folded) || isFunctionWord(folded);
}

/** Whether a folded word is an abbreviation of chats, calendars, money or roman numbers and no name. */
export function isChatAcronym(folded: string): boolean {
  return acronyms.has(folded) || CURRENCY_AMOUNT.test(folded);
}

/** Whether a folded word is the name of a language ("in German"); most also name a people. */
export function isLanguageName(folded: string): boolean {
  return languageNames.has(folded);
}

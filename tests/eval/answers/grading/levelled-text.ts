/** A text in one case, with one form of each quotation mark, dash and blank, and without markup. */
export function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[*`]/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|avril|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober|obre)?|nov(?:ember)?|de[cz](?:ember)?)\\b\\.?';
/** First letters of months in German and French that differ from English ones. */
const ENGLISH_START: Readonly<Record<string, string>> = { avr: 'apr', okt: 'oct', dez: 'dec' };
const DAY = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const JOIN = '\\s*(?:-|/|and|to|und|bis|et)\\s*';
const DAYS_THEN_MONTH = new RegExp(`(?<![\\d.])${DAY}${JOIN}${DAY}\\s*(?:of )?${MONTH}`, 'gu');
const MONTH_THEN_DAYS = new RegExp(`\\b${MONTH}\\s+${DAY}${JOIN}${DAY}(?!\\d)`, 'gu');
const DAY_THEN_MONTH = new RegExp(`(?<![\\d.])${DAY}\\s*(?:of )?${MONTH}`, 'gu');
const MONTH_THEN_DAY = new RegExp(`(?<!\\d )\\b${MONTH}\\s+${DAY}(?!\\d)`, 'gu');

function monthOf(written: string): string {
  const start = written.slice(0, 3);
  return MONTHS.find((month) => month.startsWith(ENGLISH_START[start] ?? start)) ?? written;
}

function dateOfNumbers(whole: string, day: string, month: string, year: string): string {
  const name = MONTHS[Number(month) - 1];
  return name !== undefined && Number(day) <= 31 ? `${Number(day)} ${name} ${year.padStart(4, '20')}` : whole;
}

function levelDates(folded: string): string {
  return folded
    .replace(/\b(20\d\d)-(\d\d)-(\d\d)\b/gu, (whole, year: string, month: string, day: string) => dateOfNumbers(whole, day, month, year))
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d)\b/gu, (whole, day: string, month: string, year: string) =>
      dateOfNumbers(whole, day, month, year),
    )
    .replace(DAYS_THEN_MONTH, (_, from: string, to: string, month: string) => `${from} ${monthOf(month)} - ${to} ${monthOf(month)}`)
    .replace(MONTH_THEN_DAYS, (_, month: string, from: string, to: string) => `${from} ${monthOf(month)} - ${to} ${monthOf(month)}`)
    .replace(DAY_THEN_MONTH, (_, day: string, month: string) => `${day} ${monthOf(month)}`)
    .replace(MONTH_THEN_DAY, (_, month: string, day: string) => `${day} ${monthOf(month)}`);
}

function levelMoney(folded: string): string {
  return folded
    .replace(/(\d),(\d{1,2})(?!\d)/gu, '$1.$2')
    .replace(/(\d)[\s-]*(?:bn|billions?|milliarden?|milliards?|mrd|mld|млрд)(?![\p{L}])\.?/gu, '$1 billion')
    .replace(/(?:€|(?<!\p{L})(?:euros?|eur))\s*(\d[\d.]*\d|\d)( billion)?/gu, 'eur $1$2')
    .replace(/(?<!eur |usd )(?<![\d.])(\d[\d.]*\d|\d)( billion)?[\s-]*(?:d'|of |in )?(?:€|(?:euros?|eur)(?!\p{L}))/gu, 'eur $1$2')
    .replace(/(?:(?:us)?\$|(?<!\p{L})(?:usd|dollars?))\s*(\d[\d.]*\d|\d)( billion)?/gu, 'usd $1$2')
    .replace(
      /(?<!eur |usd )(?<![\d.])(\d[\d.]*\d|\d)( billion)?[\s-]*(?:of |in )?(?:(?:us|u\.s\.) )?(?:\$|(?:usd|dollars?)(?!\p{L}))/gu,
      'usd $1$2',
    );
}

/** Folded text with amounts and dates in one way of writing, so that an alternative need not list all of them. */
export function levelled(folded: string): string {
  return levelDates(levelMoney(folded));
}

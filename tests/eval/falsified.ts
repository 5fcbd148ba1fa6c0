import type { How } from '../../src/check/finding.ts';
import type { Fact, Pack } from '../../src/index.ts';

/** A statement with one thing changed so that it is no longer so; undefined where it has no such thing. */
export type Falsification = (text: string, fact: Fact, pack: Pack) => string | undefined;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = MONTHS.join('|');
const changed = (text: string, other: string) => (other === text ? undefined : other);

/** The first of some replacements that changes a text. */
function first(text: string, replacements: readonly (readonly [RegExp, string])[]): string | undefined {
  const [found] = replacements
    .flatMap((one) => {
      const at = one[0].exec(text)?.index;
      return at === undefined ? [] : [{ at, one }];
    })
    .toSorted((one, other) => one.at - other.at);
  return found && text.replace(found.one[0], found.one[1]);
}

/** "20.9" as "29.0", "43.5" as "53.5": another number of the same look. */
function otherNumber(number: string): string {
  const digits = number.replace(/[.,]/gu, '');
  if (digits.length === 1) return String((Number(digits) % 7) + 2);
  const next = String((Number(number.charAt(0)) % 9) + 1);
  return `${next}${number.slice(1)}`;
}

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:committed or provided|committed|pledged|proposed)\b/u, 'paid out'],
  [/\bplans to hire\b/u, 'has hired'],
  [/\bwill become\b/u, 'has become'],
  [/\bwill carry\b/u, 'carries'],
  [/\bhas ordered\b/u, 'has received'],
  [/\bwas expected\b/u, 'came'],
  [/\bwas to finish\b/u, 'finished'],
  [/\bis to open\b/u, 'opened'],
  [/\bwere to be\b/u, 'were'],
  [/\bwas working on\b/u, 'had completed'],
];

const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bstill not\b/u, 'now'],
  [/\bnot yet\b/u, 'already'],
  [/\bdoes not recognise\b/u, 'recognises'],
  [/\bNo date was\b/u, 'A date was'],
  [/\bwill not be\b/u, 'will be'],
  [/\bdenied\b/u, 'confirmed'],
  [/\btook part\b/u, 'did not take part'],
  [/\bagreed\b/u, 'did not agree'],
  [/\bmet\b/u, 'did not meet'],
  [/\bdecided\b/u, 'did not decide'],
  [/\bchaired\b/u, 'did not chair'],
  [/\bcarries\b/u, 'does not carry'],
  [/\bdiscussed\b/u, 'did not discuss'],
  [/\bis in\b/u, 'is not in'],
  [/\bwill\b/u, 'will not'],
  [/\b(was|were|has|is|are)\b(?! not)/u, '$1 not'],
];

const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/\blittle progress\b/u, 'great progress'],
  [/\bfragile\b/u, 'stable'],
  [/\bstep up\b/u, 'cut back'],
  [/\bboost\b/u, 'reduce'],
  [/\bstrengthen\b/u, 'weaken'],
  [/\bgrowing\b/u, 'shrinking'],
  [/\bincreased\b/u, 'reduced'],
  [/\bexpanded\b/u, 'reduced'],
  [/\bat lower costs\b/u, 'at higher costs'],
  [/\bunnecessary\b/u, 'necessary'],
  [/\brejected\b/u, 'accepted'],
  [/\bpostponed\b/u, 'brought forward'],
  [/\bclosed\b/u, 'open'],
  [/\bvoted against\b/u, 'voted for'],
  [/\bfor the first time\b/u, 'for the third time'],
  [/\bthe first\b(?= (?:that|of|since))/u, 'the second'],
  [/\bwill leave\b/u, 'will join'],
  [/\birreversible\b/u, 'uncertain'],
  [/\bmore reliable\b/u, 'less reliable'],
];

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/\bthe first half of\b/u, 'the second half of'],
  [/\bwithin a year\b/u, 'within two years'],
  [/\bover five years\b/u, 'over three years'],
  [/\bfrom January to May\b/u, 'from January to March'],
  [/\bfrom June to August\b/u, 'from July to August'],
  [/\bin (2023|2024)\b/u, 'in 2022'],
];

/** Another one of the pack of the same kind. */
function otherOf(kinds: readonly string[], besides: readonly string[]): Falsification {
  return (text, _, { entities }) => {
    const named = entities
      .filter(({ kind, ambient, name }) => kinds.includes(kind) && !ambient && /^\p{Lu}/u.test(name) && text.includes(name))
      .toSorted((one, other) => text.indexOf(one.name) - text.indexOf(other.name))[0];
    if (named === undefined) return undefined;
    const own = entities.filter(({ kind, name }) => kind === named.kind && /^\p{Lu}/u.test(name)).map(({ name }) => name);
    const other = [...besides, ...own].find((name) => !text.includes(name) && !named.name.includes(name));
    return other && text.replaceAll(named.name, other);
  };
}

/** What can be changed, by name, and as what it should be told. */
export const FALSIFICATIONS: Readonly<Record<string, { readonly how: How; readonly falsify: Falsification }>> = {
  amount: {
    how: 'amount',
    falsify: (text) => changed(text, text.replace(/(?<=\b(?:EUR|USD) )\d[\d.]*\d|(?<=\b(?:EUR|USD) )\d/u, otherNumber)),
  },
  count: {
    how: 'amount',
    falsify: (text, { value }) =>
      value.kind === 'count' && value.amount.length > 1
        ? changed(text, text.replace(Number(value.amount).toLocaleString('en'), otherNumber(Number(value.amount).toLocaleString('en'))))
        : undefined,
  },
  currency: { how: 'currency', falsify: (text) => changed(text, text.replace(/\bEUR(?= \d)/u, 'GBP')) },
  'bound added': {
    how: 'bound',
    falsify: (text, { value }) =>
      value.kind === 'money' && value.bound === 'exact'
        ? changed(text, text.replace(/(?<!at least |nearly )\bEUR (?=\d)/u, 'at most EUR '))
        : undefined,
  },
  'bound dropped': {
    how: 'bound',
    falsify: (text, { value }) => (value.kind === 'money' ? changed(text, text.replace(/\bat least (?=EUR)/u, 'exactly ')) : undefined),
  },
  day: {
    how: 'date',
    falsify: (text) =>
      changed(
        text,
        text.replace(
          new RegExp(`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\\b(\\d{1,2})(?= (?:${MONTH})(?! to| until))`, 'u'),
          (_, day: string) => String(((Number(day) + 3) % 27) + 1),
        ),
      ),
  },
  month: {
    how: 'date',
    falsify: (text, { value }) =>
      value.kind !== 'date'
        ? undefined
        : changed(
            text,
            text.replace(new RegExp(`\\b(${MONTH})\\b(?= 20)`, 'u'), (month) => MONTHS[(MONTHS.indexOf(month) + 2) % 12] ?? ''),
          ),
  },
  period: { how: 'period', falsify: (text) => first(text, PERIODS) },
  status: { how: 'status', falsify: (text) => first(text, STATUSES) },
  negation: { how: 'polarity', falsify: (text) => first(text, NEGATIONS) },
  opposite: { how: 'polarity', falsify: (text) => first(text, OPPOSITES) },
  person: { how: 'speaker', falsify: otherOf(['person'], []) },
  place: { how: 'scope', falsify: otherOf(['country', 'place'], ['Norway', 'Portugal']) },
};

import { fold } from '../../model/text.ts';
import { COUNTRY_WORDS, NAMES_OF_ONE_LANGUAGE, ORDINARY_REGION_NAMES, UNCLEAR_COUNTRY_WORDS } from './country-words.ts';
import type { RegionName } from './name-mention.ts';
import { nameWordsOf } from './name-words.ts';

/** Stands at the end of a folded word for any ending of up to {@link LONGEST_ENDING} letters. */
export const ANY_ENDING = '*';
export const LONGEST_ENDING = 4;

/** One way to write a country: its folded words, the last perhaps with {@link ANY_ENDING}. */
export interface CountryForm {
  readonly words: readonly string[];
  /** Absent where the words do not say which country. */
  readonly region?: string;
  /** Read only in this language; elsewhere it is an ordinary word. */
  readonly language?: string;
  /** The language in which typos in it are mended; absent: in none. */
  readonly mendedIn?: string;
}

const LONGER_NAMES = [/ \([^)]*\)/u, /^SAR /u, / SAR .*$/u];

/** All ways to write the countries of a list of display names, with peoples, adjectives and short names. */
export function countryForms(names: readonly RegionName[]): CountryForm[] {
  const displayed = names.flatMap(({ code, name, language }) =>
    [...displayForms(name), ...casesOf(name, language)].map((form) => ({ form, region: code, mendedIn: language })),
  );
  const shorter = Object.entries(COUNTRY_WORDS).flatMap(([region, { en, others }]) => [
    ...entriesOf(en).map((form) => ({ form, region, mendedIn: 'en' })),
    ...entriesOf(others).map((form) => ({ form, region })),
  ]);
  const unclear = entriesOf(UNCLEAR_COUNTRY_WORDS).map((form) => ({ form }));
  const ordinary = new Set(entriesOf(ORDINARY_REGION_NAMES).map(fold));
  return [...displayed, ...shorter, ...unclear].flatMap(({ form, ...meaning }) => {
    const words = formWords(form);
    const key = words.join(' ');
    if (words.length === 0 || ordinary.has(key)) return [];
    const language = NAMES_OF_ONE_LANGUAGE[key];
    return [language === undefined ? { words, ...meaning } : { words, ...meaning, language }];
  });
}

/** A display name as a sentence has it: `Myanmar (Burma)` is Myanmar, `Hong Kong SAR China` Hong Kong, `St. Lucia` Saint Lucia. */
export function plainDisplayName(name: string): string {
  return LONGER_NAMES.reduce((text, extra) => text.replace(extra, ''), name)
    .replace(/ & /gu, ' and ')
    .replace(/ [-–] /u, '-')
    .replace(/^St\. /u, 'Saint ');
}

/** A display name with the shorter forms inside it: `Myanmar (Burma)` is also Myanmar, `St. Lucia` also Saint Lucia. */
function displayForms(name: string): string[] {
  const plain = LONGER_NAMES.reduce((text, extra) => text.replace(extra, ''), name);
  return [name, plain, plain.replace(/ & /gu, ' and '), plain.replace(/^St\. /u, 'Saint ')];
}

/** A longer name is found in all its cases by its stem. */
const LONGEST_WITHOUT_STEM = 5;
/** The endings of the cases of a name, by how its nominative ends. */
const CASES: Readonly<Record<string, readonly (readonly [RegExp, readonly string[]])[]>> = {
  pl: [
    [/ia$/u, ['ii', 'ię', 'ią']],
    [/(?<=[^i])a$/u, ['y', 'ie', 'ę', 'ą']],
    [/(?<=[bcdfghjklmnprstvwz])$/u, ['u', 'em', 'ie']],
  ],
  uk: [
    [/ія$/u, ['ії', 'ію', 'ією']],
    [/а$/u, ['и', 'і', 'у', 'ою']],
    [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, ['у', 'ом', 'і']],
  ],
};

/** The cases of a short name of one word, in languages whose names have them. */
function casesOf(name: string, language: string): string[] {
  if (name.length > LONGEST_WITHOUT_STEM || /\s/u.test(name)) return [];
  const [ending, cases] = CASES[language]?.find(([nominative]) => nominative.test(name)) ?? [];
  return ending === undefined ? [] : (cases ?? []).map((one) => name.replace(ending, one));
}

/** The entries of a list that commas separate. */
export function entriesOf(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function formWords(form: string): string[] {
  const words = nameWordsOf(form).map((word) => word.folded);
  const last = words.pop();
  if (last === undefined) return [];
  return [...words, form.endsWith(ANY_ENDING) ? last + ANY_ENDING : last];
}

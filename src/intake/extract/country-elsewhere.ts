import { isCountryName } from '../../language/names/index.ts';
import type { Entity } from '../../model/entity.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What decides for a country, in German, French, Spanish, Polish and Ukrainian. */
const ORGAN = String.raw`(?:\p{L}*regierung|\p{L}*ministerium|kabinett|parlament|gouvernement|ministère(?:\s+(?:de\s+la|des|du|de\s+l['’])\s*\p{L}+)?|parlement|gobierno|ministerio(?:\s+de\s+\p{L}+)?|parlamento|rząd\p{L}*|ministerstwo(?:\s+\p{L}+)?|уряд\p{L}*|міністерство(?:\s+\p{L}+)?|парламент)`;
const ARTICLE = `(?:die|das|der|le|la|les|l['’]|el|los|las)`;
/** "die Regierung von", "le gouvernement de la", "уряд": before a country whose organ acts. */
const ORGAN_BEFORE = new RegExp(String.raw`(?<!\p{L})(?:${ARTICLE}\s*)?${ORGAN}\s+(?:(?:von|der|de\s+la|de|du|des|del)\s+|d['’])?$`, 'iu');
const ORGAN_BEHIND = new RegExp(String.raw`^\s+(?:\p{Ll}+\s+)?${ORGAN}(?!\p{L})`, 'iu');
const ARTICLE_BEFORE = new RegExp(String.raw`(?:^|\s)${ARTICLE}\s*$`, 'iu');
/** What a clause may begin with before who acts in it: a time, a place, a word that links it to the one before. */
const OPENING =
  /^\s*(?:(?:und|aber|dass|et|mais|que|qu['’]|y|pero|i|a|że|та|і|але|що)(?!\p{L})\s*)?(?:$|(?:im|am|in|seit|bis|nach|mit|zum|zur|für|bei|laut|zudem|außerdem|damit|heute|gestern|bislang|bisher|insgesamt|auch|nun|ende|anfang|mitte|en|dans|depuis|pour|selon|hier|avec|à|au|desde|para|según|ayer|hoy|con|w|we|do|od|na|dla|wczoraj|dziś|według|у|в|на|до|від|для|за|вчора|сьогодні|раніше|\d{4})(?!\p{L}))/iu;

/** Whether a country stands behind a word for what decides for it. */
export function isBehindOrgan(before: string): boolean {
  return ORGAN_BEFORE.test(before);
}

/**
 * The one country that the strangers of a clause are which stand where who acts stands: first in it or behind what places it
 * in time, themselves or by what decides for them. `from`: where the clause begins.
 */
export function countryElsewhere(told: ParsedSentence, strangers: readonly Stretch[], from: number): Entity | undefined {
  const ids = strangers
    .filter((name) => isActor(told, name, from))
    .map(({ start }) => told.countries.find((name) => name.start === start)?.entity);
  const [only] = ids;
  return only !== undefined && ids.every((id) => id === only) ? told.words.broughtBy(only) : undefined;
}

/** How words for the people of a country end in the plural, or in German in both numbers. */
const OF_A_PEOPLE: Readonly<Record<string, RegExp>> = { de: /ern?$/u, fr: /s$/u, es: /s$/u, pl: /(?:i|y|ie)$/u, uk: /[иі]$/u };

/** "Les Danois", "Norweger", "чехи": its people, who give on their own account. */
function isPeopleElsewhere({ text, document }: ParsedSentence, { start, end }: Stretch): boolean {
  const { language } = document.source;
  const name = text.slice(start, end);
  return OF_A_PEOPLE[language]?.test(name) === true && !isCountryName(name, [language]);
}

function isActor(told: ParsedSentence, { start, end }: Stretch, from: number): boolean {
  const before = told.text.slice(from, start).replace(/^(?:[;:—–“”"«»()]|,)\s*/u, '');
  const hasOrgan = isBehindOrgan(before) || ORGAN_BEHIND.test(told.text.slice(end, end + 60));
  if (!hasOrgan && (!/^\p{Lu}/u.test(told.text.slice(start)) || isPeopleElsewhere(told, { start, end }))) return false;
  return OPENING.test(before.replace(ORGAN_BEFORE, '').replace(ARTICLE_BEFORE, ''));
}

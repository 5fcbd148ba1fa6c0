import type { GrammarWords, Phrases } from '../words/grammar-words.ts';

/** Halves, quarters and fiscal years in code ("H1", "Q3", "FY24"), which no language owns. */
const CODE_OPENINGS = 'h|hj|s|q|t|fy|fiscal';

/** The phrases with which a time of a language may begin. */
export function openingsOf(language: GrammarWords): (Phrases | undefined)[] {
  const { months, weekdays, shortWeekdays, ordinals, cardinals, yearWords, units, fractions, relativeDays, relativePeriods } = language;
  const { edges, parts, rates, durations, decades, boundsBefore } = language;
  return [
    CODE_OPENINGS,
    ...[months, weekdays, shortWeekdays, ordinals].flat(),
    ...[cardinals, yearWords, units, fractions, relativeDays, relativePeriods, edges, parts, rates, durations, decades].flatMap((record) =>
      Object.values(record),
    ),
    ...[language.hundred, language.thousand, language.article, language.last, language.dayArticles, language.rangeStart],
    ...[language.weekend, language.weekNumber, language.weekOf, language.decadeBefore, language.decade, language.century],
    ...[language.previous, language.current, language.next, language.agoBefore, language.within, language.over, language.per],
    ...[boundsBefore.at_most, language.vague],
  ];
}

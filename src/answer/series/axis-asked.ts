import type { SeriesWords } from '../../question/series-words.ts';
import type { Measure } from './measure.ts';
import type { SeriesKnowledge, TableNamed } from './series-knowledge.ts';
import type { Axis } from './series-question.ts';

/** What a question asks for each of, and which of what. */
export interface AxesAsked {
  /** "By quarter", "for each district": the finest length of period first. */
  readonly each: readonly Axis[];
  /** "A month". */
  readonly rate: readonly Axis[];
  /** "Which year", "which age group". */
  readonly which?: Axis;
}

/** The axes that the words of a question name. */
export function axesOf(
  words: SeriesWords,
  knowledge: SeriesKnowledge,
  measures: readonly Measure[],
  named: readonly TableNamed[],
): AxesAsked {
  const nouns = words.find(knowledge.nouns);
  const divisions = Array.from(knowledge.divisionNouns, ([name, pattern]) => ({ name, found: words.find(pattern) }));
  const kinds = words.hits('kinds');
  const kindsMean: Axis = ofKinds(knowledge, measures);
  const groups = named.filter(({ kind }) => kind === 'group').map(({ start }) => words.placeOf(start));
  const eachMember = groups.some((place) => words.isEach({ first: place, last: place }));
  const each: Axis[] = [
    ...words.grains('each').map((grain): Axis => ({ kind: 'period', grain })),
    ...divisions.filter(({ found }) => found.some((one) => words.isEach(one))).map(({ name }): Axis => ({ kind: 'division', name })),
    ...(nouns.some((one) => words.isEach(one)) || words.hits('country').some((one) => words.isEach(one)) || eachMember
      ? [{ kind: 'subject' } as const]
      : []),
    ...(kinds.some((one) => words.isEach(one)) ? [kindsMean] : []),
  ];
  const rate = words.grains('rate').map((grain): Axis => ({ kind: 'period', grain }));
  const [grain] = words.grains('which');
  const division = divisions.find(({ found }) => found.some((one) => words.isWhich(one)));
  const isWhichSubject = [...nouns, ...words.hits('country')].some((one) => words.isWhich(one));
  const which: Axis | undefined =
    grain !== undefined
      ? { kind: 'period', grain }
      : division
        ? { kind: 'division', name: division.name }
        : isWhichSubject
          ? { kind: 'subject' }
          : kinds.some((one) => words.isWhich(one))
            ? kindsMean
            : undefined;
  return { each, rate, ...(which && { which }) };
}

/** What "kinds" are: the one division of a table whose measure is not divided otherwise, else its measures. */
function ofKinds(knowledge: SeriesKnowledge, measures: readonly Measure[]): Axis {
  const [name, ...others] = knowledge.divisionNouns.keys();
  const columns = knowledge.measures.filter(({ property }) => property.series === 'further').length;
  return name !== undefined && others.length === 0 && (columns === 0 || measures.length > 0)
    ? { kind: 'division', name }
    : { kind: 'measure' };
}

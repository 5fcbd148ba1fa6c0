import type { Series } from '../../facts/series/series.ts';
import { listed } from '../wording.ts';
import type { Measure } from './measure.ts';
import { named, nameOf, type SeriesScene } from './series-blocks.ts';
import type { SeriesMatter, SeriesQuestion } from './series-question.ts';
import type { Whom } from './tally.ts';

/** Of whom a question asks. */
export interface Meant {
  /** Each that is told by itself. */
  readonly whom: readonly Whom[];
  /** Ids of all of them. */
  readonly ids: readonly string[];
  /** Who is left out, and who a group is made of. */
  readonly notes: readonly string[];
  /** Whether they are countries alone of a table that has others, too. */
  readonly countries?: boolean;
}

/** Of whom a question asks: those it names, each group as one, or all of the table; countries alone where it asks for countries. */
export function meantBy(
  question: SeriesQuestion | (SeriesQuestion & SeriesMatter),
  measure: Measure,
  series: Series,
  scene: SeriesScene,
): Meant {
  const { subjects, groups } = question;
  const { plural } = measure.shape.subject;
  if (subjects.length + groups.length === 0) {
    if (question.except.length > 0) {
      const ids = series.subjects.filter((id) => !question.except.includes(id));
      const left = listed(question.except.map((id) => nameOf(id, scene)));
      return { whom: [{ name: `All ${plural} in the table but ${left}`, ids }], ids, notes: [] };
    }
    const others = question.countriesOnly ? series.subjects.filter((id) => isOther(id, scene)) : [];
    if (others.length === 0 || others.length === series.subjects.length) {
      return { whom: [{ name: `All ${plural} in the table` }], ids: series.subjects, notes: [] };
    }
    const ids = series.subjects.filter((id) => !others.includes(id));
    const left = listed(others.map((id) => nameOf(id, scene)));
    return {
      whom: [{ name: 'All countries in the table', ids }],
      ids,
      countries: true,
      notes: [
        `Countries alone: ${left} ${others.length === 1 ? 'is' : 'are'} in the table, too, and no ${others.length === 1 ? 'country' : 'countries'}; left out here.`,
      ],
    };
  }
  const found = groups
    .map((group) => ({ group, ids: group.ids.filter((id) => series.subjects.includes(id)) }))
    .filter(({ ids }) => ids.length > 0);
  const whom: Whom[] = [
    ...subjects.map((id) => ({ name: nameOf(id, scene), ids: [id] })),
    ...found.map(({ group, ids }) => ({ name: group.name, ids })),
  ];
  const notes = found.map(({ group, ids }) => {
    const without = group.ids.length - ids.length;
    const missing = without > 0 ? `; ${without} more ${without === 1 ? 'has' : 'have'} no row` : '';
    return `${group.name}: ${named(
      ids.map((id) => nameOf(id, scene)),
      MEMBERS_NAMED,
    )}${missing}.`;
  });
  return { whom, ids: [...new Set(whom.flatMap(({ ids = [] }) => ids))], notes };
}

const MEMBERS_NAMED = 40;

function isOther(id: string, { view }: SeriesScene): boolean {
  return view.entity(id)?.kind !== 'country';
}

import { type Fault, faultAt, type PackLine } from '../../facts/pack/fault.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { TableShape } from '../../model/source.ts';
import type { SubjectFinder } from './subject-finder.ts';
import type { TableMapping } from './table-mapping.ts';

/** What subjects are called where the mapping does not say. */
const NOUNS: Readonly<Record<EntityKind, readonly [string, string]>> = {
  person: ['person', 'persons'],
  role: ['office', 'offices'],
  organisation: ['organisation', 'organisations'],
  group: ['group', 'groups'],
  country: ['country', 'countries'],
  place: ['place', 'places'],
  event: ['event', 'events'],
  programme: ['programme', 'programmes'],
};

/** What the rows of a table are about, as its release keeps it. A member of a group that the table has no subject for is a fault. */
export function shapeOf(
  mapping: TableMapping,
  subjects: SubjectFinder,
  printed: TableShape['printed'],
  place: PackLine,
): {
  shape: TableShape;
  faults: Fault[];
} {
  const { subject, categories } = mapping.columns;
  const [noun, plural] = NOUNS[subject.kind];
  const faults: Fault[] = [];
  const groups = mapping.groups.map(({ name, words = {}, members }) => {
    const found = members.map((member) => subjects.known(member)?.id ?? member);
    const unknown = members.filter((member) => !subjects.known(member));
    if (unknown.length > 0) {
      const what = `has no row for ${unknown.join(', ')}, which the mapping counts among "${name}"`;
      faults.push(faultAt(place, 'REFERENCE_DANGLING', what, 'name members as the table or the pack does'));
    }
    return { name, words, members: found };
  });
  const shape: TableShape = {
    subject: { kind: subject.kind, noun: subject.noun ?? noun, plural: subject.plural ?? plural, words: subject.words ?? {} },
    categories: categories.map(({ name, plural: several, words = {}, total, called = {} }) => ({
      name,
      noun: name,
      plural: several ?? `${name}s`,
      words,
      called,
      ...(total !== undefined && { total }),
    })),
    printed,
    groups,
  };
  return { shape, faults };
}

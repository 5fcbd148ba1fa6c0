import type { Pack } from '../../model/pack.ts';

/** A text of a pack with what it is on: facts on their property and topic, gaps on the terms that lead to them. */
export interface MatterText {
  readonly text: string;
  /** What holds it, in words for people. */
  readonly holder: string;
  /** Ids of properties and terms that it is on. */
  readonly matters: readonly string[];
  readonly topic?: string;
}

/** The statements, labels and `asked_as` of a pack. */
export function matterTexts({ facts, properties, gaps }: Pack): MatterText[] {
  return [
    ...facts.flatMap(({ id, statement, asked_as, property, topic }) =>
      [statement, ...asked_as].map((text) => ({ text, holder: `fact "${id}"`, matters: [property], topic })),
    ),
    ...properties.map(({ id, label }) => ({ text: label, holder: `the label of property "${id}"`, matters: [id] })),
    ...gaps.flatMap(({ id, statement, asked_as, when }) =>
      [statement, ...asked_as].map((text) => ({ text, holder: `gap "${id}"`, matters: when?.terms ?? [] })),
    ),
  ];
}

/** The topics under which facts of each property are filed. */
export function topicsOfProperties({ facts }: Pick<Pack, 'facts'>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...Map.groupBy(facts, ({ property }) => property)].map(([property, own]) => [property, new Set(own.map(({ topic }) => topic))]),
  );
}

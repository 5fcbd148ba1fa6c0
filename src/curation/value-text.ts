import type { Entity } from '../model/entity.ts';
import { formatBound, formatDay, formatDuration } from '../model/format.ts';
import { fold } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import { writtenAmount } from '../model/written-fact.ts';

/** Stands between names; a name that contains it is written by its id. */
export const NAME_SEPARATOR = ';';

/** The names by which people write the entities of a pack. */
export interface EntityNames {
  /** A name that {@link idOf} finds again. */
  nameOf(id: string): string;
  /** The entity of an id, a name or an alias that is nobody else's. */
  idOf(text: string): string | undefined;
  readonly known: Iterable<string>;
}

/** Reads and writes names of these entities. */
export function entityNames(entities: readonly Entity[]): EntityNames {
  const ids = new Set(entities.map(({ id }) => id));
  const names = Map.groupBy(entities, ({ name }) => fold(name));
  const aliases = Map.groupBy(
    entities.flatMap(({ id, aliases: words }) => Object.values(words).flatMap((list) => list.map((word) => ({ id, word: fold(word) })))),
    ({ word }) => word,
  );
  const only = (found: readonly { readonly id: string }[] | undefined) => {
    const distinct = new Set(found?.map(({ id }) => id));
    return distinct.size === 1 ? found?.[0]?.id : undefined;
  };
  const idOf = (text: string) => {
    const written = text.trim();
    if (ids.has(written)) return written;
    const folded = fold(written);
    return names.has(folded) ? only(names.get(folded)) : only(aliases.get(folded));
  };
  const nameById = new Map(entities.map(({ id, name }) => [id, name]));
  return {
    idOf,
    nameOf: (id) => {
      const name = nameById.get(id);
      return name !== undefined && !name.includes(NAME_SEPARATOR) && idOf(name) === id ? name : id;
    },
    known: names.keys(),
  };
}

function dateText(value: Extract<Value, { kind: 'date' }>): string {
  const days = value.to === undefined ? formatDay(value.date) : `${formatDay(value.date)} to ${formatDay(value.to)}`;
  return value.time_of_day === undefined ? days : `${days}, ${value.time_of_day}`;
}

/** A value as a person writes it in one line; reading it as its kind gives the same value. */
export function writeValue(value: Value, names: Pick<EntityNames, 'nameOf'>): string {
  switch (value.kind) {
    case 'money':
      return `${formatBound(value.bound)}${value.currency} ${writtenAmount(value.amount, value.decimals)}`;
    case 'count':
      return `${formatBound(value.bound)}${writtenAmount(value.amount, value.decimals)} ${value.unit}`;
    case 'share':
      return `${formatBound(value.bound)}${value.percent} %`;
    case 'date':
      return dateText(value);
    case 'duration':
      return formatDuration(value);
    case 'entities':
      return value.entities.map(names.nameOf).join(`${NAME_SEPARATOR} `);
    case 'text':
      return value.text;
    case 'none':
      return `no ${value.missing}: ${value.reason}`;
  }
}

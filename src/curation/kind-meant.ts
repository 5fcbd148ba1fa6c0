import type { Pack } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import { cleanText } from '../model/text.ts';
import type { ValueKind } from '../model/value.ts';
import { readValue } from './read-value-text.ts';
import type { EntityNames } from './value-text.ts';

/** The property that is called so, by its id or its label. */
export function propertyCalled(text: string, { properties }: Pick<Pack, 'properties'>): Property | undefined {
  const written = cleanText(text).toLowerCase();
  return properties.find(({ id, label }) => id === written || label.toLowerCase() === written);
}

/** The kind of a value that nobody named: the only one that its property takes, or of several the only one that the text can be read as. */
export function kindMeant(
  property: string,
  value: string,
  names: EntityNames,
  { pack, today }: { readonly pack: Pick<Pack, 'properties'>; readonly today: string },
): ValueKind | undefined {
  const taken = propertyCalled(property, pack)?.value ?? [];
  const read = taken.filter((kind) => kind !== 'text' && 'value' in readValue(kind, value, names, today));
  const [kind, ...others] = taken.length === 1 ? taken : read;
  return others.length === 0 ? kind : undefined;
}

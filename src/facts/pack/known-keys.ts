import type { z } from 'zod';
import type { ContentPath } from './yaml-text.ts';

/**
 * The keys that a schema knows at a place of the content, for suggestions; those of every form the place can take.
 * Empty where the content may have any keys.
 */
export function knownKeys(schema: z.core.$ZodType, path: ContentPath): string[] {
  let places: z.core.$ZodType[] = forms(schema);
  for (const step of path) places = places.flatMap((place) => forms(inside(place, step)));
  return [...new Set(places.flatMap((place) => Object.keys(shapeOf(place))))];
}

function definition(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] | undefined {
  return isKnownType(schema) ? schema._zod.def : undefined;
}

function isKnownType(schema: z.core.$ZodType): schema is z.core.$ZodTypes {
  return 'type' in schema._zod.def;
}

/** The plain schemas behind optional, default, transformed and alternative ones. */
function forms(schema: z.core.$ZodType | undefined): z.core.$ZodType[] {
  if (!schema) return [];
  const def = definition(schema);
  if (def?.type === 'optional' || def?.type === 'default') return forms(def.innerType);
  if (def?.type === 'pipe') return forms(def.in);
  if (def?.type === 'union') return def.options.flatMap(forms);
  return [schema];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const def = definition(schema);
  return def?.type === 'object' ? def.shape : {};
}

function inside(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const def = definition(schema);
  if (def?.type === 'array') return def.element;
  return shapeOf(schema)[String(step)];
}

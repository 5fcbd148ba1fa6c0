import { formatQuantity } from './format.ts';
import type { Value } from './value.ts';

/** How the parts of a value are told in one place; what is given as `undefined` only the statement of a fact can say. */
export interface ValueForm<Told extends string | undefined> {
  readonly nameOf: (entity: string) => string;
  readonly days: (date: Extract<Value, { readonly kind: 'date' }>) => string;
  readonly text: (text: string) => Told;
  readonly missing: (what: string) => Told;
}

/** A value as a person reads it. A new kind of value is told here, for every place that tells values. */
export function formatValue<Told extends string | undefined>(value: Value, words: ValueForm<Told>): string | Told {
  switch (value.kind) {
    case 'money':
    case 'count':
    case 'share':
    case 'duration':
      return formatQuantity(value);
    case 'date':
      return words.days(value);
    case 'entities':
      return value.entities.map(words.nameOf).join(', ');
    case 'text':
      return words.text(value.text);
    case 'none':
      return words.missing(value.missing);
  }
}

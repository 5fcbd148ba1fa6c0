import type { FactView } from '../../facts/view.ts';
import type { Property } from '../../model/property.ts';
import type { ScopeReader } from './figure-scope.ts';

/** What candidates are held against: the facts of one view, read once. */
export interface Judging {
  readonly view: FactView;
  readonly properties: readonly Property[];
  readonly scopes: ScopeReader;
  readonly nameOf: (entity: string) => string;
}

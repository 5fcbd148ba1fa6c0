import type { ChangeVerb } from '../language/changes/read-changes.ts';

/** A change of a figure as its sentence tells it: what was before, what is now, by how much. */
export interface FigureChange {
  readonly verb: ChangeVerb;
  /** What this figure is in it. */
  readonly part: 'from' | 'to' | 'by';
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
}

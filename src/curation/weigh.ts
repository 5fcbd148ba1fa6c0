import type { Proposal } from '../facts/replay.ts';
import type { FactView } from '../facts/view.ts';
import { compareChange } from '../intake/compare/compare-change.ts';
import { compareWithStore } from '../intake/compare/compare-with-store.ts';
import type { Comparison } from '../intake/compare/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Property } from '../model/property.ts';

export { COMPARISON_LABELS, type Comparison, type ComparisonLabel } from '../intake/compare/comparison.ts';

/** How a proposal stands to what is held now: the store has moved on since it was proposed. */
export function weigh(
  { entry, content }: Proposal,
  document: Document | undefined,
  view: FactView,
  properties: readonly Property[] = [],
): Comparison {
  const comparison = compareWithStore(content, document, view, entry.remarks, properties);
  return entry.change ? compareChange(entry.change, comparison, view) : comparison;
}

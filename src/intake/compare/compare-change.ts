import type { FactView } from '../../facts/view.ts';
import type { VersionChange } from '../../model/ledger-entry.ts';
import type { Comparison } from './comparison.ts';

/** What bears out or goes on from a fact that is held: a figure that was just corrected is not taken for one of these unseen. */
const AGREES: ReadonlySet<Comparison['label']> = new Set(['corroborates', 'refines', 'newer_state', 'duplicate']);

/**
 * How a candidate of a later version stands to what is held: first to the fact that it changes, whatever else it is like.
 * Where that fact does not stand, the candidate agrees with nothing by itself.
 */
export function compareChange({ of, document, how }: VersionChange, comparison: Comparison, view: FactView): Comparison {
  const { remarks } = comparison;
  if (how === 'replaces' || view.fact(of) === undefined) {
    if (!AGREES.has(comparison.label)) return comparison;
    const beside = comparison.fact === undefined ? '' : ` Look whether it tells the same as ${comparison.fact}.`;
    return { label: 'new', why: `It says otherwise than an earlier version of its document, ${document}.${beside}`, remarks };
  }
  if (how === 'corrects')
    return {
      label: 'corrects',
      fact: of,
      why: `A later version of ${document}, on which alone ${of} rests, says otherwise: it was wrong.`,
      remarks,
    };
  if (how === 'differs')
    return { label: 'conflicts', fact: of, why: `A later version of ${document} says otherwise; ${of} has other evidence, too.`, remarks };
  return { label: 'duplicate', fact: of, why: `A later version of ${document} says what ${of} says in other words.`, remarks };
}

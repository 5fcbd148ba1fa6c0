import type { Fact } from '../../model/fact.ts';
import { sameText } from '../../model/same-text.ts';
import { type Fault, faultAt } from '../pack/fault.ts';
import { actLocation, type CheckedLedger, type PlacedAct } from './placed-act.ts';

/** Ids that the files give to one thing and the ledger to another. */
export function idsInConflict(checked: CheckedLedger): Fault[] {
  return [...factsInConflict(checked), ...gapsInConflict(checked), ...entitiesInConflict(checked)];
}

function conflict(kind: string, id: string, act: PlacedAct, differs: string): Fault {
  const what = `the ${kind} "${id}" of the ledger is another than that of the files: ${differs}`;
  return faultAt(actLocation(act), 'ID_DUPLICATE', what, 'give that of the files another id');
}

/** A fact that acts brought, and that the files have, too, without a record of those acts. */
function factsInConflict({ replayed, acts }: CheckedLedger): Fault[] {
  return replayed.shipped.facts.flatMap((fact) => {
    const [first] = acts.get(fact.id) ?? [];
    if (!first || first.entry.before !== undefined || !('content' in first.entry) || fact.recorded.by !== 'baseline') return [];
    const said = first.entry.content?.fact;
    if (!said || !['proposed', 'approved', 'imported'].includes(first.entry.kind) || saysSame(fact, said)) return [];
    return [conflict('fact', fact.id, first, `“${said.statement || said.property}” there, “${fact.statement}” here`)];
  });
}

function saysSame({ topic: _, recorded: __, ...fact }: Fact, said: object): boolean {
  return sameText(fact, said);
}

function gapsInConflict({ replayed, acts }: CheckedLedger): Fault[] {
  return replayed.shipped.gaps.flatMap((gap) => {
    const [first] = (acts.get(gap.id) ?? []).filter(({ entry }) => entry.kind === 'declared' || entry.kind === 'withdrawn');
    if (first?.entry.kind !== 'declared' || first.entry.ended !== undefined || gap.recorded !== undefined) return [];
    if (first.entry.gap.statement === gap.statement) return [];
    return [conflict('gap', gap.id, first, `“${first.entry.gap.statement}” there, “${gap.statement}” here`)];
  });
}

/** Entities that acts brought under an id that the files give to something of another kind. */
function entitiesInConflict({ files, acts }: CheckedLedger): Fault[] {
  const kinds = new Map(files.entities.map(({ id, kind }) => [id, kind]));
  const told = new Set<string>();
  return [...acts.values()].flat().flatMap((act) => {
    const { entry } = act;
    const brought = entry.kind === 'named' ? [entry.entity] : 'content' in entry ? (entry.content?.entities ?? []) : [];
    return brought.flatMap(({ id, kind }) => {
      const held = kinds.get(id);
      if (held === undefined || held === kind || told.has(id)) return [];
      told.add(id);
      return [conflict('entity', id, act, `${kind} there, ${held} here`)];
    });
  });
}

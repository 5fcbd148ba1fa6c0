import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { type Fault, faultAt } from '../pack/fault.ts';
import { actLocation, type CheckedLedger, type PlacedAct } from './placed-act.ts';

/** Acts that say of a fact what it is, so that the ledger knows it whatever the pack has. */
function saysFact(entry: LedgerEntry): boolean {
  return entry.kind === 'proposed' || entry.kind === 'imported' || (entry.kind === 'approved' && entry.content !== undefined);
}

const ON_FACTS: ReadonlySet<LedgerEntry['kind']> = new Set([
  'approved',
  'edited',
  'corrected',
  'verified',
  'contested',
  'resolved',
  'retracted',
]);

/** Facts that came with the pack, that curators acted on, and that its files have no more. */
export function lostFacts({ files, replayed, acts }: CheckedLedger): Fault[] {
  const inFiles = new Set(files.facts.map(({ id }) => id));
  const standing = new Set(
    [...replayed.pack.facts, ...(replayed.pack.series?.facts ?? [])]
      .filter(({ recorded }) => recorded.until === undefined)
      .map(({ id }) => id),
  );
  return [...acts].flatMap(([id, on]) => {
    const act = on.findLast(({ entry }) => ON_FACTS.has(entry.kind));
    if (!act || inFiles.has(id) || on.some(({ entry }) => saysFact(entry))) return [];
    if (standing.has(id)) return [stillStanding(id, act)];
    return on.some(({ entry }) => entry.before !== undefined) ? [] : [unheard(id, act)];
  });
}

function stillStanding(id: string, act: PlacedAct): Fault {
  const what = `fact "${id}" came with the pack and was ${act.entry.kind}; the files have it no more, and by the ledger it stands`;
  return faultAt(actLocation(act), 'REFERENCE_DANGLING', what, `put it back, or take it back with npm run review -- retract ${id}`);
}

function unheard(id: string, act: PlacedAct): Fault {
  const what = `fact "${id}" was ${act.entry.kind}, and neither the files nor the ledger have it`;
  return faultAt(actLocation(act), 'REFERENCE_DANGLING', what, 'put it back, or give it back the id that it had');
}

import { idSchema } from '../model/fact.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { type Fault, faultAt, shownInFault } from './pack/fault.ts';
import { nearestName } from './pack/nearest-name.ts';
import { isInPack, type Renaming, renamedEntry } from './renaming.ts';
import { type Replayed, replay } from './replay.ts';

/** What renaming comes to: what is left to be done, or why it cannot be done. */
export interface RenamingPlan {
  readonly faults: readonly Fault[];
  /** The ledger is to be told; it knows already where a renaming was cut off after it. */
  readonly isAct: boolean;
  /** Acts that name what is renamed. */
  readonly acts: number;
}

/**
 * Looks at whether an entity or a property can have another id. Where the files have the new one already and the ledger still
 * names the old one, as after a renaming by hand, the ledger is taken along. `declared`: where the files have their ids.
 */
export function planRenaming(
  renaming: Renaming,
  pack: Pack,
  entries: readonly LedgerEntry[],
  declared: readonly { readonly kind: string; readonly id: string; readonly file: string; readonly line: number }[],
): RenamingPlan {
  const { of, from, to } = renaming;
  const replayed = replay(pack, entries);
  const acts = replayed.entries.filter((entry) => renamedEntry(entry, renaming) !== entry).length;
  if (from !== to && idByNow(renaming, pack, replayed) === to) return { faults: [], isAct: false, acts };
  const refused = (place: (typeof declared)[number] | undefined, code: Fault['code'], what: string, remedy: string): RenamingPlan => ({
    faults: [faultAt(place ?? { file: FILES[of], line: 1 }, code, what, remedy)],
    isAct: false,
    acts,
  });
  const placeOf = (id: string) => declared.find((one) => one.id === id && (one.kind === of || (of === 'property' && one.kind === 'term')));
  const written = idSchema.safeParse(to);
  if (!written.success) {
    return refused(placeOf(from), 'VALUE_WRONG', `"${shownInFault(to)}" is not an id`, 'write lower-case words joined by hyphens');
  }
  const [hasOld, hasNew] = [from, to].map((id) => isInPack(of, id, replayed.pack) || isBrought(of, id, replayed));
  const isByHand = !hasOld && hasNew === true && acts > 0;
  if (!hasOld && !isByHand) {
    const near = nearestName(from, idsOf(of, replayed.pack));
    return refused(
      placeOf(to),
      'REFERENCE_DANGLING',
      `there is no ${of} "${shownInFault(from)}"`,
      near ? `write "${near}"` : 'write the id of one',
    );
  }
  if (hasNew && !isByHand) {
    const remedy = 'choose another id; what is one and the same is joined by hand';
    return refused(placeOf(to), 'ID_DUPLICATE', `the id "${to}" is taken already`, remedy);
  }
  if (of === 'property' && isTerm(from, pack)) {
    return refused(
      placeOf(from),
      'REFERENCE_WRONG_KIND',
      `"${from}" is a term and no property`,
      'rename it in the files: no act names terms',
    );
  }
  return { faults: [], isAct: true, acts };
}

const FILES = { entity: 'entities.yaml', property: 'properties.yaml' } as const;

function isTerm(id: string, { terms }: Pack): boolean {
  return terms.some((term) => term.id === id);
}

/** The id that something of the files has after the renamings of the ledger. */
function idByNow({ of, from }: Renaming, pack: Pack, { shipped }: Replayed): string | undefined {
  const place = idsOf(of, pack).indexOf(from);
  return place < 0 ? undefined : idsOf(of, shipped)[place];
}

function idsOf(of: Renaming['of'], { entities, properties, measures = [] }: Pack): string[] {
  return (of === 'entity' ? entities : [...properties, ...measures]).map(({ id }) => id);
}

/** Whether a candidate brings an entity of this id. */
function isBrought(of: Renaming['of'], id: string, { proposals }: Replayed): boolean {
  return of === 'entity' && proposals.some(({ content }) => content.entities?.some((entity) => entity.id === id));
}

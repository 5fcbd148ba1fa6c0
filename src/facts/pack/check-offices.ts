import type { Entity } from '../../model/entity.ts';
import { type CommonContent, commonEntry } from './common-content.ts';
import type { Placed } from './draft.ts';
import { type Fault, faultAt, shownInFault } from './fault.ts';
import { nameSuggester } from './nearest-name.ts';

/** Offices that packs do not have in common, and entities with an office that are no role. Without common content there are none. */
export function officesUnknown(entities: readonly Placed<Entity>[], common: CommonContent | undefined): Fault[] {
  const offices = [...(common?.byId.entities ?? [])].flatMap(([id, { kind }]) => (kind === 'role' ? [id] : []));
  const suggest = nameSuggester();
  return entities.flatMap(({ content: { id, kind, office }, place }) => {
    if (office === undefined) return [];
    if (kind !== 'role') {
      const what = `entity "${id}" has an office and is of the kind ${kind}`;
      return [faultAt(place('office'), 'REFERENCE_WRONG_KIND', what, 'write kind: role, or leave the office out')];
    }
    const known = common && commonEntry(common, 'entities', office);
    if (known?.kind === 'role') return [];
    const near = suggest(office, offices);
    const what = `role "${id}" names the office "${shownInFault(office)}", which packs do not have in common`;
    return [
      faultAt(place('office'), 'REFERENCE_DANGLING', what, near ? `write "${near}"` : 'leave it out, and write its words as aliases'),
    ];
  });
}

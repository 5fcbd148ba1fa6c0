import { type Fault, faultAt } from '../pack/fault.ts';
import { actLocation, type CheckedLedger, lastSaying } from './placed-act.ts';

/** Facts that stand by an act with a value of a kind that their property does not take any more. */
export function valueKindsOfLedger({ replayed, acts }: CheckedLedger): Fault[] {
  const { pack } = replayed;
  const allowed = new Map([...pack.properties, ...(pack.measures ?? [])].map(({ id, value }) => [id, value]));
  return pack.facts.flatMap(({ id, property, value, recorded }) => {
    const kinds = allowed.get(property);
    if (recorded.act === undefined || recorded.until !== undefined || !kinds) return [];
    if (value.kind === 'none' || kinds.includes(value.kind)) return [];
    const what = `fact "${id}" gives a value of the kind ${value.kind}; the property "${property}" takes ${kinds.join(', ')}`;
    return [faultAt(actLocation(lastSaying(acts.get(id))), 'VALUE_KIND_NOT_ALLOWED', what, 'allow the kind in properties.yaml')];
  });
}

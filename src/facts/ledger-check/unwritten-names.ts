import { type Fault, faultAt } from '../pack/fault.ts';
import { actLocation, type CheckedLedger } from './placed-act.ts';

/** Renamings of the ledger that the files do not say yet: the bot goes by them, and the files are to follow. */
export function unwrittenNames({ files, replayed: { shipped }, acts }: CheckedLedger): Fault[] {
  const lists = [
    { of: 'entity', before: files.entities, now: shipped.entities },
    { of: 'property', before: [...files.properties, ...(files.measures ?? [])], now: [...shipped.properties, ...(shipped.measures ?? [])] },
  ];
  return lists.flatMap(({ of, before, now }) =>
    before.flatMap(({ id }, place) => {
      const other = now[place]?.id;
      if (other === undefined || other === id) return [];
      const act = acts.get(id)?.findLast(({ entry }) => entry.kind === 'renamed' && entry.of === of);
      const what = `the ${of} "${id}" was renamed to "${other}", and the files still have it under its old id`;
      return [faultAt(actLocation(act), 'RENAMING_UNWRITTEN', what, `npm run briefs -- rename ${of} ${id} ${other} writes it`)];
    }),
  );
}

import type { ContentKind, DeclaredId, UncheckedPack } from './draft.ts';
import { type Fault, faultAt, shownInFault } from './fault.ts';

/** Properties and terms are named in one breath by gaps, so they share their ids. */
const SHARED: Partial<Record<ContentKind, string>> = { property: 'word', term: 'word' };

function duplicate(again: DeclaredId, first: DeclaredId): Fault {
  const what = `the id "${shownInFault(again.id)}" of this ${again.kind} is taken by the ${first.kind} at ${first.file}:${first.line}`;
  return faultAt(again, 'ID_DUPLICATE', what, 'give one of them another id');
}

/** Ids that two pieces of content of one kind share, wherever their files are. */
export function duplicateIds(draft: UncheckedPack): Fault[] {
  const first = new Map<string, DeclaredId>();
  const digests = draft.digests.map(({ content, place }): DeclaredId => ({ kind: 'digest', id: content.name, ...place('name') }));
  const faults: Fault[] = [];
  for (const declared of [...draft.declared, ...digests]) {
    const key = `${SHARED[declared.kind] ?? declared.kind} ${declared.id}`;
    const taken = first.get(key);
    if (taken) faults.push(duplicate(declared, taken));
    else first.set(key, declared);
  }
  return faults;
}

import type { Fact } from '../model/fact.ts';

/** Who looks after a fact: whoever recorded or verified what stands, by the last part of their address; else the pack. */
export function ownerOf({ recorded: { by } }: Pick<Fact, 'recorded'>): string {
  if (by === 'baseline') return 'the pack';
  return by.slice(by.lastIndexOf('/') + 1) || by;
}

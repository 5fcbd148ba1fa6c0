import type { Fact } from '../model/fact.ts';

/** Whether nobody but the pack itself recorded a fact. */
export function isShipped({ by }: Fact['recorded']): boolean {
  return by === 'baseline';
}

/** Who looks after a fact: whoever recorded or verified what stands, by the last part of their address; else the pack. */
export function ownerOf({ recorded }: Pick<Fact, 'recorded'>): string {
  if (isShipped(recorded)) return 'the pack';
  const { by } = recorded;
  return by.slice(by.lastIndexOf('/') + 1) || by;
}

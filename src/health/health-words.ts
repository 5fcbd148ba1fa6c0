import { capitalised } from '../model/text.ts';
import type { PartHealth } from './health.ts';

const NAMES: Readonly<Record<string, string>> = {
  ledger: 'Decisions of the curators',
  store: 'Reading what is kept',
  writing: 'Writing down',
  disk: 'Room on the disk',
  clock: 'Clock',
  pack: 'Pack',
  replies: 'Replies',
  digests: 'Round of digests',
  teams: 'Microsoft Teams',
};

const WELL: Readonly<Record<string, string>> = {
  ledger: 'known to the last',
  store: 'works',
  writing: 'works',
  disk: 'enough',
  clock: 'can be believed',
  pack: 'in force as it is edited',
  replies: 'none lost of late, none owed',
  digests: 'goes on as it should',
};

/** A part as operators read it: what it is, and how it does. */
export function partInWords({ part, state, code, reason }: PartHealth): { readonly label: string; readonly value: string } {
  const label = NAMES[part] ?? capitalised(part);
  if (state === 'well') return { label, value: WELL[part] ?? 'connected' };
  return { label, value: [code, reason].filter((text) => text !== undefined).join(': ') };
}

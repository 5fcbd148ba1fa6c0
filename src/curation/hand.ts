import { TERMINAL, type Via } from '../model/via.ts';

/** Who acts, and through which door. */
export interface Hand {
  /** Address of the curator. */
  readonly by: string;
  /** Absent in entries of old: it was not yet recorded. */
  readonly via?: Via | undefined;
}

const CONSOLE = 'console/';

/** Whether somebody at a terminal acts, who names themselves: no platform has proven who it is. */
export function isAtTerminal({ via }: Hand): boolean {
  return via?.door === TERMINAL;
}

function doorOf({ by, via }: Hand): string {
  if (via) return via.door;
  return by.startsWith(CONSOLE) ? TERMINAL : (by.split('/')[0] ?? by);
}

/** Whether two acts are of the same hand: under one name, through one door and, where both are known, from one account. */
export function isSameHand(one: Hand, other: Hand): boolean {
  if (one.by !== other.by || doorOf(one) !== doorOf(other)) return false;
  const [account, another] = [one.via?.account, other.via?.account];
  return account === undefined || another === undefined || account === another;
}

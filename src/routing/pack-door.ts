import type { Desk } from '../desk/desk.ts';

/** A pack as others ask it: where its interactions are answered. */
export interface PackDoor {
  /** Its id. */
  readonly pack: string;
  readonly title: () => string;
  readonly desk: Desk;
  /** The instant to answer by, ISO 8601 in UTC. */
  readonly now: () => string;
}

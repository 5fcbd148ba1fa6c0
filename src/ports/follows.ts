import type { Person } from '../model/interaction.ts';

/** A figure of the pack that somebody keeps an eye on, by the name the pack gives it. */
export interface Follow {
  readonly figure: string;
  readonly since: string;
}

/** Who follows which figure. */
export interface Follows {
  /** False: it was followed already. */
  follow(person: Person, figure: string, at: string): Promise<boolean>;
  /** False: it was not followed. */
  unfollow(person: Person, figure: string): Promise<boolean>;
  /** What a person follows, by figure. */
  followedBy(person: Person): Promise<readonly Follow[]>;
}

import type { Account } from './activity.ts';
import type { Connector, Member } from './connector.ts';
import { Newest } from './newest.ts';
import type { TeamsPlace } from './place.ts';

/** `unknown`: the roster could not be asked. */
export type Membership = 'member' | 'external' | 'unknown';

export interface MembershipParts {
  readonly connector: Pick<Connector, 'member'>;
  /** Directories whose people belong here. */
  readonly isAllowedTenant: (tenant: string) => boolean;
  readonly now: () => string;
}

const MEMBERS_IN_MEMORY = 20_000;
const KNOWN_MILLISECONDS = 3_600_000;
/** So long nothing is asked of a roster that gave no answer. */
const UNKNOWN_MILLISECONDS = 60_000;
const OWN_ROLES: ReadonlySet<string> = new Set(['user', 'owner', 'member']);

/**
 * Who belongs to the organisation. An activity names the directory of the conversation, which is its host's, and not that
 * of whoever speaks there: in a shared channel, a meeting or as a guest that may be anybody. The roster tells, and is
 * asked again after an hour.
 */
export class Memberships {
  readonly #parts: MembershipParts;
  readonly #known = new Newest<{ readonly membership: Membership; readonly at: number }>(MEMBERS_IN_MEMORY);

  constructor(parts: MembershipParts) {
    this.#parts = parts;
  }

  async of({ id }: Pick<Account, 'id'>, place: TeamsPlace): Promise<Membership> {
    const key = JSON.stringify([place.conversation.id, id]);
    const now = Date.parse(this.#parts.now());
    const known = this.#known.get(key);
    if (known && now - known.at < (known.membership === 'unknown' ? UNKNOWN_MILLISECONDS : KNOWN_MILLISECONDS)) return known.membership;
    const outcome = await this.#parts.connector.member(place, place.conversation.id, id);
    const membership = outcome.kind === 'unknown' ? 'unknown' : this.#isOwn(outcome.member) ? 'member' : 'external';
    this.#known.set(key, { membership, at: now });
    return membership;
  }

  #isOwn({ tenant, role }: Member): boolean {
    const isHere = tenant === undefined || this.#parts.isAllowedTenant(tenant);
    return isHere && (role === undefined || OWN_ROLES.has(role.toLowerCase()));
  }
}

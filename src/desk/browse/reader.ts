import type { FactView } from '../../facts/view.ts';
import type { Conversation, Person } from '../../model/interaction.ts';
import { audienceOf, type Context } from '../context.ts';
import type { DeskParts } from '../desk-parts.ts';
import { requireFacts } from '../ledger-notice.ts';

/** Who looks through the store, from where, and at which of its two times. */
export interface Reader {
  readonly person: Person;
  /** Their own place, in which nobody else reads. */
  readonly place: Conversation;
  /** Instant of now, ISO 8601. */
  readonly now: string;
  /** `YYYY-MM-DD`: what was public by the end of that day. */
  readonly asOf?: string | undefined;
  /** Instant: what the store held then. */
  readonly recordedBy?: string | undefined;
}

/** Looking through is answered as if its reader had opened their own page of the bot: by the same rights and the same gate. */
export function contextFor({ person, place, now, asOf }: Reader, parts: DeskParts): Context {
  return {
    parts,
    now,
    interaction: { kind: 'home', person, conversation: place, delivery: '', ...(asOf !== undefined && { asOf }) },
    show: () => undefined,
  };
}

/**
 * What a reader can know at the times at which they look.
 * @throws Failure LEDGER_UNREAD while nothing may be shown, DATE_INVALID
 */
export function viewFor({ now, asOf, recordedBy }: Reader, context: Context): FactView {
  requireFacts(context.parts.standing());
  return context.parts.bot().view({
    askedAt: now,
    audience: audienceOf(context),
    ...(asOf !== undefined && { asOf }),
    ...(recordedBy !== undefined && { recordedBy }),
  });
}

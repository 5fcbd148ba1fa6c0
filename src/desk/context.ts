import type { Bot } from '../bot.ts';
import { packWithin } from '../facts/pack-within.ts';
import type { FactView } from '../facts/view.ts';
import { opennessBy } from '../model/clearance.ts';
import { Failure } from '../model/failure.ts';
import { type Conversation, type Interaction, type Person, type Tenant, tenantOf } from '../model/interaction.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import { within } from '../outbox/deadline.ts';
import type { ShownFact } from '../ports/postings.ts';
import type { DeskParts, DeskStore } from './desk-parts.ts';

/** What an answer showed, until the platform says where. */
export interface Shown {
  readonly kind: 'answer' | 'digest';
  readonly facts: readonly ShownFact[];
}

/** One interaction being answered. */
export interface Context {
  readonly parts: DeskParts;
  readonly interaction: Interaction;
  readonly now: string;
  /** Notes what the reply shows. */
  readonly show: (shown: Shown) => void;
  /** Is told how a question ended. */
  readonly ended?: (outcome: Outcome) => void;
}

/** A person without what the platform shows of them: only who it is is ever kept. */
export function identityOf({ platform, tenant, id }: Person): Person {
  return { platform, tenant, id };
}

/**
 * The audience that a reply may speak to: the asker's clearance in private; elsewhere the lower of the asker's and the
 * conversation's, for what one person asks there others may see.
 */
export function audienceOf({ parts, interaction: { person, conversation } }: Context): string {
  return audienceAt(parts, person, conversation);
}

/** The audience that a person may be spoken to with, in a conversation; the widest where they are of elsewhere. */
export function audienceAt(
  parts: Pick<DeskParts, 'clearanceOf'> & { readonly bot: () => Pick<Bot, 'pack'> },
  person: Person,
  conversation: Conversation,
): string {
  const { audiences } = parts.bot().pack;
  if (person.external) return audiences[0] ?? 'public';
  const isOpenIn = opennessBy({ audiences: () => audiences, clearanceOf: parts.clearanceOf });
  const place = { ...conversation, reader: person.id };
  return audiences.findLast((audience) => isOpenIn(audience, place)) ?? 'public';
}

/** The pack as far as the reply may speak of it. Whatever a reply lists, counts, offers or matches is taken from here. */
export function packHere(context: Context): Pack {
  return packWithin(context.parts.bot().pack, audienceOf(context));
}

/** What can be known now where the reply is shown. */
export function viewHere(context: Context): FactView {
  return context.parts.bot().view({ askedAt: context.now, audience: audienceOf(context) });
}

/** The workspace or organisation whose open questions are shown here; nothing for those of all. */
export function tenantSeen({ parts, interaction: { person } }: Context): Tenant | undefined {
  return parts.seesEveryTenant?.(person) ? undefined : tenantOf(person);
}

/** The audiences whose content may be shown here, the widest first. */
export function audiencesHere(context: Context): readonly string[] {
  const { audiences } = context.parts.bot().pack;
  return audiences.slice(0, audiences.indexOf(audienceOf(context)) + 1);
}

/** Works with the store for so long as people wait. @throws Failure of the store, STORE_UNAVAILABLE when it is too slow */
export async function withStore<T>({ parts }: Pick<Context, 'parts'>, work: (store: DeskStore) => Promise<T>): Promise<T> {
  type Ended = { readonly value: T } | { readonly error: unknown };
  const slow = new Failure(
    'STORE_UNAVAILABLE',
    'The store takes too long.',
    `It gave no answer within ${parts.rules.storeTimeout} seconds.`,
    'Try again in a minute.',
  );
  const attempt = async (): Promise<Ended> => ({ value: await work(parts.store()) });
  const ended = await within<Ended>(parts.clock, parts.rules.storeTimeout, attempt, { error: slow }, (error) => ({ error }));
  if ('error' in ended) throw ended.error;
  return ended.value;
}

import { aloneWith, type Conversation, type Person, type PostOutcome } from '../../src/index.ts';
import type { Account } from './activity.ts';
import type { Connector } from './connector.ts';
import type { TeamsPlace } from './place.ts';
import type { Places } from './places.ts';

/**
 * Keeps how somebody is written to alone: by the chat that they write in, or, until there is one, by their account. Kept
 * under the person's id, as Teams names the chat by an id of its own.
 */
export async function rememberPerson(places: Places, person: Person, account: Pick<Account, 'id'>, place: TeamsPlace): Promise<void> {
  const chat = aloneWith(person);
  const written = place.conversation.kind === 'personal';
  const known = written ? undefined : await places.recall(chat).catch(() => undefined);
  if (written) await places.remember(chat, place);
  else if (!known) await places.remember(chat, { ...place, conversation: { id: account.id, kind: 'personal' } });
}

/** Forgets how somebody is written to alone. */
export function forgetPerson(places: Places, person: Person): Promise<void> {
  return places.forget(aloneWith(person));
}

/** Where a message for a place goes: what one person alone reads goes to that person's own chat. */
export function readersOwn(address: Conversation): Conversation {
  const { reader, platform, tenant, kind } = address;
  return reader === undefined || kind === 'personal' ? address : aloneWith({ platform, tenant, id: reader });
}

/** Accounts of people; chats have other ids. */
const ACCOUNT = /^29:/;

/**
 * The chat that an address stands for, opened if it was not yet; a failure where Teams does not open it, by which
 * nothing was posted.
 */
export async function personalChat(
  { places, connector }: { readonly places: Places; readonly connector: Connector },
  address: Conversation,
  place: TeamsPlace,
): Promise<{ readonly address: Conversation; readonly place: TeamsPlace } | Extract<PostOutcome, { kind: 'failed' }>> {
  const { id } = place.conversation;
  if (address.kind !== 'personal' || id === address.id) return { address, place };
  if (!ACCOUNT.test(id)) return { address: { ...address, id }, place };
  const opened = await connector.openPersonal(place, id);
  if (opened.kind === 'failed') return opened;
  if (opened.kind === 'unknown' || opened.id === '') return { kind: 'failed', reason: 'The chat could not be opened.', permanent: false };
  const chat = { ...address, id: opened.id };
  const there: TeamsPlace = { ...place, conversation: { id: opened.id, kind: 'personal' } };
  await Promise.all([places.remember(address, there), places.remember(chat, there)]);
  return { address: chat, place: there };
}

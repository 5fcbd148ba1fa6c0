import type { Kysely } from 'kysely';
import { z } from 'zod';
import { addressOf, type Conversation, type Person } from '../../src/index.ts';
import type { Schema } from './schema.ts';
import { storedConversation, storedPerson } from './stored.ts';

/** A person whose traces are looked for. */
export interface DataSubject {
  readonly person: Person;
  readonly address: string;
  /** Addresses of the conversations between the person and the bot alone, threads left aside. */
  readonly places: ReadonlySet<string>;
}

/** The part of a record of Teams that names the chat in which a person is written to. */
const chatSchema = z.object({ conversation: z.object({ id: z.string(), kind: z.literal('personal') }) });

/** The address of a conversation without its thread. */
export function placeAddress({ platform, tenant, id }: Pick<Conversation, 'platform' | 'tenant' | 'id'>): string {
  return addressOf({ platform, tenant, id });
}

function chatIn(content: string): string | undefined {
  try {
    return chatSchema.safeParse(JSON.parse(content)).data?.conversation.id;
  } catch {
    return undefined;
  }
}

/**
 * A person with the places that are theirs alone: the one that is named by their own id, those in which they asked or
 * subscribed, and those by which a platform reaches them.
 */
export async function dataSubjectOf(database: Kysely<Schema>, { platform, tenant, id }: Person): Promise<DataSubject> {
  const person = { platform, tenant, id };
  const address = addressOf(person);
  const asked = await database.selectFrom('questions').select('conversation').distinct().where('person_address', '=', address).execute();
  const made = await database.selectFrom('subscriptions').select(['conversation', 'created_by']).execute();
  const records = await database
    .selectFrom('platform_records')
    .select('content')
    .where('platform', '=', platform)
    .where('name', '=', address)
    .execute();
  const conversations = [
    ...asked.map(({ conversation }) => conversation),
    ...made.filter(({ created_by }) => addressOf(storedPerson(created_by)) === address).map(({ conversation }) => conversation),
  ].map(storedConversation);
  const chats = records.flatMap(({ content }) => chatIn(content) ?? []);
  const own = conversations.filter(({ kind }) => kind === 'personal').map(placeAddress);
  const places = new Set([address, ...own, ...chats.map((chat) => placeAddress({ platform, tenant, id: chat }))]);
  return { person, address, places };
}

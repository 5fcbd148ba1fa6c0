import type { Kysely, Selectable, Transaction } from 'kysely';
import { addressOf, type TopicOfTenant, type TopicResolution } from '../../src/index.ts';
import type { Schema } from './schema.ts';
import { instant, portions, storedConversation, storedPerson } from './stored.ts';
import { storedResolution } from './stored-resolution.ts';
import { tenantName } from './tenant-name.ts';

type QuestionRow = Selectable<Schema['questions']>;
type EarlierReply = { readonly question: string; readonly planned_at: string; readonly settlement: string | null };

/** Where the asker of a question looks for the answer, as a name. */
function placeNameOf({ privately, person, conversation }: QuestionRow): string {
  return addressOf(privately === 1 ? storedPerson(person) : storedConversation(conversation));
}

/** Whether a question still waits: nobody told its asker yet, or of no answer, or it was raised again since. */
function waits({ id, raised_at }: QuestionRow, told: readonly EarlierReply[]): boolean {
  const last = told.filter(({ question }) => question === id).toSorted((a, b) => (a.planned_at < b.planned_at ? 1 : -1))[0];
  if (!last || last.settlement === null || storedResolution(last.settlement).state === 'dismissed') return true;
  return raised_at !== null && raised_at > last.planned_at;
}

/** The questions asked on a topic of a workspace or organisation. */
export function questionsOn(database: Kysely<Schema>, topic: TopicOfTenant) {
  return database.selectFrom('questions').selectAll().where('tenant', '=', tenantName(topic)).where('topic', '=', topic.topic);
}

/** Enters whom to tell that a topic was settled: each place where it was asked in vain, once. */
export async function planReplies(transaction: Transaction<Schema>, topic: TopicOfTenant, settlement: TopicResolution): Promise<void> {
  const at = instant(settlement.at);
  const asked = await questionsOn(transaction, topic)
    .where((the) => the.or([the('outcome', '=', 'unknown'), the('raised_at', 'is not', null)]))
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  const told = await transaction
    .selectFrom('outbox')
    .innerJoin('questions', 'questions.id', 'outbox.question')
    .select(['questions.id as question', 'outbox.due_at as planned_at', 'outbox.content as settlement'])
    .where('questions.tenant', '=', tenantName(topic))
    .where('questions.topic', '=', topic.topic)
    .execute();
  const byPlace = new Map<string, QuestionRow>();
  for (const question of asked.filter((one) => waits(one, told))) {
    const place = placeNameOf(question);
    if (!byPlace.has(place)) byPlace.set(place, question);
  }
  const rows = Array.from(byPlace, ([place, { id }]) => ({
    key: `settled ${topic.topic} ${id} ${at}`,
    kind: 'settlement',
    lane: place,
    turn: at,
    in_turn: 0,
    due_at: at,
    as_of: at,
    question: id,
    content: JSON.stringify({ ...settlement, at }),
    state: 'due',
    sendings: 0,
    claimable_at: at,
  }));
  for (const portion of portions(rows)) await transaction.insertInto('outbox').values(portion).execute();
}

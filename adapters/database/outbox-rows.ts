import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { Failure, type OutboxContent, type OutboxEntry, type OutboxProgress } from '../../src/index.ts';
import { compareText } from './planned-slots.ts';
import { postingsFrom } from './postings.ts';
import { questionFrom } from './questions.ts';
import type { Schema } from './schema.ts';
import { conversationSchema, optional, personSchema, storedJson, storedPosted } from './stored.ts';
import { messageSchema } from './stored-message.ts';
import { storedResolution } from './stored-resolution.ts';

export type OutboxRow = Selectable<Schema['outbox']>;

const stateSchema = z.enum(['due', 'claimed', 'sending', 'sent', 'failed', 'unknown', 'missed']);
const kindSchema = z.enum(['digest', 'correction', 'settlement', 'late_reply', 'word']);
const waySchema = z.enum(['post', 'edit']);

const storedMessageContent = storedJson(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('late_reply'),
      delivery: z.string(),
      person: personSchema,
      address: conversationSchema,
      message: messageSchema,
      facts: z.array(z.object({ fact: z.string(), recordedAt: z.string() })),
    }),
    z.object({ kind: z.literal('word'), address: conversationSchema, message: messageSchema }),
  ]),
);

/** How far a row has come. */
export function progressFrom(row: OutboxRow): OutboxProgress {
  const { token, claimed_at: claimedAt, leased_until: until } = row;
  const lease = token === null || claimedAt === null || until === null ? null : { token, claimedAt, until };
  return {
    key: row.key,
    state: stateSchema.parse(row.state),
    dueAt: row.due_at,
    asOf: row.as_of,
    sendings: row.sendings,
    ...optional('firstSendingAt', row.first_sending_at),
    ...optional('lease', lease),
    ...optional('claimableAt', row.claimable_at),
    ...optional('reason', row.reason),
    ...optional('posted', row.posted === null ? null : storedPosted(row.posted)),
    ...optional('endedAt', row.ended_at),
  };
}

/** How far a row has come, and of what kind it is. */
export function unfinishedFrom(row: OutboxRow) {
  return { ...progressFrom(row), kind: kindSchema.parse(row.kind) };
}

/** Rows with all that they are composed from, in the order in which they go. Rows whose posting or question is gone are left out. */
export async function entriesFrom(database: Kysely<Schema>, rows: readonly OutboxRow[]): Promise<OutboxEntry[]> {
  const postings = await postingsOf(database, rows);
  const questions = await questionsOf(database, rows);
  return rows
    .toSorted((a, b) => compareText(a.due_at, b.due_at) || compareText(a.turn, b.turn) || compareText(a.key, b.key))
    .flatMap((row) => {
      const content = contentOf(row, postings, questions);
      if (!content) return [];
      const way = optional('way', row.way === null ? null : waySchema.parse(row.way));
      return [{ ...progressFrom(row), content, ...way }];
    });
}

async function postingsOf(database: Kysely<Schema>, rows: readonly OutboxRow[]) {
  const ids = rows.flatMap(({ posting }) => posting ?? []);
  if (ids.length === 0) return new Map();
  const held = await database.selectFrom('postings').selectAll().where('id', 'in', ids).execute();
  return new Map((await postingsFrom(database, held)).map((posting) => [posting.id, posting] as const));
}

async function questionsOf(database: Kysely<Schema>, rows: readonly OutboxRow[]) {
  const ids = rows.flatMap(({ question }) => question ?? []);
  if (ids.length === 0) return new Map();
  const held = await database.selectFrom('questions').selectAll().where('id', 'in', ids).execute();
  return new Map(held.map((row) => [row.id, questionFrom(row)] as const));
}

function contentOf(
  row: OutboxRow,
  postings: Awaited<ReturnType<typeof postingsOf>>,
  questions: Awaited<ReturnType<typeof questionsOf>>,
): OutboxContent | undefined {
  const { kind, digest, slot, lane, position, fact, content } = row;
  if (kind === 'digest' && digest !== null && slot !== null) return { kind, digest, target: lane, slot };
  if (kind === 'correction' && position !== null && fact !== null) {
    const posting = postings.get(row.posting ?? '');
    return posting && { kind, position, fact, posting };
  }
  if (kind === 'settlement' && content !== null) {
    const question = questions.get(row.question ?? '');
    return question && { kind, question, settlement: storedResolution(content) };
  }
  if (content !== null) return storedMessageContent(content);
  throw new Failure(
    'STORE_CORRUPT',
    'A row of the outbox cannot be read.',
    `Nothing is held that a ${kind} is composed from.`,
    'Look for another program or a person that changed the database, and restore the row from a backup.',
  );
}

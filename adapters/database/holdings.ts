import { type Kysely, type Selectable, sql } from 'kysely';
import { addressOf, type Forgetting, type Person } from '../../src/index.ts';
import { type DataSubject, placeAddress } from './personal-places.ts';
import type { Schema } from './schema.ts';
import { portions, storedPerson, storedPosted } from './stored.ts';
import { storedResolution } from './stored-resolution.ts';
import { storedWording } from './stored-wording.ts';

type Table = keyof Schema;
type Row = Readonly<Record<string, unknown>>;
type Find<T extends Table> = (database: Kysely<Schema>, subject: DataSubject) => Promise<readonly Selectable<Schema[T]>[]>;

/** A row that tells of a person; of one that stays, what it says once it names nobody. */
export interface FoundRow {
  readonly row: Row;
  readonly unnamed?: Row;
}

/** Where traces of people are in one table, and what becomes of them. */
export interface Holding {
  readonly table: Table;
  /** Columns that name a row. */
  readonly key: readonly string[];
  readonly becomes: Forgetting;
  find(database: Kysely<Schema>, subject: DataSubject): Promise<readonly FoundRow[]>;
}

/** The id under which nobody is on any platform. */
const FORGOTTEN = 'forgotten';

function nobodyLike({ platform, tenant }: Person): Person {
  return { platform, tenant, id: FORGOTTEN };
}

type KeyOf<T extends Table> = readonly (keyof Schema[T] & string)[];

function staying<T extends Table>(table: T, key: KeyOf<T>, becomes: Exclude<Forgetting, 'unnamed'>, find: Find<T>): Holding {
  return { table, key, becomes, find: async (...where) => (await find(...where)).map((row) => ({ row: { ...row } })) };
}

const erased = <T extends Table>(table: T, key: KeyOf<T>, find: Find<T>): Holding => staying(table, key, 'erased', find);

function unnamed<T extends Table>(
  table: T,
  key: KeyOf<T>,
  find: Find<T>,
  without: (row: Selectable<Schema[T]>, subject: DataSubject) => Partial<Selectable<Schema[T]>>,
): Holding {
  return {
    table,
    key,
    becomes: 'unnamed',
    find: async (database, subject) =>
      (await find(database, subject)).map((row) => ({ row: { ...row }, unnamed: { ...without(row, subject) } })),
  };
}

/** Whether a column holds a text somewhere; LIKE would read the signs of addresses as patterns. */
function holds(column: string, text: string) {
  return sql<boolean>`replace(${sql.ref(column)}, ${text}, '') <> ${sql.ref(column)}`;
}

/** How JSON text names an address as the one who did something. */
function namedAsDoer({ address }: DataSubject): string {
  return `"by":${JSON.stringify(address)}`;
}

/** Whether a target is in a place of the person's own, in whatever thread. */
function isOwn({ target }: { readonly target: string }, { places }: DataSubject): boolean {
  return places.has(target.split('/').slice(0, 3).join('/'));
}

async function inPortions<T>(keys: readonly string[], query: (portion: readonly string[]) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for (const portion of portions(keys)) found.push(...(await query(portion)));
  return found;
}

const questionsOf: Find<'questions'> = (database, { address }) =>
  database.selectFrom('questions').selectAll().where('person_address', '=', address).execute();

/**
 * Postings in the person's own places, and those that the person alone was shown elsewhere. The others in channels are
 * there for all who read them, and name nobody.
 */
const postingsOf: Find<'postings'> = async (database, { person, places }) => {
  const shownAlone = holds('posted', `"reader":${JSON.stringify(person.id)}`);
  const rows = await database
    .selectFrom('postings')
    .selectAll()
    .where((the) => the.or([holds('posted', '"kind":"personal"'), shownAlone]))
    .execute();
  return rows.filter(({ posted }) => {
    const { conversation } = storedPosted(posted);
    const { platform, tenant, reader } = conversation;
    return places.has(placeAddress(conversation)) || (reader === person.id && platform === person.platform && tenant === person.tenant);
  });
};

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

/** What goes out to the person's own places or to them alone, and what hangs on their questions and on what they were shown. */
const outboxOf: Find<'outbox'> = async (database, subject) => {
  const questions = new Set(idsOf(await questionsOf(database, subject)));
  const postings = new Set(idsOf(await postingsOf(database, subject)));
  const rows = await database.selectFrom('outbox').selectAll().execute();
  return rows.filter(
    (row) =>
      row.person_address === subject.address ||
      isOwn({ target: row.lane }, subject) ||
      questions.has(row.question ?? '') ||
      postings.has(row.posting ?? ''),
  );
};

const ASKED_ON = sql`select 1 from questions where questions.tenant = topics.tenant and questions.topic = topics.topic`;

const nameOfTopic = ({ tenant, topic }: Pick<Selectable<Schema['topics']>, 'tenant' | 'topic'>) => JSON.stringify([tenant, topic]);

/** A wording by somebody else, where it is theirs. */
function withoutDoer(wording: string, address: string, instead: string): string {
  const { by, ...rest } = storedWording(wording);
  return JSON.stringify({ ...rest, by: by === address ? instead : by });
}

/** Topics on which nobody else asked in the same workspace or organisation. */
const topicsAlone: Find<'topics'> = (database, { address }) =>
  database
    .selectFrom('topics')
    .selectAll()
    .where(sql<boolean>`exists (${ASKED_ON} and person_address = ${address})`)
    .where(sql<boolean>`not exists (${ASKED_ON} and person_address <> ${address})`)
    .execute();

const subscriptionsMade: Find<'subscriptions'> = async (database, subject) =>
  (await database.selectFrom('subscriptions').selectAll().execute()).filter(
    (row) => addressOf(storedPerson(row.created_by)) === subject.address && !isOwn(row, subject),
  );

/** Every place where traces of people are. Rows that hang on others come before those. */
export const HOLDINGS: readonly Holding[] = [
  erased('ratings', ['question', 'person_address'], (database, { address }) =>
    database.selectFrom('ratings').selectAll().where('person_address', '=', address).execute(),
  ),
  erased('taken_questions', ['platform', 'delivery'], (database, { address }) =>
    database.selectFrom('taken_questions').selectAll().where('person_address', '=', address).execute(),
  ),
  erased('conversation_questions', ['conversation', 'delivery'], (database, { address }) =>
    database.selectFrom('conversation_questions').selectAll().where('person_address', '=', address).execute(),
  ),
  erased('model_readings', ['key'], (database, { address }) =>
    database.selectFrom('model_readings').selectAll().where('person_address', '=', address).execute(),
  ),
  unnamed(
    'silenced_conversations',
    ['conversation'],
    (database, { address }) => database.selectFrom('silenced_conversations').selectAll().where('person_address', '=', address).execute(),
    (_, { person }) => ({ person_address: addressOf(nobodyLike(person)) }),
  ),
  erased('follows', ['person_address', 'figure'], (database, { address }) =>
    database.selectFrom('follows').selectAll().where('person_address', '=', address).execute(),
  ),
  erased('review_claims', ['proposal'], (database, { address }) =>
    database.selectFrom('review_claims').selectAll().where('curator', '=', address).execute(),
  ),
  erased('outbox', ['key'], outboxOf),
  unnamed(
    'outbox',
    ['key'],
    async (database, subject) => {
      const own = new Set((await outboxOf(database, subject)).map(({ key }) => key));
      const rows = await database
        .selectFrom('outbox')
        .selectAll()
        .where('kind', '=', 'settlement')
        .where(holds('content', namedAsDoer(subject)))
        .execute();
      return rows.filter(({ key }) => !own.has(key));
    },
    ({ content }, { person }) => {
      const { via: _, ...rest } = storedResolution(content ?? '');
      return { content: JSON.stringify({ ...rest, by: addressOf(nobodyLike(person)) }) };
    },
  ),
  erased('topics', ['tenant', 'topic'], topicsAlone),
  unnamed(
    'topics',
    ['tenant', 'topic'],
    async (database, subject) => {
      const alone = new Set((await topicsAlone(database, subject)).map(nameOfTopic));
      const rows = await database
        .selectFrom('topics')
        .selectAll()
        .where((the) => the.or([the('settled_by', '=', subject.address), holds('wording', namedAsDoer(subject))]))
        .execute();
      return rows.filter((row) => !alone.has(nameOfTopic(row)));
    },
    ({ settled_by, wording }, { person, address }) => ({
      ...(settled_by === address && { settled_by: addressOf(nobodyLike(person)), settled_via: null }),
      ...(wording !== null && { wording: withoutDoer(wording, address, addressOf(nobodyLike(person))) }),
    }),
  ),
  erased('questions', ['id'], questionsOf),
  erased('posting_facts', ['posting', 'fact'], async (database, subject) =>
    inPortions(idsOf(await postingsOf(database, subject)), (ids) =>
      database.selectFrom('posting_facts').selectAll().where('posting', 'in', ids).execute(),
    ),
  ),
  erased('postings', ['id'], postingsOf),
  erased('delivery_progress', ['digest', 'target'], async (database, subject) =>
    (await database.selectFrom('delivery_progress').selectAll().execute()).filter((row) => isOwn(row, subject)),
  ),
  erased('subscriptions', ['digest', 'target'], async (database, subject) =>
    (await database.selectFrom('subscriptions').selectAll().execute()).filter((row) => isOwn(row, subject)),
  ),
  unnamed('subscriptions', ['digest', 'target'], subscriptionsMade, (_, { person }) => ({
    created_by: JSON.stringify(nobodyLike(person)),
  })),
  erased('platform_records', ['platform', 'name'], (database, { person, places }) =>
    inPortions([...places], (names) =>
      database.selectFrom('platform_records').selectAll().where('platform', '=', person.platform).where('name', 'in', names).execute(),
    ),
  ),
  staying('ledger', ['position'], 'kept', (database, subject) =>
    database
      .selectFrom('ledger')
      .selectAll()
      .where(holds('entry', namedAsDoer(subject)))
      .orderBy('position')
      .execute(),
  ),
];

import { type Kysely, sql, type Transaction } from 'kysely';
import {
  addressOf,
  type Hold,
  type LeftQuestion,
  ORDERED_WITHIN,
  type QuestionsKept,
  type QuestionTaken,
  type TakenQuestion,
  type TakenQuestions,
} from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, portions } from './stored.ts';

/** Questions that were taken, in a database. */
export function takenQuestionsIn(engine: Engine): TakenQuestions {
  return {
    record: (taken, answered, hold) =>
      engine.write(async (transaction) => {
        const elsewhere: QuestionTaken[] = [];
        const passed: QuestionTaken[] = [];
        for (const portion of portions(taken)) {
          const recorded = await keep(transaction, portion, hold);
          elsewhere.push(...recorded.elsewhere);
          passed.push(...recorded.passed);
        }
        const threaded = taken.filter(({ thread }) => thread !== undefined);
        for (const [platform, deliveries] of byPlatform(answered)) {
          for (const portion of portions(deliveries)) {
            await transaction
              .updateTable('taken_questions')
              .set({ answered_at: instant(hold.now), payload: '' })
              .where('platform', '=', platform)
              .where('delivery', 'in', portion)
              .execute();
          }
        }
        return { elsewhere, passed, behind: await behindOthers(transaction, threaded, hold) };
      }),
    prolong: (questions, { owner, until }) =>
      engine.write(async (transaction) => {
        const held = new Set<string>();
        for (const [platform, deliveries] of byPlatform(questions)) {
          for (const portion of portions(deliveries)) {
            const rows = await transaction
              .updateTable('taken_questions')
              .set({ held_until: instant(until) })
              .where('platform', '=', platform)
              .where('delivery', 'in', portion)
              .where('owner', '=', owner)
              .where('answered_at', 'is', null)
              .returning(['platform', 'delivery'])
              .execute();
            for (const row of rows) held.add(nameOf(row));
          }
        }
        return questions.filter((question) => !held.has(nameOf(question)));
      }),
    behind: (questions, hold) => engine.read((database) => behindOthers(database, questions, hold)),
    claim: (platforms, hold, limit) =>
      engine.write((transaction) => claimLeft(transaction, { platforms, hold, limit, skipsLocked: engine.skipsLocked })),
    forgetAnswered: (before) =>
      engine.write(async (transaction) => {
        const gone = await transaction.deleteFrom('taken_questions').where('answered_at', '<', instant(before)).executeTakeFirst();
        return Number(gone.numDeletedRows);
      }),
    expire: (before) =>
      engine.write(async (transaction) => {
        const gone = await transaction.deleteFrom('taken_questions').where('taken_at', '<', instant(before)).executeTakeFirst();
        return Number(gone.numDeletedRows);
      }),
  };
}

function nameOf({ platform, delivery }: QuestionTaken): string {
  return JSON.stringify([platform, delivery]);
}

function byPlatform(questions: readonly QuestionTaken[]): Map<string, string[]> {
  const deliveries = new Map<string, string[]>();
  for (const { platform, delivery } of questions) deliveries.set(platform, [...(deliveries.get(platform) ?? []), delivery]);
  return deliveries;
}

async function keep(
  transaction: Transaction<Schema>,
  taken: readonly TakenQuestion[],
  { owner, now, until }: Hold,
): Promise<Omit<QuestionsKept, 'behind'>> {
  const held = { owner, held_until: instant(until) };
  const rows = taken.map(({ platform, delivery, person, payload, takenAt, thread = null }) => ({
    platform,
    delivery,
    person_address: addressOf(person),
    payload,
    taken_at: instant(takenAt),
    times_left: 0,
    answered_at: null,
    thread,
    ...held,
  }));
  const kept = await transaction
    .insertInto('taken_questions')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'delivery'])
        .doUpdateSet((the) => ({
          ...held,
          times_left: the
            .case()
            .when('taken_questions.owner', '=', owner)
            .then(the.ref('taken_questions.times_left'))
            .else(sql<number>`${sql.ref('taken_questions.times_left')} + 1`)
            .end(),
        }))
        .where('taken_questions.answered_at', 'is', null)
        .where((the) => the.or([the('taken_questions.owner', '=', owner), the('taken_questions.held_until', '<=', instant(now))])),
    )
    .returning(['platform', 'delivery', 'times_left'])
    .execute();
  const isKept = new Set(kept.map(nameOf));
  return {
    elsewhere: taken.filter((question) => !isKept.has(nameOf(question))),
    passed: kept.filter(({ times_left: left }) => left > 0).map(({ platform, delivery }) => ({ platform, delivery })),
  };
}

async function behindOthers(
  database: Kysely<Schema>,
  questions: readonly QuestionTaken[],
  { owner, now }: Pick<Hold, 'owner' | 'now'>,
): Promise<QuestionTaken[]> {
  const since = instant(new Date(Date.parse(now) - ORDERED_WITHIN).toISOString());
  const behind: QuestionTaken[] = [];
  for (const [platform, deliveries] of byPlatform(questions)) {
    for (const portion of portions(deliveries)) {
      const rows = await database
        .selectFrom('taken_questions as later')
        .innerJoin('taken_questions as earlier', 'earlier.thread', 'later.thread')
        .select(['later.platform', 'later.delivery'])
        .distinct()
        .where('later.platform', '=', platform)
        .where('later.delivery', 'in', portion)
        .where('later.owner', '=', owner)
        .where('earlier.platform', '=', platform)
        .where('earlier.owner', '!=', owner)
        .where('earlier.answered_at', 'is', null)
        .where('earlier.taken_at', '>=', since)
        .whereRef('earlier.taken_at', '<', 'later.taken_at')
        .execute();
      behind.push(...rows);
    }
  }
  return behind;
}

interface ClaimOfLeft {
  readonly platforms: readonly string[];
  readonly hold: Hold;
  readonly limit: number;
  readonly skipsLocked: boolean;
}

async function claimLeft(transaction: Transaction<Schema>, { platforms, hold, limit, skipsLocked }: ClaimOfLeft): Promise<LeftQuestion[]> {
  const left = await transaction
    .selectFrom('taken_questions')
    .select(['platform', 'delivery', 'payload', 'taken_at', 'times_left', 'thread'])
    .where('platform', 'in', platforms)
    .where('held_until', '<=', instant(hold.now))
    .where('answered_at', 'is', null)
    .orderBy('taken_at')
    .orderBy('delivery')
    .limit(limit)
    .$if(skipsLocked, (query) => query.forUpdate().skipLocked())
    .execute();
  for (const [platform, deliveries] of byPlatform(left)) {
    await transaction
      .updateTable('taken_questions')
      .set({ owner: hold.owner, held_until: instant(hold.until), times_left: sql<number>`times_left + 1` })
      .where('platform', '=', platform)
      .where('delivery', 'in', deliveries)
      .execute();
  }
  return left.map(({ platform, delivery, payload, taken_at, times_left: before, thread }) => ({
    platform,
    delivery,
    payload,
    takenAt: taken_at,
    left: before + 1,
    ...(thread === null ? {} : { thread }),
  }));
}

import { addressOf, type Conversations } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { instant } from './stored.ts';

/** Conversations in a database. */
export function conversationsIn(engine: Engine): Conversations {
  return {
    note: ({ conversation, delivery, person, text, askedAt }) =>
      engine.write(async (transaction) => {
        await transaction
          .insertInto('conversation_questions')
          .values({
            conversation: addressOf(conversation),
            delivery,
            person_address: addressOf(person),
            text,
            asked_at: instant(askedAt),
          })
          .onConflict((conflict) => conflict.columns(['conversation', 'delivery']).doUpdateSet({ text }))
          .execute();
      }),
    recall: (conversation, { by, since, limit }) =>
      engine.read(async (database) => {
        const address = addressOf(conversation);
        const questions = await database
          .selectFrom('conversation_questions')
          .select(['delivery', 'person_address as person', 'text', 'asked_at as askedAt'])
          .where('conversation', '=', address)
          .$if(by !== undefined, (query) => query.where('person_address', '=', by ? addressOf(by) : ''))
          .$if(since !== undefined, (query) => query.where('asked_at', '>=', instant(since ?? '')))
          .orderBy('asked_at', 'desc')
          .orderBy('delivery', 'desc')
          .limit(limit)
          .execute();
        const silenced = await database
          .selectFrom('silenced_conversations')
          .select('conversation')
          .where('conversation', '=', address)
          .executeTakeFirst();
        return { questions: questions.toReversed(), isSilenced: silenced !== undefined };
      }),
    withdraw: (conversation, delivery) =>
      engine.write(async (transaction) => {
        await transaction
          .deleteFrom('conversation_questions')
          .where('conversation', '=', addressOf(conversation))
          .where('delivery', '=', delivery)
          .execute();
      }),
    silence: (conversation, by, at) =>
      engine.write(async (transaction) => {
        await transaction
          .insertInto('silenced_conversations')
          .values({ conversation: addressOf(conversation), person_address: addressOf(by), silenced_at: instant(at) })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    expire: (before) =>
      engine.write(async (transaction) => {
        const questions = await transaction.deleteFrom('conversation_questions').where('asked_at', '<', instant(before)).executeTakeFirst();
        const silences = await transaction
          .deleteFrom('silenced_conversations')
          .where('silenced_at', '<', instant(before))
          .executeTakeFirst();
        return Number(questions.numDeletedRows) + Number(silences.numDeletedRows);
      }),
  };
}

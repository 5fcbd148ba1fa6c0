import { type AskRequest, type Bot, type KeptReading, type PlanReader, withPlansRead } from '../../../../src/index.ts';
import type { GradedQuestion } from '../grading/graded-question.ts';

/** A bot that answers questions as it did when each of their messages was read by a reader in its turn, as in a conversation. */
export async function askedOf(
  bot: Bot,
  reader: PlanReader,
  questions: readonly GradedQuestion[],
  before: () => void,
): Promise<Pick<Bot, 'ask'>> {
  const kept = new Map<string, KeptReading>();
  const readings = {
    find: async (key: string) => kept.get(key),
    keep: async (reading: KeptReading) => {
      const first = kept.get(reading.key) ?? reading;
      kept.set(reading.key, first);
      return first;
    },
  };
  const reading = { reader, readings: () => readings, now: () => '2024-10-18T09:00:00.000Z' };
  const requests = new Map<string, AskRequest>();
  for (const { question, thread, asked_at: askedAt } of questions) {
    const messages = [...thread, question];
    for (const [at, message] of messages.entries()) {
      before();
      const request = { question: message, thread: messages.slice(0, at), askedAt };
      const key = keyOf(request);
      if (!requests.has(key)) requests.set(key, await withPlansRead(request, bot, reading, { asks: true }));
    }
  }
  return { ask: (request) => bot.ask(requests.get(keyOf(request)) ?? request) };
}

function keyOf({ question, thread, askedAt }: AskRequest): string {
  return JSON.stringify([askedAt, thread, question]);
}

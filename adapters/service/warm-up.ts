import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bot } from '../../src/index.ts';

/** Questions after which the code that answers has been compiled for good, on the shipped pack. */
const QUESTIONS = 60;

/**
 * Asks a bot what its pack suggests, and drops the answers: what answering loads and compiles at first is done before
 * anybody waits. Code that is cold takes many times as long, and people who ask at a start would not be acknowledged in
 * time. Between two questions everything else has its turn.
 */
export async function warmUp(bot: Bot, askedAt: string): Promise<void> {
  const { suggestions } = bot.pack;
  for (let number = 0; number < QUESTIONS; number += 1) {
    const question = suggestions[number % suggestions.length];
    if (question === undefined) return;
    bot.ask({ question, askedAt });
    await nextTurn();
  }
}

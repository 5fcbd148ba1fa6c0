import type { AskRequest, Bot } from '../../../../src/index.ts';

/** A bot that works out each answer, and what a reader would be asked, once: several readers are held against the same questions. */
export function rememberingBot(bot: Bot): Bot {
  return { ...bot, ask: remembering(bot.ask), consult: remembering(bot.consult) };
}

function remembering<T>(of: (request: AskRequest) => T): (request: AskRequest) => T {
  const kept = new Map<string, { readonly result: T }>();
  return (request) => {
    const { plansRead = [], ...rest } = request;
    // Plans that say nothing change nothing.
    const key = JSON.stringify([rest, plansRead.some((plan) => plan !== undefined) ? plansRead : []]);
    const known = kept.get(key) ?? { result: of(request) };
    kept.set(key, known);
    return known.result;
  };
}

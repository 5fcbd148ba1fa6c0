import type { Bot } from '../../src/index.ts';
import type { Service } from './service.ts';

/** The bot that is in force at the moment of each call. */
export function currentBot({ bot }: Pick<Service, 'bot'>): Bot {
  return {
    get pack() {
      return bot.current().pack;
    },
    ask: (request) => bot.current().ask(request),
    consult: (request) => bot.current().consult(request),
    explain: (request) => bot.current().explain(request),
    search: (...request) => bot.current().search(...request),
    view: (horizon) => bot.current().view(horizon),
    tables: (horizon) => bot.current().tables(horizon),
  };
}

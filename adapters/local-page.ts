import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Configuration } from './config.ts';
import { openingDay } from './console/opening-day.ts';
import { currentBot } from './service/current-bot.ts';
import type { PackServices } from './service/pack-services.ts';
import type { Service } from './service/service.ts';
import { pressedAction } from './slack/buttons.ts';
import { renderMessage } from './slack/render-message.ts';
import { systemClock } from './system-clock.ts';
import { readSent } from './teams/read-value.ts';
import { renderCards } from './teams/render-message.ts';
import { type WebChat, webChat } from './web/chat.ts';
import type { Drawings } from './web/drawn.ts';
import { actingOn } from './web/page-actions.ts';
import { answeringBy } from './web/page-answering.ts';
import { type PageCode, pageCode } from './web/page-code.ts';
import { postedMessages } from './web/posted-messages.ts';
import { type PageServer, type PageWarn, startPageServer } from './web/server.ts';
import { DESK, PAGE_PERSON } from './web/who.ts';

/** What the page answers from: one pack, or several of which it shows those that it was given. */
export interface PageServed {
  readonly packs: readonly { readonly pack: string; readonly service: Pick<Service, 'bot' | 'browsing'> }[];
  readonly seen: PackServices['seen'];
  readonly now: () => string;
}

/** The page on which everything can be tried on this machine, beside the terminal. */
export interface LocalPage {
  /** To be started among the platforms. */
  readonly chat: WebChat;
  /** Begins to serve it. @throws Failure CONFIGURATION_INVALID where the port that was asked for is taken */
  open(served: PageServed): Promise<PageServer>;
}

export interface LocalPageParts {
  readonly warn: PageWarn;
  /** Opens today, however old the newest source is. */
  readonly opensNow: boolean;
  readonly account: string;
}

const USUAL_PORT = 4815;
const SESSION_BYTES = 24;

/** The very payloads that the platforms' adapters send. */
export const PLATFORM_DRAWINGS: Drawings = {
  slack: (message) => renderMessage(message),
  teams: (message) => renderCards(message).cards,
  pressedInSlack: pressedAction,
  pressedInTeams(data) {
    const sent = readSent(data);
    return sent?.kind === 'button' ? sent : undefined;
  },
};

/** The local page of a bot over one pack. */
export function localPage({ page, store }: Configuration, { warn, opensNow, account }: LocalPageParts): LocalPage {
  const messages = postedMessages(join(store.dataDirectory, 'page.jsonl'));
  const chat = webChat({ messages, clock: systemClock, newId: randomUUID, warn });
  const isAskedFor = page !== undefined && page !== 'off';
  return {
    chat,
    open({ packs, seen, now }) {
      let made: Promise<PageCode> | undefined;
      const code = () => {
        made ??= pageCode();
        return made;
      };
      // It is put together while its reader opens a browser; what fails is told to whoever asks for it.
      code().catch(() => undefined);
      const all = packs.map(({ pack, service }) => ({ pack, bot: currentBot(service), browsing: service.browsing }));
      const given = () => {
        const names = seen(DESK, PAGE_PERSON);
        return all.filter(({ pack }) => names.includes(pack));
      };
      return startPageServer({
        port: isAskedFor ? page.port : USUAL_PORT,
        isAskedFor,
        session: randomBytes(SESSION_BYTES).toString('base64url'),
        code,
        answer: answeringBy({
          acting: actingOn({ chat, messages, drawings: PLATFORM_DRAWINGS, now, newId: randomUUID, account }),
          packs: given,
          drawings: PLATFORM_DRAWINGS,
          now,
          openingDay: (shown) =>
            opensNow
              ? undefined
              : openingDay(
                  shown.map(({ bot }) => bot),
                  now(),
                ),
        }),
        warn,
      });
    },
  };
}

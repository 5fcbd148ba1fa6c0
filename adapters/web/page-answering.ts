import { type Bot, type Browsing, Failure, type Reader } from '../../src/index.ts';
import { type Drawings, drawnBy } from './drawn.ts';
import type { PageActions } from './page-actions.ts';
import { REQUESTS, type RequestName } from './requests.ts';
import { DESK, PAGE_PERSON } from './who.ts';

/** A pack as the page looks it through. */
export interface PageGivenPack {
  readonly pack: string;
  readonly bot: Bot;
  readonly browsing: Browsing;
}

/** Where several are seen, which of them is meant. */
interface OfPack {
  readonly pack?: string | undefined;
}

export interface PageAnsweringParts {
  readonly acting: PageActions;
  /** Those that a reader of the page sees now, in their order. */
  readonly packs: () => readonly PageGivenPack[];
  readonly drawings: Drawings;
  readonly now: () => string;
  /** The day as of which the page opens, where that is not today. */
  readonly openingDay: (packs: readonly PageGivenPack[]) => string | undefined;
}

/** Answers what a path was asked with; `gone` aborts once nobody waits. @throws ZodError, Failure */
export type PageAnswering = (name: RequestName, asked: unknown, gone: AbortSignal) => Promise<unknown>;

function noSuchPack(pack: string | undefined): Failure {
  const why = 'None of this name is open here.';
  return new Failure(
    'PACK_MISSING',
    `There is no file “${(pack ?? '').slice(0, 60)}”.`,
    why,
    'Load the page again, and choose one that it offers.',
  );
}

/** What is behind each path of the page's server. */
export function answeringBy({ acting, packs, drawings, now, openingDay }: PageAnsweringParts): PageAnswering {
  const draw = drawnBy(drawings);
  const reader = (times: { asOf?: string | undefined; recordedBy?: string | undefined } = {}): Reader => ({
    person: PAGE_PERSON,
    place: DESK,
    now: now(),
    asOf: times.asOf,
    recordedBy: times.recordedBy,
  });
  /** The pack that is meant, the first where none is named. @throws Failure PACK_MISSING for one that is not seen */
  function chosen({ pack }: OfPack): PageGivenPack {
    const found = pack === undefined ? packs()[0] : packs().find((one) => one.pack === pack);
    if (!found) throw noSuchPack(pack);
    return found;
  }
  return async (name, asked, gone) => {
    switch (name) {
      case 'about': {
        const own = chosen(REQUESTS.about.parse(asked));
        const seen = packs();
        const day = openingDay(seen);
        return {
          about: await own.browsing.about(reader()),
          pack: own.pack,
          packs: seen.map(({ pack, bot }) => ({ pack, title: bot.pack.title })),
          ...(day !== undefined && { openingDay: day }),
        };
      }
      case 'standing':
        return acting.standing(REQUESTS.standing.parse(asked), gone);
      case 'act': {
        const { pack, ...request } = REQUESTS.act.parse(asked);
        const meant = pack === undefined || packs().length < 2 ? undefined : chosen({ pack }).pack;
        return acting.act(request, meant);
      }
      case 'facts': {
        const { pack, from, asOf, recordedBy, ...filter } = REQUESTS.facts.parse(asked);
        return chosen({ pack }).browsing.facts(filter, from, reader({ asOf, recordedBy }));
      }
      case 'fact': {
        const { pack, id, ...times } = REQUESTS.fact.parse(asked);
        return chosen({ pack }).browsing.fact(id, reader(times));
      }
      case 'document': {
        const { pack, source, ...times } = REQUESTS.document.parse(asked);
        return chosen({ pack }).browsing.document(source, reader(times));
      }
      case 'check': {
        const { pack, text, ...times } = REQUESTS.check.parse(asked);
        return chosen({ pack }).browsing.check(text, reader(times));
      }
      case 'waiting':
        return chosen(REQUESTS.waiting.parse(asked)).browsing.waiting(reader());
      case 'digest': {
        const { pack, ...request } = REQUESTS.digest.parse(asked);
        const { head, pages, ...preview } = await chosen({ pack }).browsing.digest(request, reader());
        return { ...preview, ...(head && { head: draw(head) }), pages: pages.map(draw) };
      }
      case 'schedule':
        return chosen(REQUESTS.schedule.parse(asked)).browsing.schedule(reader());
      case 'pictures': {
        const { pack, ...times } = REQUESTS.pictures.parse(asked);
        const pictures = await chosen({ pack }).browsing.pictures(reader(times));
        return pictures.map(({ message, ...picture }) => ({ ...picture, drawn: draw(message) }));
      }
    }
  };
}

import type { Browsing, Reader } from '../../src/index.ts';
import { type Drawings, drawnBy } from './drawn.ts';
import type { PageActions } from './page-actions.ts';
import { REQUESTS, type RequestName } from './requests.ts';
import { DESK, PAGE_PERSON } from './who.ts';

export interface PageAnsweringParts {
  readonly acting: PageActions;
  readonly browsing: Browsing;
  readonly drawings: Drawings;
  readonly now: () => string;
  /** The day as of which the page opens, where that is not today. */
  readonly openingDay: () => string | undefined;
}

/** Answers what a path was asked with; `gone` aborts once nobody waits. @throws ZodError, Failure */
export type PageAnswering = (name: RequestName, asked: unknown, gone: AbortSignal) => Promise<unknown>;

/** What is behind each path of the page's server. */
export function answeringBy({ acting, browsing, drawings, now, openingDay }: PageAnsweringParts): PageAnswering {
  const draw = drawnBy(drawings);
  const reader = (times: { asOf?: string | undefined; recordedBy?: string | undefined } = {}): Reader => ({
    person: PAGE_PERSON,
    place: DESK,
    now: now(),
    asOf: times.asOf,
    recordedBy: times.recordedBy,
  });
  return async (name, asked, gone) => {
    switch (name) {
      case 'about': {
        const day = openingDay();
        return { about: await browsing.about(reader()), ...(day !== undefined && { openingDay: day }) };
      }
      case 'standing':
        return acting.standing(REQUESTS.standing.parse(asked), gone);
      case 'act':
        return acting.act(REQUESTS.act.parse(asked));
      case 'facts': {
        const { from, asOf, recordedBy, ...filter } = REQUESTS.facts.parse(asked);
        return browsing.facts(filter, from, reader({ asOf, recordedBy }));
      }
      case 'fact': {
        const { id, ...times } = REQUESTS.fact.parse(asked);
        return browsing.fact(id, reader(times));
      }
      case 'document': {
        const { source, ...times } = REQUESTS.document.parse(asked);
        return browsing.document(source, reader(times));
      }
      case 'check': {
        const { text, ...times } = REQUESTS.check.parse(asked);
        return browsing.check(text, reader(times));
      }
      case 'waiting':
        return browsing.waiting(reader());
      case 'digest': {
        const { head, pages, ...preview } = await browsing.digest(REQUESTS.digest.parse(asked), reader());
        return { ...preview, ...(head && { head: draw(head) }), pages: pages.map(draw) };
      }
      case 'schedule':
        return browsing.schedule(reader());
      case 'pictures': {
        const pictures = await browsing.pictures(reader(REQUESTS.pictures.parse(asked)));
        return pictures.map(({ message, ...picture }) => ({ ...picture, drawn: draw(message) }));
      }
    }
  };
}

import { packWithin } from '../facts/pack-within.ts';
import { type FactView, viewFacts } from '../facts/view.ts';
import type { Pack } from '../model/pack.ts';
import type { OpenTopic } from '../ports/questions.ts';
import { composeDigest } from './compose.ts';
import type { ComposeEdition } from './editions.ts';
import { localDay } from './lines.ts';
import { publishedBy } from './published.ts';

/** Where editions are composed from; both are asked anew for each edition. */
export interface EditionSources {
  /** The pack with everything that the store holds now. */
  readonly pack: () => Pack;
  /** The questions that wait for curators and were asked within an audience, the most asked first. */
  readonly openTopics: (audience: string) => Promise<readonly OpenTopic[]>;
}

/**
 * Composes editions from the pack as it was at their instant: what was public by then and recorded by then, compared
 * with the same at the instant of the edition before.
 */
export function editionComposer({ pack, openTopics }: EditionSources): ComposeEdition {
  return async ({ definition, zone, asOf, since }) => {
    const held = packWithin(pack(), definition.audience);
    const viewAt = (instant: string): FactView =>
      viewFacts(publishedBy(held, instant, zone), { asOf: localDay(instant, zone), recordedBy: instant, audience: definition.audience });
    const topics = definition.sections.includes('open_questions') ? await openTopics(definition.audience) : [];
    return composeDigest({
      definition,
      zone,
      asOf,
      since,
      now: viewAt(asOf),
      before: viewAt(since),
      figures: held.figures,
      openTopics: topics,
    });
  };
}

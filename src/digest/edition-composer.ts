import { packWithin } from '../facts/pack-within.ts';
import { type FactView, viewFacts } from '../facts/view.ts';
import type { Tenant } from '../model/interaction.ts';
import type { Pack } from '../model/pack.ts';
import { composeDigest } from './compose-digest.ts';
import type { ComposeEdition } from './editions.ts';
import { localDay } from './lines.ts';
import { NO_QUESTIONS, type OpenQuestions } from './open-questions.ts';
import { publishedBy } from './published.ts';

/** Where editions are composed from; both are asked anew for each edition. */
export interface EditionSources {
  /** The pack with everything that the store holds now. */
  readonly pack: () => Pack;
  /** What may be told to an audience of the questions that wait in a workspace or organisation. */
  readonly openQuestions: (audience: string, of: Tenant) => Promise<OpenQuestions>;
}

/**
 * Composes editions from the pack as it was at their instant: what was public by then and recorded by then, compared
 * with the same at the instant of the edition before.
 */
export function editionComposer({ pack, openQuestions }: EditionSources): ComposeEdition {
  return async ({ definition, zone, asOf, since, of, state = false }) => {
    const held = packWithin(pack(), definition.audience);
    const viewAt = (instant: string): FactView =>
      viewFacts(publishedBy(held, instant, zone), { asOf: localDay(instant, zone), recordedBy: instant, audience: definition.audience });
    const asked = of && definition.sections.includes('open_questions') ? await openQuestions(definition.audience, of) : NO_QUESTIONS;
    return composeDigest({
      definition,
      zone,
      asOf,
      since,
      now: viewAt(asOf),
      before: viewAt(since),
      figures: held.figures,
      openQuestions: asked,
      state,
    });
  };
}

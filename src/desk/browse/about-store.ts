import type { FactView } from '../../facts/view.ts';
import { lastDay } from '../../model/calendar-date.ts';
import { audienceOf, audiencesHere, type Context, packHere } from '../context.ts';
import type { AccessRole } from '../desk-parts.ts';

/** What a store is about, and from when to when it can be looked at. */
export interface AboutStore {
  readonly title: string;
  readonly scope: string;
  readonly suggestions: readonly string[];
  /** Names under which one figure can be asked for. */
  readonly figures: readonly { readonly name: string; readonly label: string }[];
  readonly zone: string;
  readonly role: AccessRole;
  readonly audience: string;
  /** Those that are open, from the widest. */
  readonly audiences: readonly string[];
  readonly counts: { readonly facts: number; readonly sources: number; readonly contested: number; readonly gaps: number };
  /** Days on which something came out, `YYYY-MM-DD` in order. */
  readonly days: readonly string[];
  /** Instants at which something was recorded, in order. */
  readonly recordings: readonly string[];
  /** The day of the newest source, where there is one. */
  readonly newest?: string;
}

const MOST_STEPS = 400;

/** `view`: of everything up to now. */
export function aboutStore(view: FactView, context: Context): AboutStore {
  const pack = packHere(context);
  const newest = view.newestSource();
  const days = view.sources.map(({ published }) => lastDay(published.date));
  const recordings = view.facts.map(({ recorded }) => new Date(recorded.at).toISOString());
  return {
    title: pack.title,
    scope: pack.scope,
    suggestions: pack.suggestions,
    figures: pack.figures.map(({ name, label }) => ({ name, label })),
    zone: pack.time_zone,
    role: context.parts.roleOf(context.interaction.person),
    audience: audienceOf(context),
    audiences: audiencesHere(context),
    counts: {
      facts: view.facts.length,
      sources: view.sources.length,
      contested: view.claims.filter(({ state }) => state === 'contested').length,
      gaps: view.gaps.length,
    },
    days: [...new Set(days)].toSorted().slice(-MOST_STEPS),
    recordings: [...new Set(recordings)].toSorted().slice(-MOST_STEPS),
    ...(newest && { newest: lastDay(newest.published.date) }),
  };
}

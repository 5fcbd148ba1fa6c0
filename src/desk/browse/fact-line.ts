import type { FactView } from '../../facts/view.ts';
import { type Fact, isPastReview } from '../../model/fact.ts';
import { formatFactuality } from '../../model/factuality.ts';
import { formatDay, formatStatus } from '../../model/format.ts';
import type { Pack } from '../../model/pack.ts';
import { aboutText, factValue } from '../review/fact-words.ts';

/** How a fact stands beside what else is said of the same, or that its day of review has gone by. */
export const FACT_STANDINGS = ['contested', 'superseded', 'set_aside', 'past_review'] as const;
export type FactStanding = (typeof FACT_STANDINGS)[number];

/** A fact as one line of a list. */
export interface FactLine {
  readonly id: string;
  readonly topic: string;
  /** What it is of: `the Allies: pledge`. */
  readonly about: string;
  readonly value: string;
  readonly statement: string;
  readonly qualifiers: readonly string[];
  readonly standings: readonly FactStanding[];
}

/** How a fact stands, as seen from a view. */
export function standingsOf(fact: Fact, view: FactView): FactStanding[] {
  const claim = view.claimOf(fact.id);
  const aside = claim?.setAside.find((one) => one.fact.id === fact.id);
  const standings: FactStanding[] = [];
  if (fact.contested || (claim?.state === 'contested' && !aside)) standings.push('contested');
  if (aside) standings.push(aside.cause === 'superseded' ? 'superseded' : 'set_aside');
  if (isPastReview(fact, view.horizon.asOf)) standings.push('past_review');
  return standings;
}

export function factLine(fact: Fact, view: FactView, pack: Pack): FactLine {
  const naming = { pack };
  const speaker = fact.speaker === undefined ? undefined : (view.entity(fact.speaker)?.name ?? fact.speaker);
  const qualifiers = [
    formatFactuality(fact),
    fact.status && formatStatus(fact.status),
    fact.period?.label,
    speaker,
    formatDay(fact.announced),
  ].flatMap((one) => one || []);
  return {
    id: fact.id,
    topic: fact.topic,
    about: aboutText(fact, naming),
    value: factValue(fact, naming),
    statement: fact.statement,
    qualifiers,
    standings: standingsOf(fact, view),
  };
}

import type { Proposal } from '../facts/replay.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import type { Comparison, ComparisonLabel } from './weigh.ts';

/** What a candidate is weighed against to tell how much is at stake with it. */
export interface Stakes {
  /** Ids of the facts that digests show as key figures. */
  readonly figures: ReadonlySet<string>;
  /** `subject property` of those facts. */
  readonly matters: ReadonlySet<string>;
  /** The gaps that are declared now. */
  readonly gaps: readonly Gap[];
}

/** A new figure, or a newer state. */
const NEWS: ReadonlySet<ComparisonLabel> = new Set(['new', 'newer_state', 'refines']);
/** Wrongly decided they would have the bot say what is not so. */
const AT_RISK: ReadonlySet<ComparisonLabel> = new Set(['conflicts', 'denies', 'doubts', 'plans']);

const matterOf = ({ subject, property }: { readonly subject: string; readonly property: string }) => `${subject} ${property}`;

/** The stakes of a pack as it stands. */
export function stakesOf({ figures, facts }: Pick<Pack, 'figures' | 'facts'>, gaps: readonly Gap[]): Stakes {
  const ids = new Set(figures.map(({ fact }) => fact));
  const matters = new Set(facts.filter(({ id, recorded }) => ids.has(id) && recorded.until === undefined).map(matterOf));
  return { figures: ids, matters, gaps };
}

/** Whether a fact would be about what a gap says is missing. */
function fills({ subject, property }: Proposal['content']['fact'], { about, when }: Gap): boolean {
  return about.includes(subject) && (when?.terms === undefined || when.terms.includes(property));
}

function touchesDigest({ content: { fact } }: Proposal, { fact: touched }: Comparison, { figures, matters }: Stakes): boolean {
  return (touched !== undefined && figures.has(touched)) || matters.has(matterOf(fact));
}

/**
 * How soon a candidate is to be looked at, from 0: news of key figures and of gaps first, then what would be told wrongly
 * if it were decided wrongly, then other news, and last what only repeats what is held.
 */
export function worthOf(proposal: Proposal, comparison: Comparison, stakes: Stakes): number {
  const { label } = comparison;
  const isNews = NEWS.has(label);
  if (isNews && (touchesDigest(proposal, comparison, stakes) || stakes.gaps.some((gap) => fills(proposal.content.fact, gap)))) return 0;
  if (AT_RISK.has(label)) return 1;
  if (isNews) return label === 'newer_state' ? 2 : 3;
  return label === 'corroborates' ? 4 : 5;
}

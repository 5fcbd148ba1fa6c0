import { isDeprecated } from '../facts/claim.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { LedgerKind } from '../model/ledger-kind.ts';

/** A fact that reads differently, is set aside, or is gone since the view before. */
export interface Correction {
  readonly kind: 'revised' | 'set_aside' | 'withdrawn';
  readonly before: Fact;
  /** The fact as it now stands; absent when it was withdrawn. */
  readonly now?: Fact;
  /** Why, in the curators' words; absent where none are recorded. */
  readonly reason?: string;
}

/** A claim with a reading that the view before did not hold: by its best such reading. */
export interface NewsItem {
  readonly fact: Fact;
  /** One more reading of a claim that the view before held already, and does not replace what it held. */
  readonly further: boolean;
}

/** What happened between two views of the same pack, for the same audience. */
export interface Changes {
  /** What matters most first, topic by topic in turn. */
  readonly news: readonly NewsItem[];
  readonly corrections: readonly Correction[];
  /** Claims whose readings have begun to differ. */
  readonly contested: readonly Claim[];
  /** Claims whose readings still differ. */
  readonly stillContested: readonly Claim[];
}

/** What matters more than the rest. */
export interface Weights {
  /** Ids of the key figures. */
  readonly figures: ReadonlySet<string>;
  /** Topics in the order in which their news matter; others come after. */
  readonly topics: readonly string[];
}

const FIGURES: readonly Fact['value']['kind'][] = ['money', 'count', 'share', 'date', 'duration'];

/** How much a fact matters in a briefing, the smaller the more: key figures and what bears on them, states, figures, the rest. */
function weightOf(fact: Fact, figures: ReadonlySet<string>): number {
  if (figures.has(fact.id) || fact.relations.some((relation) => figures.has(relation.fact))) return 0;
  if (fact.value.kind === 'none') return 4;
  if (fact.status !== undefined) return 1;
  return FIGURES.includes(fact.value.kind) ? 2 : 3;
}

/** Whether a fact says who of the agencies wrote what: of use to whoever compares documents, not to whoever is briefed. */
export function comparesDocuments({ statement }: Fact, view: FactView): boolean {
  return view.sources.some(({ tier, publisher }) => tier !== 'primary' && statement.includes(publisher));
}

/** Takes one item of each topic in turn, the weightiest topic and item first: a short list covers the whole field. */
function acrossTopics(news: readonly NewsItem[], view: FactView, { figures, topics }: Weights): NewsItem[] {
  const order = ({ fact, further }: NewsItem) => weightOf(fact, figures) + (further ? 4 : 0) + (comparesDocuments(fact, view) ? 8 : 0);
  const place = ({ fact }: NewsItem) => (topics.includes(fact.topic) ? topics.indexOf(fact.topic) : topics.length);
  const sorted = news.toSorted((left, right) => order(left) - order(right) || (left.fact.id < right.fact.id ? -1 : 1));
  const taken = new Map<string, number>();
  const ranked = sorted.map((item) => {
    const turn = taken.get(item.fact.topic) ?? 0;
    taken.set(item.fact.topic, turn + 1);
    return { item, turn };
  });
  return ranked.sort((left, right) => left.turn - right.turn || place(left.item) - place(right.item)).map(({ item }) => item);
}

/** Each claim with news once: by its preferred reading if that is new, else by the best of the new ones. */
function newsOf(now: FactView, before: FactView): NewsItem[] {
  return now.claims.flatMap((claim) => {
    const fresh = claim.readings.filter((fact) => !isDeprecated(fact) && !before.fact(fact.id));
    const fact = fresh.find(({ id }) => id === claim.preferred?.id) ?? fresh[0];
    const replaces = fact?.relations.some((relation) => relation.type === 'supersedes') ?? false;
    return fact ? [{ fact, further: !replaces && claim.readings.some(({ id }) => before.fact(id) !== undefined) }] : [];
  });
}

/** Acts that leave what a fact says as it was. */
const HARMLESS: readonly (LedgerKind | undefined)[] = ['edited', 'verified', 'contested', 'resolved', 'approved'];

/** Whether a later revision says something else: said better, verified or marked is no correction. */
function isCorrection(before: Fact, present: Fact): boolean {
  const meaning = ({ value, status, period }: Fact) => JSON.stringify([value, status, period]);
  return !HARMLESS.includes(present.recorded.act) || meaning(before) !== meaning(present);
}

/** What was wrong with a fact, if anything: one that a later state took the place of was right, and is told with its news. */
function correctionOf(fact: Fact, now: FactView): Correction | undefined {
  const present = now.fact(fact.id);
  if (!present) return { kind: 'withdrawn', before: fact };
  if (isDeprecated(present) && !isDeprecated(fact)) {
    if (now.successors(fact.id).length > 0) return undefined;
    return { kind: 'set_aside', before: fact, now: present, reason: present.rank?.reason ?? present.recorded.reason };
  }
  if (present.recorded.at === fact.recorded.at || !isCorrection(fact, present)) return undefined;
  return { kind: 'revised', before: fact, now: present, reason: present.recorded.reason };
}

function contestedIn(view: FactView): Claim[] {
  return view.claims.filter((claim) => claim.state === 'contested');
}

/**
 * Compares two views: what `now` holds that `before` did not, what reads differently, what is contested since. A fact
 * is new in exactly one of a row of views, in the first that holds it; further evidence for a fact is no correction. Claims that
 * bear on key figures come first among the contested, those that differ in no figure last.
 */
export function changesBetween(before: FactView, now: FactView, weights: Weights): Changes {
  const wasContested = new Set(contestedIn(before).flatMap((claim) => claim.readings.map(({ id }) => id)));
  const weightOfClaim = ({ readings }: Claim) => Math.min(...readings.map((fact) => weightOf(fact, weights.figures)));
  const contested = contestedIn(now).sort((left, right) => weightOfClaim(left) - weightOfClaim(right));
  const isOld = (claim: Claim) => claim.readings.some(({ id }) => wasContested.has(id));
  return {
    news: acrossTopics(newsOf(now, before), now, weights),
    corrections: before.facts.map((fact) => correctionOf(fact, now)).filter((one) => one !== undefined),
    contested: contested.filter((claim) => !isOld(claim)),
    stillContested: contested.filter(isOld),
  };
}

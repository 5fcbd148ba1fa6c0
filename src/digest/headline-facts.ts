import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { comparesDocuments } from './changes.ts';
import { publisherList } from './lines.ts';

/** So many sentences a headline has at most, and so many words. */
const SENTENCES = 3;
const WORDS = 60;
/** A longer statement tells more than a headline has room for. */
const LONGEST = 32;
/** More sources than this say no more about how much a fact matters. */
const MOST_SOURCES = 4;

/** What decides which facts make the headline. */
export interface HeadlineRule {
  /** Topics in the order in which their news matter. */
  readonly topics: readonly string[];
  /** Key figures that changed: they come first. */
  readonly changed: ReadonlySet<string>;
  /** Facts that are told beside the headline and nothing new, such as the other key figures. */
  readonly beside: ReadonlySet<string>;
}

/** What happened comes before what goes on, that before what is expected, and all of them before what has no status. */
const LAST_STATUS = 3;

function stageOf({ id, status }: Fact, changed: ReadonlySet<string>): number {
  if (changed.has(id)) return -1;
  if (status === undefined) return LAST_STATUS;
  if (status === 'announced' || status === 'expected' || status === 'proposed') return 2;
  return status === 'under_way' ? 1 : 0;
}

const wordsIn = (text: string) => text.split(/\s+/u).length;

/**
 * The facts that matter most, for two or three sentences: key figures that changed, what happened before what goes on or is expected, then what
 * curators gave the most wordings of questions, then what more sources tell, then the topics in their order. One of each
 * topic; none that is told beside, that compares documents, that says what is missing, or that is too long for a headline.
 */
export function headlineFacts(facts: readonly Fact[], view: FactView, { topics, changed, beside }: HeadlineRule): Fact[] {
  const readings = (fact: Fact) => view.claimOf(fact.id)?.readings.filter((one) => !isDeprecated(one)) ?? [fact];
  const sources = (fact: Fact) => Math.min(MOST_SOURCES, publisherList(readings(fact), view).length);
  const place = ({ topic }: Fact) => (topics.includes(topic) ? topics.indexOf(topic) : topics.length);
  const ranked = facts
    .filter((fact) => !beside.has(fact.id) && fact.value.kind !== 'none' && !isDeprecated(fact))
    .filter((fact) => wordsIn(fact.statement) <= LONGEST && !comparesDocuments(fact, view))
    .map((fact) => ({ fact, rank: [stageOf(fact, changed), -fact.asked_as.length, -sources(fact), place(fact)] }))
    .toSorted((one, other) => compareRanks(one.rank, other.rank) || (one.fact.id < other.fact.id ? -1 : 1));
  return withinRoom(ranked.map(({ fact }) => fact));
}

function withinRoom(ordered: readonly Fact[]): Fact[] {
  const chosen: Fact[] = [];
  let words = 0;
  for (const fact of ordered) {
    const own = wordsIn(fact.statement);
    const told = chosen.some((one) => one.topic === fact.topic);
    if (told || chosen.length >= SENTENCES || words + own > WORDS) continue;
    chosen.push(fact);
    words += own;
  }
  return chosen;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

import { factsPastReview } from '../../digest/outlook.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';

/** How well one topic is covered. */
export interface TopicCoverage {
  readonly topic: string;
  readonly facts: number;
  /** Sources that support its facts. */
  readonly sources: number;
  /** Day on which the newest of them was published, `YYYY-MM-DD`. */
  readonly newest?: string;
  /** Matters on which sources differ or that a curator disputes. */
  readonly contested: number;
  /** Facts whose review date has passed. */
  readonly stale: number;
  readonly gaps: number;
  readonly openQuestions: number;
  /** Candidates that wait for a decision. */
  readonly waiting: number;
}

/** What coverage is counted from. */
export interface CoverageInput {
  readonly view: FactView;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly proposals: readonly Proposal[];
  /** Of each open question, the ids of the facts that are nearest to it, the nearest first. */
  readonly openQuestions: readonly (readonly string[])[];
}

/** What belongs to no topic in particular. */
export const NO_TOPIC = 'No topic in particular';

function countBy<T>(items: readonly T[], topicOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(topicOf(item), (counts.get(topicOf(item)) ?? 0) + 1);
  return counts;
}

function topicOfFirst(facts: readonly (Fact | undefined)[]): string {
  return facts.find((fact) => fact !== undefined)?.topic ?? NO_TOPIC;
}

/** The topic of the nearest fact that a gap names, else of the first fact on what it is about. */
function topicOfGap({ nearest, about }: Gap, view: FactView): string {
  return topicOfFirst([...nearest.map(view.fact), ...about.flatMap((id) => view.factsAbout(id).slice(0, 1))]);
}

function sourcesOf(facts: readonly Fact[], view: FactView): string[] {
  const ids = new Set(facts.flatMap(({ evidence }) => evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source)));
  return [...ids].filter((id) => view.source(id) !== undefined);
}

function newestOf(sources: readonly string[], view: FactView): string | undefined {
  return sources
    .map((id) => view.source(id)?.published.date ?? '')
    .toSorted()
    .at(-1);
}

/** Coverage of every topic that something is held of or waits for, in the order in which the facts come. */
export function topicCoverage({ view, today, proposals, openQuestions }: CoverageInput): TopicCoverage[] {
  const factsByTopic = Map.groupBy(view.facts, ({ topic }) => topic);
  const contested = countBy(
    view.claims.filter(({ state }) => state === 'contested'),
    ({ readings }) => topicOfFirst(readings),
  );
  const stale = countBy(factsPastReview(view, today), ({ topic }) => topic);
  const gaps = countBy(view.gaps, (gap) => topicOfGap(gap, view));
  const questions = countBy(openQuestions, (nearest) => topicOfFirst(nearest.map(view.fact)));
  const waiting = countBy(proposals, ({ content }) => content.topic);
  const topics = new Set([...factsByTopic.keys(), ...waiting.keys(), ...gaps.keys(), ...questions.keys()]);
  return Array.from(topics, (topic) => {
    const facts = factsByTopic.get(topic) ?? [];
    const sources = sourcesOf(facts, view);
    const newest = newestOf(sources, view);
    return {
      topic,
      facts: facts.length,
      sources: sources.length,
      ...(newest !== undefined && { newest }),
      contested: contested.get(topic) ?? 0,
      stale: stale.get(topic) ?? 0,
      gaps: gaps.get(topic) ?? 0,
      openQuestions: questions.get(topic) ?? 0,
      waiting: waiting.get(topic) ?? 0,
    };
  });
}

/** The columns of a table of coverage. */
export const COVERAGE_COLUMNS = ['Topic', 'Facts', 'Sources', 'Newest source', 'Contested', 'Stale', 'Gaps', 'Open questions', 'Waiting'];

/** One topic as a row of that table. */
export function coverageRow(one: TopicCoverage): string[] {
  const { topic, facts, sources, newest = '–', contested, stale, gaps, openQuestions, waiting } = one;
  return [topic, `${facts}`, `${sources}`, newest, `${contested}`, `${stale}`, `${gaps}`, `${openQuestions}`, `${waiting}`];
}

import { isDeprecated } from '../facts/claim.ts';
import { isConversion } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Knowledge } from './knowledge.ts';

/** What makes a fact one that a brief begins with. */
const WORTH = {
  suggested: 4,
  figure: 3,
  source: 0.5,
  mostSources: 4,
  preferred: 1,
  asked: 0.25,
  restates: -2,
  converted: -2,
  noValue: -1.5,
  relation: 0.5,
} as const;

/**
 * How much of a file hangs on a fact, for putting the facts of a brief in order: what the pack suggests to ask and calls a
 * key figure, how many sources tell it, and how often curators think that it is asked for.
 */
export function importanceOf(fact: Fact, knowledge: Knowledge, view: FactView): number {
  const readings = view.claimOf(fact.id)?.readings ?? [fact];
  const sources = new Set(readings.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size;
  return (
    (knowledge.suggested.has(fact.id) ? WORTH.suggested : 0) +
    (knowledge.figures.has(fact.id) ? WORTH.figure : 0) +
    Math.min(sources, WORTH.mostSources) * WORTH.source +
    (fact.rank?.level === 'preferred' ? WORTH.preferred : 0) +
    fact.asked_as.length * WORTH.asked +
    Math.min(view.incoming(fact.id).length, 3) * WORTH.relation +
    (fact.relations.some(({ type }) => type === 'restates') ? WORTH.restates : 0) +
    (isConversion(fact) ? WORTH.converted : 0) +
    (fact.value.kind === 'none' ? WORTH.noValue : 0)
  );
}

/** Facts that stand, the preferred reading of each claim once, the most important first. */
export function byImportance(facts: readonly Fact[], knowledge: Knowledge, view: FactView): Fact[] {
  const standing = facts.filter((fact) => !isDeprecated(fact)).map((fact) => preferredOf(fact, facts, view));
  const distinct = [...new Set(standing)];
  const worth = new Map(distinct.map((fact) => [fact, importanceOf(fact, knowledge, view)]));
  return distinct.toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0));
}

function preferredOf(fact: Fact, among: readonly Fact[], view: FactView): Fact {
  const preferred = view.claimOf(fact.id)?.preferred;
  return preferred && among.includes(preferred) ? preferred : fact;
}

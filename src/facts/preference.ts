import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';
import type { Value } from '../model/value.ts';
import { boundOf } from './claim-differences.ts';

/** Finds a document by its id; `undefined` when it is not visible. */
export type SourceLookup = (id: string) => Source | undefined;

const RANKS = ['deprecated', 'normal', 'preferred'] as const;
const TIERS = ['rewrite', 'translation', 'agency', 'primary'] as const satisfies readonly Source['tier'][];

/** Larger is finer: digits of a date, names in a list, decimals of a number. Only values of one kind are compared. */
function precision(value: Value): number {
  switch (value.kind) {
    case 'money':
    case 'count':
      return value.decimals;
    case 'date':
      return value.date.length + (value.to?.length ?? 0) + (value.time_of_day?.length ?? 0);
    case 'entities':
      return new Set(value.entities).size;
    default:
      return 0;
  }
}

function periodWeight(fact: Fact): number {
  if (!fact.period) return 0;
  return fact.period.basis === 'stated' ? 2 : 1;
}

function publicationOf(source: Source): string {
  return `${source.published.date}T${source.published.time ?? ''}`;
}

interface Weight {
  readonly numbers: readonly number[];
  readonly published: string;
  readonly id: string;
}

function weigh(fact: Fact, sourceOf: SourceLookup): Weight {
  const supporting = new Set(fact.evidence.filter((one) => one.stance === 'supports').map((one) => one.source));
  const sources = Array.from(supporting, sourceOf).filter((source) => source !== undefined);
  const bound = boundOf(fact.value);
  return {
    numbers: [
      RANKS.indexOf(fact.rank?.level ?? 'normal'),
      fact.value.kind === 'none' ? 0 : 1,
      precision(fact.value),
      bound === undefined || bound === 'exact' ? 0 : 1,
      periodWeight(fact),
      fact.status === undefined ? 0 : 1,
      Math.max(-1, ...sources.map((source) => TIERS.indexOf(source.tier))),
      sources.length,
    ],
    published: sources.map(publicationOf).sort().at(-1) ?? '',
    id: fact.id,
  };
}

function compareWeights(left: Weight, right: Weight): number {
  for (const [index, number] of left.numbers.entries()) {
    const difference = (right.numbers[index] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  if (left.published !== right.published) return left.published > right.published ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
}

/**
 * Readings of one claim, best first: by the curators' rank, then how full they are (a value, its precision, a
 * bound, a period, a status), then by the best tier among their sources, the number of sources, the latest
 * publication and last by id. The order does not depend on the order of `readings`.
 */
export function orderByPreference(readings: readonly Fact[], sourceOf: SourceLookup): Fact[] {
  if (readings.length < 2) return [...readings];
  return readings
    .map((fact) => ({ fact, weight: weigh(fact, sourceOf) }))
    .sort((left, right) => compareWeights(left.weight, right.weight))
    .map(({ fact }) => fact);
}

import { quantityOf } from '../../facts/series/measure-text.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';
import type { Value } from '../../model/value.ts';

/** How a release differs from the one that it gives anew. */
export interface Restatement {
  readonly restates: string;
  /** Cells of both with the same amount: the later release bears the earlier one out. */
  readonly same: number;
  /** Cells of both with another amount, or with one where there was none. */
  readonly restated: number;
  /** Rows that only the earlier release has, and that only the later one has: `Italy, May 2025`. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Compares the cells of a release with those of the release that it restates; columns that one of them lacks are no difference. */
export function restatementOf(facts: readonly FactContent[], restates: string, pack: Pack, made: readonly Entity[]): Restatement {
  const before = (pack.series?.facts ?? []).filter(
    ({ recorded, evidence }) => recorded.until === undefined && evidence[0]?.source === restates,
  );
  const earlier = new Map(before.map((fact) => [keyOf(fact), fact]));
  const pairs = facts.flatMap((fact) => {
    const other = earlier.get(keyOf(fact));
    return other ? [sameAmount(fact.value, other.value)] : [];
  });
  const names = new Map([...pack.entities, ...(pack.series?.entities ?? []), ...made].map(({ id, name }) => [id, name]));
  const [rows, rowsBefore] = [rowsOf(facts), rowsOf(before)];
  const named = (from: ReadonlyMap<string, Named>, without: ReadonlyMap<string, Named>) =>
    Array.from(from)
      .filter(([row]) => !without.has(row))
      .map(([, { subject, period }]) => `${names.get(subject) ?? subject}, ${period}`);
  const same = pairs.filter(Boolean).length;
  return { restates, same, restated: pairs.length - same, gone: named(rowsBefore, rows), fresh: named(rows, rowsBefore) };
}

type Cell = Pick<FactContent, 'subject' | 'property' | 'period' | 'category'>;

interface Named {
  readonly subject: string;
  readonly period: string;
}

function keyOf({ subject, property, period, category = {} }: Cell): string {
  return [subject, property, period?.start, period?.end, ...Object.values(category)].join('\n');
}

function rowsOf(facts: readonly (Fact | FactContent)[]): Map<string, Named> {
  return new Map(
    facts.map((fact) => [`${fact.subject} ${fact.period?.label ?? ''}`, { subject: fact.subject, period: fact.period?.label ?? '' }]),
  );
}

function sameAmount(one: Value, other: Value): boolean {
  const [is, was] = [quantityOf(one), quantityOf(other)];
  return is?.amount === was?.amount && is?.unit === was?.unit;
}

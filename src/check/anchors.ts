import { Decimal } from 'decimal.js';
import { canonicalValue } from '../facts/claim-differences.ts';
import type { PackWords } from '../intake/extract/pack-words.ts';
import { stemsOf } from '../intake/extract/pack-words.ts';
import type { Fact, Status } from '../model/fact.ts';
import { type Stand, standOf } from '../model/factuality.ts';
import type { Bound } from '../model/value.ts';
import type { FactSaying } from './fact-saying.ts';
import { type FigureKind, sentenceFigures } from './stated-figures.ts';

/** A figure that a fact gives: its value, or another one that its statement or a quotation tells beside it. */
export interface Anchor {
  readonly saying: FactSaying;
  readonly kind: FigureKind;
  readonly amount: string;
  readonly currency?: string;
  readonly unitStems: ReadonlySet<string>;
  readonly bound: Bound;
  readonly status?: Status;
  readonly period?: Fact['period'];
  /** How the fact, and its own words, tell it. */
  readonly stands: ReadonlySet<Stand>;
  /** It is the value of the fact. */
  readonly isValue: boolean;
}

const kept = new WeakMap<FactSaying, readonly Anchor[]>();

/** The figures that a fact gives, its value first. */
export function anchorsOf(saying: FactSaying, words: PackWords): readonly Anchor[] {
  const held = kept.get(saying);
  if (held) return held;
  const told = [...saying.statement, ...saying.quotes].flatMap(sentenceFigures);
  const value = valueAnchor(saying, words).map(
    (anchor): Anchor => ({
      ...anchor,
      stands: standsOf(anchor, saying),
    }),
  );
  const beside = told.map(
    (figure): Anchor => ({
      saying,
      kind: figure.kind,
      amount: figure.amount,
      ...(figure.currency !== undefined && { currency: figure.currency }),
      unitStems: figure.unitStems,
      bound: figure.bound,
      ...(figure.statuses[0] && { status: figure.statuses[0].status }),
      ...(figure.period && { period: figure.period.period }),
      stands: new Set([figure.stand]),
      isValue: false,
    }),
  );
  const anchors: Anchor[] = [...value];
  for (const one of beside) if (!anchors.some((other) => isSameFigure(one, other))) anchors.push(one);
  kept.set(saying, anchors);
  return anchors;
}

/** An aim that a fact only states in a sentence of what is planned is planned, whatever the fact leaves open. */
function standsOf(anchor: Anchor, { fact, statement }: FactSaying): ReadonlySet<Stand> {
  const told = statement.flatMap(sentenceFigures).filter(({ kind, amount }) => kind === anchor.kind && isSameNumber(amount, anchor.amount));
  const isPlanned = told.length > 0 && told.every(({ stand }) => stand === 'plans');
  if (!isPlanned) return anchor.stands;
  const isOpen = fact.status === undefined && fact.polarity === undefined && fact.modality === undefined;
  return isOpen ? new Set<Stand>(['plans']) : new Set<Stand>([...anchor.stands, 'plans']);
}

function isSameFigure(one: Anchor, other: Anchor): boolean {
  if (one.kind !== other.kind || one.currency !== other.currency) return false;
  return isSameNumber(one.amount, other.amount) && (one.kind !== 'count' || one.unitStems.size === 0 || other.isValue);
}

function valueAnchor(saying: FactSaying, words: PackWords): Anchor[] {
  const { value, status, period, property } = saying.fact;
  const shared = {
    saying,
    ...(status && { status }),
    ...(period && { period }),
    stands: new Set([standOf(saying.fact)]),
    isValue: true,
  };
  switch (value.kind) {
    case 'money':
      return [{ ...shared, kind: 'money', amount: value.amount, currency: value.currency, unitStems: new Set(), bound: value.bound }];
    case 'count':
      return [{ ...shared, kind: 'count', amount: value.amount, unitStems: unitStems(value.unit, property, words), bound: value.bound }];
    case 'share':
      return [{ ...shared, kind: 'share', amount: value.percent, unitStems: new Set(), bound: value.bound }];
    case 'duration':
      return [{ ...shared, kind: 'duration', amount: canonicalValue(value), unitStems: new Set(), bound: value.bound }];
    default:
      return [];
  }
}

/** What a count may be called: its unit, and the words of its property. */
function unitStems(unit: string, property: string, words: PackWords): ReadonlySet<string> {
  return new Set([...stemsOf(unit), ...words.stemsOfProperty(property)]);
}

/** Whether two numbers, or two lengths of time, are one. */
export function isSameNumber(one: string, other: string): boolean {
  const isPlain = (text: string) => /^-?\d+(?:\.\d+)?$/u.test(text);
  return isPlain(one) && isPlain(other) ? new Decimal(one).eq(new Decimal(other)) : one === other;
}

/** By what figures of one number and currency are found. */
export function numberKey({ kind, amount, currency = '' }: Pick<Anchor, 'kind' | 'amount' | 'currency'>): string {
  return `${kind} ${/^-?\d+(?:\.\d+)?$/u.test(amount) ? new Decimal(amount).toFixed() : amount} ${currency}`;
}

import { Decimal } from 'decimal.js';
import type { Entity } from '../../model/entity.ts';
import { formatMoney } from '../../model/format.ts';
import type { Source } from '../../model/source.ts';
import { plainText } from '../../model/text.ts';
import type { DraftFact, UncheckedPack } from './draft.ts';
import { type Fault, faultAt } from './fault.ts';

/** Whole numbers up to this (days of a month, small counts) and years may stand in a statement by themselves. */
const FREE_UP_TO = 31;
const YEAR = /^(?:19|20)\d\d$/;
const NUMBER = /\d+(?:[.,]\d+)*(?![.,]?\d)(?:[ -]?(thousand|million|billion|trillion|bn|m)\b)?/giu;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const POWERS: Readonly<Record<string, number>> = { thousand: 3, m: 6, million: 6, bn: 9, billion: 9, trillion: 12 };

interface WrittenNumber {
  readonly written: string;
  /** The number at its full size, as plain digits. */
  readonly size: string;
}

function sizeOf(digits: string, scale: string | undefined): string {
  return new Decimal(digits).mul(new Decimal(10).pow(POWERS[scale?.toLowerCase() ?? ''] ?? 0)).toFixed();
}

/** The numbers of a text with their scale; dotted dates and times count as their parts. */
function numbersIn(text: string): WrittenNumber[] {
  return Array.from(plainText(text).matchAll(NUMBER)).flatMap(([written, scale]) => {
    const digits = /^[\d.,]+/.exec(written)?.[0] ?? '';
    const whole = THOUSANDS.test(digits) ? digits.replaceAll(',', '') : digits.replace(/^(\d+),(\d+)$/, '$1.$2');
    if (/^\d+(?:\.\d+)?$/.test(whole)) return [{ written, size: sizeOf(whole, scale) }];
    return digits.split(/[.,]/).map((part) => ({ written: part, size: sizeOf(part, undefined) }));
  });
}

function isFree({ written, size }: WrittenNumber): boolean {
  return YEAR.test(written) || (/^\d+$/.test(size) && new Decimal(size).lte(FREE_UP_TO));
}

function textsOfValue({ value }: DraftFact): string[] {
  if (value.kind === 'money' || value.kind === 'count') return [value.amount];
  if (value.kind === 'share') return [value.percent];
  if (value.kind === 'date') return [value.date, value.to ?? '', value.time_of_day ?? ''];
  if (value.kind === 'duration') return [String(value.length)];
  if (value.kind === 'text') return [value.text];
  return value.kind === 'none' ? [value.reason] : [];
}

function textsThatBind(fact: DraftFact, entities: ReadonlyMap<string, Entity>, sources: ReadonlyMap<string, Source>): string[] {
  const named = [fact.subject, fact.speaker ?? '', ...(fact.value.kind === 'entities' ? fact.value.entities : [])];
  const names = named.flatMap((id) => [entities.get(id)?.name ?? '', ...Object.values(entities.get(id)?.aliases ?? {}).flat()]);
  const published = fact.evidence.map(({ source }) => sources.get(source)?.published);
  return [
    ...textsOfValue(fact),
    ...[fact.period?.label, fact.period?.start, fact.period?.end, fact.announced, fact.valid?.from, fact.valid?.to].map(
      (text) => text ?? '',
    ),
    ...fact.evidence.map(({ quote }) => quote),
    ...published.flatMap((moment) => [moment?.date ?? '', moment?.time ?? '']),
    ...names,
  ];
}

function mapById<Content extends { readonly id: string }>(contents: readonly Content[]): Map<string, Content> {
  return new Map(contents.map((content) => [content.id, content]));
}

interface StatedNumbers extends Pick<UncheckedPack['facts'][number], 'place'> {
  readonly fact: DraftFact;
  readonly stated: readonly WrittenNumber[];
  readonly loose: readonly WrittenNumber[];
}

function statedNumbers(draft: UncheckedPack): StatedNumbers[] {
  const entities = mapById(draft.entities.map(({ content }) => content));
  const sources = mapById(draft.sources.map(({ content }) => content));
  return draft.facts.map(({ content: fact, place }) => {
    const bound = new Set(textsThatBind(fact, entities, sources).flatMap((text) => numbersIn(text).map(({ size }) => size)));
    const stated = numbersIn(fact.statement);
    return { fact, place, stated, loose: stated.filter((number) => !isFree(number) && !bound.has(number.size)) };
  });
}

/**
 * Numbers in a statement that neither the value, period, dates and passages of its fact nor the names in it contain.
 * A number counts with its scale: "20.9 million" is not bound by "20.9 billion".
 */
export function unboundNumbers(draft: UncheckedPack): Fault[] {
  return statedNumbers(draft).flatMap(({ fact, place, loose }) =>
    loose.map(({ written }) => {
      const what = `the statement of fact "${fact.id}" gives ${written}, which is in none of its value, period, dates, quotes and names`;
      return faultAt(place('statement'), 'NUMBER_UNBOUND', what, 'correct the number, or quote the passage that gives it');
    }),
  );
}

/**
 * Amounts of money whose statement gives other figures, and not this one: readers would be told two. A statement
 * without figures is left alone, and so is one with unbound numbers, which is at fault already.
 */
export function unstatedAmounts(draft: UncheckedPack): Fault[] {
  return statedNumbers(draft).flatMap(({ fact, place, stated, loose }) => {
    const { value } = fact;
    if (value.kind !== 'money' || loose.length > 0 || stated.every(isFree)) return [];
    const amount = new Decimal(value.amount).abs().toFixed();
    if (stated.some(({ size }) => size === amount)) return [];
    const what = `the statement of fact "${fact.id}" gives other figures than its value, ${formatMoney(value)}`;
    return [faultAt(place('statement'), 'VALUE_UNSTATED', what, 'give the same figure in both')];
  });
}

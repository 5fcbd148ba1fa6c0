import { readQuotation } from '../facts/quoted/quotation.ts';
import { type FigureValue, quotedFigures } from '../facts/quoted/quoted-figures.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { Document } from '../model/document.ts';
import { formatBound } from '../model/format.ts';
import type { Pack } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import { VALUE_KINDS, type Value, type ValueKind } from '../model/value.ts';
import type { LiteralWords } from './literal-words.ts';
import { readValue } from './read-value-text.ts';
import { entityNames } from './value-text.ts';

function quotationOf(words: LiteralWords, { source }: Document) {
  return readQuotation({ quote: words.text }, source);
}

/** The amount of money that a quotation prints, if it prints one alone. */
export function quotedMoney(words: LiteralWords, document: Document, pack: Pack): Value | undefined {
  const printed = quotedFigures(quotationOf(words, document), 'money').filter(({ currency }) => currency !== undefined);
  const { source } = document;
  const [only, ...others] = printed;
  if (!only || others.length > 0) return undefined;
  const read = readValue('money', `${formatBound(only.bound)}${only.text}`, entityNames(pack.entities), source.published.date);
  const alone = 'value' in read ? read : readValue('money', only.text, entityNames(pack.entities), source.published.date);
  return 'value' in alone ? alone.value : undefined;
}

/** The value that a quotation prints; its words themselves where it is none. */
export function valueQuoted(words: LiteralWords, document: Document, pack: Pack): Value {
  const money = quotedMoney(words, document, pack);
  if (money) return money;
  const names = entityNames(pack.entities);
  for (const kind of VALUE_KINDS) {
    if (kind === 'text' || kind === 'entities' || kind === 'none') continue;
    const read = readValue(kind, words.text, names, document.source.published.date);
    if ('value' in read) return read.value;
  }
  return { kind: 'text', text: words.text };
}

/** A day, month or year of the calendar, as it is written; nothing for a stretch of several. */
function dateWritten(mention: TimeMention): string | undefined {
  if (mention.kind === 'duration' || mention.kind === 'vague') return undefined;
  const { from, to, kind, edge } = mention;
  if (kind === 'range' && edge === 'until') return to;
  if (kind === 'month') return from.slice(0, 7);
  if (kind === 'year') return from.slice(0, 4);
  return kind === 'day' && from === to ? from : undefined;
}

/** What a quotation prints of a kind, as a form has it, if it prints one alone. */
function writtenOf(kind: ValueKind, words: LiteralWords, document: Document, property: Property): string | undefined {
  if (kind === 'text') return words.text;
  const quotation = quotationOf(words, document);
  if (kind === 'date') {
    const [only, ...others] = quotation.times.flatMap((mention) => dateWritten(mention) ?? []);
    return others.length === 0 ? only : undefined;
  }
  if (kind !== 'count' && kind !== 'share') return undefined;
  const [only, ...others] = quotedFigures(quotation, kind satisfies FigureValue['kind']);
  if (!only || others.length > 0) return undefined;
  const unit = kind === 'share' ? '%' : property.unit;
  return unit === undefined ? undefined : `${formatBound(only.bound)}${only.amount} ${unit}`;
}

/** What a quotation says of a property that a curator named: the one value of a kind that it takes; its words where it takes words. */
export function valueOfProperty(words: LiteralWords, document: Document, property: Property, pack: Pack): Value | undefined {
  const names = entityNames(pack.entities);
  for (const kind of VALUE_KINDS.filter((one) => property.value.includes(one))) {
    if (kind === 'money') {
      const money = quotedMoney(words, document, pack);
      if (money) return money;
      continue;
    }
    const written = writtenOf(kind, words, document, property);
    const read = written === undefined ? undefined : readValue(kind, written, names, document.source.published.date);
    if (read && 'value' in read) return read.value;
  }
  return undefined;
}

import { isDeprecated } from '../facts/claim.ts';
import { related } from '../facts/links.ts';
import type { Claim } from '../facts/reconcile.ts';
import type { FactView } from '../facts/view.ts';
import { paragraph } from '../model/blocks.ts';
import { type Fact, QUOTED_FIELDS, STATUSES } from '../model/fact.ts';
import { formatDay, formatWeekday } from '../model/format.ts';
import type { Block } from '../model/message.ts';
import type { Source } from '../model/source.ts';
import { capitalised } from '../model/text.ts';
import type { ValueKind } from '../model/value.ts';
import { sourceText, statusWord, valueText } from './wording.ts';

const DRAWN_AS_FIGURE: ReadonlySet<ValueKind> = new Set<ValueKind>(['money', 'date', 'duration', 'share']);

/** The figure of a fact with what qualifies it; nothing for values that are no figure. */
export function figureBlocks(fact: Fact, view: FactView): Block[] {
  const value = valueText(fact, view);
  if (value === undefined || !DRAWN_AS_FIGURE.has(fact.value.kind)) return [];
  const statuses = statusesOf(view.claimOf(fact.id), fact);
  const qualifiers = [...(statuses.length > 0 ? [statuses.join(' or ')] : []), ...(fact.period ? [fact.period.label] : [])];
  return [{ kind: 'figure', value: capitalised(value), label: view.entity(fact.subject)?.name ?? fact.subject, qualifiers }];
}

function statusesOf(claim: Claim | undefined, fact: Fact): string[] {
  const readings = claim?.state === 'contested' ? claim.readings.filter((one) => !isDeprecated(one)) : [fact];
  const held = new Set(readings.map((one) => one.status));
  return STATUSES.filter((status) => held.has(status)).map(statusWord);
}

/** Who said it and since when it is public. */
export function attribution(fact: Fact, view: FactView): string {
  const speaker = fact.speaker ? view.entity(fact.speaker) : undefined;
  const role = speaker?.roles.flatMap(({ role: id }) => view.entity(id)?.name ?? [])[0];
  const who = speaker ? `Speaker: ${speaker.name}${role ? ` (${role})` : ''}. ` : '';
  return `${who}Known since ${formatWeekday(fact.announced)}.`;
}

/** Why a part of a fact stands although no quotation has it, a line for each part. */
export function unquotedBlocks({ unquoted = {} }: Fact): Block[] {
  return QUOTED_FIELDS.flatMap((field) => {
    const reason = unquoted[field];
    return reason === undefined ? [] : [paragraph(`No quotation has the ${field}. ${reason}`)];
  });
}

/** The publishers that support facts, each once. */
export function publishersOf(facts: readonly Fact[], view: FactView): string {
  return publishers(facts, view).join(', ');
}

/** Who published what supports facts, each once. */
export function publishers(facts: readonly Fact[], view: FactView): string[] {
  return [...new Set(supportingSources(facts, view).map(({ publisher }) => publisher))];
}

/** Publishers with the days of what they published, for telling apart documents of one publisher, or of none that is named. */
export function datedPublishersOf(facts: readonly Fact[], view: FactView): string {
  const documents = supportingSources(facts, view).map(({ publisher, published }) => `${publisher}, ${formatDay(published.date)}`);
  return [...new Set(documents)].join('; ');
}

function supportingSources(facts: readonly Fact[], view: FactView): Source[] {
  const supporting = facts.flatMap((fact) => fact.evidence.filter((one) => one.stance === 'supports'));
  return supporting.flatMap((one) => view.source(one.source) ?? []);
}

/** Figures tied to a fact: the same money in another currency, what it counts toward, what counts toward it. */
export interface TiedFigure {
  readonly fact: Fact;
  readonly tie: 'equivalent' | 'whole' | 'part';
}

/** The figures tied to a fact, each claim once. */
export function tiedFigures(fact: Fact, view: FactView): TiedFigure[] {
  const tied = related(view, fact.id).flatMap(({ type, direction, fact: other }): TiedFigure[] => {
    const standing = view.claimOf(other.id)?.preferred ?? other;
    if (isDeprecated(standing) || valueText(standing, view) === undefined) return [];
    if (type === 'equivalent_in') return [{ fact: standing, tie: 'equivalent' }];
    return type === 'counts_toward' ? [{ fact: standing, tie: direction === 'outgoing' ? 'whole' : 'part' }] : [];
  });
  return tied.filter((one, at) => tied.findIndex((other) => other.fact === one.fact) === at);
}

/** A line for each figure tied to a fact. */
export function tiedBlocks(fact: Fact, view: FactView): Block[] {
  return tiedFigures(fact, view).map(({ fact: other, tie }) => {
    if (tie === 'equivalent') return paragraph(`In another currency: ${valueText(other, view)} (${publishersOf([other], view)}).`);
    return paragraph(`${tie === 'whole' ? 'It is a part of' : 'A part of it'}: ${other.statement}`);
  });
}

/** The newest day on which anything cited was published, for the reader to judge by. */
export function freshness(facts: readonly Fact[], view: FactView): Block {
  const newest = view.newestSource(facts);
  const text = newest
    ? `Newest source used: ${sourceText(newest)}. Nothing later than ${formatDay(view.horizon.asOf)} was looked at.`
    : `Nothing later than ${formatDay(view.horizon.asOf)} was looked at.`;
  return paragraph(text, 'italic');
}

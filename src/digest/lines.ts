import { Temporal } from 'temporal-polyfill';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { formatFactuality } from '../model/factuality.ts';
import { formatDay } from '../model/format.ts';
import { formatValue } from '../model/format-value.ts';
import type { RichText, TextBlock } from '../model/message.ts';
import type { Source } from '../model/source.ts';

/** A local day with its weekday: `Friday 18 October 2024`. */
function dayWithWeekday(day: string): string {
  return `${Temporal.PlainDate.from(day).toLocaleString('en', { weekday: 'long' })} ${formatDay(day)}`;
}

/** An instant as a wall clock of a zone shows it: `Friday 18 October 2024, 08:30`. */
export function localTime(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return `${dayWithWeekday(local.toPlainDate().toString())}, ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** The local day of an instant in a zone, `YYYY-MM-DD`. */
export function localDay(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The supporting sources of a fact that the view shows, the best first: by tier, then the latest. */
function sourcesOf(fact: Fact, view: FactView): Source[] {
  const tiers: readonly Source['tier'][] = ['primary', 'agency', 'translation', 'rewrite'];
  const ids = new Set(fact.evidence.filter((one) => one.stance === 'supports').map((one) => one.source));
  return Array.from(ids, (id) => view.source(id))
    .filter((source) => source !== undefined)
    .sort(
      (left, right) =>
        tiers.indexOf(left.tier) - tiers.indexOf(right.tier) ||
        (left.published.date === right.published.date ? 0 : left.published.date < right.published.date ? 1 : -1) ||
        (left.id < right.id ? -1 : 1),
    );
}

/** Who published what supports some facts, each once, the best first. */
export function publisherList(facts: readonly Fact[], view: FactView): string[] {
  return [...new Set(facts.flatMap((fact) => sourcesOf(fact, view).map(({ publisher }) => publisher)))];
}

/** The publishers in a line: `NATO, Interfax-Ukraine`. */
export function publishersBestFirst(facts: readonly Fact[], view: FactView): string {
  return publisherList(facts, view).join(', ');
}

/** Where a fact is from: `NATO, 17 October 2024, and 2 more`. */
export function sourceLine(fact: Fact, view: FactView): string {
  const [best, ...others] = sourcesOf(fact, view);
  if (!best) return 'source withdrawn';
  return `${best.publisher}, ${formatDay(best.published.date)}${others.length > 0 ? `, and ${others.length} more` : ''}`;
}

/** Where the best source of a fact can be read. */
function linkOf(fact: Fact, view: FactView): string | undefined {
  return sourcesOf(fact, view)[0]?.url;
}

/** One item: what is said, then its source and date in italics. `lead` comes before it, in bold. */
export function itemLine(text: string, fact: Fact, view: FactView, lead?: string): TextBlock {
  const link = linkOf(fact, view);
  const source = { text: sourceLine(fact, view), style: 'italic' as const, ...(link === undefined ? {} : { link }) };
  return { kind: 'text', item: true, runs: [...(lead === undefined ? [] : bold(`${lead} `)), { text: `${text} — ` }, source] };
}

export function plainLine(text: string): TextBlock {
  return { kind: 'text', runs: [{ text }] };
}

export function smallLine(text: string): TextBlock {
  return { kind: 'text', muted: true, runs: [{ text }] };
}

function bold(text: string): RichText {
  return [{ text, style: 'bold' }];
}

/** A value in words, as short as it can be told, with how it is told where it is not a fact; entities by their names. */
export function digestValueText(fact: Fact, view: FactView): string {
  const [value, reading] = [bareValue(fact, view), formatFactuality(fact)];
  return reading === undefined ? value : `${value} (${reading})`;
}

function bareValue({ value }: Fact, view: FactView): string {
  return formatValue(value, {
    nameOf: (id) => view.entity(id)?.name ?? id,
    days: ({ date, to }) => (to === undefined ? formatDay(date) : `${formatDay(date)} to ${formatDay(to)}`),
    text: (text) => text,
    missing: (what) => `no ${what} given`,
  });
}

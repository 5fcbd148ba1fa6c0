import { z } from 'zod';
import { calendarDateSchema, daySchema } from './calendar-date.ts';
import { changeSchema, modalitySchema, polaritySchema } from './factuality.ts';
import { LEDGER_KINDS, type LedgerKind } from './ledger-kind.ts';
import { valueSchema } from './value.ts';

/** Stable name of a piece of content: lower case words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id: write lower-case words joined by hyphens');

/**
 * How far a promise has come, in order (IATI and the Kiel tracker keep the same steps apart), then the
 * states of an event. A status is never raised by the program: "committed" is not "provided".
 */
export const MONEY_STATUSES = ['proposed', 'pledged', 'committed', 'allocated', 'provided', 'disbursed'] as const;
export const EVENT_STATUSES = ['announced', 'expected', 'under_way', 'done'] as const;
export const STATUSES = [...MONEY_STATUSES, ...EVENT_STATUSES] as const;
export type Status = (typeof STATUSES)[number];

/** Whose words a quotation is: the speaker's, a report of them, a headline, the author's own view, a translation. */
export const VOICES = ['direct', 'indirect', 'headline', 'commentary', 'translation'] as const;
export type Voice = (typeof VOICES)[number];

/** The time a figure covers. "Within a year" has no start: it stays a label. */
export const periodSchema = z.strictObject({
  label: z.string().min(1),
  start: daySchema.optional(),
  end: daySchema.optional(),
  basis: z.enum(['stated', 'inferred']).default('stated'),
});
export type Period = z.output<typeof periodSchema>;

/** At most this many words of a document are quoted (fair quotation; the passage stays in the document). */
export const QUOTE_WORDS = 15;

const quoteSchema = z
  .string()
  .min(1)
  .refine(
    (quote) => quote.trim().split(/\s+/u).length <= QUOTE_WORDS,
    `has more than ${QUOTE_WORDS} words: quote only those that carry the fact`,
  );

export const evidenceSchema = z.strictObject({
  source: idSchema,
  quote: quoteSchema,
  /** Nothing said of it: somebody else's report, which claims least. */
  voice: z.enum(VOICES).default('indirect'),
  stance: z.enum(['supports', 'contradicts']).default('supports'),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** What of a fact is held against its quotations. */
export const QUOTED_FIELDS = ['amount', 'currency', 'unit', 'bound', 'length', 'date', 'time', 'period', 'status', 'polarity'] as const;
export type QuotedField = (typeof QUOTED_FIELDS)[number];

/** Why a field stands although no quotation bears it out, in the words that readers are given. */
const unquotedSchema = z.partialRecord(z.enum(QUOTED_FIELDS), z.string().min(1));

export const RELATION_TYPES = ['supersedes', 'part_of', 'counts_toward', 'restates', 'equivalent_in'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** `from`: the day from which it holds, where that is later than the announcement; before it the fact is as if absent. */
const relationSchema = z
  .strictObject({ type: z.enum(RELATION_TYPES), fact: idSchema, from: daySchema.optional() })
  .refine(({ type, from }) => from === undefined || type === 'supersedes', 'has a day: only supersedes begins on one');

const rankSchema = z.strictObject({ level: z.enum(['preferred', 'normal', 'deprecated']), reason: z.string().min(1) });

const actSchema = z.strictObject({ at: z.iso.datetime({ offset: true }), by: z.string(), reason: z.string() });

export const recordedSchema = actSchema.extend({ act: z.enum(LEDGER_KINDS).optional() });

/** One reading of one claim, as a facts file writes it. */
export const factSchema = z.strictObject({
  id: idSchema,
  subject: idSchema,
  property: idSchema,
  value: valueSchema,
  period: periodSchema.optional(),
  /** Of a value of a table: what part of its subject it is of, by the name of each division (`age group: 0-4`). */
  category: z.record(z.string().min(1), z.string().min(1)).optional(),
  status: z.enum(STATUSES).optional(),
  /** Nothing said of these: the source affirms it, and tells it as so. */
  polarity: polaritySchema.optional(),
  modality: modalitySchema.optional(),
  /** The figure is by how much something changed. */
  change: changeSchema.optional(),
  speaker: idSchema.optional(),
  announced: calendarDateSchema,
  valid: z.strictObject({ from: calendarDateSchema.optional(), to: calendarDateSchema.optional() }).optional(),
  statement: z.string().min(1),
  evidence: z.array(evidenceSchema).min(1, 'is empty: a fact needs at least one passage'),
  /** What the quotations do not bear out, each with the reason why it stands all the same. */
  unquoted: unquotedSchema.optional(),
  rank: rankSchema.optional(),
  relations: z.array(relationSchema).default([]),
  audience: idSchema.default('public'),
  review_by: daySchema.optional(),
  asked_as: z.array(z.string()).default([]),
  recorded: recordedSchema.optional(),
  /** Marked as disputed by a curator, whatever the other readings say. */
  contested: actSchema.optional(),
});
export type FactContent = z.output<typeof factSchema>;

/** When and by whom a fact came into the store (transaction time, beside the valid time of the fact itself). */
export interface Recorded {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** The curator's act that gave this revision; absent for what came with the pack. */
  readonly act?: LedgerKind | undefined;
  /** When this revision was ended, by the next one or for good; absent while it stands. */
  readonly until?: string;
}

/** A fact of a store: its content, the topic it is filed under and when it was recorded. */
export interface Fact extends Omit<FactContent, 'recorded'> {
  readonly topic: string;
  readonly recorded: Recorded;
}

/** Whether the day by which somebody was to look at it again has gone by; `day` is `YYYY-MM-DD`. */
export function isPastReview({ review_by }: Pick<Fact, 'review_by'>, day: string): boolean {
  return review_by !== undefined && review_by < day;
}

export const factsFileSchema = z.strictObject({
  topic: z.string().min(1),
  /** Whom or what those facts are about that name nobody. */
  subject: idSchema.optional(),
  facts: z.array(factSchema).min(1),
});

import { z } from 'zod';
import type { DigestDefinition } from './digest-definition.ts';
import type { Entity } from './entity.ts';
import { type Fact, idSchema } from './fact.ts';
import type { Feed } from './feed.ts';
import type { Gap } from './gap.ts';
import type { Property, Term } from './property.ts';
import type { Source } from './source.ts';

export const packFileSchema = z.strictObject({
  name: idSchema,
  title: z.string().min(1),
  /** What the pack covers, in one line: printed when a question lies outside. */
  scope: z.string().min(1),
  languages: z.array(z.string().length(2)).min(1),
  time_zone: z.string().min(1),
  /** Who may see what, from the widest circle to the narrowest. */
  audiences: z.array(idSchema).min(1),
  /** The facts behind `/figure NAME`, by the names people type. */
  figures: z.array(z.strictObject({ name: idSchema, label: z.string().min(1), fact: idSchema })).default([]),
  /** Questions offered to a newcomer. */
  suggestions: z.array(z.string()).default([]),
  /** Whether it starts from what packs have in common; without it, it does. */
  common: z.boolean().optional(),
});
export type PackHead = z.output<typeof packFileSchema>;

/** What tables brought: the values of their series, the releases that these cite, and what only they are about. */
export interface SeriesContent {
  /** Every revision of every value, as in {@link Pack.facts}. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
}

/** What was known of a document until a curator corrected it. */
export interface SourceBefore {
  readonly source: Source;
  /** ISO 8601 instant. */
  readonly until: string;
}

/** Everything that the bot knows about one file, checked and linked. */
export interface Pack extends PackHead {
  readonly sources: readonly Source[];
  /** What was known of some of them before, in the order in which it was corrected; absent where nothing was. */
  readonly sourcesBefore?: readonly SourceBefore[];
  readonly entities: readonly Entity[];
  readonly properties: readonly Property[];
  readonly terms: readonly Term[];
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
  readonly digests: readonly DigestDefinition[];
  /** Feeds that a running bot takes documents from; absent where the pack has none. */
  readonly feeds?: readonly Feed[];
  /** Properties that tables tell (`series` in properties.yaml): nothing that is said in words is read by them. */
  readonly measures?: readonly Property[];
  /** Kept apart from what is said in words: thousands of cells neither crowd a search nor fill a digest. */
  readonly series?: SeriesContent;
}

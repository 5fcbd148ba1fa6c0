import { z } from 'zod';
import { daySchema } from './calendar-date.ts';
import { entitySchema } from './entity.ts';
import { factSchema, idSchema } from './fact.ts';
import { gapSchema } from './gap.ts';
import { remarkSchema } from './remark.ts';
import { sourceSchema } from './source.ts';
import { viaSchema } from './via.ts';

/** Where in an archived document the curator was looking; `start` counts UTF-16 units from the beginning of its text. */
const passageSchema = z.strictObject({ source: idSchema, text: z.string().min(1), start: z.number().int().nonnegative() });

const contentSchema = z.strictObject({
  topic: z.string().min(1),
  /** What is proposed may have no statement yet; nothing is approved without one. */
  fact: factSchema.extend({ statement: z.string() }),
  /** Documents that the fact cites and the store may not hold yet. */
  sources: z.array(sourceSchema).default([]),
  /** What the fact is about, where the pack may not know it yet. */
  entities: z.array(entitySchema).optional(),
});

const actSchema = {
  /** Names the act for good: the same act written twice counts once. */
  id: z.string().min(1),
  /** The fact (or proposal) that the act is about. */
  fact: idSchema,
  at: z.iso.datetime({ offset: true }),
  by: z.string().min(1),
  /** Through which door; absent in entries of before it was recorded. */
  via: viaSchema.optional(),
  why: z.string().min(1),
  /** The acts that this one takes back, by their ids. */
  undoes: z.array(z.string().min(1)).min(1).optional(),
  /** Names what was decided together with this act, one act for each candidate: all of it can be taken back by this name. */
  batch: z.string().min(1).optional(),
  passage: passageSchema.optional(),
  /** The revision that the act ends, where that came with the pack: its content, and when it was recorded. */
  before: contentSchema.optional(),
};

/** What a version of a document changes of what an earlier version of it told. */
const changeSchema = z.strictObject({
  /** The earlier version. */
  document: idSchema,
  /** The fact that rests on it, or the candidate that was taken from it. */
  of: idSchema,
  /** `corrects`: the fact was wrong; `differs`: it has other evidence, too; `replaces`: the candidate was not decided on; `reworded`: it says the same in other words. */
  how: z.enum(['corrects', 'differs', 'replaces', 'reworded']),
});

/** About a document, under the id by which facts cite it; `audience` is its own. */
const aboutDocument = { ...actSchema, audience: idSchema };

const withContent = { ...actSchema, content: contentSchema };

/** One entry of the ledger as it is stored: facts in the form that content files write them. */
export const ledgerEntrySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('proposed'),
      ...withContent,
      remarks: z.array(remarkSchema).default([]),
      change: changeSchema.optional(),
    }),
    /** Without content: what was last proposed under this id. */
    z.strictObject({ kind: z.literal('approved'), ...actSchema, content: contentSchema.optional() }),
    z.strictObject({ kind: z.literal('edited'), ...withContent }),
    z.strictObject({ kind: z.literal('rejected'), ...actSchema }),
    z.strictObject({ kind: z.literal('corrected'), ...withContent }),
    z.strictObject({ kind: z.literal('retracted'), ...actSchema }),
    /** `review_by`: when to look again; absent: no review is due any more. */
    z.strictObject({ kind: z.literal('verified'), ...actSchema, review_by: daySchema.optional() }),
    z.strictObject({ kind: z.literal('contested'), ...actSchema }),
    z.strictObject({ kind: z.literal('resolved'), ...actSchema }),
    z.strictObject({ kind: z.literal('imported'), ...withContent }),
    /** `into`: the fact that the proposal's passage now stands under. */
    z.strictObject({ kind: z.literal('merged'), ...actSchema, into: idSchema }),
    z.strictObject({ kind: z.literal('referred'), ...actSchema }),
    /** `fact` is the id of the gap; `ended`: the gap as it stood before, where that came with the pack. */
    z.strictObject({ kind: z.literal('declared'), ...actSchema, gap: gapSchema, ended: gapSchema.optional() }),
    z.strictObject({ kind: z.literal('withdrawn'), ...actSchema, ended: gapSchema.optional() }),
    z.strictObject({ kind: z.literal('closed'), ...actSchema }),
    /** `source`: what is known of the document now; `was`: what was known before. */
    z.strictObject({ kind: z.literal('described'), ...aboutDocument, source: sourceSchema, was: sourceSchema }),
    z.strictObject({ kind: z.literal('recalled'), ...aboutDocument }),
    z.strictObject({ kind: z.literal('restored'), ...aboutDocument }),
    /** `fact` is the id of the entity: it is known by this and by all names that it has, from then on. */
    z.strictObject({ kind: z.literal('named'), ...actSchema, entity: entitySchema }),
    /** What was named of an entity is no longer known; what came with the pack stays. */
    z.strictObject({ kind: z.literal('unnamed'), ...actSchema }),
    /** `fact` is the id that an entity or a property had, and `to` the one that it has: what was said before is read with it. */
    z.strictObject({ kind: z.literal('renamed'), ...actSchema, of: z.enum(['entity', 'property']), to: idSchema }),
  ])
  .refine((entry) => !('content' in entry) || entry.content === undefined || entry.content.fact.id === entry.fact, {
    path: ['content', 'fact', 'id'],
    message: 'is not the fact that the entry is about',
  })
  .refine((entry) => entry.kind !== 'declared' || entry.gap.id === entry.fact, {
    path: ['gap', 'id'],
    message: 'is not the gap that the entry is about',
  })
  .refine((entry) => entry.kind !== 'described' || (entry.source.id === entry.fact && entry.was.id === entry.fact), {
    path: ['source', 'id'],
    message: 'is not the document that the entry is about',
  })
  .refine((entry) => entry.kind !== 'named' || entry.entity.id === entry.fact, {
    path: ['entity', 'id'],
    message: 'is not the entity that the entry is about',
  });

/** What somebody did to a fact, when and why. */
export type LedgerEntry = z.output<typeof ledgerEntrySchema>;

/** How what a version of a document tells changes what an earlier one told. */
export type VersionChange = z.output<typeof changeSchema>;

/** A revision's content: the fact, the topic it is filed under, and the documents and entities that come with it. */
export type LedgerContent = z.output<typeof contentSchema>;

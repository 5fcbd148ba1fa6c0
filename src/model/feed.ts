import { z } from 'zod';
import { idSchema } from './fact.ts';
import { SOURCE_TIERS } from './source.ts';

const LEAST_MINUTES = 5;
const MOST_MINUTES = 7 * 24 * 60;

/** A feed whose items are taken in as documents, as `feeds.yaml` writes it. */
export const feedSchema = z.strictObject({
  name: idSchema,
  address: z.url({ protocol: /^https?$/, error: 'is not an address: write it whole, with https://' }),
  /** Who publishes its items, where they do not say it. */
  publisher: z.string().min(1).optional(),
  tier: z.enum(SOURCE_TIERS).optional(),
  language: z.string().length(2).optional(),
  licence: z.string().min(1).optional(),
  /** Minutes between two looks at it. */
  every: z.number().int().min(LEAST_MINUTES).max(MOST_MINUTES).default(60),
  /** Who may see its items and what is proposed from them. */
  audience: idSchema.default('public'),
});
export type Feed = z.output<typeof feedSchema>;

export const feedsFileSchema = z.strictObject({ feeds: z.array(feedSchema).min(1) });

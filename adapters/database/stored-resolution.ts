import { z } from 'zod';
import { viaSchema } from '../../src/index.ts';
import { storedJson } from './stored.ts';

/** Reads a settlement that was stored as JSON. */
export const storedResolution = storedJson(
  z.object({
    state: z.enum(['answered', 'dismissed']),
    by: z.string(),
    via: viaSchema.exactOptional(),
    at: z.string(),
    why: z.string(),
    fact: z.string().exactOptional(),
    gap: z.string().exactOptional(),
  }),
);

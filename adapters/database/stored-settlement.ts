import { z } from 'zod';
import { storedJson } from './stored.ts';

/** Reads a settlement that was stored as JSON. */
export const storedSettlement = storedJson(
  z.object({
    state: z.enum(['answered', 'dismissed']),
    by: z.string(),
    at: z.string(),
    why: z.string(),
    fact: z.string().exactOptional(),
    gap: z.string().exactOptional(),
  }),
);

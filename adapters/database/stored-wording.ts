import { z } from 'zod';
import { storedJson } from './stored.ts';

/** Reads how a curator worded an open question for digests. @throws Failure STORE_CORRUPT when the text is no such wording */
export const storedWording = storedJson(z.object({ text: z.string(), audience: z.string(), by: z.string(), at: z.string() }));

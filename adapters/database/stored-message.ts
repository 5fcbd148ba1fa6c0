import { z } from 'zod';
import type { Message } from '../../src/index.ts';
import { storedJson } from './stored.ts';

const text = z.string();
const number = z.number().int().positive();
const runSchema = z.object({
  text,
  style: z.enum(['bold', 'italic', 'code', 'struck']).exactOptional(),
  link: text.exactOptional(),
  cites: z.array(number).exactOptional(),
});
const citationSchema = z.object({
  publisher: text,
  date: text,
  quote: text,
  note: text,
  link: text.exactOptional(),
  number: number.exactOptional(),
});
const actionSchema = z.object({ id: text, label: text, value: text, style: z.enum(['primary', 'danger']).exactOptional() });
const seriesSchema = z.object({ name: text, points: z.array(z.object({ label: text, value: text })) });
const tones = z.enum(['contested', 'stale', 'corrected', 'missing', 'shortened']);

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.literal('text'), runs: z.array(runSchema), muted: z.boolean().exactOptional(), item: z.boolean().exactOptional() }),
  z.object({ kind: z.literal('figure'), value: text, label: text, qualifiers: z.array(text) }),
  z.object({ kind: z.literal('fields'), fields: z.array(z.object({ label: text, value: text })) }),
  z.object({ kind: z.literal('table'), title: text, columns: z.array(text), rows: z.array(z.array(text)) }),
  z.object({
    kind: z.literal('chart'),
    shape: z.enum(['bar', 'line', 'progress']),
    title: text,
    unit: text,
    series: z.array(seriesSchema),
  }),
  z.object({ kind: z.literal('citations'), citations: z.array(citationSchema) }),
  z.object({ kind: z.literal('notice'), tone: tones, text }),
  z.object({ kind: z.literal('actions'), actions: z.array(actionSchema) }),
  z.object({ kind: z.literal('divider') }),
]);

/** A message as it is stored. */
export const messageSchema: z.ZodType<Message> = z.object({ summary: text, blocks: z.array(blockSchema) });

/** Reads a message that was stored as JSON. */
export const storedMessage = storedJson(messageSchema);

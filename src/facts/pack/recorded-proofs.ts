import { z } from 'zod';
import { type Fault, faultAt } from './fault.ts';
import type { Locator } from './locate-quote.ts';
import { LONGEST_FILE, PROOFS_FILE } from './pack-file.ts';

/** Gives the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal. */
export type Sha256 = (text: string) => string;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const locatorSchema = z.strictObject({ paragraph: z.number().int().positive(), offset: z.number().int().nonnegative() });

const proofsFileSchema = z.strictObject({
  note: z.string(),
  sources: z.record(z.string(), z.strictObject({ sha256: hashSchema, quotes: z.record(hashSchema, locatorSchema) })),
});

/** Proofs of quotations by source id, then by the hash of the quotation; each with the SHA-256 of the document they were made against. */
export type RecordedProofs = ReadonlyMap<string, { readonly sha256: string; readonly quotes: ReadonlyMap<string, Locator> }>;

const NOTE = 'Written by `npm run briefs -- prove` from the documents. Do not edit: a quotation without a proof here is refused.';

/** The hash under which a quotation (in plain form) of a document is recorded. */
export function quoteHash(sha256: Sha256, documentSha256: string, quote: string): string {
  return sha256(`${documentSha256}\n${quote}`);
}

/** Reads the text of a proofs file; a file that is none gives a fault and no proofs. */
export function readProofs(text: string | undefined): { proofs: RecordedProofs; faults: Fault[] } {
  if (text === undefined) return { proofs: new Map(), faults: [] };
  const parsed = text.length > LONGEST_FILE ? undefined : proofsFileSchema.safeParse(parseJson(text));
  if (!parsed?.success) {
    const place = { file: PROOFS_FILE, line: 1 };
    const remedy = 'run `npm run briefs -- prove` with the documents at hand to write it anew';
    return { proofs: new Map(), faults: [faultAt(place, 'PROOFS_INVALID', 'is not a file of recorded proofs', remedy)] };
  }
  const entries = Object.entries(parsed.data.sources);
  return {
    proofs: new Map(entries.map(([id, { sha256, quotes }]) => [id, { sha256, quotes: new Map(Object.entries(quotes)) }])),
    faults: [],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sortedObject<Content>(entries: Iterable<readonly [string, Content]>): Record<string, Content> {
  return Object.fromEntries([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The text of the proofs file for some proofs; the same for the same proofs in whatever order they were found. */
export function writeProofs(proofs: RecordedProofs): string {
  const sources = [...proofs].map(([id, { sha256, quotes }]) => [id, { sha256, quotes: sortedObject(quotes) }] as const);
  return `${JSON.stringify({ note: NOTE, sources: sortedObject(sources) }, undefined, 2)}\n`;
}

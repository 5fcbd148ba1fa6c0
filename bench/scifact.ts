import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plainTokens } from './plain-tokens.ts';
import type { Collection } from './statements.ts';

const FOLDER = join(import.meta.dirname, '../../shared/data/scifact');
const DEPTH = 10;

const abstractSchema = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const queriesSchema = z.array(z.object({ text: z.string(), rel: z.array(z.string()) }));

/** A collection whose queries have judged answers: for each query the places of the documents that answer it. */
export interface JudgedCollection extends Collection {
  readonly relevant: readonly ReadonlySet<number>[];
}

/** SciFact (allenai/scifact: 5,183 abstracts, 300 judged claims) where it lies beside the project; nothing elsewhere. */
export function readSciFact(): JudgedCollection | undefined {
  const corpus = join(FOLDER, 'corpus.jsonl');
  if (!existsSync(corpus)) return undefined;
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  const abstracts = lines.map((line) => abstractSchema.parse(JSON.parse(line)));
  const placeOf = new Map(abstracts.map(({ _id: id }, place) => [id, place]));
  const queries = queriesSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'queries_validation.json'), 'utf8')));
  return {
    documents: abstracts.map(({ title, text }) => plainTokens(`${title} ${text}`)),
    queries: queries.map(({ text }) => plainTokens(text)),
    relevant: queries.map(({ rel }) => new Set(rel.map((id) => placeOf.get(id)).filter((place) => place !== undefined))),
  };
}

/** Normalised discounted cumulative gain of the first ten hits (Järvelin and Kekäläinen 2002; relevant or not), 0 to 1. */
export function gainAt10(hits: readonly number[], relevant: ReadonlySet<number>): number {
  const discounted = (rank: number) => 1 / Math.log2(rank + 2);
  const gain = hits.slice(0, DEPTH).reduce((sum, hit, rank) => sum + (relevant.has(hit) ? discounted(rank) : 0), 0);
  const best = Array.from({ length: Math.min(DEPTH, relevant.size) }, (_, rank) => discounted(rank)).reduce((sum, one) => sum + one, 0);
  return best === 0 ? 0 : gain / best;
}

import { z } from 'zod';
import { ENGINES, type Search } from './engines.ts';
import { cpuSince, median, percentile, settledMemory } from './figures.ts';
import { gainAt10, readSciFact } from './scifact.ts';
import { type Collection, syntheticStatements } from './statements.ts';

const QUERIES = 200;
const HITS = 10;
const WARM_UP_QUERIES = 20;
const LONGEST_MILLISECONDS = 6_000;
const MOST_ROUNDS = 50;

export const indexMeasuredSchema = z.object({
  buildSeconds: z.number(),
  /** What the index added to the resident memory of its process, and that memory in all, in megabytes. */
  memoryAdded: z.number(),
  memory: z.number(),
  queriesPerCpuSecond: z.number(),
  p50: z.number(),
  p95: z.number(),
  /** Absent where SciFact does not lie beside the project. */
  gain: z.number().optional(),
});
/** What one engine costs at a number of statements, in its own process; `p50` and `p95` in milliseconds of wall time. */
export type IndexMeasured = z.output<typeof indexMeasuredSchema>;

function measureQueries(search: Search, { queries }: Collection): Pick<IndexMeasured, 'queriesPerCpuSecond' | 'p50' | 'p95'> {
  for (const query of queries.slice(0, WARM_UP_QUERIES)) search(query, HITS);
  const wall: number[] = [];
  const [begun, before] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const query of queries) {
      const asked = performance.now();
      search(query, HITS);
      wall.push(performance.now() - asked);
    }
    if (performance.now() - begun > LONGEST_MILLISECONDS) break;
  }
  return { queriesPerCpuSecond: wall.length / (cpuSince(before) / 1000), p50: median(wall), p95: percentile(wall, 0.95) };
}

function meanGain(engine: (typeof ENGINES)[string]): number | undefined {
  const judged = readSciFact();
  if (!judged) return undefined;
  const search = engine(judged.documents);
  const gains = judged.queries.map((query, at) => gainAt10(search(query, HITS), judged.relevant[at] ?? new Set()));
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
}

/** Measures one engine at so many statements: `[engine, statements]`. */
export async function measureIndex([name = '', statements = '']: readonly string[]): Promise<IndexMeasured> {
  const engine = ENGINES[name];
  if (!engine) throw new Error(`There is no engine "${name}": the engines are ${Object.keys(ENGINES).join(', ')}.`);
  const collection = syntheticStatements(Number(statements), QUERIES);
  const empty = await settledMemory();
  const before = process.cpuUsage();
  const search = engine(collection.documents);
  const buildSeconds = cpuSince(before) / 1000;
  const memory = await settledMemory();
  const cost = measureQueries(search, collection);
  const gain = meanGain(engine);
  return { buildSeconds, memory, memoryAdded: memory - empty, ...cost, ...(gain === undefined ? {} : { gain }) };
}

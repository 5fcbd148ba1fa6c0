import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { describeChange, describeMeasurement, earnsNothing, type Measurement } from './measurement.ts';
import { wordListPaths } from './word-lists.ts';

const PROCESS = join(import.meta.dirname, 'without-list-process.ts');
const count = z.number();
const measurementSchema = z.object({
  folds: z.object({ rightClaim: count, rightGap: count, another: count, askedBack: count, refused: count, of: count }),
  open: z.object({ full: count, safe: count, of: count }),
});

/** Measures in a process of its own, without a list; the path of none measures with all. */
async function measuredWithout(path: string): Promise<Measurement> {
  const child = spawn(process.execPath, [PROCESS, path], { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  return measurementSchema.parse(JSON.parse(await text(child.stdout)));
}

/** Empties each list of words whose path begins so, one at a time and in every language, and prints what that changes. */
export async function listAblation(beginning: string, print: (line: string) => void): Promise<void> {
  const measured = await measuredWithout('');
  print(`\nEach list of words empty (${describeMeasurement(measured)}):`);
  const idle: string[] = [];
  for (const path of wordListPaths().filter((one) => one.startsWith(beginning))) {
    const without = await measuredWithout(path);
    print(`  ${path}: ${describeChange(without, measured)}`);
    if (earnsNothing(without, measured)) idle.push(path);
  }
  print(idle.length > 0 ? `Earn nothing in these packs: ${idle.join(', ')}` : 'Every list earns something.');
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDS, scoreOf } from './calibration/folds.ts';
import { listAblation } from './calibration/list-ablation.ts';
import { createMeasure, describeChange, describeMeasurement, earnsNothing, type Measurement } from './calibration/measurement.ts';
import { searchWeights } from './calibration/weight-search.ts';
import { withCalibration } from './calibration/weights-file.ts';
import { type Weights, weightsInUse, withWeights } from './calibration/weights-in-use.ts';

const WEIGHTS_FILE = join(import.meta.dirname, '../../src/answer/weights.ts');
const OPTIONS = {
  /** Prints what would be written. */
  'dry-run': { type: 'boolean', default: false },
  /** Leaves the weights as they are. */
  'no-search': { type: 'boolean', default: false },
  /** Also empties each list of words whose path begins so, one at a time: half a minute each. */
  lists: { type: 'string' },
  rounds: { type: 'string', default: '2' },
} as const;

const print = (text: string) => void process.stdout.write(`${text}\n`);

function ablate(weights: Weights, measured: Measurement, measure: () => Measurement): void {
  print('\nEach weight at nothing:');
  const idle: string[] = [];
  for (const name of Object.keys(weights)) {
    const without = withWeights({ ...weights, [name]: 0 }, measure);
    print(`  ${name}: ${describeChange(without, measured)}`);
    if (earnsNothing(without, measured)) idle.push(name);
  }
  print(idle.length > 0 ? `Earn nothing, to be deleted: ${idle.join(', ')}` : 'Every weight earns something.');
}

function provenance(before: Measurement, after: Measurement): string[] {
  const day = new Date().toISOString().slice(0, 10);
  return [
    `${day}, ${FOLDS} folds of what curators wrote in three packs, each asked of the rest.`,
    `Before: ${describeMeasurement(before)}.`,
    `After: ${describeMeasurement(after)}.`,
  ];
}

async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  const measure = await createMeasure();
  const start = weightsInUse();
  const before = measure.all();
  print(`As it is: ${describeMeasurement(before)}`);
  let weights = start;
  let after = before;
  if (!values['no-search']) {
    const score = (tried: Weights) => withWeights(tried, () => scoreOf(measure.folds()));
    const found = searchWeights(start, score, Number(values.rounds), ({ name, from, to, score: reached }) =>
      print(`  ${name} ${from} -> ${to}: score ${reached}`),
    );
    weights = found.weights;
    after = withWeights(weights, measure.all);
    print(`Calibrated: ${describeMeasurement(after)}`);
    const file = withCalibration(await readFile(WEIGHTS_FILE, 'utf8'), weights, provenance(before, after));
    if (values['dry-run']) print(`\n${file}`);
    else await writeFile(WEIGHTS_FILE, file);
  }
  withWeights(weights, () => ablate(weights, after, measure.all));
  if (values.lists !== undefined) await listAblation(values.lists, print);
}

await main(process.argv.slice(2));

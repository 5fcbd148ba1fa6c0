import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { sampledLines } from './sampled-lines.ts';
import { isUnnoticed, scoreOf } from './score.ts';

/**
 * Changes the source here and there and tells how many changes the tests beside it notice. Without an argument it takes a
 * sample of lines and holds the floor; with files (as `src/answer/outcome.ts`), all of those lines, whatever comes out.
 */
const PROJECT = join(import.meta.dirname, '../..');
const FOLDERS = ['src/answer', 'src/question', 'src/facts', 'src/outbox', 'src/chat'];
/** So that it takes about two minutes on two cores. */
const ONE_LINE_IN = 500;
/** Somewhat below what is reached, in percent: one change in a sample of this size is two. */
const FLOOR = 52;

const asked = process.argv.slice(2);
const files = globSync(
  FOLDERS.map((folder) => `${folder}/**/*.ts`),
  { cwd: PROJECT },
).toSorted();
const sample = files.flatMap((path) => sampledLines(path, readFileSync(join(PROJECT, path), 'utf8'), ONE_LINE_IN));

process.chdir(PROJECT);
const changes = await new Stryker({
  mutate: asked.length > 0 ? asked : sample,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
  concurrency: 2,
  coverageAnalysis: 'perTest',
  // What is worked out as a module is loaded would need every test of it for each change.
  ignoreStatic: true,
  ignorePatterns: ['data', 'deploy', 'docs'],
  // TypeScript 7 has no interface that Stryker could read the configuration by, and nothing here is compiled.
  tsconfigFile: 'none.json',
  reporters: ['progress-append-only'],
  tempDirName: join(tmpdir(), 'sitrep-mutation'),
  timeoutMS: 30_000,
}).runMutationTest();

for (const { fileName, location, mutatorName, replacement, status } of changes.filter(isUnnoticed)) {
  const { line, column } = location.start;
  process.stdout.write(`${relative(PROJECT, fileName)}:${line}:${column + 1} ${status} ${mutatorName}: ${replacement}\n`);
}
for (const folder of FOLDERS) {
  const within = changes.filter(({ fileName }) => relative(PROJECT, fileName).startsWith(`${folder}/`));
  if (within.length === 0) continue;
  const { noticed, tried, percent } = scoreOf(within);
  process.stdout.write(`${folder}: ${noticed} of ${tried} noticed, ${percent} %\n`);
}
const { noticed, tried, percent } = scoreOf(changes);
process.stdout.write(`all: ${noticed} of ${tried} noticed, ${percent} %${asked.length > 0 ? '' : ` (floor ${FLOOR} %)`}\n`);
if (asked.length === 0 && percent < FLOOR) process.exitCode = 1;

import { type BenchIo, printTable } from './bench-io.ts';
import { measureApart } from './child-process.ts';
import { ENGINES } from './engines.ts';
import { shown } from './figures.ts';
import { type IndexMeasured, indexMeasuredSchema } from './measure-index.ts';

const STATEMENTS = 100_000;

function gainText({ gain }: IndexMeasured): string {
  return gain === undefined ? 'skipped' : gain.toFixed(4);
}

function costRow([name, measured]: readonly [string, IndexMeasured]): string[] {
  const { queriesPerCpuSecond, p50, p95, buildSeconds, memory, memoryAdded } = measured;
  return [
    name,
    shown(queriesPerCpuSecond),
    shown(p50),
    shown(p95),
    shown(buildSeconds),
    shown(memory),
    shown(memoryAdded),
    gainText(measured),
  ];
}

function ratioRow([name, measured]: readonly [string, IndexMeasured], ours: IndexMeasured): string[] {
  const times = (value: number) => `${shown(value)} ×`;
  return [
    name,
    times(ours.queriesPerCpuSecond / measured.queriesPerCpuSecond),
    times(measured.p50 / ours.p50),
    times(measured.p95 / ours.p95),
    times(measured.buildSeconds / ours.buildSeconds),
    times(measured.memory / ours.memory),
  ];
}

/** The core's text index against search engines that could be embedded instead, on the same tokens and queries. */
export async function run(io: BenchIo): Promise<void> {
  const measured: [string, IndexMeasured][] = [];
  for (const name of Object.keys(ENGINES)) {
    measured.push([name, indexMeasuredSchema.parse(await measureApart('index', name, String(STATEMENTS)))]);
  }
  io.print(`\nText index: ${STATEMENTS.toLocaleString('en-GB')} statements of 24 words, each engine in a process of its own\n`);
  const columns = ['engine', 'queries a CPU s', 'p50, ms', 'p95, ms', 'build, CPU s', 'RSS, MB', 'added, MB', 'SciFact nDCG@10'];
  printTable(io, columns, measured.map(costRow));
  const [first, ...peers] = measured;
  if (!first) return;
  const [, ours] = first;
  io.print('\nOurs against each (above 1: ours is faster or smaller)\n');
  printTable(
    io,
    ['engine', 'queries a CPU s', 'p50', 'p95', 'build', 'RSS'],
    peers.map((peer) => ratioRow(peer, ours)),
  );
  io.print(
    ours.gain === undefined
      ? '\nSciFact does not lie beside the project (../shared/data/scifact): quality was not measured.\n'
      : `\nSciFact nDCG@10: target >= .689, measured ${ours.gain.toFixed(4)} with Porter’s stems and Lucene’s stop words.\n`,
  );
}

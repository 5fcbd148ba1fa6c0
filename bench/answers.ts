import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchIo, printTable } from './bench-io.ts';
import { type FinishedProcess, measureApart, runNode, shippedCommand } from './child-process.ts';
import { median, shown } from './figures.ts';
import { type ActMeasured, actMeasuredSchema } from './measure-act.ts';
import { type AnswersMeasured, answersMeasuredSchema } from './measure-answers.ts';

const MANY_FACTS = 100_000;
const FACTS_OF_ACTS = 10_000;
const STARTS = 5;

interface Starts {
  /** With nothing kept of the pack, and with what the first one kept. */
  readonly cold: FinishedProcess;
  readonly warm: readonly FinishedProcess[];
}

/** The first answer of the program that ships, by the command line of its npm script, with a data folder of its own. */
async function measureStarts(): Promise<Starts> {
  const data = await mkdtemp(join(tmpdir(), 'bench-ask-'));
  const argv = [...shippedCommand('ask'), 'How much was promised to Ukraine?', '--asked-at', '2024-10-18'];
  try {
    const cold = await runNode(argv, { DATA_DIR: data });
    const warm: FinishedProcess[] = [];
    for (let start = 0; start < STARTS; start += 1) warm.push(await runNode(argv, { DATA_DIR: data }));
    return { cold, warm };
  } finally {
    await rm(data, { recursive: true });
  }
}

function startRows({ cold, warm }: Starts): string[][] {
  return [
    ['first answer of `ask`, what was kept at hand, CPU s (median of 5)', '< 1', shown(median(warm.map(({ cpuSeconds }) => cpuSeconds)))],
    ['first answer, nothing kept, CPU s', '', shown(cold.cpuSeconds)],
    ['peak memory of `ask`, MB (median of 5)', '< 150', shown(median(warm.map(({ peakMegabytes }) => peakMegabytes)))],
    ['peak memory, nothing kept, MB', '', shown(cold.peakMegabytes)],
  ];
}

function actRows({ facts, stallP50, stallMost, cpuP50 }: ActMeasured): string[][] {
  const name = `${facts.toLocaleString('en-GB')} facts, an act of a curator`;
  return [
    [`${name}: longest stall, CPU ms, p50`, '', shown(stallP50)],
    [`${name}: longest stall, CPU ms, most of 24`, '< 50', shown(stallMost)],
    [`${name}: in all, CPU ms, p50`, '', shown(cpuP50)],
  ];
}

function costRows(measured: AnswersMeasured, target: string): string[][] {
  const name = `${measured.facts.toLocaleString('en-GB')} facts`;
  return (['standing', 'running'] as const).flatMap((clock) => {
    const { wallP50, wallP99, cpuP50, cpuP99 } = measured[clock];
    const what = `${name}, ${clock === 'standing' ? 'all at one instant' : 'a second apart'}`;
    return [
      [`${what}: CPU p50, ms`, '', shown(cpuP50)],
      [`${what}: CPU p99, ms`, target, shown(cpuP99)],
      [`${what}: wall p50, ms`, '', shown(wallP50)],
      [`${what}: wall p99, ms`, '', shown(wallP99)],
    ];
  });
}

/** What answers of the pack cost that `init` and review made. */
function secondRows({ facts, readySeconds, running: { cpuP50, cpuP99 } }: AnswersMeasured): string[][] {
  const name = `second pack, ${facts} facts`;
  return [
    [`${name}: CPU p50, ms`, '', shown(cpuP50)],
    [`${name}: CPU p99, ms`, '', shown(cpuP99)],
    [`${name}: making it ready, CPU s`, '', shown(readySeconds)],
  ];
}

function printKinds(io: BenchIo, measured: AnswersMeasured): void {
  const rows = measured.standing.kinds.map(({ kind, cpuP50, cpuP99 }, at) => {
    const running = measured.running.kinds[at];
    return [kind, shown(cpuP50), shown(cpuP99), shown(running?.cpuP50 ?? 0), shown(running?.cpuP99 ?? 0)];
  });
  io.print(`\nCPU by kind of question at ${measured.facts.toLocaleString('en-GB')} facts, ms\n`);
  printTable(io, ['kind', 'p50, one instant', 'p99', 'p50, a second apart', 'p99'], rows);
}

function loadText(): string {
  return `Load of the machine at the end: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
}

/** What an answer, a start, an act and the memory of a bot cost, at the shipped pack and at 100,000 facts, beside the targets. */
export async function run(io: BenchIo): Promise<void> {
  const shipped = answersMeasuredSchema.parse(await measureApart('answers'));
  const many = answersMeasuredSchema.parse(await measureApart('answers', String(MANY_FACTS)));
  const second = answersMeasuredSchema.parse(await measureApart('answers', 'ferries'));
  const act = actMeasuredSchema.parse(await measureApart('act', String(FACTS_OF_ACTS)));
  const starts = await measureStarts();
  io.print(
    `\nAnswers: ${shipped.standing.answers} and ${many.standing.answers} measured, each size in a process of its own\n${loadText()}\n`,
  );
  printTable(
    io,
    ['figure', 'target', 'measured'],
    [
      ...costRows(shipped, ''),
      ...costRows(many, '< 5'),
      ...secondRows(second),
      ...startRows(starts),
      ...actRows(act),
      ['memory once settled, shipped pack, MB', '', shown(shipped.memory)],
      [`memory, ${many.facts.toLocaleString('en-GB')} facts, MB`, '', shown(many.memory)],
      ['making the shipped pack ready, CPU s', '', shown(shipped.readySeconds)],
      [`making ${many.facts.toLocaleString('en-GB')} facts ready, CPU s`, '< 60', shown(many.readySeconds)],
    ],
  );
  printKinds(io, shipped);
  printKinds(io, many);
}

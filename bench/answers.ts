import { join } from 'node:path';
import { type BenchIo, printTable } from './bench-io.ts';
import { measureApart, runNode } from './child-process.ts';
import { median, shown } from './figures.ts';
import { type AnswersMeasured, answersMeasuredSchema } from './measure-answers.ts';

const MANY_FACTS = 100_000;
const STARTS = 5;
const COMMAND_LINE = join(import.meta.dirname, '../adapters/cli.ts');

/** Seconds from the start of the command to its answer, in fresh processes. */
async function measureStart(): Promise<number> {
  const seconds: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const argv = [COMMAND_LINE, 'ask', 'How much was promised to Ukraine?', '--asked-at', '2024-10-18'];
    seconds.push((await runNode(argv)).seconds);
  }
  return median(seconds);
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

function printKinds(io: BenchIo, measured: AnswersMeasured): void {
  const rows = measured.standing.kinds.map(({ kind, cpuP50, cpuP99 }, at) => {
    const running = measured.running.kinds[at];
    return [kind, shown(cpuP50), shown(cpuP99), shown(running?.cpuP50 ?? 0), shown(running?.cpuP99 ?? 0)];
  });
  io.print(`\nCPU by kind of question at ${measured.facts.toLocaleString('en-GB')} facts, ms\n`);
  printTable(io, ['kind', 'p50, one instant', 'p99', 'p50, a second apart', 'p99'], rows);
}

/** What an answer, a start and the memory of a bot cost, at the shipped pack and at 100,000 facts, beside the targets. */
export async function run(io: BenchIo): Promise<void> {
  const shipped = answersMeasuredSchema.parse(await measureApart('answers'));
  const many = answersMeasuredSchema.parse(await measureApart('answers', String(MANY_FACTS)));
  const start = await measureStart();
  io.print(`\nAnswers: ${shipped.standing.answers} and ${many.standing.answers} measured, each size in a process of its own\n`);
  printTable(
    io,
    ['figure', 'target', 'measured'],
    [
      ...costRows(shipped, ''),
      ...costRows(many, '< 5'),
      ['start to first answer, shipped pack, s (median of 5)', '< 2', shown(start)],
      ['memory, shipped pack, MB', '< 150', shown(shipped.memory)],
      [`memory, ${many.facts.toLocaleString('en-GB')} facts, MB`, '', shown(many.memory)],
      ['making the shipped pack ready, CPU s', '', shown(shipped.readySeconds)],
      [`making ${many.facts.toLocaleString('en-GB')} facts ready, CPU s`, '', shown(many.readySeconds)],
    ],
  );
  printKinds(io, shipped);
  printKinds(io, many);
}

import { availableParallelism } from 'node:os';
import { type BenchIo, printTable } from './bench-io.ts';
import { measureApart } from './child-process.ts';
import { shown } from './figures.ts';
import { slackMeasuredSchema } from './measure-slack.ts';

/** What the real adapter, with the shipped pack behind it, makes of many questions at once on a fake Slack. */
export async function run(io: BenchIo): Promise<void> {
  for (const mode of ['http', 'socket']) {
    const measured = slackMeasuredSchema.parse(await measureApart('slack', mode));
    io.print(`\nSlack over ${mode}: ${measured.questions} questions at once, ${availableParallelism()} cores shared with the fake\n`);
    printTable(
      io,
      ['figure', 'target', 'measured'],
      [
        ['acknowledged, p50, ms', '', shown(measured.acknowledgedP50)],
        ['acknowledged, slowest, ms', '< 3000', shown(measured.acknowledgedLast)],
        ['all answered after, s', '', shown(measured.answeredSeconds)],
        ['answered in the order of their threads', 'all', `${measured.inOrder} of ${measured.threads} threads`],
        ['memory added, MB', '< 50', shown(measured.memoryAdded)],
      ],
    );
  }
}

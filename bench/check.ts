import { loadPack } from '../adapters/cli/load-pack.ts';
import { readConfiguration } from '../adapters/config.ts';
import { checkText, createBot } from '../src/index.ts';
import { type BenchIo, printTable } from './bench-io.ts';
import { cpuSince } from './figures.ts';

const WORDS = 5_000;
const TARGET_SECONDS = 2;
const ASKED_AT = '2024-10-20';

/** What checking a page costs: a draft out of the statements of the shipped pack, once the facts have been read. */
export async function run(io: BenchIo): Promise<void> {
  const bot = createBot(await loadPack({ ...readConfiguration({}), now: '2024-12-31T00:00:00Z' }));
  const view = bot.view({ askedAt: ASKED_AT });
  const sentences: string[] = [];
  for (let words = 0; words < WORDS; ) {
    for (const { statement } of view.facts) {
      if (words >= WORDS) break;
      sentences.push(statement);
      words += statement.split(/\s+/u).length;
    }
  }
  const measured = (text: string) => {
    const before = process.cpuUsage();
    const { findings } = checkText(text, { pack: bot.pack, view });
    return { seconds: cpuSince(before) / 1_000, findings: findings.length };
  };
  const [facts, page] = [measured('Thank you.'), measured(sentences.join('\n'))];
  printTable(
    io,
    ['checking a text', 'CPU s', 'target', 'findings'],
    [
      ['reading what the facts say, once', facts.seconds.toFixed(2), '', ''],
      [`a draft of ${WORDS} words`, page.seconds.toFixed(2), `${TARGET_SECONDS}`, `${page.findings}`],
    ],
  );
}

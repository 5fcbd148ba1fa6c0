import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchIo } from './bench-io.ts';

type Bench = (io: BenchIo) => Promise<void>;

const DIGEST = join(import.meta.dirname, 'digest.ts');

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  answers: async () => (await import('./answers.ts')).run,
  check: async () => (await import('./check.ts')).run,
  index: async () => (await import('./index.ts')).run,
  slack: async () => (await import('./slack.ts')).run,
  web: async () => (await import('./web.ts')).run,
  ...(existsSync(DIGEST) ? { digest: async () => (await import('./digest.ts')).run } : {}),
};
const DEFAULT_BENCHES = ['answers', 'index'];

/** What a bench measures in a process of its own; each prints one JSON value. */
const MEASUREMENTS: Readonly<Record<string, () => Promise<(argv: readonly string[]) => Promise<unknown>>>> = {
  act: async () => (await import('./measure-act.ts')).measureAct,
  answers: async () => (await import('./measure-answers.ts')).measureAnswers,
  index: async () => (await import('./measure-index.ts')).measureIndex,
  slack: async () => (await import('./measure-slack.ts')).measureSlack,
};

async function main(argv: readonly string[]): Promise<void> {
  const [first = '', second = '', ...rest] = argv;
  const print = (text: string) => void process.stdout.write(text);
  const measurement = first === 'measure' ? MEASUREMENTS[second] : undefined;
  if (measurement) {
    print(JSON.stringify(await (await measurement())(rest)));
    return;
  }
  const names = argv.length > 0 ? argv : DEFAULT_BENCHES;
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no bench "${unknown.join('", "')}": the benches are ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  for (const name of names) {
    const bench = await BENCHES[name]?.();
    await bench?.({ print });
  }
}

await main(process.argv.slice(2));

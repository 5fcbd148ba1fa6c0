import { evaluate } from './intake.ts';

const USAGE = 'npm run eval -- intake [--json] [--verbose] [--documents FOLDER] [--gold FOLDER] [--briefs FOLDER] [--received INSTANT]';

/** 0: both thresholds reached, or nothing at hand; 1: a threshold missed; 2: wrong usage or unreadable gold. */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = argv;
  if (name === 'intake') return await evaluate(rest, (text) => void process.stdout.write(text));
  throw new Error(name === undefined ? 'what is to be evaluated is missing' : `there is no evaluation "${name}"`);
}

process.exitCode = await main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\nUsage: ${USAGE}\n`);
  return 2;
});

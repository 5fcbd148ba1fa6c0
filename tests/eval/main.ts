import { evaluateAnswers } from './answers.ts';
import { evaluateDrafts } from './drafts.ts';
import { evaluate } from './intake.ts';
import { evaluateLaws } from './laws.ts';
import { evaluatePackWords } from './pack-words.ts';
import { evaluatePolarity } from './polarity.ts';

type Evaluation = (argv: readonly string[], print: (text: string) => void) => Promise<0 | 1>;

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  intake: evaluate,
  answers: evaluateAnswers,
  laws: evaluateLaws,
  polarity: evaluatePolarity,
  drafts: evaluateDrafts,
  'pack-words': evaluatePackWords,
};

const USAGE = [
  'npm run eval -- intake [--json] [--verbose] [--rules PATH] [--documents FOLDER] [--gold FOLDER] [--briefs FOLDER] [--received INSTANT]',
  'npm run eval -- answers [--quiet] [--set NAME] [--kept FILE] [--write-prompts FILE] [--readings FILE [--uncertain]]',
  'npm run eval -- laws [--quiet] [--law NAME] [--pack NAME]',
  'npm run eval -- polarity [--verbose]',
  'npm run eval -- drafts [--quiet] [--set open|kept-back]',
  'npm run eval -- pack-words',
].join('\n       ');

/** 0: thresholds reached, or nothing at hand; 1: a threshold missed, or a number made up; 2: wrong usage or unreadable files. */
async function main(argv: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = argv;
  if (name === undefined) throw new Error('what is to be evaluated is missing');
  const evaluation = Object.hasOwn(EVALUATIONS, name) ? EVALUATIONS[name] : undefined;
  if (!evaluation) throw new Error(`there is no evaluation "${name}"`);
  return await evaluation(rest, (text) => void process.stdout.write(text));
}

process.exitCode = await main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\nUsage: ${USAGE}\n`);
  return 2;
});

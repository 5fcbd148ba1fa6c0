import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { describeEvaluation } from './report.ts';
import { evaluateIntake } from './run.ts';
import { TEXT_SETS } from './texts/gold-text.ts';
import { ruleAblation } from './texts/rule-ablation.ts';
import { takeTexts } from './texts/take-texts.ts';
import { describeMisses, describeTexts } from './texts/texts-report.ts';

const PROJECT = join(import.meta.dirname, '../..');
const OPTIONS = {
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  /** The one set of texts to take; both, if absent. */
  set: { type: 'string' },
  /** Beginning of the paths of files whose rules are taken away, one at a time. */
  rules: { type: 'string' },
  documents: { type: 'string', default: join(PROJECT, '../shared/seeds') },
  gold: { type: 'string', default: join(import.meta.dirname, 'intake') },
  briefs: { type: 'string', default: join(PROJECT, 'briefs/nato-ukraine') },
  /** Long after the documents, so that a date without a year is not read by the year of the clock. */
  received: { type: 'string', default: '2026-01-15T09:00:00Z' },
} as const;

/** The sets of texts; the misses of those kept back are not shown. */
async function evaluateTexts(verbose: boolean, only: string | undefined, print: (text: string) => void): Promise<void> {
  for (const set of TEXT_SETS.filter((name) => only === undefined || name === only)) {
    const taken = await takeTexts(set);
    print(describeTexts(set, taken));
    if (verbose && set === 'open') print(describeMisses(taken));
  }
}

/** `eval intake`: measures the intake on texts and documents against the gold. Gives the exit code: 1 below a threshold. */
export async function evaluate(argv: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  if (values.rules !== undefined) {
    await ruleAblation(values.rules, print);
    return 0;
  }
  if (!values.json) await evaluateTexts(values.verbose, values.set, print);
  const pack = await loadPack({ briefs: values.briefs, now: values.received });
  const evaluation = await evaluateIntake({ documents: values.documents, gold: values.gold, pack, receivedAt: values.received });
  print(values.json ? `${JSON.stringify(evaluation)}\n` : describeEvaluation(evaluation, values.verbose));
  return evaluation.documents.length === 0 || evaluation.passed ? 0 : 1;
}

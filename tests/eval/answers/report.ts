import type { GradedSet, GradedTurn } from './graded-set.ts';
import { VERDICTS } from './grading/verdict.ts';
import type { RunFigures } from './previous-run.ts';
import { figuresOf } from './previous-run.ts';
import { type Tally, tallyOf, type Verdicts } from './tally.ts';

const KIND_WIDTH = 14;
/** So many messages before a missed one are shown. */
const THREAD_SHOWN = 2;

/** What a report is to hold. */
export interface ReportOptions {
  readonly quiet: boolean;
}

/** The name of a set beside others. */
export function setName({ half, name }: Pick<GradedSet, 'half' | 'name'>): string {
  return `${half} ${name}`;
}

function row(name: string, verdicts: Verdicts): string {
  const all = VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const cells = VERDICTS.map((verdict) => String(verdicts[verdict] || '.').padStart(verdict.length));
  return [name.padEnd(KIND_WIDTH), ...cells, String(all).padStart(3)].join('  ');
}

function table({ byKind, verdicts }: Tally): string[] {
  const head = ['kind'.padEnd(KIND_WIDTH), ...VERDICTS, ' of'].join('  ');
  return [head, ...Object.entries(byKind).map(([kind, some]) => row(kind, some)), row('all', verdicts)];
}

function change(now: number, before: number | undefined): string {
  if (before === undefined || before === now) return '';
  return ` (${now > before ? '+' : ''}${now - before})`;
}

function totals(tally: Tally, before: RunFigures[string] | undefined): string {
  const { of, full, safe, fabricated, median } = figuresOf(tally);
  const { words, hedges } = tally;
  const kept = before?.of === of ? before : undefined;
  return [
    `full ${full}/${of}${change(full, kept?.full)}`,
    `safe ${safe}/${of}${change(safe, kept?.safe)}`,
    `fabricated ${fabricated}${change(fabricated, kept?.fabricated)}`,
    `words ${median}${change(median, kept?.median)} median, ${words.p90} p90`,
    `hedges partly ${hedges.partly}, clarify ${hedges.clarify} of ${hedges.of}`,
  ].join(' | ');
}

function explained({ question, reply, answer, verdict, why }: GradedTurn): string {
  const asked = [...question.thread.slice(-THREAD_SHOWN), question.question].join(' > ');
  const { plan, reading, proof, choices, citations } = answer;
  const nearest = [...new Set(citations.map(({ fact }) => fact))];
  return [
    `${question.id} [${question.kind}, ${question.behaviour}] ${verdict}: ${asked}`,
    `    why: ${why.join('; ')}`,
    `    got: ${reply.outcome}: ${reply.headline.replaceAll('\n', ' ')}`,
    `    plan: ${JSON.stringify(plan ?? reading)}`,
    ...(proof ? [`    proof: ${JSON.stringify(proof)}`] : []),
    ...(choices && choices.length > 0 ? [`    choices: ${choices.map(({ label }) => label).join(' | ')}`] : []),
    ...(nearest.length > 0 ? [`    facts shown: ${nearest.join(', ')}`] : []),
  ].join('\n');
}

/** The misses of a set, explained; of a set kept to judge by nothing is told. */
function misses({ half, turns }: GradedSet): string[] {
  return half === 'open' ? turns.filter(({ verdict }) => verdict !== 'full').map(explained) : [];
}

/** How a set fared, for people, beside the run before. */
export function describeSet(set: GradedSet, before: RunFigures, { quiet }: ReportOptions): string {
  const name = setName(set);
  const tally = tallyOf(set);
  const line = `${name}: ${totals(tally, before[name])}`;
  if (quiet) return `${line}\n`;
  return `\n== ${name}\n${[...misses(set), ...table(tally), line].join('\n')}\n`;
}

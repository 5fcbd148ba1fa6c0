import type { Candidate } from '../../src/intake/candidate.ts';
import type { Value } from '../../src/model/value.ts';
import type { MarkedItem } from './marking.ts';
import { type Measure, type Ratio, shareOf } from './measure.ts';
import type { EvaluatedDocument, Evaluation } from './run.ts';

function percent(ratio: Ratio, ofNothing = 1): string {
  return ratio.whole === 0 ? '-' : `${Math.round(shareOf(ratio, ofNothing) * 1000) / 10} %`;
}

/** A ratio as it is counted and in percent. */
export const percentOf = (ratio: Ratio) => `${ratio.part}/${ratio.whole} (${percent(ratio)})`;

/** A value on a few characters, for a list of what was missed. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case 'money':
      return `${value.bound} ${value.amount} ${value.currency}`;
    case 'count':
      return `${value.bound} ${value.amount} ${value.unit}`;
    case 'share':
      return `${value.bound} ${value.percent} %`;
    case 'duration':
      return `${value.bound} ${value.length} ${value.unit}`;
    case 'date':
      return value.to ? `${value.date} to ${value.to}` : value.date;
    case 'entities':
      return value.entities.join(', ');
    case 'text':
      return value.text;
    case 'none':
      return `no ${value.missing}`;
  }
}

function describeCandidate({ value, status, period, quote }: Candidate): string {
  return [`“${quote.text}”`, describeValue(value), status, period?.label].filter((part) => part !== undefined).join(' · ');
}

function describeItem({ item, result, candidate, likeness }: MarkedItem): string {
  const expected = `“${item.quote}” · ${describeValue(item.value)}${item.status ? ` · ${item.status.join(' or ')}` : ''}`;
  if (result !== 'near' || !candidate || !likeness) return `  ${result}: ${expected}`;
  return `  near (${likeness.wrong.join(', ')}): ${expected}\n    given: ${describeCandidate(candidate)}`;
}

function documentLines(document: EvaluatedDocument, verbose: boolean): string[] {
  const { measure: figures, marks, published, labels, unfaithful } = document;
  const lines = [
    '',
    document.gold,
    `  found ${percentOf(figures.recall)}, false ${percentOf(figures.falseCandidates)}, told ${percentOf(figures.told)}`,
    `  labels: ${
      Object.entries(labels)
        .map(([label, times]) => `${label} ${times}`)
        .join(', ') || 'none'
    }`,
  ];
  if (published && !published.right) lines.push(`  published: ${published.given} instead of ${published.expected}`);
  lines.push(...unfaithful.map((fault) => `  not literal: ${fault}`));
  if (!verbose) return lines;
  const failed = marks.items.filter(({ item, result }) => !item.also && (result === 'near' || result === 'missed'));
  const untrue = marks.candidates.filter(({ result }) => result === 'false' || result === 'repeated');
  lines.push(...failed.map(describeItem));
  lines.push(...untrue.map(({ candidate, result, trap }) => `  ${result}${trap ? ` (${trap})` : ''}: ${describeCandidate(candidate)}`));
  lines.push(...marks.otherTraps.map(({ candidate, trap }) => `  trap (${trap}): ${describeCandidate(candidate)}`));
  lines.push(...marks.told.filter(({ covered }) => !covered).map(({ quote }) => `  not told: “${quote}”`));
  return lines;
}

function totalLines(total: Measure): string[] {
  const kinds = Object.entries(total.recallByKind).map(([kind, ratio]) => `${kind} ${percentOf(ratio)}`);
  const further = Object.entries(total.further).map(([name, ratio]) => `${name} ${percentOf(ratio)}`);
  const wrong = Object.entries(total.wrong).map(([name, times]) => `${name} ${times}`);
  return [
    '',
    'In all',
    `  found: ${percentOf(total.recall)}; ${kinds.join(', ')}`,
    `  wrong in near hits: ${wrong.join(', ')}`,
    `  right beside, of those found: ${further.join(', ')}`,
    `  false: ${percentOf(total.falseCandidates)}, of which repeated ${total.repeated}; left to the reader ${total.taken}; traps ${total.traps}`,
    `  told without a figure: ${percentOf(total.told)}`,
  ];
}

/** The evaluation for people: one block a document, then the totals; `verbose` lists every miss and every false candidate. */
export function describeEvaluation({ documents, skipped, total, passed }: Evaluation, verbose: boolean): string {
  const verdict =
    documents.length === 0 ? 'No document was at hand.' : passed ? 'Both thresholds are reached.' : 'A threshold is not reached.';
  return [
    ...documents.flatMap((document) => documentLines(document, verbose)),
    ...skipped.map((name) => `\n${name}\n  skipped: its document is not at hand`),
    ...totalLines(total),
    '',
    verdict,
    '',
  ].join('\n');
}

import { type Advice, type Explanation, needsNothing } from '../../src/index.ts';

/** A question that was asked, why it got its answer, and what could be added for it. */
export interface Tried {
  readonly question: string;
  readonly explanation: Explanation;
  readonly advice: readonly Advice[];
}

function adviceText({ when, place, add, gives }: Advice, after: string | undefined): string {
  const then = gives && after !== undefined ? `\n      then: ${after}` : '';
  return `    ${when}\n      ${place}\n${add}${then}`;
}

/** A question with its answer in a line; or why there is none, and what to add where. `after`: the answer with the first addition. */
export function triedText({ question, explanation, advice }: Tried, after: string | undefined): string {
  const { answer, decision, nearest } = explanation;
  if (needsNothing(explanation)) return `${answer.gap === undefined ? answer.outcome : 'declared'}: ${question}\n  ${answer.headline}`;
  const [best] = nearest;
  const why = best && [
    ...best.vetoes,
    ...(best.open.length > 0 ? [`it leaves open ${best.open.map((word) => `“${word}”`).join(', ')}`] : []),
  ];
  const first = advice.findIndex(({ gives }) => gives !== undefined);
  return [
    `${answer.outcome}: ${question}`,
    `  ${answer.headline}`,
    `  ${decision}${why && why.length > 0 ? ` Of the nearest (${best.id}): ${why.join('; ')}.` : ''}`,
    ...advice.map((one, at) => adviceText(one, at === first ? after : undefined)),
  ].join('\n');
}

import type { Block } from '../model/message.ts';
import { claims } from '../model/outcome.ts';
import type { Draft } from './answer.ts';

/** How many passages blocks refer to. */
function numbersIn(blocks: readonly Block[]): number {
  return blocks.reduce(
    (most, block) => (block.kind === 'citations' ? Math.max(most, ...block.citations.map(({ number = 0 }) => number)) : most),
    0,
  );
}

/** Blocks whose references begin after those of the blocks before them. */
export function renumbered(blocks: readonly Block[], before: readonly Block[]): Block[] {
  const after = numbersIn(before);
  return blocks.map((block) => {
    if (block.kind === 'citations')
      return {
        ...block,
        citations: block.citations.map((one) => ({ ...one, ...(one.number === undefined ? {} : { number: one.number + after }) })),
      };
    if (block.kind !== 'text') return block;
    return {
      ...block,
      runs: block.runs.map((run) => ({ ...run, ...(run.cites ? { cites: run.cites.map((number) => number + after) } : {}) })),
    };
  });
}

/** Two replies as one, each with its passages. */
export function bothAnswers(first: Draft, second: Draft): Draft {
  const outcome =
    first.outcome === second.outcome
      ? first.outcome
      : claims(first.outcome) && claims(second.outcome)
        ? first.outcome === 'answered'
          ? second.outcome
          : first.outcome
        : 'partly';
  const headline = `${first.headline} ${second.headline}`;
  const proof = first.proof ?? second.proof;
  return {
    outcome,
    headline,
    message: {
      summary: headline,
      blocks: [...first.message.blocks, ...renumbered(second.message.blocks, first.message.blocks)],
    },
    details: { summary: headline, blocks: [...(first.details?.blocks ?? []), ...(second.details?.blocks ?? [])] },
    citations: [...first.citations, ...second.citations],
    derived: [...first.derived, ...second.derived],
    ...(proof ? { proof } : {}),
  };
}

/** Of two questions that one message asks the one that is answered, and plainly that the other is not. */
export function oneAnswered(answered: Draft, other: Draft): Draft {
  // Only what was looked for and not found is said to be absent.
  const lacking = other.proof ? 'The rest of what you ask is not in the store.' : 'To the rest of what you ask I found no answer.';
  const headline = `${answered.headline} ${lacking}`;
  return {
    ...answered,
    outcome: 'partly',
    headline,
    message: { summary: headline, blocks: [...answered.message.blocks, { kind: 'text', runs: [{ text: lacking }] }] },
    ...(other.proof ? { proof: other.proof } : {}),
    ...(other.choices ? { choices: other.choices } : {}),
  };
}

import type { Draft } from '../answer.ts';

/** Replies in one, each after the other; what closes them is said once. */
export function oneAfterAnother(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (!first) throw new RangeError('there is nothing to tell');
  if (others.length === 0) return first;
  const headline = drafts.map((draft) => draft.headline).join(' ');
  const [closing] = first.message.blocks.slice(-1);
  return {
    ...first,
    outcome: drafts.some(({ outcome }) => outcome === 'answered')
      ? drafts.every(({ outcome }) => outcome === 'answered')
        ? 'answered'
        : 'partly'
      : first.outcome,
    headline,
    message: {
      summary: headline,
      blocks: [...drafts.flatMap(({ message }) => message.blocks.slice(0, -1)), ...(closing ? [closing] : [])],
    },
    citations: drafts.flatMap(({ citations }) => citations),
    derived: drafts.flatMap(({ derived }) => derived),
  };
}

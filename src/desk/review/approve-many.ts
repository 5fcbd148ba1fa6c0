import { acceptCorroborations, type Corroboration, isPlainCorroboration } from '../../curation/accept-corroborations.ts';
import type { Act } from '../../curation/act.ts';
import { asBatch, decideMany, type ManyDecided } from '../../curation/decide-many.ts';
import { approve } from '../../curation/decide-proposal.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import { Failure } from '../../model/failure.ts';
import type { Context } from '../context.ts';
import { type ComparedProposal, touchedFact } from './weighed.ts';

/** A candidate with the fact that it supports, where it does nothing else and can be accepted with others. */
export function plainCorroboration({ proposal, comparison }: ComparedProposal, context: Context): Corroboration | undefined {
  const fact = comparison.label === 'corroborates' ? touchedFact(comparison, context)?.id : undefined;
  return fact !== undefined && isPlainCorroboration({ proposal, fact }, context.parts.curated()) ? { proposal, fact } : undefined;
}

/** @throws Failure CONTENT_INVALID for what would be told wrongly if it were approved without a look of its own */
function requireHarmless({ proposal, comparison: { label, why } }: ComparedProposal): void {
  if ((label === 'new' || label === 'refines') && isSaidAndSo(proposal.content.fact)) return;
  throw new Failure('CONTENT_INVALID', `${proposal.entry.fact} needs a look of its own.`, why, 'Open it and decide.');
}

/** Approves what is new and puts what only repeats under the fact that it repeats, as one batch; all else is left alone. */
export function approveMany(weighed: readonly ComparedProposal[], act: Act, context: Context): ManyDecided {
  const curated = context.parts.curated();
  const merging = weighed.map((one) => plainCorroboration(one, context)).filter((one) => one !== undefined);
  const joined = new Set(merging.map(({ proposal }) => proposal));
  const others = new Map(weighed.filter(({ proposal }) => !joined.has(proposal)).map((one) => [one.proposal, one]));
  const { decision, left } = decideMany([...others.keys()], act, curated, (proposal) => {
    const one = others.get(proposal);
    if (one) requireHarmless(one);
    return approve(proposal, act, curated);
  });
  return { decision: asBatch([...acceptCorroborations(merging, act, curated), ...decision]), left };
}

import type { Bot } from '../../bot.ts';
import { standingRevision } from '../../curation/curated.ts';
import { type Comparison, type ComparisonLabel, weigh } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact } from '../../model/fact.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import { audienceOf, audiencesHere, type Context } from '../context.ts';
import { type AnswersByCandidate, wouldAnswer } from '../open-questions/would-answer.ts';
import { documentOf } from './document-of.ts';
import { waitingHere } from './visible.ts';

/** What each label is called on a card and in a list. */
export const LABEL_WORDS: Readonly<Record<ComparisonLabel, string>> = {
  new: 'New',
  corroborates: 'Corroborates',
  refines: 'Refines',
  conflicts: 'Conflicts',
  duplicate: 'Duplicate',
  newer_state: 'Newer state',
  corrects: 'Corrects',
  denies: 'Denies',
  doubts: 'Doubts',
  plans: 'Plans',
};

/** How a candidate stands to the fact that it touches, in words before those of the fact. */
const TOUCHING: Readonly<Record<ComparisonLabel, string>> = {
  new: 'is nearest to',
  corroborates: 'says the same as',
  refines: 'says more of',
  conflicts: 'differs from',
  duplicate: 'repeats',
  newer_state: 'is newer than',
  corrects: 'corrects',
  denies: 'denies',
  doubts: 'leaves open',
  plans: 'plans',
};

/** A candidate as it stands to what is held now. */
export interface ComparedProposal {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

type Comparisons = WeakMap<LedgerContent, Comparison>;

/** What was compared with what a bot holds, by audience and day: the same until somebody changes either. */
const compared = new WeakMap<Bot, Map<string, Comparisons>>();

function comparisonsOf(bot: Bot, within: string): Comparisons {
  const ofBot = compared.get(bot) ?? new Map<string, Comparisons>();
  compared.set(bot, ofBot);
  const found = ofBot.get(within) ?? new WeakMap<LedgerContent, Comparison>();
  ofBot.set(within, found);
  return found;
}

function withQuestions(weighed: ComparedProposal, answers: AnswersByCandidate): ComparedProposal {
  const questions = answers.get(weighed.proposal.entry.fact);
  if (questions === undefined) return weighed;
  return { ...weighed, comparison: { ...weighed.comparison, settles: { ...weighed.comparison.settles, questions } } };
}

/** Compares a candidate with what may be shown here and now, and with what was asked in vain. @throws Failure NOT_ALLOWED */
export async function weighHere(proposal: Proposal, context: Context): Promise<ComparedProposal> {
  return withQuestions(await comparedHere(proposal, context), await wouldAnswer(waitingHere(context), context));
}

/** Compares a candidate with what may be shown here and now. */
export async function comparedHere(proposal: Proposal, context: Context): Promise<ComparedProposal> {
  const bot = context.parts.bot();
  const audience = audienceOf(context);
  const known = comparisonsOf(bot, `${audience} ${context.now.slice(0, 10)}`);
  const held = known.get(proposal.content);
  if (held) return { proposal, comparison: held };
  const document = await documentOf(proposal, context);
  const comparison = weigh(proposal, document, bot.view({ askedAt: context.now, audience }), bot.pack.properties);
  if (document) known.set(proposal.content, comparison);
  return { proposal, comparison };
}

/** What waits here, compared with what is held now, oldest first. @throws Failure NOT_ALLOWED */
export async function weighedQueue(context: Context): Promise<readonly ComparedProposal[]> {
  const weighed: ComparedProposal[] = [];
  const waiting = waitingHere(context);
  const answers = await wouldAnswer(waiting, context);
  for (const proposal of waiting) weighed.push(withQuestions(await comparedHere(proposal, context), answers));
  return weighed;
}

/** The fact that a candidate touches, where it stands and may be shown here. */
export function touchedFact({ fact }: Comparison, context: Context): Fact | undefined {
  const found = fact === undefined ? undefined : standingRevision(fact, context.parts.curated());
  return found && audiencesHere(context).includes(found.audience) ? found : undefined;
}

/** What a candidate does to the fact that it touches, in words: `says the same as: The county has pledged … (pledge-eur)`. */
export function touchingText({ label }: Comparison, fact: Fact): string {
  return `${TOUCHING[label]}: ${fact.statement} (${fact.id})`;
}

import { acceptCorroborations, type Corroboration } from '../../curation/accept-corroborations.ts';
import { asBatch } from '../../curation/decide-many.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import { Failure } from '../../model/failure.ts';
import type { Reply } from '../../model/interaction.ts';
import type { TableBlock } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { plainCorroboration } from './approve-many.ts';
import { keyed } from './button-keys.ts';
import { decidedReply, nextButton, recordDecision } from './deciding.ts';
import { type ReviewSubject, readSubject, writeSubject } from './review-subject.ts';
import { candidateFor, reviewSubjectOf } from './visible.ts';
import { comparedHere, weighedQueue } from './weighed.ts';

/** Slack takes 2,000 characters as the value of a button. */
const LONGEST_VALUE = 1900;
const SEPARATOR = ',';

/** The corroborations that wait and can be accepted together. */
async function plainCorroborations(context: Context): Promise<Corroboration[]> {
  const queue = await weighedQueue(context);
  return queue.map((weighed) => plainCorroboration(weighed, context)).filter((found) => found !== undefined);
}

/** As many subjects as a button can carry. */
function asManyAsFit(subjects: readonly ReviewSubject[]): readonly ReviewSubject[] {
  let length = 0;
  return subjects.filter((subject) => {
    length += writeSubject(subject).length + SEPARATOR.length;
    return length <= LONGEST_VALUE;
  });
}

/** Lists the corroborations, to be accepted by one press. @throws Failure NOT_ALLOWED */
export async function listCorroborations(context: Context): Promise<Reply> {
  const found = await plainCorroborations(context);
  if (found.length === 0)
    return toAsker(plainMessage('No corroboration waits that can be accepted with others.', ...buttons(...nextButton(context))));
  const subjects = asManyAsFit(found.map(({ proposal }) => reviewSubjectOf(proposal.entry.fact, context)));
  const listed = found.slice(0, subjects.length);
  const rows = listed.map(({ proposal: { entry, content }, fact }) => [
    entry.fact,
    content.fact.statement,
    content.fact.evidence.map(({ quote }) => `“${quote}”`).join(' '),
    content.fact.evidence[0]?.source ?? '',
    fact,
  ]);
  const table: TableBlock = {
    kind: 'table',
    title: 'Corroborations',
    columns: ['Candidate', 'Statement', 'Quotation', 'Document', 'Evidence for'],
    rows,
  };
  const waits = found.length === 1 ? 'One corroboration waits' : `${found.length} corroborations wait`;
  const text = `${waits}. Merged, the passages become evidence for the facts that they support.`;
  const more = found.length > listed.length ? [paragraph(`The first ${listed.length} are listed; the others come next.`)] : [];
  const value = subjects.map(writeSubject).join(SEPARATOR);
  const label = listed.length === 1 ? 'Merge it' : `Merge these ${listed.length}`;
  const accept = keyed({ id: ACTIONS.reviewAccept, label, value, style: 'primary' });
  return { ...toAsker(plainMessage(text, table, ...more, ...buttons(accept, ...nextButton(context)))), replaces: true };
}

function attempt<T>(work: () => T): T | Failure {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** What is still a plain corroboration of those that were listed; why each of the others is not. */
async function stillCorroborating(subjects: readonly ReviewSubject[], context: Context) {
  const accepted: Corroboration[] = [];
  const left: string[] = [];
  for (const subject of subjects) {
    const proposal = attempt(() => candidateFor(subject, context));
    if (proposal instanceof Failure) {
      left.push(`${proposal.message} ${proposal.why}`);
      continue;
    }
    const weighed = await comparedHere(proposal, context);
    const corroboration = plainCorroboration(weighed, context);
    if (corroboration) accepted.push(corroboration);
    else left.push(`${subject.id} no longer only corroborates: ${weighed.comparison.why}`);
  }
  return { accepted, left };
}

/** Merges the corroborations that a button lists, as one act. @throws Failure NOT_ALLOWED, ALREADY_DECIDED */
export async function acceptListed(value: string, context: Context): Promise<Reply> {
  const subjects = value.split(SEPARATOR).map(readSubject);
  requireCurator(context);
  const { accepted, left } = await stillCorroborating(subjects, context);
  const others = left.map((text) => listItem(`${text}`));
  if (accepted.length === 0) return toAsker(plainMessage('None of them waits as it did.', ...others, ...buttons(...nextButton(context))));
  const act = actNow('Corroborations accepted together.', context);
  const decision = asBatch(acceptCorroborations(accepted, act, context.parts.curated()));
  await recordDecision(decision, context);
  const facts = new Set(accepted.map(({ fact }) => fact)).size;
  const reply = await decidedReply(
    `${accepted.length === 1 ? 'One corroboration is' : `${accepted.length} corroborations are`} evidence for ${facts} ${facts === 1 ? 'fact' : 'facts'} now.`,
    decision,
    context,
  );
  return {
    ...reply,
    message: { ...reply.message, blocks: [...reply.message.blocks.slice(0, 1), ...others, ...reply.message.blocks.slice(1)] },
  };
}

import { standingOf } from '../../curation/curated.ts';
import { type Comparison, type ComparisonLabel, weigh } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact } from '../../model/fact.ts';
import type { Block, Message, MessageAction, TableBlock } from '../../model/message.ts';
import type { Remark } from '../../model/remark.ts';
import { ACTIONS } from '../actions.ts';
import { audienceOf, type Context } from '../context.ts';
import { buttons, paragraph } from '../words.ts';
import { documentOf } from './documents.ts';
import { aboutText, factFields, factValue, type Naming } from './fact-words.ts';
import { passageBlock } from './passage.ts';
import { writeSubject } from './subject.ts';
import { audiencesHere, describeAct, subjectOf } from './visible.ts';

export const LABEL_WORDS: Readonly<Record<ComparisonLabel, string>> = {
  new: 'New',
  corroborates: 'Corroborates',
  refines: 'Refines',
  conflicts: 'Conflicts',
  duplicate: 'Duplicate',
  newer_state: 'Newer state',
};

/** A candidate as it stands to what is held now. */
export interface Weighed {
  readonly proposal: Proposal;
  readonly comparison: Comparison;
}

/** Compares a candidate with what may be shown here and now. */
export async function weighHere(proposal: Proposal, context: Context): Promise<Weighed> {
  const document = await documentOf(proposal, context);
  const view = context.parts.bot().view({ askedAt: context.now, audience: audienceOf(context) });
  return { proposal, comparison: weigh(proposal, document, view) };
}

/** The fact that a candidate touches, where it stands and may be shown here. */
export function touchedFact({ fact }: Comparison, context: Context): Fact | undefined {
  const found = fact === undefined ? undefined : standingOf(fact, context.parts.curated());
  return found && audiencesHere(context).includes(found.audience) ? found : undefined;
}

function sideBySide({ content }: Proposal, fact: Fact, naming: Naming): TableBlock {
  const candidate = factFields(content.fact, { ...naming, sources: content.sources });
  const held = factFields(fact, naming);
  const rows = candidate.map(({ label, value }, at) => [label, value, held[at]?.value ?? '']);
  return { kind: 'table', title: 'Beside what is held', columns: ['', 'Candidate', fact.id], rows };
}

const CAUTION_WORDS = (remark: Remark): Block => ({
  kind: 'notice',
  tone: 'stale',
  text: `${remark.code.replaceAll('_', ' ')}: ${remark.text}`,
});

function remarkBlocks({ entry }: Proposal, { remarks }: Comparison): Block[] {
  const texts = new Map([...entry.remarks, ...remarks].map((remark) => [`${remark.code} ${remark.text}`, remark]));
  return [...texts.values()].map(CAUTION_WORDS);
}

function actsFor(proposal: Proposal, comparison: Comparison, touched: Fact | undefined, context: Context): MessageAction[] {
  const { fact } = proposal.entry;
  const value = writeSubject(subjectOf(fact, context));
  const merges = comparison.label === 'corroborates' || comparison.label === 'duplicate';
  const act = (id: MessageAction['id'], label: string, style?: MessageAction['style']): MessageAction => ({
    id,
    label,
    value,
    ...(style && { style }),
  });
  return [
    act(ACTIONS.reviewApprove, 'Approve', merges || comparison.label === 'conflicts' ? undefined : 'primary'),
    act(ACTIONS.openEditForm, 'Edit'),
    act(ACTIONS.openMergeForm, 'Merge as evidence', merges ? 'primary' : undefined),
    act(ACTIONS.openRejectForm, 'Reject', 'danger'),
    act(ACTIONS.openFurtherForm, 'Another fact'),
    ...(touched ? [act(ACTIONS.openSupersedeForm, 'Supersede')] : []),
    act(ACTIONS.openDisputeForm, 'Mark contested'),
    act(ACTIONS.openRankForm, 'Set rank'),
    act(ACTIONS.openReferForm, 'Second pair of eyes'),
    { id: ACTIONS.reviewNext, label: 'Skip', value: fact },
  ];
}

/** What a curator decides on: the candidate, its passage, what speaks against it, and what is held, with the buttons. */
export async function candidateCard(proposal: Proposal, context: Context): Promise<Message> {
  const { pack } = context.parts.bot();
  const { content, referred } = proposal;
  const naming = { pack, sources: content.sources };
  const document = await documentOf(proposal, context);
  const { comparison } = await weighHere(proposal, context);
  const touched = touchedFact(comparison, context);
  const headline = `${LABEL_WORDS[comparison.label]}: ${comparison.why}`;
  const { fact } = content;
  const qualifiers = [fact.status?.replaceAll('_', ' '), fact.period?.label].filter((one) => one !== undefined);
  const told = touched ? sideBySide(proposal, touched, naming) : { kind: 'fields' as const, fields: factFields(fact, naming) };
  const blocks: Block[] = [
    { kind: 'heading', text: `Candidate ${proposal.entry.fact}` },
    paragraph(headline, 'bold'),
    { kind: 'figure', value: factValue(fact, naming), label: aboutText(fact, naming), qualifiers },
    paragraph(fact.statement),
    passageBlock(proposal, document),
    ...(referred ? [{ kind: 'notice' as const, tone: 'contested' as const, text: `${describeAct(referred, context)}.` }] : []),
    ...remarkBlocks(proposal, comparison),
    ...(touched ? [paragraph(`Held: ${touched.statement}`)] : []),
    told,
    ...buttons(...actsFor(proposal, comparison, touched, context)),
  ];
  return { summary: `${headline} ${fact.statement}`, blocks };
}

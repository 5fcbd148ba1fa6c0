import { standingOf } from '../../curation/curated.ts';
import { isWarning, remarksTogether, remarkText } from '../../curation/remark-words.ts';
import { type Comparison, type ComparisonLabel, weigh } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact } from '../../model/fact.ts';
import { formatStatus } from '../../model/format.ts';
import type { Block, Message, MessageAction } from '../../model/message.ts';
import { formatReading, isSaidAndSo } from '../../model/reading.ts';
import { ACTIONS } from '../actions.ts';
import { audienceOf, audiencesHere, type Context } from '../context.ts';
import { buttons, item, labelled, paragraph } from '../words.ts';
import { documentOf } from './documents.ts';
import { aboutText, factFields, factValue, type Naming, qualifyingFields } from './fact-words.ts';
import { passageBlock } from './passage.ts';
import { writeSubject } from './subject.ts';
import { describeAct, subjectOf } from './visible.ts';

/** What each label is called on a card and in a list. */
export const LABEL_WORDS: Readonly<Record<ComparisonLabel, string>> = {
  new: 'New',
  corroborates: 'Corroborates',
  refines: 'Refines',
  conflicts: 'Conflicts',
  duplicate: 'Duplicate',
  newer_state: 'Newer state',
  denies: 'Denies',
  doubts: 'Doubts',
  plans: 'Plans',
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
  return { proposal, comparison: weigh(proposal, document, view, context.parts.bot().pack.properties) };
}

/** The fact that a candidate touches, where it stands and may be shown here. */
export function touchedFact({ fact }: Comparison, context: Context): Fact | undefined {
  const found = fact === undefined ? undefined : standingOf(fact, context.parts.curated());
  return found && audiencesHere(context).includes(found.audience) ? found : undefined;
}

/** What is held, and the fields in which it differs; those that are alike are only named. */
function sideBySide({ content }: Proposal, fact: Fact, naming: Naming): Block[] {
  const held = factFields(fact, naming);
  const fields = factFields(content.fact, { ...naming, sources: content.sources });
  const beside = fields.map(({ label, value }, at) => ({ label, value, other: held[at]?.value ?? '' }));
  const alike = beside.filter(({ value, other }) => value === other).map(({ label }) => label.toLowerCase());
  const rows = beside
    .filter(({ label, value, other }) => value !== other && label !== 'Review by')
    .map(({ label, value, other }) => [label, value, other]);
  const columns = ['Field', 'Candidate', 'Held'];
  return [
    labelled(`Held as ${fact.id}`, fact.statement),
    ...(rows.length > 0 ? [{ kind: 'table' as const, title: 'Where they differ', columns, rows }] : []),
    ...(alike.length > 0 ? [paragraph(`Alike: ${alike.join(', ')}.`, 'italic')] : []),
  ];
}

function remarkBlocks({ entry }: Proposal, comparison: Comparison): Block[] {
  const together = remarksTogether(entry.remarks, comparison);
  const warnings = together.filter(isWarning);
  const others = together.filter((remark) => !isWarning(remark));
  return [
    ...warnings.map((remark): Block => ({ kind: 'notice', tone: 'contested', text: remarkText(remark) })),
    ...(others.length > 0 ? [paragraph('To check', 'bold')] : []),
    ...others.map((remark) => item(`${remarkText(remark)}`)),
  ];
}

/** The buttons that most candidates need in one row, the others in a second. */
function actsFor(proposal: Proposal, comparison: Comparison, touched: Fact | undefined, context: Context): Block[] {
  const { fact } = proposal.entry;
  const value = writeSubject(subjectOf(fact, context));
  const merges = comparison.label === 'corroborates' || comparison.label === 'duplicate';
  const act = (id: MessageAction['id'], label: string, style?: MessageAction['style']): MessageAction => ({
    id,
    label,
    value,
    ...(style && { style }),
  });
  const newer = comparison.label === 'newer_state' && touched !== undefined;
  const approves = !merges && !newer && comparison.label !== 'conflicts' && isSaidAndSo(proposal.content.fact);
  return [
    ...buttons(
      ...(newer ? [act(ACTIONS.openSupersedeForm, 'Supersede', 'primary')] : []),
      act(ACTIONS.reviewApprove, 'Approve', approves ? 'primary' : undefined),
      act(ACTIONS.openEditForm, 'Edit'),
      act(ACTIONS.openMergeForm, 'Merge as evidence', merges ? 'primary' : undefined),
      act(ACTIONS.openRejectForm, 'Reject', 'danger'),
      { id: ACTIONS.reviewNext, label: 'Skip', value: fact },
    ),
    ...buttons(
      act(ACTIONS.openFurtherForm, 'Another fact'),
      ...(touched && !newer ? [act(ACTIONS.openSupersedeForm, 'Supersede')] : []),
      act(ACTIONS.openDisputeForm, 'Mark contested'),
      act(ACTIONS.openRankForm, 'Set rank'),
      act(ACTIONS.openReferForm, 'Second pair of eyes'),
    ),
  ];
}

/** Which gap the candidate would close. */
function settlesLine({ settles }: Comparison, context: Context): Block[] {
  const gap = settles && context.parts.bot().pack.gaps.find(({ id }) => id === settles.gap);
  return gap ? [labelled(`Would close the gap ${gap.id}`, gap.statement)] : [];
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
  const qualifiers = [formatReading(fact), fact.status && formatStatus(fact.status), fact.period?.label].filter((one) => one !== undefined);
  const told: Block[] = touched ? sideBySide(proposal, touched, naming) : [{ kind: 'fields', fields: qualifyingFields(fact, naming) }];
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    paragraph(`Candidate ${proposal.entry.fact}`, 'italic'),
    { kind: 'figure', value: factValue(fact, naming), label: aboutText(fact, naming), qualifiers },
    labelled('Statement', fact.statement === '' ? 'None yet: write it with Edit before you approve.' : fact.statement),
    ...settlesLine(comparison, context),
    paragraph('Passage', 'bold'),
    passageBlock(proposal, document),
    ...(referred ? [{ kind: 'notice' as const, tone: 'contested' as const, text: `${describeAct(referred, context)}.` }] : []),
    ...remarkBlocks(proposal, comparison),
    ...told,
    ...actsFor(proposal, comparison, touched, context),
  ];
  return { summary: `${headline} ${fact.statement}`, blocks };
}

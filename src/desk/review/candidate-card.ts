import { bringsWords, broughtBy, packBeside } from '../../curation/brought-entities.ts';
import { isWarning, remarksTogether, remarkText } from '../../curation/remark-words.ts';
import type { Comparison } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import { formatFactuality, isSaidAndSo } from '../../model/factuality.ts';
import { formatStatus } from '../../model/format.ts';
import type { Block, Message, MessageAction } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { buttons, labelled } from '../words.ts';
import { keyed } from './button-keys.ts';
import { faultsOf } from './candidate-forms.ts';
import { documentOf } from './document-of.ts';
import { aboutText, type FactNames, factFields, factValue, qualifyingFields } from './fact-words.ts';
import { newsReaders } from './notified-readers.ts';
import { passageBlock } from './passage-block.ts';
import { writePair, writeSubject } from './review-subject.ts';
import { settlesLines } from './settles.ts';
import { describeAct, reviewSubjectOf } from './visible.ts';
import { LABEL_WORDS, touchedFact, touchingText, weighHere } from './weighed.ts';

/** What is held, and the fields in which it differs; those that are alike are only named. */
function sideBySide({ content }: Proposal, fact: Fact, naming: FactNames): Block[] {
  const held = factFields(fact, naming);
  const fields = factFields(content.fact, { ...naming, sources: content.sources });
  const beside = fields.map(({ label, value }, at) => ({ label, value, other: held[at]?.value ?? '' }));
  const alike = beside.filter(({ value, other }) => value === other).map(({ label }) => label.toLowerCase());
  const rows = beside
    .filter(({ label, value, other }) => value !== other && label !== 'Review by')
    .map(({ label, value, other }) => [label, value, other]);
  const columns = ['Field', 'Candidate', 'Held'];
  return [
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
    ...others.map((remark) => listItem(`${remarkText(remark)}`)),
  ];
}

/** What has to be mended before it can be approved, so that nobody finds out by being refused. */
function refusedAsItIs(proposal: Proposal, context: Context): Block[] {
  const faults = Object.entries(faultsOf(proposal, context));
  if (faults.length === 0) return [];
  return [
    paragraph('It cannot be approved as it is', 'bold'),
    ...faults.map(([field, fault]) => listItem(`${field.replaceAll('_', ' ')}: ${fault}`)),
  ];
}

/** The buttons that most candidates need in one row, the others in a second. */
function actsFor(proposal: Proposal, comparison: Comparison, touched: Fact | undefined, context: Context): Block[] {
  const { fact } = proposal.entry;
  const value = writeSubject(reviewSubjectOf(fact, context));
  const merges = touched !== undefined && (comparison.label === 'corroborates' || comparison.label === 'duplicate');
  const act = (id: MessageAction['id'], label: string, words?: string, style?: MessageAction['style']): MessageAction =>
    keyed({ id, label, value, ...(style && { style }) }, words === undefined ? {} : { words: `${words} ${value}` });
  const superseding =
    touched && keyed({ id: ACTIONS.openSupersedeForm, label: 'Supersede', value }, { words: `supersede ${value} ${touched.id}` });
  const newer = comparison.label === 'newer_state' && superseding !== undefined;
  const corrects = comparison.label === 'corrects' && touched !== undefined;
  const approves = !merges && !newer && comparison.label !== 'conflicts' && isSaidAndSo(proposal.content.fact);
  const merging =
    touched && keyed({ id: ACTIONS.reviewMerge, label: 'Merge', value: writePair(reviewSubjectOf(fact, context), touched.id) });
  return [
    ...buttons(
      ...(newer ? [{ ...superseding, style: 'primary' as const }] : []),
      act(ACTIONS.reviewApprove, corrects ? 'Correct the fact' : 'Approve', undefined, approves ? 'primary' : undefined),
      act(ACTIONS.openEditForm, 'Edit', 'edit'),
      ...(merges && merging ? [{ ...merging, style: 'primary' as const }] : []),
      act(ACTIONS.openRejectForm, 'Reject', 'reject', 'danger'),
      keyed({ id: ACTIONS.reviewNext, label: 'Skip', value: fact }),
    ),
    ...buttons(
      act(ACTIONS.openFurtherForm, 'Another fact', 'further'),
      act(ACTIONS.openMergeForm, 'Merge as evidence', 'merge'),
      ...(superseding && !newer ? [superseding] : []),
      act(ACTIONS.openNameForm, 'New name', 'name'),
      act(ACTIONS.openDisputeForm, 'Mark contested', 'dispute'),
      act(ACTIONS.openRankForm, 'Set rank', 'rank'),
      act(ACTIONS.openReferForm, 'Second pair of eyes', 'refer'),
    ),
  ];
}

/** What a curator decides on: the candidate, its passage, what speaks against it, and what is held, with the buttons. */
export async function candidateCard(proposal: Proposal, context: Context): Promise<Message> {
  const { pack } = context.parts.bot();
  const { content, referred } = proposal;
  const naming = { pack: packBeside(content, pack), sources: content.sources };
  const brings = bringsWords(broughtBy(content, pack));
  const document = await documentOf(proposal, context);
  const { comparison } = await weighHere(proposal, context);
  const touched = touchedFact(comparison, context);
  const headline = `${LABEL_WORDS[comparison.label]}: ${comparison.why}`;
  const touching = touched ? [paragraph(`It ${touchingText(comparison, touched)}`)] : [];
  const { fact } = content;
  const qualifiers = [formatFactuality(fact), fact.status && formatStatus(fact.status), fact.period?.label].filter(
    (one) => one !== undefined,
  );
  const told: Block[] = touched ? sideBySide(proposal, touched, naming) : [{ kind: 'fields', fields: qualifyingFields(fact, naming) }];
  const blocks: Block[] = [
    paragraph(headline, 'bold'),
    ...touching,
    paragraph(`Candidate ${proposal.entry.fact}`, 'italic'),
    { kind: 'figure', value: factValue(fact, naming), label: aboutText(fact, naming), qualifiers },
    labelled('Statement', fact.statement === '' ? 'None yet: write it with Edit before you approve.' : fact.statement),
    ...(brings === undefined ? [] : [paragraph(brings)]),
    ...settlesLines(comparison, context),
    paragraph('Passage', 'bold'),
    passageBlock([proposal], document),
    ...(referred ? [{ kind: 'notice' as const, tone: 'contested' as const, text: `${describeAct(referred, context)}.` }] : []),
    ...remarkBlocks(proposal, comparison),
    ...refusedAsItIs(proposal, context),
    ...told,
    paragraph(`Once approved: ${await newsReaders(fact, context)}.`, 'italic'),
    ...actsFor(proposal, comparison, touched, context),
  ];
  return { summary: `${headline} ${fact.statement}`, blocks };
}

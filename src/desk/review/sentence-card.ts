import { bringsWords, broughtBy, packBeside } from '../../curation/brought-entities.ts';
import { isWarning, remarksTogether, remarkText } from '../../curation/remark-words.ts';
import { listItem, paragraph } from '../../model/blocks.ts';
import { formatFactuality } from '../../model/factuality.ts';
import { formatStatus } from '../../model/format.ts';
import type { Block, Message, MessageAction } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { buttons, labelled } from '../words.ts';
import { keyed } from './button-keys.ts';
import { faultsOf } from './candidate-forms.ts';
import { documentOf } from './document-of.ts';
import { aboutText, factValue } from './fact-words.ts';
import { newsReaders } from './notified-readers.ts';
import { passageBlock } from './passage-block.ts';
import { writePair, writeSubject } from './review-subject.ts';
import { writeSelection } from './selection.ts';
import type { SentenceGroup } from './sentence-groups.ts';
import { settlesLines } from './settles.ts';
import { describeAct, reviewSubjectOf } from './visible.ts';
import { type ComparedProposal, LABEL_WORDS, touchedFact, touchingText } from './weighed.ts';

/** The buttons for one of several candidates: those that most of them need; all others stand on its own card. */
function actsForOne({ proposal, comparison }: ComparedProposal, number: number, context: Context): MessageAction[] {
  const { fact } = proposal.entry;
  const value = writeSubject(reviewSubjectOf(fact, context));
  const touched = touchedFact(comparison, context);
  const merges = comparison.label === 'corroborates' || comparison.label === 'duplicate';
  const act = (id: MessageAction['id'], label: string, words?: string): MessageAction =>
    keyed({ id, label: `${label} ${number}`, value }, { number, ...(words !== undefined && { words: `${words} ${value}` }) });
  const merging = {
    id: ACTIONS.reviewMerge,
    label: `Merge ${number}`,
    value: writePair(reviewSubjectOf(fact, context), touched?.id ?? fact),
  };
  return [
    act(ACTIONS.reviewApprove, 'Approve'),
    act(ACTIONS.openEditForm, 'Edit', 'edit'),
    ...(merges && touched ? [keyed(merging, { number })] : []),
    ...(comparison.label === 'newer_state' && touched
      ? [
          keyed(
            { id: ACTIONS.openSupersedeForm, label: `Supersede ${number}`, value },
            { number, words: `supersede ${value} ${touched.id}` },
          ),
        ]
      : []),
    act(ACTIONS.openRejectForm, 'Reject', 'reject'),
    keyed({ id: ACTIONS.reviewOpen, label: `Open ${number}`, value }, { number }),
  ];
}

/** One of several candidates of a sentence: what it says, how it stands to what is held, what to beware of, its buttons. */
function oneOfSeveral(weighed: ComparedProposal, number: number, context: Context): Block[] {
  const { proposal, comparison } = weighed;
  const { content, referred, entry } = proposal;
  const { fact } = content;
  const { pack } = context.parts.bot();
  const naming = { pack: packBeside(content, pack), sources: content.sources };
  const brings = bringsWords(broughtBy(content, pack));
  const touched = touchedFact(comparison, context);
  const qualifiers = [formatFactuality(fact), fact.status && formatStatus(fact.status), fact.period?.label].filter(
    (one) => one !== undefined,
  );
  const figure = [factValue(fact, naming), aboutText(fact, naming), ...qualifiers].join(' · ');
  const warnings = remarksTogether(entry.remarks, comparison).filter(isWarning);
  return [
    labelled(`${number} ${LABEL_WORDS[comparison.label]}`, figure),
    paragraph(fact.statement),
    ...(touched ? [listItem(touchingText(comparison, touched))] : [listItem(comparison.why)]),
    ...(brings === undefined ? [] : [listItem(brings)]),
    ...settlesLines(comparison, context),
    ...(referred ? [listItem(`${describeAct(referred, context)}.`)] : []),
    ...warnings.map((remark) => listItem(remarkText(remark))),
    ...Object.keys(faultsOf(proposal, context)).map((field) =>
      listItem(`It cannot be approved as it is: see its ${field.replaceAll('_', ' ')}.`),
    ),
    ...buttons(...actsForOne(weighed, number, context)),
  ];
}

/** Several candidates of one sentence: the passage once, with the quotation of each marked by its number, and what can be done with one or with all. */
export async function sentenceCard(group: SentenceGroup, context: Context): Promise<Message> {
  const [{ proposal: first }] = group;
  const document = await documentOf(first, context);
  const selection = writeSelection({ sentence: first.entry.fact }, context);
  const headline = `${group.length} candidates of one sentence`;
  const proposals = group.map(({ proposal }) => proposal);
  const all: MessageAction[] = [
    keyed({ id: ACTIONS.reviewApproveMany, label: `Approve all ${group.length}`, value: selection }),
    keyed(
      { id: ACTIONS.openRejectManyForm, label: `Reject all ${group.length}`, value: selection, style: 'danger' },
      { words: `reject ${selection} --why` },
    ),
    keyed({ id: ACTIONS.reviewNext, label: 'Skip', value: first.entry.fact }),
  ];
  const blocks: Block[] = [
    paragraph(`${headline}${document ? ` in “${document.source.title}”` : ''}`, 'bold'),
    passageBlock(proposals, document),
    ...group.flatMap((weighed, at) => oneOfSeveral(weighed, at + 1, context)),
    paragraph(`Once approved: ${await newsReaders(first.content.fact, context)}.`, 'italic'),
    ...buttons(...all),
  ];
  return { summary: `${headline}. ${first.content.fact.statement}`, blocks };
}

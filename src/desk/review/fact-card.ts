import { voiceWord } from '../../answer/wording.ts';
import { localTime } from '../../digest/lines.ts';
import { isShipped } from '../../digest/owner.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import { capitalised } from '../../model/text.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Context, viewHere } from '../context.ts';
import { documentNotices } from '../documents/version-notices.ts';
import { whoRecorded } from '../who-acted.ts';
import { buttons, labelled } from '../words.ts';
import { keyed } from './button-keys.ts';
import { aboutText, factValue, qualifyingFields } from './fact-words.ts';
import { notifiedReaders } from './notified-readers.ts';
import { type ReviewSubject, writeSubject } from './review-subject.ts';
import { factFor, reviewSubjectOf } from './visible.ts';

/** Who recorded a fact when, and why. */
function recordedText({ id, recorded }: Pick<Fact, 'id' | 'recorded'>, context: Context): string {
  if (isShipped(recorded)) return `It came with the pack and is public since ${formatDay(recorded.at.slice(0, 10))}.`;
  return `Recorded by ${whoRecorded(id, recorded, context)} on ${localTime(recorded.at, context.parts.bot().pack.time_zone)}: ${recorded.reason}`;
}

/** What a fact takes the place of or is otherwise related to, and what has taken its own place, as far as may be shown here. */
function relatedLines(fact: Fact, context: Context): Block[] {
  const view = viewHere(context);
  const told = (id: string) => `${view.fact(id)?.statement ?? ''} (${id})`;
  const own = fact.relations.filter((relation) => view.fact(relation.fact) !== undefined);
  return [
    ...own.map(({ type, fact: id, from }) =>
      labelled(capitalised(type.replaceAll('_', ' ')), `${told(id)}${from === undefined ? '' : `, from ${formatDay(from)} on`}`),
    ),
    ...view.successors(fact.id).map(({ id }) => labelled('Superseded by', told(id))),
  ];
}

/**
 * A fact that stands, with what can be done to it and who would be told.
 * @throws Failure NOT_ALLOWED, FACT_UNKNOWN
 */
export async function factCard(subject: ReviewSubject, context: Context): Promise<Reply> {
  const fact = factFor(subject, context);
  const { pack } = context.parts.bot();
  const value = writeSubject(reviewSubjectOf(fact.id, context));
  const act = (id: MessageAction['id'], label: string, verb?: string): MessageAction =>
    keyed({ id, label, value }, verb === undefined ? {} : { words: `${verb} ${value}` });
  const notices: Block[] = fact.contested
    ? [
        {
          kind: 'notice',
          tone: 'contested',
          text: `Contested by ${whoRecorded(fact.id, fact.contested, context)}: ${fact.contested.reason}`,
        },
      ]
    : [];
  const blocks: Block[] = [
    { kind: 'figure', value: factValue(fact, { pack }), label: aboutText(fact, { pack }), qualifiers: [] },
    paragraph(`Fact ${fact.id}`, 'italic'),
    labelled('Statement', fact.statement),
    ...notices,
    ...relatedLines(fact, context),
    ...(await documentNotices(fact, context)),
    { kind: 'fields', fields: qualifyingFields(fact, { pack }).filter(({ label }) => label !== 'Evidence') },
    {
      kind: 'citations',
      citations: fact.evidence.map(({ source, quote, voice, stance }) => {
        const found = pack.sources.find(({ id }) => id === source);
        const note = `${voiceWord(voice)}${stance === 'contradicts' ? ', contradicts' : ''}`;
        const link = found?.url === undefined ? {} : { link: found.url };
        return {
          publisher: found?.publisher ?? source,
          date: found === undefined ? '' : formatDay(found.published.date),
          quote,
          note,
          ...link,
        };
      }),
    },
    paragraph(recordedText(fact, context), 'italic'),
    paragraph(`Once it is corrected or retracted: ${await notifiedReaders(fact, context)}.`, 'italic'),
    ...buttons(
      act(ACTIONS.openCorrectForm, 'Correct'),
      act(ACTIONS.openVerifyForm, 'Verify', 'verify'),
      act(ACTIONS.openEvidenceForm, 'Evidence', 'evidence'),
      fact.contested
        ? act(ACTIONS.openResolveForm, 'End the dispute', 'resolve')
        : act(ACTIONS.openContestForm, 'Mark contested', 'contest'),
      act(ACTIONS.openRankForm, 'Set rank', 'rank'),
      { ...act(ACTIONS.openRetractForm, 'Retract', 'retract'), style: 'danger' },
      keyed({ id: ACTIONS.reviewHistory, label: 'History', value: fact.id }),
    ),
  ];
  return { message: { summary: fact.statement, blocks }, audience: 'asker', replaces: false };
}

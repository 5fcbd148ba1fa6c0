import { localTime } from '../../digest/lines.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block, MessageAction } from '../../model/message.ts';
import { ACTIONS } from '../actions.ts';
import type { Context } from '../context.ts';
import { buttons, paragraph } from '../words.ts';
import { aboutText, factFields, factValue } from './fact-words.ts';
import { type Subject, writeSubject } from './subject.ts';
import { factFor, subjectOf } from './visible.ts';

/** A fact that stands, with what can be done to it. @throws Failure NOT_ALLOWED, FACT_UNKNOWN */
export function factCard(subject: Subject, context: Context): Reply {
  const fact = factFor(subject, context);
  const { pack } = context.parts.bot();
  const value = writeSubject(subjectOf(fact.id, context));
  const act = (id: MessageAction['id'], label: string): MessageAction => ({ id, label, value });
  const { by, at, reason } = fact.recorded;
  const notices: Block[] = fact.contested
    ? [{ kind: 'notice', tone: 'contested', text: `Contested by ${fact.contested.by}: ${fact.contested.reason}` }]
    : [];
  const blocks: Block[] = [
    { kind: 'heading', text: `Fact ${fact.id}` },
    { kind: 'figure', value: factValue(fact, { pack }), label: aboutText(fact, { pack }), qualifiers: [] },
    paragraph(fact.statement),
    ...notices,
    { kind: 'fields', fields: factFields(fact, { pack }) },
    {
      kind: 'citations',
      citations: fact.evidence.map(({ source, quote, voice, stance }) => {
        const found = pack.sources.find(({ id }) => id === source);
        const note = stance === 'contradicts' ? `${voice}, contradicts` : voice;
        const link = found?.url === undefined ? {} : { link: found.url };
        return { publisher: found?.publisher ?? source, date: found?.published.date ?? '', quote, note, ...link };
      }),
    },
    paragraph(`Recorded by ${by} on ${localTime(at, pack.time_zone)}: ${reason}`, 'italic'),
    ...buttons(
      act(ACTIONS.openCorrectForm, 'Correct'),
      act(ACTIONS.openVerifyForm, 'Verify'),
      fact.contested ? act(ACTIONS.openResolveForm, 'End the dispute') : act(ACTIONS.openContestForm, 'Mark contested'),
      act(ACTIONS.openRankForm, 'Set rank'),
      { ...act(ACTIONS.openRetractForm, 'Retract'), style: 'danger' },
      { id: ACTIONS.reviewHistory, label: 'History', value: fact.id },
    ),
  ];
  return { message: { summary: fact.statement, blocks }, audience: 'asker', replaces: false };
}

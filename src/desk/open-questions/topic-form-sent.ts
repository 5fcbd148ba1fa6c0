import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import { cleanText } from '../../model/text.ts';
import { FORMS } from '../action-ids.ts';
import { audienceOf, type Context } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { plainMessage, toAsker } from '../words.ts';
import { declareGap, type FieldFaults } from './declare-gap.ts';
import { isAnswered, openTopic, type VisibleTopic } from './open-topics.ts';
import { settleTopic } from './settle.ts';
import { answerTopicForm, declareGapForm, dismissTopicForm, type FormFields, type TopicFormName } from './topic-forms.ts';
import { wordTopic, wordTopicForm } from './word-topic.ts';

/** Which topic which form is for. */
export interface TopicForm {
  readonly name: TopicFormName;
  readonly key: string;
}

function formFor(name: TopicFormName, topic: VisibleTopic, context: Context): Form {
  switch (name) {
    case FORMS.answerTopic:
      return answerTopicForm(topic, context);
    case FORMS.declareGap:
      return declareGapForm(topic, context);
    case FORMS.wordTopic:
      return wordTopicForm(topic, context);
    case FORMS.dismissTopic:
      return dismissTopicForm(topic);
  }
}

/** A form about an open question. @throws Failure NOT_ALLOWED or ACTION_UNKNOWN */
export async function topicFormReply(name: TopicFormName, key: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const form = formFor(name, await openTopic(key, context), context);
  return { ...toAsker(plainMessage(`${form.title}: this is filled in as a form.`)), form };
}

/** What keeps a fact from settling a topic; nothing where the answer given now rests on it. */
function faultOfFact(fact: string, { answer }: VisibleTopic, context: Context): string | undefined {
  if (fact === '') return 'Choose the fact that answers it.';
  const held = context.parts
    .bot()
    .view({ askedAt: context.now, audience: audienceOf(context) })
    .fact(fact);
  if (!held) return 'No such fact is held. Choose one that the search finds.';
  if (!isAnswered(answer)) return `The answer is still: ${answer.headline} Approve a fact that answers it, or declare a gap.`;
  const cited = [...new Set(answer.citations.map((citation) => citation.fact))];
  if (cited.includes(fact)) return undefined;
  return `The answer does not rest on this fact, but on ${cited.slice(0, 5).join(', ')}.`;
}

async function actBy({ name }: TopicForm, topic: VisibleTopic, fields: FormFields, context: Context): Promise<Reply | FieldFaults> {
  switch (name) {
    case FORMS.answerTopic: {
      const { fact = '', why = '' } = fields;
      const fault = faultOfFact(fact, topic, context);
      if (fault !== undefined) return { fact: fault };
      return settleTopic(topic, { state: 'answered', why: cleanText(why) || 'A fact answers it.', fact }, context);
    }
    case FORMS.declareGap:
      return declareGap(topic, fields, context);
    case FORMS.wordTopic:
      return wordTopic(topic, fields, context);
    case FORMS.dismissTopic: {
      const reason = cleanText(fields.reason ?? '');
      if (reason === '') return { reason: 'Say why; its askers are told.' };
      return settleTopic(topic, { state: 'dismissed', why: reason }, context);
    }
  }
}

function isReply(ended: Reply | FieldFaults): ended is Reply {
  return typeof ended.message === 'object';
}

/** Does with an open question what a form says. @throws Failure NOT_ALLOWED, ACTION_UNKNOWN, or of the store */
export async function sendTopicForm(sent: TopicForm, fields: FormFields, context: Context): Promise<Reply> {
  requireCurator(context);
  const topic = await openTopic(sent.key, context);
  const ended = await actBy(sent, topic, fields, context);
  if (isReply(ended)) return ended;
  const text = Object.values(ended).join(' ');
  return { ...toAsker(plainMessage(text)), faults: ended, form: formFor(sent.name, topic, context) };
}

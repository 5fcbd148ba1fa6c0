import { addressOf } from '../../model/address.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import { cleanText } from '../../model/text.ts';
import { FORMS, formIdOf } from '../action-ids.ts';
import { audiencesHere, type Context, withStore } from '../context.ts';
import { plainMessage, toAsker } from '../words.ts';
import type { FieldFaults } from './declare-gap.ts';
import type { VisibleTopic } from './open-topics.ts';
import type { FormFields } from './topic-forms.ts';
import { inQuotationMarks } from './topic-words.ts';
import { audienceOfWords } from './topics-within.ts';
import { LONGEST_WORDING, wordingFault } from './wording-fault.ts';

/** Asks how digests may print an open question. */
export function wordTopicForm({ key, wording, asked: [example] }: VisibleTopic, context: Context): Form {
  const open = audiencesHere(context);
  const audience = wording?.audience ?? audienceOfWords(example, context.parts);
  return {
    id: formIdOf(FORMS.wordTopic, key),
    title: 'Word for the digest',
    submit: 'Release',
    fields: [
      {
        kind: 'text',
        id: 'wording',
        label: 'As digests print it',
        hint: 'Without names of people or anything that readers are not to know; empty: digests only count it.',
        required: false,
        initial: (wording?.text ?? cleanText(example.text)).slice(0, LONGEST_WORDING),
        multiline: true,
        longest: LONGEST_WORDING,
      },
      ...(open.length > 1
        ? [
            {
              kind: 'choice',
              id: 'audience',
              label: 'Who may read it',
              required: true,
              initial: open.find((one) => one === audience) ?? open.at(-1) ?? '',
              options: open.map((name) => ({ value: name, label: name })),
            } as const,
          ]
        : []),
    ],
  };
}

/** Releases an open question for digests as a form words it, or takes it back; or tells what is wrong with the fields. */
export async function wordTopic(topic: VisibleTopic, fields: FormFields, context: Context): Promise<Reply | FieldFaults> {
  const open = audiencesHere(context);
  const [only = ''] = open;
  const audience = fields.audience || (open.length === 1 ? only : '');
  if (!open.includes(audience)) return { audience: 'Choose one of the circles that you belong to.' };
  const fault = wordingFault(fields.wording ?? '', audience, context);
  if (fault !== undefined) return { wording: fault };
  const text = cleanText(fields.wording ?? '');
  const { interaction, now } = context;
  const wording = text === '' ? undefined : { text, audience, by: addressOf(interaction.person), at: now };
  const kept = await withStore(context, ({ questions }) => questions.word(topic.of, wording));
  const [example] = topic.asked;
  if (!kept) return toAsker(plainMessage(`${inQuotationMarks(example.text)} is not open any more.`));
  if (!wording) return toAsker(plainMessage(`Digests only count ${inQuotationMarks(example.text)} now.`));
  return toAsker(plainMessage(`Released: digests that ${audience} may read print it as ${inQuotationMarks(text)}.`));
}

import type { FactView } from '../../facts/view.ts';
import type { FieldOption, Form } from '../../model/form.ts';
import { FORMS, type FormName, formIdOf } from '../action-ids.ts';
import { audiencesHere, type Context } from '../context.ts';
import type { VisibleTopic } from './open-topics.ts';
import { audienceOfAsker } from './topics-within.ts';

const LONGEST_TEXT = 1000;
const LONGEST_LIST = 3000;
const OPTIONS_SHOWN = 10;

/** What stands in the fields of a form, by their ids. */
export type FormFields = Readonly<Record<string, string>>;

export type TopicFormName = typeof FORMS.answerTopic | typeof FORMS.declareGap | typeof FORMS.wordTopic | typeof FORMS.dismissTopic;

/** Whether a form is about an open question. */
export function isTopicForm(form: FormName | undefined): form is TopicFormName {
  return form === FORMS.answerTopic || form === FORMS.declareGap || form === FORMS.wordTopic || form === FORMS.dismissTopic;
}

/** The view of whoever asked, which is all that an answer to them may rest on. */
function viewOfAsker({ asked: [example] }: VisibleTopic, { parts, now }: Context): FactView {
  return parts.bot().view({ askedAt: now, audience: audienceOfAsker(example, parts) });
}

/** Facts that the answer to a topic rests on, as options. */
function citedOptions({ answer }: VisibleTopic, view: FactView): FieldOption[] {
  const ids = [...new Set(answer.citations.map(({ fact }) => fact))];
  return ids.flatMap((id) => view.fact(id) ?? []).map(({ id, statement }) => ({ value: id, label: statement }));
}

/** Asks which fact answers a topic. */
export function answerTopicForm(topic: VisibleTopic, context: Context): Form {
  const options = citedOptions(topic, viewOfAsker(topic, context)).slice(0, OPTIONS_SHOWN);
  const [first] = options;
  return {
    id: formIdOf(FORMS.answerTopic, topic.key),
    title: 'Answered by a fact',
    submit: 'Tell the askers',
    fields: [
      {
        kind: 'search',
        id: 'fact',
        label: 'Fact that answers it',
        hint: 'Type to search. The answer given now must rest on it.',
        required: true,
        options,
        ...(first && { initial: first.value }),
      },
      { kind: 'text', id: 'why', label: 'Note for the record', required: false, multiline: false, longest: LONGEST_TEXT },
    ],
  };
}

/** The ids of the sources that a gap is preset to have been looked for in: the newest ones, as many as the field takes. */
function newestSources({ sources }: FactView): string {
  const newest = sources.toSorted((a, b) => (a.published.date < b.published.date ? 1 : -1));
  return newest.reduce((list, { id }) => {
    const longer = list === '' ? id : `${list}, ${id}`;
    return longer.length <= LONGEST_LIST ? longer : list;
  }, '');
}

/** Asks what is known not to be known. */
export function declareGapForm(topic: VisibleTopic, context: Context): Form {
  const view = viewOfAsker(topic, context);
  const open = audiencesHere(context);
  const asker = audienceOfAsker(topic.asked[0], context.parts);
  return {
    id: formIdOf(FORMS.declareGap, topic.key),
    title: 'Declare a gap',
    submit: 'Declare',
    fields: [
      {
        kind: 'text',
        id: 'statement',
        label: 'What is missing',
        hint: 'One sentence, such as: No source says when the work ends.',
        required: true,
        multiline: true,
        longest: LONGEST_TEXT,
      },
      {
        kind: 'text',
        id: 'asked_as',
        label: 'How it is asked',
        hint: 'Questions like this are told of the gap.',
        required: false,
        initial: topic.asked[0].text.slice(0, LONGEST_TEXT),
        multiline: false,
        longest: LONGEST_TEXT,
      },
      { kind: 'search', id: 'about', label: 'What it is about', hint: 'Type a name.', required: false, options: [] },
      {
        kind: 'text',
        id: 'looked_through',
        label: 'Sources looked through',
        hint: 'Ids of sources, with commas.',
        required: true,
        initial: newestSources(view),
        multiline: true,
        longest: LONGEST_LIST,
      },
      {
        kind: 'search',
        id: 'nearest',
        label: 'Nearest fact held',
        hint: 'Type to search; empty: what the search finds.',
        required: false,
        options: citedOptions(topic, view).slice(0, OPTIONS_SHOWN),
      },
      ...(open.length > 1
        ? [
            {
              kind: 'choice',
              id: 'audience',
              label: 'Who is told of it',
              required: true,
              initial: asker,
              options: open.map((name) => ({ value: name, label: name })),
            } as const,
          ]
        : []),
    ],
  };
}

/** Asks why a topic is closed without an answer. */
export function dismissTopicForm(topic: VisibleTopic): Form {
  return {
    id: formIdOf(FORMS.dismissTopic, topic.key),
    title: 'Close the question',
    submit: 'Close',
    fields: [
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason',
        hint: 'Its askers are told this.',
        required: true,
        multiline: true,
        longest: LONGEST_TEXT,
      },
    ],
  };
}

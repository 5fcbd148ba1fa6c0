import { nameEntity } from '../../curation/name-entity.ts';
import { createNameReader, regionNames } from '../../language/names/index.ts';
import { ENTITY_KINDS } from '../../model/entity.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Pack } from '../../model/pack.ts';
import { capitalised } from '../../model/text.ts';
import { ACTIONS, FORMS, formIdOf } from '../action-ids.ts';
import { type Context, packHere } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { keyed } from './button-keys.ts';
import { entityOptions, textField } from './fact-form.ts';
import { done, faulty, type Send, whyIn } from './form-sent.ts';
import { NO_SUBJECT, type ReviewSubject, writeSubject } from './review-subject.ts';
import { candidateFor, waitsHere } from './visible.ts';

const OPTIONS_SHOWN = 10;

/** Names in a passage that nobody is known by. */
function unknownNames(text: string, { entities, languages }: Pick<Pack, 'entities' | 'languages'>): readonly string[] {
  const reader = createNameReader(entities, { regionNames: regionNames(languages), commonWords: () => false });
  return [...new Set(reader.read(text).unknown.map((name) => name.text))];
}

function nameForm(about: ReviewSubject, first: string | undefined, language: string, context: Context): Form {
  const kinds = ENTITY_KINDS.map((kind) => ({ value: kind, label: capitalised(kind) }));
  return {
    id: formIdOf(FORMS.name, writeSubject(about)),
    title: 'A new name',
    submit: 'Save',
    fields: [
      textField('name', 'Name', { required: true, hint: 'As it is written in full.', ...(first !== undefined && { initial: first }) }),
      {
        kind: 'search',
        id: 'of',
        label: 'Another name of',
        hint: 'Somebody or something that is known; empty for a new one.',
        required: false,
        options: entityOptions(packHere(context)).slice(0, OPTIONS_SHOWN),
      },
      { kind: 'choice', id: 'kind', label: 'What it is', hint: 'Of a new one.', required: false, options: kinds },
      textField('aliases', 'Further names', { hint: 'Separated by semicolons.' }),
      textField('language', 'Language', { hint: 'Of the further names, in two letters.', initial: language }),
    ],
  };
}

/** The form for a name that is not known yet, beginning with one of the candidate's passage. @throws Failure NOT_ALLOWED, CANDIDATE_UNKNOWN */
export function openName(subject: ReviewSubject, context: Context): Reply {
  requireCurator(context);
  if (subject.id === NO_SUBJECT.id)
    return { ...toAsker(plainMessage('A new name: this is filled in as a form.')), form: nameForm(subject, undefined, 'en', context) };
  const { entry, content } = candidateFor(subject, context);
  const names = unknownNames(entry.passage?.text ?? content.fact.statement, packHere(context));
  const language = content.sources.find(({ id }) => id === entry.passage?.source)?.language ?? 'en';
  const found = names.length === 0 ? 'Its passage has no name that is not known.' : `Not known in its passage: ${names.join(', ')}.`;
  return { ...toAsker(plainMessage(found)), form: nameForm(subject, names[0], language, context) };
}

/** Makes a name known, of somebody new or of somebody who is known. @throws Failure NOT_ALLOWED, ALREADY_DECIDED */
export const sendName: Send = async (subject, fields, context) => {
  requireCurator(context);
  if (subject.id !== NO_SUBJECT.id) candidateFor(subject, context);
  const { name = '', of = '', kind, aliases = '', language = 'en' } = fields;
  const naming = {
    name,
    ...(of.trim() !== '' && { of: of.trim() }),
    ...(kind !== undefined && { kind }),
    aliases: aliases.split(';'),
    language: language.trim() || 'en',
  };
  const why = whyIn(fields) || `“${name}” is a name that documents use.`;
  const read = nameEntity(naming, actNow(why, context), context.parts.curated());
  if ('faults' in read) return faulty(read.faults, nameForm(subject, name, language, context));
  const { entity, decision } = read;
  const said =
    of.trim() === '' ? `${entity.name} is known now, as ${entity.id} (${entity.kind}).` : `${entity.name} is known by “${name}” now, too.`;
  const reply = await done(
    `${said} Questions and documents are read with it from now on; “npm run briefs -- export” writes it into the pack.`,
    decision,
    context,
  );
  if (!waitsHere(subject.id, context)) return reply;
  const value = subject.id;
  const back = buttons(
    keyed({ id: ACTIONS.reviewOpen, label: 'Back to the candidate', value }),
    keyed({ id: ACTIONS.openEditForm, label: 'Edit', value }, { words: `edit ${value}` }),
  );
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...back] } };
};

import { voiceWord } from '../../answer/wording.ts';
import { type FactFields, NOTHING_CHOSEN } from '../../curation/fact-fields.ts';
import { valueHint } from '../../curation/read-value-text.ts';
import { STATUSES, VOICES } from '../../model/fact.ts';
import { CHANGES, MODALITIES, type Modality, POLARITIES } from '../../model/factuality.ts';
import type { FieldOption, FormField, SearchField, TextField } from '../../model/form.ts';
import type { Pack } from '../../model/pack.ts';
import { VALUE_KINDS, type ValueKind } from '../../model/value.ts';

const LONGEST_TEXT = 3000;
const LONGEST_LINE = 300;
const OPTIONS_SHOWN = 10;

const KIND_WORDS: Readonly<Record<ValueKind, string>> = {
  money: 'An amount of money',
  count: 'A count',
  share: 'A share in percent',
  date: 'A date',
  duration: 'A length of time',
  entities: 'People, organisations, places',
  text: 'Words',
  none: 'No value given',
};

const MODALITY_LABELS: Readonly<Record<Modality, string>> = {
  stated: 'As a fact',
  reported_false: 'As a report that is false',
  unconfirmed: 'As not confirmed',
  planned: 'As a plan',
  conditional: 'As possible, or on a condition',
  wished: 'As called for',
  refused: 'As refused',
};

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll('_', ' ')}`;
const option = (value: string): FieldOption => ({ value, label: sentence(value) });

/** A text field with what stands in it. */
export function textField(id: string, label: string, more: Partial<TextField> = {}): TextField {
  const { longest = more.multiline ? LONGEST_TEXT : LONGEST_LINE, ...rest } = more;
  return { kind: 'text', id, label, required: false, multiline: false, longest, ...rest };
}

function initial(id: string, fields: FactFields): { initial?: string } {
  const value = fields[id];
  return value === undefined || value === '' ? {} : { initial: value };
}

/** Entities as options. */
export function entityOptions({ entities }: Pick<Pack, 'entities'>): readonly FieldOption[] {
  return entities.map(({ id, name }) => ({ value: id, label: name }));
}

/** A search among the entities of a pack: what was chosen comes first. */
function entityField(
  id: string,
  label: string,
  fields: FactFields,
  pack: Pick<Pack, 'entities'>,
  more: readonly FieldOption[],
): SearchField {
  const all = entityOptions(pack);
  const chosen = all.filter(({ value }) => value === fields[id]);
  const options = [...chosen, ...all.filter(({ value }) => value !== fields[id])];
  const kept =
    fields[id] !== undefined && chosen.length === 0 && fields[id] !== NOTHING_CHOSEN ? [{ value: fields[id], label: fields[id] }] : [];
  return {
    kind: 'search',
    id,
    label,
    hint: 'Type to search.',
    required: more.length === 0,
    options: [...kept, ...more, ...options].slice(0, OPTIONS_SHOWN),
    ...initial(id, fields),
  };
}

function propertyField(fields: FactFields, { properties }: Pick<Pack, 'properties'>): SearchField {
  const sorted = [...properties].sort((one, other) => Number(other.id === fields.property) - Number(one.id === fields.property));
  const options = sorted.slice(0, OPTIONS_SHOWN).map(({ id, label }): FieldOption => ({ value: id, label: sentence(label) }));
  return {
    kind: 'search',
    id: 'property',
    label: 'Property',
    hint: 'Type to search.',
    required: true,
    options,
    ...initial('property', fields),
  };
}

function choice(id: string, label: string, options: readonly FieldOption[], fields: FactFields): FormField {
  return { kind: 'choice', id, label, required: true, options, ...initial(id, fields) };
}

function kindOf(fields: FactFields): ValueKind {
  return VALUE_KINDS.find((kind) => kind === fields.kind) ?? 'text';
}

/** The fields of a fact to be filled in, as they stand; `audiences` are those that may be chosen. */
export function factFormFields(
  fields: FactFields,
  pack: Pick<Pack, 'entities' | 'properties'>,
  audiences: readonly string[],
): readonly FormField[] {
  const several = textField('quote', 'Quotations', {
    hint: 'A line for each: the document, a colon, its words. A line left out takes its passage out.',
    required: true,
    multiline: true,
    ...initial('quote', fields),
  });
  const passage: FormField[] =
    fields.voice === undefined
      ? [several]
      : [
          textField('quote', 'Quotation', {
            hint: 'The words of the document that carry it, at most 15.',
            required: true,
            ...initial('quote', fields),
          }),
          choice(
            'voice',
            'Whose words',
            VOICES.map((voice) => ({ value: voice, label: sentence(voiceWord(voice)) })),
            fields,
          ),
        ];
  return [
    textField('statement', 'Statement', { hint: 'In our own words.', required: true, multiline: true, ...initial('statement', fields) }),
    choice(
      'kind',
      'Kind of value',
      VALUE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
      fields,
    ),
    textField('value', 'Value', { hint: valueHint(kindOf(fields)), required: true, multiline: true, ...initial('value', fields) }),
    entityField('subject', 'Subject', fields, pack, []),
    propertyField(fields, pack),
    choice('status', 'Status', [{ value: NOTHING_CHOSEN, label: 'No status' }, ...STATUSES.map(option)], fields),
    choice('polarity', 'Whether it is so', POLARITIES.map(option), fields),
    choice(
      'modality',
      'How it is told',
      MODALITIES.map((modality) => ({ value: modality, label: MODALITY_LABELS[modality] })),
      fields,
    ),
    choice('change', 'A change only', [{ value: NOTHING_CHOSEN, label: 'No, it is the figure itself' }, ...CHANGES.map(option)], fields),
    textField('period', 'Period', { hint: 'As it is named: first half of 2024, within a year.', ...initial('period', fields) }),
    textField('period_days', 'Days of the period', {
      hint: '2024-01-01 to 2024-06-30, from 2024-01-01, until 2024-06-30; empty where none are told.',
      ...initial('period_days', fields),
    }),
    entityField('speaker', 'Speaker', fields, pack, [{ value: NOTHING_CHOSEN, label: 'Nobody named' }]),
    textField('announced', 'Announced', { hint: 'A day, a month or a year: 2024-10-16.', required: true, ...initial('announced', fields) }),
    ...passage,
    textField('unquoted', 'Not in the quotation', {
      hint: 'What no quotation can carry, one a line: status: the reason, which names it. Readers see it.',
      multiline: true,
      ...initial('unquoted', fields),
    }),
    textField('topic', 'Topic', { required: true, ...initial('topic', fields) }),
    choice('audience', 'Audience', audiences.map(option), fields),
    textField('relations', 'Relations', {
      hint: 'One a line: supersedes, part of, counts toward, restates or equivalent in, and the id of a fact.',
      multiline: true,
      ...initial('relations', fields),
    }),
    textField('asked_as', 'Asked as', { hint: 'Questions that it answers, one a line.', multiline: true, ...initial('asked_as', fields) }),
    {
      kind: 'day',
      id: 'review_by',
      label: 'Review by',
      hint: 'A day, such as 2025-04-16; empty for none.',
      required: false,
      ...initial('review_by', fields),
    },
  ];
}

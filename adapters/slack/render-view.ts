import type { types } from '@slack/bolt';
import { type FieldOption, type Form, type FormField, pickable, type Reply, type SearchResult } from '../../src/index.ts';
import { inert, shortenedForSlack } from './inert-text.ts';
import {
  BLOCKS_TEXT,
  FIELD_FAULT,
  INPUT_LABEL,
  INPUT_TEXT,
  OPTION_LABEL,
  OPTION_VALUE,
  SELECT_OPTIONS,
  VIEW_BLOCKS,
  VIEW_TITLE,
} from './limits.ts';
import { renderBlock, type SlackBlock } from './render-block.ts';
import { renderForView } from './render-message.ts';

/** A view as Slack takes it; its blocks may be of a kind that `@slack/types` does not know yet. */
export interface SlackView {
  readonly type: 'home' | 'modal';
  readonly blocks: readonly SlackBlock[];
  readonly title?: types.PlainTextElement;
  readonly submit?: types.PlainTextElement;
  readonly close?: types.PlainTextElement;
  readonly callback_id?: string;
  readonly private_metadata?: string;
}

const CLOSE = 'Close';
const CANCEL = 'Cancel';

function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: shortenedForSlack(inert(text).replace(/\s+/g, ' ').trim() || '…', limit), emoji: false };
}

/** The App Home of a person. */
export function renderHome({ message, title }: Reply): SlackView {
  const head = title === undefined ? [] : renderBlock({ kind: 'heading', text: title }, { tables: 0, charts: 0 });
  return { type: 'home', blocks: [...head, ...renderForView(message, { blocks: VIEW_BLOCKS - head.length, text: BLOCKS_TEXT })] };
}

/** A reply to a press in App Home, where no message can be shown to one person. */
export function renderDialog({ message, title }: Reply, name: string): SlackView {
  const blocks = renderForView(message, { blocks: VIEW_BLOCKS, text: BLOCKS_TEXT });
  return { type: 'modal', title: plain(title ?? name, VIEW_TITLE), close: plain(CLOSE, VIEW_TITLE), blocks };
}

/** A form as a modal; `metadata` comes back with what is sent. */
export function renderForm(form: Form, metadata: string): SlackView {
  return {
    type: 'modal',
    callback_id: form.id,
    private_metadata: metadata,
    title: plain(form.title, VIEW_TITLE),
    submit: plain(form.submit, VIEW_TITLE),
    close: plain(CANCEL, VIEW_TITLE),
    blocks: form.fields.slice(0, VIEW_BLOCKS).map(input),
  };
}

function input(field: FormField): types.InputBlock {
  return {
    type: 'input',
    block_id: field.id,
    label: plain(field.label, INPUT_LABEL),
    optional: !field.required,
    element: element(field),
    ...(field.hint ? { hint: plain(field.hint, INPUT_LABEL) } : {}),
  };
}

function element(field: FormField): types.InputBlockElement {
  switch (field.kind) {
    case 'text':
      return textInput(field, field.multiline, field.longest);
    case 'day': {
      const day = pickable('day', field.initial);
      // What a calendar shows cannot be taken out of it everywhere, so a day that may be left out is written.
      if (field.initial && !(day && field.required)) return textInput(field, false, DAY_LENGTH);
      return { type: 'datepicker', action_id: field.id, ...(day ? { initial_date: day } : {}) };
    }
    case 'time': {
      const time = pickable('time', field.initial);
      if (field.initial && !time) return textInput(field, false, DAY_LENGTH);
      return { type: 'timepicker', action_id: field.id, ...(time ? { initial_time: time } : {}) };
    }
    case 'choice':
      return { type: 'static_select', action_id: field.id, options: optionsOf(field.options), ...initialOption(field) };
    case 'search':
      // Without a letter typed Slack asks too, and is given what the field offers at first.
      return { type: 'external_select', action_id: field.id, min_query_length: 0, ...initialOption(field) };
  }
}

/** What may be written where a day or a time is asked. */
const DAY_LENGTH = 40;

function textInput({ id, initial }: FormField, multiline: boolean, longest: number): types.PlainTextInput {
  const held = initial ? { initial_value: shortenedForSlack(inert(initial), INPUT_TEXT) } : {};
  return { type: 'plain_text_input', action_id: id, multiline, max_length: Math.min(longest, INPUT_TEXT), ...held };
}

function initialOption({ options, initial }: Extract<FormField, { options: unknown }>): { initial_option?: types.PlainTextOption } {
  const [chosen] = optionsOf(options.filter(({ value }) => value === initial));
  return chosen ? { initial_option: chosen } : {};
}

function optionsOf(options: readonly FieldOption[]): types.PlainTextOption[] {
  return options
    .filter(({ value }) => value !== '' && value.length <= OPTION_VALUE)
    .slice(0, SELECT_OPTIONS)
    .map(({ value, label }) => ({ value, text: plain(label, OPTION_LABEL) }));
}

/** What a search found, as the options of a select. */
export function renderOptions(results: readonly SearchResult[]): types.PlainTextOption[] {
  return optionsOf(results.map(({ id, title, detail }) => ({ value: id, label: detail === '' ? title : `${title} — ${detail}` })));
}

/** What is wrong with a form, under its fields. */
export function renderFaults(faults: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, shortenedForSlack(inert(fault).trim() || '…', FIELD_FAULT)]),
  );
}

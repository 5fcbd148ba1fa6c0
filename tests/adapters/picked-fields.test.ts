import { describe, expect, it } from 'vitest';
import { slackSubmissionSchema } from '../../adapters/slack/payloads.ts';
import { readSubmission } from '../../adapters/slack/read-interaction.ts';
import { renderForm } from '../../adapters/slack/render-view.ts';
import { formCard } from '../../adapters/teams/dialog.ts';
import type { Form, FormField } from '../../src/index.ts';
import { cardFaults } from '../fixtures/activity-faults.ts';

const form = (...fields: FormField[]): Form => ({ id: 'verify-form:x', title: 'A form', submit: 'Send', fields });
const day = (initial?: string, required = false): FormField => ({
  kind: 'day',
  id: 'review_by',
  label: 'Review by',
  required,
  ...(initial !== undefined && { initial }),
});
const time = (initial?: string): FormField => ({ kind: 'time', id: 'time', label: 'Time', required: true, ...(initial && { initial }) });

const slackElement = (field: FormField) => JSON.parse(JSON.stringify(renderForm(form(field), '{}').blocks[0])).element;
const teamsInput = (field: FormField, filled = {}) => JSON.parse(JSON.stringify(formCard(form(field), filled).body.at(-1)));

describe('a day that is asked for', () => {
  it('is chosen from a calendar on both platforms', () => {
    expect(slackElement(day())).toEqual({ type: 'datepicker', action_id: 'review_by' });
    expect(slackElement(day('2025-04-16', true))).toMatchObject({ type: 'datepicker', initial_date: '2025-04-16' });
    expect(teamsInput(day('2025-04-16'))).toMatchObject({ type: 'Input.Date', id: 'review_by', value: '2025-04-16' });
    expect(cardFaults(formCard(form(day('2025-04-16'), time('08:30'))))).toEqual([]);
  });

  it('can be left out again on Slack, whose calendar cannot be emptied everywhere', () => {
    expect(slackElement(day('2025-04-16'))).toMatchObject({ type: 'plain_text_input', initial_value: '2025-04-16' });
  });

  it('that was written otherwise stays as it was written, to be mended', () => {
    expect(slackElement(day('April 2025', true))).toMatchObject({ type: 'plain_text_input', initial_value: 'April 2025' });
    expect(teamsInput(day(), { review_by: 'someday' })).toMatchObject({ type: 'Input.Text', value: 'someday' });
  });
});

describe('a time that is asked for', () => {
  it('is chosen from a clock on both platforms', () => {
    expect(slackElement(time('08:30'))).toEqual({ type: 'timepicker', action_id: 'time', initial_time: '08:30' });
    expect(teamsInput(time('08:30'))).toMatchObject({ type: 'Input.Time', value: '08:30', isRequired: true });
  });
});

describe('what was chosen', () => {
  it('is read as a form sends it, and what was left out as empty', () => {
    const values = {
      review_by: { review_by: { type: 'datepicker', selected_date: '2025-04-16' } },
      time: { time: { type: 'timepicker', selected_time: '08:30' } },
      as_of: { as_of: { type: 'datepicker', selected_date: null } },
    };
    const view = { id: 'V1', callback_id: 'verify-form:x', private_metadata: '{}', state: { values } };
    const submission = slackSubmissionSchema.parse({ user: { id: 'U1' }, trigger_id: 't', view });
    expect(readSubmission({ tenant: 'T1', botUser: 'U0BOT' }, submission, {})).toMatchObject({
      fields: { review_by: '2025-04-16', time: '08:30', as_of: '' },
    });
  });
});

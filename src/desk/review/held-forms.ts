import { contentOf } from '../../curation/curated.ts';
import type { Fact } from '../../model/fact.ts';
import type { Form, FormField } from '../../model/form.ts';
import { FORMS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { factFieldsHere, formFor, WHY } from './candidate-forms.ts';
import { notifiedReaders } from './notified-readers.ts';

/** How a fact is said otherwise. */
const HOW: FormField = {
  kind: 'choice',
  id: 'how',
  label: 'What it is',
  required: true,
  initial: 'corrected',
  options: [
    { value: 'corrected', label: 'A correction: it was wrong, readers are told' },
    { value: 'edited', label: 'Said better: it was right' },
  ],
};

/** A fact as it stands, to be corrected or said better; says who will be told of a correction. */
export async function correctForm(fact: Fact, context: Context): Promise<Form> {
  const fields = factFieldsHere(contentOf(fact), context);
  const how: FormField = { ...HOW, label: `What it is (${await notifiedReaders(fact, context)} of a correction)` };
  const asked = ['how', 'why', 'statement', 'value', 'quote'];
  return { ...formFor(FORMS.correct, fact.id, 'Correct the fact', 'Save', [how, WHY, ...fields], context), asked };
}

/** Asks why a fact is taken back; says who will be told. */
export async function retractForm(fact: Fact, context: Context): Promise<Form> {
  const why = { ...WHY, hint: `In a sentence; it is kept with the act. Once it is retracted, ${await notifiedReaders(fact, context)}.` };
  return formFor(FORMS.retract, fact.id, 'Retract the fact', 'Retract', [why], context);
}

/** Asks what a fact was verified by, and when to look at it again. */
export function verifyForm({ id }: Fact, context: Context): Form {
  const next: FormField = {
    kind: 'day',
    id: 'review_by',
    label: 'Look again by',
    hint: 'A day, such as 2025-04-16; empty for never.',
    required: false,
  };
  return formFor(FORMS.verify, id, 'Verify the fact', 'Verify', [next, { ...WHY, hint: 'What you looked at.' }], context);
}

/** Asks why a fact is disputed. */
export function contestForm({ id }: Fact, context: Context): Form {
  return formFor(FORMS.contest, id, 'Mark as contested', 'Mark', [WHY], context);
}

/** Asks why a dispute is over. */
export function resolveForm({ id }: Fact, context: Context): Form {
  return formFor(FORMS.resolve, id, 'End the dispute', 'End it', [WHY], context);
}

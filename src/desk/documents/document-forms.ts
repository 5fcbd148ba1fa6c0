import type { Form, FormField } from '../../model/form.ts';
import { SOURCE_TIERS } from '../../model/source.ts';
import { FORMS } from '../action-ids.ts';
import type { Context } from '../context.ts';
import { formFor, WHY } from '../review/candidate-forms.ts';
import { textField } from '../review/fact-form.ts';
import { type HeldDocument, heldDocument } from './held-document.ts';
import { restingHere } from './resting-here.ts';

/** What is known of a document, to be corrected. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN */
export async function describeForm(id: string, context: Context): Promise<Form> {
  const { source } = await heldDocument(id, context);
  const tier: FormField = {
    kind: 'choice',
    id: 'tier',
    label: 'Tier',
    required: true,
    initial: source.tier,
    options: SOURCE_TIERS.map((value) => ({ value, label: value })),
  };
  const fields = [
    textField('title', 'Title', { required: true, initial: source.title }),
    textField('publisher', 'Publisher', { required: true, initial: source.publisher }),
    textField('published', 'Published', { hint: 'A day, such as 2024-11-05.', required: true, initial: source.published.date }),
    tier,
    textField('url', 'Address', { hint: 'Empty where there is none.', initial: source.url ?? '' }),
    textField('licence', 'Licence', { required: true, initial: source.licence }),
    WHY,
  ];
  return formFor(FORMS.describeDocument, id, 'Correct the document', 'Save', fields, context);
}

/** What withdrawing a document comes to, in a sentence. */
export function withdrawalText({ source }: Pick<HeldDocument, 'source'>, context: Context): string {
  const { alone, among, waiting } = restingHere(source.id, context);
  const facts = (count: number) => `${count} ${count === 1 ? 'fact' : 'facts'}`;
  return `${facts(alone.length)} that ${alone.length === 1 ? 'rests' : 'rest'} on it alone will be retracted, ${facts(among.length)} will lose its passages, ${waiting.length} ${waiting.length === 1 ? 'candidate' : 'candidates'} will be closed.`;
}

/** Asks why a document is withdrawn; says what that comes to. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN */
export async function withdrawForm(id: string, context: Context): Promise<Form> {
  const held = await heldDocument(id, context);
  const why = { ...WHY, hint: `${withdrawalText(held, context)} Readers who may see the document are told this reason.` };
  return formFor(FORMS.withdrawDocument, id, 'Withdraw the document', 'Withdraw', [why], context);
}

/** Asks why a withdrawn document is to count again. @throws Failure NOT_ALLOWED, DOCUMENT_UNKNOWN */
export async function restoreForm(id: string, context: Context): Promise<Form> {
  await heldDocument(id, context);
  return formFor(FORMS.restoreDocument, id, 'Bring the document back', 'Bring back', [WHY], context);
}

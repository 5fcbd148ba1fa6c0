import { addByHand } from '../../curation/fact-by-hand.ts';
import { type FactFields, readFactFields, writeFactFields } from '../../curation/fact-fields.ts';
import { propertyCalled } from '../../curation/kind-meant.ts';
import { type LiteralWords, literalWords } from '../../curation/literal-words.ts';
import { type ByHand, readByHand } from '../../curation/read-by-hand.ts';
import { valueOfProperty } from '../../curation/value-quoted.ts';
import { localDay } from '../../digest/lines.ts';
import type { Document } from '../../model/document.ts';
import { Failure } from '../../model/failure.ts';
import type { Form } from '../../model/form.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Pack } from '../../model/pack.ts';
import { capitalised } from '../../model/text.ts';
import { ACTIONS, FORMS, formIdOf } from '../action-ids.ts';
import { archivedDocument } from '../archived-passage.ts';
import { audiencesHere, type Context, packHere, viewHere } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { askedFirst } from './candidate-forms.ts';
import { factFormFields, textField } from './fact-form.ts';
import { done, faulty, type Send, whyIn } from './form-sent.ts';
import { newsReaders } from './notified-readers.ts';

const NO_SUCH_WORDS = 'The document does not have these words.';
const QUOTE_FIRST = 'Quote the few words of the document that carry it, at most 15.';

/** @throws Failure FACT_UNKNOWN where the document is not held, or may not be shown here */
async function documentHere(id: string, context: Context): Promise<Document> {
  requireCurator(context);
  const document = await archivedDocument(id, context);
  if (document) return document;
  throw new Failure(
    'FACT_UNKNOWN',
    `There is no document ${id}.`,
    'None is held in the archive under this name.',
    'Ingest it first, or look its id up.',
  );
}

/** The form of a fact by hand. Without a quotation that is in the document only that is asked for. */
function addForm(document: Document, read: ByHand | undefined, quote: string, context: Context): Form {
  const id = formIdOf(FORMS.add, document.source.id);
  const frame = { id, title: 'A fact by hand', submit: 'Add' };
  if (!read) return { ...frame, fields: [textField('quote', 'Quotation', { hint: QUOTE_FIRST, required: true, initial: quote })] };
  const pack = packHere(context);
  const audiences = audiencesHere(context);
  const fields = factFormFields(writeFactFields(read.content, { pack, audiences }), pack, audiences).map((field) => {
    const { initial: _, ...open } = field;
    return read.unread.includes(field.id) ? open : field;
  });
  const why = textField('why', 'Why', { hint: 'Where it is from, or why it is added; may be left out.' });
  const asked = [...new Set(['statement', ...read.unread, ...read.doubtful])];
  return { ...frame, fields: askedFirst([...fields, why], asked), asked };
}

function readWords(document: Document, words: LiteralWords, context: Context): ByHand {
  return readByHand(document, words, packHere(context), viewHere(context));
}

/**
 * The form for a fact out of a document, by hand: with a quotation what can be read out of it is filled in.
 * @throws Failure NOT_ALLOWED, FACT_UNKNOWN
 */
export async function openAdd(id: string, quote: string, context: Context): Promise<Reply> {
  const document = await documentHere(id, context);
  const words = quote === '' ? undefined : literalWords(document.text, quote);
  const read = words && readWords(document, words, context);
  const missing = quote === '' ? QUOTE_FIRST : NO_SUCH_WORDS;
  const text = read ? `A fact out of ${id}: “${words.text}”` : `A fact out of ${id}. ${missing}`;
  return { ...toAsker(plainMessage(text)), form: addForm(document, read, quote, context) };
}

/** The words that were quoted, with the button that opens the form with what they tell. */
function readOut(id: string, quote: string): Reply {
  const open = { id: ACTIONS.openAddForm, label: 'Fill in the fact', value: `${id} ${quote}`, style: 'primary' as const };
  return toAsker(plainMessage(`${id} has these words: “${quote}”. What they tell is filled in.`, ...buttons(open)));
}

/** What was read of words, with the value that they give the property that was named for them where that takes no such value. */
function asNamed(read: ByHand, words: LiteralWords, document: Document, named: string | undefined, pack: Pack): ByHand {
  const property = named === undefined ? undefined : propertyCalled(named, pack);
  const { fact } = read.content;
  if (property === undefined || (property.value.includes(fact.value.kind) && !read.unread.includes('value'))) return read;
  const value = valueOfProperty(words, document, property, pack);
  if (value === undefined) return read;
  const unread = read.unread.filter((field) => field !== 'kind' && field !== 'value');
  return { ...read, unread, content: { ...read.content, fact: { ...fact, value } } };
}

/** The fields without a value that nobody changed: it stands as it was read. */
function withoutUntouchedValue(given: FactFields, read: ByHand, context: Context): FactFields {
  const { kind, value } = writeFactFields(read.content, { pack: packHere(context), audiences: audiencesHere(context) });
  if ((given.value !== undefined && given.value !== value) || (given.kind !== undefined && given.kind !== kind)) return given;
  const { kind: _kind, value: _value, ...others } = given;
  return others;
}

/** Adds a fact by hand; what is left out stands as it was read. @throws Failure NOT_ALLOWED, FACT_UNKNOWN, CONTENT_INVALID */
export const sendAdd: Send = async ({ id }, sent, context) => {
  const document = await documentHere(id, context);
  const words = literalWords(document.text, sent.quote ?? '');
  if (!words) return faulty({ quote: NO_SUCH_WORDS }, addForm(document, undefined, sent.quote ?? '', context));
  const told = readWords(document, words, context);
  const given = withoutUntouchedValue(sent, told, context);
  const isSaid = given.value !== undefined || given.kind !== undefined;
  const read = isSaid ? told : asNamed(told, words, document, given.property, packHere(context));
  const form = addForm(document, read, words.text, context);
  if (given.statement === undefined) return readOut(id, words.text);
  const pack = packHere(context);
  const audiences = audiencesHere(context);
  const stands = Object.fromEntries(form.fields.flatMap(({ id: field, initial }) => (initial === undefined ? [] : [[field, initial]])));
  const fields = { ...stands, ...given, quote: words.text.replace(/\s+/gu, ' ') };
  const setting = { pack, audiences, today: localDay(context.now, pack.time_zone), document: document.text };
  const reading = readFactFields(fields, read.content, setting);
  if ('faults' in reading) return faulty(reading.faults, form);
  const act = actNow(whyIn(given) || `Added by hand out of ${id}.`, context);
  const decision = addByHand(read, reading.content, act, context.parts.curated());
  const news = capitalised(await newsReaders(reading.content.fact, context));
  return done(`${decision[0]?.fact ?? 'A fact'} was added: ${reading.content.fact.statement} ${news}.`, decision, context);
};

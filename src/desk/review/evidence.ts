import { voiceWord } from '../../answer/wording.ts';
import { addEvidence, type EvidencePassage, removeEvidence, replaceEvidence } from '../../curation/change-evidence.ts';
import type { DecisionEntries } from '../../curation/decide-proposal.ts';
import type { FactFields } from '../../curation/fact-fields.ts';
import { literalWords } from '../../curation/literal-words.ts';
import { voiceOfWords } from '../../curation/voice-of-words.ts';
import { type Evidence, type Fact, VOICES } from '../../model/fact.ts';
import type { FieldOption, Form, FormField } from '../../model/form.ts';
import { plainText } from '../../model/text.ts';
import { FORMS } from '../action-ids.ts';
import { archivedDocument } from '../archived-passage.ts';
import type { Context } from '../context.ts';
import { actNow } from '../hand-of-actor.ts';
import { formFor, WHY_OPTIONAL } from './candidate-forms.ts';
import { textField } from './fact-form.ts';
import { done, faulty, type Send, whyIn } from './form-sent.ts';
import { factFor } from './visible.ts';

const LONGEST_LABEL = 70;
const BY_THE_WORDS = 'as_quoted';

const WHAT: FormField = {
  kind: 'choice',
  id: 'what',
  label: 'What to do',
  required: true,
  initial: 'add',
  options: [
    { value: 'add', label: 'Add a quotation' },
    { value: 'replace', label: 'Replace a quotation' },
    { value: 'remove', label: 'Remove a quotation' },
  ],
};

function passageOption({ source, quote }: Evidence, at: number): FieldOption {
  const label = `${source}: “${quote}”`;
  return { value: String(at + 1), label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label };
}

/** The passages of a fact, of which one can be removed or replaced, or another one added. */
export function evidenceForm(fact: Fact, context: Context): Form {
  const voices = VOICES.map((voice) => ({ value: voice, label: voiceWord(voice) }));
  const fields: FormField[] = [
    WHAT,
    {
      kind: 'choice',
      id: 'old',
      label: 'Which one',
      hint: 'To remove or replace.',
      required: false,
      options: fact.evidence.map(passageOption),
    },
    textField('document', 'Document', { hint: 'By its id, where one is added; empty for the document of the one replaced.' }),
    textField('quote', 'Quotation', { hint: 'Its very words, at most 15, that carry the fact.' }),
    {
      kind: 'choice',
      id: 'voice',
      label: 'Whose words',
      required: true,
      initial: BY_THE_WORDS,
      options: [{ value: BY_THE_WORDS, label: 'As the document prints them' }, ...voices],
    },
    WHY_OPTIONAL,
  ];
  return { ...formFor(FORMS.evidence, fact.id, 'Evidence', 'Save', fields, context), asked: ['what', 'old', 'document', 'quote'] };
}

/** The passage of a fact that is meant: by its number, by its words, or the only one of a document. */
function passageMeant(fact: Fact, { old = '', document = '', quote = '' }: FactFields, isRemoved: boolean): Evidence | undefined {
  if (/^\d{1,3}$/u.test(old.trim())) return fact.evidence[Number(old) - 1];
  const words = plainText(old.trim() === '' && isRemoved ? quote : old);
  const isAnywhere = document.trim() === '' || (old.trim() !== '' && !isRemoved);
  const found = fact.evidence.filter(({ source }) => isAnywhere || source === document.trim());
  const exact = found.filter((one) => plainText(one.quote) === words);
  const near = exact.length > 0 ? exact : found.filter((one) => words === '' || plainText(one.quote).includes(words));
  return near.length === 1 ? near[0] : undefined;
}

async function passageFor(
  fields: FactFields,
  old: Evidence | undefined,
  context: Context,
): Promise<EvidencePassage | Readonly<Record<string, string>>> {
  const id = (fields.document ?? '').trim() || (old?.source ?? '');
  const quote = (fields.quote ?? '').trim();
  if (id === '') return { document: 'Name the document by its id, such as herald-2024-09-02.' };
  const document = await archivedDocument(id, context);
  if (!document) return { document: `No document ${id} is held in the archive, so words of it cannot be proven.` };
  if (quote === '') return { quote: 'Quote the few words that carry the fact.' };
  const words = literalWords(document.text, quote);
  if (!words) return { quote: 'The document does not have these words.' };
  const chosen = VOICES.find((voice) => voice === fields.voice);
  return { document, quote, voice: chosen ?? voiceOfWords(document.text, words) };
}

function isPassage(read: EvidencePassage | Readonly<Record<string, string>>): read is EvidencePassage {
  return typeof read.document === 'object';
}

function told(fact: Fact, decision: DecisionEntries): string {
  const [entry] = decision;
  const left = entry?.kind === 'edited' ? entry.content.fact.evidence.length : fact.evidence.length;
  return `${fact.id} rests on ${left === 1 ? '1 passage' : `${left} passages`} now. What it says is the same, so nobody is told.`;
}

/** Adds, removes or replaces a quotation of a fact. @throws Failure NOT_ALLOWED, FACT_UNKNOWN, CONTENT_INVALID, PASSAGE_DIFFERS */
export const sendEvidence: Send = async (subject, fields, context) => {
  const fact = factFor(subject, context);
  const curated = context.parts.curated();
  const act = actNow(whyIn(fields) || `Its evidence was looked over (${fields.what ?? 'add'}).`, context);
  if (fields.what === 'remove') {
    const removed = passageMeant(fact, fields, true);
    if (!removed) return faulty({ old: 'Name the one to remove: by its document, or by its words.' }, evidenceForm(fact, context));
    const decision = removeEvidence(fact, removed, act, curated);
    return done(`Removed: “${removed.quote}”. ${told(fact, decision)}`, decision, context);
  }
  const old = fields.what === 'replace' ? passageMeant(fact, fields, false) : undefined;
  if (fields.what === 'replace' && !old)
    return faulty({ old: 'Name the one to replace: by its document, or with --old by its words.' }, evidenceForm(fact, context));
  const passage = await passageFor(fields, old, context);
  if (!isPassage(passage)) return faulty(passage, evidenceForm(fact, context));
  const decision = old ? replaceEvidence(fact, old, passage, act, curated) : addEvidence(fact, passage, act, curated);
  return done(`${old ? 'Replaced' : 'Added'}. ${told(fact, decision)}`, decision, context);
};

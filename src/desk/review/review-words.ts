import { RANK_LEVELS } from '../../curation/revise-fact.ts';
import { FORMS } from '../action-ids.ts';
import { FILTERS, filterIn, isEmpty, LABELS_SAID } from './filter.ts';
import { readOptions } from './options.ts';
import { readReason } from './reject-reasons.ts';
import {
  DOCUMENT_VERBS,
  type DocumentVerb,
  FORM_SENT,
  FORM_VERBS,
  type FormVerb,
  type Many,
  REVIEW_PAGES,
  type ReviewCommand,
} from './review-command.ts';
import { NO_SUBJECT, readSubjectText } from './review-subject.ts';
import { ORDERS } from './sentence-groups.ts';

/** The id of an act, a batch, a fact or a candidate. */
const UNDOABLE = /^[a-z0-9]+(?:[:-][a-z0-9]+)*$/u;
const FIELD_NAME = /^[a-z]+(?:[-_][a-z]+)*$/u;

function isKey<T extends object>(key: PropertyKey, of: T): key is keyof T {
  return Object.hasOwn(of, key);
}

/** The first word of a text, and the rest. */
function firstWord(text: string): readonly [string, string] {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  return [first, rest];
}

/** A field by its name and what it is to say: `status provided`. */
function readField(words: string): Readonly<Record<string, string>> | undefined {
  const [name, value] = firstWord(words);
  return value !== '' && FIELD_NAME.test(name) ? { [name.replaceAll('-', '_')]: value } : undefined;
}

/** The id of a fact, and the reason: `pledge-eur it is newer`. */
function readFactAndWhy(words: string): Readonly<Record<string, string>> {
  const [fact, why] = firstWord(words);
  return { fact, ...(why !== '' && { why }) };
}

function readRank(words: string): Readonly<Record<string, string>> | undefined {
  const [rank, why] = firstWord(words);
  return RANK_LEVELS.some((level) => level === rank) ? { rank, ...(why !== '' && { why }) } : undefined;
}

const readWhy = (words: string) => ({ why: words });

/** What the words behind the id of each verb say. */
const BEHIND_ID: Readonly<Record<FormVerb, (words: string) => Readonly<Record<string, string>> | undefined>> = {
  edit: readField,
  further: readField,
  correct: readField,
  merge: readFactAndWhy,
  supersede: readFactAndWhy,
  reject: readReason,
  refer: readWhy,
  dispute: readWhy,
  rank: readRank,
  retract: readWhy,
  verify: readWhy,
  contest: readWhy,
  resolve: readWhy,
  evidence: (words) => (/^(?:add|remove|replace)$/u.test(words) ? { what: words } : undefined),
  add: () => undefined,
  name: (words) => ({ name: words }),
};

function readOfOne(verb: FormVerb, words: string, given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const [id, behind] = firstWord(words);
  const subject = readSubjectText(id);
  if (!subject) return undefined;
  const said = behind === '' ? {} : BEHIND_ID[verb](behind);
  if (!said) return undefined;
  const all = { ...said, ...given };
  if (Object.keys(all).length === 0) return { kind: 'form', verb, subject, given: {} };
  return { kind: 'send', verb, form: FORM_SENT[verb], subject, given: all };
}

/** `add --document herald --quote …`: the form opens with what can be read out of the quotation, unless all is said. */
function readAdd({ document = '', ...given }: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const subject = readSubjectText(document);
  if (!subject) return undefined;
  const isSaid = given.statement !== undefined;
  return isSaid ? { kind: 'send', verb: 'add', form: FORMS.add, subject, given } : { kind: 'form', verb: 'add', subject, given };
}

/** `name Norway --kind country --aliases Noreg; Norge`: without a candidate. */
function readName(words: string, given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const about = readSubjectText(firstWord(words)[0]);
  const isAbout = about?.version !== undefined;
  const name = isAbout ? firstWord(words)[1] : words;
  const subject = isAbout ? about : NO_SUBJECT;
  const all = { ...given, ...(name !== '' && { name }) };
  if (Object.keys(all).length === 0) return { kind: 'form', verb: 'name', subject, given: {} };
  return { kind: 'send', verb: 'name', form: FORMS.name, subject, given: all };
}

/** `document ID`, `withdraw ID`, `restore ID`, each with what is said behind it: fields by name, or the reason in words. */
function readOfDocument(verb: DocumentVerb, words: string, given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const [id, behind] = firstWord(words);
  if (!readSubjectText(id) || (verb === 'document' && behind !== '')) return undefined;
  const all = { ...given, ...(behind !== '' && { why: behind }) };
  if (Object.keys(all).length === 0) return { kind: 'document', verb, id };
  return { kind: 'send_document', form: DOCUMENT_VERBS[verb].form, id, given: all };
}

function readMany(verb: Many['verb'], plain: string, given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const filter = filterIn(given);
  if (isEmpty(filter)) return undefined;
  const seen = /^\d{1,9}$/u.test(given.seen ?? '') ? { seen: Number(given.seen) } : {};
  const why = [given.reason ?? '', plain, given.why ?? ''].filter((part) => part !== '').join(' ');
  return { kind: 'many', many: { verb, filter, why, ...seen } };
}

function readUndo(words: string): ReviewCommand | undefined {
  const parts = words.split(' ').filter((part) => part !== '');
  const now = parts.at(-1)?.toLowerCase() === 'now';
  const [id = '', ...others] = now ? parts.slice(0, -1) : parts;
  return others.length === 0 && (id === '' || UNDOABLE.test(id)) ? { kind: 'undo', id, now } : undefined;
}

const onlyOf = (names: readonly string[], given: Readonly<Record<string, string>>) =>
  Object.keys(given).every((name) => names.includes(name));

function readList(given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  if (!onlyOf([...FILTERS, 'by'], given)) return undefined;
  const order = ORDERS.find((one) => one === given.by) ?? (given.by === undefined ? 'worth' : undefined);
  return order && { kind: 'list', filter: filterIn(given), order };
}

function readLog({ by, day, document, ...others }: Readonly<Record<string, string>>): ReviewCommand | undefined {
  if (Object.keys(others).length > 0) return undefined;
  return {
    kind: 'log',
    wanted: { ...(by !== undefined && { by }), ...(day !== undefined && { day }), ...(document !== undefined && { document }) },
  };
}

/** A command that is a verb alone, with what is given by name. */
function readVerb(verb: string, words: string, given: Readonly<Record<string, string>>): ReviewCommand | undefined {
  const isAlone = words === '';
  const hasNothing = Object.keys(given).length === 0;
  const page = REVIEW_PAGES.find((one) => one === verb);
  if (page) return isAlone && hasNothing ? { kind: 'page', page } : undefined;
  if (verb === 'list') return isAlone ? readList(given) : undefined;
  if (verb === 'log') return isAlone ? readLog(given) : undefined;
  if (verb === 'undo') return hasNothing ? readUndo(words) : undefined;
  if (verb === 'add') return isAlone ? readAdd(given) : undefined;
  if (verb === 'name') return readName(words, given);
  if (isKey(verb, DOCUMENT_VERBS)) return readOfDocument(verb, words, given);
  const [id, behind] = firstWord(words);
  const subject = readSubjectText(id);
  if (verb === 'open' || verb === 'fact' || verb === 'history')
    return subject && behind === '' && hasNothing ? { kind: verb, id: subject.id } : undefined;
  const hasFilter = !isEmpty(filterIn(given));
  if (verb === 'reject' && hasFilter) return readMany(verb, words, given);
  if (verb === 'approve' && hasFilter) return readMany(verb, words, given);
  if (verb === 'approve') return subject && onlyOf(['why'], given) ? { kind: 'approve', subject, why: given.why ?? behind } : undefined;
  return isKey(verb, FORM_VERBS) ? readOfOne(verb, words, given) : undefined;
}

/** Reads what comes after `review`, which may be written before it again; nothing for words that are no such command. */
export function readReviewWords(text: string): ReviewCommand | undefined {
  const words = text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^\/?review(?:\s+|$)/iu, '');
  const spoken = words.toLowerCase();
  if (spoken === '' || spoken === 'next') return { kind: 'queue', filter: {} };
  if (isKey(spoken, LABELS_SAID)) return { kind: 'queue', filter: { label: spoken } };
  if (/^all corroborations?$/u.test(spoken)) return { kind: 'corroborations' };
  const { plain, given } = readOptions(words);
  if (plain === '' && !isEmpty(filterIn(given)) && onlyOf(FILTERS, given)) return { kind: 'queue', filter: filterIn(given) };
  const [verb, rest] = firstWord(plain);
  return readVerb(verb.toLowerCase(), rest, given);
}

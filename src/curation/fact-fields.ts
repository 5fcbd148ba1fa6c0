import { type FactContent, factSchema, STATUSES, VOICES } from '../model/fact.ts';
import { CHANGES, factualityFields, factualityOf, MODALITIES, POLARITIES } from '../model/factuality.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { cleanText, plainText } from '../model/text.ts';
import { VALUE_KINDS } from '../model/value.ts';
import { type ContentFaults, contentFaults } from './check-content.ts';
import { kindMeant, propertyCalled } from './kind-meant.ts';
import { NOT_IN_DOCUMENT, NOT_PROVABLE, readPassages, writePassages } from './passage-lines.ts';
import { readPeriodText, writePeriodDays } from './period-text.ts';
import { readDayText, readValue } from './read-value-text.ts';
import { readReasons, writeReasons } from './reason-lines.ts';
import { readRelations, writeRelations } from './relation-lines.ts';
import { entityNames, writeValue } from './value-text.ts';

/** Chosen where a choice cannot be left empty. */
export const NOTHING_CHOSEN = 'none';

/** The fields of a fact as people write them, by the ids of the fields. */
export type FactFields = Readonly<Record<string, string>>;

/** What reading the fields needs to know. */
export interface FieldSetting {
  readonly pack: Pack;
  /** Audiences that may be chosen. */
  readonly audiences: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Text of the document that the passage is from, where it is at hand: a quotation must be in it. */
  readonly document?: string | undefined;
  /** Texts of the documents that a held fact cites, by their sources, as far as they are at hand: words new to it are proven there. */
  readonly documents?: ReadonlyMap<string, string> | undefined;
}

/** Whether a fact may be named to whoever may see some audiences. */
function mayBeNamed({ facts }: Pick<Pack, 'facts'>, audiences: readonly string[]): (fact: string) => boolean {
  const named = new Set(facts.filter(({ audience }) => audiences.includes(audience)).map(({ id }) => id));
  return (fact) => named.has(fact);
}

/**
 * The fields of a fact as they stand. Its passage is a field with its voice where it has only one, else a line each; relations to facts for other
 * audiences than `audiences` are left out.
 */
export function writeFactFields(
  { topic, fact }: LedgerContent,
  { pack, audiences }: { readonly pack: Pick<Pack, 'entities' | 'facts'>; readonly audiences: readonly string[] },
): FactFields {
  const isNamed = mayBeNamed(pack, audiences);
  const [only, ...others] = fact.evidence;
  const passage = only && others.length === 0 ? { quote: only.quote, voice: only.voice } : { quote: writePassages(fact.evidence) };
  return {
    statement: fact.statement,
    kind: fact.value.kind,
    value: writeValue(fact.value, entityNames(pack.entities)),
    subject: fact.subject,
    property: fact.property,
    status: fact.status ?? NOTHING_CHOSEN,
    ...factualityOf(fact),
    change: fact.change ?? NOTHING_CHOSEN,
    period: fact.period?.label ?? '',
    period_days: writePeriodDays(fact.period),
    speaker: fact.speaker ?? NOTHING_CHOSEN,
    announced: fact.announced,
    ...passage,
    topic,
    audience: fact.audience,
    review_by: fact.review_by ?? '',
    unquoted: writeReasons(fact.unquoted),
    relations: writeRelations(fact.relations.filter((relation) => isNamed(relation.fact))),
    asked_as: fact.asked_as.join('\n'),
  };
}

/** Questions as people write them, one a line. */
function readQuestions(text: string): string[] {
  return [...new Set(text.split('\n').map(cleanText))].filter((line) => line !== '');
}

type Faults = Record<string, string>;

/** Stands in for the value while the schema reads the rest. */
const READ_ALREADY = { kind: 'text', text: '…' } as const;

function chosen<T extends string>(text: string, options: readonly T[]): T | undefined {
  return options.find((option) => option === text);
}

function readPassage(fields: FactFields, fact: FactContent, setting: FieldSetting, faults: Faults): FactContent['evidence'] {
  const [only, ...others] = fact.evidence;
  if (!only || (others.length > 0 && fields.quote === undefined)) return fact.evidence;
  if (others.length > 0) {
    const read = readPassages(fields.quote ?? '', fact.evidence, setting.documents);
    if ('fault' in read) faults.quote = read.fault;
    return 'fault' in read ? fact.evidence : read.passages;
  }
  const document = setting.document ?? setting.documents?.get(only.source);
  const quote = (fields.quote ?? '').trim();
  const voice = chosen(fields.voice ?? '', VOICES);
  if (quote === '') faults.quote = 'Quote the few words that carry the fact.';
  else if (quote !== only.quote && document !== undefined && !plainText(document).includes(plainText(quote)))
    faults.quote = NOT_IN_DOCUMENT;
  else if (quote !== only.quote && document === undefined && setting.documents !== undefined) faults.quote = NOT_PROVABLE;
  if (!voice) faults.voice = `Choose one of ${VOICES.join(', ')}.`;
  return [{ ...only, quote, voice: voice ?? only.voice }];
}

/** Polarity, modality and change as they are chosen; where nothing is chosen they stay. */
function readAsTold(fields: FactFields, before: FactContent, faults: Faults): Pick<FactContent, 'polarity' | 'modality' | 'change'> {
  const told = factualityOf(before);
  const polarity = chosen(fields.polarity ?? told.polarity, POLARITIES);
  const modality = chosen(fields.modality ?? told.modality, MODALITIES);
  const written = fields.change ?? before.change ?? NOTHING_CHOSEN;
  const change = chosen(written, CHANGES);
  if (!polarity) faults.polarity = `Choose one of ${POLARITIES.join(', ')}.`;
  if (!modality) faults.modality = `Choose one of ${MODALITIES.join(', ')}.`;
  if (!change && written !== NOTHING_CHOSEN) faults.change = `Choose one of ${NOTHING_CHOSEN}, ${CHANGES.join(', ')}.`;
  return { ...factualityFields({ polarity: polarity ?? told.polarity, modality: modality ?? told.modality }), ...(change && { change }) };
}

function named(text: string, names: ReturnType<typeof entityNames>, field: string, faults: Faults): string {
  const id = names.idOf(text);
  if (id === undefined) faults[field] = `Nobody and nothing is known by “${cleanText(text).slice(0, 60)}”.`;
  return id ?? '';
}

function readProperty(text: string, { pack }: FieldSetting, faults: Faults): string {
  const found = propertyCalled(text, pack);
  if (!found) faults.property = `There is no property “${cleanText(text).slice(0, 60)}”.`;
  return found?.id ?? '';
}

/** The schema's own words for what is left, at the field that they are about. */
function schemaFaults(fact: unknown): { readonly fact?: FactContent; readonly faults: Faults } {
  const parsed = factSchema.safeParse(fact);
  if (parsed.success) return { fact: parsed.data, faults: {} };
  const faults = parsed.error.issues.map(({ path, message }) => {
    const [field = 'statement'] = path;
    return [field === 'evidence' ? 'quote' : String(field), `This ${message}.`];
  });
  return { faults: Object.fromEntries(faults) };
}

/**
 * Reads a fact from its fields; what has no field stays as in `before`. Gives the content, or what is wrong with each
 * field.
 */
export function readFactFields(
  fields: FactFields,
  before: LedgerContent,
  setting: FieldSetting,
): { readonly content: LedgerContent } | { readonly faults: ContentFaults } {
  const { pack, audiences, today } = setting;
  const faults: Faults = {};
  const names = entityNames([...pack.entities, ...(before.entities ?? [])]);
  const {
    status: _status,
    polarity: _polarity,
    modality: _modality,
    change: _change,
    period: _period,
    speaker: _speaker,
    review_by: _review,
    unquoted: _unquoted,
    ...kept
  } = before.fact;
  const text = (field: string) => (fields[field] ?? '').trim();
  const kind =
    chosen(text('kind'), VALUE_KINDS) ??
    (text('kind') === '' ? kindMeant(text('property'), fields.value ?? '', names, setting) : undefined);
  if (!kind) faults.kind = `Choose one of ${VALUE_KINDS.join(', ')}.`;
  const value = readValue(kind ?? 'text', fields.value ?? '', names, today);
  if ('fault' in value) faults.value = value.fault;
  const period = readPeriodText(text('period'), text('period_days'), before.fact.period, today);
  if ('fault' in period) faults[period.field ?? 'period'] = period.fault;
  const status = text('status') === '' || text('status') === NOTHING_CHOSEN ? undefined : chosen(text('status'), STATUSES);
  if (status === undefined && text('status') !== '' && text('status') !== NOTHING_CHOSEN)
    faults.status = `Choose one of ${STATUSES.join(', ')}.`;
  const speaker =
    text('speaker') === '' || text('speaker') === NOTHING_CHOSEN ? undefined : named(text('speaker'), names, 'speaker', faults);
  const announced = readDayText(text('announced'));
  if (announced === undefined) faults.announced = 'Write a day, a month or a year, such as 2024-10-16.';
  const audience = chosen(text('audience'), audiences);
  if (audience === undefined) faults.audience = `Choose one of ${audiences.join(', ')}.`;
  const topic = cleanText(text('topic'));
  if (topic === '') faults.topic = 'Name the topic that it is filed under.';
  const isNamed = mayBeNamed(pack, audiences);
  const related = readRelations(fields.relations ?? writeRelations(before.fact.relations.filter(({ fact }) => isNamed(fact))), isNamed);
  if ('fault' in related) faults.relations = related.fault;
  const reasons = fields.unquoted === undefined ? { value: before.fact.unquoted } : readReasons(fields.unquoted);
  if ('fault' in reasons) faults.unquoted = reasons.fault;
  const hidden = before.fact.relations.filter((relation) => !isNamed(relation.fact));
  const statement = cleanText(text('statement'));
  if (statement === '') faults.statement = 'Say it in a sentence of your own.';
  const fact = {
    ...kept,
    subject: named(text('subject'), names, 'subject', faults),
    property: readProperty(text('property'), setting, faults),
    statement,
    evidence: readPassage(fields, before.fact, setting, faults),
    ...(status && { status }),
    ...readAsTold(fields, before.fact, faults),
    ...('value' in period && period.value && { period: period.value }),
    ...(speaker !== undefined && { speaker }),
    ...(text('review_by') !== '' && { review_by: text('review_by') }),
    ...('value' in reasons && reasons.value && { unquoted: reasons.value }),
    ...('relations' in related && { relations: [...related.relations, ...hidden] }),
    ...(fields.asked_as !== undefined && { asked_as: readQuestions(fields.asked_as) }),
  };
  if (Object.keys(faults).length > 0 || !('value' in value)) return { faults };
  const parsed = schemaFaults({ ...fact, announced, audience, value: READ_ALREADY });
  if (!parsed.fact) return { faults: parsed.faults };
  const content = { ...before, topic, fact: { ...parsed.fact, value: value.value } };
  const unsound = contentFaults(content, pack);
  return Object.keys(unsound).length > 0 ? { faults: unsound } : { content };
}

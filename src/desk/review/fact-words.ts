import { voiceWord } from '../../answer/wording.ts';
import { entityNames, writeValue } from '../../curation/value-text.ts';
import type { FactContent } from '../../model/fact.ts';
import { formatFactuality } from '../../model/factuality.ts';
import { formatDay, formatStatus } from '../../model/format.ts';
import type { Pack } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';

/** Told as so: not denied, doubted, planned or asked for. */
const AS_A_FACT = 'a fact';

interface Field {
  readonly label: string;
  readonly value: string;
}

/** What fields are told with: names of entities and properties, documents. */
export interface FactNames {
  readonly pack: Pick<Pack, 'entities' | 'properties' | 'sources'>;
  /** Documents and entities that come with what is shown. */
  readonly sources?: readonly Source[];
}

/** The value of a fact in the words of the edit form. */
export function factValue(fact: Pick<FactContent, 'value'>, { pack }: FactNames): string {
  return writeValue(fact.value, entityNames(pack.entities));
}

function nameOf(id: string, { pack }: FactNames): string {
  return pack.entities.find((entity) => entity.id === id)?.name ?? id;
}

/** What people call a property; its id where the pack does not have it. */
export function propertyLabel(id: string, { pack }: FactNames): string {
  return pack.properties.find((property) => property.id === id)?.label ?? id;
}

/** What a fact is about: `restoration pledge: money`. */
export function aboutText(fact: Pick<FactContent, 'subject' | 'property'>, naming: FactNames): string {
  return `${nameOf(fact.subject, naming)}: ${propertyLabel(fact.property, naming)}`;
}

/** Who published the evidence, when, and whose words they are; the words themselves where there is only one. */
export function evidenceText(fact: Pick<FactContent, 'evidence'>, { pack, sources = [] }: FactNames): string {
  const known = new Map([...sources, ...pack.sources].map((source) => [source.id, source]));
  const told = Map.groupBy(fact.evidence, ({ source, voice, stance }) => {
    const found = known.get(source);
    const where = found ? `${found.publisher}, ${formatDay(found.published.date)} (${found.tier})` : source;
    return `${where}, ${voiceWord(voice)}${stance === 'contradicts' ? ', contradicts' : ''}`;
  });
  const isOne = told.size === 1;
  return [...told].map(([where, those]) => (isOne ? `${where}: ${those.map(({ quote }) => `“${quote}”`).join(', ')}` : where)).join('; ');
}

/** The fields of a fact that qualify it, each on its line; those without a value say so. */
export function factFields(fact: FactContent, naming: FactNames): Field[] {
  const { period } = fact;
  return [
    { label: 'Value', value: factValue(fact, naming) },
    { label: 'Subject', value: nameOf(fact.subject, naming) },
    { label: 'Property', value: propertyLabel(fact.property, naming) },
    { label: 'Status', value: fact.status === undefined ? 'none' : formatStatus(fact.status) },
    { label: 'Told as', value: formatFactuality(fact) ?? AS_A_FACT },
    { label: 'Period', value: period ? `${period.label}${period.basis === 'inferred' ? ' (inferred)' : ''}` : 'none' },
    { label: 'Speaker', value: fact.speaker === undefined ? 'nobody named' : nameOf(fact.speaker, naming) },
    { label: 'Announced', value: formatDay(fact.announced) },
    { label: 'Evidence', value: evidenceText(fact, naming) },
    { label: 'Rank', value: fact.rank ? `${fact.rank.level}: ${fact.rank.reason}` : 'normal' },
    { label: 'Audience', value: fact.audience },
    { label: 'Review by', value: fact.review_by === undefined ? 'no day set' : formatDay(fact.review_by) },
  ];
}

/** The fields that a figure with its value and what it is about leaves to be told. */
export function qualifyingFields(fact: FactContent, naming: FactNames): Field[] {
  return factFields(fact, naming).filter(
    ({ label, value }) => label !== 'Value' && label !== 'Subject' && label !== 'Property' && !(label === 'Told as' && value === AS_A_FACT),
  );
}

import { unquotedFields } from '../facts/pack/check-quoted.ts';
import { unboundNumbers, unstatedAmounts } from '../facts/pack/check-statement-numbers.ts';
import { announcedAfterSources, reversedSpans } from '../facts/pack/check-times.ts';
import { impossibleStatuses, valueKindsNotAllowed } from '../facts/pack/check-values.ts';
import type { UncheckedPack } from '../facts/pack/draft.ts';
import { statesFactuality } from '../language/polarity/states-factuality.ts';
import { formatFactuality } from '../model/factuality.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { capitalised } from '../model/text.ts';
import { statementFault } from './sentence-words.ts';

/** What is wrong with a fact, by the field of the fact that it is about. */
export type ContentFaults = Readonly<Record<string, string>>;

const CHECKS = [
  valueKindsNotAllowed,
  impossibleStatuses,
  unboundNumbers,
  unstatedAmounts,
  unquotedFields,
  reversedSpans,
  announcedAfterSources,
] as const;

/** The fact as a draft of its own: what is wrong stands at the field that it is in. */
function draftOf({ topic, fact, sources, entities = [] }: LedgerContent, pack: Pack): UncheckedPack {
  const placed = <T>(content: T) => ({ content, place: () => ({ file: '', line: 0 }) });
  return {
    heads: [],
    sources: [...pack.sources, ...sources].map(placed),
    entities: [...pack.entities, ...entities].map(({ roles: _, ...entity }) => placed({ ...entity, roles: [] })),
    properties: pack.properties.map(placed),
    terms: [],
    facts: [{ content: { ...fact, topic }, place: (field) => ({ file: String(field ?? 'statement'), line: 0 }) }],
    gaps: [],
    digests: [],
    feeds: [],
    declared: [],
    general: [],
    incomplete: new Set(),
  };
}

function unknownReferences({ fact, sources, entities = [] }: LedgerContent, pack: Pack): [string, string][] {
  const known = new Set([...pack.entities, ...entities].map(({ id }) => id));
  const documents = new Set([...pack.sources, ...sources].map(({ id }) => id));
  const facts = new Set(pack.facts.map(({ id }) => id));
  const named = fact.value.kind === 'entities' ? fact.value.entities.filter((id) => !known.has(id)) : [];
  const cited = fact.evidence.filter(({ source }) => !documents.has(source)).map(({ source }) => source);
  const related = fact.relations.filter((relation) => !facts.has(relation.fact)).map((relation) => relation.fact);
  return [
    ...(known.has(fact.subject) ? [] : [['subject', `Nothing is known as ${fact.subject}.`] satisfies [string, string]]),
    ...(fact.speaker === undefined || known.has(fact.speaker)
      ? []
      : [['speaker', `Nobody is known as ${fact.speaker}.`] satisfies [string, string]]),
    ...(pack.properties.some(({ id }) => id === fact.property)
      ? []
      : [['property', `There is no property ${fact.property}.`] satisfies [string, string]]),
    ...(pack.audiences.includes(fact.audience) ? [] : [['audience', `There is no audience ${fact.audience}.`] satisfies [string, string]]),
    ...named.map((id): [string, string] => ['value', `Nothing is known as ${id}.`]),
    ...cited.map((id): [string, string] => ['quote', `The document ${id} is not held.`]),
    ...related.map((id): [string, string] => ['statement', `It relates to ${id}, which is not held.`]),
  ];
}

/** A statement that leaves out that something is denied, in doubt or yet to come would say the opposite. */
function unsaidReading({ fact }: LedgerContent): [string, string][] {
  if (statesFactuality(fact.statement, fact)) return [];
  return [['statement', `It is told as ${formatFactuality(fact)}, and the statement does not say so: say it in the statement.`]];
}

/** What nobody would publish is no statement. */
function unfitStatement({ fact }: LedgerContent, pack: Pack): [string, string][] {
  const fault = statementFault(fact, pack);
  return fault === undefined ? [] : [['statement', fault]];
}

/** What would make the pack unsound if this became a fact of it: the same that the check of a pack's files finds. */
export function contentFaults(content: LedgerContent, pack: Pack): ContentFaults {
  const draft = draftOf(content, pack);
  const found = CHECKS.flatMap((check) => check(draft)).map(({ file, what, remedy }): [string, string] => [
    file,
    `${capitalised(what)}: ${remedy}.`,
  ]);
  return Object.fromEntries(
    [...unknownReferences(content, pack), ...unsaidReading(content), ...unfitStatement(content, pack), ...found].toReversed(),
  );
}

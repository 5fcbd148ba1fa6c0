import { VOICES } from '../../model/fact.ts';
import { VALUE_KINDS, type ValueKind } from '../../model/value.ts';
import { WRITTEN_VALUES } from '../../model/written-value.ts';
import { type ContentRecord, isRecord, recordsOf } from './record.ts';
import { WrittenPlaces } from './written-places.ts';
import type { ContentPath, YamlContent } from './yaml-text.ts';

/** What facts in short form are written out by. */
export interface FactsAround {
  /** The kinds of value that a property takes. */
  readonly kindsOf: (property: string) => readonly ValueKind[];
  /** The day on which a source was published. */
  readonly dayOf: (source: string) => string | undefined;
  /** The evidence that a fact has in its file. */
  readonly evidenceOf: (fact: string) => unknown;
}

/** `as pledge`: the passages stand under the fact of that id. */
const AS_ANOTHER = /^as ([a-z0-9-]+)$/u;

function isLent(written: unknown, around: FactsAround): written is string {
  return typeof written === 'string' && isRecord(around.evidenceOf(AS_ANOTHER.exec(written)?.[1] ?? ''));
}

/** What a fact has of a source, or of all, where another says that it has the same; only what is written out can be lent. */
function lent(written: string, source: string | undefined, around: FactsAround): unknown {
  const evidence = around.evidenceOf(AS_ANOTHER.exec(written)?.[1] ?? '');
  return source === undefined || !isRecord(evidence) ? evidence : evidence[source];
}

interface WrittenEvidence {
  readonly item: ContentRecord;
  /** Where it stands under `evidence`. */
  readonly path: ContentPath;
}

function passagesOf(source: string, written: unknown, voice: string | undefined, path: ContentPath): WrittenEvidence[] {
  const said = voice === undefined ? {} : { voice };
  if (!Array.isArray(written)) return [{ item: { source, quote: written, ...said }, path }];
  return written.map((quote: unknown, at) => ({ item: { source, quote, ...said }, path: [...path, at] }));
}

/** Evidence under its sources: `{ source: passage }`, `{ source: { voice: passage } }`, or what a list would have; of a source several as a list. */
function evidenceIn(written: ContentRecord, around: FactsAround): WrittenEvidence[] {
  return Object.entries(written).flatMap(([source, own]) => {
    const passages = isLent(own, around) ? (lent(own, source, around) ?? own) : own;
    if (!isRecord(passages)) return passagesOf(source, passages, undefined, [source]);
    if (!Object.keys(passages).every((key) => VOICES.some((voice) => voice === key)))
      return [{ item: { source, ...passages }, path: [source] }];
    return Object.entries(passages).flatMap(([voice, said]) => passagesOf(source, said, voice, [source, voice]));
  });
}

/** A value written in a line, as the first kind of the property that it can be; what can be none of them stays as it is. */
function valueInLine(written: string | readonly unknown[], kinds: readonly ValueKind[]): unknown {
  if (typeof written !== 'string') return kinds.includes('entities') ? { kind: 'entities', entities: written } : written;
  const without = WRITTEN_VALUES.none(written);
  if (without !== undefined) return without;
  for (const kind of VALUE_KINDS) {
    const read = kind !== 'entities' && kinds.includes(kind) ? WRITTEN_VALUES[kind](written) : undefined;
    if (read !== undefined) return read;
  }
  return written;
}

/** Without a value a fact says what its statement says. */
function valueWritten(fact: ContentRecord, around: FactsAround): { readonly value?: unknown } {
  const kinds = around.kindsOf(typeof fact.property === 'string' ? fact.property : '');
  const { value, statement } = fact;
  if (value === undefined) {
    return kinds.includes('text') && typeof statement === 'string' ? { value: { kind: 'text', text: statement } } : {};
  }
  return { value: typeof value === 'string' || Array.isArray(value) ? valueInLine(value, kinds) : value };
}

/** The first day on which a source bears it out. */
function firstDayOf(evidence: unknown, { dayOf }: FactsAround): string | undefined {
  const supporting = recordsOf(evidence).filter(({ stance }) => stance !== 'contradicts');
  const days = supporting.flatMap(({ source }) => (typeof source === 'string' ? (dayOf(source) ?? []) : []));
  return days.toSorted()[0];
}

/**
 * Writes the facts of a file out in full: values and periods in a line, evidence under its sources, the subject that the file
 * names for all, and the day on which the first source told it. The lines stay those of the file.
 */
export function fullFacts(yaml: YamlContent, around: FactsAround): YamlContent {
  const { content } = yaml;
  if (!isRecord(content) || !Array.isArray(content.facts)) return yaml;
  const places = new WrittenPlaces();
  const shared = content.subject === undefined ? {} : { subject: content.subject };
  const facts = content.facts.map((fact: unknown, at) => {
    if (!isRecord(fact)) return fact;
    const told = isLent(fact.evidence, around) ? lent(fact.evidence, undefined, around) : fact.evidence;
    const listed = isRecord(told) ? evidenceIn(told, around) : undefined;
    for (const [index, { path }] of (listed ?? []).entries())
      places.move(['facts', at, 'evidence', index], ['facts', at, 'evidence', ...path]);
    const evidence = listed?.map(({ item }) => item) ?? fact.evidence;
    const announced = fact.announced ?? firstDayOf(evidence, around);
    return {
      ...shared,
      ...fact,
      ...valueWritten(fact, around),
      ...(typeof fact.period === 'string' && { period: { label: fact.period } }),
      ...(evidence !== undefined && { evidence }),
      ...(announced !== undefined && { announced }),
    };
  });
  return places.in(yaml, { ...content, facts });
}

import { stringify } from 'yaml';
import type { DigestDefinition } from '../model/digest-definition.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Feed } from '../model/feed.ts';
import type { Gap } from '../model/gap.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Property } from '../model/property.ts';
import { fold, wordsOf } from '../model/text.ts';
import { type WrittenFact, writtenFact } from '../model/written-fact.ts';
import { type Content, idsNamedBy } from './ids-named.ts';
import { entitiesNamed } from './named-entities.ts';
import { replay } from './replay.ts';

/** A file of an exported pack: its path inside the pack folder, and its text. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

const LINE_WIDTH = 140;
const LONGEST_FILE_NAME = 60;

/**
 * Writes a pack with the acts of a ledger in it as content files: read again and replayed with nothing, they give the
 * facts and gaps that stand now, each with who recorded it, when and why. `paths` keeps topics in the files they are in.
 * Figures, relations and gaps no longer name a fact that was retracted, as a pack's files may not.
 * Comments of the old files are not kept; quotations new to the pack still need their proofs. What tables brought stays
 * in the ledger: it is imported again rather than reviewed cell by cell.
 */
export function exportPack(pack: Pack, entries: readonly LedgerEntry[], paths: ReadonlyMap<string, string> = new Map()): ExportedFile[] {
  const {
    facts,
    sources,
    entities,
    properties,
    terms,
    gaps,
    digests,
    feeds,
    measures = [],
    series: _inTables,
    sourcesBefore: _corrected,
    ...head
  } = replay(pack, entries).pack;
  const standing = facts.filter(({ recorded }) => recorded.until === undefined);
  const held = new Set(standing.map(({ id }) => id));
  const standingGaps = gaps.filter(({ until }) => until === undefined);
  const figures = head.figures.filter(({ fact }) => held.has(fact));
  return [
    yamlFile('pack.yaml', withoutEmpty({ ...head, figures }, ['figures', 'suggestions'])),
    yamlFile('sources.yaml', { sources }),
    yamlFile('entities.yaml', {
      entities: entities.filter(isKept(pack, entries, { facts: standing, gaps: standingGaps })).map(writtenEntity),
    }),
    yamlFile('properties.yaml', withoutEmpty({ properties: [...properties, ...measures].map(writtenProperty), terms }, ['terms'])),
    ...factFiles(
      standing.map((fact) => ({ ...fact, relations: fact.relations.filter((relation) => held.has(relation.fact)) })),
      paths,
    ),
    yamlFile('gaps.yaml', { gaps: standingGaps.map((gap) => writtenGap(gap, held)) }),
    ...(feeds ? [yamlFile('feeds.yaml', { feeds: feeds.map(writtenFeed) })] : []),
    ...digests.map((digest) => yamlFile(`digests/${digest.name}.yaml`, writtenDigest(digest))),
  ];
}

/** What came with a fact that was taken back is no longer needed; what the pack had and what curators named stays. */
function isKept({ entities }: Pack, entries: readonly LedgerEntry[], standing: Content): (entity: Entity) => boolean {
  const kept = new Set([...entities.map(({ id }) => id), ...entitiesNamed(entries).keys(), ...idsNamedBy(standing).entities]);
  return ({ id }) => kept.has(id);
}

function yamlFile(path: string, content: object): ExportedFile {
  return { path, text: stringify(content, { lineWidth: LINE_WIDTH, aliasDuplicateObjects: false }) };
}

function factFiles(facts: readonly Fact[], paths: ReadonlyMap<string, string>): ExportedFile[] {
  const taken = new Set(paths.values());
  const topics = Map.groupBy(facts, ({ topic }) => topic);
  return Array.from(topics, ([topic, filed]) => {
    const path = paths.get(topic) ?? freePath(topic, taken);
    taken.add(path);
    return yamlFile(path, { topic, facts: filed.map(writtenStandingFact) });
  });
}

/** A file name made of the topic's words, with a number where another topic has it already. */
function freePath(topic: string, taken: ReadonlySet<string>): string {
  const words = wordsOf(fold(topic)).map(({ text }) => text.replace(/[^a-z0-9]+/g, ''));
  const name = words.filter(Boolean).join('-').slice(0, LONGEST_FILE_NAME).replace(/-$/, '') || 'topic';
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `facts/${name}.yaml` : `facts/${name}-${number}.yaml`;
    if (!taken.has(path)) return path;
  }
}

/** What came with the pack carries no record: reading it again finds the same. */
function writtenStandingFact({ topic: _, recorded, ...content }: Fact) {
  const fact = writtenFact(recorded.by === 'baseline' ? content : { ...content, recorded });
  const evidence = fact.evidence.map(({ stance, voice, ...rest }) => ({
    ...rest,
    ...(voice !== 'indirect' && { voice }),
    ...(stance === 'contradicts' && { stance }),
  }));
  const audience = fact.audience === 'public' ? {} : { audience: fact.audience };
  const { audience: _omitted, ...rest } = withoutEmpty({ ...fact, evidence, ...shorter(fact) }, ['relations', 'asked_as']);
  return { ...rest, ...audience };
}

/** Value and period without what goes without saying: reading them gives it back. */
function shorter({ value, period }: WrittenFact): Partial<Pick<WrittenFact, 'value' | 'period'>> {
  return {
    ...('bound' in value && value.bound === 'exact' && { value: { ...value, bound: undefined } }),
    ...(period?.basis === 'stated' && { period: { ...period, basis: undefined } }),
  };
}

function writtenEntity({ ambient, ...entity }: Entity) {
  const { aliases, ...rest } = withoutEmpty(entity, ['roles', 'within']);
  return { ...rest, ...(Object.keys(aliases).length > 0 && { aliases }), ...(ambient && { ambient }) };
}

function writtenProperty(property: Property) {
  return withoutEmpty(property, ['answers']);
}

function writtenGap(gap: Gap, held: ReadonlySet<string>) {
  return withoutEmpty({ ...gap, nearest: gap.nearest.filter((fact) => held.has(fact)) }, ['about', 'nearest', 'asked_as']);
}

function writtenFeed({ audience, ...feed }: Feed) {
  return { ...feed, ...(audience !== 'public' && { audience }) };
}

const HOUR = 60;
const DAY = 24 * HOUR;

function writtenDigest({ catch_up, ...digest }: DigestDefinition) {
  return { ...withoutEmpty(digest, ['holidays']), catch_up: writtenMinutes(catch_up) };
}

function writtenMinutes(minutes: number): string {
  if (minutes > 0 && minutes % DAY === 0) return `${minutes / DAY} days`;
  return minutes > 0 && minutes % HOUR === 0 ? `${minutes / HOUR} hours` : `${minutes} minutes`;
}

/** An object without those of its lists that are empty, which is what reading their absence gives. */
function withoutEmpty<T extends object>(content: T, lists: readonly (keyof T)[]): T {
  const kept = { ...content };
  for (const list of lists) {
    const value = kept[list];
    if (Array.isArray(value) && value.length === 0) delete kept[list];
  }
  return kept;
}

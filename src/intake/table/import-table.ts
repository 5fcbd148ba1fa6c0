import { type Fault, faultAt } from '../../facts/pack/fault.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Pack } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';
import type { Via } from '../../model/via.ts';
import { cellFact, cellId } from './cell-fact.ts';
import { readTable } from './read-table.ts';
import { type Restatement, restatementOf } from './restatement.ts';
import { subjectFinder } from './subject-finder.ts';
import type { TableMapping } from './table-mapping.ts';
import type { TableText } from './table-row.ts';
import { shapeOf } from './table-shape.ts';

/** Who imports a table, and when (ISO 8601). */
export interface ImportAct {
  readonly at: string;
  readonly by: string;
  readonly via: Via;
  /** Leave ill records out rather than import nothing. */
  readonly skipBad: boolean;
}

/** What an import comes to, in numbers. */
export interface ImportReport {
  readonly release: string;
  readonly published: string;
  /** Records of the table that were used, and those that were left out. */
  readonly rows: number;
  readonly skipped: number;
  /** Cells that give an amount, and those of which no amount is known. */
  readonly amounts: number;
  readonly unknown: number;
  /** Facts that are new to the store, that it holds already, and that it holds with another value. */
  readonly imported: number;
  readonly held: number;
  readonly heldOtherwise: readonly string[];
  /** Names of subjects that the store did not know. */
  readonly subjects: readonly string[];
  readonly restatement?: Restatement;
}

/** A table as ledger entries; none where it cannot be imported, and then the faults say why. */
export interface TableImport {
  readonly entries: readonly LedgerEntry[];
  readonly faults: readonly Fault[];
  readonly report?: ImportReport;
}

/**
 * Turns a table into facts of one series for each property and subject, each a ledger entry of its own, with the
 * release as the source. The same table gives the same ids, so that importing it again changes nothing. Nothing held is
 * overwritten: a cell that an earlier release has, too, restates it, and both stay.
 *
 * @param pack what the store holds by now
 */
export function importTable(table: TableText, mapping: TableMapping, pack: Pack, act: ImportAct): TableImport {
  const changed = changedRelease(table, mapping, pack);
  const { rows, faults, skipped, unusable } = readTable(table, mapping);
  if (changed || unusable || (faults.length > 0 && !act.skipBad)) return { entries: [], faults: changed ? [changed, ...faults] : faults };
  const subjects = subjectFinder(pack, mapping.columns.subject.kind);
  const held = heldCells(pack);
  const properties = new Map(pack.measures?.map((property) => [property.id, property]));
  const facts = new Map<string, FactContent>();
  const collisions: Fault[] = [];
  const printed = new Map<string, string[]>();
  for (const read of rows) {
    const subject = subjects.find(read.name, read.code);
    const otherwise = printed.get(subject.id) ?? [];
    if (read.name !== subject.name && !otherwise.includes(read.name)) printed.set(subject.id, [...otherwise, read.name]);
    for (const cell of read.cells) {
      const property = properties.get(cell.column.values.property);
      if (!property) continue;
      const place = { subject: subject.id, period: cell.period, property: property.id, category: cell.category };
      const before = mapping.restates && cellId(mapping.restates, place);
      const restated = before === undefined ? undefined : held.get(before)?.id;
      const fact = cellFact(read, cell, subject, property, mapping, table.separator, restated);
      if (facts.has(fact.id)) collisions.push(sameSubject(table.file, read.row.line, read.name, subject));
      else facts.set(fact.id, fact);
    }
  }
  if (collisions.length > 0 && !act.skipBad) return { entries: [], faults: collisions };
  const contents = [...facts.values()];
  const { shape, faults: ofGroups } = shapeOf(mapping, subjects, Object.fromEntries(printed), { file: table.file, line: 1 });
  if (ofGroups.length > 0) return { entries: [], faults: [...faults, ...collisions, ...ofGroups] };
  const report = reportOf(contents, rows.length, skipped + collisions.length, held, subjects.made, mapping, pack);
  const fresh = withFreeIds(
    contents.filter(({ id }) => !held.has(id)),
    pack,
  );
  return {
    entries: entriesOf(
      fresh,
      subjects.made,
      { ...mapping.release, document: table.file, sha256: table.sha256, table: shape },
      mapping,
      act,
    ),
    faults: [...faults, ...collisions],
    report,
  };
}

/**
 * The values that stand, by the ids that their table would give them now: a subject or property that was renamed since has
 * left the ids of its values as they were.
 */
function heldCells({ series }: Pack): Map<string, Fact> {
  const standing = (series?.facts ?? []).filter(({ recorded }) => recorded.until === undefined);
  return new Map(standing.map((fact) => [idByNow(fact), fact]));
}

/** An id that belongs to a value of a subject or property that was renamed since is left to it. */
function withFreeIds(fresh: readonly FactContent[], { series }: Pack): FactContent[] {
  const taken = new Set((series?.facts ?? []).map(({ id }) => id));
  const free = (id: string, number = 2): string => (taken.has(`${id}-${number}`) ? free(id, number + 1) : `${id}-${number}`);
  return fresh.map((fact) => (taken.has(fact.id) ? { ...fact, id: free(fact.id) } : fact));
}

function idByNow({ id, subject, property, period, category = {}, evidence }: Fact): string {
  const release = evidence[0]?.source;
  if (release === undefined || period?.start === undefined || period.end === undefined) return id;
  return cellId(release, { subject, period: { first: period.start, last: period.end }, property, category });
}

function changedRelease(table: TableText, { release }: TableMapping, pack: Pack): Fault | undefined {
  const held = [...(pack.series?.sources ?? []), ...pack.sources].find(({ id }) => id === release.id);
  if (!held || held.sha256 === table.sha256) return undefined;
  const what = `is not the file that "${release.id}" was imported from (${held.document})`;
  return faultAt({ file: table.file, line: 1 }, 'RELEASE_CHANGED', what, 'give this release an id of its own that restates the other');
}

function sameSubject(file: string, line: number, name: string, { id }: Entity): Fault {
  const what = `"${name}" is the same as another row's subject in that time (${id})`;
  return faultAt({ file, line }, 'ROW_DUPLICATE', what, 'correct the line, or import the others with --skip-bad');
}

/** The first entry that needs the release or a new subject brings it, so that it is stored once and not with every cell. */
function entriesOf(
  facts: readonly FactContent[],
  made: readonly Entity[],
  source: Source,
  { topic, release }: TableMapping,
  { at, by, via }: ImportAct,
): LedgerEntry[] {
  const open = new Map(made.map((entity) => [entity.id, entity]));
  const why = `Imported from ${source.document}, the release of ${formatDay(release.published.date)}.`;
  return facts.map((fact, place) => {
    const brought = open.get(fact.subject);
    open.delete(fact.subject);
    const content = { topic, fact, sources: place === 0 ? [source] : [], ...(brought && { entities: [brought] }) };
    return { kind: 'imported', id: `import-${fact.id}`, fact: fact.id, at, by, via, why, content };
  });
}

function reportOf(
  facts: readonly FactContent[],
  rows: number,
  skipped: number,
  held: ReadonlyMap<string, Fact>,
  made: readonly Entity[],
  mapping: TableMapping,
  pack: Pack,
): ImportReport {
  const known = facts.filter(({ id }) => held.has(id));
  const amounts = facts.filter(({ value }) => value.kind !== 'none').length;
  const restatement = mapping.restates === undefined ? undefined : restatementOf(facts, mapping.restates, pack, made);
  return {
    release: mapping.release.id,
    published: mapping.release.published.date,
    rows,
    skipped,
    amounts,
    unknown: facts.length - amounts,
    imported: facts.length - known.length,
    held: known.length,
    heldOtherwise: known.filter((fact) => !sameValue(fact, held.get(fact.id))).map(({ id }) => id),
    subjects: made.map(({ name }) => name),
    ...(restatement && { restatement }),
  };
}

function sameValue({ value }: FactContent, held: Fact | undefined): boolean {
  return held !== undefined && JSON.stringify(held.value, Object.keys(value).sort()) === JSON.stringify(value, Object.keys(value).sort());
}

import { type Fault, type FaultCode, faultAt, shown } from '../../facts/pack/fault.ts';
import { nameSuggester } from '../../facts/pack/nearest-name.ts';
import { schemaFaults } from '../../facts/pack/schema-faults.ts';
import { type ContentPath, readYaml, type YamlContent } from '../../facts/pack/yaml-text.ts';
import type { Pack } from '../../model/pack.ts';
import { type TableMapping, tableMappingSchema } from './table-mapping.ts';

/** A mapping file, read and held against the pack: the mapping only when nothing is wrong with it. */
export interface MappingReading {
  readonly mapping?: TableMapping;
  readonly faults: readonly Fault[];
}

interface Finding {
  readonly path: ContentPath;
  readonly code: FaultCode;
  readonly what: string;
  readonly remedy: string;
}

/** A mapping is a page; what is longer than this (UTF-16 units) is something else. */
const LONGEST_MAPPING = 100_000;

/**
 * Reads the YAML of a mapping. Everything wrong with it comes back at once, each fault with its line.
 * @param pack what the store holds by now, with the releases imported before
 */
export function readMapping(file: string, text: string, pack: Pack): MappingReading {
  if (text.length > LONGEST_MAPPING) {
    const what = `holds ${text.length} characters, more than the ${LONGEST_MAPPING} that are read`;
    return { faults: [faultAt({ file, line: 1 }, 'FILE_TOO_LARGE', what, 'give the mapping first and the table second')] };
  }
  const yaml = readYaml(file, text);
  if (yaml.content === undefined) return { faults: yaml.faults };
  const parsed = tableMappingSchema.safeParse(yaml.content);
  if (!parsed.success) {
    const wrong = schemaFaults({ file, yaml, schema: tableMappingSchema, suggest: nameSuggester() }, parsed.error.issues);
    return { faults: [...yaml.faults, ...wrong] };
  }
  const faults = [...yaml.faults, ...placed(file, yaml, findings(parsed.data, pack))];
  return faults.length === 0 ? { mapping: parsed.data, faults } : { faults };
}

function placed(file: string, yaml: YamlContent, found: readonly Finding[]): Fault[] {
  return found.map(({ path, code, what, remedy }) => faultAt({ file, line: yaml.lineOf(path) }, code, what, remedy));
}

function findings(mapping: TableMapping, pack: Pack): Finding[] {
  return [...unknownProperties(mapping, pack), ...unknownAudience(mapping, pack), ...wrongRestated(mapping, pack), ...usedTwice(mapping)];
}

function unknownProperties({ columns }: TableMapping, pack: Pack): Finding[] {
  const measures = (pack.measures ?? []).map(({ id }) => id);
  return columns.values.flatMap(({ property }, place): Finding[] => {
    if (measures.includes(property)) return [];
    const what = `the property "${property}" is not one that tables tell`;
    const remedy = `write one of ${measures.join(', ') || 'those that properties.yaml marks with "series"'}, or add it to properties.yaml`;
    return [{ path: ['columns', 'values', place, 'property'], code: 'REFERENCE_DANGLING', what, remedy }];
  });
}

function unknownAudience({ audience }: TableMapping, { audiences }: Pack): Finding[] {
  if (audiences.includes(audience)) return [];
  const remedy = `write one of ${audiences.join(', ')}`;
  return [{ path: ['audience'], code: 'REFERENCE_DANGLING', what: `there is no audience "${audience}"`, remedy }];
}

function wrongRestated({ restates, release }: TableMapping, { series }: Pack): Finding[] {
  if (restates === undefined) return [];
  const earlier = series?.sources.find(({ id }) => id === restates);
  const path = ['restates'];
  if (!earlier) {
    return [{ path, code: 'RELEASE_UNKNOWN', what: `the release "${restates}" is not in the store`, remedy: 'import it first' }];
  }
  if (earlier.published.date < release.published.date) return [];
  const what = `"${restates}" was published on ${earlier.published.date}, not before ${release.published.date}`;
  return [{ path, code: 'TIME_IMPOSSIBLE', what, remedy: 'name the release that came out before; labels are no order' }];
}

function usedTwice({ columns }: TableMapping): Finding[] {
  const { subject, period, values, ignored } = columns;
  const uses: readonly (readonly [string | undefined, ContentPath])[] = [
    [subject.name, ['columns', 'subject', 'name']],
    [subject.code, ['columns', 'subject', 'code']],
    [period.year, ['columns', 'period', 'year']],
    [period.month, ['columns', 'period', 'month']],
    ...values.map(({ column }, place) => [column, ['columns', 'values', place, 'column']] as const),
    ...ignored.map((column, place) => [column, ['columns', 'ignored', place]] as const),
  ];
  const seen = new Set<string>();
  return uses.flatMap(([column, path]): Finding[] => {
    if (column === undefined) return [];
    const first = !seen.has(column);
    seen.add(column);
    if (first) return [];
    return [{ path, code: 'ID_DUPLICATE', what: `the column "${shown(column)}" is used twice`, remedy: 'name each column once' }];
  });
}

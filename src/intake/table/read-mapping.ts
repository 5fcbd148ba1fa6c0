import { type Fault, type FaultCode, faultAt, shownInFault } from '../../facts/pack/fault.ts';
import { nameSuggester } from '../../facts/pack/nearest-name.ts';
import { schemaFaults } from '../../facts/pack/schema-faults.ts';
import { type ContentPath, readYaml, type YamlContent } from '../../facts/pack/yaml-text.ts';
import type { Pack } from '../../model/pack.ts';
import { mappedColumns } from './columns.ts';
import { PERIOD, type TableMapping, tableMappingSchema } from './table-mapping.ts';

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
  return [
    ...unknownProperties(mapping, pack),
    ...wrongKinds(mapping, pack),
    ...unknownAudience(mapping, pack),
    ...wrongRestated(mapping, pack),
    ...usedTwice(mapping),
    ...withoutPeriod(mapping),
    ...wrongDivisions(mapping),
  ];
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

function usedTwice(mapping: TableMapping): Finding[] {
  const ignored = mapping.columns.ignored.map((column, place) => [column, ['columns', 'ignored', place]] as const);
  const seen = new Set<string>();
  return [...mappedColumns(mapping), ...ignored].flatMap(([column, path]): Finding[] => {
    const first = !seen.has(column);
    seen.add(column);
    if (first) return [];
    return [{ path, code: 'ID_DUPLICATE', what: `the column "${shownInFault(column)}" is used twice`, remedy: 'name each column once' }];
  });
}

/** Every value is of a period: by columns of its record, or by its own header. */
function withoutPeriod({ columns }: TableMapping): Finding[] {
  if (columns.period) {
    return columns.values.flatMap(({ across }, place): Finding[] => {
      if (across !== PERIOD) return [];
      const what = 'goes across periods, and "period" names columns of periods, too';
      return [{ path: ['columns', 'values', place, 'across'], code: 'VALUE_WRONG', what, remedy: 'leave one of them out' }];
    });
  }
  if (columns.values.every(({ across }) => across === PERIOD)) return [];
  const remedy = 'name the columns of the year and the month, of the date, or let the values go across periods';
  return [{ path: ['columns'], code: 'KEY_MISSING', what: 'there is no "period"', remedy }];
}

/** Divisions that columns of values are of must be told as categories, and every value must have the same ones. */
function wrongDivisions({ columns }: TableMapping): Finding[] {
  const told = columns.categories.map(({ name }) => name);
  const ofRows = columns.categories.flatMap(({ column, name }) => (column === undefined ? [] : [name]));
  return columns.values.flatMap(({ across, category = {} }, place): Finding[] => {
    const own = [...Object.keys(category), ...(across === undefined || across === PERIOD ? [] : [across])];
    const unknown = own.find((name) => !told.includes(name) || ofRows.includes(name));
    const path = ['columns', 'values', place];
    if (unknown !== undefined) {
      const what = ofRows.includes(unknown)
        ? `"${shownInFault(unknown)}" is a column of its own`
        : `there is no category "${shownInFault(unknown)}"`;
      return [{ path, code: 'REFERENCE_DANGLING', what, remedy: 'list it under "categories" with its name, without a column' }];
    }
    return [];
  });
}

/** A kind of value that the property does not take, or of which nobody said what may be added up. */
function wrongKinds({ columns }: TableMapping, pack: Pack): Finding[] {
  const measures = new Map(pack.measures?.map((property) => [property.id, property]));
  return columns.values.flatMap(({ kind, property: id }, place): Finding[] => {
    const property = measures.get(id);
    if (!property) return [];
    const path = ['columns', 'values', place, 'kind'];
    const value = kind === 'number' ? 'count' : kind;
    if (!property.value.includes(value)) {
      const what = `the property "${id}" takes ${property.value.join(', ')}, and no ${value}`;
      return [
        { path, code: 'VALUE_KIND_NOT_ALLOWED', what, remedy: `add ${value} to its values in properties.yaml, or choose another property` },
      ];
    }
    if (kind !== 'number' || property.adds !== undefined) return [];
    const what = `nothing tells whether numbers of "${id}" may be added up`;
    return [
      { path, code: 'KEY_MISSING', what, remedy: 'write "adds: up", "adds: across" or "adds: never" at the property in properties.yaml' },
    ];
  });
}

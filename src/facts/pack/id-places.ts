import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { PackPart } from './pack-file.ts';

/** Any item, of a list or under its id; an item of a list alone; and, at the end, a key that is an id itself. */
const ANY = '*';
const ITEM = Symbol('item');
const KEY = Symbol('key');
type Pattern = readonly (string | typeof ITEM | typeof KEY)[];

/** What of a pack folder a file holds, the mappings of tables included. */
export type FileKind = PackPart | 'tables';

/** Where files name entities and properties by their ids, the place where each is declared included. */
const PLACES: Readonly<Record<'entity' | 'property', Readonly<Partial<Record<FileKind, readonly Pattern[]>>>>> = {
  entity: {
    entities: [
      ['entities', ANY, 'id'],
      ['entities', KEY],
      ['entities', ANY, 'within', ANY],
      ['entities', ANY, 'roles', ANY, 'role'],
    ],
    facts: [
      ['subject'],
      ['facts', ANY, 'subject'],
      ['facts', ANY, 'speaker'],
      ['facts', ANY, 'value', 'entities', ANY],
      ['facts', ANY, 'value', ITEM],
    ],
    gaps: [
      ['gaps', ANY, 'about', ANY],
      ['gaps', ANY, 'when', 'entities', ANY],
    ],
    sources: [
      ['sources', ANY, 'table', 'printed', KEY],
      ['sources', ANY, 'table', 'groups', ANY, 'members', ANY],
    ],
  },
  property: {
    properties: [
      ['properties', ANY, 'id'],
      ['properties', KEY],
    ],
    facts: [['facts', ANY, 'property']],
    gaps: [['gaps', ANY, 'when', 'terms', ANY]],
    tables: [['columns', 'values', ANY, 'property']],
  },
};

/** The scalars in which a file of a kind names entities or properties, in the order of the file. */
export function idScalars(root: Node | null, kind: FileKind, of: 'entity' | 'property'): Scalar[] {
  const found = (PLACES[of][kind] ?? []).flatMap((pattern) => scalarsAt(root, pattern));
  return found.toSorted((one, other) => (one.range?.[0] ?? 0) - (other.range?.[0] ?? 0));
}

/** The scalar in which pack.yaml tells the name of the pack. */
export function nameScalars(root: Node | null): Scalar[] {
  return scalarsAt(root, ['name']);
}

function scalarsAt(node: unknown, pattern: Pattern): Scalar[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return isScalar(node) ? [node] : [];
  if (isSeq(node)) return step === ANY || step === ITEM ? node.items.flatMap((item) => scalarsAt(item, rest)) : [];
  if (!isMap(node)) return [];
  if (step === ANY) return node.items.flatMap(({ value }) => scalarsAt(value, rest));
  if (step === KEY) return node.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
  const pairs = node.items.filter(({ key }) => isScalar(key) && String(key.value) === step);
  return pairs.flatMap(({ value }) => scalarsAt(value, rest));
}

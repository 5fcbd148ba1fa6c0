import type { z } from 'zod';
import { type Fault, type FaultCode, faultAt, shownInFault } from './fault.ts';
import { knownKeys } from './known-keys.ts';
import type { NameSuggester } from './nearest-name.ts';
import type { ContentPath, YamlContent } from './yaml-text.ts';

/** A file that is being checked against its schema. */
export interface CheckedFile {
  readonly file: string;
  readonly yaml: YamlContent;
  readonly schema: z.core.$ZodType;
  readonly suggest: NameSuggester;
}

interface Finding {
  readonly path: ContentPath;
  readonly code: FaultCode;
  readonly what: string;
  readonly remedy: string;
}

const ITEM_NAMES: Readonly<Record<string, string>> = {
  sources: 'source',
  entities: 'entity',
  properties: 'property',
  terms: 'term',
  facts: 'fact',
  gaps: 'gap',
  figures: 'figure',
};

function isRecord(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null;
}

function contentAt(content: unknown, path: ContentPath): unknown {
  let found = content;
  for (const step of path) {
    if (!isRecord(found) || !Object.hasOwn(found, step)) return undefined;
    found = found[String(step)];
  }
  return found;
}

function namesOf(item: unknown): unknown[] {
  return [contentAt(item, ['id']), contentAt(item, ['name'])];
}

/** A path as a person reads it: `fact "pledge": value.bound`. */
function nameOfPlace(content: unknown, path: ContentPath): string {
  const [list, place] = path;
  const item = ITEM_NAMES[String(list)];
  if (item === undefined || place === undefined) return path.map(String).join('.') || 'the file';
  const found = contentAt(content, path.slice(0, 2));
  const id = namesOf(found).find((name) => typeof name === 'string');
  const name = typeof id === 'string' ? `${item} "${shownInFault(id)}"` : `${item} ${Number(place) + 1}`;
  const rest = path.slice(2).map(String).join('.');
  return rest ? `${name}: ${shownInFault(rest)}` : name;
}

function kindOf(content: unknown): string {
  if (content === null) return 'empty';
  if (Array.isArray(content)) return 'a list';
  return isRecord(content) ? 'a group of keys' : `the ${typeof content} ${shownInFault(String(content))}`;
}

const EXPECTED_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  boolean: 'true or false',
};

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && issue.errors.length === 0) {
    return `one of ${Array.from(issue.message.matchAll(/'([^']+)'/g), (option) => option[1]).join(', ')}`;
  }
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map(wanted))].join(' or ');
  return issue.code === 'invalid_type' ? (EXPECTED_NAMES[issue.expected] ?? issue.expected) : 'a value';
}

/** Messages of our own schemas read `is …: write …` or `has …: quote …`. */
function ownMessage(message: string): { what: string; remedy: string } | undefined {
  if (!/^(?:is|has) /.test(message)) return undefined;
  const split = message.indexOf(': ');
  return split < 0 ? { what: message, remedy: 'correct it' } : { what: message.slice(0, split), remedy: message.slice(split + 2) };
}

function wrongValue(file: CheckedFile, issue: z.core.$ZodIssue): { what: string; remedy: string } {
  const found = contentAt(file.yaml.content, issue.path);
  if (issue.code === 'too_small') return { what: 'is empty', remedy: 'fill it in' };
  if (issue.code === 'too_big' || issue.code === 'invalid_format') {
    return {
      what: `is "${shownInFault(String(found))}", which does not have the form expected`,
      remedy: `correct it (${issue.message.toLowerCase()})`,
    };
  }
  if (issue.code === 'invalid_key') return { what: 'is not the code of a language', remedy: 'write its two letters, such as en' };
  const isText = wanted(issue).startsWith('text') && (typeof found === 'number' || typeof found === 'boolean');
  if (isText) return { what: `is ${kindOf(found)}, not text`, remedy: `put it in quotes: '${String(found)}'` };
  return { what: `is ${kindOf(found)}`, remedy: `write ${wanted(issue)}` };
}

function unknownKey(file: CheckedFile, path: ContentPath, key: string): Finding {
  const known = knownKeys(file.schema, path);
  const near = file.suggest(key, known);
  const remedy = near ? `write "${near}"` : `remove it: the keys here are ${known.join(', ')}`;
  const what = `${nameOfPlace(file.yaml.content, path)}: "${shownInFault(key)}" is not a key here`;
  return { path: [...path, key], code: 'KEY_UNKNOWN', what, remedy };
}

function isMissing(file: CheckedFile, path: ContentPath): boolean {
  const parent = contentAt(file.yaml.content, path.slice(0, -1));
  const last = path.at(-1);
  return last !== undefined && isRecord(parent) && !Array.isArray(parent) && !Object.hasOwn(parent, last);
}

function findings(file: CheckedFile, issue: z.core.$ZodIssue): Finding[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(file, path, key));
  const name = nameOfPlace(file.yaml.content, path);
  if (isMissing(file, path)) {
    return [{ path, code: 'KEY_MISSING', what: `${name} is missing`, remedy: `add "${String(path.at(-1))}:" with ${wanted(issue)}` }];
  }
  const { what, remedy } = ownMessage(issue.message) ?? wrongValue(file, issue);
  return [{ path, code: 'VALUE_WRONG', what: `${name} ${what}`, remedy }];
}

/** What a schema found wrong with a file, as faults with the line of each and what to do. */
export function schemaFaults(file: CheckedFile, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues
    .flatMap((issue) => findings(file, issue))
    .map(({ path, code, what, remedy }) => faultAt({ file: file.file, line: file.yaml.lineOf(path) }, code, what, remedy));
}

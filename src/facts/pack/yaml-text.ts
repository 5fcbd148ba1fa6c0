import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLError, type YAMLMap } from 'yaml';
import { type Fault, type FaultCode, faultAt, shownInFault } from './fault.ts';

/** A path into the content of a file: keys and places in lists. */
export type ContentPath = readonly PropertyKey[];

/** The content of a YAML file as plain data, with the line of each of its parts. */
export interface YamlContent {
  readonly content: unknown;
  /** The line (from 1) of the key or item at a path, or of the nearest part around it that is there. */
  readonly lineOf: (path: ContentPath) => number;
  readonly faults: readonly Fault[];
}

const DEEPEST = 32;
const MOST_SYNTAX_FAULTS = 20;

interface Reading {
  readonly file: string;
  readonly lines: LineCounter;
  readonly faults: Fault[];
}

interface Located {
  readonly offset: number;
  readonly children?: ReadonlyMap<PropertyKey, Located>;
}

function report(reading: Reading, offset: number, code: FaultCode, what: string, remedy: string): void {
  const line = Math.max(1, reading.lines.linePos(offset).line);
  reading.faults.push(faultAt({ file: reading.file, line }, code, what, remedy));
}

function offsetOf(node: unknown, otherwise: number): number {
  return isNode(node) && node.range ? node.range[0] : otherwise;
}

function reportInexactNumber(reading: Reading, value: number, source: string | undefined, offset: number): void {
  if (source === undefined || String(value) === source) return;
  const what = `the number ${shownInFault(source)} would be read as ${value}`;
  report(reading, offset, 'NUMBER_INEXACT', what, `put it in quotes: '${shownInFault(source)}'`);
}

/**
 * Turns a parsed node into plain data. Aliases are refused rather than resolved: a reviewer must see each fact
 * whole in its place, and expanding them is how a small file becomes an endless one.
 */
function convert(reading: Reading, node: unknown, offset: number, depth: number): { content: unknown; located: Located } {
  const start = offsetOf(node, offset);
  if (depth > DEEPEST) {
    report(reading, start, 'YAML_TOO_DEEP', `is nested more than ${DEEPEST} levels deep`, 'write it flat, as the other files do');
    return { content: null, located: { offset } };
  }
  if (isAlias(node)) {
    report(
      reading,
      start,
      'YAML_ALIAS',
      `refers to the anchor "${shownInFault(node.source)}"`,
      'write the content out in place: aliases are not read',
    );
    return { content: null, located: { offset } };
  }
  if (isMap<ParsedNode, ParsedNode>(node)) return convertMap(reading, node, offset, depth);
  if (isSeq<ParsedNode>(node)) {
    const items = node.items.map((item) => convert(reading, item, offsetOf(item, start), depth + 1));
    const children = new Map(items.map((item, place): [PropertyKey, Located] => [place, item.located]));
    return { content: items.map((item) => item.content), located: { offset, children } };
  }
  if (!isScalar(node)) return { content: null, located: { offset } };
  if (typeof node.value === 'number') reportInexactNumber(reading, node.value, node.source, start);
  return { content: node.value, located: { offset } };
}

function keyOf(reading: Reading, key: unknown, offset: number): string | undefined {
  if (isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  report(reading, offset, 'YAML_KEY', 'has a key that is not a word', 'write each key as a plain word followed by a colon');
  return undefined;
}

function convertMap(reading: Reading, map: YAMLMap<ParsedNode, ParsedNode>, offset: number, depth: number) {
  const entries = new Map<string, unknown>();
  const children = new Map<PropertyKey, Located>();
  for (const pair of map.items) {
    const keyOffset = offsetOf(pair.key, offset);
    const key = keyOf(reading, pair.key, keyOffset);
    if (key === undefined) continue;
    if (children.has(key)) {
      report(reading, keyOffset, 'YAML_DUPLICATE_KEY', `the key "${shownInFault(key)}" is written twice`, 'keep one of the two');
      continue;
    }
    const { content, located } = convert(reading, pair.value, keyOffset, depth + 1);
    entries.set(key, content);
    children.set(key, { ...located, offset: keyOffset });
  }
  return { content: Object.fromEntries(entries), located: { offset, children } };
}

function remedyOfSyntax(error: YAMLError): string {
  if (error.code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (error.code === 'MULTIPLE_DOCS') return 'keep one document a file: remove the line ---';
  if (error.code === 'RESOURCE_EXHAUSTION') return 'write it flat, as the other files do';
  if (error.code === 'TAG_RESOLVE_FAILED') return 'remove the tag';
  return 'mend the YAML: look for a missing quote, colon or indentation here or on the line above';
}

function reportSyntax(reading: Reading, errors: readonly YAMLError[]): void {
  for (const error of errors.slice(0, MOST_SYNTAX_FAULTS)) {
    const deep = error.code === 'RESOURCE_EXHAUSTION';
    const what = deep ? 'is nested too deeply to be read' : `is not valid YAML: ${shownInFault(error.message)}`;
    report(reading, error.pos[0], deep ? 'YAML_TOO_DEEP' : 'YAML_SYNTAX', what, remedyOfSyntax(error));
  }
}

/**
 * Reads one YAML file (1.2, core schema: dates stay text) in time proportional to its length, whatever it holds.
 * `content` is undefined when the file is not YAML at all.
 */
export function readYaml(file: string, text: string): YamlContent {
  const reading: Reading = { file, lines: new LineCounter(), faults: [] };
  const document = parseDocument(text, { lineCounter: reading.lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    reportSyntax(reading, problems);
    return { content: undefined, lineOf: () => 1, faults: reading.faults };
  }
  const { content, located } = convert(reading, document.contents, 0, 0);
  return { content, lineOf: (path) => lineAt(reading.lines, located, path), faults: reading.faults };
}

function lineAt(lines: LineCounter, root: Located, path: ContentPath): number {
  let place = root;
  for (const step of path) {
    const next = place.children?.get(step);
    if (!next) break;
    place = next;
  }
  return Math.max(1, lines.linePos(place.offset).line);
}

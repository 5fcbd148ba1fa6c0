import { parse, parseDocument, type Scalar } from 'yaml';
import type { Renaming } from '../renaming.ts';
import { type Fault, faultAt } from './fault.ts';
import { idScalars, nameScalars } from './id-places.ts';
import { kindOfFile, type PackFile } from './pack-file.ts';

/** A file in which something was renamed. */
export interface RenamedFile {
  readonly path: string;
  readonly text: string;
  /** In how many places. */
  readonly places: number;
}

/**
 * Renames an entity or a property in all files of a pack and in the mappings of its tables. Nothing but the ids is touched:
 * comments, order and layout stay to the letter. A mapping that is no YAML is a fault, for it may name what is renamed.
 */
export function renameInFiles(
  files: readonly PackFile[],
  renaming: Renaming,
): { readonly renamed: readonly RenamedFile[]; readonly faults: readonly Fault[] } {
  const renamed: RenamedFile[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const kind = 'text' in file ? kindOfFile(file.path) : undefined;
    // Most files do not name it: reading them all as YAML takes seconds.
    if (kind === undefined || !('text' in file) || !file.text.includes(renaming.from)) continue;
    const { contents, errors } = parseDocument(file.text, { uniqueKeys: false, logLevel: 'error' });
    if (errors.length > 0) {
      faults.push(faultAt({ file: file.path, line: 1 }, 'YAML_SYNTAX', 'is not valid YAML', 'mend it, or take it out of the folder'));
      continue;
    }
    const named = idScalars(contents, kind, renaming.of).filter(({ value }) => String(value) === renaming.from);
    if (named.length > 0) renamed.push({ path: file.path, text: withId(file.text, named, renaming), places: named.length });
  }
  return { renamed, faults };
}

/** The text with another id in the ranges of these scalars. */
function withId(text: string, named: readonly Scalar[], { from, to }: Pick<Renaming, 'from' | 'to'>): string {
  let [written, end] = ['', 0];
  for (const { range, type } of named) {
    if (!range) continue;
    const source = text.slice(range[0], range[1]);
    written += text.slice(end, range[0]) + (type === 'PLAIN' ? plain(to) : source.replace(from, to));
    end = range[1];
  }
  return written + text.slice(end);
}

/** An id as YAML writes it: what reads as a number or as true is put into quotes. */
function plain(id: string): string {
  return parse(id) === id ? id : `'${id}'`;
}

/** The file that tells the name of the pack, with another name in its place. */
export function namedPackFile(files: readonly PackFile[], name: string): readonly Pick<RenamedFile, 'path' | 'text'>[] {
  return files.flatMap((file) => {
    if (!('text' in file) || kindOfFile(file.path) !== 'pack') return [];
    const { contents } = parseDocument(file.text, { uniqueKeys: false, logLevel: 'error' });
    const [scalar] = nameScalars(contents);
    if (!scalar) return [];
    return [{ path: file.path, text: withId(file.text, [scalar], { from: String(scalar.value), to: name }) }];
  });
}

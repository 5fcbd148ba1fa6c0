import { type Fault, faultAt } from './fault.ts';

/** A file of a pack: its path inside the pack folder (with `/`), and its text or why it could not be read. */
export type PackFile = { readonly path: string; readonly text: string } | { readonly path: string; readonly unreadable: string };

/** The parts of a pack, by the name of the file (`facts.yaml`) or folder (`facts/pledge.yaml`) that holds them. */
const PACK_PARTS = ['pack', 'sources', 'entities', 'properties', 'facts', 'gaps', 'digests', 'feeds'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** File of the recorded proofs, written by the program itself. */
export const PROOFS_FILE = 'proofs.json';

/** Longest file of a pack, in UTF-16 units: some hundred facts, and read within seconds whatever it holds. */
export const LONGEST_FILE = 500_000;

/** Mappings of tables lie beside the pack and are read when a table is imported. */
const TABLES_FOLDER = 'tables/';

const PART_OF_PATH = /^([a-z]+)(?:\.yaml|\/[^/]+\.yaml)$/;
const OPTIONAL_PARTS: readonly PackPart[] = ['gaps', 'digests', 'feeds'];
/** What a pack that starts from common content may leave to it. */
const BY_COMMON: readonly PackPart[] = ['entities', 'properties'];
/** A pack that is only begun has none of these: they come in as documents are read and reviewed. */
const LATER_PARTS: readonly PackPart[] = ['sources', 'facts'];

/** What a pack of tables alone may leave to them: they bring whom they are about. */
const BY_TABLES: readonly PackPart[] = ['entities'];

/** A readable file with the part of the pack that it holds. */
export interface PartFile {
  readonly path: string;
  readonly text: string;
  readonly part: PackPart;
}

/** The files of a pack by what they hold. */
export interface SortedFiles {
  readonly parts: readonly PartFile[];
  readonly proofs?: string;
  readonly faults: readonly Fault[];
  /** Parts of which a file could not be read, so that not all of their ids are known. */
  readonly incomplete: ReadonlySet<PackPart>;
}

function partOf(path: string): PackPart | undefined {
  const name = PART_OF_PATH.exec(path)?.[1];
  return PACK_PARTS.find((part) => part === name && (part !== 'pack' || path === 'pack.yaml'));
}

/** What of a pack a file holds, by its path; mappings of tables lie beside it. */
export function kindOfFile(path: string): PackPart | 'tables' | undefined {
  return path.startsWith(TABLES_FOLDER) ? 'tables' : partOf(path);
}

function unusable(file: PackFile): Fault | undefined {
  const place = { file: file.path, line: 1 };
  if ('unreadable' in file)
    return faultAt(place, 'FILE_UNREADABLE', file.unreadable, 'save it as a UTF-8 text file that this user may read');
  if (file.text.length <= LONGEST_FILE) return undefined;
  const what = `holds ${file.text.length} characters, more than the ${LONGEST_FILE} that are read`;
  return faultAt(place, 'FILE_TOO_LARGE', what, 'split it into several files of the same folder');
}

function missing(part: PackPart): Fault {
  const path = part === 'facts' ? 'facts/' : `${part}.yaml`;
  return faultAt({ file: path, line: 1 }, 'FILE_MISSING', 'is not in the pack folder', `add ${path} to the pack`);
}

function unknownFile(path: string): Fault {
  const known = `${PACK_PARTS.map((part) => `${part}.yaml`).join(', ')}, or a folder of that name with files inside`;
  return faultAt({ file: path, line: 1 }, 'FILE_UNKNOWN', 'is not a file that a pack has', `rename it to one of ${known}`);
}

const COMMON_FILE = /^(?:.*\/)?(entities|properties|units)\.yaml$/u;

/** The files of what packs have in common, by the part of a pack that they hold; others are none. */
export function sortCommonFiles(files: readonly PackFile[]): PartFile[] {
  return files.flatMap((file) => {
    const named = COMMON_FILE.exec(file.path)?.[1];
    const part = named === 'entities' ? 'entities' : named === undefined ? undefined : 'properties';
    return part && 'text' in file ? [{ path: file.path, text: file.text, part }] : [];
  });
}

/**
 * Sorts the files of a pack by what they hold, in the order of their paths, whatever order they came in.
 * @param hasCommon whether there is common content that the pack may start from.
 */
export function sortFiles(files: readonly PackFile[], hasCommon = false): SortedFiles {
  const parts: PartFile[] = [];
  const faults: Fault[] = [];
  const incomplete = new Set<PackPart>();
  let proofs: string | undefined;
  for (const file of files
    .filter(({ path }) => !path.startsWith(TABLES_FOLDER))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const part = partOf(file.path);
    const fault = unusable(file);
    if (fault) faults.push(fault);
    else if (file.path === PROOFS_FILE && 'text' in file) proofs = file.text;
    else if (part && 'text' in file) parts.push({ path: file.path, text: file.text, part });
    else faults.push(unknownFile(file.path));
    if (part && fault) incomplete.add(part);
  }
  const begun = !LATER_PARTS.some((part) => incomplete.has(part) || parts.some((file) => file.part === part));
  const later = begun ? [...OPTIONAL_PARTS, ...LATER_PARTS] : OPTIONAL_PARTS;
  const needless = begun && files.some(({ path }) => path.startsWith(TABLES_FOLDER)) ? [...later, ...BY_TABLES] : later;
  const optional = hasCommon ? [...needless, ...BY_COMMON] : needless;
  for (const part of PACK_PARTS) {
    if (optional.includes(part) || incomplete.has(part) || parts.some((file) => file.part === part)) continue;
    faults.push(missing(part));
    incomplete.add(part);
  }
  return { parts, faults, incomplete, ...(proofs === undefined ? {} : { proofs }) };
}

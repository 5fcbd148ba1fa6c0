import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** A pack that is answered from, and who sees it. */
export interface PackSetting {
  readonly folder: string;
  /** The id that stands in its pack.yaml. */
  readonly pack: string;
  /** By which its own part of the store is called: the last name of its folder. */
  readonly part: string;
  /** Everybody, or the people and places of these addresses. */
  readonly to: 'everybody' | ReadonlySet<string>;
}

/** What is set, or all that is wrong with it, each with what to do. */
export interface PacksReading {
  readonly packs: readonly [PackSetting, ...PackSetting[]] | undefined;
  readonly faults: readonly string[];
}

const EVERYBODY = '*';
const HEAD = 'pack.yaml';
const ADDRESS = /^[^\s/=,]+\/[^\s/=,]+\/[^\s/=,]+$/u;
const PART = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** What the program itself keeps in the data folder. */
const TAKEN: ReadonlySet<string> = new Set(['cache']);
const ID = /^name:\s*["']?([a-z0-9-]+)["']?\s*(?:#.*)?$/mu;

/** One entry: its folder as written, and to whom it is given. */
interface Written {
  readonly folder: string;
  readonly to: readonly string[];
}

function entriesOf(text: string): Written[] {
  return text
    .split(/[;\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const mark = entry.lastIndexOf('=');
      const [folder, given] = mark < 0 ? [entry, ''] : [entry.slice(0, mark), entry.slice(mark + 1)];
      const to = given.split(',').map((one) => one.trim());
      return { folder: folder.trim(), to: to.filter((one) => one !== '') };
    });
}

const repeated = (texts: readonly string[]) => [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];

function faultsOfReaders({ folder, to }: Written): string[] {
  if (to.length === 0)
    return [`${folder} is seen by nobody: write ${folder}=${EVERYBODY} for everybody, or ${folder}=slack/T012/C345 for some`];
  const wrong = to.filter((one) => one !== EVERYBODY && !ADDRESS.test(one));
  return [
    ...wrong.map((one) => `${one} of ${folder} is no address: write * or addresses such as slack/T012/C345,teams/TENANT/USER`),
    ...repeated(to).map((one) => `${one} is named twice for ${folder}: name it once`),
    ...(to.includes(EVERYBODY) && to.length > 1 && repeated(to).length === 0
      ? [`${folder} is given to everybody and to some: leave out the one or the other`]
      : []),
  ];
}

function idIn(folder: string): string | undefined {
  const head = join(folder, HEAD);
  return existsSync(head) ? ID.exec(readFileSync(head, 'utf8'))?.[1] : undefined;
}

function faultsOfFolder({ folder }: Written): string[] {
  const path = resolve(folder);
  const part = basename(path);
  if (!existsSync(join(path, HEAD))) return [`${folder || 'an entry without a folder'} holds no ${HEAD}: name the folder of a pack`];
  return [
    ...(idIn(path) === undefined ? [`${join(folder, HEAD)} tells no name: write "name: ${part}" in it`] : []),
    ...(PART.test(part) && !TAKEN.has(part)
      ? []
      : [`the store of ${folder} would be called ${part}, which it cannot be: rename the folder, with lower-case words joined by hyphens`]),
  ];
}

/**
 * Reads who sees which pack: `FOLDER=*` for everybody, or `FOLDER=ADDRESS,ADDRESS` for the people and places of these
 * addresses, entries separated by semicolons or lines. Nothing set gives no packs.
 *
 * @param chosen the folder of the pack that commands are for, where one is named
 */
export function readPacksSetting(text: string, chosen: string | undefined): PacksReading {
  const entries = entriesOf(text);
  if (entries.length === 0) return { packs: undefined, faults: [] };
  const folders = entries.map(({ folder }) => resolve(folder));
  const read = entries.map(({ folder, to }): PackSetting => {
    const path = resolve(folder);
    return { folder: path, pack: idIn(path) ?? '', part: basename(path), to: to.includes(EVERYBODY) ? 'everybody' : new Set(to) };
  });
  const distinct = read.filter(({ folder }, at) => folders.indexOf(folder) === at);
  const alike = (key: 'pack' | 'part') => repeated(distinct.map((one) => one[key])).filter((one) => one !== '');
  const faults = [
    ...entries.flatMap((entry) => [...faultsOfFolder(entry), ...faultsOfReaders(entry)]),
    ...repeated(folders).map((folder) => `${folder} is named twice: write who sees it in one entry`),
    ...alike('pack').map((id) => `two folders hold the pack ${id}: leave one out, or give one another id (npm run briefs -- rename pack)`),
    ...alike('part').map((part) => `two folders are called ${part}, and so would be their stores: rename one`),
    ...(chosen !== undefined && !folders.includes(chosen)
      ? [
          `BRIEFS_DIR ${chosen} is none of its packs: it says which of them commands are for; add it, or leave BRIEFS_DIR empty for the first`,
        ]
      : []),
  ].map((fault) => `PACKS: ${fault}`);
  const [first, ...others] = read;
  return { packs: first && faults.length === 0 ? [first, ...others] : undefined, faults };
}

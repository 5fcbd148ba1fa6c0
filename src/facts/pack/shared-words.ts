import { fold } from '../../model/text.ts';
import type { CommonContent } from './common-content.ts';
import type { ReadFile } from './read-draft.ts';
import { type ContentRecord, isRecord, recordsOf } from './record.ts';
import { joinedWords } from './upon-common.ts';

type Words = (item: ContentRecord) => unknown;

const NOTHING: Words = () => undefined;

/**
 * Gives a role the usual words of its office, and a property those of the unit that it counts in, each where no other of the
 * pack has the same: who asks for "the mayor" means the one mayor, and of two nobody is meant by the word alone.
 */
export function withSharedWords(files: readonly ReadFile[], common: Pick<CommonContent, 'byId'> | undefined): ReadFile[] {
  const items = (list: string) => files.flatMap(({ yaml }) => recordsOf(isRecord(yaml.content) ? yaml.content[list] : undefined));
  const wordsOfOffice = onlyOne(
    items('entities'),
    ({ office }) => (typeof office === 'string' ? office : undefined),
    (office) => {
      return common?.byId.entities.get(office)?.aliases;
    },
  );
  const units = unitsByWord([...(common?.byId.units.values() ?? []), ...items('units')]);
  const wordsOfUnit = onlyOne(
    items('properties'),
    ({ unit }) => (typeof unit === 'string' ? keyOf(unit) : undefined),
    (unit) => {
      return units.get(unit)?.words;
    },
  );
  return files.map((file) => ({
    ...file,
    yaml: {
      ...file.yaml,
      content: joining(joining(file.yaml.content, 'entities', 'aliases', wordsOfOffice), 'properties', 'synonyms', wordsOfUnit),
    },
  }));
}

/** The words that an item shares, where it is the only one with its key. */
function onlyOne(
  items: readonly ContentRecord[],
  key: (item: ContentRecord) => string | undefined,
  words: (key: string) => unknown,
): Words {
  const counts = new Map<string, number>();
  for (const item of items) {
    const of = key(item);
    if (of !== undefined) counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return (item) => {
    const of = key(item);
    return of !== undefined && counts.get(of) === 1 ? words(of) : undefined;
  };
}

function joining(content: unknown, list: string, key: string, words: Words = NOTHING): unknown {
  if (!isRecord(content) || !Array.isArray(content[list])) return content;
  const items = content[list].map((item: unknown) => {
    const shared = isRecord(item) ? words(item) : undefined;
    return isRecord(item) && shared !== undefined ? { ...item, [key]: joinedWords(item[key], shared) } : item;
  });
  return { ...content, [list]: items };
}

function keyOf(word: string): string {
  return fold(word).trim();
}

/** Units by each word for them, in whatever language it is; what stands for two units names none. */
function unitsByWord(units: readonly ContentRecord[]): ReadonlyMap<string, ContentRecord> {
  const byWord = new Map<string, Set<ContentRecord>>();
  for (const unit of units) {
    const lists = isRecord(unit.words) ? Object.values(unit.words).flat() : [];
    for (const word of [String(unit.id).replaceAll('-', ' '), ...lists].map((one) => keyOf(String(one))))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(unit));
  }
  return new Map([...byWord].flatMap(([word, found]) => (found.size === 1 ? [...found].map((unit) => [word, unit] as const) : [])));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { bare, edited, packFiles, read, type TextFile, textOf } from '../fixtures/pack.ts';

const LISTS = ['sources', 'entities', 'facts', 'gaps'] as const;

/** A pack with each list of a file spread over two files of its folder, cut at a place. */
function split(files: readonly TextFile[], cut: number): TextFile[] {
  return files.flatMap((file) => {
    const key = LISTS.find((list) => file.path.startsWith(list));
    if (!key) return [file];
    const content: Record<string, unknown[]> = parse(file.text);
    const items = content[key] ?? [];
    const at = 1 + (cut % Math.max(1, items.length - 1));
    const name = `${key}/${file.path.replaceAll('/', '-').replace('.yaml', '')}`;
    return [items.slice(0, at), items.slice(at)]
      .filter((part) => part.length > 0)
      .map((part, index) => ({ path: `${name}-${index}.yaml`, text: stringify({ ...content, [key]: part }) }));
  });
}

function idsOf(files: readonly TextFile[]) {
  const { pack, faults } = read(files);
  expect(faults).toEqual([]);
  return pack?.facts.map(({ id, topic }) => `${topic} ${id}`).toSorted();
}

describe('a valid pack', () => {
  it('is the same pack in whatever order its files come', () => {
    const expected = read(packFiles);
    fc.assert(
      fc.property(fc.shuffledSubarray([...packFiles], { minLength: packFiles.length }), (files) => {
        expect(read(files)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('stays valid however its lists are split into files', () => {
    const expected = idsOf(packFiles);
    fc.assert(
      fc.property(fc.nat(8), (cut) => {
        expect(idsOf(split(packFiles, cut))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['comments and empty lines', (text: string) => `# note\n\n${text}\n\n# end\n`],
  ])('stays valid with %s', (_, written) => {
    const files = packFiles.map((file) => (file.path.endsWith('.yaml') ? { ...file, text: written(file.text) } : file));
    expect(read(files).faults).toEqual([]);
  });
});

const GAPS = 'gaps.yaml';

function withGaps(text: string) {
  return packFiles.map((file) => (file.path === GAPS ? { ...file, text } : file));
}

describe('hostile or broken YAML', () => {
  it.each([
    ['a tab for indentation', 'gaps:\n\t- id: a', 2, 'YAML_SYNTAX'],
    ['an open quote', 'gaps: "', 1, 'YAML_SYNTAX'],
    ['two documents', 'gaps: []\n---\ngaps: []', 2, 'YAML_SYNTAX'],
    ['a tag', 'gaps: !!js/function x', 1, 'YAML_SYNTAX'],
    ['a key twice', 'gaps: []\ngaps: []', 2, 'YAML_DUPLICATE_KEY'],
    ['an alias', 'gaps: &all []\nmore: *all', 2, 'YAML_ALIAS'],
    ['a key that is a list', 'gaps: []\n? [a]\n: 1', 2, 'YAML_KEY'],
    ['a number that cannot be kept', 'gaps: 20.90', 1, 'NUMBER_INEXACT'],
    ['nothing', '', 1, 'VALUE_WRONG'],
    ['a bare word', 'gaps', 1, 'VALUE_WRONG'],
  ])('%s is told with its line', (_, text, line, code) => {
    expect(read(withGaps(text)).faults.map(bare)).toContainEqual({ file: GAPS, line, code });
  });

  it('a tower of aliases is not built', () => {
    const floors = Array.from({ length: 30 }, (_, floor) => `f${floor + 1}: &f${floor + 1} [*f${floor}, *f${floor}]`);
    const { faults } = read(withGaps(['f0: &f0 [x, x]', ...floors].join('\n')));
    expect(faults.filter(({ code }) => code === 'YAML_ALIAS')).toHaveLength(60);
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['closed brackets', `gaps: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['dashes', '- '.repeat(20_000)],
    ['questions', '? '.repeat(20_000)],
    ['indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('deep nesting by %s is refused', (_, text) => {
    const { faults, pack } = read(withGaps(text));
    expect(pack).toBeUndefined();
    expect(faults).toContainEqual(expect.objectContaining({ file: GAPS, code: 'YAML_TOO_DEEP' }));
  });

  it('a file of five megabytes is refused unread', () => {
    expect(read(withGaps('gaps: []\n'.padEnd(5_000_000, '#'))).faults.map(bare)).toEqual([{ file: GAPS, line: 1, code: 'FILE_TOO_LARGE' }]);
  });

  it('keys that objects inherit are keys like others', () => {
    const { faults } = read(withGaps('gaps: []\n__proto__: { polluted: true }\nconstructor: 1\n'));
    expect(faults.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: 'KEY_UNKNOWN' },
      { line: 3, code: 'KEY_UNKNOWN' },
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('is shown without its control characters', () => {
    const files = edited('facts/works.yaml', 'property: held-on', 'property: "held\\e[31m\\u202Eon"');
    const { faults } = read(files);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ what, remedy }) => what + remedy).join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('never throws, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(Array.isArray(read(withGaps(text)).faults)).toBe(true);
      }),
    );
  });

  it('never throws, whatever is cut out of a file', () => {
    const text = textOf('facts/money.yaml');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), (from, length) => {
        const files = packFiles.map((file) =>
          file.path === 'facts/money.yaml' ? { ...file, text: text.slice(0, from) + text.slice(from + length) } : file,
        );
        const { faults, pack } = read(files);
        expect(faults.length === 0).toBe(pack !== undefined);
        expect(faults.every(({ line, remedy }) => line >= 1 && remedy !== '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

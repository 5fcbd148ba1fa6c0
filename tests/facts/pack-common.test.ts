import { describe, expect, it } from 'vitest';
import { commonThings } from '../../adapters/cli/read-common-things.ts';
import { readCommonFolder } from '../../adapters/files/pack-folder.ts';
import { QUESTION_LANGUAGES } from '../../src/language/function-words.ts';
import { edited, packFiles, read, type TextFile } from '../fixtures/pack.ts';

const COMMON: readonly TextFile[] = [
  {
    path: 'common/properties.yaml',
    text: `properties:
  speed:
    value: [count]
    synonyms: { en: [fast, speed], fr: [vitesse], pl: [szybko] }
  toll: { synonyms: { en: [toll] } }
terms:
  crossing: { words: { en: [crossing, ford] } }
`,
  },
  {
    path: 'common/entities.yaml',
    text: `entities:
  red-cross: { kind: organisation, name: Red Cross, within: [switzerland], aliases: { en: [the Red Cross] } }
  scouts: { kind: organisation }
  mayor: { kind: role, aliases: { en: [mayor], fr: [maire], pl: [burmistrz] } }
`,
  },
  {
    path: 'common/units.yaml',
    text: `units:
  households: { words: { en: [households, homes], fr: [foyers] } }
  cabins: { words: { en: [cabins, homes] } }
`,
  },
];

function readWith(files: readonly TextFile[], common: readonly TextFile[] = COMMON) {
  return read(files, { common });
}

/** The small pack with further properties of its own. */
function withProperties(lines: string): TextFile[] {
  return edited('properties.yaml', 'properties:\n', `properties:\n${lines}`);
}

function withTerm(text: string, id: string): string {
  return text.includes('terms:') ? text.replace('terms:\n', `terms:\n  - id: ${id}\n`) : `${text}terms:\n  - id: ${id}\n`;
}

/** The small pack with one fact of another property and subject. */
function withFact(keys: string): TextFile[] {
  const fact = `
  - id: further
    statement: It is so.
    announced: '2024-03-04'
    evidence: [{ source: gazette, quote: pledged at least €20.9 million, voice: indirect }]
`;
  return packFiles.map((file) =>
    file.path === 'facts/money.yaml' ? { ...file, text: `${file.text.trimEnd()}${fact}    ${keys}\n` } : file,
  );
}

describe('what packs have in common', () => {
  it('is sound', async () => {
    const common = await readCommonFolder();
    expect(read(packFiles, { common }).faults).toEqual([]);
    expect(common.length).toBeGreaterThan(0);
  });

  it('gives a term to a pack that lists its id, and to no other', () => {
    const crossing = { id: 'crossing', words: { en: ['crossing', 'ford'] } };
    const listed = packFiles.map((file) => (file.path === 'properties.yaml' ? { ...file, text: withTerm(file.text, 'crossing') } : file));
    expect(readWith(listed).pack?.terms).toContainEqual(crossing);
    expect(readWith(packFiles).pack?.terms).not.toContainEqual(crossing);
  });

  it('gives a property to a pack that lists its id', () => {
    const { pack, faults } = readWith(withProperties('  - id: speed\n'));
    expect(faults).toEqual([]);
    expect(pack?.properties[0]).toMatchObject({ id: 'speed', label: 'speed', value: ['count'], synonyms: { en: ['fast', 'speed'] } });
  });

  it('gives a property to a pack that tells a fact of it, and keeps back one that nothing is told of', () => {
    const { pack, faults } = readWith(withFact('subject: bridge\n    property: toll'));
    expect(faults).toEqual([]);
    const ids = pack?.properties.map(({ id }) => id);
    expect(ids).toContain('toll');
    expect(ids).not.toContain('speed');
  });

  it('adds its words behind those of an entry that says no more than some words', () => {
    const { pack } = readWith(withProperties('  - { id: speed, label: pace, synonyms: { en: [pace, fast] } }\n'));
    expect(pack?.properties[0]).toMatchObject({ label: 'pace', value: ['count'], synonyms: { en: ['pace', 'fast', 'speed'] } });
  });

  it('gives way to an entry that says what its values are', () => {
    const { pack } = readWith(withProperties('  - { id: speed, value: [text], synonyms: { en: [pace] } }\n'));
    expect(pack?.properties[0]).toMatchObject({ value: ['text'], synonyms: { en: ['pace'] } });
  });

  it('gives the entities that are named, and what these name', () => {
    const { pack, faults } = readWith(withFact('subject: red-cross\n    property: toll'));
    expect(faults).toEqual([]);
    const ids = pack?.entities.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['red-cross', 'switzerland']));
    expect(ids).not.toContain('scouts');
  });

  it.each(['norway', 'bosnia-and-herzegovina', 'south-korea'])('knows the country %s without an entry', (id) => {
    const { pack, faults } = readWith(withFact(`subject: ${id}\n    property: toll`));
    expect(faults).toEqual([]);
    expect(pack?.entities.find((entity) => entity.id === id)).toMatchObject({ kind: 'country' });
  });

  it('leaves a name that is nobody in common to be a fault', () => {
    const { faults } = readWith(withFact('subject: norwai\n    property: toll'));
    expect(faults.map(({ code }) => code)).toEqual(['REFERENCE_DANGLING']);
  });

  it('is left out of a pack that starts from nothing', () => {
    const alone = edited('pack.yaml', 'name: bridge', 'common: false\nname: bridge', withFact('subject: norway\n    property: toll'));
    expect(readWith(alone).faults.map(({ code }) => code)).toEqual(['REFERENCE_DANGLING', 'REFERENCE_DANGLING']);
  });

  it('tells its own faults with their places', () => {
    const broken = [{ path: 'common/properties.yaml', text: 'properties:\n  speed:\n    valu: [count]\n' }];
    const found = readWith(packFiles, broken).faults;
    expect(found).toMatchObject([{ file: 'common/properties.yaml', line: 3, code: 'KEY_UNKNOWN' }]);
  });

  it('has its phrases remarked on in no pack', () => {
    const { phrases } = readWith(withProperties('  - { id: speed, synonyms: { en: [pace, fast] } }\n'));
    expect(phrases.filter(({ id }) => id === 'speed' || id === 'crossing').map(({ text }) => text)).toEqual(['pace']);
  });

  const withRoles = (...roles: readonly string[]) =>
    edited(
      'entities.yaml',
      'entities:\n',
      `entities:\n${roles.map((keys, at) => `  - { id: role-${at}, kind: role, ${keys} }\n`).join('')}`,
    );
  const aliasesOf = (files: readonly TextFile[], id: string) => readWith(files).pack?.entities.find((entity) => entity.id === id)?.aliases;

  it('gives a role the words of its office where it is the only one of its kind', () => {
    expect(aliasesOf(withRoles('office: mayor, aliases: { en: [first citizen] }'), 'role-0')).toEqual({
      en: ['first citizen', 'mayor'],
      fr: ['maire'],
    });
    expect(aliasesOf(withRoles('office: mayor', 'office: mayor'), 'role-0')).toEqual({});
    expect(aliasesOf(withRoles('name: mayor of nothing'), 'role-0')).toEqual({});
  });

  it('says where an office is none that packs have in common, and where no role has it', () => {
    const faults = (keys: string) => readWith(withRoles(keys)).faults.map(({ code, what, remedy }) => `${code} ${what} ${remedy}`);
    expect(faults('office: major')).toEqual([expect.stringMatching(/^REFERENCE_DANGLING .*"major".*write "mayor"/u)]);
    expect(faults('office: scouts')).toEqual([expect.stringContaining('REFERENCE_DANGLING')]);
    const group = edited('entities.yaml', 'entities:\n', 'entities:\n  - { id: watch, kind: group, office: mayor }\n');
    expect(readWith(group).faults).toMatchObject([{ code: 'REFERENCE_WRONG_KIND' }]);
  });

  it('gives a property the words of its unit where it alone counts in it, and none where a word stands for two units', () => {
    const property = (id: string, unit: string) => `  - { id: ${id}, label: ${id}, value: [count], unit: ${unit} }\n`;
    const synonyms = (lines: string) => readWith(withProperties(lines)).pack?.properties.find(({ id }) => id === 'one')?.synonyms;
    expect(synonyms(property('one', 'households'))).toEqual({ en: ['households', 'homes'], fr: ['foyers'] });
    expect(synonyms(property('one', 'Households') + property('two', 'cabins'))).toEqual({ en: ['households', 'homes'], fr: ['foyers'] });
    expect(synonyms(property('one', 'households') + property('two', 'households'))).toEqual({});
    expect(synonyms(property('one', 'homes'))).toEqual({});
  });

  it('has its offices, organisations and units in every language that is read, each word of a kind for one thing', async () => {
    const common = await readCommonFolder();
    const { entities } = commonThings(common);
    for (const { id, kind, aliases } of entities.filter((one) => one.kind === 'role')) {
      expect(
        QUESTION_LANGUAGES.filter((language) => (aliases[language] ?? []).length === 0),
        `${kind} ${id}`,
      ).toEqual([]);
    }
    const names = entities
      .filter(({ kind }) => kind === 'organisation')
      .flatMap(({ name, aliases }) => [...new Set([name, ...Object.values(aliases).flat()].map((word) => word.toLowerCase()))]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

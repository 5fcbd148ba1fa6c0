import { describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/files/sha256.ts';
import { read, type TextFile } from '../fixtures/pack.ts';

const TEXT = 'It floats when done. Done.';
const documents = new Map(['herald.txt', 'post.txt'].map((name) => [name, TEXT]));

const HEAD: readonly TextFile[] = [
  { path: 'pack.yaml', text: 'name: ferry\ntitle: Ferry\nscope: A ferry.\nlanguages: [en]\ntime_zone: UTC\naudiences: [public]\n' },
  {
    path: 'sources.yaml',
    text: `sources:
  ${['herald', 'post']
    .map(
      (id, at) =>
        `${id}: { publisher: ${id}, title: News, published: { date: 2025-03-0${4 - at}, basis: printed, note: Printed. }, document: ${id}.txt, sha256: ${sha256(TEXT)}, licence: quoted, tier: agency, language: en }`,
    )
    .join('\n  ')}
`,
  },
  { path: 'entities.yaml', text: 'entities:\n  ferry-line: { kind: organisation }\n  pier: { kind: place, name: the pier }\n' },
  {
    path: 'properties.yaml',
    text: `properties:
  price: { value: [money] }
  boats: { value: [count], unit: boats }
  share: { value: [share] }
  opening: { value: [date] }
  crossing-time: { value: [duration] }
  stops: { value: [entities] }
  state:
`,
  },
];

function factsFile(facts: string): TextFile {
  return { path: 'facts.yaml', text: `topic: Ferry\nsubject: pier\nfacts:\n${facts}` };
}

function readFacts(facts: string) {
  return read([...HEAD, factsFile(facts)], { documents });
}

/** A fact of one property with a value as it is written, in the form that it is checked in. */
function faultsOfValue(property: string, value: string) {
  return readFacts(`  one:\n    property: ${property}\n    value: ${value}\n    statement: It is so.\n    evidence: { herald: Done }\n`)
    .faults;
}

describe('a value in a line', () => {
  it.each([
    ['price', 'EUR twelve', 'is the string EUR twelve'],
    ['boats', 'many', 'is the string many'],
    ['opening', '31 May', 'is the string 31 May'],
    ['stops', 'pier', 'is the string pier'],
  ])('of %s is told where it is none: %s', (property, value, words) => {
    const [fault] = faultsOfValue(property, value);
    expect(fault).toMatchObject({ file: 'facts.yaml', line: 6, code: 'VALUE_WRONG' });
    expect(fault?.what).toContain(words);
  });

  it.each([
    ['price', 'about EUR 5.2 million'],
    ['boats', 'at least 3 boats'],
    ['share', '4.5 %'],
    ['opening', '2025-05-01 to 2025-05-02, noon'],
    ['crossing-time', '2 days'],
    ['stops', '[pier, norway]'],
    ['state', 'It floats.'],
    ['opening', "'no date: nobody said so'"],
  ])('of %s is read: %s', (property, value) => {
    expect(
      faultsOfValue(property, value).filter(({ code }) => ['VALUE_WRONG', 'KEY_MISSING', 'VALUE_KIND_NOT_ALLOWED'].includes(code)),
    ).toEqual([]);
  });
});

describe('a fact in short form', () => {
  it('is what it is in full', () => {
    const short = `  cost:
    property: state
    period: when done
    statement: It floats.
    evidence: { herald: when done, post: { direct: [Done, It] } }
`;
    const full = `  - id: cost
    subject: pier
    property: state
    value: { kind: text, text: It floats. }
    period: { label: when done, basis: stated }
    announced: 2025-03-03
    statement: It floats.
    evidence:
      - { source: herald, quote: when done, voice: indirect }
      - { source: post, quote: Done, voice: direct }
      - { source: post, quote: It, voice: direct }
`;
    const [one, other] = [readPackOf(short), readPackOf(full)];
    expect(one.facts).toHaveLength(1);
    expect(one).toEqual(other);
  });

  it('has the passages of another, all or those of one source', () => {
    const { facts } = readPackOf(`  first:
    property: state
    statement: It floats.
    evidence: { herald: Done, post: { direct: It } }
  second: { property: state, statement: It swims., evidence: as first }
  third: { property: state, statement: It sails., evidence: { post: as first } }
`);
    expect(facts.map(({ evidence }) => evidence.map(({ source, quote, voice }) => [source, quote, voice].join(' ')))).toEqual([
      ['herald Done indirect', 'post It direct'],
      ['herald Done indirect', 'post It direct'],
      ['post It direct'],
    ]);
  });

  it('is at fault in the line in which it is written', () => {
    const { faults } = readFacts(
      '  first:\n    property: state\n    statement: It floats.\n    evidence: { herald: Done }\n    colour: red\n',
    );
    expect(faults).toMatchObject([{ file: 'facts.yaml', line: 8, code: 'KEY_UNKNOWN' }]);
  });
});

describe('a list in short form', () => {
  it('has figures that go by several names', () => {
    const files = [
      { path: 'pack.yaml', text: `${HEAD[0]?.text}figures: [{ name: price, also: [cost, fare], label: the price, fact: first }]\n` },
      ...HEAD.slice(1),
    ];
    const { figures } = packOf([...files, factsFile('  first: { property: state, statement: It floats., evidence: { herald: Done } }\n')]);
    expect(figures.map(({ name }) => name)).toEqual(['price', 'cost', 'fare']);
  });

  it('has gaps for which the same was looked through', () => {
    const gaps = { path: 'gaps.yaml', text: 'looked_through: [herald, post]\ngaps:\n  crew: { statement: Nobody names the crew. }\n' };
    const pack = packOf([...HEAD, factsFile('  first: { property: state, statement: It floats., evidence: { herald: Done } }\n'), gaps]);
    expect(pack.gaps).toMatchObject([{ id: 'crew', looked_through: ['herald', 'post'] }]);
  });

  it('calls what has no name by its id', () => {
    const { entities, properties } = readPackOf('  first: { property: state, statement: It floats., evidence: { herald: Done } }\n');
    expect(entities.map(({ name }) => name)).toEqual(['Ferry Line', 'the pier']);
    expect(properties.map(({ label }) => label)).toContain('crossing time');
  });
});

function readPackOf(facts: string) {
  return packOf([...HEAD, factsFile(facts)]);
}

function packOf(files: readonly TextFile[]) {
  const { pack, faults } = read(files, { documents });
  if (!pack) throw new Error(JSON.stringify(faults));
  return pack;
}

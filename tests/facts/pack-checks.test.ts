import { describe, expect, it } from 'vitest';
import { bare, edited, lineOf, packFiles, read, type TextFile, textOf } from '../fixtures/pack.ts';

const MONEY = 'facts/money.yaml';
const WORKS = 'facts/works.yaml';

interface Edit {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

function afterEdits(...edits: readonly Edit[]): TextFile[] {
  return edits.reduce<TextFile[]>((files, { path, from, to }) => edited(path, from, to, files), [...packFiles]);
}

/** The one fault of a pack after an edit, which must lie on the line that was edited. */
function onlyFault(path: string, from: string, to: string, at = to) {
  const files = edited(path, from, to);
  const { faults } = read(files);
  expect(faults.map(bare)).toEqual([{ file: path, line: lineOf(path, at, files), code: faults[0]?.code }]);
  return faults[0];
}

describe('ids', () => {
  it('are taken once, also across files', () => {
    const fault = onlyFault(WORKS, 'id: site', 'id: pledge-usd');
    expect(fault?.code).toBe('ID_DUPLICATE');
    expect(fault?.what).toContain(`facts/money.yaml:${lineOf(MONEY, 'id: pledge-usd')}`);
  });

  it.each([
    ['sources.yaml', 'id: council\n', 'id: gazette\n'],
    ['entities.yaml', 'id: opening', 'id: bridge'],
    ['properties.yaml', 'id: piers', 'id: workers'],
  ])('are taken once in %s', (path, from, to) => {
    const { faults } = read(edited(path, from, to));
    expect(faults.map(({ code }) => code)).toContain('ID_DUPLICATE');
  });

  it.each([
    [MONEY, 'subject: county', 'subject: countty', '"county"'],
    [MONEY, 'property: funding', 'property: fundin', '"funding"'],
    [MONEY, 'speaker: anna-hall', 'speaker: ana-hall', '"anna-hall"'],
    [MONEY, 'source: gazette', 'source: gazete', '"gazette"'],
    [MONEY, 'fact: pledge-eur', 'fact: pledge-euro', '"pledge-eur"'],
    [WORKS, 'entities: [ford]', 'entities: [fort]', '"ford"'],
    ['entities.yaml', 'within: [county]', 'within: [countryside]', 'name another'],
    ['entities.yaml', 'role: council-leader', 'role: council-leder', '"council-leader"'],
    ['gaps.yaml', 'about: [bridge]', 'about: [brige]', '"bridge"'],
    ['gaps.yaml', 'looked_through: [gazette, council]', 'looked_through: [gazette, counsel]', '"council"'],
    ['gaps.yaml', 'nearest: [people-on-site]', 'nearest: [people-onsite]', '"people-on-site"'],
    ['gaps.yaml', 'terms: [piers, workers]', 'terms: [piers, worker]', '"workers"'],
    ['gaps.yaml', '      entities: [bridge]', '      entities: [bridges]', '"bridge"'],
    ['pack.yaml', 'fact: pledge-eur', 'fact: pledge-er', '"pledge-eur"'],
  ])('in %s must exist: %j is not %j', (path, from, to, remedy) => {
    const fault = onlyFault(path, from, to);
    expect(fault?.code).toBe('REFERENCE_DANGLING');
    expect(fault?.remedy).toContain(remedy);
  });

  it('of audiences must be listed by the pack', () => {
    expect(onlyFault(WORKS, '  - id: site', '  - audience: publik\n    id: site', 'audience: publik')?.remedy).toContain('public');
  });

  it('of roles must be those of a role', () => {
    expect(onlyFault('entities.yaml', 'role: council-leader', 'role: bridge')?.code).toBe('REFERENCE_WRONG_KIND');
  });
});

describe('values and statuses', () => {
  it('are of a kind that the property takes', () => {
    const fault = onlyFault(WORKS, 'property: workers', 'property: place', 'kind: count');
    expect(fault).toMatchObject({ code: 'VALUE_KIND_NOT_ALLOWED' });
  });

  it('are told of at the line that gives their kind', () => {
    const written = 'value: { kind: count, number: 120, unit: people, bound: exact }';
    const inLines = ['value:', '      number: 120', '      kind: count', '      unit: people', '      bound: exact'].join('\n');
    const files = edited(WORKS, written, inLines, edited(WORKS, 'property: workers', 'property: place'));
    const told = { file: WORKS, line: lineOf(WORKS, 'kind: count', files), code: 'VALUE_KIND_NOT_ALLOWED' };
    expect(read(files).faults.map(bare)).toEqual([told]);
  });

  it('say "no value" of any property', () => {
    expect(textOf('properties.yaml')).not.toContain('none');
    expect(read(packFiles).pack?.facts.find(({ id }) => id === 'opening-day')?.value.kind).toBe('none');
  });

  it('agree: money is not under way', () => {
    const { faults } = read(edited(MONEY, 'status: pledged', 'status: under_way'));
    expect(faults.map(({ code }) => code)).toEqual(['STATUS_IMPOSSIBLE', 'STATUS_UNQUOTED']);
  });

  it('agree: the day of an event is not disbursed', () => {
    const files = afterEdits(
      { path: WORKS, from: '{ kind: none, missing: date, reason: the article gives no day }', to: "{ kind: date, date: '2024' }" },
      { path: WORKS, from: 'status: expected', to: 'status: disbursed' },
    );
    expect(read(files).faults.map(bare)).toContainEqual({
      file: WORKS,
      line: lineOf(WORKS, 'status: expected'),
      code: 'STATUS_IMPOSSIBLE',
    });
  });
});

describe('times', () => {
  it.each([
    [MONEY, 'end: 2024-06-30', 'end: 2023-06-30'],
    [WORKS, 'to: 2024-12 }', "to: '2023' }"],
    ['entities.yaml', "from: '2023'", "from: '2023'\n        to: 2022-05"],
    ['gaps.yaml', 'end: 2024-12-31', 'end: 2023-12-31'],
    ['sources.yaml', 'time: 09:30', 'time: 29:30'],
    ['sources.yaml', 'retrieved: 2024-03-07', 'retrieved: 2024-03-05'],
    [WORKS, 'announced: 2024-03\n', 'announced: 2024-04\n'],
  ])('in %s are possible: not %j written %j', (path, from, to) => {
    const at = to.split('\n').find((line) => line.includes('to: 2022')) ?? to;
    expect(onlyFault(path, from, to, at.trim())?.code).toBe('TIME_IMPOSSIBLE');
  });

  it('past a review are a notice, given today', () => {
    expect(read(packFiles, { today: '2025-01-31' }).notices).toEqual([]);
    const { notices, pack } = read(packFiles, { today: '2025-02-01' });
    expect(notices.map(bare)).toEqual([{ file: MONEY, line: lineOf(MONEY, 'review_by'), code: 'REVIEW_DUE' }]);
    expect(pack).toBeDefined();
  });

  it('are in a time zone that exists', () => {
    expect(onlyFault('pack.yaml', 'Europe/Brussels', 'Europe/Bruxelles')?.code).toBe('TIME_ZONE_UNKNOWN');
  });
});

describe('relations', () => {
  it('do not run in a circle, which is named', () => {
    const relations = 'relations:\n      - type: counts_toward\n        fact: pledge-eur\n';
    const files = afterEdits(
      { path: MONEY, from: relations, to: relations.replace('counts_toward', 'supersedes') },
      { path: MONEY, from: '      - type: equivalent_in', to: '      - type: supersedes' },
      { path: MONEY, from: '    review_by: 2025-01-31', to: '    relations: [{ type: supersedes, fact: first-half }]' },
    );
    const faults = read(files).faults;
    expect(faults.map(({ code }) => code)).toEqual(['RELATION_CYCLE']);
    expect(faults[0]?.what).toContain('supersedes runs in a circle: pledge-eur → first-half → pledge-eur');
  });

  it('of a fact to itself are circles', () => {
    expect(onlyFault(MONEY, 'type: counts_toward\n        fact: pledge-eur', 'type: part_of\n        fact: first-half')?.code).toBe(
      'RELATION_CYCLE',
    );
  });

  it('of places within places do not run in a circle', () => {
    expect(onlyFault('entities.yaml', 'within: [county]', 'within: [bridge]', 'within: [ford]')?.what).toContain('ford → bridge → ford');
  });

  it('convert between two currencies', () => {
    const fault = onlyFault(MONEY, 'type: counts_toward', 'type: equivalent_in # same currency', 'type: equivalent_in #');
    expect(fault).toMatchObject({ code: 'RELATION_IMPOSSIBLE' });
    expect(fault?.what).toContain('both are in EUR');
  });

  it('to a passage include one that supports the fact', () => {
    const fault = onlyFault(
      WORKS,
      'quote: No day was given\n        voice: commentary',
      'quote: No day was given\n        voice: commentary\n        stance: contradicts',
      'evidence',
    );
    expect(fault?.code).toBe('EVIDENCE_UNSUPPORTING');
  });
});

describe('the numbers of a statement', () => {
  it.each([
    ['at least EUR 20.9 million', 'at least EUR 29.0 million', '29.0 million'],
    ['at least EUR 20.9 million', 'at least EUR 20.9 billion', '20.9 billion'],
    ['for the bridge.', 'for the bridge, 47 % of it.', '47'],
  ])('are bound: %j may not become %j', (from, to, number) => {
    const fault = onlyFault(MONEY, from, to);
    expect(fault).toMatchObject({ code: 'NUMBER_UNBOUND' });
    expect(fault?.what).toContain(number);
  });

  it.each(['EUR 20,900,000', 'EUR 20.9 million on 4 March 2024 at 09:30', 'EUR 20.90 million', 'EUR 20.9 million in 31 lots'])(
    'may be written %j',
    (written) => {
      expect(read(edited(MONEY, 'EUR 20.9 million', written)).faults).toEqual([]);
    },
  );
});

describe('an amount of money', () => {
  it('is the figure of its statement, where that gives figures', () => {
    const files = edited(MONEY, 'amount: 20.9 million', 'amount: 29.0 million');
    expect(read(files).faults.map(bare)).toEqual([
      { file: MONEY, line: lineOf(MONEY, 'value: { kind: money, amount: 29.0', files), code: 'AMOUNT_UNQUOTED' },
      { file: MONEY, line: lineOf(MONEY, 'statement: The county pledged', files), code: 'VALUE_UNSTATED' },
    ]);
  });
});

describe('languages', () => {
  it.each([
    ['entities.yaml', 'fr: [le comté]', 'de: [der Kreis]'],
    ['properties.yaml', 'fr: [argent]', 'de: [Geld]'],
    ['properties.yaml', 'en: [pier*]', 'de: [Pfeiler]'],
  ])('of words in %s are declared', (path, from, to) => {
    expect(onlyFault(path, from, to)?.code).toBe('LANGUAGE_UNDECLARED');
  });
});

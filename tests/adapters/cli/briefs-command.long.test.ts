import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { NO_STORE } from '../../fixtures/no-store.ts';
import { DOCUMENTS_FOLDER, lineOf, PACK_FOLDER, textOf } from '../../fixtures/pack.ts';

const MONEY = 'facts/money.yaml';

async function* noLines(): AsyncGenerator<string> {}

/** Runs `briefs` in process: what it prints and how it ends. */
async function briefs(...argv: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const code = await runCommandLine(['briefs', ...argv], {
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    account: 'tester',
    stdin: noLines(),
    configuration: { ...readConfiguration({ DATA_DIR: NO_STORE }), briefs: PACK_FOLDER, documents: DOCUMENTS_FOLDER },
    now: '2024-10-18T09:00:00Z',
  });
  return { code, ...printed };
}

let copy = '';
beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp(PACK_FOLDER, copy, { recursive: true });
});
afterEach(() => rm(copy, { recursive: true }));

function edit(path: string, from: string, to: string): Promise<void> {
  return writeFile(join(copy, path), textOf(path).replace(from, to));
}

describe('briefs check', () => {
  it('sums up a valid pack', async () => {
    expect(await briefs('check')).toEqual({
      code: 0,
      stdout: '6 facts, 2 sources, 1 gap; 6 quotes proven against the documents\n',
      stderr: '',
    });
  });

  it('says aloud which documents are not at hand', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'documents-'));
    const { code, stdout } = await briefs('check', '--documents', empty);
    await rm(empty, { recursive: true });
    expect(code).toBe(0);
    expect(stdout).toContain('Not all documents are at hand');
    expect(stdout).toContain('6 quotes proven by recorded hash (documents not at hand: council.txt, gazette.txt)');
  });

  it('prints each fault with file and line, and fails', async () => {
    await edit(MONEY, 'quote: pledged at least', 'quote: pledges at least');
    await edit('gaps.yaml', 'about: [bridge]', 'about: [brige]');
    const { code, stdout } = await briefs('check', '--pack', copy);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${MONEY}:${lineOf(MONEY, 'quote: pledged')}: the quote "pledges at least €20.9 million" is not in the document`,
    );
    expect(stdout).toContain(
      `gaps.yaml:${lineOf('gaps.yaml', 'about:')}: gap "builder" names the entity "brige", which is not in the pack — write "bridge"`,
    );
    expect(stdout).toContain('The pack is not valid: 2 faults');
  });

  it('gives the same as JSON', async () => {
    await edit(MONEY, 'status: pledged', 'status: given');
    const { code, stdout } = await briefs('check', '--json', '--pack', copy);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      faults: [{ file: MONEY, line: lineOf(MONEY, 'status: pledged'), code: 'VALUE_WRONG' }],
      notices: [],
    });
  });

  describe('of a vocabulary that confuses matters', () => {
    const remark = `properties.yaml:${lineOf('properties.yaml', 'en: [day]')}: “order” (en) of property "held-on" is one everyday word — `;
    beforeEach(() => edit('properties.yaml', 'en: [day]', 'en: [day, order]'));

    it('remarks on it, and does not fail', async () => {
      const { code, stdout } = await briefs('check', '--pack', copy);
      expect(code).toBe(0);
      expect(stdout).toContain(`remark: ${remark}`);
    });

    it('fails when it is to be strict', async () => {
      const { code, stdout } = await briefs('check', '--strict', '--pack', copy);
      expect(code).toBe(1);
      expect(stdout.startsWith(remark)).toBe(true);
    });

    it('gives its remarks as JSON', async () => {
      const { code, stdout } = await briefs('check', '--json', '--pack', copy);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ valid: true, faults: [], remarks: [{ code: 'VOCABULARY_COLLIDES' }] });
    });
  });

  it('is the only command that can be strict', async () => {
    expect(await briefs('list', '--strict')).toMatchObject({ code: 2, stdout: '' });
  });

  it('tells of a file that is not UTF-8 and of one that is too long', async () => {
    await writeFile(join(copy, 'gaps.yaml'), Buffer.from([0x67, 0xff, 0xfe]));
    await writeFile(join(copy, MONEY), ' '.repeat(5_000_000));
    const { code, stdout } = await briefs('check', '--pack', copy);
    expect(code).toBe(1);
    expect(stdout).toContain('gaps.yaml:1: is not UTF-8 text');
    expect(stdout).toContain(`${MONEY}:1: has 5000000 bytes`);
  });
});

describe('briefs list', () => {
  const listed = z.array(
    z.looseObject({
      id: z.string(),
      value: z.looseObject({ kind: z.string() }),
      evidence: z.array(z.looseObject({ source: z.string(), document: z.string(), quote: z.string() })),
    }),
  );

  it('prints id, topic and statement of each fact', async () => {
    const { code, stdout } = await briefs('list');
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toBe('pledge-eur  [money]  The county pledged at least EUR 20.9 million for the bridge.');
    expect(stdout.trimEnd().split('\n')).toHaveLength(6);
  });

  it('gives each fact with its evidence as JSON', async () => {
    const facts = listed.parse(JSON.parse((await briefs('list', '--json')).stdout));
    expect(facts).toHaveLength(6);
    expect(facts[2]).toMatchObject({
      id: 'first-half',
      status: 'committed',
      value: { kind: 'money', amount: '5500000', currency: 'EUR' },
      period: { label: 'first half of 2024' },
      evidence: [{ source: 'council', document: 'council.txt', quote: 'committed €5.5 million for the first half of 2024' }],
    });
  });

  it('narrows by topic and by words', async () => {
    const works = listed.parse(JSON.parse((await briefs('list', '--json', '--topic', 'Work')).stdout));
    expect(works.map(({ id }) => id)).toEqual(['opening-day', 'people-on-site', 'site']);
    const words = listed.parse(JSON.parse((await briefs('list', '--json', '--query', 'PLEDGE usd')).stdout));
    expect(words.map(({ id }) => id)).toEqual(['pledge-usd']);
    expect((await briefs('list', '--topic', 'roads')).stderr).toContain('the topics are money, works');
  });

  it('lists nothing of a pack that is not valid', async () => {
    await edit(MONEY, 'status: pledged', 'status: given');
    const { code, stdout, stderr } = await briefs('list', '--pack', copy);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${MONEY}:${lineOf(MONEY, 'status: pledged')}: `);
  });
});

describe('briefs show', () => {
  it.each([
    ['pledge-eur', '# fact\n', 'pledged at least €20.9 million'],
    ['gazette', '# source\n', 'County pledges money for bridge'],
    ['bridge', '# entity\n', 'the bridge at Ford'],
    ['builder', '# gap\n', 'do not name the builder'],
    ['funding', '# property\n', 'fund*'],
  ])('shows %s whole', async (id, heading, words) => {
    const { code, stdout } = await briefs('show', id);
    expect(code).toBe(0);
    expect(stdout).toContain(heading);
    expect(stdout).toContain(words);
    expect(JSON.parse((await briefs('show', id, '--json')).stdout)).toMatchObject([{ id }]);
  });

  it('suggests ids for one that is unknown', async () => {
    const { code, stderr } = await briefs('show', 'pledge-eu');
    expect(code).toBe(2);
    expect(stderr).toContain('FACT_UNKNOWN');
    expect(stderr).toContain('pledge-eur');
  });
});

describe('briefs prove', () => {
  it('writes the proofs that let the pack be checked without the documents', async () => {
    await edit(MONEY, 'quote: pledged at least €20.9 million', 'quote: The county “pledged at least €20.9 million”');
    const nowhere = await mkdtemp(join(tmpdir(), 'documents-'));
    expect((await briefs('check', '--pack', copy, '--documents', nowhere)).code).toBe(1);
    expect(await briefs('prove', '--pack', copy)).toMatchObject({ code: 0, stdout: 'proofs.json: 6 quotes proven\n' });
    expect((await briefs('check', '--pack', copy, '--documents', nowhere)).code).toBe(0);
    await rm(nowhere, { recursive: true });
  });

  it('mends a proofs file that is broken', async () => {
    await writeFile(join(copy, 'proofs.json'), '{');
    expect((await briefs('check', '--pack', copy)).code).toBe(1);
    expect((await briefs('prove', '--pack', copy)).code).toBe(0);
    expect(await readFile(join(copy, 'proofs.json'), 'utf8')).toBe(textOf('proofs.json'));
  });

  it('writes nothing when a quote cannot be proven', async () => {
    await edit(MONEY, 'quote: pledged at least', 'quote: pledges at least');
    const { code, stderr } = await briefs('prove', '--pack', copy);
    expect(code).toBe(1);
    expect(stderr).toContain(`${MONEY}:${lineOf(MONEY, 'quote: pledged')}`);
    expect(await readFile(join(copy, 'proofs.json'), 'utf8')).toBe(textOf('proofs.json'));
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'Usage:'],
    [['chekc'], 'no command "chekc"'],
    [['check', 'all'], 'takes nothing after its name'],
    [['show'], 'takes ID after its name'],
    [['check', '--topic', 'money'], 'belong to list'],
    [['list', '--tpoic', 'money'], '--tpoic'],
    [['check', '--pack'], '--pack'],
  ])('%j is answered with what is right, and 2', async (argv, words) => {
    const { code, stdout, stderr } = await briefs(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it.each([
    ['--pack', 'PACK_MISSING'],
    ['--documents', 'DOCUMENTS_MISSING'],
  ])('a folder of %s that is not there is told', async (option, code) => {
    const result = await briefs('check', option, join(copy, 'nowhere'));
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(code);
  });

  it.each([['--help'], ['check', '--help'], ['list', '--help'], ['show', '--help'], ['prove', '-h']])(
    '%s %s asks for help',
    async (...argv) => {
      const { code, stdout } = await briefs(...argv);
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: npm run briefs --');
      expect(stdout).toContain('Exit codes');
    },
  );
});

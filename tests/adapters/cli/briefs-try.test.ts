import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfiguration } from '../../../adapters/config.ts';
import { sha256 } from '../../../adapters/files/sha256.ts';
import { readPack } from '../../../src/facts/pack/read-pack.ts';
import { createBot } from '../../../src/index.ts';
import { entitySchema } from '../../../src/model/entity.ts';
import { gapSchema } from '../../../src/model/gap.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { NO_STORE } from '../../fixtures/no-store.ts';
import { DOCUMENTS_FOLDER, lineOf, PACK_FOLDER } from '../../fixtures/pack.ts';

const NOW = '2024-10-18T09:00:00Z';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitrep-try-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function tried(questions: string, name = 'questions.txt', ...more: readonly string[]) {
  const path = join(folder, name);
  await writeFile(path, questions);
  const configuration = { ...readConfiguration({ DATA_DIR: NO_STORE }), briefs: PACK_FOLDER, documents: DOCUMENTS_FOLDER };
  return runCommand(['briefs', 'try', path, ...more], { configuration, now: NOW });
}

const adviceSchema = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      outcome: z.string(),
      with_it: z.string().optional(),
      advice: z.array(z.object({ when: z.string(), place: z.string(), add: z.string() })),
    }),
  ),
});

async function adviceFor(question: string) {
  const { stdout } = await tried(question, 'questions.txt', '--json');
  const [only] = adviceSchema.parse(JSON.parse(stdout)).questions;
  if (!only) throw new Error('no question was tried');
  return only;
}

describe('briefs try', () => {
  it('tells the answer of what is answered, and passes over comments and empty lines', async () => {
    const { code, stdout } = await tried('# money\n\nHow many workers are there?\n');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'answered: How many workers are there?\n  120 people work on the piers.\n\n1 of 1 question answered or declared as not known.\n',
    });
  });

  it('takes what a curator declared as not known for settled', async () => {
    const { stdout } = await tried('Who are the workers in 2024?');
    expect(stdout).toContain('declared: Who are the workers in 2024?\n  Not in the store: the sources do not name the builder.');
  });

  it('offers another name for what is spelt like an entity, at its line, and a new entity; each as a file takes it', async () => {
    const { advice } = await adviceFor('How much did the Hallam Group pledge for the Bridge Consortium?');
    const places = advice.map(({ when, place }) => `${when}: ${place}`);
    expect(places).toContainEqual(
      `if “Bridge Consortium” is the bridge at Ford, set its aliases: entities.yaml:${lineOf('entities.yaml', 'id: bridge')}`,
    );
    const pasted = advice.map(({ when, add }) => [when, parse(add)] as const);
    const entities = pasted.filter(([when]) => when.includes('nobody and nothing'));
    expect(entities.map(([, content]) => z.array(entitySchema).parse(content)[0]?.name)).toEqual(['Hallam Group', 'Bridge Consortium']);
    const gaps = pasted.filter(([when]) => when.includes('no document'));
    expect(gaps.map(([, content]) => z.array(gapSchema).parse(content)[0]?.looked_through)).toEqual([['gazette', 'council']]);
  });

  it('gives a question to the fact that came nearest, at its line; pasted there, the pack checks and answers it so', async () => {
    const question = 'What headcount toils on the piers of the bridge?';
    const { advice, outcome, with_it: withIt } = await adviceFor(question);
    expect(outcome).not.toBe('answered');
    const given = advice.find(({ add }) => add.includes('asked_as') && !add.includes('looked_through'));
    expect(given?.place).toBe(`facts/works.yaml:${lineOf('facts/works.yaml', 'id: people-on-site')}`);
    const paths = ['pack.yaml', 'entities.yaml', 'properties.yaml', 'sources.yaml', 'gaps.yaml', 'facts/money.yaml', 'facts/works.yaml'];
    const files = await Promise.all(
      paths.map(async (path) => {
        const text = await readFile(join(PACK_FOLDER, path), 'utf8');
        return { path, text: path === 'facts/works.yaml' ? text.replace(/( {2}- id: people-on-site\n)/u, `$1${given?.add}\n`) : text };
      }),
    );
    const documents = new Map(
      await Promise.all(
        ['gazette.txt', 'council.txt'].map(async (name) => [name, await readFile(join(DOCUMENTS_FOLDER, name), 'utf8')] as const),
      ),
    );
    const { pack, faults } = readPack(files, { sha256, documents });
    expect(faults).toEqual([]);
    if (pack) expect(createBot(pack).ask({ question, askedAt: NOW }).headline).toBe(withIt);
  });

  it('tells lines that are no questions, asks the others, and ends with 1', async () => {
    const { code, stdout, stderr } = await tried('{"question": "How many workers are there?"}\n{"q": 1}\nno\n', 'questions.jsonl');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'line 2: no question — write {"question": "…"}\nline 3: no question — write {"question": "…"}\n',
    });
    expect(stdout).toContain('120 people');
  });

  it.each([
    [[], 'takes one file'],
    [['nowhere.txt'], 'no questions can be read'],
    [['a.txt', '--frm'], '--frm'],
  ])('%j is wrong usage', async (argv, words) => {
    const configuration = { ...readConfiguration({ DATA_DIR: NO_STORE }), briefs: PACK_FOLDER, documents: DOCUMENTS_FOLDER };
    const { code, stderr } = await runCommand(['briefs', 'try', ...argv], { configuration, now: NOW });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(words) });
  });
});

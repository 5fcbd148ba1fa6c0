import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../adapters/config.ts';
import { openStore } from '../adapters/database/store.ts';
import { type LedgerEntry, ledgerEntrySchema, writtenEntry } from '../src/index.ts';
import { runCommand } from './fixtures/command-run.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER, read } from './fixtures/pack.ts';

const WORKERS = 'How many workers are on the piers?';

let pack = '';
let data = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  cpSync(PACK_FOLDER, pack, { recursive: true });
});

async function run(...argv: readonly string[]) {
  return runCommand(argv, {
    configuration: { ...readConfiguration({ DATA_DIR: data }), briefs: pack, documents: DOCUMENTS_FOLDER },
    now: '2024-10-25T09:00:00Z',
  });
}

/** A curator says better who works on the piers. */
function saidBetter(): LedgerEntry {
  const fact = read([...packFiles()]).pack?.facts.find(({ statement }) => statement.startsWith('120 people'));
  if (!fact) throw new Error('The pack counts no workers.');
  const { topic, recorded: _, ...content } = fact;
  const act = { id: 'act-1', kind: 'edited' as const, fact: fact.id, at: '2024-10-24T08:00:00Z', by: 'curator', why: 'plainer' };
  const better = { ...content, statement: '120 people are at work on the piers.' };
  return ledgerEntrySchema.parse(writtenEntry({ ...act, content: { topic, fact: better, sources: [] } }));
}

function* packFiles() {
  for (const path of [
    'pack.yaml',
    'sources.yaml',
    'entities.yaml',
    'properties.yaml',
    'gaps.yaml',
    'facts/money.yaml',
    'facts/works.yaml',
  ]) {
    yield { path, text: textIn(path) };
  }
}

function textIn(path: string): string {
  return readFileSync(join(pack, path), 'utf8');
}

async function append(entry: LedgerEntry): Promise<void> {
  const store = await openStore({ dataDirectory: data });
  await store.ledger.append([entry]);
  await store.close();
}

describe('briefs export', () => {
  it('writes what curators did into the file of its topic, leaves the others, and proves the quotes', async () => {
    await append(saidBetter());
    const money = textIn('facts/money.yaml');
    const { code, stdout, stderr } = await run('briefs', 'export');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 ledger entry; written: facts\/works\.yaml\nproofs\.json: \d+ quotes proven/u);
    expect(textIn('facts/works.yaml')).toContain('120 people are at work on the piers.');
    expect(textIn('facts/money.yaml')).toBe(money);
    expect((await run('briefs', 'check')).code).toBe(0);
  });

  it('writes nothing the second time', async () => {
    await append(saidBetter());
    await run('briefs', 'export');
    expect((await run('briefs', 'export')).stdout).toContain('the files say it all already');
  });

  it('says so where there is no ledger', async () => {
    const { code, stderr } = await run('briefs', 'export');
    expect(code).toBe(1);
    expect(stderr).toContain('there is no ledger to export');
  });
});

describe('ask over a ledger', () => {
  it('answers with what curators did, and as recorded before with what stood then', async () => {
    await append(saidBetter());
    expect((await run('ask', WORKERS)).stdout).toContain('120 people are at work on the piers.');
    expect((await run('ask', WORKERS, '--recorded', '2024-10-23T00:00:00Z')).stdout).toContain('120 people work on the piers.');
  });

  it('leaves out a store that cannot be used, and says so', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'sitrep.db'), 'This is no database, and long enough to look like a damaged one. '.repeat(20));
    const { code, stdout, stderr } = await run('ask', WORKERS);
    expect(code).toBe(0);
    expect(stderr).toContain('The store is left out: STORE_CORRUPT');
    expect(stdout).toContain('120 people work on the piers.');
  });
});

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { type LedgerEntry, ledgerEntrySchema, renameInFiles, writtenEntry } from '../../../src/index.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER, read } from '../../fixtures/pack.ts';

const WORKERS = 'How many workers are on the piers?';
const LABEL = /What curators decided is known as of .+ ledger entry 1\); the store is away\./u;

let pack = '';
let data = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  cpSync(PACK_FOLDER, pack, { recursive: true });
});

function io() {
  return {
    configuration: { ...readConfiguration({ DATA_DIR: data }), briefs: pack, documents: DOCUMENTS_FOLDER },
    now: '2024-10-25T09:00:00Z',
  };
}

async function run(...argv: readonly string[]) {
  return runCommand(argv, io());
}

/** Leaves bytes in the place of the database that are none. */
function damageStore(): void {
  for (const name of readdirSync(data)) if (name.startsWith('sitrep.db-')) rmSync(join(data, name));
  writeFileSync(join(data, 'sitrep.db'), 'This is no database, and long enough to look like a damaged one. '.repeat(20));
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

/** What the fact on the workers is about. */
function subjectOfWorkers(): string {
  const entry = saidBetter();
  return entry.kind === 'edited' ? entry.content.fact.subject : '';
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

  it('writes nothing where the pack would have a fault, and tells each', async () => {
    const better = saidBetter();
    if (better.kind !== 'edited') throw new Error('It is an edit.');
    const { topic, fact } = better.content;
    await append({ ...better, content: { topic, fact: { ...fact, statement: '7,000 people are at work on the piers.' }, sources: [] } });
    const before = Object.fromEntries([...packFiles()].map(({ path, text }) => [path, text]));
    const { code, stdout, stderr } = await run('briefs', 'export');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^facts\/works\.yaml:\d+: .*7,000.*\nNothing was written: .+ would have 1 fault, in the lines/u);
    expect(Object.fromEntries([...packFiles()].map(({ path, text }) => [path, text]))).toEqual(before);
    expect((await run('briefs', 'export', '--json')).stdout).toMatch(/"written": \[\],\s+"faults": \[/u);
  });

  it('writes nothing where the ledger names what the pack has no more', async () => {
    await append(saidBetter());
    const subject = subjectOfWorkers();
    const { renamed } = renameInFiles([...packFiles()], { of: 'entity', from: subject, to: `${subject}-anew` });
    for (const { path, text } of renamed) writeFileSync(join(pack, path), text);
    const byHand = textIn('facts/works.yaml');
    const checked = await run('briefs', 'check');
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain(`ledger:1: fact "`);
    expect(checked.stdout).toContain(`npm run briefs -- rename entity ${subject} ${subject}-anew takes the ledger along`);
    expect(checked.stdout).toContain('1 act of the ledger, 1 fault');
    expect((await run('doctor', 'ledger')).stdout).toContain('wrong  the ledger does not fit the pack: 1 fault');
    expect(await run('briefs', 'export')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Nothing was written') });
    expect(textIn('facts/works.yaml')).toBe(byHand);
    expect((await run('briefs', 'rename', 'entity', subject, `${subject}-anew`)).code).toBe(0);
    expect((await run('briefs', 'check')).code).toBe(0);
    expect((await run('briefs', 'export')).code).toBe(0);
  });

  it('is completed by the next one where it ended with its files laid aside', async () => {
    await append(saidBetter());
    mkdirSync(join(pack, '.change/facts'), { recursive: true });
    writeFileSync(join(pack, '.change/facts/works.yaml'), textIn('facts/works.yaml').replace('# ', '# laid aside: '));
    expect((await run('briefs', 'check')).code).toBe(0);
    expect((await run('briefs', 'export')).code).toBe(0);
    expect(readdirSync(pack)).not.toContain('.change');
    expect(textIn('facts/works.yaml')).toContain('120 people are at work on the piers.');
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

  it('answers nothing beside a store that cannot be used where nothing of its ledger is kept', async () => {
    await append(saidBetter());
    damageStore();
    const { code, stdout, stderr } = await run('ask', WORKERS);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^STORE_CORRUPT: /u);
  });

  it('answers by what is kept of the ledger while the store cannot be used, and says as of when', { timeout: 20_000 }, async () => {
    await append(saidBetter());
    await run('ask', WORKERS);
    damageStore();
    const text = await run('ask', WORKERS);
    expect(text).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Facts are shown as of .+, ledger entry 1: .+STORE_CORRUPT/u) });
    expect(text.stdout).toContain('120 people are at work on the piers.');
    expect(text.stdout).toMatch(LABEL);
    expect((await run('briefs', 'coverage')).stderr).toContain('Facts are shown as of');
  });

  it('says so to programs, too', { timeout: 20_000 }, async () => {
    await append(saidBetter());
    await run('ask', WORKERS);
    damageStore();
    expect(JSON.parse((await run('ask', WORKERS, '--json')).stdout)).toMatchObject({
      notice: expect.stringMatching(LABEL),
      text: expect.stringMatching(LABEL),
    });
    const lines = async function* () {
      yield JSON.stringify({ id: 'q1', question: WORKERS });
    };
    const batch = await runCommand(['ask', '--batch'], { ...io(), stdin: lines() });
    expect(JSON.parse(batch.stdout)).toMatchObject({ id: 'q1', notice: expect.stringMatching(LABEL) });
  });

  it('answers nothing, and exports nothing, once the store that held the ledger is gone', async () => {
    await append(saidBetter());
    await run('ask', WORKERS);
    for (const name of readdirSync(data)) if (name.startsWith('sitrep.db')) rmSync(join(data, name));
    const gone = {
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^LEDGER_WENT_BACK: .+\n {2}Why: The ledger of the store is empty\./u),
    };
    expect(await run('ask', WORKERS)).toEqual(gone);
    await (await openStore({ dataDirectory: data })).close();
    expect(await run('ask', WORKERS)).toEqual(gone);
    expect(await run('briefs', 'export')).toEqual(gone);
  });

  it('answers and exports nothing beside a store of another pack', async () => {
    await append(saidBetter());
    await (await openStore({ dataDirectory: data }, { name: 'harbour' })).close();
    const refused = { code: 1, stdout: '', stderr: expect.stringMatching(/^STORE_OF_OTHER_PACK: /u) };
    expect(await run('ask', WORKERS)).toEqual(refused);
    expect(await run('briefs', 'export')).toEqual(refused);
  });
});

describe('doctor ledger', () => {
  it('tells how far the ledger is read', async () => {
    await append(saidBetter());
    expect(await run('doctor', 'ledger')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^good {3}the ledger .+ is read to entry 1\n$/u),
    });
  });

  it('tells of a store that was replaced, and takes it with --accept', async () => {
    await append(saidBetter());
    await run('ask', WORKERS);
    for (const name of readdirSync(data)) if (name.startsWith('sitrep.db')) rmSync(join(data, name));
    await (await openStore({ dataDirectory: data }, { name: 'harbour' })).close();
    expect(await run('doctor', 'ledger')).toMatchObject({ code: 1, stdout: expect.stringMatching(/^wrong {2}STORE_OF_OTHER_PACK: /u) });
    expect(await run('doctor', 'ledger', '--accept')).toMatchObject({ code: 0, stdout: expect.stringContaining('read to entry 0') });
    expect((await run('ask', WORKERS)).stdout).toContain('120 people work on the piers.');
  });

  it('tells of a copy that is damaged', async () => {
    await append(saidBetter());
    await run('ask', WORKERS);
    const [copy = ''] = readdirSync(data).filter((name) => name.endsWith('.kept.db'));
    writeFileSync(join(data, copy), 'This is no database, and long enough to look like a damaged one. '.repeat(20));
    const { code, stdout } = await run('doctor', 'ledger');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^good {3}the ledger .+ is read to entry 1\nwrong {2}KEPT_LEDGER_DAMAGED: /u);
    expect((await run('doctor', 'ledger')).code).toBe(0);
  });

  it.each([[['ledger', '--yes']], [['slack', '--accept']]])('refuses what it does not know: %s', async (argv) => {
    expect((await run('doctor', ...argv)).code).toBe(2);
  });
});

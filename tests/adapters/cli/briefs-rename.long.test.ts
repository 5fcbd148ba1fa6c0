import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withWritten } from '../../../adapters/cli/written-files.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { readCommonFolder, readPackFolder } from '../../../adapters/files/pack-folder.ts';
import { renamedPack } from '../../../src/facts/renaming.ts';
import { type LedgerEntry, ledgerEntrySchema, type Pack, renameInFiles, writtenEntry } from '../../../src/index.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { DOCUMENTS_FOLDER, documents, PACK_FOLDER, read } from '../../fixtures/pack.ts';
import { shippedPack } from '../../fixtures/shipped-pack.ts';

const QUESTIONS = ['How many workers are on the piers?', 'How much was pledged?', 'How long is the bridge?', 'Who owns the ferry?'];
const NOW = '2024-10-25T09:00:00Z';
const SHIPPED = join(import.meta.dirname, '../../../briefs/nato-ukraine');

let [pack, data] = ['', ''];
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-rename-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  cpSync(PACK_FOLDER, pack, { recursive: true });
});

async function run(...argv: readonly string[]) {
  const configuration = { ...readConfiguration({ DATA_DIR: data }), briefs: pack, documents: DOCUMENTS_FOLDER };
  return runCommand(argv, { configuration, now: NOW });
}

async function filesNow() {
  return Object.fromEntries((await readPackFolder(pack)).map((file) => [file.path, 'text' in file ? file.text : '']));
}

async function packNow(): Promise<Pack> {
  const { pack: found } = read(await readPackFolder(pack), { documents });
  if (!found) throw new Error('The pack is valid.');
  return found;
}

async function inStore<T>(work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDirectory: data });
  return work(store).finally(() => store.close());
}

/** A curator says one fact better, verifies another, has a candidate and a gap, and gives an entity a name, all on one subject. */
async function curate(subject: string): Promise<void> {
  const { facts, entities, sources } = await packNow();
  const about = facts.filter((fact) => fact.subject === subject);
  const [first, second = first] = about;
  const entity = entities.find(({ id }) => id === subject);
  if (!first || !second || !entity) throw new Error(`Nothing is on ${subject}.`);
  const contentOf = ({ topic, recorded: _, ...fact }: typeof first, more: object = {}) => ({
    topic,
    fact: { ...fact, ...more },
    sources: [],
  });
  const acts = [
    { kind: 'edited', fact: first.id, content: contentOf(first, { statement: first.statement.replace(/\.$/u, ', as said.') }) },
    { kind: 'verified', fact: second.id, review_by: '2025-01-01' },
    { kind: 'proposed', fact: 'a-candidate', content: contentOf(first, { id: 'a-candidate' }) },
    {
      kind: 'declared',
      fact: 'a-gap',
      gap: { id: 'a-gap', statement: 'Nobody says it.', about: [subject], looked_through: [sources[0]?.id ?? ''] },
    },
    { kind: 'named', fact: subject, entity: { ...entity, aliases: { ...entity.aliases, en: ['the great work'] } } },
  ];
  const entries = acts.map((act, at): LedgerEntry => {
    const entry = {
      id: `act-${at}`,
      at: `2024-10-24T0${at}:00:00Z`,
      by: 'console/local/me',
      via: { door: 'terminal' },
      why: 'seen',
      ...act,
    };
    return ledgerEntrySchema.parse('content' in act ? writtenEntry(entry as LedgerEntry) : entry);
  });
  await inStore(({ ledger }) => ledger.append(entries));
}

/** All that can be asked of it, at several days and instants, and all that waits. */
async function everythingSaid() {
  const calls = QUESTIONS.flatMap((question) => [
    ['ask', question, '--json'],
    ['ask', question, '--json', '--as-of', '2024-03-05'],
    ['ask', question, '--json', '--recorded', '2024-10-23T00:00:00Z'],
    ['ask', question, '--json', '--recorded', '2024-10-24T00:30:00Z'],
    ['ask', question, '--explain'],
  ]);
  const said: string[] = [];
  for (const argv of [
    ...calls,
    ['review', 'list'],
    ['review', 'stale'],
    ['briefs', 'coverage'],
    ['digest', 'morning', '--at', '2024-03-07', '--all'],
  ]) {
    const { stdout, stderr } = await run(...argv);
    said.push(stdout + stderr);
  }
  return said;
}

async function subjectWithMost(): Promise<string> {
  const { facts } = await packNow();
  const counts = [...Map.groupBy(facts, ({ subject }) => subject)].toSorted(([, one], [, other]) => other.length - one.length);
  return counts[0]?.[0] ?? '';
}

describe('briefs rename', { timeout: 180_000 }, () => {
  it('changes nothing of what is answered, waits, was recorded and is posted but the id, there and back', async () => {
    const subject = await subjectWithMost();
    const property = (await packNow()).facts.find((fact) => fact.subject === subject)?.property ?? '';
    await curate(subject);
    const [before, files] = [await everythingSaid(), await filesNow()];
    const whole = before.join('');
    for (const said of ['"outcome":"answered"', ', as said.', 'a-candidate', 'Morning brief, '])
      expect(whole.replaceAll(': ', ':')).toContain(said);
    const now = { entity: 'zz-entity', property: 'zz-property' };
    const there = await run('briefs', 'rename', 'entity', subject, now.entity);
    expect(there).toMatchObject({ code: 0, stderr: '' });
    expect(there.stdout).toMatch(
      new RegExp(`^entity ${subject} is now zz-entity\\n\\d+ places in \\d+ files: .+\\n\\d acts of the ledger name it\\n$`, 'u'),
    );
    expect(await run('briefs', 'rename', 'property', property, now.property)).toMatchObject({ code: 0, stderr: '' });
    expect((await run('briefs', 'check')).code).toBe(0);
    const back = (text: string) => text.replaceAll('zz-entity', subject).replaceAll('zz-property', property);
    expect((await everythingSaid()).map(back)).toEqual(before.map(back));
    expect((await run('briefs', 'rename', 'entity', now.entity, subject)).code).toBe(0);
    expect((await run('briefs', 'rename', 'property', now.property, property)).code).toBe(0);
    expect(await filesNow()).toEqual(files);
    expect(await everythingSaid()).toEqual(before);
    const held = await inStore(async ({ ledgerChain }) => ledgerChain.verify());
    expect(held).toMatchObject({ holds: true, head: { position: 9 } });
  });

  it('exports what was said under the old id into the files under the new one', async () => {
    const subject = await subjectWithMost();
    await curate(subject);
    await run('briefs', 'rename', 'entity', subject, 'zz-entity');
    expect(await run('briefs', 'export')).toMatchObject({ code: 0, stderr: '' });
    expect((await run('briefs', 'check')).code).toBe(0);
    expect(JSON.stringify(await packNow())).not.toContain(`"${subject}"`);
  });

  it('says what it would do, and does nothing, with --dry-run', async () => {
    const subject = await subjectWithMost();
    await curate(subject);
    const [files, said] = [await filesNow(), await run('briefs', 'rename', 'entity', subject, 'zz-entity', '--dry-run', '--json')];
    expect(JSON.parse(said.stdout)).toMatchObject({ dry_run: true, from: subject, to: 'zz-entity', acts: 4 });
    expect(await filesNow()).toEqual(files);
    expect(await inStore(async ({ ledger }) => (await ledger.read(0, 100)).length)).toBe(5);
  });

  it('is refused with the fault and its place where the new id is taken or none, and changes nothing', async () => {
    const [first = '', second = ''] = (await packNow()).entities.map(({ id }) => id);
    await curate(await subjectWithMost());
    const files = await filesNow();
    const taken = await run('briefs', 'rename', 'entity', first, second);
    expect(taken).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^entities\.yaml:\d+: the id ".+" is taken already — .+\nNothing was written/u),
    });
    expect((await run('briefs', 'rename', 'entity', first, 'No Id')).stderr).toContain('is not an id');
    expect((await run('briefs', 'rename', 'entity', 'nobody', 'somebody')).code).toBe(1);
    expect((await run('briefs', 'rename', 'fact', 'a', 'b')).code).toBe(2);
    expect((await run('briefs', 'rename', 'entity', 'a')).code).toBe(2);
    expect(await filesNow()).toEqual(files);
    expect(await inStore(async ({ ledger }) => (await ledger.read(0, 100)).length)).toBe(5);
  });

  it('is completed by the same command where it ended between ledger and files; until then the bot goes by the new id', async () => {
    const subject = await subjectWithMost();
    await curate(subject);
    const before = await everythingSaid();
    const files = await filesNow();
    await run('briefs', 'rename', 'entity', subject, 'zz-entity');
    for (const [path, text] of Object.entries(files)) writeFileSync(join(pack, path), text);
    expect((await everythingSaid()).map((text) => text.replaceAll('zz-entity', subject))).toEqual(before);
    const checked = await run('briefs', 'check');
    expect(checked).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`npm run briefs -- rename entity ${subject} zz-entity writes it`),
    });
    expect((await run('briefs', 'rename', 'entity', subject, 'zz-entity')).code).toBe(0);
    expect((await run('briefs', 'check')).code).toBe(0);
    expect(await inStore(async ({ ledger }) => (await ledger.read(0, 100)).length)).toBe(6);
  });

  it('works on a pack that no store is of yet', async () => {
    const subject = await subjectWithMost();
    expect(await run('briefs', 'rename', 'entity', subject, 'zz-entity')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(pack)).not.toContain('.change');
    expect((await run('briefs', 'check')).code).toBe(0);
  });

  it('cannot be taken back as a decision of a curator, and says what takes it back', async () => {
    const subject = await subjectWithMost();
    await curate(subject);
    await run('briefs', 'rename', 'entity', subject, 'zz-entity');
    const { code, stderr, stdout } = await run('review', 'undo');
    expect(code).toBe(1);
    expect(stdout + stderr).toContain('npm run briefs -- rename');
  });
});

describe('briefs rename pack', { timeout: 60_000 }, () => {
  it('changes the name in its file and takes the store along', async () => {
    const { name } = await packNow();
    await curate(await subjectWithMost());
    const before = await run('ask', QUESTIONS[0] ?? '');
    expect(await run('briefs', 'rename', 'pack', name, 'ford', '--dry-run')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('would be ford'),
    });
    expect((await run('ask', QUESTIONS[0] ?? '')).stdout).toBe(before.stdout);
    expect(await run('briefs', 'rename', 'pack', name, 'ford')).toMatchObject({ code: 0, stderr: '' });
    expect((await packNow()).name).toBe('ford');
    expect((await run('ask', QUESTIONS[0] ?? '')).stdout).toBe(before.stdout);
    expect(readdirSync(data).filter((file) => file.endsWith('.kept.db'))).toEqual(['ledger-ford.kept.db']);
  });

  it('takes the store along where the name was changed by hand, which is refused until then', async () => {
    const { name } = await packNow();
    await curate(await subjectWithMost());
    await run('ask', QUESTIONS[0] ?? '');
    const head = join(pack, 'pack.yaml');
    writeFileSync(head, readFileSync(head, 'utf8').replace(`name: ${name}`, 'name: ford'));
    const refused = await run('ask', QUESTIONS[0] ?? '');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`npm run briefs -- rename pack ${name} ford`) });
    expect((await run('briefs', 'check')).stdout).toContain(
      `The store at hand belongs to the pack ${name}: no ledger of ford was looked at.`,
    );
    expect((await run('briefs', 'rename', 'pack', name, 'ford')).code).toBe(0);
    expect((await run('ask', QUESTIONS[0] ?? '')).code).toBe(0);
    expect((await run('briefs', 'check')).code).toBe(0);
  });

  it('is refused for a pack of another name, and beside the store of a third', async () => {
    const { name } = await packNow();
    expect((await run('briefs', 'rename', 'pack', 'harbour', 'ford')).code).toBe(1);
    await (await openStore({ dataDirectory: data }, { name: 'third' })).close();
    expect(await run('briefs', 'rename', 'pack', name, 'ford')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^STORE_OF_OTHER_PACK/u),
    });
    expect((await packNow()).name).toBe(name);
  });
});

describe('each entity and property of the shipped pack', { timeout: 240_000 }, () => {
  it('can be renamed and named back: the files are the same to the letter, and nothing names the old id meanwhile', async () => {
    const files = await readPackFolder(SHIPPED);
    const held = await shippedPack();
    const all = [
      ...held.entities.map(({ id }) => ({ of: 'entity' as const, id })),
      ...[...held.properties, ...(held.measures ?? [])].map(({ id }) => ({ of: 'property' as const, id })),
    ];
    // One in five: each reads all files.
    for (const { of, id } of all.filter((_, place) => place % 5 === 0)) {
      const there = renameInFiles(files, { of, from: id, to: 'zz-other' });
      const next = withWritten(
        files,
        there.renamed.map(({ path, text }) => ({ path, text })),
      );
      expect(renameInFiles(next, { of, from: id, to: 'zz-third' }).renamed).toEqual([]);
      const back = renameInFiles(next, { of, from: 'zz-other', to: id });
      expect(
        withWritten(
          next,
          back.renamed.map(({ path, text }) => ({ path, text })),
        ),
      ).toEqual(files);
    }
  });

  it.each(['subject', 'property'] as const)('reads as the same pack but for the id of the most frequent %s', async (field) => {
    const held = await shippedPack();
    const of = field === 'subject' ? 'entity' : 'property';
    const files = await readPackFolder(SHIPPED);
    // What packs have in common is no pack's to rename.
    const isOwn = (id: string) =>
      renameInFiles(files, { of, from: id, to: 'zz-other' }).renamed.some(
        ({ path }) => path === 'entities.yaml' || path === 'properties.yaml',
      );
    const counts = [...Map.groupBy(held.facts, (fact) => fact[field])].toSorted(([, one], [, other]) => other.length - one.length);
    const renaming = { of, from: counts.find(([id]) => isOwn(id))?.[0] ?? '', to: 'zz-other' } as const;
    const { renamed } = renameInFiles(files, renaming);
    const written = renamed.map(({ path, text }) => ({ path, text }));
    const reading = read(withWritten(files, written), { documents: new Map(), common: await readCommonFolder() });
    expect(reading.faults).toEqual([]);
    // A label that is left out follows the id.
    const renamedHeld = renamedPack(held, renaming);
    const properties = renamedHeld.properties.map((one) =>
      one.id === renaming.to && one.label === renaming.from.replaceAll('-', ' ') ? { ...one, label: 'zz other' } : one,
    );
    expect(reading.pack).toEqual({ ...renamedHeld, properties });
    expect(written.length).toBeGreaterThan(1);
  });
});

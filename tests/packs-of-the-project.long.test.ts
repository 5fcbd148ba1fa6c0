import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPack } from '../adapters/cli/load-pack.ts';
import { readConfiguration } from '../adapters/config.ts';
import { createBot } from '../src/index.ts';
import { runCommand } from './fixtures/command-run.ts';

const PROJECT = join(import.meta.dirname, '..');
const BRIEFS = join(PROJECT, 'briefs');
/** A day after all that any of them holds. */
const NOW = '2026-11-30T09:00:00.000Z';
const packs = globSync('*/pack.yaml', { cwd: BRIEFS }).map(dirname).toSorted();

const data = mkdtempSync(join(tmpdir(), 'sitrep-packs-of-the-project-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const folderOf = (pack: string) => join(BRIEFS, pack);

/** A command on a pack, with its documents where they are part of the project. */
function run(pack: string, argv: readonly string[]) {
  const documents = join(folderOf(pack), 'documents');
  const configuration = {
    ...readConfiguration({ BRIEFS_DIR: folderOf(pack), DATA_DIR: join(data, pack) }),
    documents: existsSync(documents) ? documents : undefined,
  };
  return runCommand(argv, { configuration, now: NOW });
}

describe.each(packs)('the pack %s', { timeout: 30_000 }, (name) => {
  const pack = loadPack({ briefs: folderOf(name), now: NOW });

  it('is called as its folder is', async () => {
    expect((await pack).name).toBe(basename(folderOf(name)));
  });

  it('checks, and its quotations stand in its documents where these are there', async () => {
    const { code, stdout, stderr } = await run(name, ['briefs', 'check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[1-9]\d* facts, [1-9]\d* sources, [1-9]\d* gaps?; /mu);
  });

  it('has no guess of `init` in it that nobody looked at', () => {
    const files = globSync('**/*.yaml', { cwd: folderOf(name) });
    expect(files.filter((path) => readFileSync(join(folderOf(name), path), 'utf8').includes('# look:'))).toEqual([]);
  });

  it('has a morning digest', async () => {
    const { code, stdout, stderr } = await run(name, ['digest', 'morning', '--since', '2020-01-01T00:00:00Z', '--all']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').length).toBeGreaterThan(10);
  });

  it('answers what it suggests to a newcomer', async () => {
    const held = await pack;
    const bot = createBot(held);
    const outcomes = held.suggestions.map((question) => [question, bot.ask({ question, askedAt: NOW }).outcome]);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(([, outcome = '']) => !['answered', 'contested', 'partly', 'corrected'].includes(outcome))).toEqual([]);
  });
});

describe('the checks of the project', () => {
  it('check every pack', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));
    expect(packs).toEqual(['ferries', 'nato-ukraine']);
    for (const pack of packs) expect(scripts['check:packs']).toContain(`--pack briefs/${pack}`);
    expect(scripts.check).toContain('npm run check:packs');
  });
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { CommandIo } from '../../../adapters/cli/cli-command.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { type CommandRun, runCommand } from '../../fixtures/command-run.ts';

const DOCUMENTS = join(import.meta.dirname, '../../../briefs/ferries/documents');
const NOW = '2025-12-01T09:00:00.000Z';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sitrep-init-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const pack = () => join(folder, 'pack');

function run(argv: readonly string[], io: Partial<CommandIo> = {}): Promise<CommandRun> {
  const configuration = { ...readConfiguration({ BRIEFS_DIR: pack(), DATA_DIR: join(folder, 'data') }), documents: undefined };
  return runCommand(argv, { configuration, now: NOW, ...io });
}

const init = (argv: readonly string[], io: Partial<CommandIo> = {}) => run(['briefs', 'init', 'ferries', '--folder', pack(), ...argv], io);

async function* typed(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const listed = z.object({ rows: z.array(z.record(z.string(), z.string())) });

describe('briefs init', () => {
  it('leads from documents to an answer with ingest, review and ask', async () => {
    const made = await init([DOCUMENTS, '--zone', 'Europe/Oslo']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(`BRIEFS_DIR=${pack()}\nDATA_DIR=data/ferries\n`);
    expect(await run(['briefs', 'check'])).toMatchObject({ code: 0, stdout: expect.stringContaining('0 facts, 0 sources, 0 gaps') });

    expect(await run(['ingest', DOCUMENTS])).toMatchObject({ code: 0, stdout: expect.stringContaining('8 documents archived') });
    const waiting = listed.parse(JSON.parse((await run(['review', 'list', '--json'])).stdout)).rows;
    expect(waiting).toHaveLength(49);
    const idOf = (words: string) => waiting.find((row) => Object.values(row).some((text) => text.includes(words)))?.candidate ?? words;

    // What the pack has a sentence for is approved as it stands; of the rest a curator says it.
    const said: Readonly<Record<string, string>> = {
      'Norrfjard Lines carried 412,000': 'Norrfjard Lines carried 412,000 passengers in 2024.',
      'a strike of three days': 'The strike lasted three days.',
    };
    for (const [words, sentence] of Object.entries(said)) {
      expect(await run(['review', 'edit', idOf(words), 'statement', sentence]), words).toMatchObject({ code: 0 });
    }
    for (const words of [...Object.keys(said), 'The pier was finished', 'Torsay council paid', 'Astrid is expected to begin']) {
      expect(await run(['review', 'approve', idOf(words)]), words).toMatchObject({ code: 0 });
    }
    for (const [question, answer] of [
      ['How many passengers did Norrfjard Lines carry in 2024?', '412,000 passengers'],
      ['How much did the Torsay council pay?', 'EUR 1.8 million'],
      ['When was the pier at Brennwick finished?', '28 February 2025'],
      ['When will the Astrid begin?', '14 April 2025'],
      ['How long did the strike last?', 'three days'],
    ] as const) {
      expect((await run(['ask', question])).stdout.split('\n')[0], question).toContain(answer);
    }
  }, 60_000);

  it('overwrites nothing', async () => {
    await mkdir(pack());
    await writeFile(join(pack(), 'notes.txt'), 'mine');
    expect(await init([DOCUMENTS])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^PACK_EXISTS: /u) });
    expect(await readdir(pack())).toEqual(['notes.txt']);
    expect(await readdir(folder)).toEqual(['pack']);
  });

  it('asks somebody at a terminal for what it is not told, again where the answer is wrong', async () => {
    const { code, stdout, stderr } = await init(['--languages', 'en'], {
      attended: true,
      stdin: typed('Ferries to Torsay', 'Oslo', 'Europe/Oslo'),
    });
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('"Oslo" is not a time zone') });
    expect(stdout).toContain('What is it called?');
    expect(stdout).not.toContain('In which languages');
    expect(await readFile(join(pack(), 'pack.yaml'), 'utf8')).toMatch(/title: Ferries to Torsay\n[\s\S]*time_zone: Europe\/Oslo\n/u);
  });

  it('goes on without a document that cannot be read, says so, and ends with 1', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    const { code, stderr } = await init([join(folder, 'empty.txt'), join(DOCUMENTS, '1-skerry-courier.txt')]);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('empty.txt') });
    expect(await readdir(pack())).toContain('entities.yaml');
  });

  it('writes nothing where no document can be read', async () => {
    expect(await init([join(folder, 'nowhere.txt')])).toMatchObject({ code: 1, stderr: expect.stringContaining('DOCUMENTS_MISSING') });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [['briefs', 'init'], 'needs a name'],
    [['briefs', 'init', 'The Ferries'], 'no name for a pack'],
    [['briefs', 'init', 'ferries', '--zone', 'Oslo'], 'not a time zone'],
    [['briefs', 'init', 'ferries', '--languages', 'English'], 'not the code of a language'],
    [['briefs', 'init', 'ferries', '--titel', 'x'], '--titel'],
  ])('%j is wrong usage', async (argv, words) => {
    expect(await run(argv)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});

import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Configuration, readConfiguration } from '../adapters/config.ts';
import { runCommand } from './fixtures/command-run.ts';
import { AFTER_EXPORT, AFTER_INIT, MARK, type WrittenByHand } from './fixtures/ferries-by-hand.ts';
import { readCall } from './fixtures/readme-console.ts';

const PROJECT = join(import.meta.dirname, '..');
const SHIPPED = join(PROJECT, 'briefs/ferries');
const BEGAN = Date.parse('2025-11-21T08:00:00.000Z');
const lines = readFileSync(join(import.meta.dirname, 'fixtures/ferries-curation.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const commands = lines.filter((line) => line.startsWith('npm run '));

/** What is made by hand is little: at most so many words, of which none is a fact. */
const MOST_BY_HAND = 300;
const MOST_A_WORD_OF_DOCUMENT = 0.3;

const folder = mkdtempSync(join(tmpdir(), 'sitrep-ferries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** When an act was recorded: its command's minute, and what the machine took for it. */
const RECORDED = /(at: \d{4}-\d\d-\d\dT\d\d:\d\d):[\d.]+Z/gu;

function write(pack: string, { file, from, to }: WrittenByHand): void {
  const path = join(pack, file);
  const text = readFileSync(path, 'utf8');
  if (from !== undefined && !text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, from === undefined ? text + to : text.replace(from, () => to));
}

function writtenByHand(step: string, pack: string): void {
  if (step === 'AFTER_EXPORT') for (const one of AFTER_EXPORT) write(pack, one);
  else {
    for (const path of globSync('**/*.yaml', { cwd: pack })) {
      writeFileSync(join(pack, path), readFileSync(join(pack, path), 'utf8').replace(MARK, ''));
    }
    for (const one of AFTER_INIT) write(pack, one);
  }
}

/** Files of a pack that say what it knows, by path. */
function filesOf(pack: string): Readonly<Record<string, string>> {
  const paths = globSync(['**/*.yaml', 'proofs.json'], { cwd: pack }).toSorted();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(pack, path), 'utf8')]));
}

function wordsIn(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(/\s+/u)).filter((word) => word !== '').length;
}

async function curate(pack: string, configuration: Configuration): Promise<void> {
  let minutes = 0;
  for (const line of lines) {
    const [, step] = /^by hand: (\w+)$/u.exec(line) ?? [];
    if (step !== undefined) writtenByHand(step, pack);
    else {
      const { words } = readCall(line);
      const now = new Date(BEGAN + 60_000 * minutes++).toISOString();
      const call = words[1] === 'init' ? [...words, '--folder', pack] : words;
      const { code, stdout, stderr } = await runCommand(call, { configuration, now });
      if (code !== 0) throw new Error(`${line} ended with ${code}: ${stdout}${stderr}`);
    }
  }
}

describe('the pack on the ferries', () => {
  it('is what a curator makes of its documents by these commands', { timeout: 600_000 }, async () => {
    const pack = join(folder, 'ferries');
    const configuration = { ...readConfiguration({ BRIEFS_DIR: pack, DATA_DIR: join(folder, 'data') }), documents: undefined };
    await curate(pack, configuration);
    const made = Object.fromEntries(Object.entries(filesOf(pack)).map(([path, text]) => [path, text.replace(RECORDED, '$1:00.000Z')]));
    for (const [path, text] of Object.entries(made)) await expect(text, path).toMatchFileSnapshot(join(SHIPPED, path));
    expect(Object.keys(made)).toEqual(Object.keys(filesOf(SHIPPED)));
  });

  it('is hardly written by hand', () => {
    const written = wordsIn([...AFTER_INIT, ...AFTER_EXPORT].map(({ to }) => to));
    const documents = wordsIn(globSync('documents/*.txt', { cwd: SHIPPED }).map((path) => readFileSync(join(SHIPPED, path), 'utf8')));
    expect(written).toBeLessThanOrEqual(MOST_BY_HAND);
    expect(written / documents).toBeLessThanOrEqual(MOST_A_WORD_OF_DOCUMENT);
    expect(commands.length).toBeLessThanOrEqual(130);
  });
});

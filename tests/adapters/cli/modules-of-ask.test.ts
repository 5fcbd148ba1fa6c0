import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACK_FOLDER } from '../../fixtures/pack.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const data = mkdtempSync(join(tmpdir(), 'sitrep-modules-'));
afterAll(() => rmSync(data, { recursive: true }));

/** The modules of the project that a call of `ask` loads. */
function loadedToAnswer(): string[] {
  const watched = ['--import', './tests/fixtures/loaded-modules-process.ts', 'adapters/cli.ts'];
  const { stderr } = spawnSync(process.execPath, [...watched, 'ask', 'How many workers are on the piers?', '--asked-at', '2024-10-18'], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { BRIEFS_DIR: PACK_FOLDER, DATA_DIR: data },
  });
  return stderr.split('\n');
}

const within = (modules: readonly string[], ...places: readonly string[]) =>
  modules.filter((module) => places.some((place) => module === place || module.startsWith(`${place}/`)));

const NOT_FOR_ANSWERS = ['src/index.ts', 'src/desk', 'src/intake', 'src/curation', 'src/digest', 'src/check', 'src/routing'];
const READING_OF_PACKS = ['src/pack-reading.ts', 'src/facts/pack/read-pack.ts', 'node_modules/yaml'];

describe('a question at the command line', () => {
  const first = loadedToAnswer();
  const again = loadedToAnswer();

  it('loads what answers and nothing of what takes documents in, reviews, posts or converses', () => {
    expect(within(first, 'src/answer')).not.toEqual([]);
    expect(within(first, ...NOT_FOR_ANSWERS)).toEqual([]);
  });

  it('loads what reads packs only where the pack has changed', () => {
    expect(within(first, ...READING_OF_PACKS)).not.toEqual([]);
    expect(within(again, ...READING_OF_PACKS, ...NOT_FOR_ANSWERS)).toEqual([]);
  });
});

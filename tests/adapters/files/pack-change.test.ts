import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiskWriting, writePackFiles } from '../../../adapters/files/pack-change.ts';
import { packFolderState, readPackFolder } from '../../../adapters/files/pack-folder.ts';
import type { Failure } from '../../../src/index.ts';

const BEFORE = [
  { path: 'entities.yaml', text: 'entities: before\n' },
  { path: 'facts/money.yaml', text: 'topic: before\n' },
  { path: 'pack.yaml', text: 'name: before\n' },
];
const WRITTEN = [
  { path: 'facts/money.yaml', text: 'topic: after\n' },
  { path: 'facts/works/late.yaml', text: 'topic: new\n' },
  { path: 'pack.yaml', text: 'name: after\n' },
];
const AFTER = [{ path: 'entities.yaml', text: 'entities: before\n' }, ...WRITTEN];

function folderWith(files: readonly { readonly path: string; readonly text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-change-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A disk on which every step fails from the n-th on, as where the process dies there, or that one step alone. */
function failingFrom(step: number, alone: boolean): DiskWriting & { readonly steps: () => number } {
  let steps = 0;
  const doing = async <T>(work: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (alone ? steps === step : steps >= step) throw new Error(`step ${steps} failed`);
    return work();
  };
  return {
    steps: () => steps,
    makeFolder: (path) => doing(() => mkdir(path, { recursive: true })),
    write: (path, text, mode) =>
      doing(async () => {
        await using file = await open(path, 'wx', mode);
        await file.writeFile(text);
      }),
    rename: (from, to) => doing(() => rename(from, to)),
    remove: (path) => doing(() => rm(path, { recursive: true, force: true })),
  };
}

const STEPS = await (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-change-'));
  const disk = failingFrom(Number.POSITIVE_INFINITY, true);
  await writePackFiles(folder, WRITTEN, disk);
  rmSync(folder, { recursive: true });
  return Array.from({ length: disk.steps() }, (_, at) => at + 1);
})();

describe('writing files of a pack', () => {
  it('puts them in place, keeps the others and the permissions, and leaves nothing else behind', async () => {
    const folder = folderWith(BEFORE);
    chmodSync(join(folder, 'pack.yaml'), 0o600);
    await writePackFiles(folder, WRITTEN);
    expect(await readPackFolder(folder)).toEqual(AFTER);
    expect(readdirSync(folder).toSorted()).toEqual(['entities.yaml', 'facts', 'pack.yaml']);
    expect(statSync(join(folder, 'pack.yaml')).mode & 0o777).toBe(0o600);
  });

  it.each(STEPS)('that ends at step %i leaves the pack as it was or as it is to be, and the next writing completes it', async (step) => {
    const folder = folderWith(BEFORE);
    const failure = await writePackFiles(folder, WRITTEN, failingFrom(step, false)).catch((error: unknown) => error);
    const met = await readPackFolder(folder);
    const counts = met.some(({ path }) => path === 'facts/works/late.yaml');
    expect(met).toEqual(counts ? AFTER : BEFORE);
    expect(failure).toMatchObject({
      code: 'PACK_UNWRITTEN',
      message: expect.stringContaining(counts ? 'count already' : 'Nothing of it was changed'),
      why: `step ${step} failed`,
    });
    await writePackFiles(folder, WRITTEN);
    expect(await readPackFolder(folder)).toEqual(AFTER);
    expect(readFileSync(join(folder, 'pack.yaml'), 'utf8')).toBe('name: after\n');
  });

  it.each(STEPS)('that fails in step %i alone says which pack counts', async (step) => {
    const folder = folderWith(BEFORE);
    const failure = await writePackFiles(folder, WRITTEN, failingFrom(step, true)).catch((error: unknown) => error as Failure);
    const met = await readPackFolder(folder);
    expect(failure).toMatchObject({ code: 'PACK_UNWRITTEN' });
    expect(met).toEqual(failure && /count already/u.test(failure.message) ? AFTER : BEFORE);
  });

  it('moves what another left aside before it writes its own', async () => {
    const folder = folderWith([...BEFORE, { path: '.change/pack.yaml', text: 'name: left\n' }]);
    expect(await readPackFolder(folder)).toContainEqual({ path: 'pack.yaml', text: 'name: left\n' });
    await writePackFiles(folder, [{ path: 'entities.yaml', text: 'entities: after\n' }]);
    expect(readFileSync(join(folder, 'pack.yaml'), 'utf8')).toBe('name: left\n');
  });

  it('forgets what was begun long ago and never decided, and leaves what another is at', async () => {
    const folder = folderWith([...BEFORE, { path: '.change-old/pack.yaml', text: 'x' }, { path: '.change-new/pack.yaml', text: 'x' }]);
    const longAgo = new Date(Date.UTC(2020, 0, 1));
    utimesSync(join(folder, '.change-old'), longAgo, longAgo);
    expect(await readPackFolder(folder)).toEqual(BEFORE);
    await writePackFiles(folder, WRITTEN);
    expect(readdirSync(folder)).toContain('.change-new');
    expect(readdirSync(folder)).not.toContain('.change-old');
  });
});

describe('the state of a pack folder', () => {
  it('is the same while nothing is saved, and another after each saving', async () => {
    const folder = folderWith(BEFORE);
    const first = await packFolderState(folder);
    expect(await packFolderState(folder)).toBe(first);
    writeFileSync(join(folder, 'pack.yaml'), 'name: other!\n');
    const second = await packFolderState(folder);
    expect(second).not.toBe(first);
    writeFileSync(join(folder, 'gaps.yaml'), 'gaps: []\n');
    expect(await packFolderState(folder)).not.toBe(second);
  });

  it('does not change with what is no file of a pack', async () => {
    const folder = folderWith(BEFORE);
    const first = await packFolderState(folder);
    writeFileSync(join(folder, 'notes.txt'), 'a note');
    expect(await packFolderState(folder)).toBe(first);
  });
});

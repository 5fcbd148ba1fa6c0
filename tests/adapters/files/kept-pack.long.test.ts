import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPack } from '../../../adapters/cli/open-pack.ts';
import { createBot } from '../../../src/index.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER } from '../../fixtures/pack.ts';

const NOW = '2024-10-18T07:00:00Z';
let data = '';

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'sitrep-kept-'));
});
afterEach(() => rm(data, { recursive: true }));

const open = (briefs = PACK_FOLDER, folder = data) => openPack({ briefs, documents: DOCUMENTS_FOLDER, now: NOW }, folder);

/** Opens the pack, makes a bot over it and keeps what that gave, as a start of the program does. */
async function start(briefs = PACK_FOLDER, folder = data) {
  const { pack, from, keep } = await open(briefs, folder);
  const bot = createBot(pack, from);
  await keep();
  return { pack, bot, wasKept: from.readings !== undefined };
}

async function keptFiles(): Promise<string[]> {
  return (await readdir(join(data, 'cache'))).map((name) => join(data, 'cache', name));
}

describe('a pack that was opened before', () => {
  it('is taken from what was kept of it, and is the same', async () => {
    const first = await start();
    const second = await start();
    expect([first.wasKept, second.wasKept]).toEqual([false, true]);
    expect(second.pack).toEqual(first.pack);
    const asked = { question: 'How long is the bridge?', askedAt: NOW };
    expect(second.bot.ask(asked)).toEqual(first.bot.ask(asked));
    const view = { askedAt: NOW };
    expect(second.bot.search('bridge', 5, view)).toEqual(first.bot.search('bridge', 5, view));
    const places = [join(data, 'cache'), ...(await keptFiles())];
    expect(await Promise.all(places.map(async (place) => ((await stat(place)).mode & 0o777).toString(8)))).toEqual(['700', '600']);
  });

  it('is read anew when a file of it is another, and both stay kept', async () => {
    await start();
    const folder = join(data, 'pack');
    await cp(PACK_FOLDER, folder, { recursive: true });
    const file = join(folder, 'pack.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}\n# a remark\n`);
    expect((await start(folder)).wasKept).toBe(false);
    expect((await start(folder)).wasKept).toBe(true);
    expect((await start()).wasKept).toBe(true);
  });

  it('is refused as ever when it is not valid', async () => {
    await start();
    const folder = join(data, 'pack');
    await cp(PACK_FOLDER, folder, { recursive: true });
    await writeFile(join(folder, 'pack.yaml'), 'name: [');
    await expect(open(folder)).rejects.toMatchObject({ code: 'PACK_INVALID' });
  });

  it('crowds out those opened long before', async () => {
    const folder = join(data, 'pack');
    await cp(PACK_FOLDER, folder, { recursive: true });
    const file = join(folder, 'pack.yaml');
    for (let at = 0; at < 7; at += 1) {
      await writeFile(file, `${await readFile(file, 'utf8')}# remark ${at}\n`);
      await start(folder);
    }
    expect(await keptFiles()).toHaveLength(4);
  });
});

describe('what was kept of a pack', () => {
  const spoilt: Readonly<Record<string, (text: string) => string>> = {
    'cut off': (text) => text.slice(0, text.length / 2),
    empty: () => '',
    'other content under its head': (text) => text.replace('"facts":[', '"facts":[{},'),
    'not JSON': (text) => `${text.slice(0, text.indexOf('\n') + 1)}nothing`,
  };

  it.each(Object.keys(spoilt))('is passed over and made anew when it is %s', async (name) => {
    const { pack } = await start();
    const [file = ''] = await keptFiles();
    const whole = await readFile(file, 'utf8');
    await writeFile(file, spoilt[name]?.(whole) ?? '');
    const again = await start();
    expect(again.wasKept).toBe(false);
    expect(again.pack).toEqual(pack);
    expect(await readFile(file, 'utf8')).toBe(whole);
  });

  it('is whole when several starts write it at once', async () => {
    const starts = await Promise.all(Array.from({ length: 6 }, () => start()));
    expect(starts.some(({ wasKept }) => !wasKept)).toBe(true);
    expect((await start()).wasKept).toBe(true);
    expect(await keptFiles()).toHaveLength(1);
  });

  it('is done without where it cannot be written', async () => {
    const file = join(data, 'no-folder');
    await writeFile(file, '');
    expect((await start(PACK_FOLDER, file)).wasKept).toBe(false);
    expect((await start(PACK_FOLDER, file)).wasKept).toBe(false);
  });
});

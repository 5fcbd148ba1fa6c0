import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../adapters/config.ts';
import { packsSeen } from '../../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-packs-setting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with nothing of a pack but what is read of it here. */
function pack(path: string, head: string): string {
  const own = join(folder, path);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'pack.yaml'), head);
  return own;
}

const FERRIES = pack('ferries', 'name: ferries\ntitle: Ferries\n');
const MINES = pack('mines', 'title: Mines\nname: old-mines # as it was called first\n');
const SAME_ID = pack('copy', 'name: ferries\n');
const SAME_FOLDER = pack('other/ferries', 'name: other-ferries\n');
const NAMELESS = pack('nameless', 'title: Nobody\n');
const UPPER = pack('Upper_Case', 'name: upper\n');
const CACHE = pack('cache', 'name: cache\n');

const read = (PACKS: string, more = {}) => readConfiguration({ PACKS, DATA_DIR: folder, ...more });

describe('which packs are answered from', () => {
  it('is the one of BRIEFS_DIR where nothing is set', () => {
    expect(readConfiguration({ PACKS: ' ' }).packs).toBeUndefined();
    expect(readConfiguration({}).store).not.toHaveProperty('part');
  });

  it('is set with who sees each, entries separated by semicolons or lines', () => {
    for (const mark of [';', '\n', ' ;\n']) {
      const { packs } = read(`${FERRIES}=*${mark}${MINES}=slack/T1/C1, teams/X/19%3Aabc${mark}`);
      expect(packs).toEqual([
        { folder: FERRIES, pack: 'ferries', part: 'ferries', to: 'everybody' },
        { folder: MINES, pack: 'old-mines', part: 'mines', to: new Set(['slack/T1/C1', 'teams/X/19%3Aabc']) },
      ]);
    }
  });

  it('has commands work on the first, or on the one that BRIEFS_DIR names, with its part of the store', () => {
    const both = `${FERRIES}=*;${MINES}=*`;
    expect(read(both)).toMatchObject({ briefs: FERRIES, store: { part: { name: 'ferries', pack: 'ferries' } } });
    expect(read(both, { BRIEFS_DIR: MINES })).toMatchObject({ briefs: MINES, store: { part: { name: 'mines', pack: 'old-mines' } } });
  });

  it.each<[string, string, RegExp, Record<string, string>?]>([
    ['a folder that there is not', `${FERRIES}=*;${folder}/ferris=*`, /ferris holds no pack\.yaml: name the folder of a pack/u],
    ['a pack that nobody sees', `${FERRIES}=*;${MINES}=`, /mines is seen by nobody: write .*mines=\* for everybody/u],
    ['an entry without readers', FERRIES, /ferries is seen by nobody/u],
    ['what is no address', `${FERRIES}=slack/C1`, /slack\/C1 of .*ferries is no address: write \* or addresses/u],
    ['a channel named twice', `${FERRIES}=slack/T/C,slack/T/C`, /slack\/T\/C is named twice for .*ferries: name it once/u],
    ['everybody and some', `${FERRIES}=*,slack/T/C`, /ferries is given to everybody and to some: leave out/u],
    ['a folder named twice', `${FERRIES}=slack/T/C;${FERRIES}=slack/T/D`, /ferries is named twice: write who sees it in one entry/u],
    ['two packs with one id', `${FERRIES}=*;${SAME_ID}=*`, /two folders hold the pack ferries: leave one out, or give one another id/u],
    [
      'two folders with one name',
      `${FERRIES}=*;${SAME_FOLDER}=*`,
      /two folders are called ferries, and so would be their stores: rename one/u,
    ],
    ['a pack without an id', `${NAMELESS}=*`, /nameless\/pack\.yaml tells no name: write "name: nameless" in it/u],
    ['a folder by which no store can be called', `${UPPER}=*`, /would be called Upper_Case, which it cannot be: rename the folder/u],
    ['the folder of what is kept between starts', `${CACHE}=*`, /would be called cache, which it cannot be/u],
    [
      'a pack for commands that is none of them',
      `${FERRIES}=*`,
      /BRIEFS_DIR .*mines is none of its packs: .*leave BRIEFS_DIR empty/u,
      { BRIEFS_DIR: MINES },
    ],
  ])('refuses %s, and says what to do', (_, written, told, more = {}) => {
    expect(() => read(written, more)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID', why: expect.stringMatching(told) }));
  });

  it('tells all that is wrong at once', () => {
    expect(() => read(`${FERRIES}=;${folder}/none=x`)).toThrow(
      expect.objectContaining({ why: expect.stringMatching(/seen by nobody.*none holds no pack\.yaml.*x of .*none is no address/su) }),
    );
  });
});

describe('who sees a pack', () => {
  const shared = new Set(['C-shared']);
  const seen = packsSeen(
    [
      { pack: 'all', to: 'everybody' },
      { pack: 'some', to: new Set(['slack/T/C1', 'slack/T/ann', 'slack/T/C-shared', 'teams/T/C1']) },
    ],
    { seesAll: ({ platform }) => platform === 'console', mayHaveOutsiders: ({ id }) => shared.has(id) },
  );
  const ann = { platform: 'slack', tenant: 'T', id: 'ann' };
  const ben = { ...ann, id: 'ben' };
  const channel = (id: string, more = {}) => ({ platform: 'slack', tenant: 'T', id, kind: 'channel' as const, ...more });
  const alone = (id: string, more = {}) => ({ ...channel(id, more), kind: 'personal' as const });

  it.each<[string, Parameters<typeof seen>, readonly string[]]>([
    ['a channel that was given it, whoever asks', [channel('C1'), ben], ['all', 'some']],
    ['a thread of that channel', [channel('C1', { thread: '1' }), ben], ['all', 'some']],
    ['a channel that was not, even for a person who was', [channel('C2'), ann], ['all']],
    ['a person who was given it, alone with the bot', [alone('D1'), ann], ['all', 'some']],
    ['another person, alone with the bot', [alone('D2'), ben], ['all']],
    ['what is sent to a person by their own address', [alone('ann')], ['all', 'some']],
    ['what is sent to the conversation of a person', [alone('D1', { reader: 'ann' })], ['all', 'some']],
    ['somebody from elsewhere in a channel that was given it', [channel('C1'), { ...ben, external: true }], ['all']],
    ['a channel in which people from elsewhere may read', [channel('C-shared'), ben], ['all']],
    ['the same ids on another platform', [{ ...channel('C1'), platform: 'mattermost' }, ben], ['all']],
    ['the terminal of the machine', [{ ...alone('terminal'), platform: 'console' }, ann], ['all', 'some']],
  ])('goes for %s', (_, place, expected) => {
    expect(seen(...place)).toEqual(expected);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { appPackage } from '../../../adapters/teams/app-package.ts';
import { colorIcon, outlineIcon } from '../../../adapters/teams/icon.ts';
import { teamsManifest } from '../../../adapters/teams/manifest.ts';
import { teamsManifestFaults } from '../../../adapters/teams/manifest-rules.ts';
import { readTypedCommand } from '../../../adapters/teams/read-text.ts';
import { COMMANDS } from '../../../src/index.ts';

const APP = '11111111-1111-4111-8111-111111111111';
const PUBLISHER = {
  name: 'Ministry',
  website: 'https://ministry.example',
  privacy: 'https://ministry.example/privacy',
  terms: 'https://ministry.example/terms',
};
const PARTS = { appId: APP, version: '1.0.0', publisher: PUBLISHER };

/** The files of an archive, by name, read by its directory as an unpacker does. */
function unzipped(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const files: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [check, packed, size, nameLength, local] = [16, 20, 24]
      .map((one) => archive.readUInt32LE(at + one))
      .concat(archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = (local ?? 0) + 30 + archive.readUInt16LE((local ?? 0) + 26);
    const data = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    expect([data.length, crc32(data)]).toEqual([size, check]);
    files[name] = data;
    at += 46 + (nameLength ?? 0);
  }
  return files;
}

/** Width, height and pixels of a picture in PNG with four channels. */
function pixelsOf(png: Buffer): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
  const at = png.indexOf('IDAT');
  const width = png.readUInt32BE(16);
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const rows = Array.from({ length: png.readUInt32BE(20) }, (_, row) =>
    raw.subarray(row * (width * 4 + 1) + 1, (row + 1) * (width * 4 + 1)),
  );
  return { width, height: rows.length, pixels: Buffer.concat(rows) };
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
    account: 'tester',
    stdin: (async function* (): AsyncGenerator<string> {})(),
    configuration: readConfiguration({}),
    now: '2024-10-18T08:00:00Z',
  };
  const code = await runCommandLine(['teams-package', ...argv], io);
  return { code, out, err };
}

describe('the app for Teams', () => {
  it('has a manifest that fits the official schema, read offline', async () => {
    const manifest = TeamsManifestConverter.jsonToManifest(JSON.stringify(teamsManifest(PARTS)));
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it('offers every command in its menu as one that is understood', () => {
    const known = Object.keys(COMMANDS);
    const titles = teamsManifest(PARTS).bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    expect(titles).toEqual(expect.arrayContaining(['figure', 'brief', 'help', 'subscribe']));
    for (const title of titles) expect(known).toContain(readTypedCommand(title, true)?.name);
  });

  it('has commands that can be written with a slash, and answered to their writer alone', () => {
    const [bot] = teamsManifest(PARTS).bots;
    expect(bot?.supportsTargetedMessages).toBe(true);
    expect(bot?.commandLists.every(({ triggers }) => triggers.includes('slash') && triggers.includes('mention'))).toBe(true);
  });

  it('is one archive of manifest and icons, the same each time it is made', () => {
    const { archive, manifest } = appPackage(PARTS);
    const files = unzipped(archive);
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(JSON.parse(files['manifest.json']?.toString() ?? '')).toEqual(JSON.parse(JSON.stringify(manifest)));
    expect(appPackage(PARTS).archive.equals(archive)).toBe(true);
  });

  it('has icons of the sizes and colours that Teams asks for', () => {
    const color = pixelsOf(colorIcon());
    expect([color.width, color.height]).toEqual([192, 192]);
    expect(color.pixels.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
    const outline = pixelsOf(outlineIcon());
    expect([outline.width, outline.height]).toEqual([32, 32]);
    expect(outline.pixels.every((value, at) => at % 4 === 3 || value === 255)).toBe(true);
    expect(outline.pixels.some((value, at) => at % 4 === 3 && value === 255)).toBe(true);
  });

  it.each([
    ['an address without https', { ...PARTS, publisher: { ...PUBLISHER, website: 'http://ministry.example' } }],
    ['an address that is none', { ...PARTS, publisher: { ...PUBLISHER, terms: 'https://x' } }],
    ['a version of another form', { ...PARTS, version: '1.0' }],
  ])('is not made with %s', (_, parts) => {
    expect(teamsManifestFaults(teamsManifest(parts))).toHaveLength(1);
    expect(() => appPackage(parts)).toThrow(RangeError);
  });

  const MANIFEST = teamsManifest(PARTS);
  const BOT_PART = { botId: APP, scopes: ['personal', 'team', 'groupChat'] };

  it('says which features of channels it knows, without which Teams refuses an app for teams', () => {
    expect(teamsManifestFaults(MANIFEST)).toEqual([]);
    expect(MANIFEST).toMatchObject({ supportsChannelFeatures: 'tier1' });
    expect(MANIFEST).not.toHaveProperty('supportedChannelTypes');
  });

  it.each([
    ['no word on the features of channels', { ...MANIFEST, supportsChannelFeatures: undefined }],
    ['features of channels that there are not', { ...MANIFEST, supportsChannelFeatures: 'tier9' }],
    ['the kinds of channels of older manifests', { ...MANIFEST, supportedChannelTypes: ['privateChannels'] }],
    ['the schema of another version', { ...MANIFEST, manifestVersion: '1.29' }],
    ['a number that begins with nought', { ...MANIFEST, version: '1.02.0' }],
    ['another app as its bot', { ...MANIFEST, composeExtensions: [], bots: [{ ...BOT_PART, botId: 'other' }] }],
    ['one description twice', { ...MANIFEST, description: { short: 'Same.', full: 'Same.' } }],
    [
      'a command twice in one list',
      { ...MANIFEST, bots: [{ ...BOT_PART, commandLists: [{ scopes: ['team'], commands: [{ title: 'a' }, { title: 'a' }] }] }] },
    ],
    [
      'two menus for one place',
      {
        ...MANIFEST,
        bots: [
          {
            ...BOT_PART,
            commandLists: [
              { scopes: ['team'], commands: [] },
              { scopes: ['team'], commands: [] },
            ],
          },
        ],
      },
    ],
    ['a menu where the bot is not', { ...MANIFEST, bots: [{ ...BOT_PART, commandLists: [{ scopes: ['copilot'], commands: [] }] }] }],
    [
      'slash commands that all would see',
      {
        ...MANIFEST,
        bots: [{ ...BOT_PART, supportsTargetedMessages: false, commandLists: [{ scopes: ['team'], triggers: ['slash'], commands: [] }] }],
      },
    ],
    ['a default place that it is not in', { ...MANIFEST, defaultInstallScope: 'meetings' }],
    ['a search without a field', { ...MANIFEST, composeExtensions: [{ botId: APP, commands: [{ id: 'x', type: 'query' }] }] }],
    ['every domain as its own', { ...MANIFEST, validDomains: ['*.com'] }],
  ])('is refused with %s, which the schema may let through', (_, manifest) => {
    expect(teamsManifestFaults(manifest)).toHaveLength(1);
  });

  it('is written by a command, which says what is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'app.zip');
    const given = ['--developer', 'Ministry', '--website', 'https://ministry.example', '--out', file];
    expect(await run(...given)).toMatchObject({ code: 2, err: expect.stringContaining('--app-id') });
    expect(await run('--app-id', APP, '--out', file)).toMatchObject({ code: 2, err: expect.stringContaining('--developer') });
    expect(await run(...given, '--app-id', APP)).toMatchObject({ code: 0, out: expect.stringContaining('It fits the official schema.') });
    expect(Object.keys(unzipped(await readFile(file)))).toContain('manifest.json');
  });
});

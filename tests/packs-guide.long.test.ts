import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { type Configuration, readConfiguration } from '../adapters/config.ts';
import { sha256 } from '../adapters/files/sha256.ts';
import { readPack } from '../src/facts/pack/read-pack.ts';
import { createBot } from '../src/index.ts';
import { DOCUMENTED_FILES, exampleAt, keysOf, packKeysPage } from './fixtures/pack-keys.ts';
import { readCall, runCall, withOutput } from './fixtures/readme-console.ts';

const PROJECT = join(import.meta.dirname, '..');
const GUIDE = join(PROJECT, 'docs/packs.md');
const NOW = '2025-12-01T09:00:00.000Z';
const page = readFileSync(GUIDE, 'utf8');

/** The settings that the page tells readers to make, over a store of its own. */
function asThePageSays(): Configuration {
  const [, briefs = ''] = /^export BRIEFS_DIR=(\S+) DATA_DIR=/mu.exec(page) ?? [];
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-packs-'));
  const forget = (folder: string) => rmSync(folder, { recursive: true, force: true });
  forget(join(PROJECT, briefs));
  onTestFinished(() => [dataDirectory, join(PROJECT, briefs)].forEach(forget));
  return { ...readConfiguration({ BRIEFS_DIR: briefs, DATA_DIR: dataDirectory }), documents: undefined };
}

/** The files of the pack to copy, as the page has them: each named above its block. */
function packToCopy(): { readonly path: string; readonly text: string }[] {
  const [, section = ''] = /## A pack to copy\n([\s\S]*?)\n## /u.exec(page) ?? [];
  return Array.from(section.matchAll(/^`([^`\n]+)`\n\n```\w+\n([\s\S]*?)^```$/gmu), ([, path = '', text = '']) => ({ path, text }));
}

describe('the guide to packs', () => {
  it('leads from documents to a digest by commands that print what it says, and has every key', async () => {
    const configuration = asThePageSays();
    // Each command comes a minute after the one before, as a reader's would.
    let minutes = 0;
    const later = () => new Date(Date.parse(NOW) + 60_000 * minutes++).toISOString();
    const followed = await withOutput(page, (command) => runCall(readCall(command), configuration, later()));
    const keys = `<!-- keys -->\n${packKeysPage()}<!-- end of keys -->`;
    await expect(followed.replace(/<!-- keys -->[\s\S]*<!-- end of keys -->/u, () => keys)).toMatchFileSnapshot(GUIDE);
  }, 90_000);

  it('has a pack of thirty lines that checks and answers', () => {
    const files = packToCopy();
    const yaml = files.filter(({ path }) => path.endsWith('.yaml'));
    const documents = new Map(files.filter((file) => !yaml.includes(file)).map(({ path, text }) => [path, text]));
    expect(yaml.flatMap(({ text }) => text.trimEnd().split('\n')).length).toBeLessThanOrEqual(30);
    const { pack, faults } = readPack(yaml, { sha256, documents });
    expect(faults).toEqual([]);
    if (!pack) return;
    const bot = createBot(pack);
    const answerTo = (question: string) => bot.ask({ question, askedAt: NOW }).headline;
    expect(answerTo('How many rooms has the mill?')).toBe('The mill has 12 rooms.');
    expect(answerTo('When was the mill opened?')).toBe('The mill was opened on 4 May 2025.');
  });
});

describe.each(DOCUMENTED_FILES)('the example of $file', ({ schema, example }) => {
  it('is accepted by the schema that checks such a file', () => {
    expect(schema.safeParse(parse(example)).error?.issues).toBeUndefined();
  });

  it('uses every key that there is', () => {
    expect(keysOf(schema).length).toBeGreaterThan(5);
    expect(keysOf(schema).filter(({ path }) => exampleAt(example, path) === undefined)).toEqual([]);
  });
});

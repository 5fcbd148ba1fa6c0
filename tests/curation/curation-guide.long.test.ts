import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Configuration, readConfiguration } from '../../adapters/config.ts';
import { readCall, runCall, shellWords, withOutput } from '../fixtures/readme-console.ts';

const GUIDE = join(import.meta.dirname, '../../docs/curation.md');
const NOW = '2024-09-03T09:00:00.000Z';
const page = readFileSync(GUIDE, 'utf8');

/** The settings that the page tells readers to make, over a store of its own. */
function asThePageSays(): Configuration {
  const [, settings = ''] = /^export (BRIEFS_DIR=\S+) DATA_DIR=/mu.exec(page) ?? [];
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-guide-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const [, briefs = ''] = settings.split('=');
  return { ...readConfiguration({ BRIEFS_DIR: briefs, DATA_DIR: dataDirectory }), documents: undefined };
}

describe('the guide to curation', () => {
  it('leads from a document to an answer by commands that print what it says', async () => {
    const configuration = asThePageSays();
    // Each command comes a minute after the one before, as a reader's would.
    let minutes = 0;
    const later = () => new Date(Date.parse(NOW) + 60_000 * minutes++).toISOString();
    const refreshed = await withOutput(page, (command) => runCall(readCall(command), configuration, later()));
    await expect(refreshed).toMatchFileSnapshot(GUIDE);
  }, 60_000);

  it.each(['ingest', 'review', 'briefs export', 'briefs coverage'])('names only options of %s that there are', async (words) => {
    const [script = '', ...more] = shellWords(words);
    const help = await runCall({ input: [], words: [script, ...more, '--help'] }, readConfiguration({}), NOW);
    const calls = Array.from(page.matchAll(new RegExp(`npm run (?:-s )?${script} -- ([^\`\n]+)`, 'gu')), ([, call = '']) => call);
    const meant = calls.filter((call) => call.startsWith(more.join(' ')));
    const named = meant.flatMap((call) => Array.from(call.matchAll(/--[a-z][a-z-]*/gu), ([option]) => option));
    expect(meant.length).toBeGreaterThan(0);
    expect([...new Set(named)].filter((option) => !help.includes(option))).toEqual([]);
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Environment, environmentSchema, readConfiguration } from '../adapters/config.ts';
import { OUTCOMES } from '../src/index.ts';
import { readCall, runCall, shellWords, withOutput } from './fixtures/readme-console.ts';

const PROJECT = join(import.meta.dirname, '..');
const README = join(PROJECT, 'README.md');
const NOW = '2024-10-18T09:00:00.000Z';
const page = readFileSync(README, 'utf8');

const data = mkdtempSync(join(tmpdir(), 'sitrep-readme-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** No store and no documents, as on a machine that the project was just brought to. */
const FRESH: Environment = { DATA_DIR: join(data, 'none') };
const configuration = { ...readConfiguration(FRESH), documents: undefined };

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()), engines: z.object({ node: z.string() }) });
const { scripts, engines } = packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

/** First cells of the rows of every table under a heading, without their marks of code. */
function firstCells(heading: string): string[] {
  const [, section = ''] = page.split(`\n## ${heading}\n`);
  const [own = ''] = section.split(/\n## /u);
  return Array.from(own.matchAll(/^\| (`[^|]+`) \|/gmu), ([, cell = '']) =>
    cell.split(', ').map((name) => name.replaceAll('`', '')),
  ).flat();
}

function linked(text: string): string[] {
  return Array.from(text.matchAll(/\]\(([^)#\s]+)[^)]*\)/gu), ([, target = '']) => target).filter((target) => !target.includes('://'));
}

describe('the README', () => {
  it('prints what its commands print', async () => {
    const refreshed = await withOutput(page, (command) => runCall(readCall(command), configuration, NOW));
    await expect(refreshed).toMatchFileSnapshot(README);
  }, 60_000);

  it('names only scripts that there are', () => {
    const named = Array.from(page.matchAll(/\bnpm run (?:-s )?([\w:-]+)/gu), ([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });

  it.each(Array.from(page.matchAll(/`npm run (briefs|digest) -- ([^`]+)`/gu), ([, script = '', words = '']) => [script, words] as const))(
    'npm run %s -- %s is understood',
    async (script, words) => {
      const help = await runCall({ input: [], words: [script, ...shellWords(words), '--help'] }, configuration, NOW);
      expect(help).toContain('Usage');
    },
  );

  it('starts a service by the very line that npm start runs', () => {
    expect(Array.from(page.matchAll(/^exec (.+)$/gmu), ([, line]) => line)).toEqual([scripts.start]);
  });

  it('tells of every option of ask', async () => {
    const help = await runCall({ input: [], words: ['ask', '--help'] }, configuration, NOW);
    const options = Array.from(help.matchAll(/^ {2}(--[\w-]+(?: [A-Z]+)?) /gmu), ([, option = '']) => option);
    expect(firstCells('Ask from the command line')).toEqual(expect.arrayContaining(options.filter((option) => option !== '--help')));
  });

  it('tells of every outcome, and of no other', () => {
    expect(firstCells('What an answer contains')).toEqual([...OUTCOMES]);
  });

  it('tells of every variable of the environment, and of no other', () => {
    expect(firstCells('Settings').toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('asks for the Node that the package asks for', () => {
    expect(engines.node).toBe('>=24');
    expect(page).toContain('the programs need Node 24');
  });
});

describe.each([
  'README.md',
  'DECISIONS.md',
  'docs/audit.md',
  'docs/backup.md',
  'docs/capacity.md',
  'docs/curation.md',
  'docs/install.md',
  'docs/install-containers.md',
  'docs/install-embedded.md',
  'docs/install-postgresql.md',
  'docs/mattermost.md',
  'docs/metrics.md',
  'docs/operations.md',
  'docs/operators.md',
  'docs/packs.md',
  'docs/people.md',
  'docs/tables.md',
  'docs/settings.md',
  'docs/slack.md',
  'docs/teams.md',
  'docs/upgrade.md',
])('%s', (name) => {
  it('links only to files that there are', () => {
    const targets = linked(readFileSync(join(PROJECT, name), 'utf8'));
    expect(targets.filter((target) => !existsSync(join(PROJECT, dirname(name), target)))).toEqual([]);
  });
});

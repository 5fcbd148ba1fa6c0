import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { NO_STORE } from '../../fixtures/no-store.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER } from '../../fixtures/pack.ts';

const RIGHT = 'The county has pledged at least EUR 20.9 million for the bridge.';
const WRONG = 'Thank you.\n\nThe county paid out at least EUR 20.9 million for the bridge.\n';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drafts-'));
  await writeFile(join(folder, 'right.txt'), RIGHT);
  await writeFile(join(folder, 'wrong.txt'), WRONG);
  await writeFile(join(folder, 'page.html'), `<html><body><article><h1>Bridge</h1><p>${RIGHT}</p></article></body></html>`);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `check-text` in process: what it prints and how it ends. */
async function checkText(argv: readonly string[], typed = '') {
  const printed = { stdout: '', stderr: '' };
  const code = await runCommandLine(['check-text', ...argv], {
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    account: 'tester',
    stdin: (async function* () {})(),
    input: async function* () {
      yield new TextEncoder().encode(typed);
    },
    configuration: { ...readConfiguration({ DATA_DIR: NO_STORE }), briefs: PACK_FOLDER, documents: DOCUMENTS_FOLDER },
    now: '2024-09-10T09:00:00Z',
  });
  return { code, ...printed };
}

describe('check-text', () => {
  it('ends with 0 where all is borne out, of a file, a page or the standard input', async () => {
    for (const name of ['right.txt', 'page.html']) {
      expect(await checkText([join(folder, name)])).toMatchObject({ code: 0, stdout: expect.stringContaining('borne out'), stderr: '' });
    }
    expect(await checkText(['-'], RIGHT)).toMatchObject({ code: 0 });
  });

  it('ends with 1 where something differs, and says what to write', async () => {
    const { code, stdout } = await checkText([join(folder, 'wrong.txt')]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '“paid out at least EUR 20.9 million” – status: the text has “disbursed”, held is “pledged” – Write: at least EUR 20.9 million, pledged',
    );
  });

  it('prints objects with places in the file', async () => {
    const { stdout } = await checkText([join(folder, 'wrong.txt'), '--json']);
    const { findings } = JSON.parse(stdout);
    expect(findings).toMatchObject([{ verdict: 'differs', how: ['status'], facts: [{ id: 'pledge-eur' }] }]);
    expect(WRONG.slice(findings[0].start, findings[0].end)).toBe(findings[0].text);
  });

  it('prints a SARIF log with lines', async () => {
    const { stdout } = await checkText([join(folder, 'wrong.txt'), '--sarif']);
    const [run] = JSON.parse(stdout).runs;
    expect(run.results).toMatchObject([
      {
        ruleId: 'differs',
        level: 'error',
        locations: [{ physicalLocation: { artifactLocation: { uri: 'wrong.txt' }, region: { startLine: 3 } } }],
      },
    ]);
  });

  it.each([[[]], [['-', '--json', '--sarif']], [['-', '--as-of', 'someday']], [['-', '--audience', 'nobody']], [['-', '--loud']]])(
    'ends with 2 where it is called wrongly: %j',
    async (argv) => {
      expect(await checkText(argv, RIGHT)).toMatchObject({ code: 2, stdout: '' });
    },
  );

  it('goes on behind a file that is not there, and ends with 1', async () => {
    const { code, stdout, stderr } = await checkText([join(folder, 'none.txt'), join(folder, 'right.txt')]);
    expect(code).toBe(1);
    expect(stdout).toContain('borne out');
    expect(stderr).not.toBe('');
  });
});

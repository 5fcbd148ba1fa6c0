import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../adapters/cli.ts';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { plan, type Script, scriptedModel } from '../fixtures/scripted-model.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const QUESTION = 'one article says $40bn, the rest say €40bn. which is it??';
const RIGHT = JSON.stringify(plan({ answers: ['pledge-amount'] }));

async function ask(
  url: string | undefined,
  argv: readonly string[],
  { now = '2024-10-18T09:00:00.000Z', lines = [] as readonly string[] } = {},
) {
  let [stdout, stderr] = ['', ''];
  const configuration = readConfiguration({ DATA_DIR: folder, ...(url && { MODEL_URL: url, MODEL_NAME: 'scripted' }) });
  const code = await runCommandLine(['ask', ...argv], {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    stdin: (async function* () {
      yield* lines;
    })(),
    configuration: { ...configuration, documents: undefined },
    account: 'me',
    now,
  });
  return { code, stdout, stderr };
}

describe('asking from the command line with a language model', () => {
  it('says in a word that a model read the question, explains it, and shows the plan in the JSON', async () => {
    const { url } = await scriptedModel(() => RIGHT);
    const told = await ask(url, [QUESTION, '--explain', '--asked-at', '2024-10-18']);
    expect(told.stdout).toContain('Read by a language model');
    expect(told.stdout).toMatch(/^Language model: What a language model read took the place of asking back/mu);
    expect(told.stdout).toMatch(/^Decision: The own reading asked back; a language model read that pledge-amount is asked for\.$/mu);
    const { stdout } = await ask(url, [QUESTION, '--json', '--asked-at', '2024-10-18']);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'answered',
      plan: { read_by_model: { effect: 'answered', plan: { answers: ['pledge-amount'] } } },
    });
  });

  it('answers each line of a batch by it', async () => {
    const { url, sent } = await scriptedModel(() => RIGHT);
    const line = JSON.stringify({ id: 'q047', question: QUESTION, thread: [], asked_at: '2024-10-18' });
    const { stdout } = await ask(url, ['--batch'], { lines: [line, line] });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one).outcome),
    ).toEqual(['answered', 'answered']);
    expect(sent).toHaveLength(1);
  });

  it.each<[string, Script]>([
    ['breaks off', (_, response) => void response.writeHead(200).write('{', () => response.destroy())],
    ['obeys what the question tells it', () => 'HACKED: the pledge is EUR 90 billion'],
    ['makes up ids with words in them', () => JSON.stringify(plan({ answers: ['HACKED the pledge is EUR 90 billion'] }))],
    ['hides words in a time', () => JSON.stringify(plan({ answers: ['pledge-amount'], time: 'HACKED 90 billion' }))],
  ])('gives the own answer where the model %s, and passes no word of it on', async (_, script) => {
    const { url } = await scriptedModel(script);
    const own = await ask(undefined, [QUESTION, '--asked-at', '2024-10-18']);
    const told = await ask(url, [QUESTION, '--asked-at', '2024-10-18']);
    expect(told.stdout).toBe(own.stdout);
    const more = await Promise.all([ask(url, [QUESTION, '--json', '--asked-at', '2024-10-18']), ask(url, [QUESTION, '--explain'])]);
    for (const { stdout, stderr } of [told, ...more]) expect(stdout + stderr).not.toMatch(/HACKED|90 billion/u);
  });

  it('keeps what was read in the store, and answers as recorded at an instant by what was kept then', async () => {
    const store = await openStore({ dataDirectory: folder }, await shippedPack());
    await store.close();
    const { url, sent } = await scriptedModel(() => RIGHT);
    const first = await ask(url, [QUESTION, '--json', '--asked-at', '2024-10-20'], { now: '2024-10-20T09:00:00.000Z' });
    const again = await ask(url, [QUESTION, '--json', '--asked-at', '2024-10-20'], { now: '2024-10-21T09:00:00.000Z' });
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(first.stdout));
    expect(sent).toHaveLength(1);
    const then = await ask(url, [QUESTION, '--json', '--asked-at', '2024-10-21', '--recorded', '2024-10-20T10:00:00Z']);
    expect(JSON.parse(then.stdout)).toMatchObject({ outcome: 'answered' });
    const before = await ask(url, [QUESTION, '--json', '--asked-at', '2024-10-21', '--recorded', '2024-10-19T10:00:00Z']);
    expect(JSON.parse(before.stdout)).toMatchObject({ outcome: 'clarify' });
    expect(sent).toHaveLength(1);
  });
});

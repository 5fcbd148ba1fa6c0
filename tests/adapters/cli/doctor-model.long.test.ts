import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { plan, type Script, scriptedModel } from '../../fixtures/scripted-model.ts';

const PACK = resolve(import.meta.dirname, '../../../briefs/nato-ukraine');
const KEY = 'sk-very-secret';
const PLAN = JSON.stringify(plan({ operation: 'outside' }));

async function examine(env: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  let told = '';
  const tell = (text: string) => {
    told += text;
  };
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-doctor-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const configuration = { ...readConfiguration({ BRIEFS_DIR: PACK, DATA_DIR: dataDirectory, ...env }), documents: undefined };
  const run = () =>
    runCommandLine(['doctor', ...argv], {
      stdout: tell,
      stderr: tell,
      stdin: (async function* () {})(),
      configuration,
      account: 'me',
      now: '2024-10-18T09:00:00.000Z',
    });
  return { run, told: () => told, dataDirectory };
}

async function examineServer(script: Script, more: Readonly<Record<string, string>> = {}) {
  const { url, sent } = await scriptedModel(script);
  const { run, told, dataDirectory } = await examine({ MODEL_URL: url, MODEL_NAME: 'scripted', MODEL_KEY: KEY, ...more }, 'model');
  return { code: await run(), told: told(), sent, run, dataDirectory, toldSince: told };
}

describe('the doctor of the language model', () => {
  it('finds one well that returns a plan, by one small request that holds nothing of the pack', async () => {
    const { code, told, sent } = await examineServer(() => PLAN);
    expect(code).toBe(0);
    expect(told).toMatch(/^good {3}questions may be sent to 127\.0\.0\.1:\d+; audiences: the widest alone$/mu);
    expect(told).toMatch(/^good {3}scripted returns a plan, in \d+\.\d of 4 seconds$/mu);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent[0]?.prompt).length).toBeLessThan(400);
    expect(told).not.toContain(KEY);
  });

  it.each<[string, Script, string]>([
    ['says something in words', () => 'HACKED: hello', 'hold to a JSON schema'],
    ['refuses the key', (_, response) => void response.writeHead(401).end(`HACKED ${KEY}`), 'MODEL_KEY'],
    ['has too much to do', (_, response) => void response.writeHead(429).end('HACKED'), 'too much to do'],
    ['fails', (_, response) => void response.writeHead(500).end('HACKED'), 'its own log'],
    ['sends elsewhere', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), 'not followed'],
    ['breaks off', (_, response) => void response.destroy(), 'cannot be reached'],
    ['never ends', (_, response) => void response.writeHead(200).end('x'.repeat(100_000)), 'far more than a plan'],
    ['says nothing in its time', () => undefined, 'within 1 seconds'],
  ])('tells what to do about one that %s, and never its words nor the key', async (_, script, remedy) => {
    const { code, told } = await examineServer(script, { MODEL_SECONDS: '1' });
    expect(code).toBe(1);
    expect(told).toContain(`wrong  scripted `);
    expect(told).toContain(remedy);
    expect(told).not.toMatch(/HACKED|sk-very-secret/u);
  });

  it('tells what of the budget of the day is spent, where there is a store', async () => {
    const { run, dataDirectory, toldSince } = await examineServer(() => PLAN, { MODEL_DAILY_BUDGET: '5000' });
    const store = await openStore({ dataDirectory });
    await store.modelSpending.reserve('2024-10-18', 1234, 5000);
    await store.close();
    expect(await run()).toBe(0);
    expect(toldSince()).toContain('1234 of 5000 tokens are spent today (UTC)');
  });

  it('says that none is configured, and that a host that is not named is sent nothing', async () => {
    const { run, told } = await examine({}, 'model');
    expect(await run()).toBe(2);
    expect(told()).toContain('docs/model.md');
    const refused = () => readConfiguration({ MODEL_URL: 'https://models.example/v1', MODEL_NAME: 'x', MODEL_KEY: KEY });
    expect(refused).toThrow(expect.objectContaining({ why: expect.stringMatching(/^(?!.*sk-very-secret).*MODEL_HOSTS/su) }));
  });
});

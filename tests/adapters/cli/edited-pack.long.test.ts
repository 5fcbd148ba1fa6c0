import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packSource } from '../../../adapters/cli/pack-source.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type Pack, renderPlainText } from '../../../src/index.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { ANN, CHANNEL, textOf } from '../../fixtures/desk.ts';
import { MORNING } from '../../fixtures/digest-replica.ts';
import { ASKED_AT } from '../../fixtures/keepers.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';
import { lighthouseService } from '../../fixtures/lighthouse-service.ts';
import { DOCUMENTS_FOLDER, PACK_FOLDER } from '../../fixtures/pack.ts';
import { troublesOf } from '../../fixtures/troubles.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const WORKERS = 'How many workers are on the piers?';
const SLOW = { timeout: 60_000 };

/** A copy of the pack that a test may edit, and a folder of data. */
function aPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-edited-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [pack, data] = [join(folder, 'pack'), join(folder, 'data')];
  cpSync(PACK_FOLDER, pack, { recursive: true });
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(pack, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
    writeFileSync(join(pack, path), text.replaceAll(from, to));
  };
  return { pack, data, edit };
}

/** The program in a terminal that stays open. */
function startTerminal(pack: string, data: string) {
  const env = { BRIEFS_DIR: pack, DATA_DIR: data, DOCUMENTS_DIR: DOCUMENTS_FOLDER };
  const child = spawn(process.execPath, ['adapters/main.ts'], { cwd: PROJECT, env: { LOG_FORMAT: 'text', ...env }, stdio: 'pipe' });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    written.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.stderr += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    log: () => written.stderr,
    async ask(question: string) {
      const from = written.stdout.length;
      child.stdin.write(`/new\n${question}\n`);
      await expect.poll(() => written.stdout.slice(from), { timeout: 30_000 }).toMatch(/\[1\]/u);
      return written.stdout.slice(from).replace(/^[\s\S]*A new thread begins\./u, '');
    },
    async end() {
      child.stdin.end();
      await once(child, 'close');
      return child.exitCode;
    },
  };
}

describe('programs that run while their pack is edited', () => {
  it('take it over, both of them, go on with it when it is broken, and say so', { timeout: 180_000 }, async () => {
    const { pack, data, edit } = aPlace();
    const replicas = [startTerminal(pack, data), startTerminal(pack, data)];
    const answers = () => Promise.all(replicas.map((one) => one.ask(WORKERS)));
    const logs = (line: RegExp) => Promise.all(replicas.map((one) => expect.poll(one.log, SLOW).toMatch(line)));
    for (const answer of await answers()) expect(answer).toContain('120 people work on the piers.');
    edit('facts/works.yaml', '120 people work on the piers.', '120 people are at work on the piers.');
    await logs(/^pack: .+ was edited and is taken over: \d+ facts/mu);
    for (const answer of await answers()) expect(answer).toContain('120 people are at work on the piers.');
    edit('facts/works.yaml', '120 people are at work on the piers.', '130 people are at work on the piers.');
    edit('entities.yaml', 'entities:', 'entitys:');
    await logs(/^pack: It was edited and is not taken over; as it was before it answers\. PACK_INVALID: [\s\S]+^pack: .*entities\.yaml:/mu);
    for (const answer of await answers()) expect(answer).toContain('120 people are at work on the piers.');
    edit('entities.yaml', 'entitys:', 'entities:');
    edit('facts/works.yaml', '130 people are at work on the piers.', '120 people are busy on the piers.');
    await logs(/taken over: [\s\S]+not taken over[\s\S]+was edited and is taken over/u);
    for (const answer of await answers()) expect(answer).toContain('120 people are busy on the piers.');
    expect(await Promise.all(replicas.map((one) => one.end()))).toEqual([0, 0]);
  });

  it('go by a new id as soon as the command has renamed it, and answer all the while', { timeout: 120_000 }, async () => {
    const { pack, data } = aPlace();
    const program = startTerminal(pack, data);
    const before = await program.ask(WORKERS);
    const configuration = { ...readConfiguration({ DATA_DIR: data }), briefs: pack, documents: DOCUMENTS_FOLDER };
    const [, id = ''] = /subject: (\S+?),?\s/u.exec(readFileSync(join(pack, 'facts/works.yaml'), 'utf8')) ?? [];
    const renamed = await runCommand(['briefs', 'rename', 'entity', id, 'renamed-thing'], { configuration, now: systemClock.now() });
    expect(renamed).toMatchObject({ code: 0, stderr: '' });
    await expect.poll(program.log, SLOW).toMatch(/was edited and is taken over/u);
    expect(program.log()).not.toContain('not taken over');
    expect(await program.ask(WORKERS)).toBe(before);
    expect(await program.end()).toBe(0);
  });
});

describe('the folder of a pack as a source', () => {
  it('is read in a thread of its own, and tells what is wrong with it as a command does', SLOW, async () => {
    const { pack, edit } = aPlace();
    const source = packSource({ briefs: pack, documents: DOCUMENTS_FOLDER }, () => ASKED_AT);
    const before = await source.state();
    expect((await source.read()).facts.length).toBeGreaterThan(0);
    edit('pack.yaml', 'title:', 'titel:');
    expect(await source.state()).not.toBe(before);
    await expect(source.read()).rejects.toMatchObject({ code: 'PACK_INVALID', why: expect.stringContaining('pack.yaml:') });
    rmSync(pack, { recursive: true });
    await expect(source.read()).rejects.toMatchObject({ code: 'PACK_MISSING' });
    await expect(source.state()).rejects.toMatchObject({ code: 'PACK_MISSING' });
  });
});

describe('a service whose pack is edited', () => {
  /** A source of which a test says what it holds. */
  function aSource() {
    let [held, saved]: [Pack | Error, number] = [lighthousePack(), 1];
    return {
      save(next: Pack | Error) {
        [held, saved] = [next, saved + 1];
      },
      source: {
        state: async () => `saved ${saved}`,
        async read() {
          if (held instanceof Error) throw held;
          return held;
        },
      },
    };
  }

  const withKeepers = (count: string): Pack => ({
    ...lighthousePack(),
    facts: lighthousePack().facts.map((fact) => ({ ...fact, statement: fact.statement.replaceAll('45 keepers', `${count} keepers`) })),
  });

  it('answers and briefs from it, and tells operators and curators of one that does not check', SLOW, async () => {
    const { run } = lighthouseService();
    const { source, save } = aSource();
    const remarks: string[] = [];
    const parts = {
      configuration: readConfiguration({ OPERATORS: 'slack/T1/olga', CURATORS: 'slack/T1/carl' }),
      edited: { source, state: await source.state(), remarksOn: () => remarks },
      packEvery: 10,
      lookEvery: 10,
    };
    const { service, ask, warnings } = await run({ parts });
    await service.storeTried;
    expect(textOf(await ask())).toContain('45 keepers');
    remarks.push('CLEARANCES names an audience that there is not.');
    save({ ...withKeepers('52'), title: 'the lighthouses of the edited coast' });
    await expect.poll(() => warnings, SLOW).toContainEqual(expect.stringMatching(/^pack: .+ was edited and is taken over/u));
    await expect.poll(() => warnings).toContainEqual(remarks[0]);
    expect(textOf(await ask())).toContain('52 keepers');
    const from = { conversation: CHANNEL, kind: 'command' } as const;
    const command = async (name: string, text: string, id: string) => {
      const delivery = `${name}-${text}-${id}-${warnings.length}`;
      const reply = await service.desk.handle({ ...from, person: { ...ANN, id }, name, text, delivery }, ASKED_AT);
      return renderPlainText(reply.message);
    };
    expect(await command('status', '', 'ben')).toContain('the edited coast');
    save(new Error('a defect in the reading'));
    await expect.poll(() => troublesOf(service), SLOW).toContain('pack degraded INTERNAL');
    expect(textOf(await ask())).toContain('52 keepers');
    expect(service.health().readiness).toBe('ready');
    expect(await service.metrics()).toContain('sitrep_degraded{part="pack"} 1');
    expect(await command('status', '', 'olga')).toContain('not taken over');
    expect(await command('status', '', 'carl')).toContain('not taken over');
    expect(await command('status', '', 'ben')).not.toContain('not taken over');
  });

  it('posts the digests of the pack as it is by now', SLOW, async () => {
    const { run, inStore } = lighthouseService();
    const createdBy = { platform: 'slack', tenant: 'T1', id: 'ann' };
    const subscription = { digest: MORNING.name, target: CHANNEL, createdBy, createdAt: '2023-12-01T12:00:00.000Z' };
    await inStore(({ subscriptions }) => subscriptions.subscribe(subscription));
    const { source, save } = aSource();
    const edited = { source, state: await source.state(), remarksOn: () => [] };
    // What is due is looked for once a minute.
    let minutes = 30;
    const clock = { ...systemClock, now: () => `2023-12-04T07:${minutes}:00.000Z` };
    const parts = { pack: lighthousePack(), edited, packEvery: 10, clock };
    const { service, posted, warnings } = await run({ parts });
    await service.storeTried;
    await expect
      .poll(() => warnings, { timeout: 20_000 })
      .toContainEqual(expect.stringContaining('There is no digest of this name any more.'));
    expect(posted).toEqual([]);
    save({ ...lighthousePack(), digests: [{ ...MORNING, title: 'Briefing as edited' }] });
    await expect.poll(() => warnings, { timeout: 20_000 }).toContainEqual(expect.stringContaining('was edited and is taken over'));
    minutes += 1;
    await expect.poll(() => posted.map(renderPlainText), { timeout: 20_000 }).toEqual([expect.stringContaining('Briefing as edited')]);
  });
});

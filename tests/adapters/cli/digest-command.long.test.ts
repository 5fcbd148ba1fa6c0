import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommandLine } from '../../../adapters/cli.ts';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';

async function call(...argv: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'digest-command-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const configuration = readConfiguration({ DATA_DIR: folder });
  const out: string[] = [];
  const err: string[] = [];
  const run = async (...args: readonly string[]) => {
    const code = await runCommandLine(['digest', ...args], {
      stdout: (text) => out.push(text),
      stderr: (text) => err.push(text),
      account: 'tester',
      stdin: { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) },
      configuration,
      now: '2024-10-18T06:31:00.000Z',
    });
    return { code, out: out.join(''), err: err.join('') };
  };
  return { configuration, ...(await run(...argv)), again: run };
}

describe('npm run digest', () => {
  it('prints the shipped morning briefing of a day', async () => {
    const { code, out } = await call('morning', '--at', '2024-10-18');
    expect(code).toBe(0);
    expect(out).toContain('Morning briefing, Friday 18 October 2024, 08:30');
    expect(out).toContain('since Thursday 17 October 2024, 08:30 (Europe/Brussels)');
    expect(out).not.toContain('— NATO, 17 October 2024');
  });

  it('prints what stands behind it where that is asked for', async () => {
    const { out } = await call('morning', '--at', '2024-10-18', '--all');
    expect(out).toContain('— NATO, 17 October 2024');
    expect(out).toMatch(/New \(1–\d+ of 113\)\n-+\n/u);
  });

  it('prints it as one JSON object, in the days of another zone', async () => {
    const { out } = await call('morning', '--at', '2024-10-18', '--zone', 'America/New_York', '--json');
    const printed: unknown = JSON.parse(out);
    expect(printed).toMatchObject({ digest: 'morning', as_of: '2024-10-18T12:30:00.000Z', zone: 'America/New_York', empty: false });
  });

  it('previews the next slot', async () => {
    expect((await call('weekly', '--preview')).out).toContain(
      'Preview of the slot 2024-10-21T09:00[Europe/Brussels]:\nThe week in figures',
    );
  });

  it('takes the end of a day without a slot', async () => {
    expect((await call('morning', '--at', '2024-10-19')).out).toContain('Saturday 19 October 2024, 23:59');
  });

  it('lists the digests with when they come next', async () => {
    const { out } = await call('list');
    expect(out).toContain('morning: Morning briefing; 30 8 * * 1-5 (Europe/Brussels); next 2024-10-21T08:30[Europe/Brussels]');
    expect(out).toContain('weekly: The week in figures');
  });

  it('shows deliveries that are not settled', async () => {
    const { out, configuration, again } = await call('due');
    expect(out).toBe('Every delivery is settled.\n');
    const store = await openStore(configuration.store);
    const dueAt = '2024-10-18T06:30:00.000Z';
    await store.deliveries.plan([
      { digest: 'morning', target: 'slack/T/C1', slot: '2024-10-18T08:30[Europe/Brussels]', dueAt, asOf: dueAt },
    ]);
    await store.close();
    expect((await again('due')).out).toContain(`morning slack/T/C1 2024-10-18T08:30[Europe/Brussels]: due; next try ${dueAt}`);
  });

  it.each([
    [[], 'Name one digest, or list, due or repair.'],
    [['nightly'], 'These digests exist: morning, weekly.'],
    [['morning', '--zone', 'Mars'], '"Mars" is not a time zone.'],
    [['morning', '--at', 'noon'], 'Write it as 2024-10-18T08:30:00+02:00.'],
    [['morning', '--on', '2024-10-18'], 'See npm run digest -- --help.'],
  ])('%j is wrong usage', async (argv, reason) => {
    const { code, err } = await call(...argv);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it('explains itself', async () => {
    expect((await call('--help')).out).toContain('npm run digest -- NAME');
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import type { Slot, Store } from '../../../src/index.ts';
import { runCommand } from '../../fixtures/command-run.ts';

const NOW = '2026-11-30T08:00:00.000Z';
const AHEAD = '2028-01-03T07:30:00.000Z';
const FUTURE: Slot = { digest: 'morning', target: 'slack/T/C1', slot: '2028-01-03T08:30[Europe/Brussels]', dueAt: AHEAD, asOf: AHEAD };
const FOUND = [
  'morning slack/T/C1 2028-01-03T08:30[Europe/Brussels]: due, entered by a clock that was ahead; is removed\n',
  'morning slack/T/C1: planned as far as 2028-01-03T07:30:00.000Z; goes back to its beginning: nothing before is held,',
];

/** A store with a slot of the future planned, and the command on it. */
async function aPoisonedStore() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-repair-'));
  const configuration = readConfiguration({ DATA_DIR: folder });
  const store = await openStore(configuration.store);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await store.deliveries.plan([FUTURE]);
  const repair = (now: string, ...options: readonly string[]) => runCommand(['digest', 'repair', ...options], { configuration, now });
  return { store, repair };
}

const plannedIn = async ({ deliveries }: Store) => (await deliveries.progress('morning')).length;

describe('npm run digest -- repair', () => {
  it('shows what lies in the future, and sets it right when told to', async () => {
    const { store, repair } = await aPoisonedStore();
    const shown = await repair(NOW);
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('Nothing was changed: call it again with --apply.') });
    for (const line of FOUND) expect(shown.stdout).toContain(line);
    expect(await plannedIn(store)).toBe(1);
    expect((await repair(NOW, '--apply')).stdout).toContain('All of this was set right.');
    expect(await plannedIn(store)).toBe(0);
    expect((await repair(NOW)).stdout).toBe('Nothing lies in the future.\n');
  });

  it('prints one JSON object', async () => {
    const { repair } = await aPoisonedStore();
    const printed: unknown = JSON.parse((await repair(NOW, '--json')).stdout);
    expect(printed).toMatchObject({ applied: false, found: [{ kind: 'future' }, { kind: 'planned', from: AHEAD }] });
  });

  it('refuses while the clock is behind what the store saw, unless somebody vouches for it: then a bot goes by it too', async () => {
    const { store, repair } = await aPoisonedStore();
    await store.time.see(AHEAD);
    const refused = await repair(NOW, '--apply');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('CLOCK_SUSPECT: The clock of this machine is 398 days behind the latest instant that the store saw.');
    expect(refused.stderr).toContain('--trust-clock');
    expect((await repair(NOW, '--trust-clock')).stdout).toContain('Nothing was changed');
    expect([await plannedIn(store), await store.time.read()]).toEqual([1, { kind: 'seen', latest: AHEAD }]);
    expect((await repair(NOW, '--trust-clock', '--apply')).code).toBe(0);
    expect([await plannedIn(store), await store.time.read()]).toEqual([0, { kind: 'seen', latest: NOW }]);
  });
});

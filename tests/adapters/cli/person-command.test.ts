import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfiguration } from '../../../adapters/config.ts';
import { openStore } from '../../../adapters/database/store.ts';
import { runCommand } from '../../fixtures/command-run.ts';
import { approved } from '../../fixtures/ledger-entries.ts';

const NOW = '2024-11-01T09:00:00.000Z';
const ANN = { platform: 'slack', tenant: 'T1', id: 'U 1' };
const ADDRESS = 'slack/T1/U%201';

/** The command over a store that holds a question and an act of somebody, who is a curator. */
async function openPeople() {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-person-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const configuration = readConfiguration({ DATA_DIR: folder, CURATORS: ADDRESS, CLEARANCES: `${ADDRESS}=internal` });
  const store = await openStore(configuration.store);
  const conversation = { platform: 'slack', tenant: 'T1', id: 'D1', kind: 'personal' } as const;
  const asked = { id: 'q', askedAt: NOW, person: ANN, conversation, reading: {}, topic: 'pledge', outcome: 'answered' } as const;
  await store.questions.record({ ...asked, text: 'How much was pledged?' });
  await store.follows.follow(ANN, 'pledge', NOW);
  await store.ledger.append([{ ...approved('a'), by: ADDRESS }]);
  await store.close();
  return (...argv: string[]) => runCommand(['person', ...argv], { configuration, now: NOW });
}

describe('npm run person', () => {
  it('exports all that is held on somebody as JSON, and the settings that name them', async () => {
    const run = await openPeople();
    const { code, stdout } = await run('export', ADDRESS);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      person: ADDRESS,
      exported_at: NOW,
      named_in: ['CURATORS', 'CLEARANCES'],
      held: [
        { table: 'follows', becomes: 'erased', rows: [{ figure: 'pledge' }] },
        { table: 'questions', becomes: 'erased', rows: [{ text: 'How much was pledged?', person: ANN }] },
        { table: 'ledger', becomes: 'kept', rows: [{ entry: { by: ADDRESS } }] },
      ],
    });
  });

  it('says what forgetting would change, and changes it only when told to; again it finds only what stays', async () => {
    const run = await openPeople();
    const previewed = await run('forget', ADDRESS);
    expect(previewed.stdout).toBe(
      [
        `Held on ${ADDRESS}`,
        '  follows: 1 row would be erased',
        '  questions: 1 row would be erased',
        '  ledger: 1 row would stay: the ledger is never changed',
        `${ADDRESS} is still named in CURATORS, CLEARANCES; take it out there.`,
        'Nothing was changed; --apply forgets them.',
        '',
      ].join('\n'),
    );
    expect(await run('forget', ADDRESS)).toEqual(previewed);
    const applied = await run('forget', ADDRESS, '--apply');
    expect(applied).toMatchObject({ code: 0, stdout: expect.stringContaining('  questions: 1 row erased\n') });
    const again = await run('forget', ADDRESS, '--apply', '--json');
    expect(JSON.parse(again.stdout)).toEqual({
      person: ADDRESS,
      applied: true,
      tables: [{ table: 'ledger', becomes: 'kept', rows: 1 }],
      named_in: ['CURATORS', 'CLEARANCES'],
    });
  });

  it('says that nothing is held on somebody who was never there', async () => {
    const run = await openPeople();
    expect(await run('forget', 'teams/T1/nobody', '--apply')).toMatchObject({ code: 0, stdout: 'Nothing is held on teams/T1/nobody.\n' });
  });

  it.each([[[]], [['export']], [['export', 'ann']], [['export', ADDRESS, '--apply']], [['erase', ADDRESS]], [['forget', ADDRESS, 'x']]])(
    'refuses %j with 2',
    async (argv) => {
      const run = await openPeople();
      expect(await run(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining('USAGE') });
    },
  );

  it('goes through what several packs share and the store of each, and makes none that there was not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-person-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const PACKS = `tests/fixtures/pack-bridge=*;tests/fixtures/pack-measles=${ADDRESS};briefs/nato-ukraine=*`;
    const configuration = readConfiguration({ DATA_DIR: folder, PACKS });
    const { dataDirectory } = configuration.store;
    const places = [{ dataDirectory }, ...['bridge', 'measles'].map((pack) => ({ dataDirectory, part: { name: `pack-${pack}`, pack } }))];
    for (const [at, place] of places.entries()) {
      const store = await openStore(place, 'part' in place ? { name: place.part.pack } : undefined);
      await store.follows.follow(ANN, `figure-${at}`, NOW);
      await store.close();
    }
    const run = (...argv: string[]) => runCommand(['person', ...argv], { configuration, now: NOW });
    const { stdout } = await run('export', ADDRESS);
    expect(JSON.parse(stdout)).toMatchObject({
      named_in: ['PACKS'],
      held: [{ table: 'follows', rows: [{ figure: 'figure-0' }, { figure: 'figure-1' }, { figure: 'figure-2' }] }],
    });
    await run('forget', ADDRESS, '--apply');
    expect((await run('forget', ADDRESS)).stdout).toContain(`Nothing is held on ${ADDRESS}.`);
    expect(existsSync(join(folder, 'nato-ukraine'))).toBe(false);
  });
});

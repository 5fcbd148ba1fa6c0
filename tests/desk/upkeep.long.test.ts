import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { readConfiguration } from '../../adapters/config.ts';
import { openStore } from '../../adapters/database/store.ts';
import { ACTIONS, type Conversation, FORMS, ledgerEntrySchema, type Person, type Reply } from '../../src/index.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { ANN, buttonsOf, NOW, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';
import { PACK_FOLDER } from '../fixtures/pack.ts';
import { paintersContent } from '../fixtures/painters.ts';

const CAT: Person = { platform: 'slack', tenant: 'T1', id: 'cat' };
const AT_HOME: Conversation = { platform: 'slack', tenant: 'T1', id: 'cat', kind: 'personal' };
/** After the pledge was due for review. */
const NEXT_YEAR = '2024-08-01T09:00:00.000Z';
const KEEPERS = 'How many keepers does Portugal employ?';

async function aDesk() {
  const desk = await openDesk({ roles: { cat: 'curator', dan: 'curator' }, clearances: { cat: 'staff' } });
  const ask = (action: string, who = CAT, where = AT_HOME, now = NOW) => desk.act({ kind: 'button', action, value: '' }, who, where, now);
  return { ...desk, open: ask };
}

/** A candidate for an audience, under an id of its own. */
function proposed(audience: string) {
  const { topic, fact } = paintersContent('six', audience);
  const content = { topic, fact: { ...fact, id: `painters-${audience}` } };
  const act = { kind: 'proposed', id: audience, fact: content.fact.id, at: NOW, by: 'intake', why: 'found', content };
  return ledgerEntrySchema.parse(act);
}

/** The rows of the table in a reply, by their first cell. */
function rowsOf({ message }: Reply): Map<string, readonly string[]> {
  const table = message.blocks.find((block) => block.kind === 'table');
  return new Map((table?.rows ?? []).map(([topic = '', ...cells]) => [topic, cells]));
}

describe('what has to be looked after', () => {
  it('lists facts past review with their owner, and what is contested', async () => {
    const { open } = await aDesk();
    const text = textOf(await open(ACTIONS.reviewStale, CAT, AT_HOME, NEXT_YEAR));
    expect(text).toMatch(/^One fact is past review; \d+ matters are contested\.\n/);
    expect(text).toContain('• Due 12 July 2024 (owner: curator): Mira Solberg pledged at least EUR 30 million');
    expect(text).toMatch(/pledge-eur$/m);
    expect(text).toContain('sources differ on the value: 14 lamps (Harbour Gazette) or 16 lamps (Northern Bulletin). (owner: curator)');
  });

  it('is read a page at a time, and leaves nothing out', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `old-${String(at).padStart(2, '0')}`);
    const { act } = await openDesk({
      roles: { cat: 'curator' },
      pack: (held) => {
        const [sample] = held.facts;
        const old = sample ? many.map((id) => ({ ...sample, id, property: id, review_by: '2024-01-31', relations: [] })) : [];
        return { ...held, facts: [...held.facts, ...old] };
      },
    });
    const page = (value: string) => act({ kind: 'button', action: ACTIONS.reviewStale, value }, CAT, AT_HOME, NEXT_YEAR);
    const read: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const reply = await page(next);
      expect(textOf(reply).length).toBeLessThan(3_600);
      expect(reply.replaces).toBe(next !== '');
      read.push(...(textOf(reply).match(/old-\d\d/gu) ?? []));
      next = buttonsOf(reply.message).find(({ label }) => label.startsWith('Next'))?.value;
    }
    expect(read.toSorted()).toEqual(many);
  });

  it('moves with a verification, whose author is the owner from then on', async () => {
    const { open, store, refresh } = await aDesk();
    const act = { id: 'v', kind: 'verified', fact: 'pledge-eur', at: '2024-07-20T09:00:00.000Z', by: 'slack/T1/dan', why: 'still so' };
    await store.ledger.append([ledgerEntrySchema.parse({ ...act, review_by: '2024-07-31' })]);
    await refresh();
    expect(textOf(await open(ACTIONS.reviewStale, CAT, AT_HOME, NEXT_YEAR))).toContain('• Due 31 July 2024 (owner: dan): Mira Solberg');
  });

  it('is told to curators alone', async () => {
    const { open } = await aDesk();
    for (const action of [ACTIONS.reviewStale, ACTIONS.reviewCoverage]) {
      expect(textOf(await open(action, ANN, PRIVATE))).toContain('(NOT_ALLOWED)');
    }
  });
});

describe('declared gaps', () => {
  const PAID = 'No source says how much has been paid out or delivered.';
  const send = (desk: Awaited<ReturnType<typeof aDesk>>, why: string, who = CAT) =>
    desk.act({ kind: 'form', form: `${FORMS.withdrawGap}:paid-out`, fields: { why } }, who, AT_HOME);

  it('are listed, and told no more once one is withdrawn', async () => {
    const desk = await aDesk();
    const told = async () => textOf(await desk.ask('How much was paid out?')).includes('no source says how much has been paid out');
    const list = async () => textOf(await desk.command('review', 'gaps', CAT, AT_HOME));
    expect(await list()).toMatch(/^2 gaps are declared\.\n/);
    expect(await list()).toContain(`• ${PAID}`);
    expect(await told()).toBe(true);
    expect((await send(desk, ' ')).faults).toEqual({ why: 'Say why.' });
    expect(textOf(await send(desk, 'The report says so now.'))).toContain('It is not told any more.');
    expect(await told()).toBe(false);
    expect(await list()).toMatch(/^One gap is declared\.\n/);
    expect(textOf(await send(desk, 'Once more.'))).toContain('This gap is not declared.');
  });

  it('withdrawn in haste are there again after an undo', async () => {
    const desk = await aDesk();
    await send(desk, 'By mistake.');
    expect(textOf(await desk.command('review', 'undo', CAT, AT_HOME))).toContain('is declared again');
    expect(textOf(await desk.command('review', 'gaps', CAT, AT_HOME))).not.toContain(PAID);
    await desk.command('review', 'undo now', CAT, AT_HOME);
    expect(textOf(await desk.command('review', 'gaps', CAT, AT_HOME))).toContain(PAID);
  });

  it('are for curators: a reader is refused', async () => {
    const desk = await aDesk();
    const button = (action: string) => desk.act({ kind: 'button', action, value: 'paid-out' }, ANN, PRIVATE);
    for (const reply of [await button(ACTIONS.reviewGaps), await button(ACTIONS.openWithdrawGapForm), await send(desk, 'x', ANN)])
      expect(textOf(reply)).toContain('(NOT_ALLOWED)');
  });
});

describe('coverage', () => {
  it('counts by topic what is held and what waits', async () => {
    const { open, ask, press, store, refresh } = await aDesk();
    await press(await ask(KEEPERS), ACTIONS.askCurators);
    await store.ledger.append([proposed('public'), proposed('curators')]);
    await refresh();
    const rows = rowsOf(await open(ACTIONS.reviewCoverage));
    expect([...rows.keys()]).toEqual(expect.arrayContaining(['money', 'works']));
    const [facts, sources, contested, stale, gaps, questions, candidates] = rows.get('works') ?? [];
    expect([Number(facts) > 5, sources]).toEqual([true, expect.stringMatching(/^[3-9] \(2023-10-02\)$/)]);
    expect([Number(contested) > 0, stale, gaps, questions, candidates]).toEqual([true, '–', '–', '1', '1']);
    expect(rows.get('money')?.[4]).toBe('2');
  });

  it('leaves out what the curator may not see', async () => {
    const { open } = await aDesk();
    const factsOf = async (who: Person) =>
      Number(rowsOf(await open(ACTIONS.reviewCoverage, who, { ...AT_HOME, id: who.id })).get('money')?.[0]);
    expect((await factsOf(CAT)) - (await factsOf({ ...CAT, id: 'dan' }))).toBe(1);
  });
});

describe('briefs coverage', () => {
  async function run(...argv: readonly string[]) {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-coverage-'));
    onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
    const store = await openStore({ dataDirectory });
    const content = { ...paintersContent(), topic: 'Painters' };
    const proposal = { id: 'p', kind: 'proposed', fact: 'painters', at: NOW, by: 'intake', why: 'found', content };
    await store.ledger.append([ledgerEntrySchema.parse(proposal)]);
    await store.close();
    return runCommand(['briefs', 'coverage', ...argv], {
      configuration: { ...readConfiguration({ DATA_DIR: dataDirectory }), briefs: PACK_FOLDER },
      now: '2024-10-25T09:00:00Z',
    });
  }

  it('prints a table, with what waits in the store', async () => {
    const { code, stdout } = await run();
    const [head, ...rows] = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(head).toMatch(/^Topic +Facts {2}Sources {2}Newest source {2}Contested {2}Stale {2}Gaps {2}Open questions {2}Waiting$/);
    expect(rows.find((row) => row.startsWith('Painters'))).toMatch(/ 0 {2,}0 {2,}– {2,}0 {2,}0 {2,}0 {2,}0 {2,}1$/);
    expect(
      new Set(
        stdout
          .trimEnd()
          .split('\n')
          .map(({ length }) => length),
      ).size,
    ).toBe(1);
  });

  it('prints JSON', async () => {
    const { stdout } = await run('--json');
    const rows = z.array(z.object({ topic: z.string(), facts: z.number(), waiting: z.number() })).parse(JSON.parse(stdout));
    expect(rows.reduce((sum, { facts }) => sum + facts, 0)).toBe(6);
    expect(rows.find(({ topic }) => topic === 'Painters')?.waiting).toBe(1);
  });
});

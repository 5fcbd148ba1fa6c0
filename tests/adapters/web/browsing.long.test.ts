import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import {
  type AccessRole,
  type Bot,
  type Browsing,
  createBot,
  createBrowsing,
  DEFAULT_DESK_RULES,
  type DeskParts,
  editionComposer,
  type LedgerStanding,
  NO_QUESTIONS,
  type Pack,
  projectLedger,
  type Reader,
  type Store,
} from '../../../src/index.ts';
import { CLOSED_WORDS, openPart, SECRET_DIGEST, withClosedPart } from '../../fixtures/closed-part.ts';
import { NOW } from '../../fixtures/desk.ts';

const reader: Reader = {
  person: { platform: 'web', tenant: 'local', id: 'me' },
  place: { platform: 'web', tenant: 'local', id: 'me', kind: 'personal' },
  now: NOW,
};

describe('looking through the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-browsing-'));
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDirectory: folder });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const CLOSED = withClosedPart();
  const OPEN = openPart();
  const made = new Map<Pack, Bot>();

  interface Seat {
    readonly clearance?: string;
    readonly role?: AccessRole;
    readonly standing?: LedgerStanding;
    readonly pack?: Pack;
  }

  function browsing({ clearance, role = 'reader', standing, pack = CLOSED }: Seat = {}): Browsing {
    const bot = made.get(pack) ?? createBot(pack);
    made.set(pack, bot);
    const projection = projectLedger(pack, store.ledger);
    const parts: DeskParts = {
      bot: () => bot,
      curated: () => projection.current(),
      standing: () => standing ?? { kind: 'current', position: 0, asOf: NOW },
      refresh: async () => undefined,
      store: () => store,
      compose: editionComposer({ pack: () => bot.pack, openQuestions: async () => NO_QUESTIONS }),
      clock: { wait: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())) },
      roleOf: () => role,
      clearanceOf: () => clearance,
      tell: () => undefined,
      rules: DEFAULT_DESK_RULES,
    };
    return createBrowsing(parts, () => store.deliveries);
  }
  /** What a way in gives or refuses with, as text. */
  const seen = (look: Promise<unknown>): Promise<string> =>
    look.then(
      (value) => JSON.stringify(value),
      (error: unknown) => `refused: ${String(error)}`,
    );
  const DRAFT = 'Operation Falcon holds one billion shells in Depot Nine. The fund employs 47 keepers.';

  const WAYS: readonly (readonly [string, (from: Browsing) => Promise<unknown>])[] = [
    ['what it is about', (from) => from.about(reader)],
    ['all facts', (from) => from.facts({}, 0, reader)],
    ['facts by their words', (from) => from.facts({ text: 'shells depot nine' }, 0, reader)],
    ['facts of a closed topic', (from) => from.facts({ matter: 'Secret works' }, 0, reader)],
    ['facts of a closed document', (from) => from.facts({ source: 'dossier' }, 0, reader)],
    ['facts of a closed speaker', (from) => from.facts({ speaker: 'vera-lund' }, 0, reader)],
    ['a closed fact by its name', (from) => from.fact('falcon-shells', reader)],
    ['an open fact that a closed one supersedes', (from) => from.fact('keepers-autumn', reader)],
    ['a closed document', (from) => from.document('dossier', reader)],
    ['a draft of closed words', (from) => from.check(DRAFT, reader)],
    ['what waits', (from) => from.waiting(reader)],
    ['a closed digest', (from) => from.digest({ digest: SECRET_DIGEST.name }, reader)],
    ['a digest for a closed place', (from) => from.digest({ audience: 'staff' }, reader)],
    ['the schedule', (from) => from.schedule(reader)],
    ['the pictures', (from) => from.pictures(reader)],
  ];

  it.each(WAYS)('gives and refuses whoever is not cleared the same as if nothing else were held: %s', async (_, way) => {
    const [with_, without] = await Promise.all([seen(way(browsing())), seen(way(browsing({ pack: OPEN })))]);
    expect(with_).toBe(without);
    const told = with_.replaceAll(DRAFT, '').replace(/“[^”]*”/gu, '');
    expect(told).not.toMatch(CLOSED_WORDS);
  });

  it('gives what is closed to whoever is cleared for it', async () => {
    const from = browsing({ clearance: 'staff' });
    expect((await from.fact('falcon-shells', reader)).line.statement).toContain('one billion shells');
    expect((await from.facts({ matter: 'Secret works' }, 0, reader)).total).toBeGreaterThan(0);
    expect((await from.digest({ digest: SECRET_DIGEST.name }, reader)).audience).toBe('staff');
  });

  it('lets only curators see what waits, who receives digests and where a fact was shown', async () => {
    await expect(browsing().waiting(reader)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await browsing().schedule(reader)).not.toHaveProperty('subscribers');
    expect(await browsing().fact('keepers-autumn', reader)).not.toHaveProperty('shown');
    const curator = browsing({ role: 'curator' });
    expect(await curator.waiting(reader)).toEqual([]);
    expect(await curator.schedule(reader)).toHaveProperty('subscribers', []);
    expect(await curator.fact('keepers-autumn', reader)).toHaveProperty('shown', []);
  });

  it('shows no fact while what curators decided is not known', async () => {
    const from = browsing({ standing: { kind: 'unread' } });
    for (const [, way] of WAYS) await expect(way(from)).rejects.toMatchObject({ code: 'LEDGER_UNREAD' });
  });

  it('looks at both times: what came out later, or was recorded later, is as if absent', async () => {
    const from = browsing();
    const { total } = await from.facts({}, 0, reader);
    const { days, recordings } = await from.about(reader);
    const early = await from.facts({}, 0, { ...reader, asOf: days[0] });
    expect(early.total).toBeLessThan(total);
    const before = await from.facts({}, 0, { ...reader, recordedBy: recordings[0] });
    expect(before.total).toBeLessThan(total);
    expect(before.total).toBeGreaterThan(0);
    await expect(from.facts({}, 0, { ...reader, asOf: 'yesterday' })).rejects.toMatchObject({ code: 'DATE_INVALID' });
  });

  it('shows a digest as it goes to a conversation that receives it, to curators alone', async () => {
    const digest = SECRET_DIGEST.name;
    const conversation = { platform: 'slack', tenant: 'T1', id: 'C-briefing', kind: 'channel' } as const;
    const subscribed = {
      digest,
      target: conversation,
      zone: 'Asia/Tokyo',
      schedule: '0 6 * * *',
      createdBy: reader.person,
      createdAt: NOW,
    };
    await store.subscriptions.subscribe(subscribed);
    const cleared: Seat = { clearance: 'staff', role: 'curator' };
    const wanted = { digest, conversation: 'slack/T1/C-briefing' };
    const everyTenant = { tenant: 'T1', platform: 'slack', id: 'ann' };
    const curator = { ...reader, person: everyTenant };
    const preview = await browsing(cleared).digest(wanted, curator);
    expect(preview).toMatchObject({ zone: 'Asia/Tokyo', audience: 'staff' });
    expect((await browsing(cleared).schedule(curator)).subscribers).toMatchObject([{ address: wanted.conversation }]);
    for (const [seat, who] of [
      [{ clearance: 'staff' }, curator],
      [cleared, reader],
    ] as const)
      await expect(browsing(seat).digest(wanted, who)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(browsing({ role: 'curator' }).digest(wanted, curator)).rejects.toMatchObject({ code: 'DIGEST_UNKNOWN' });
    await expect(browsing(cleared).digest({ ...wanted, conversation: 'slack/T1/C9' }, curator)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('says what is missing around a quotation whose document is not archived, and what brings it', async () => {
    const { evidence } = await browsing().fact('keepers-autumn', reader);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { passage, missing } of evidence) {
      expect(passage).toBeUndefined();
      expect(missing).toMatch(/not archived here.*npm run ingest/u);
    }
  });

  it('draws a count over time only where one took the place of the other', async () => {
    const pictures = await browsing().pictures(reader);
    for (const { chart, rows, sentence, message } of pictures) {
      expect(rows.length).toBeGreaterThan(1);
      expect(sentence).toMatch(/\.$/u);
      expect(message.blocks).toContain(chart);
    }
    const counts = pictures.filter(({ id }) => id.startsWith('count-'));
    const { facts } = OPEN;
    for (const { rows } of counts) {
      const told = rows.map(({ fact }) => facts.find(({ id }) => id === fact));
      const chained = told
        .slice(1)
        .every((later, at) => later?.relations.some(({ type, fact }) => type === 'supersedes' && fact === told[at]?.id));
      expect(chained).toBe(true);
    }
  });
});

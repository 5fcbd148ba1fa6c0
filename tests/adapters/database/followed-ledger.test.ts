import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptLedger } from '../../../adapters/database/kept-ledger.ts';
import { createBot, Failure, type FollowedLedger, followLedger, type KeptLedger } from '../../../src/index.ts';
import { ASKED_AT, correction, KEEPERS } from '../../fixtures/keepers.ts';
import { AWAY, ledgerInMemory } from '../../fixtures/ledger-in-memory.ts';
import { lighthousePack } from '../../fixtures/lighthouse-pack.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-followed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const pack = lighthousePack();
const newCopy = () => keptLedger(mkdtempSync(join(root, 'data-')), pack.name);

const UNREADABLE = new Failure(
  'LEDGER_UNREADABLE',
  'Entry 2 of the ledger (annotated) cannot be read.',
  'It is new.',
  'Start a newer version.',
);

/** A program that follows a ledger, from its start on. */
function start(kept?: KeptLedger, now = '2023-12-05T10:00:00.000Z') {
  const told: Failure[] = [];
  let clock = now;
  const followed = followLedger({ pack, clock: { now: () => clock }, kept, onKeptFailure: (failure) => told.push(failure) });
  return {
    ...followed,
    told,
    at(instant: string) {
      clock = instant;
    },
  };
}

/** What catching up ended in. */
async function outcomeOf(followed: FollowedLedger, ledger: Parameters<FollowedLedger['catchUp']>[0]): Promise<string> {
  return followed.catchUp(ledger).then(
    () => 'read',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );
}

function answerOf(followed: FollowedLedger): string {
  return createBot(followed.curated().pack).ask({ question: KEEPERS, askedAt: ASKED_AT }).headline;
}

describe('how far a ledger is known', () => {
  it('is unread before the first whole reading, current after it, and behind while it cannot be read on', async () => {
    const ledger = ledgerInMemory(correction());
    const followed = start();
    expect(followed.standing()).toEqual({ kind: 'unread' });
    await followed.catchUp(ledger);
    expect(followed.standing()).toEqual({ kind: 'current', position: 1, asOf: '2023-12-05T10:00:00.000Z' });
    followed.at('2023-12-05T11:00:00.000Z');
    ledger.fail(AWAY);
    expect(await outcomeOf(followed, ledger)).toBe('STORE_UNAVAILABLE');
    expect(followed.standing()).toEqual({ kind: 'behind', position: 1, asOf: '2023-12-05T10:00:00.000Z', failure: AWAY });
    expect(answerOf(followed)).toContain('47');
    ledger.mend();
    await followed.catchUp(ledger);
    expect(followed.standing()).toEqual({ kind: 'current', position: 1, asOf: '2023-12-05T11:00:00.000Z' });
  });

  it('stays unread after a reading that came only part of the way', async () => {
    const ledger = ledgerInMemory(...Array.from({ length: 1500 }, (_, number) => correction(number + 1)));
    ledger.fail(AWAY, 1400);
    const followed = start();
    expect(await outcomeOf(followed, ledger)).toBe('STORE_UNAVAILABLE');
    expect(followed.standing()).toEqual({ kind: 'unread', failure: AWAY });
    expect(followed.curated().position).toBe(0);
    ledger.mend();
    await followed.catchUp(ledger);
    expect(followed.standing()).toMatchObject({ kind: 'current', position: 1500 });
  });

  it('is refused at an entry that cannot be read, also once the store is away, until all of it is read', async () => {
    const ledger = ledgerInMemory(correction());
    const followed = start();
    await followed.catchUp(ledger);
    ledger.fail(UNREADABLE);
    expect(await outcomeOf(followed, ledger)).toBe('LEDGER_UNREADABLE');
    expect(followed.standing()).toEqual({ kind: 'refused', failure: UNREADABLE });
    ledger.fail(AWAY);
    await outcomeOf(followed, ledger);
    expect(followed.standing()).toEqual({ kind: 'refused', failure: UNREADABLE });
    ledger.mend();
    await followed.catchUp(ledger);
    expect(followed.standing().kind).toBe('current');
  });

  it('is refused where an entry was removed from between others', async () => {
    const followed = start();
    const second = { position: 2, entry: correction() };
    expect(await outcomeOf(followed, { read: async () => [second] })).toBe('LEDGER_UNREADABLE');
    expect(followed.standing()).toMatchObject({ kind: 'refused', failure: { message: 'Entry 1 of the ledger is missing.' } });
  });

  it.each([
    ['an older one', [correction(47)], 'ends before that'],
    ['an empty one', [], 'is empty'],
    ['another one', [correction(47), correction(99), correction(100)], 'holds another act in its place'],
  ])('is refused when the ledger is replaced by %s while the program runs', async (_, entries, why) => {
    const followed = start();
    await followed.catchUp(ledgerInMemory(correction(47), correction(48)));
    expect(await outcomeOf(followed, ledgerInMemory(...entries))).toBe('LEDGER_WENT_BACK');
    expect(followed.standing()).toMatchObject({ kind: 'refused', failure: { why: expect.stringContaining(why) } });
    await followed.catchUp(ledgerInMemory(correction(47), correction(48)));
    expect(followed.standing().kind).toBe('current');
  });
});

describe('a program that starts while the store is away', () => {
  it('knows nothing where nothing is kept', async () => {
    const followed = start(newCopy());
    await followed.withoutStore(AWAY);
    expect(followed.standing()).toEqual({ kind: 'unread', failure: AWAY });
  });

  it('knows what the one before it knew, as of then, and reads on when the store is back', async () => {
    const kept = newCopy();
    const ledger = ledgerInMemory(correction(47));
    await start(kept, '2023-12-05T09:00:00.000Z').catchUp(ledger);
    const followed = start(kept);
    await followed.withoutStore(AWAY);
    expect(followed.standing()).toEqual({ kind: 'behind', position: 1, asOf: '2023-12-05T09:00:00.000Z', failure: AWAY });
    expect(answerOf(followed)).toContain('47');
    ledger.entries.push(correction(48, '2023-12-04T09:00:00.000Z'));
    await followed.catchUp(ledger);
    expect(followed.standing()).toMatchObject({ kind: 'current', position: 2 });
    expect(answerOf(followed)).toContain('48');
  });

  it('knows until when nothing was appended, to the minute', async () => {
    const kept = newCopy();
    const ledger = ledgerInMemory(correction());
    const first = start(kept, '2023-12-05T09:00:00.000Z');
    for (const instant of ['2023-12-05T09:00:00.000Z', '2023-12-05T09:01:00.000Z', '2023-12-05T09:01:59.000Z']) {
      first.at(instant);
      await first.catchUp(ledger);
    }
    expect((await kept.read())?.readAt).toBe('2023-12-05T09:01:00.000Z');
  });

  it('shows nothing where the ledger was known to hold what could not be read', async () => {
    const kept = newCopy();
    const ledger = ledgerInMemory(correction());
    const first = start(kept);
    await first.catchUp(ledger);
    ledger.fail(UNREADABLE);
    await outcomeOf(first, ledger);
    const followed = start(kept);
    await followed.withoutStore(AWAY);
    expect(followed.standing()).toMatchObject({ kind: 'refused', failure: { code: 'LEDGER_UNREADABLE', message: UNREADABLE.message } });
    ledger.mend();
    await followed.catchUp(ledger);
    const next = start(kept);
    await next.withoutStore(AWAY);
    expect(next.standing().kind).toBe('behind');
  });
});

describe('a program that starts over another ledger than the one that is kept', () => {
  it.each([
    ['an older one', [correction(47)], 'ends before that'],
    ['an empty one', [], 'is empty'],
    ['another one', [correction(47), correction(99)], 'holds another act in its place'],
  ])('refuses it: %s', async (_, entries, why) => {
    const kept = newCopy();
    await start(kept).catchUp(ledgerInMemory(correction(47), correction(48)));
    const followed = start(kept);
    expect(await outcomeOf(followed, ledgerInMemory(...entries))).toBe('LEDGER_WENT_BACK');
    expect(followed.standing()).toMatchObject({
      kind: 'refused',
      failure: { why: expect.stringContaining(why), remedy: expect.stringContaining('doctor -- ledger --accept') },
    });
  });

  it('takes it once the copy is discarded', async () => {
    const kept = newCopy();
    await start(kept).catchUp(ledgerInMemory(correction(47), correction(48)));
    await kept.discard();
    const followed = start(kept);
    await followed.catchUp(ledgerInMemory(correction(47)));
    expect(followed.standing()).toMatchObject({ kind: 'current', position: 1 });
  });
});

describe('a kept copy in trouble', () => {
  const damaged = new Failure('KEPT_LEDGER_DAMAGED', 'The copy is not used.', 'It was changed.', 'Look at the disk.');

  it('is told and not used, and gives way to a new one when the ledger was read', async () => {
    const steps: string[] = [];
    const kept: KeptLedger = {
      read: () => Promise.reject(damaged),
      keep: async (entries) => void steps.push(`keep ${entries.length}`),
      refuse: async () => undefined,
      discard: async () => void steps.push('discard'),
    };
    const followed = start(kept);
    await followed.withoutStore(AWAY);
    expect(followed.standing()).toEqual({ kind: 'unread', failure: AWAY });
    expect({ told: followed.told, steps }).toEqual({ told: [damaged], steps: [] });
    await followed.catchUp(ledgerInMemory(correction()));
    expect(steps).toEqual(['discard', 'keep 1']);
  });

  it('is told once when it cannot be written, and the ledger is followed all the same', async () => {
    const full = new Failure('STORE_FULL', 'The disk is full.', 'It is.', 'Make room.');
    const unused = async () => undefined;
    const followed = start({ read: unused, keep: () => Promise.reject(full), refuse: unused, discard: unused });
    const ledger = ledgerInMemory(correction(47));
    await followed.catchUp(ledger);
    ledger.entries.push(correction(48));
    await followed.catchUp(ledger);
    expect(followed.standing()).toMatchObject({ kind: 'current', position: 2 });
    expect(followed.told).toEqual([full]);
  });
});

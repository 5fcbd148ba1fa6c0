import { describe, expect, it } from 'vitest';
import { follow } from '../../adapters/database/follow.ts';
import { projectLedger } from '../../src/facts/projection.ts';
import type { Ledger, Store } from '../../src/index.ts';
import { aPack } from '../fixtures/facts.ts';
import { startWriter, type WaitingWriter } from '../fixtures/store-processes.ts';

const KILLS = 8;
const ENDLESS = 1_000_000;

/** A place for stores to be opened at by several processes: a folder, or the address of a database. */
export interface SharedPlace {
  readonly place: string;
  readonly open: () => Promise<Store>;
}

async function positionsIn(ledger: Ledger): Promise<Map<string, number>> {
  const entries = await ledger.read(0, ENDLESS);
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
  return new Map(entries.map(({ position, entry }) => [entry.id, position]));
}

/** What several processes on one engine must be able to rely on, killed or not. */
export function durabilityContract(engine: string, newPlace: () => Promise<SharedPlace>): void {
  describe(`processes on one ${engine} store`, () => {
    it(`lose no acknowledged append in ${KILLS} kills, and open it every time`, { timeout: 60_000 }, async () => {
      const { place, open } = await newPlace();
      const acknowledged = new Map<string, number>();
      const start = (kill: number) => startWriter(place, `run-${kill}`, ENDLESS, { killAfter: 1 + ((kill * 7) % 23) });
      let next: WaitingWriter = start(0);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const writer = next;
        if (kill + 1 < KILLS) next = start(kill + 1);
        const ending = await writer.run();
        expect(ending.errors).toBe('');
        expect(ending.lines[0]).toBe('open');
        for (const [id, position] of ending.acknowledged) acknowledged.set(id, position);
      }
      await using store = closing(await open());
      const held = await positionsIn(store.ledger);
      for (const [id, position] of acknowledged) expect(held.get(id)).toBe(position);
      expect(held.size - acknowledged.size).toBeLessThanOrEqual(KILLS);
      expect(await store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: held.size } });
    });

    it('start three at once on nothing, and lose and double nothing as they write', { timeout: 30_000 }, async () => {
      const { place, open } = await newPlace();
      const endings = await Promise.all(['one', 'two', 'three'].map((name) => startWriter(place, name, 60)).map((writer) => writer.run()));
      expect(endings.map(({ code, errors }) => [code, errors])).toEqual(endings.map(() => [0, '']));
      await using store = closing(await open());
      expect(await positionsIn(store.ledger)).toEqual(
        new Map(endings.flatMap(({ acknowledged }) => [...acknowledged]).toSorted(([, one], [, other]) => one - other)),
      );
      expect(await store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 180 } });
    });

    it('see all that others append, in order, while they append it', { timeout: 30_000 }, async () => {
      const { place, open } = await newPlace();
      await using store = closing(await open());
      const projection = projectLedger(aPack([]), store.ledger);
      const read: number[] = [];
      const seen = Promise.withResolvers<void>();
      const readOn = async () => {
        for (const { position } of await store.ledger.read(read.length, 7)) read.push(position);
        await projection.catchUp();
        if (read.length === 120 && projection.current().position === 120) seen.resolve();
      };
      const following = follow(readOn, 5, seen.reject);
      const writers = ['one', 'two', 'three'].map((name) => startWriter(place, name, 40));
      await Promise.all([seen.promise, ...writers.map((writer) => writer.run())]);
      await following.stop();
      expect(read).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
      expect(projection.current().pack.facts).toHaveLength(120);
    });
  });
}

function closing(store: Store): Store & AsyncDisposable {
  return { ...store, [Symbol.asyncDispose]: store.close };
}

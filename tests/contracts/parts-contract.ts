import { describe, expect, it } from 'vitest';
import { openStore, renamePackOfStore, type StoreLocation } from '../../adapters/database/store.ts';

const ADA = { platform: 'slack', tenant: 'T', id: 'ada' };

/** What several packs that share a place each have of it, on whatever engine. */
export function partsContract(engine: string, newPlace: () => Promise<StoreLocation>): void {
  describe(`a place of ${engine} that several packs share`, () => {
    const partOf = (place: StoreLocation, pack: string, name = pack): StoreLocation => ({ ...place, part: { name, pack } });
    /** The figures that Ada follows, after she follows one more where one is given. */
    async function followed(place: StoreLocation, pack: string | undefined, figure?: string): Promise<string[]> {
      const store = await openStore(place, pack === undefined ? undefined : { name: pack });
      try {
        if (figure !== undefined) await store.follows.follow(ADA, figure, '2024-10-18T09:00:00.000Z');
        return (await store.follows.followedBy(ADA)).map((one) => one.figure);
      } finally {
        await store.close();
      }
    }

    it('has a part for each, of which no other knows, and one that belongs to none', async () => {
      const place = await newPlace();
      await followed(partOf(place, 'sea-ferries'), 'sea-ferries', 'trips');
      await followed(partOf(place, 'mines'), 'mines', 'tons');
      expect(await followed(partOf(place, 'sea-ferries'), 'sea-ferries')).toEqual(['trips']);
      expect(await followed(partOf(place, 'mines'), 'mines')).toEqual(['tons']);
      expect(await followed(place, undefined)).toEqual([]);
    });

    it('stays whole with the pack that used it alone before', async () => {
      const place = await newPlace();
      await followed(place, 'mines', 'tons');
      expect(await followed(partOf(place, 'mines'), 'mines')).toEqual(['tons']);
      expect(await followed(partOf(place, 'ferries'), 'ferries', 'trips')).toEqual(['trips']);
      expect(await followed(place, 'mines')).toEqual(['tons']);
    });

    it('gives the same part to whoever opens it without saying for which pack', async () => {
      const place = await newPlace();
      await followed(partOf(place, 'ferries'), 'ferries', 'trips');
      expect(await followed(partOf(place, 'ferries'), undefined)).toEqual(['trips']);
    });

    it('refuses a part to another pack, and takes it along to another name', async () => {
      const place = await newPlace();
      await followed(partOf(place, 'ferries'), 'ferries', 'trips');
      await expect(followed(partOf(place, 'boats', 'ferries'), 'boats')).rejects.toMatchObject({ code: 'STORE_OF_OTHER_PACK' });
      await renamePackOfStore(partOf(place, 'ferries'), 'ferries', 'boats');
      expect(await followed(partOf(place, 'boats', 'ferries'), 'boats')).toEqual(['trips']);
    });

    it('is opened by many at once', async () => {
      const place = await newPlace();
      const all = await Promise.all(['a', 'b', 'a', 'b'].map((pack) => followed(partOf(place, pack), pack, `of-${pack}`)));
      expect(all).toEqual([['of-a'], ['of-b'], ['of-a'], ['of-b']]);
    });
  });
}

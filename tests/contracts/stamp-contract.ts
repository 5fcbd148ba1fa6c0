import { describe, expect, it } from 'vitest';
import { acceptStore, openStore, renamePackOfStore, type StoreLocation } from '../../adapters/database/store.ts';

/** Whose a store is, on whatever engine. */
export function stampContract(engine: string, newPlace: () => Promise<StoreLocation>): void {
  describe(`a ${engine} store and the pack that it belongs to`, () => {
    const openFor = async (place: StoreLocation, name: string) => (await openStore(place, { name })).close();
    const refused = expect.objectContaining({ code: 'STORE_OF_OTHER_PACK', message: expect.stringContaining('the pack bridge') });

    it('is the first that uses it, and opens for no other', async () => {
      const place = await newPlace();
      await openFor(place, 'bridge');
      await openFor(place, 'bridge');
      await expect(openFor(place, 'harbour')).rejects.toEqual(refused);
    });

    it('is told by the store, and stays nobody’s while it is only looked at', async () => {
      const place = await newPlace();
      const ownerOf = async () => {
        const store = await openStore(place);
        return store.pack().finally(() => store.close());
      };
      expect(await ownerOf()).toBeUndefined();
      await openFor(place, 'bridge');
      expect(await ownerOf()).toBe('bridge');
    });

    it('says what to do where it is another: a folder of its own, or taking it along', async () => {
      const place = await newPlace();
      await openFor(place, 'bridge');
      await expect(openFor(place, 'harbour')).rejects.toMatchObject({
        why: expect.stringContaining('DATA_DIR'),
        remedy: expect.stringMatching(/DATA_DIR.+npm run briefs -- rename pack bridge harbour.+npm run doctor -- ledger --accept/u),
      });
    });

    it('goes along to another name of the same pack, and to none from a third', async () => {
      const place = await newPlace();
      await openFor(place, 'bridge');
      await expect(renamePackOfStore(place, 'ferry', 'harbour')).rejects.toEqual(refused);
      await renamePackOfStore(place, 'bridge', 'harbour');
      await renamePackOfStore(place, 'bridge', 'harbour');
      await openFor(place, 'harbour');
      await expect(openFor(place, 'bridge')).rejects.toMatchObject({ code: 'STORE_OF_OTHER_PACK' });
    });

    it('is another once an operator says so', async () => {
      const place = await newPlace();
      await openFor(place, 'bridge');
      await acceptStore(place, { name: 'harbour' });
      await openFor(place, 'harbour');
      await expect(openFor(place, 'bridge')).rejects.toMatchObject({ code: 'STORE_OF_OTHER_PACK' });
    });
  });
}

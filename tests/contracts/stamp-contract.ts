import { describe, expect, it } from 'vitest';
import { acceptStore, openStore, type StoreLocation } from '../../adapters/database/store.ts';

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

    it('is another once an operator says so', async () => {
      const place = await newPlace();
      await openFor(place, 'bridge');
      await acceptStore(place, { name: 'harbour' });
      await openFor(place, 'harbour');
      await expect(openFor(place, 'bridge')).rejects.toMatchObject({ code: 'STORE_OF_OTHER_PACK' });
    });
  });
}

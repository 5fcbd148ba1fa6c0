import { addressOf, type ChatPlatform, type ClearanceOf } from '../../src/index.ts';
import type { Configuration } from '../config.ts';

/** Clearances as they are set, and as they are where people from elsewhere read. */
export interface StandingClearances {
  readonly clearanceOf: ClearanceOf;
  /** Learns where people from elsewhere read, of the places that were given a clearance. Never rejects. */
  readonly recallOutsiders: () => Promise<void>;
}

/** What `CLEARANCES` gives, without what it gives to places that people from elsewhere read in. */
export function clearancesWith({ clearances }: Pick<Configuration, 'clearances'>, platforms: readonly ChatPlatform[]): StandingClearances {
  const named = Array.from(clearances.keys(), (address) => {
    const [platform = '', tenant = '', id = ''] = address.split('/');
    return { platform, tenant, id };
  });
  return {
    clearanceOf({ platform, tenant, id }) {
      const given = clearances.get(addressOf({ platform, tenant, id }));
      if (given === undefined) return undefined;
      const isOpenToOthers = platforms.some((one) => one.platform === platform && one.mayHaveOutsiders?.({ tenant, id }));
      return isOpenToOthers ? undefined : given;
    },
    async recallOutsiders() {
      const placesOn = ({ platform: name }: ChatPlatform) => named.filter(({ platform }) => platform === name);
      await Promise.all(platforms.filter((one) => placesOn(one).length > 0).map((one) => one.recallOutsiders?.(placesOn(one))));
    },
  };
}

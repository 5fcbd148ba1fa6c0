import type { Pack } from '../model/pack.ts';

/** Where the pack that is answered from comes from, for a bot that takes over what is edited there. */
export interface PackSource {
  /** Tells one state of it from another without reading it whole. @throws Failure PACK_MISSING */
  state(): Promise<string>;
  /** The pack as it is now, read and checked; meanwhile everything else has its turn. @throws Failure PACK_MISSING, DOCUMENTS_MISSING or PACK_INVALID */
  read(): Promise<Pack>;
}

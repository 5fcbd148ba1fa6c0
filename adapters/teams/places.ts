import { type Conversation, remembered } from '../../src/index.ts';
import { type Place, placeKey, placeSchema } from './place.ts';

/** Text kept under names, durably. Each may reject with a Failure of the store. */
export interface KeptRecords {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

import type { AskRequest, Bot } from '../../src/answering.ts';
import type { HowRead, Readings, Store } from '../../src/index.ts';
import type { CommandIo } from './cli-command.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/** Gives a request what a language model reads of it, where one is configured. */
export interface ReadingAtHand {
  withPlans(request: AskRequest, bot: Bot): Promise<AskRequest>;
  close(): Promise<void>;
}

/** Where no language model is configured. */
export const NOT_READ: ReadingAtHand = { withPlans: async (request) => request, close: async () => undefined };
const ASKS: HowRead = { asks: true };

/** Readings of one call, where there is no store to keep them in. */
function readingsOfThisCall(): Pick<Readings, 'find' | 'keep'> {
  const kept = new Map<string, Awaited<ReturnType<Readings['keep']>>>();
  return {
    find: async (key) => kept.get(key),
    keep: async (reading) => {
      const stands = kept.get(reading.key) ?? reading;
      kept.set(reading.key, stands);
      return stands;
    },
  };
}

/**
 * What a configured language model reads of the questions of a call. It is kept in the store, where one is at hand and `pack`
 * is that of the store. Loaded only where a model is configured: most questions are asked without.
 */
export async function readingAtHand(pack: Bot['pack'], isStored: boolean, io: CommandIo): Promise<ReadingAtHand> {
  const { model, store: place } = io.configuration;
  if (!model) return NOT_READ;
  const { withPlansRead } = await import('../../src/index.ts');
  const { openPlanReader } = await import('../model/open-plan-reader.ts');
  const { spendingOfProcess } = await import('../model/spending-of-process.ts');
  const { systemClock } = await import('../system-clock.ts');
  let store: Store | undefined;
  if (isStored && isStoreAtHand(io)) store = await (await import('../database/store.ts')).openStore(place, pack);
  const readings = store?.readings ?? readingsOfThisCall();
  const spending = store?.modelSpending ?? spendingOfProcess();
  const reader = openPlanReader(model, {
    clock: systemClock,
    spending: () => spending,
    tell: (event) => {
      if (event.kind === 'unread') io.stderr(`The language model gave no reading (${event.because}).\n`);
    },
  });
  const reading = reader && { reader, readings: () => readings, now: () => io.now };
  return {
    withPlans: (request, bot) => withPlansRead(request, bot, reading, ASKS),
    close: async () => store?.close(),
  };
}

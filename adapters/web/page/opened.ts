import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AboutStore } from '../../../src/index.ts';

/** What every view knows: the store, and the day as of which it is looked at. */
export interface Opened {
  readonly about: AboutStore;
  /** Which pack is looked through. */
  readonly pack: string;
  /** `YYYY-MM-DD`; now without it. */
  readonly asOf: string | undefined;
  readonly setAsOf: (day: string | undefined) => void;
}

const OpenedContext = createContext<Opened | undefined>(undefined);
export const OpenedProvider = OpenedContext.Provider;

export function useOpened(): Opened {
  const opened = useContext(OpenedContext);
  if (!opened) throw new Error('The page is not open yet.');
  return opened;
}

import type { Person } from '../model/interaction.ts';
import type { PlanRead } from '../model/plan-read.ts';

/** What a language model read of a prompt. `keptAt`: ISO 8601 in UTC with milliseconds. */
export interface KeptReading {
  readonly key: string;
  readonly plan: PlanRead;
  readonly keptAt: string;
}

/** Readings of language models, so that the same question is read as it was before, by every process. */
export interface Readings {
  find(key: string): Promise<KeptReading | undefined>;
  /** Keeps a reading, and gives the one that stands: what is kept already is not replaced. `person`: whose question it was. */
  keep(reading: KeptReading, person?: Person): Promise<KeptReading>;
  /** Forgets readings from before an instant; gives how many. */
  expire(before: string): Promise<number>;
}

import type { Fact } from '../model/fact.ts';

/** Something that a question takes for granted and the store says otherwise. */
export interface FalsePresupposition {
  readonly asked: string;
  readonly held: string;
}

/** A fact with what a question gets wrong about it. */
export interface Premise {
  readonly main: Fact;
  readonly corrections: readonly FalsePresupposition[];
}

import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import type { Operation } from '../../model/operation.ts';
import type { OperationAsked } from '../../question/plan.ts';
import type { Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import type { State, Surroundings } from '../conversation-state.ts';

/** What an operation came to. */
export interface Operated {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly operation: Operation;
  /** The facts that it showed, for what is asked next. */
  readonly shown: readonly Fact[];
}

/** A message with all that decides on what it wants done. */
export interface OperationMessage {
  readonly text: string;
  readonly own: Reading;
  readonly asked: readonly OperationAsked[];
  readonly state: State;
  readonly around: Surroundings;
}

/** The facts that a reply cites, each once. */
export function citedFacts(draft: Draft, view: FactView): Fact[] {
  return [...new Set(draft.citations.map(({ fact }) => fact))].flatMap((id) => view.fact(id) ?? []);
}

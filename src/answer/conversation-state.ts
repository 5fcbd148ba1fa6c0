import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Operation } from '../model/operation.ts';
import type { Frame } from '../question/frame.ts';
import type { Draft } from './answer.ts';
import type { Knowledge } from './knowledge.ts';

/** What a conversation has come to. */
export interface State {
  readonly frame?: Frame;
  /** Facts that the last answer of substance showed, its main one first. */
  readonly shown: readonly Fact[];
  /** The last answer of substance. */
  readonly draft?: Draft;
  readonly operation?: Operation;
}

/** Before anything was said. */
export const NOTHING_SAID: State = { shown: [] };

/** What a message is read and answered by. */
export interface Surroundings {
  readonly knowledge: Knowledge;
  readonly view: FactView;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

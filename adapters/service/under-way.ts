import { AsyncLocalStorage } from 'node:async_hooks';
import type { DeskEvent } from '../../src/index.ts';
import type { TraceSpan } from './tracing.ts';

/** An interaction that is being answered. */
interface Answering {
  readonly span: TraceSpan;
  outcome: string | undefined;
}

/** Knows, wherever something is done for an interaction, which one that is. */
export interface UnderWay {
  /** Does the work of answering; gives how it ended with what it gave. */
  run<T>(span: TraceSpan, work: () => Promise<T>): Promise<{ readonly result: T; readonly outcome: string | undefined }>;
  /** Takes note of what is told of the interaction for which this is called, if any. */
  note(event: DeskEvent): void;
  /** The span of the interaction for which this is called. */
  span(): TraceSpan | undefined;
  count(): number;
}

const FOR_WANT_OF_ROOM: readonly string[] = ['RATE_LIMITED', 'BUSY'];

function outcomeOf(event: DeskEvent): string | undefined {
  if (event.kind === 'answered') return event.outcome ?? 'done';
  if (event.kind === 'failed') return FOR_WANT_OF_ROOM.includes(event.failure.code) ? 'refused' : 'failed';
  return event.kind === 'broken' ? 'failed' : undefined;
}

export function underWay(): UnderWay {
  const here = new AsyncLocalStorage<Answering>();
  let count = 0;
  return {
    async run(span, work) {
      const answering: Answering = { span, outcome: undefined };
      count += 1;
      try {
        const result = await here.run(answering, work);
        return { result, outcome: answering.outcome };
      } finally {
        count -= 1;
      }
    },
    note(event) {
      const answering = here.getStore();
      if (!answering) return;
      // An answer is one though a step beside it failed.
      if (event.kind === 'answered' || answering.outcome === undefined) answering.outcome = outcomeOf(event);
    },
    span: () => here.getStore()?.span,
    count: () => count,
  };
}

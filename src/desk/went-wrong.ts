import { Failure } from '../model/failure.ts';
import type { DeskEvent } from './desk-parts.ts';

/** What operators are told of work that went wrong: a failure that was foreseen, or a defect. `interaction`: the kind of work; `reference`: what the reader may quote. */
export function wentWrong(interaction: string, error: unknown, reference?: string): DeskEvent {
  const quoted = reference === undefined ? {} : { reference };
  return error instanceof Failure
    ? { kind: 'failed', interaction, failure: error, ...quoted }
    : { kind: 'broken', interaction, error, ...quoted };
}

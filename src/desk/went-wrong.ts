import { Failure } from '../model/failure.ts';
import type { DeskEvent } from './desk-parts.ts';

/** What operators are told of work that went wrong: a failure that was foreseen, or a defect. `interaction`: the kind of work. */
export function wentWrong(interaction: string, error: unknown): DeskEvent {
  return error instanceof Failure ? { kind: 'failed', interaction, failure: error } : { kind: 'broken', interaction, error };
}

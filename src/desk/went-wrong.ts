import { asFailure, Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { Context } from './context.ts';
import type { DeskEvent } from './desk-parts.ts';
import { isForReaders } from './failure-words.ts';
import { failureMessage } from './words.ts';

/** What operators are told of work that went wrong: a failure that was foreseen, or a defect. `interaction`: the kind of work. */
export function wentWrong(interaction: string, error: unknown, reference?: string): DeskEvent {
  const about = { interaction, ...(reference !== undefined && { reference }) };
  return error instanceof Failure ? { kind: 'failed', ...about, failure: error } : { kind: 'broken', ...about, error };
}

/**
 * Tells operators what went wrong for somebody, and gives what that person is told: both have the same reference, unless the
 * person can mend it alone. `first`: what it means for them.
 */
export function reportBoth(
  error: unknown,
  { parts, interaction }: Pick<Context, 'parts' | 'interaction'>,
  { first }: { readonly first?: string } = {},
): Message {
  const failure = asFailure(error, 'This could not be done.');
  const reference = isForReaders(failure) ? undefined : parts.referenceOf?.(interaction);
  parts.tell(wentWrong(interaction.kind, error, reference));
  return failureMessage(failure, { ...(first !== undefined && { first }), ...(reference !== undefined && { reference }) });
}

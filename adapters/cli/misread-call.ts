import { Failure } from '../../src/answering.ts';

/** What is said where the arguments of a command cannot be read. `cause`: what reading them threw. */
export function misreadCall(command: string, cause: unknown): Failure {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new Failure('USAGE', what, 'The call does not fit this command.', `See npm run ${command} -- --help.`, { cause });
}

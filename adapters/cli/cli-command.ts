import type { Configuration } from '../config.ts';

/** What a command is given of the outside, so that it can be run in process. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Lines of the standard input, without their ends; read only by commands that want them. */
  readonly stdin: AsyncIterable<string>;
  /** The standard input as it comes in, for commands that read bytes; without it there is none. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  /** Whether somebody sits at both ends, who can be asked for what is missing. */
  readonly attended?: boolean;
  readonly configuration: Configuration;
  /** The account of the operating system under which the command is called. */
  readonly account: string;
  /** The instant of the call, ISO 8601 in UTC. */
  readonly now: string;
}

/** 0: fine; 1: a fault in what was read; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface CliCommand {
  /** What it does, in a line for the list of commands. */
  readonly summary: string;
  readonly run: (argv: readonly string[], io: CommandIo) => Promise<ExitCode>;
}

/** A list of names with what each does, in two columns. */
export function describeCommands(commands: Readonly<Record<string, { readonly summary: string }>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return lines.join('\n');
}

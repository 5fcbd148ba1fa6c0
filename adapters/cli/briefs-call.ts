import { describeFault, type Fault, type PackReading } from '../../src/index.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';

/** A call of one of the commands of `briefs`, with the pack already read. */
export interface BriefsCall {
  /** Folder of the pack. */
  readonly briefs: string;
  /** Folder of the documents at hand. */
  readonly documents: string | undefined;
  readonly reading: PackReading;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly topic: string | undefined;
  readonly query: string | undefined;
  /** Whether remarks count as faults. */
  readonly strict: boolean;
  readonly io: CommandIo;
}

export interface BriefsCommand {
  readonly summary: string;
  readonly help: string;
  /** Names of what follows the command. */
  readonly operands: readonly string[];
  /** Whether it takes --topic and --query. */
  readonly filters: boolean;
  /** Whether it takes --strict. */
  readonly remarks?: boolean;
  readonly run: (call: BriefsCall) => Promise<ExitCode>;
}

/** Content as indented JSON with an end of line. */
export function jsonText(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** A number with its noun: `1 fault`, `2 faults`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Says that a pack has faults, each on its line, for commands that need a valid one. */
export function refuseInvalid({ reading, json, io }: Pick<BriefsCall, 'reading' | 'json' | 'io'>): ExitCode {
  if (json) io.stdout(jsonText({ faults: reading.faults }));
  for (const fault of reading.faults) io.stderr(`${describeFault(fault)}\n`);
  io.stderr(`The pack is not valid: ${counted(reading.faults.length, 'fault')}.\n`);
  return 1;
}

/** Says that a pack would have faults with what was to be written, so that nothing was. */
export function refuseToWrite(faults: readonly Fault[], { briefs, json, io }: Pick<BriefsCall, 'briefs' | 'json' | 'io'>): ExitCode {
  if (json) io.stdout(jsonText({ written: [], faults }));
  for (const fault of faults) io.stderr(`${describeFault(fault)}\n`);
  const count = counted(faults.length, 'fault');
  io.stderr(`Nothing was written: ${briefs} would have ${count}, in the lines that its files would have. It stays as it is.\n`);
  return 1;
}

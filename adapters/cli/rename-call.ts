import type { CommandIo } from './cli-command.ts';

/** A call of `briefs rename`. */
export interface RenameCall {
  /** Folder of the pack. */
  readonly briefs: string;
  readonly documents: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly io: CommandIo;
}

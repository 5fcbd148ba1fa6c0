import type { Fault } from '../../facts/pack/fault.ts';

/** One record of a table as its file has it. */
export interface TableRow {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record as written, without its line end. */
  readonly written: string;
}

/** A table file taken apart: the header first, then the records; what is no record is a fault. */
export interface TableText {
  /** File name, as faults name it. */
  readonly file: string;
  readonly sha256: string;
  /** What stands between the cells of a record. */
  readonly separator: string;
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
}

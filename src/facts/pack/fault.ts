import { cleanText } from '../../model/text.ts';

/** The permanent codes of what can be wrong with a pack, or, for a notice, what should be looked at. */
export type FaultCode =
  | 'FILE_MISSING'
  | 'FILE_UNKNOWN'
  | 'FILE_UNREADABLE'
  | 'FILE_TOO_LARGE'
  | 'YAML_SYNTAX'
  | 'YAML_DUPLICATE_KEY'
  | 'YAML_ALIAS'
  | 'YAML_TOO_DEEP'
  | 'YAML_KEY'
  | 'NUMBER_INEXACT'
  | 'KEY_UNKNOWN'
  | 'KEY_MISSING'
  | 'VALUE_WRONG'
  | 'ID_DUPLICATE'
  | 'RENAMING_UNWRITTEN'
  | 'REFERENCE_DANGLING'
  | 'REFERENCE_WRONG_KIND'
  | 'VALUE_KIND_NOT_ALLOWED'
  | 'STATUS_IMPOSSIBLE'
  | 'TIME_IMPOSSIBLE'
  | 'RELATION_CYCLE'
  | 'RELATION_IMPOSSIBLE'
  | 'EVIDENCE_UNSUPPORTING'
  | 'NUMBER_UNBOUND'
  | 'VALUE_UNSTATED'
  | 'AMOUNT_UNQUOTED'
  | 'CURRENCY_UNQUOTED'
  | 'UNIT_UNQUOTED'
  | 'BOUND_UNQUOTED'
  | 'LENGTH_UNQUOTED'
  | 'DATE_UNQUOTED'
  | 'TIME_UNQUOTED'
  | 'PERIOD_UNQUOTED'
  | 'STATUS_UNQUOTED'
  | 'POLARITY_UNQUOTED'
  | 'REASON_UNFITTING'
  | 'REASON_NEEDLESS'
  | 'LANGUAGE_UNDECLARED'
  | 'TIME_ZONE_UNKNOWN'
  | 'DOCUMENT_CHANGED'
  | 'QUOTE_EMPTY'
  | 'QUOTE_NOT_FOUND'
  | 'QUOTE_NOT_PROVEN'
  | 'PROOFS_INVALID'
  | 'PROOFS_OUTDATED'
  | 'REVIEW_DUE'
  | 'COLUMN_MISSING'
  | 'COLUMN_UNKNOWN'
  | 'CSV_SYNTAX'
  | 'ROW_WRONG'
  | 'ROW_DUPLICATE'
  | 'RELEASE_UNKNOWN'
  | 'RELEASE_CHANGED'
  | 'VOCABULARY_COLLIDES';

/** Where in a pack something is written; lines count from 1. */
export interface PackLine {
  readonly file: string;
  readonly line: number;
}

/** Something wrong with a pack, with the place to look at and what to do about it. */
export interface Fault extends PackLine {
  readonly code: FaultCode;
  readonly what: string;
  readonly remedy: string;
}

/** Makes a fault at a place. */
export function faultAt(place: PackLine, code: FaultCode, what: string, remedy: string): Fault {
  return { file: place.file, line: place.line, code, what, remedy };
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Faults in the order in which a person works through them: by file, then line, then text. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((one, other) => compareText(one.file, other.file) || one.line - other.line || compareText(one.what, other.what));
}

/** A fault on one line: `file:line: what — what to do`. */
export function describeFault(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.what} — ${fault.remedy}`;
}

const SHOWN_CHARACTERS = 80;

/** Text of a pack as a message shows it: on one line, without control characters, shortened. */
export function shownInFault(text: string): string {
  const clean = cleanText(text.slice(0, SHOWN_CHARACTERS * 2));
  return clean.length > SHOWN_CHARACTERS ? `${clean.slice(0, SHOWN_CHARACTERS)}…` : clean;
}

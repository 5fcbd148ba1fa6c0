/** The permanent codes of everything that can go wrong; a code is never renamed or used again for something else. */
export type FailureCode =
  | 'PACK_INVALID'
  | 'PACK_MISSING'
  | 'PACK_EXISTS'
  | 'PACK_UNWRITTEN'
  | 'TABLE_UNREADABLE'
  | 'DOCUMENTS_MISSING'
  | 'CONFIGURATION_INVALID'
  | 'MODEL_UNREAD'
  | 'BATCH_LINE_INVALID'
  | 'USAGE'
  | 'QUESTION_TOO_LONG'
  | 'DATE_INVALID'
  | 'AUDIENCE_UNKNOWN'
  | 'FACT_UNKNOWN'
  | 'DOCUMENT_UNKNOWN'
  | 'SCHEDULE_INVALID'
  | 'TIME_ZONE_INVALID'
  | 'DIGEST_UNKNOWN'
  | 'STORE_UNAVAILABLE'
  | 'STORE_BUSY'
  | 'STORE_UNTRUSTED'
  | 'STORE_FULL'
  | 'STORE_READ_ONLY'
  | 'STORE_CORRUPT'
  | 'STORE_DENIED'
  | 'STORE_NOT_EMPTY'
  | 'BACKUP_INVALID'
  | 'BACKUP_UNREADABLE'
  | 'BACKUP_UNWRITTEN'
  | 'LEDGER_BROKEN'
  | 'SCHEMA_NEWER'
  | 'STORE_OF_OTHER_PACK'
  | 'LEDGER_UNREAD'
  | 'LEDGER_UNREADABLE'
  | 'LEDGER_WENT_BACK'
  | 'KEPT_LEDGER_DAMAGED'
  | 'INSTANT_INVALID'
  | 'CLOCK_SUSPECT'
  | 'RATE_LIMITED'
  | 'BUSY'
  | 'ANSWER_LATE'
  | 'ACTION_UNKNOWN'
  | 'NOT_ALLOWED'
  | 'CANDIDATE_UNKNOWN'
  | 'ALREADY_DECIDED'
  | 'OTHER_CURATOR_NEEDED'
  | 'NOTHING_CHANGED'
  | 'PASSAGE_DIFFERS'
  | 'CONTENT_INVALID'
  | 'STATEMENT_NO_SENTENCE'
  | 'READING_LOST'
  | 'UNDO_REFUSED'
  | 'PLATFORM_UNREACHABLE'
  | 'PLATFORM_REFUSED'
  | 'PLATFORM_SCOPE_MISSING'
  | 'PLACE_UNREACHABLE'
  | 'DOCUMENT_UNREADABLE'
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_FORMAT_UNKNOWN'
  | 'FILE_UNREACHABLE'
  | 'ADDRESS_REFUSED'
  | 'ADDRESS_UNREACHABLE'
  | 'INTERNAL';

/** An error that a person can act on: what happened, why, and what to do. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly why: string;
  readonly remedy: string;

  constructor(code: FailureCode, what: string, why: string, remedy: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Failure';
    this.code = code;
    this.why = why;
    this.remedy = remedy;
  }
}

/** An error as a Failure: what is none is a fault of the program, met while doing `what`. */
export function asFailure(error: unknown, what: string, remedy = 'Report it with this line.'): Failure {
  if (error instanceof Failure) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new Failure('INTERNAL', what, why, remedy, { cause: error });
}

/** A failure with all that an operator can use of it, in one line. */
export function describeInLine({ code, message, why, remedy }: Failure): string {
  return `${code}: ${message} ${why} ${remedy}`;
}

/** A failure as the lines that a person reads. */
export function describeFailure(failure: Failure): string {
  return `${failure.code}: ${failure.message}\n  Why: ${failure.why}\n  Do:  ${failure.remedy}`;
}

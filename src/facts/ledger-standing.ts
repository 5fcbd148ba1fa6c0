import { asFailure, describeInLine, type Failure, type FailureCode } from '../model/failure.ts';

/** How far the curators' acts are known to whoever answers, and so whether facts may be shown. */
export type LedgerStanding =
  /** The ledger was never read whole, nor is a copy of it kept: no facts. `failure`: why, where it was tried. */
  | { readonly kind: 'unread'; readonly failure?: Failure }
  /** Everything that the ledger held when it was last read, at `asOf`, is in force. */
  | { readonly kind: 'current'; readonly position: number; readonly asOf: string }
  /** The ledger cannot be read for now. Facts stand as of an earlier reading, and whoever is shown them is told so. */
  | { readonly kind: 'behind'; readonly position: number; readonly asOf: string; readonly failure: Failure }
  /** The ledger must not be followed: what it says next may take back any fact, so none is shown until an operator has acted. */
  | { readonly kind: 'refused'; readonly failure: Failure };

/** The standing before anything was read. */
export const UNREAD: LedgerStanding = { kind: 'unread' };

/** What no waiting mends, and what may hide acts that take something back. */
const REFUSING: readonly FailureCode[] = [
  'LEDGER_UNREADABLE',
  'LEDGER_WENT_BACK',
  'STORE_OF_OTHER_PACK',
  'SCHEMA_NEWER',
  // A fault of the program while it followed an act: the act is not in force.
  'INTERNAL',
];

/** Whether a failure of reading forbids to show any fact, not only to call it new. */
export function refusesFacts({ code }: Failure): boolean {
  return REFUSING.includes(code);
}

/** Whether facts may be shown. */
export function mayShowFacts({ kind }: LedgerStanding): boolean {
  return kind === 'current' || kind === 'behind';
}

/** Why not everything is known that the curators did, in a line for operators; nothing where it is. */
export function describeStanding(standing: LedgerStanding): string | undefined {
  switch (standing.kind) {
    case 'current':
      return undefined;
    case 'unread':
      return `No facts are shown: the ledger has not been read yet.${inLine(standing.failure)}`;
    case 'behind':
      return `Facts are shown as of ${standing.asOf}, ledger entry ${standing.position}: the ledger cannot be read.${inLine(standing.failure)}`;
    case 'refused':
      return `No facts are shown: the ledger is refused.${inLine(standing.failure)}`;
  }
}

function inLine(failure: Failure | undefined): string {
  return failure ? ` ${describeInLine(failure)}` : '';
}

/** An error as a Failure: what is none was met by a fault of the program. */
export function asLedgerFailure(error: unknown): Failure {
  return asFailure(error, 'An act of the ledger could not be followed.', 'Report this line to those who make the program.');
}

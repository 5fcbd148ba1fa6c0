import { join } from 'node:path';

/** The file below the data folder in which the copy of a pack's ledger is kept. */
export function keptLedgerFile(folder: string, pack: string): string {
  return join(folder, `ledger-${pack}.kept.db`);
}

import {
  describeFault,
  type Fault,
  ledgerFaults,
  type Pack,
  type PackReading,
  type QuoteProofs,
  vocabularyRemarks,
} from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, counted, jsonText } from './briefs-call.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import { describeUnread, ledgerAtHand } from './ledger-at-hand.ts';

function describeProofs({ againstDocuments, byRecordedHash, unproven, documentsMissing }: QuoteProofs): string {
  const missing = `documents not at hand: ${documentsMissing.join(', ')}`;
  const ways = [
    ...(againstDocuments > 0 || byRecordedHash === 0 ? [`${counted(againstDocuments, 'quote')} proven against the documents`] : []),
    ...(byRecordedHash > 0 ? [`${counted(byRecordedHash, 'quote')} proven by recorded hash (${missing})`] : []),
    ...(unproven > 0
      ? [`${counted(unproven, 'quote')} not proven${byRecordedHash === 0 && documentsMissing.length > 0 ? ` (${missing})` : ''}`]
      : []),
  ];
  return ways.join(', ');
}

function countsOf({ pack }: PackReading) {
  return pack && { facts: pack.facts.length, sources: pack.sources.length, gaps: pack.gaps.length };
}

function summaryOf(reading: PackReading): string {
  const counts = countsOf(reading);
  const content = counts
    ? [counted(counts.facts, 'fact'), counted(counts.sources, 'source'), counted(counts.gaps, 'gap')].join(', ')
    : `The pack is not valid: ${counted(reading.faults.length, 'fault')}`;
  return `${content}; ${describeProofs(reading.quotes)}\n`;
}

const MOST_NOTICES = 5;

/** Notices as lines: a few of each code, then how many more there are. */
function noticeLines(notices: readonly Fault[]): string[] {
  return [...Map.groupBy(notices, ({ code }) => code)].flatMap(([code, alike]) => {
    const more = alike.length - MOST_NOTICES;
    return [...alike.slice(0, MOST_NOTICES).map(describeFault), ...(more > 0 ? [`${more} more of ${code}; --json lists all`] : [])];
  });
}

/** What the ledger of a pack is found to be: how many acts were looked at, what is wrong, and what is to be said besides. */
interface LedgerLookedAt {
  readonly acts: number | undefined;
  readonly faults: readonly Fault[];
  readonly failed: boolean;
  readonly remark?: string;
}

const NO_LEDGER: LedgerLookedAt = { acts: undefined, faults: [], failed: false };

async function lookAtLedger(pack: Pack | undefined, io: CommandIo): Promise<LedgerLookedAt> {
  if (!pack) return NO_LEDGER;
  const found = await ledgerAtHand(pack.name, io);
  if (found.kind === 'failed') return { ...NO_LEDGER, failed: true, remark: describeUnread(found.failure) };
  if (found.kind === 'none') return { ...NO_LEDGER, ...(found.remark !== undefined && { remark: found.remark }) };
  return { acts: found.entries.length, faults: ledgerFaults(pack, found.entries), failed: false };
}

function printText({ reading, strict, io }: BriefsCall, remarks: readonly Fault[], ledger: LedgerLookedAt): void {
  for (const fault of [...reading.faults, ...ledger.faults]) io.stdout(`${describeFault(fault)}\n`);
  for (const line of noticeLines(reading.notices)) io.stdout(`notice: ${line}\n`);
  for (const line of strict ? remarks.map(describeFault) : noticeLines(remarks)) io.stdout(`${strict ? '' : 'remark: '}${line}\n`);
  if (reading.quotes.documentsMissing.length > 0) {
    io.stdout('Not all documents are at hand: their quotes are checked against proofs.json, not against the documents.\n');
  }
  if (ledger.remark !== undefined) (ledger.failed ? io.stderr : io.stdout)(`${ledger.remark}\n`);
  io.stdout(summaryOf(reading));
  if (ledger.acts !== undefined && ledger.acts > 0) {
    io.stdout(`${counted(ledger.acts, 'act')} of the ledger, ${counted(ledger.faults.length, 'fault')}\n`);
  }
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { reading, json, strict, io } = call;
  const { proofs: _, ...quotes } = reading.quotes;
  const remarks = reading.pack ? vocabularyRemarks(reading.pack, reading.phrases) : [];
  const ledger = await lookAtLedger(reading.pack, io);
  const isSound = reading.pack !== undefined && !ledger.failed && ledger.faults.length === 0;
  if (json) {
    const { notices } = reading;
    const faults = [...reading.faults, ...ledger.faults];
    const looked = { acts: ledger.acts ?? null, remark: ledger.remark ?? null };
    io.stdout(jsonText({ valid: isSound, counts: countsOf(reading) ?? null, quotes, faults, notices, remarks, ledger: looked }));
  } else printText(call, remarks, ledger);
  return isSound && !(strict && remarks.length > 0) ? 0 : 1;
}

const HELP = `Checks the whole pack: each fault as "file:line: what — what to do", then how the quotes were proven.
With a store at hand its ledger is looked at, too: what its acts name and the pack does not have, ids that both give to
different things. Such a fault has the place "ledger:POSITION".
A valid pack also gets remarks on phrases of its vocabulary that fire in statements of another matter; they do not fail.

  --strict            remarks are faults`;

/** `briefs check`: all faults of the pack with file and line, what its vocabulary confuses, then a summary. */
export const checkBriefs: BriefsCommand = {
  summary: 'say everything that is wrong with the pack, with file and line',
  help: HELP,
  operands: [],
  filters: false,
  remarks: true,
  run,
};

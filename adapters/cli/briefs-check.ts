import { describeFault, type PackReading, type QuoteProofs } from '../../src/index.ts';
import { type BriefsCall, type BriefsCommand, counted, jsonText } from './briefs-call.ts';
import type { ExitCode } from './command.ts';

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

function printText({ reading, io }: BriefsCall): void {
  for (const fault of reading.faults) io.stdout(`${describeFault(fault)}\n`);
  for (const notice of reading.notices) io.stdout(`notice: ${describeFault(notice)}\n`);
  if (reading.quotes.documentsMissing.length > 0) {
    io.stdout('Not all documents are at hand: their quotes are checked against proofs.json, not against the documents.\n');
  }
  io.stdout(summaryOf(reading));
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { reading, json, io } = call;
  const { proofs: _, ...quotes } = reading.quotes;
  if (json) {
    const { faults, notices } = reading;
    io.stdout(jsonText({ valid: reading.pack !== undefined, counts: countsOf(reading) ?? null, quotes, faults, notices }));
  } else printText(call);
  return reading.pack ? 0 : 1;
}

/** `briefs check`: all faults of the pack with file and line, then a summary. */
export const checkBriefs: BriefsCommand = {
  summary: 'say everything that is wrong with the pack, with file and line',
  help: 'Checks the whole pack: each fault as "file:line: what — what to do", then how the quotes were proven.',
  operands: [],
  filters: false,
  run,
};

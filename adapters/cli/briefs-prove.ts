import { type PackReading, PROOFS_FILE, writeProofs } from '../../src/index.ts';
import { writePackFiles } from '../files/pack-change.ts';
import { type BriefsCall, type BriefsCommand, counted, jsonText, refuseInvalid } from './briefs-call.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';

/** A broken proofs file is what proving mends, so it alone does not stand in the way. */
function isProvable({ faults }: PackReading): boolean {
  return faults.every(({ code }) => code === 'PROOFS_INVALID');
}

async function run(call: BriefsCall): Promise<ExitCode> {
  const { briefs, reading, json, io } = call;
  if (!isProvable(reading)) return refuseInvalid(call);
  await writePackFiles(briefs, [{ path: PROOFS_FILE, text: writeProofs(reading.quotes.proofs) }]);
  reportProofs(reading, json, io);
  return 0;
}

/** Says how the quotations of a pack were proven. */
export function reportProofs(reading: PackReading, json: boolean, io: CommandIo): void {
  const { proofs: _, ...quotes } = reading.quotes;
  const kept = quotes.byRecordedHash > 0 ? `, ${counted(quotes.byRecordedHash, 'recorded proof')} kept` : '';
  io.stdout(
    json ? jsonText({ written: PROOFS_FILE, ...quotes }) : `${PROOFS_FILE}: ${counted(quotes.againstDocuments, 'quote')} proven${kept}\n`,
  );
}

/** `briefs prove`: records the proofs of all quotations, for where the documents are not at hand. */
export const proveBriefs: BriefsCommand = {
  summary: `write ${PROOFS_FILE} from the documents at hand`,
  help: `Proves every quote against the documents and records the proofs in ${PROOFS_FILE} of the pack. Writes nothing when a quote cannot be proven.`,
  operands: [],
  filters: false,
  run,
};

import { parseArgs } from 'node:util';
import { type ChainEnd, type ChainVerdict, Failure } from '../../src/index.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { withHeldStore } from './held-store.ts';

const HELP = `Usage:
  npm run ledger -- verify                         walk the chain of the ledger; name the first entry that does not hold
  npm run ledger -- verify --expect POSITION:HASH  hold it also against an end that was written down before

Each entry carries a hash of its content and of the entry before it. The last one, which is printed, stands for them all:
kept where whoever can change the database cannot, it shows later whether anything before it was changed.

Options:
  --expect POSITION:HASH  an end that was printed before; may be given several times
  --json                  print one JSON object {"holds","entries","head"} or {"holds","position","id","differs"}
  --help                  print this

Exit code: 0 the ledger holds; 1 it does not, or cannot be read; 2 wrong usage.
`;

function misuse(what: string, cause?: unknown): Failure {
  return new Failure('USAGE', what, 'The call does not fit this command.', 'See npm run ledger -- --help.', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        expect: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw misuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** @throws Failure USAGE */
function readEnd(text: string): ChainEnd {
  const [, position, hash] = /^(\d{1,10}):([0-9a-f]{64})$/iu.exec(text.trim()) ?? [];
  if (position !== undefined && hash !== undefined) return { position: Number(position), hash: hash.toLowerCase() };
  throw misuse(`"${text}" is no end of a chain: it has a position, a colon and 64 hexadecimal digits`);
}

async function verified(ends: readonly ChainEnd[], io: CommandIo): Promise<ChainVerdict> {
  return withHeldStore(io, async ({ ledgerChain }) => {
    let verdict = await ledgerChain.verify(ends[0]);
    for (const end of ends.slice(1)) if (verdict.holds) verdict = await ledgerChain.verify(end);
    return verdict;
  });
}

function told(verdict: ChainVerdict, ends: readonly ChainEnd[]): string {
  if (!verdict.holds) {
    const { position, id, differs } = verdict;
    return `The ledger does not hold at position ${position}${id === undefined ? '' : ` (${id})`}. ${differs}\n`;
  }
  const { position, hash } = verdict.head;
  const known = ends.map((end) => ` It still has the entry known at position ${end.position}.`).join('');
  return `The ledger holds: ${position === 1 ? '1 entry' : `${position} entries`}.${known}\nIts end, to be written down elsewhere: ${position}:${hash}\n`;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  if (positionals.join(' ') !== 'verify')
    throw misuse(positionals.length === 0 ? 'nothing is asked for' : `"${positionals.join(' ')}" is not known`);
  const ends = values.expect.map(readEnd);
  const verdict = await verified(ends, io);
  const { holds, ...rest } = verdict;
  const shown = verdict.holds ? { holds, entries: verdict.head.position, head: verdict.head } : { holds, ...rest };
  io.stdout(values.json ? `${JSON.stringify(shown)}\n` : told(verdict, ends));
  return holds ? 0 : 1;
}

/** `ledger verify`: whether any act was changed since it was written. */
export const ledger: CliCommand = { summary: 'check that no act of the ledger was changed since it was written', run };

import { parseArgs } from 'node:util';
import { addressOf, Failure, type Forgetting, type HeldRows, type Person } from '../../src/index.ts';
import { jsonText } from './briefs-call.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { withEveryHeldStore } from './held-store.ts';
import { personAt } from './person-address.ts';

const HELP = `Usage:
  npm run person -- export ADDRESS           print as JSON all that the store holds on somebody
  npm run person -- forget ADDRESS           say what forgetting them would change, table by table; nothing is changed
  npm run person -- forget ADDRESS --apply   forget them, in one transaction; again it finds nothing more

ADDRESS is a platform, an organisation and a person: slack/T012/U345. docs/people.md tells what is held on people and for
how long, and what stays.

Options:
  --apply   with forget: change the store
  --json    with forget: print one JSON object {"person","applied","tables":[{"table","becomes","rows"}],"named_in"}
  --help    print this

Exit code: 0 done; 1 a fault of the store; 2 wrong usage.
`;

const OPTIONS = {
  apply: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function misuse(what: string, cause?: unknown): Failure {
  return new Failure('USAGE', what, 'The call does not fit this command.', 'See npm run person -- --help.', { cause });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** Settings that name a person: they are the operator's to change. */
function settingsNaming(person: Person, { configuration }: Pick<CommandIo, 'configuration'>): string[] {
  const address = addressOf(person);
  const { curators, operators, clearances, packs = [] } = configuration;
  return [
    ...(curators.has(address) ? ['CURATORS'] : []),
    ...(operators.has(address) ? ['OPERATORS'] : []),
    ...(clearances.has(address) ? ['CLEARANCES'] : []),
    ...(packs.some(({ to }) => to !== 'everybody' && to.has(address)) ? ['PACKS'] : []),
  ];
}

/** What several stores hold, table by table. */
function byTable(stores: readonly (readonly HeldRows[])[]): readonly HeldRows[] {
  const tables = new Map<string, HeldRows>();
  for (const held of stores.flat()) {
    const key = `${held.table} ${held.becomes}`;
    tables.set(key, { ...held, rows: [...(tables.get(key)?.rows ?? []), ...held.rows] });
  }
  return [...tables.values()];
}

async function exportPerson(person: Person, io: CommandIo): Promise<ExitCode> {
  const held = byTable(await withEveryHeldStore(io, ({ people }) => people.held(person)));
  io.stdout(`${jsonText({ person: addressOf(person), exported_at: io.now, named_in: settingsNaming(person, io), held })}`);
  return 0;
}

const WORDS: Readonly<Record<Forgetting, readonly [would: string, was: string]>> = {
  erased: ['would be erased', 'erased'],
  unnamed: ['would name nobody any more', 'name nobody any more'],
  kept: ['would stay: the ledger is never changed', 'stay: the ledger is never changed'],
};

function describeRows({ table, becomes, rows }: HeldRows, applied: boolean): string {
  const [would, was] = WORDS[becomes];
  return `  ${table}: ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} ${applied ? was : would}\n`;
}

function describe(address: string, held: readonly HeldRows[], named: readonly string[], applied: boolean): string {
  const settings = named.length > 0 ? `${address} is still named in ${named.join(', ')}; take it out there.\n` : '';
  if (held.length === 0) return `Nothing is held on ${address}.\n${settings}`;
  const head = applied ? `Forgotten: ${address}` : `Held on ${address}`;
  const rest = applied ? '' : 'Nothing was changed; --apply forgets them.\n';
  return `${head}\n${held.map((rows) => describeRows(rows, applied)).join('')}${settings}${rest}`;
}

async function forgetPerson(person: Person, apply: boolean, json: boolean, io: CommandIo): Promise<ExitCode> {
  const held = byTable(await withEveryHeldStore(io, ({ people }) => (apply ? people.forget(person) : people.held(person))));
  const named = settingsNaming(person, io);
  const tables = held.map(({ table, becomes, rows }) => ({ table, becomes, rows: rows.length }));
  if (json) io.stdout(jsonText({ person: addressOf(person), applied: apply, tables, named_in: named }));
  else io.stdout(describe(addressOf(person), held, named, apply));
  return 0;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  const [verb, address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw misuse('give what to do, and one address');
  if (verb === 'export' && !values.apply) return exportPerson(personAt(address), io);
  if (verb === 'forget') return forgetPerson(personAt(address), values.apply, values.json, io);
  throw misuse(verb === 'export' ? '--apply belongs to forget' : `"${verb}" is not known`);
}

/** `person`: what is held on somebody, and forgetting them. */
export const person: CliCommand = { summary: 'export or forget what is held on somebody', run };

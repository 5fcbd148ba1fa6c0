import { parseArgs } from 'node:util';
import {
  addressOf,
  type ClearanceOf,
  type DigestDefinition,
  type Edition,
  editionComposer,
  Failure,
  isCalendarDate,
  isTimeZone,
  type LocalSlot,
  NO_QUESTIONS,
  nextSlot,
  type OpenQuestions,
  type Pack,
  publishedQuestions,
  recentSlots,
  renderPlainText,
  slotOrEndOfDay,
  type Timetable,
  tenantOf,
  timetableOf,
} from '../../src/index.ts';
import { LOCAL_PERSON } from '../console/terminal-session.ts';
import type { CliCommand, CommandIo, ExitCode } from './cli-command.ts';
import { repairDigests } from './digest-repair.ts';
import { heldAtHand } from './held-at-hand.ts';
import { loadPack } from './load-pack.ts';
import { misreadCall } from './misread-call.ts';

const HELP = `Usage:
  npm run digest -- NAME [options]   print a digest as it would be posted at an instant
  npm run digest -- list             the digests of the pack, with when they come next
  npm run digest -- due              deliveries of the store that are not settled yet
  npm run digest -- repair           what a wrong clock left of the deliveries of the store

Options:
  --at WHEN        the instant that the digest is taken at (2024-10-18T08:30:00+02:00), or a day: its slot on that
                   day, or the end of the day where it has none; without it, now
  --since INSTANT  tell what changed since then; without it, since the slot before
  --zone ZONE      the time zone of its days and times (America/New_York); without it, the digest's own
  --all            print everything that stands behind it too, which people open by a button
  --preview        print the edition that the next slot will bring if nothing else happens until then
  --apply          of repair: set right what it shows; a bot that runs takes it up within a minute
  --trust-clock    of repair, without a database server: this machine's clock is right, and what the store last saw of
                   the time was wrong
  --json           print one JSON object instead of text
  --pack FOLDER    the brief pack; without it BRIEFS_DIR
  --help           print this

Exit code: 0 fine; 1 a fault; 2 wrong usage.
`;

const OPTIONS = {
  at: { type: 'string' },
  since: { type: 'string' },
  zone: { type: 'string' },
  all: { type: 'boolean', default: false },
  preview: { type: 'boolean', default: false },
  apply: { type: 'boolean', default: false },
  'trust-clock': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  pack: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Deliveries that `due` shows. */
const DELIVERIES_SHOWN = 100;
const TOPICS_READ = 20;

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw misreadCall('digest', cause);
  }
}

type Options = ReturnType<typeof readArguments>['values'];

/** An instant with its offset, as ISO text in UTC. */
function readInstant(text: string): string {
  const instant = /T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new Failure(
    'DATE_INVALID',
    `"${text}" is not an instant.`,
    'An instant has a day, a time and an offset from UTC.',
    'Write it as 2024-10-18T08:30:00+02:00.',
  );
}

function definitionNamed(pack: Pack, name: string): DigestDefinition {
  const found = pack.digests.find((one) => one.name === name);
  if (found) return found;
  const known = pack.digests.map((one) => one.name).join(', ');
  throw new Failure('DIGEST_UNKNOWN', `There is no digest "${name}".`, `These digests exist: ${known || 'none'}.`, 'Name one of them.');
}

function timetableIn(definition: DigestDefinition, zone: string | undefined): Timetable {
  if (zone === undefined || isTimeZone(zone)) return timetableOf(definition, zone === undefined ? {} : { zone });
  throw new Failure(
    'TIME_ZONE_INVALID',
    `"${zone}" is not a time zone.`,
    'Time zones are known by the names of the IANA database.',
    'Write it as Europe/Brussels, America/New_York or UTC.',
  );
}

/** An instant, or of a day the digest's first slot, else its end. */
function readWhen(text: string, timetable: Timetable): string {
  return isCalendarDate(text) && text.length === 10 ? slotOrEndOfDay(timetable, text) : readInstant(text);
}

/** A slot at the very instant is the one that is previewed. */
const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
const minuteBefore = (instant: string) => new Date(Date.parse(instant) - 60_000).toISOString();
const dayBefore = (instant: string) => new Date(Date.parse(instant) - 24 * 3_600_000).toISOString();

interface Held {
  readonly pack: Pack;
  readonly questions: OpenQuestions;
  readonly notice?: string;
}

/**
 * The pack and the open questions as the store has them, those of every workspace and organisation, for whoever runs the
 * bot; the pack alone without a store.
 */
async function heldFor(options: Options, name: string, pack: Pack, io: CommandIo): Promise<Held> {
  if (options.pack !== undefined) return { pack, questions: NO_QUESTIONS };
  const { clearances } = io.configuration;
  const clearanceOf: ClearanceOf = ({ platform, tenant, id }) => clearances.get(addressOf({ platform, tenant, id }));
  const { curated, more, notice } = await heldAtHand(pack, io, (store, held) => {
    const { audience } = definitionNamed(held.pack, name);
    return publishedQuestions(audience, store.questions, { bot: () => ({ pack: held.pack }), clearanceOf }, TOPICS_READ);
  });
  return { pack: curated.pack, questions: more ?? NO_QUESTIONS, ...(notice !== undefined && { notice }) };
}

async function printDigest(name: string, options: Options, pack: Pack, io: CommandIo): Promise<ExitCode> {
  const held = await heldFor(options, name, pack, io);
  const definition = definitionNamed(pack, name);
  const timetable = timetableIn(definition, options.zone);
  const now = readWhen(options.at ?? io.now, timetable);
  const next: LocalSlot | undefined = options.preview ? nextSlot(timetable, justBefore(now)) : undefined;
  const asOf = next?.at ?? now;
  const since = options.since ? readInstant(options.since) : (recentSlots(timetable, minuteBefore(asOf)).at(-1)?.at ?? dayBefore(asOf));
  const compose = editionComposer({ pack: () => held.pack, openQuestions: async () => held.questions });
  const edition = await compose({ definition, zone: timetable.zone, asOf, since, of: tenantOf(LOCAL_PERSON) });
  if (options.json) {
    const shown = edition.kind === 'edition' ? { message: edition.message, facts: edition.facts, parts: edition.parts } : {};
    io.stdout(
      `${JSON.stringify({ digest: name, as_of: asOf, since, zone: timetable.zone, empty: edition.kind === 'empty', ...shown, notice: held.notice })}\n`,
    );
    return 0;
  }
  if (next) io.stdout(`Preview of the slot ${next.local}:\n`);
  io.stdout(edition.kind === 'empty' ? 'Nothing is new, and this digest stays silent then.\n' : `${editionText(edition, options.all)}\n`);
  if (held.notice !== undefined) io.stdout(`${held.notice}\n`);
  return 0;
}

/** The head of a digest as text, and what stands behind it where that is asked for. */
function editionText({ message, parts }: Extract<Edition, { kind: 'edition' }>, whole: boolean): string {
  const pages = whole
    ? parts.map(({ title, items }) => ({
        summary: title,
        blocks: [{ kind: 'heading', text: title } as const, ...items.flatMap(({ blocks }) => blocks)],
      }))
    : [];
  return [message, ...pages].map(renderPlainText).join('\n').trimStart();
}

function listDigests(options: Options, pack: Pack, io: CommandIo): ExitCode {
  const now = readInstant(options.at ?? io.now);
  const rows = pack.digests.map((definition) => {
    const timetable = timetableIn(definition, options.zone);
    return {
      name: definition.name,
      title: definition.title,
      schedule: definition.schedule,
      zone: timetable.zone,
      next: nextSlot(timetable, now)?.local ?? null,
    };
  });
  if (options.json) io.stdout(`${JSON.stringify(rows)}\n`);
  else if (rows.length === 0) io.stdout('This pack has no digests.\n');
  else for (const row of rows) io.stdout(`${row.name}: ${row.title}; ${row.schedule} (${row.zone}); next ${row.next ?? 'never'}\n`);
  return 0;
}

async function listDue(options: Options, io: CommandIo): Promise<ExitCode> {
  const { openStore } = await import('../database/store.ts');
  const store = await openStore(io.configuration.store);
  const deliveries = await store.outbox.unfinished(DELIVERIES_SHOWN).finally(() => store.close());
  if (options.json) io.stdout(`${JSON.stringify(deliveries)}\n`);
  else if (deliveries.length === 0) io.stdout('Every delivery is settled.\n');
  for (const { key, state, reason, claimableAt } of options.json ? [] : deliveries) {
    const next = claimableAt === undefined ? 'nothing more is tried: look whether it is there' : `next try ${claimableAt}`;
    io.stdout(`${key}: ${state}${reason === undefined ? '' : ` (${reason})`}; ${next}\n`);
  }
  return 0;
}

async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(argv);
  const [name] = positionals;
  if (values.help) {
    io.stdout(HELP);
    return 0;
  }
  if (positionals.length !== 1 || name === undefined) {
    throw new Failure(
      'USAGE',
      'Name one digest, or list, due or repair.',
      `${positionals.length} names were given.`,
      'See npm run digest -- --help.',
    );
  }
  if (name === 'due') return listDue(values, io);
  if (name === 'repair') return repairDigests({ ...values, trustClock: values['trust-clock'] }, io);
  const pack = await loadPack({ briefs: values.pack ?? io.configuration.briefs, documents: io.configuration.documents, now: io.now });
  return name === 'list' ? listDigests(values, pack, io) : printDigest(name, values, pack, io);
}

/** `digest`: print a digest, list the digests, show deliveries that are not settled, or repair what a wrong clock left. */
export const digest: CliCommand = {
  summary: 'print a digest for an instant, list digests, show unsettled deliveries, repair progress',
  run,
};

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Bot, type ChatPlatform, describeFailure, Failure, packForEverybody, type Records, type Store } from '../src/index.ts';
import { openPack } from './cli/open-pack.ts';
import { packSource } from './cli/pack-source.ts';
import { onClosedPipe } from './closed-pipe.ts';
import { type Configuration, type LogSetting, readConfiguration, readLogSetting } from './config.ts';
import { type ConsoleChat, consoleChat } from './console/chat.ts';
import { converse } from './console/conversation.ts';
import { keptLedger } from './database/kept-ledger.ts';
import { openStore } from './database/store.ts';
import { endOfNpm } from './end-of-npm.ts';
import type { LocalPage } from './local-page.ts';
import { createLog, type Note, noting, takeConsole } from './log.ts';
import { startInstalled } from './missing-package.ts';
import { otherPack } from './other-pack.ts';
import { currentBot } from './service/current-bot.ts';
import { endInTime } from './service/end-in-time.ts';
import { exposition } from './service/exposition.ts';
import { type HttpServer, startHttpServer } from './service/http-server.ts';
import { processMetrics } from './service/process-metrics.ts';
import { type Service, startService } from './service/service.ts';
import { NO_TRACING, type Tracing } from './service/tracing.ts';
import { settingRemarks } from './setting-remarks.ts';
import { oneOfSeveral, startSeveralPacks } from './several-packs.ts';
import { systemAccount } from './system-account.ts';
import { systemClock } from './system-clock.ts';
import { openTraces } from './traces.ts';
import { isPageWanted } from './web/settings.ts';

const PROMPT = '> ';
/** How long the first reply waits for the store to open. */
const STORE_WAIT = 2000;
/** Milliseconds that the end waits for traces to be sent. */
const SENDING_TRACES = 2000;
/** Milliseconds in which the process has ended after it was asked to: supervisors kill after 30 seconds. */
const END_WITHIN = 25_000;
/** Milliseconds for which a process that ends is still sent requests, by balancers that look every second or two. */
const DRAINING = 3000;

const write = (text: string) => void process.stdout.write(text);
const logAs = ({ level, format = process.stderr.isTTY ? 'text' : 'json' }: LogSetting, secrets: () => readonly string[]) =>
  createLog({ level, format, secrets, write: (text) => void process.stderr.write(text) });
/** Until the configuration is read nothing of it can be written. */
let log: Note = logAs(readLogSetting(), () => []);
const warn: Note = (line, noted) => log(line, noted);
takeConsole(console, warn, systemClock.now);
// Node's own words on an error that nothing took up hold all that it says, and are no line of a log.
process.once('uncaughtException', (error) => {
  noting('The program ends in a defect', warn)(error);
  process.exit(1);
});

/** The platforms that are configured, beside the terminal. @throws Failure CONFIGURATION_INVALID where one is not installed */
async function platformsOf(
  { platforms, figureLinks: linkBase }: Configuration,
  prompts: () => readonly string[],
  records: () => Records,
): Promise<ChatPlatform[]> {
  const parts = { records, prompts, linkBase, clock: systemClock, random: Math.random, newId: randomUUID, warn };
  return Promise.all(platforms.map((one) => startInstalled(one.name, () => one.start(parts))));
}

/** The store of the process, and what platforms keep in it: they are there before the store is. */
function sharedStore(open: () => Promise<Store>): { readonly open: () => Promise<Store>; readonly records: () => Records } {
  let opened: Store | undefined;
  return {
    async open() {
      opened = await open();
      return opened;
    },
    records() {
      if (opened) return opened.records;
      throw new Failure('STORE_UNAVAILABLE', 'The store is not open.', 'It is being opened, or could not be.', 'Try again in a moment.');
    },
  };
}

/** What answers, whether from one pack or from several. */
interface Running {
  readonly service: Pick<Service, 'now' | 'storeTried' | 'health' | 'registries' | 'drain' | 'stop' | 'leftUndone'>;
  readonly bots: readonly [Bot, ...Bot[]];
  readonly terminal: ConsoleChat;
  /** Opens the local page, where there is one. */
  readonly openPage?: () => ReturnType<LocalPage['open']>;
}

/** Holds the conversation in the terminal, also when the lines come through a pipe, until it ends or `signal` aborts. */
async function talk(
  { service, bots: [bot, ...others], terminal }: Running,
  { opensNow, goesOn }: { readonly opensNow: boolean; readonly goesOn: boolean },
  signal: AbortSignal,
): Promise<void> {
  const interactive = process.stdin.isTTY === true;
  const reader = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: PROMPT, historySize: 200 } : {}),
  });
  reader.on('SIGINT', () => reader.close());
  signal.addEventListener('abort', () => reader.close());
  if (signal.aborted) reader.close();
  await converse(bot, {
    others,
    lines: reader,
    write,
    prompt: () => {
      if (interactive) reader.prompt();
    },
    now: service.now,
    opensNow,
    goesOn,
    desk: {
      handle: terminal.reply,
      newId: randomUUID,
      shown: interactive,
      account: systemAccount(),
    },
  });
  reader.close();
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** A signal that aborts when the process is asked to end: by somebody, by whatever supervises it or npm, or as its terminal closes. */
function endOfProcess({ startedByNpm }: Configuration): AbortSignal {
  const end = new AbortController();
  if (startedByNpm) endOfNpm(() => end.abort());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => end.abort());
  return end.signal;
}

/** A signal that aborts when nobody reads any more what is written; a warning that nobody reads ends nothing. */
function endOfReading(): AbortSignal {
  const end = new AbortController();
  onClosedPipe(process.stdout, () => end.abort());
  onClosedPipe(process.stderr, () => undefined);
  return end.signal;
}

const HELP = `Usage: npm start [-- OPTIONS]

A conversation in this terminal, and on every platform that is configured (.env.example has all settings).

Options:
  --pack FOLDER   open another pack than that of BRIEFS_DIR, in this terminal alone, with a store of its own
  --now           open today, however old the newest source is
  --help          print this
`;

const OPTIONS = {
  now: { type: 'boolean', default: false },
  pack: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** How the program was called. @throws Failure USAGE */
function readArguments() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('USAGE', what, 'The call does not fit this program.', 'See npm start -- --help.', { cause });
  }
}

async function main(): Promise<void> {
  const unread = endOfReading();
  const { now: opensNow, pack: named, help } = readArguments();
  if (help) {
    write(HELP);
    return;
  }
  const configured = readConfiguration();
  log = logAs(configured.log, configured.secrets);
  const { traces } = configured;
  const tracing = traces ? await openTraces({ ...traces, note: warn }) : NO_TRACING;
  const { running, configuration } =
    named === undefined && configured.packs
      ? { running: await startAll(configured, configured.packs, opensNow, tracing), configuration: configured }
      : await startOne(configured, named, opensNow, tracing);
  const isEnd = await run(running, configuration, opensNow, unread).finally(() =>
    endInTime([{ what: 'traces', ended: tracing.close() }], SENDING_TRACES, systemClock.wait),
  );
  // What hangs, or was accepted and is not waited for, would keep the process for as long as it likes.
  if (running.service.leftUndone().length > 0) process.exit(1);
  if (isEnd) process.exit();
}

/** Starts the bot over the packs that are configured. */
async function startAll(
  configuration: Configuration,
  packs: NonNullable<Configuration['packs']>,
  opensNow: boolean,
  tracing: Tracing,
): Promise<Running> {
  const page = await pageWanted(configuration, opensNow);
  const { services, bots, terminal } = await startSeveralPacks(configuration, packs, {
    write,
    warn,
    tracing,
    platformsOf: async (prompts, records) => [...(page ? [page.chat] : []), ...(await platformsOf(configuration, prompts, records))],
  });
  const openPage = page && (() => page.open(services));
  return { service: services, bots, terminal, ...(openPage && { openPage }) };
}

/** The local page, where it is to be served; what it draws with is loaded here, and not before. */
async function pageWanted(configuration: Configuration, opensNow: boolean): Promise<LocalPage | undefined> {
  if (!isPageWanted(configuration, process.stdin.isTTY === true)) return undefined;
  const { localPage } = await import('./local-page.ts');
  return localPage(configuration, { warn, opensNow, account: systemAccount() });
}

/** Starts the bot over one pack: that which was named in the call, or the one that is configured. */
async function startOne(
  configured: Configuration,
  named: string | undefined,
  opensNow: boolean,
  tracing: Tracing,
): Promise<{ readonly running: Running; readonly configuration: Configuration }> {
  const { documents } = configured;
  const briefs = named ?? configured.briefs;
  const source = packSource({ briefs, documents }, systemClock.now);
  const state = await source.state();
  const { pack, from, keep } = await openPack({ briefs, documents, now: systemClock.now() }, configured.store.dataDirectory);
  const ofSeveral = named === undefined ? undefined : oneOfSeveral(configured, named);
  const other = named === undefined || ofSeveral ? undefined : otherPack(configured, named, pack);
  for (const remark of other?.remarks ?? []) warn(remark);
  const configuration = ofSeveral ?? other?.configuration ?? configured;
  const { store: place } = configuration;
  for (const remark of settingRemarks(configuration, pack)) warn(remark);
  const store = sharedStore(() => openStore(configuration.store, pack));
  const journal = join(place.dataDirectory, 'console.jsonl');
  const terminal = consoleChat({ journal, write, warn, now: systemClock.now, newId: randomUUID });
  let service: Service | undefined;
  const prompts = () => packForEverybody(service?.bot.current().pack ?? pack).suggestions;
  const page = await pageWanted(configuration, opensNow);
  const platforms = [terminal, ...(page ? [page.chat] : []), ...(await platformsOf(configuration, prompts, store.records))];
  const started = await startService({
    configuration,
    pack,
    from,
    edited: { source, state, remarksOn: (edited) => settingRemarks(configuration, edited) },
    openStore: store.open,
    kept: keptLedger(place.dataDirectory, pack.name),
    platforms,
    clock: systemClock,
    random: Math.random,
    newToken: randomUUID,
    warn,
    tracing,
  });
  service = started;
  await keep();
  const openPage = page && (() => page.open({ packs: [{ pack: pack.name, service: started }], seen: () => [pack.name], now: started.now }));
  return { running: { service, bots: [currentBot(service)], terminal, ...(openPage && { openPage }) }, configuration };
}

/** Serves whoever comes, until the process is to end, which is then true, or the conversation in the terminal where nobody else is served. */
async function run(running: Running, configuration: Configuration, opensNow: boolean, unread: AbortSignal): Promise<boolean> {
  const { service } = running;
  const end = endOfProcess(configuration);
  end.addEventListener('abort', () => {
    service.drain();
    leaveInTime();
  });
  const { http } = configuration;
  const server = http && (await serveOperators({ ...configuration, http }, service).catch(stopping(service)));
  if (http && server) warn(`Health and metrics are on http://${http.host}:${server.port}/.`, { level: 'info' });
  const page = await running.openPage?.().catch(stopping(service));
  if (page) warn(`The same in a browser, for this machine alone: ${page.address}`, { level: 'info' });
  try {
    // Others still speak with a bot that serves more than the terminal, whatever became of its input.
    const goesOn = (server !== undefined || page !== undefined || configuration.platforms.length > 0) && process.stdin.isTTY !== true;
    await serve(running, { goesOn, opensNow }, AbortSignal.any([end, unread]), end);
    if (end.aborted) await drained(configuration);
  } finally {
    await service.stop();
    await server?.stop();
    await page?.stop();
  }
  return end.aborted;
}

/** Serves health and metrics: of each pack, and of this process. */
function serveOperators(
  { http, secretFiles }: Configuration & { readonly http: NonNullable<Configuration['http']> },
  { health, registries }: Running['service'],
): Promise<HttpServer> {
  const { token: first } = http;
  const token = first === undefined ? undefined : (secretFiles.get('HTTP_TOKEN')?.now ?? (() => first));
  const ofProcess = processMetrics();
  return startHttpServer({ ...http, token, health, metrics: () => exposition(registries, ofProcess) });
}

/** Lets go of what was begun before an error is passed on. */
function stopping(service: Running['service']): (error: unknown) => Promise<never> {
  return async (error) => {
    await service.stop();
    throw error;
  };
}

/** Ends the process if it has not ended by itself in time; what supervises it would end it soon after, without a word. */
function leaveInTime(): void {
  setTimeout(() => {
    warn(`The program did not end within ${END_WITHIN / 1000} seconds and is left as it is.`, { level: 'error' });
    process.exit(1);
  }, END_WITHIN).unref();
}

/** Waits until whoever sends requests had time to see that this process ends; meanwhile they are answered. */
async function drained({ http, platforms }: Configuration): Promise<void> {
  if (http && platforms.some(({ isSentTo }) => isSentTo)) await delay(DRAINING);
}

/** Serves the terminal, and whoever else comes, until the conversation or the process is to end. */
async function serve(
  running: Running,
  how: { readonly opensNow: boolean; readonly goesOn: boolean },
  left: AbortSignal,
  end: AbortSignal,
): Promise<void> {
  const tooLong = new AbortController();
  await Promise.race([running.service.storeTried, delay(STORE_WAIT, undefined, { signal: tooLong.signal }).catch(() => undefined)]);
  tooLong.abort();
  await talk(running, how, left);
  if (how.goesOn) await stopped(end);
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof Failure)) throw fault;
  warn(describeFailure(fault), { level: 'error', code: fault.code });
  process.exitCode = 1;
}

import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Bot, type ChatPlatform, type Pack, packForEverybody, type Records } from '../src/index.ts';
import { openPack } from './cli/open-pack.ts';
import { packSource } from './cli/pack-source.ts';
import type { Configuration } from './config.ts';
import { type ConsoleChat, consoleChat } from './console/chat.ts';
import { keptLedger } from './database/kept-ledger.ts';
import { openStore } from './database/store.ts';
import type { Note } from './log.ts';
import type { PackSetting } from './packs-setting.ts';
import { currentBot } from './service/current-bot.ts';
import { type PackServices, type ServedPack, startPackServices } from './service/pack-services.ts';
import { retriedStore } from './service/retried-store.ts';
import type { Tracing } from './service/tracing.ts';
import { settingRemarks } from './setting-remarks.ts';
import { systemClock } from './system-clock.ts';

/** How often a store that could not be opened is tried again, in milliseconds. */
const STORE_RETRY_EVERY = 5000;

/** Several packs that are answered from, as the terminal and the server for health meet them. */
export interface SeveralPacks {
  readonly services: PackServices;
  /** Those of the packs, in their order. */
  readonly bots: readonly [Bot, ...Bot[]];
  readonly terminal: ConsoleChat;
}

export interface SeveralPacksParts {
  readonly write: (text: string) => void;
  readonly warn: Note;
  readonly tracing: Tracing;
  /** The platforms that are configured, beside the terminal. */
  readonly platformsOf: (prompts: () => readonly string[], records: () => Records) => Promise<readonly ChatPlatform[]>;
}

interface Opened {
  readonly setting: PackSetting;
  readonly served: ServedPack;
  keep(): Promise<void>;
}

/**
 * The configuration with which a terminal alone opens one of several packs: in its own store, and without the platforms, where
 * others see by `PACKS` what they are given. Nothing where the folder is none of theirs.
 */
export function oneOfSeveral(configuration: Configuration, folder: string): Configuration | undefined {
  const found = configuration.packs?.find((one) => one.folder === resolve(folder));
  if (!found) return undefined;
  const store = { ...configuration.store, part: { name: found.part, pack: found.pack } };
  return {
    ...configuration,
    briefs: found.folder,
    packs: undefined,
    store,
    platforms: [],
    slack: undefined,
    teams: undefined,
    http: undefined,
  };
}

/** Remarks on the settings go by what all packs have together: an audience need not be one of each. */
function together(packs: readonly [Pack, ...Pack[]]): Pack {
  return { ...packs[0], audiences: [...new Set(packs.flatMap(({ audiences }) => audiences))] };
}

async function open(setting: PackSetting, { documents, store }: Configuration): Promise<Opened> {
  const { folder: briefs, part, to } = setting;
  const source = packSource({ briefs, documents }, systemClock.now);
  const state = await source.state();
  const { pack, from, keep } = await openPack({ briefs, documents, now: systemClock.now() }, store.dataDirectory);
  const place = { ...store, part: { name: part, pack: pack.name } };
  const served = {
    pack,
    from,
    to,
    edited: { source, state, remarksOn: () => [] },
    openStore: () => openStore(place, pack),
    kept: keptLedger(store.dataDirectory, pack.name),
  };
  return { setting, served, keep };
}

/**
 * Starts the bot over several packs, each with a store of its own; what platforms remember, and which questions were taken, is
 * kept in the place that all share. @throws Failure of a pack that cannot be read, and as starting a bot does
 */
export async function startSeveralPacks(
  configuration: Configuration,
  settings: readonly [PackSetting, ...PackSetting[]],
  { write, warn, tracing, platformsOf }: SeveralPacksParts,
): Promise<SeveralPacks> {
  const [setting, ...more] = settings;
  const opened: [Opened, ...Opened[]] = [
    await open(setting, configuration),
    ...(await Promise.all(more.map((one) => open(one, configuration)))),
  ];
  const [first, ...others] = opened;
  const packs: [Pack, ...Pack[]] = [first.served.pack, ...others.map(({ served }) => served.pack)];
  for (const remark of settingRemarks(configuration, together(packs))) warn(remark);
  const { dataDirectory, databaseUrl, databaseUrlNow } = configuration.store;
  const shared = retriedStore({
    open: () => openStore({ dataDirectory, databaseUrl, databaseUrlNow }),
    onOpen: async () => undefined,
    onFailure: async ({ code, message, why, remedy }) => warn(`shared store: ${code}: ${message} ${why} ${remedy}`),
    retryMilliseconds: STORE_RETRY_EVERY,
  });
  const terminal = consoleChat({ journal: join(dataDirectory, 'console.jsonl'), write, warn, now: systemClock.now, newId: randomUUID });
  // Whoever opens a conversation is offered what everybody may know of.
  const prompts = () =>
    opened.filter(({ served }) => served.to === 'everybody').flatMap(({ served }) => packForEverybody(served.pack).suggestions);
  const platforms = [terminal, ...(await platformsOf(prompts, () => shared.current().records))];
  const services = await startPackServices({
    configuration,
    packs: [first.served, ...others.map(({ served }) => served)],
    shared,
    platforms,
    clock: systemClock,
    random: Math.random,
    newToken: randomUUID,
    warn,
    tracing,
  });
  await Promise.all(opened.map(({ keep }) => keep()));
  const [lead, ...rest] = services.packs;
  return { services, bots: [currentBot(lead.service), ...rest.map(({ service }) => currentBot(service))], terminal };
}

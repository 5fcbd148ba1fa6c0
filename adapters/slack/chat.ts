import { setImmediate as nextTurn } from 'node:timers/promises';
import { App } from '@slack/bolt';
import {
  type ChatPlatform,
  type Clock,
  type Conversation,
  Failure,
  type HandleInteraction,
  linesOfWork,
  type PostOutcome,
  type Records,
  type ReportPosted,
  remembered,
  type Taking,
  takingOn,
} from '../../src/index.ts';
import { fileUnreachable } from '../received-bytes.ts';
import { acknowledgeOnceKept, type TakeUp } from './acknowledging.ts';
import { admitting } from './admitting.ts';
import { bytesInSlack } from './bytes-of-file.ts';
import { clients } from './clients.ts';
import type { Grant } from './installations.ts';
import { greetPlace } from './listen-to-places.ts';
import { listen } from './listeners.ts';
import type { ListenerParts } from './listening.ts';
import { type SlackLog, sdkLogger } from './log.ts';
import { type Begun, lookup, surelyBefore } from './lookup.ts';
import { type Channel, outsiders } from './outsiders.ts';
import { zoneOfUser } from './own-zone.ts';
import { post, update } from './post.ts';
import { promptRecords } from './prompt-records.ts';
import { whyUnreachable } from './reach.ts';
import { SLACK_PLATFORM, slackConversation } from './read-interaction.ts';
import { type Connection, connectionFor } from './receiver.ts';
import { renderMessage } from './render-message.ts';
import { responder } from './respond.ts';
import type { SendTime } from './send.ts';
import type { SlackSettings } from './settings.ts';
import { isSharedOutside } from './shared-channel.ts';
import { tenantsOf } from './tenants.ts';
import { TIME_LIMITS, type TimeLimits } from './time-limits.ts';
import { callReason, type SlackApi } from './web-api.ts';
import { LATE, timer, withinMilliseconds } from './within.ts';

/** Everything that the Slack adapter needs from outside. */
export interface SlackChatOptions {
  readonly settings: SlackSettings;
  /** Where what workspaces granted is kept, sealed. @throws Failure of the store while there is none */
  readonly records: () => Records;
  /** Questions offered to somebody who opens the conversation. */
  readonly prompts: () => readonly string[];
  /** Where links to figures lead, if they do anywhere. */
  readonly linkBase?: string | undefined;
  readonly log: SlackLog;
  readonly time: SendTime & Pick<Clock, 'elapsed'>;
  /** Where they are to differ from {@link TIME_LIMITS}. */
  readonly timeLimits?: Partial<TimeLimits>;
}

/** Slack as a chat platform, and where its HTTP requests come in. */
export interface SlackChat extends ChatPlatform {
  readonly port: () => number | undefined;
  /** Resolves once all that was taken is answered. */
  readonly settled: () => Promise<void>;
}

const START_MILLISECONDS = 20_000;
/** Milliseconds for the way in to be closed, and as many for what was accepted to be answered. */
const STOP_MILLISECONDS = 8_000;
const SEEN = 20_000;
/** Answers of which it is remembered where they stand; others are looked up. */
const ANSWERED = 5_000;
/** Look-ups that were broken off and may go on. */
const LOOKUPS = 1_000;
const NOT_INSTALLED = 'The app is not installed in that workspace.';

/** Without a store nothing outlives the process. */
const UNKEPT: Taking = { take: async () => false, held: () => 'held', settle: () => undefined };

/** The bot in Slack: one workspace by its token, or all that installed the app. */
export function slackChat(options: SlackChatOptions): SlackChat {
  const { settings, log, time } = options;
  const timeLimits: TimeLimits = { ...TIME_LIMITS, ...options.timeLimits };
  const { callMilliseconds } = timeLimits;
  const logger = sdkLogger(log, time.now);
  const lines = linesOfWork(nextTurn);
  const { work, refusals, settled } = lines;
  const conversing = clients(settings, callMilliseconds, logger);
  const posting = clients(settings, callMilliseconds, logger);
  const records = promptRecords(options.records, callMilliseconds);
  const tenants = tenantsOf({ ...options, records }, conversing, (grant) => installed(grant));
  const places = outsiders({ records, isShared, now: time.now, warn: log.warn });
  const begun = remembered<Begun>(LOOKUPS);
  let connection: Connection | undefined;
  let listening: ListenerParts | undefined;
  let takeUp: TakeUp | undefined;
  let stopped: Promise<void> | undefined;
  let lost = 0;

  async function isShared({ tenant, id }: Channel): Promise<boolean | undefined> {
    try {
      const token = await tenants.tokenOf(tenant, connection?.authorize);
      return token === undefined ? undefined : await isSharedOutside(posting(token), id);
    } catch {
      return undefined;
    }
  }

  function installed(grant: Grant): void {
    const workspace = { tenant: grant.tenant, botUser: grant.bot.userId };
    const one = { workspace, api: conversing(grant.bot.token), lacks: new Map() };
    const conversation = slackConversation(one.workspace, { channel: undefined, user: grant.installedBy });
    if (listening) greetPlace(one, grant.installedBy, conversation, time.now(), listening);
  }

  async function start(handle: HandleInteraction, posted: ReportPosted, taking: Taking = UNKEPT): Promise<void> {
    const own = await tenants.check();
    const { answerMilliseconds, keptMilliseconds } = timeLimits;
    const takes = takingOn({
      handle,
      taking,
      lines,
      clock: timer,
      limits: { answerMilliseconds, keptMilliseconds, acknowledgedMilliseconds: keptMilliseconds },
      tell: (event) => {
        if (event.kind === 'lost') lost += 1;
        else log.error('An interaction ended in a defect.', event.error);
      },
    });
    listening = {
      handle,
      posted,
      work,
      refusals,
      log,
      time,
      timeLimits,
      respond: responder(callMilliseconds, settings.apiUrl),
      installedFor: (context) => tenants.installedFor(context, own),
      admitting: admitting(settings.externals ?? 'deny', places),
      outsiders: places,
      seen: remembered<true>(SEEN),
      answered: remembered(ANSWERED),
      taking,
      takes,
      prompts: options.prompts,
      linkBase: options.linkBase,
      commandPrefix: settings.commandPrefix ?? '',
      uninstalled: tenants.forget,
      lost: () => {
        lost += 1;
      },
    };
    connection = connectionFor(settings, { timeout: callMilliseconds, elapsed: time.elapsed, logger }, tenants.installing);
    const app = new App({
      receiver: connection.receiver,
      logger,
      convoStore: false,
      tokenVerificationEnabled: false,
      clientOptions: { timeout: callMilliseconds, ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }) },
      ...tenants.authorization(own),
    });
    app.error(async (error) => log.error('The SDK could not pass on what came in.', error));
    takeUp = acknowledgeOnceKept(app, timeLimits);
    listen(app, listening);
    await connected(connection, settings);
    log.info(own ? `Connected to ${own.team}.` : 'Connected; workspaces may install the app.');
  }

  async function calling<T>(address: Conversation, call: (api: SlackApi) => Promise<T>, otherwise: (reason?: string) => T): Promise<T> {
    try {
      const token = await tenants.tokenOf(address.tenant, connection?.authorize);
      return token === undefined ? otherwise() : await call(posting(token));
    } catch (error) {
      return otherwise(callReason(error));
    }
  }

  const failed = (reason?: string): PostOutcome => ({ kind: 'failed', reason: reason ?? NOT_INSTALLED, permanent: reason === undefined });

  return {
    platform: SLACK_PLATFORM,
    start,
    async takeUp(payload, givesUp) {
      if (!takeUp) throw new Error('Slack is not started.');
      await takeUp(payload, givesUp);
    },
    post: (address, message, key) =>
      calling(address, (api) => post(api, { conversation: address }, (drawing) => renderMessage(message, drawing), key), failed),
    update: (posted, message) =>
      calling(posted.conversation, (api) => update(api, posted, (drawing) => renderMessage(message, drawing)), failed),
    zoneOf: (person) =>
      calling(
        { ...person, kind: 'personal' },
        (api) => zoneOfUser(api, person.id),
        () => undefined,
      ),
    unreachable: (address) =>
      calling(
        address,
        (api) => whyUnreachable(api, address),
        () => undefined,
      ),
    async readFile(file, { tenant }) {
      const token = await tenants.tokenOf(tenant, connection?.authorize);
      if (token === undefined) throw fileUnreachable(file.name, NOT_INSTALLED);
      return bytesInSlack(file, { token, api: posting(token), apiUrl: settings.apiUrl });
    },
    lookup: (address, key, since) =>
      calling(
        address,
        (api) => lookup(api, { address, key, after: surelyBefore(since) }, begun),
        (reason = NOT_INSTALLED) => ({ kind: 'unknown', reason }),
      ),
    stop() {
      stopped ??= (async () => {
        if (connection) await withinMilliseconds(STOP_MILLISECONDS, connection.stopListening());
        await withinMilliseconds(STOP_MILLISECONDS, settled());
        if (work.underWay > 0) log.warn(`It ends with ${work.underWay} interactions accepted and not answered.`);
        connection?.close();
      })();
      return stopped;
    },
    mayHaveOutsiders: (place) => places.areIn(place),
    recallOutsiders: (all) => places.recall(all),
    trouble: async () => connection?.trouble(),
    isConnected: () => connection?.isConnected(),
    repliesLost: () => lost,
    port: () => connection?.port(),
    settled,
  };
}

/**
 * What did not connect in time is let go of, so that it can be started anew.
 * @throws Failure PLATFORM_UNREACHABLE, CONFIGURATION_INVALID
 */
async function connected(connection: Connection, { connection: { kind }, host, port }: SlackSettings): Promise<void> {
  const outcome = await withinMilliseconds(START_MILLISECONDS, connection.start()).catch((cause: unknown) => cause);
  if (outcome === undefined) return;
  await withinMilliseconds(STOP_MILLISECONDS, connection.stopListening()).catch(() => undefined);
  connection.close();
  if (outcome instanceof Failure) throw outcome;
  if (outcome !== LATE && kind === 'http') {
    const what = `Slack cannot be listened for at ${host}:${port}.`;
    const remedy = 'Set SLACK_PORT and SLACK_HOST to what is free and belongs to this machine, or stop what uses them.';
    throw new Failure('CONFIGURATION_INVALID', what, outcome instanceof Error ? outcome.message : String(outcome), remedy, {
      cause: outcome,
    });
  }
  const late = `No connection stood within ${START_MILLISECONDS / 1000} seconds.`;
  const why = outcome instanceof Error ? outcome.message : late;
  throw new Failure('PLATFORM_UNREACHABLE', 'Slack cannot be reached.', why, 'Check the network.');
}

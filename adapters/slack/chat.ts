import { App, type Context, type Logger } from '@slack/bolt';
import {
  type ChatPlatform,
  type Conversation,
  Failure,
  type HandleInteraction,
  type PostOutcome,
  type Records,
  type ReportPosted,
} from '../../src/index.ts';
import { type BotIdentity, checkAppToken, checkBotToken } from './checks.ts';
import { type Grant, type Grants, sealedGrants } from './installations.ts';
import { type Installed, type ListenerParts, listen, welcome } from './listeners.ts';
import { type SlackLog, sdkLogger } from './log.ts';
import { lookup, post, update } from './post.ts';
import { conversationIn, PLATFORM } from './read-interaction.ts';
import { type Connection, connectionFor } from './receiver.ts';
import { recent } from './recent.ts';
import { renderMessage } from './render-message.ts';
import { responder } from './respond.ts';
import { scopesFor } from './scopes.ts';
import { sealWith } from './seal.ts';
import type { SendingTime } from './send.ts';
import type { SlackSettings } from './settings.ts';
import { threadMemory } from './threads.ts';
import { type SlackApi, slackApi } from './web-api.ts';
import { workLine } from './work.ts';

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
  readonly time: SendingTime;
}

/** Slack as a chat platform, and where its HTTP requests come in. */
export interface SlackChat extends ChatPlatform {
  readonly port: () => number | undefined;
}

/** Slack's Web API answers within a second. */
const CALL_MILLISECONDS = 8_000;
const START_MILLISECONDS = 20_000;
const STOP_MILLISECONDS = 10_000;
const AT_ONCE = 100;
const WAITING = 2_000;
const SEEN = 20_000;
const CLIENTS = 500;
const NOT_INSTALLED = 'The app is not installed in that workspace.';

/** The bot in Slack: one workspace by its token, or all that installed the app. */
export function slackChat(options: SlackChatOptions): SlackChat {
  const { settings, log, time } = options;
  const logger = sdkLogger(log);
  const work = workLine({ atOnce: AT_ONCE, waiting: WAITING });
  const conversing = clients(settings, logger);
  const posting = clients(settings, logger);
  const tenants = tenantsOf(options, conversing, (grant) => installed(grant));
  let connection: Connection | undefined;
  let listening: ListenerParts | undefined;
  let stopped: Promise<void> | undefined;

  function installed(grant: Grant): void {
    const one = { workspace: { tenant: grant.tenant, botUser: grant.bot.userId }, api: conversing(grant.bot.token) };
    const conversation = conversationIn(one.workspace, { channel: undefined, user: grant.installedBy });
    if (listening) welcome(one, grant.installedBy, conversation, time.now(), listening);
  }

  async function start(handle: HandleInteraction, posted: ReportPosted): Promise<void> {
    const own = await tenants.check();
    listening = {
      handle,
      posted,
      work,
      log,
      time,
      respond: responder(CALL_MILLISECONDS, settings.apiUrl),
      installedFor: (context) => tenants.installedFor(context, own),
      seen: recent<true>(SEEN),
      threads: threadMemory(),
      prompts: options.prompts,
      linkBase: options.linkBase,
      uninstalled: tenants.forget,
    };
    connection = connectionFor(settings, logger, tenants.installing);
    const app = new App({
      receiver: connection.receiver,
      logger,
      convoStore: false,
      tokenVerificationEnabled: false,
      clientOptions: settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl },
      ...tenants.authorization(own),
    });
    app.error(async (error) => log.error('The SDK could not pass on what came in.', error));
    listen(app, listening);
    await within(connection.start());
    log.info(own ? `Connected to ${own.team}.` : 'Connected; workspaces may install the app.');
  }

  async function calling<T>(address: Conversation, call: (api: SlackApi) => Promise<T>, otherwise: (reason?: string) => T): Promise<T> {
    try {
      const token = await tenants.tokenOf(address.tenant);
      return token === undefined ? otherwise() : await call(posting(token));
    } catch (error) {
      return otherwise(error instanceof Error ? error.message : String(error));
    }
  }

  const failed = (reason?: string): PostOutcome => ({ kind: 'failed', reason: reason ?? NOT_INSTALLED, permanent: reason === undefined });

  return {
    platform: PLATFORM,
    start,
    post: (address, message, key) =>
      calling(address, (api) => post(api, { conversation: address }, (drawing) => renderMessage(message, drawing), key), failed),
    update: (posted, message) =>
      calling(posted.conversation, (api) => update(api, posted, (drawing) => renderMessage(message, drawing)), failed),
    lookup: (address, key, since) =>
      calling(
        address,
        (api) => lookup(api, address, key, since),
        (reason = NOT_INSTALLED) => ({ kind: 'unknown', reason }),
      ),
    stop() {
      stopped ??= (async () => {
        await connection?.stopListening();
        await work.settled(STOP_MILLISECONDS);
        connection?.close();
      })();
      return stopped;
    },
    port: () => connection?.port(),
  };
}

type Clients = (token: string) => SlackApi;

/** One client for each token, so that connections are used again. */
function clients({ apiUrl }: SlackSettings, logger: Logger): Clients {
  const made = recent<SlackApi>(CLIENTS);
  return (token) => {
    const api = made.get(token) ?? slackApi(token, { apiUrl, timeout: CALL_MILLISECONDS, logger });
    made.set(token, api);
    return api;
  };
}

/** Whose bot it is: how payloads are told to be ours, and which token speaks for a tenant. */
interface Tenants {
  /** @throws Failure naming what is wrong with the tokens. The one workspace, where there is one only. */
  check(): Promise<BotIdentity | undefined>;
  installedFor(context: Context, own: BotIdentity | undefined): Installed | undefined;
  tokenOf(tenant: string): Promise<string | undefined>;
  forget(tenant: string): Promise<void>;
  authorization(own: BotIdentity | undefined): object;
  readonly installing?: { readonly scopes: string[]; readonly installationStore: Grants['store'] };
}

function tenantsOf({ settings, records, linkBase, log }: SlackChatOptions, api: Clients, installed: (grant: Grant) => void): Tenants {
  const { identity, connection } = settings;
  const checkConnection = async () => {
    if (connection.kind === 'socket') await checkAppToken(api(connection.appToken));
  };
  const tenantIn = ({ isEnterpriseInstall, enterpriseId, teamId }: Context) => (isEnterpriseInstall ? enterpriseId : teamId);

  if (identity.kind === 'token') {
    let own: Promise<BotIdentity> | undefined;
    const identify = () => {
      own ??= checkBotToken(api(identity.botToken), linkBase).catch((error: unknown) => {
        own = undefined;
        throw error;
      });
      return own;
    };
    return {
      async check() {
        const found = await identify();
        await checkConnection();
        return found;
      },
      installedFor(context, found) {
        if (found && tenantIn(context) === found.tenant) return { workspace: found, api: api(identity.botToken) };
        log.warn(`A payload for another workspace (${tenantIn(context) ?? 'none'}) was left alone.`);
        return undefined;
      },
      tokenOf: async (tenant) => ((await identify()).tenant === tenant ? identity.botToken : undefined),
      forget: async (tenant) => log.warn(`The app was removed from ${tenant}.`),
      authorization: (found) => ({ token: identity.botToken, botUserId: found?.botUser, botId: found?.botId }),
    };
  }

  const grants = sealedGrants(records, sealWith(identity.keys), installed);
  return {
    async check() {
      await checkConnection();
      return undefined;
    },
    installedFor(context) {
      const { botToken, botUserId } = context;
      const tenant = tenantIn(context);
      return tenant && botToken && botUserId ? { workspace: { tenant, botUser: botUserId }, api: api(botToken) } : undefined;
    },
    tokenOf: async (tenant) => (await grants.find(tenant))?.bot.token,
    forget: grants.forget,
    // The SDK asks the installation store.
    authorization: () => ({}),
    installing: { scopes: scopesFor(linkBase), installationStore: grants.store },
  };
}

/** The SDK tries to connect for ever. */
async function within(starting: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const why = `No connection stood within ${START_MILLISECONDS / 1000} seconds.`;
    const failure = new Failure('PLATFORM_UNREACHABLE', 'Slack cannot be reached.', why, 'Check the network, then start again.');
    timer = setTimeout(() => reject(failure), START_MILLISECONDS);
  });
  try {
    await Promise.race([starting, late]);
  } finally {
    clearTimeout(timer);
  }
}

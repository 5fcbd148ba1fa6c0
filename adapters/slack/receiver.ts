import type { IncomingMessage, Server } from 'node:http';
import { HTTPReceiver, type InstallationStore, type Logger, SocketModeReceiver } from '@slack/bolt';
import { EnvHttpProxyAgent } from 'undici';
import type { PlatformTrouble } from '../../src/index.ts';
import type { SlackSettings } from './settings.ts';
import { socketConnection } from './socket-connection.ts';

/** What brings Slack's payloads in. */
export interface Connection {
  readonly receiver: HTTPReceiver | SocketModeReceiver;
  /** Resolves once payloads come in. */
  start(): Promise<void>;
  /** Takes nothing new any more. */
  stopListening(): Promise<void>;
  /** Lets go of what is still open. */
  close(): void;
  /** Why nothing comes in though it was started, where that can be told. */
  trouble(): PlatformTrouble | undefined;
  /** Whether payloads can come in; nothing where that is known to Slack alone. */
  isConnected(): boolean | undefined;
  /** How the token of an installation is had, rotated where it is about to end; nothing where there is only one. */
  readonly authorize: NonNullable<HTTPReceiver['installer']>['authorize'] | undefined;
  /** Where HTTP requests come in, once started. */
  readonly port: () => number | undefined;
}

const EVENTS_PATH = '/slack/events';
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
const CLOCK_SKEW_SECONDS = 300;
const REQUEST_MILLISECONDS = 15_000;
const UNANSWERED_MILLISECONDS = 3_001;

/** How workspaces install the app, for those who may. */
export interface Installing {
  readonly scopes: string[];
  readonly installationStore: InstallationStore;
}

/** What a connection is made with. */
export interface ConnectionParts {
  /** Milliseconds after which the SDK's own calls are given up. */
  readonly timeout: number;
  /** Milliseconds on a clock that only runs forward. */
  readonly elapsed: () => number;
  readonly logger: Logger;
}

function oauthOptions({ identity, publicUrl, apiUrl, port }: SlackSettings, timeout: number, installing: Installing | undefined) {
  const clientOptions = {
    timeout,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    // Slack takes a code of OAuth once, and somebody waits for the page; Socket Mode is tried again by our own means.
    retryConfig: { retries: 0 },
  };
  if (identity.kind !== 'oauth' || !installing) return { installerOptions: { clientOptions } };
  const { clientId, clientSecret, stateSecret } = identity;
  const paths = { installPath: INSTALL_PATH, redirectUriPath: REDIRECT_PATH };
  const installerOptions = { directInstall: true, clientOptions, port, ...paths };
  const redirect = publicUrl === undefined ? {} : { redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  return { clientId, clientSecret, stateSecret, ...installing, installerOptions, ...redirect };
}

/**
 * Makes the connection that the settings ask for; nothing is opened before it is started.
 */
export function connectionFor(settings: SlackSettings, { timeout, elapsed, logger }: ConnectionParts, installing?: Installing): Connection {
  const options = { logger, ...oauthOptions(settings, timeout, installing) };
  return settings.connection.kind === 'socket'
    ? bySocket(socketReceiver(settings.connection.appToken, settings, options), elapsed)
    : httpConnection(
        new HTTPReceiver({
          signingSecret: settings.connection.signingSecret,
          endpoints: [EVENTS_PATH],
          unhandledRequestTimeoutMillis: UNANSWERED_MILLISECONDS,
          ...options,
        }),
        settings,
      );
}

/** The SDK's connection knows nothing of the proxy that Node goes through, unless it is told. */
function socketReceiver(
  appToken: string,
  { throughProxy }: SlackSettings,
  options: ReturnType<typeof oauthOptions> & Pick<ConnectionParts, 'logger'>,
): SocketModeReceiver {
  const proxy = throughProxy ? { dispatcher: new EnvHttpProxyAgent() } : {};
  return new SocketModeReceiver({ appToken, autoReconnectEnabled: false, ...proxy, ...options });
}

function bySocket(receiver: SocketModeReceiver, elapsed: () => number): Connection {
  const { start, stop, trouble, isConnected } = socketConnection(receiver, elapsed);
  return {
    receiver,
    start,
    stopListening: stop,
    close: () => undefined,
    trouble,
    isConnected,
    authorize: receiver.installer?.authorize.bind(receiver.installer),
    port: () => undefined,
  };
}

/** The SDK refuses requests of the past; one signed for the future could be replayed until then. */
function isOfTheFuture({ headers }: IncomingMessage): boolean {
  return Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + CLOCK_SKEW_SECONDS;
}

function httpConnection(receiver: HTTPReceiver, { host, port }: SlackSettings): Connection {
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (!isOfTheFuture(request)) return listener(request, response);
    response.writeHead(401).end();
  };
  let server: Server | undefined;
  return {
    receiver,
    async start() {
      server = await receiver.start({ host, port }, { requestTimeout: REQUEST_MILLISECONDS });
    },
    async stopListening() {
      if (!server) return;
      void receiver.stop().catch(() => undefined);
      server.closeIdleConnections();
    },
    close: () => server?.closeAllConnections(),
    // Whether requests reach it from outside is known to Slack alone.
    trouble: () => undefined,
    isConnected: () => undefined,
    authorize: receiver.installer?.authorize.bind(receiver.installer),
    port() {
      const address = server?.address();
      return typeof address === 'object' && address !== null ? address.port : undefined;
    },
  };
}

import type { BotIdentity } from './bot-identity.ts';
import type { OutgoingActivity } from './outgoing-activity.ts';
import type { Place } from './place.ts';

/** How a request to Teams ended; `code` is Teams' own name for the reason. */
export type ConnectorOutcome =
  | { readonly kind: 'sent'; readonly id: string }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly status?: number;
      /** The conversation will never take a post again. */
      readonly permanent: boolean;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What the bot asks of Teams. Each request is made once; none rejects. */
export interface Connector {
  /** Posts to a conversation; its id may name a thread. With `targeted` only the recipient sees it. */
  send(place: Place, conversation: string, activity: OutgoingActivity, targeted?: boolean): Promise<ConnectorOutcome>;
  update(place: Place, conversation: string, message: string, activity: OutgoingActivity): Promise<ConnectorOutcome>;
  /** Opens, or finds, the chat with one person; gives its id. */
  openPersonal(place: Place, account: string): Promise<ConnectorOutcome>;
}

export interface ConnectorOptions {
  readonly identity: Pick<BotIdentity, 'token'> | undefined;
  readonly isTrusted: (serviceUrl: string) => boolean;
  /** Seconds after which a request counts as unanswered. */
  readonly deadline: number;
  readonly fetch: typeof fetch;
}

/** Faults that come before anything is sent. */
const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Statuses by which Teams says that a conversation is closed to the bot: removed, blocked, gone. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);
/** Behind a gateway that gave up waiting, the post may have been made all the same. */
const GATEWAY_TIMEOUT = 504;
const LONGEST_RETRY_AFTER_SECONDS = 3600;
const LONGEST_ANSWER = 64 * 1024;

function failed(reason: string, more: { permanent?: boolean; status?: number; retryAfterSeconds?: number } = {}): ConnectorOutcome {
  return { kind: 'failed', reason, permanent: false, ...more };
}

function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'unknown';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

async function readAnswer(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text.length > LONGEST_ANSWER ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfter(response: Response): { retryAfterSeconds?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? { retryAfterSeconds: Math.min(seconds, LONGEST_RETRY_AFTER_SECONDS) } : {};
}

async function outcomeOf(response: Response): Promise<ConnectorOutcome> {
  const answer = await readAnswer(response);
  const { status } = response;
  if (response.ok) {
    const id = field(answer, 'id');
    return { kind: 'sent', id: typeof id === 'string' ? id : '' };
  }
  const code = field(field(answer, 'error'), 'code');
  const reason = `Teams answered ${status}${typeof code === 'string' ? ` (${code.slice(0, 80)})` : ''}.`;
  if (status === GATEWAY_TIMEOUT) return { kind: 'unknown', reason };
  return failed(reason, { status, permanent: GONE.has(status), ...retryAfter(response) });
}

/** The Bot Connector of Teams over HTTP (its REST interface, version 3). */
export function httpConnector(options: ConnectorOptions): Connector {
  async function authorization(): Promise<Record<string, string>> {
    if (!options.identity) return {};
    const timeout = Promise.withResolvers<never>();
    const timer = setTimeout(() => timeout.reject(new Error('the deadline passed')), options.deadline * 1000);
    try {
      return { authorization: `Bearer ${await Promise.race([options.identity.token(), timeout.promise])}` };
    } finally {
      clearTimeout(timer);
    }
  }

  async function request(method: 'POST' | 'PUT', place: Place, path: string, body: unknown): Promise<ConnectorOutcome> {
    if (!options.isTrusted(place.serviceUrl)) return failed('The service address of this conversation is not one of Teams.');
    let headers: Record<string, string>;
    try {
      headers = { ...(await authorization()), 'content-type': 'application/json; charset=utf-8' };
    } catch (error) {
      return failed(`Microsoft gave out no token for the bot (${codeOf(error)}).`);
    }
    const url = `${place.serviceUrl.replace(/\/+$/u, '')}/v3/conversations${path}`;
    const signal = AbortSignal.timeout(options.deadline * 1000);
    try {
      // A redirect would carry the token to wherever it points.
      return await outcomeOf(await options.fetch(url, { method, headers, body: JSON.stringify(body), signal, redirect: 'manual' }));
    } catch (error) {
      const code = codeOf(error);
      const reason = `Teams could not be reached, or did not answer within ${options.deadline} seconds (${code}).`;
      return NEVER_CONNECTED.has(code) ? failed(reason) : { kind: 'unknown', reason };
    }
  }

  const activities = (conversation: string) => `/${encodeURIComponent(conversation)}/activities`;
  return {
    send: (place, conversation, activity, targeted = false) =>
      request('POST', place, `${activities(conversation)}${targeted ? '?isTargetedActivity=true' : ''}`, {
        ...activity,
        from: place.bot,
        conversation: { id: conversation },
      }),
    update: (place, conversation, message, activity) =>
      request('PUT', place, `${activities(conversation)}/${encodeURIComponent(message)}`, {
        ...activity,
        id: message,
        from: place.bot,
        conversation: { id: conversation },
      }),
    openPersonal: (place, account) =>
      request('POST', place, '', {
        bot: place.bot,
        isGroup: false,
        members: [{ id: account }],
        tenantId: place.tenant,
        channelData: { tenant: { id: place.tenant } },
      }),
  };
}

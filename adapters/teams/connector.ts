import type { TeamsBotIdentity } from './bot-identity.ts';
import type { OutgoingActivity } from './outgoing-activity.ts';
import type { TeamsPlace } from './place.ts';
import { reasonOf } from './token-failure.ts';

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

/** What the roster says of somebody: the directory that they belong to, and in what part they are there. */
export interface Member {
  readonly tenant?: string;
  /** `user`, `guest`, `anonymous`. */
  readonly role?: string;
}
export type MemberOutcome = { readonly kind: 'member'; readonly member: Member } | { readonly kind: 'unknown'; readonly reason: string };

/** What the bot asks of Teams. Each request is made once; none rejects. */
export interface Connector {
  /** Posts to a conversation; its id may name a thread. With `targeted` only the recipient sees it. */
  send(place: TeamsPlace, conversation: string, activity: OutgoingActivity, targeted?: boolean): Promise<ConnectorOutcome>;
  /** Teams finds a message that one person alone sees only where `targeted` says so. */
  update(
    place: TeamsPlace,
    conversation: string,
    message: string,
    activity: OutgoingActivity,
    targeted?: boolean,
  ): Promise<ConnectorOutcome>;
  remove(place: TeamsPlace, conversation: string, message: string, targeted?: boolean): Promise<ConnectorOutcome>;
  /** Looks somebody up among the members of a conversation. */
  member(place: TeamsPlace, conversation: string, account: string): Promise<MemberOutcome>;
  /** Opens, or finds, the chat with one person; gives its id. */
  openPersonal(place: TeamsPlace, account: string): Promise<ConnectorOutcome>;
}

export interface ConnectorOptions {
  readonly identity: Pick<TeamsBotIdentity, 'token'> | undefined;
  readonly isTrusted: (serviceUrl: string) => boolean;
  /** Seconds after which a request counts as unanswered. */
  readonly deadline: number;
  readonly fetch: typeof fetch;
  /** In ISO 8601: pauses that Teams asks for may be given as an instant. */
  readonly now: () => string;
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

/** The pause that Teams asks for, in seconds: given as such, or as the instant of its end. */
function retryAfter(response: Response, now: string): { retryAfterSeconds?: number } {
  const written = response.headers.get('retry-after')?.trim() || 'none';
  const seconds = /^\d/u.test(written) ? Number(written) : Math.max(0, Math.ceil((Date.parse(written) - Date.parse(now)) / 1000));
  return seconds >= 0 ? { retryAfterSeconds: Math.min(seconds, LONGEST_RETRY_AFTER_SECONDS) } : {};
}

function refusal(response: Response, answer: unknown, now: string): ConnectorOutcome {
  const { status } = response;
  const code = field(field(answer, 'error'), 'code');
  const reason = `Teams answered ${status}${typeof code === 'string' ? ` (${code.slice(0, 80)})` : ''}.`;
  if (status === GATEWAY_TIMEOUT) return { kind: 'unknown', reason };
  return failed(reason, { status, permanent: GONE.has(status), ...retryAfter(response, now) });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function memberOf(answer: unknown): Member {
  const [tenant, role] = [text(field(answer, 'tenantId')), text(field(answer, 'userRole'))];
  return { ...(tenant === undefined ? {} : { tenant }), ...(role === undefined ? {} : { role }) };
}

/** What a request came to, with what Teams answered where it took it. */
type Requested = { readonly outcome: ConnectorOutcome; readonly answer?: unknown };

async function requestedBy(response: Response, now: string): Promise<Requested> {
  const answer = await readAnswer(response);
  if (!response.ok) return { outcome: refusal(response, answer, now) };
  return { outcome: { kind: 'sent', id: text(field(answer, 'id')) ?? '' }, answer };
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

  async function ask(method: 'POST' | 'PUT' | 'DELETE' | 'GET', place: TeamsPlace, path: string, body?: unknown): Promise<Requested> {
    if (!options.isTrusted(place.serviceUrl)) return { outcome: failed('The service address of this conversation is not one of Teams.') };
    let headers: Record<string, string>;
    try {
      headers = { ...(await authorization()), 'content-type': 'application/json; charset=utf-8' };
    } catch (error) {
      return { outcome: failed(`Microsoft gave out no token for the bot: ${reasonOf(error)}.`) };
    }
    const url = `${place.serviceUrl.replace(/\/+$/u, '')}/v3/conversations${path}`;
    const signal = AbortSignal.timeout(options.deadline * 1000);
    try {
      // A redirect would carry the token to wherever it points.
      const sent = { method, headers, signal, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) } as const;
      return await requestedBy(await options.fetch(url, sent), options.now());
    } catch (error) {
      const code = codeOf(error);
      const reason = `Teams could not be reached, or did not answer within ${options.deadline} seconds (${code}).`;
      return { outcome: NEVER_CONNECTED.has(code) ? failed(reason) : { kind: 'unknown', reason } };
    }
  }

  const request = async (...given: Parameters<typeof ask>) => (await ask(...given)).outcome;
  const activities = (conversation: string) => `/${encodeURIComponent(conversation)}/activities`;
  const flag = (targeted: boolean) => (targeted ? '?isTargetedActivity=true' : '');
  const standing = (conversation: string, message: string, targeted: boolean) =>
    `${activities(conversation)}/${encodeURIComponent(message)}${flag(targeted)}`;
  return {
    send: (place, conversation, activity, targeted = false) =>
      request('POST', place, `${activities(conversation)}${flag(targeted)}`, {
        ...activity,
        from: place.bot,
        conversation: { id: conversation },
      }),
    update: (place, conversation, message, activity, targeted = false) =>
      request('PUT', place, standing(conversation, message, targeted), {
        ...activity,
        id: message,
        from: place.bot,
        conversation: { id: conversation },
      }),
    remove: (place, conversation, message, targeted = false) => request('DELETE', place, standing(conversation, message, targeted)),
    async member(place, conversation, account) {
      const path = `/${encodeURIComponent(conversation)}/members/${encodeURIComponent(account)}`;
      const { outcome, answer } = await ask('GET', place, path);
      return outcome.kind === 'sent' ? { kind: 'member', member: memberOf(answer) } : { kind: 'unknown', reason: outcome.reason };
    },
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

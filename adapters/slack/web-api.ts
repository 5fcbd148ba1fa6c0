import { type Logger, webApi } from '@slack/bolt';
import { z } from 'zod';
import { Failure, loggedReason } from '../../src/index.ts';

/** One call of Slack's Web API: never retried, never waiting for a rate limit to pass. Rejects with what {@link callFailure} reads. */
export type SlackApi = (method: string, args?: Readonly<Record<string, unknown>>) => Promise<SlackResult>;

const resultSchema = z.looseObject({
  ok: z.boolean(),
  channel: z.union([z.string(), z.looseObject({ id: z.string() })]).optional(),
  ts: z.string().optional(),
  response_metadata: z.looseObject({ next_cursor: z.string().optional(), scopes: z.array(z.string()).optional() }).optional(),
});
export type SlackResult = z.output<typeof resultSchema>;

export interface WebApiOptions {
  /** Base address, ended by a slash; Slack's own when none is given. */
  readonly apiUrl?: string | undefined;
  /** Milliseconds after which a call that was not answered is given up. */
  readonly timeout: number;
  readonly logger: Logger;
}

/**
 * Calls in the name of a token. The client of Slack's SDK would by itself post again after a dropped connection, which
 * may show a message twice, and hold back every other call while one is rate-limited.
 */
export function slackApi(token: string, { apiUrl, timeout, logger }: WebApiOptions): SlackApi {
  const client = new webApi.WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout,
    logger,
  });
  return async (method, args = {}) => resultSchema.parse(await client.apiCall(method, { ...args }));
}

/** Why a call failed, by what it means for another attempt. */
export type CallFailure =
  /** Slack answered and refused, for what stands at some places of the payload; nothing was done. */
  | { readonly kind: 'refused'; readonly error: string; readonly places: readonly string[] }
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  /** The call did not arrive; nothing was done. */
  | { readonly kind: 'not_sent'; readonly reason: string }
  /** The call may or may not have been carried out. */
  | { readonly kind: 'uncertain'; readonly reason: string };

/** Slack's documentation of each method: "It's possible some aspect of the operation succeeded before the error was raised." */
const UNCERTAIN_ERRORS = new Set(['fatal_error', 'internal_error', 'request_timeout']);
const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const UNAVAILABLE = 503;

/** Where in a payload Slack found faults. What it says of each may quote what people wrote. */
function placesIn(messages: readonly string[]): string[] {
  return messages.flatMap((message) => /\[json-pointer:([\w/-]+)\]/u.exec(message)?.[1] ?? []);
}

/** Reads what a {@link SlackApi} call rejected with. */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', retryAfterSeconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    if (code === 'ratelimited' || code === 'rate_limited') return { kind: 'limited', retryAfterSeconds: 1 };
    if (UNCERTAIN_ERRORS.has(code)) return { kind: 'uncertain', reason: code };
    return { kind: 'refused', error: code, places: placesIn(error.data.response_metadata?.messages ?? []) };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = `Slack's server answered ${error.statusCode}.`;
    return { kind: error.statusCode === UNAVAILABLE ? 'not_sent' : 'uncertain', reason };
  }
  const code = causeCode(error);
  // Only the network's own errors have a code; what others say may quote what was sent or received.
  const reason = code !== '' && error instanceof Error ? `${error.message} (${code})` : loggedReason(error);
  return { kind: BEFORE_SENDING.has(code) ? 'not_sent' : 'uncertain', reason };
}

/** Why something that called Slack failed, as a log may have it. */
export function callReason(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const failure = callFailure(error);
  switch (failure.kind) {
    case 'refused':
      return `Slack refused it: ${failure.error}.`;
    case 'limited':
      return 'Slack takes no more calls for now.';
    case 'not_sent':
    case 'uncertain':
      return failure.reason;
  }
}

const causeSchema = z.object({ code: z.string().optional(), cause: z.unknown().optional() });

/** The system's code of a network error, which lies below the errors that wrap it. */
function causeCode(error: unknown, depth = 0): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : undefined;
  const parsed = causeSchema.safeParse(cause);
  if (!parsed.success || depth > 4) return '';
  return parsed.data.code ?? causeCode(cause, depth + 1);
}

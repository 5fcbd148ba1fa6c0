import { z } from 'zod';

/** How a call of the REST interface ended. `unknown`: it may or may not have been carried out. */
export type CallOutcome =
  | { readonly kind: 'done'; readonly body: unknown }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** What the server calls the reason. */
      readonly id: string;
      readonly reason: string;
      readonly retryAfterSeconds?: number;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Calls the REST interface of version 4; `path` begins behind it. Never rejects. */
export type MattermostApi = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<CallOutcome>;

export interface ApiParts {
  readonly url: string;
  readonly token: string;
  /** Milliseconds after which a call counts as unanswered. */
  readonly timeout: number;
}

/** The name of an error. Beside it the server tells of it in words, which may quote what people wrote: they are left out. */
const errorSchema = z.object({ id: z.string().regex(/^[\w.-]{1,120}$/u) });
/** The server was told the same post already, and is at it. */
const STILL_AT_IT = 'api.post.deduplicate_create_post.pending';

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** Seconds to wait, as the server gives them to those who ask too often. */
function pauseIn({ headers }: Response): number | undefined {
  const given = headers.get('retry-after') ?? headers.get('x-ratelimit-reset');
  return given !== null && /^\d{1,5}$/.test(given) ? Number(given) : undefined;
}

export function mattermostApi({ url, token, timeout }: ApiParts): MattermostApi {
  return async (method, path, body) => {
    try {
      const response = await fetch(`${url}/api/v4${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      const answer = await bodyOf(response);
      if (response.ok) return { kind: 'done', body: answer };
      const { id } = errorSchema.safeParse(answer).data ?? { id: '' };
      const reason = id === '' ? `The server answered ${response.status}.` : `The server answered ${response.status} (${id}).`;
      if (id === STILL_AT_IT || response.status === 504) return { kind: 'unknown', reason };
      const retryAfterSeconds = response.status === 429 ? (pauseIn(response) ?? 1) : undefined;
      return { kind: 'refused', status: response.status, id, reason, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
      return { kind: 'unknown', reason: `${error instanceof Error ? error.message : String(error)} ${cause}`.trim() };
    }
  };
}

/** What a call gave, read by a schema; nothing where it gave something else, or failed. */
export function read<T>(called: CallOutcome, schema: z.ZodType<T>): T | undefined {
  return called.kind === 'done' ? schema.safeParse(called.body).data : undefined;
}

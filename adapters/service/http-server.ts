import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure, type Health } from '../../src/index.ts';

export interface HttpServerParts {
  readonly port: number;
  readonly host: string;
  /** Asked for, where there is one, by whatever tells more than a word; what it is now. */
  readonly token: (() => string) | undefined;
  readonly health: () => Health;
  readonly metrics: () => Promise<string>;
}

export interface HttpServer {
  /** The port that it listens on; the one asked for unless that was 0. */
  readonly port: number;
  stop(): Promise<void>;
}

const TIME_LIMIT = 5000;

const hashed = (text: string) => createHash('sha256').update(text).digest();

function isAllowed({ headers }: IncomingMessage, token: HttpServerParts['token']): boolean {
  return token === undefined || timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token()}`));
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

async function answerTo(request: IncomingMessage, { token, health, metrics }: HttpServerParts): Promise<Answer> {
  const [path] = (request.url ?? '').split('?');
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, text: 'Only GET is answered here.\n' };
  if (path === '/healthz') return { status: 200, text: 'ok\n' };
  if (path === '/readyz') {
    const { readiness } = health();
    return { status: readiness === 'ready' ? 200 : 503, text: `${readiness}\n` };
  }
  if (path !== '/statusz' && path !== '/metrics') return { status: 404, text: 'There are /healthz, /readyz, /statusz and /metrics.\n' };
  if (!isAllowed(request, token)) return { status: 401, text: 'Send the token as "Authorization: Bearer TOKEN".\n' };
  if (path === '/metrics') return { status: 200, text: await metrics(), type: 'text/plain; version=0.0.4; charset=utf-8' };
  return { status: 200, text: `${JSON.stringify(health(), undefined, 2)}\n`, type: 'application/json; charset=utf-8' };
}

function send(response: ServerResponse, { status, text, type = 'text/plain; charset=utf-8' }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(text);
}

async function respond(request: IncomingMessage, response: ServerResponse, parts: HttpServerParts): Promise<void> {
  let answer: Answer;
  try {
    answer = await answerTo(request, parts);
  } catch {
    answer = { status: 500, text: 'This could not be answered.\n' };
  }
  send(response, answer);
}

async function listen(server: Server, { port, host }: HttpServerParts): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const why = `${cause.message}.`;
      reject(new Failure('CONFIGURATION_INVALID', `Port ${port} cannot be listened on.`, why, 'Set PORT to one that is free.', { cause }));
    });
    server.listen(port, host, () => resolve());
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/**
 * Answers whether the process lives (/healthz: its loop turns), whether it may be sent traffic (/readyz), how each of its
 * parts does (/statusz, JSON) and how much it did (/metrics, Prometheus text). None of it asks anybody. Slow and endless requests are cut off. @throws Failure CONFIGURATION_INVALID when the port is taken
 */
export async function startHttpServer(parts: HttpServerParts): Promise<HttpServer> {
  const server = createServer(
    { requestTimeout: TIME_LIMIT, headersTimeout: TIME_LIMIT, keepAliveTimeout: TIME_LIMIT },
    (request, response) => {
      request.resume();
      void respond(request, response, parts);
    },
  );
  server.maxConnections = 100;
  const port = await listen(server, parts);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

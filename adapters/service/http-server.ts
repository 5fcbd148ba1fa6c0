import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../../src/index.ts';

export interface HttpServerParts {
  readonly port: number;
  readonly host: string;
  /** Asked for on every path but /healthz when it is set. */
  readonly token: string | undefined;
  /** Nothing when the bot can do all of its work, else why not. */
  readonly unready: () => Promise<string | undefined>;
  readonly metrics: () => string;
}

export interface HttpServer {
  /** The port that it listens on; the one asked for unless that was 0. */
  readonly port: number;
  stop(): Promise<void>;
}

const TIME_LIMIT = 5000;

const hashed = (text: string) => createHash('sha256').update(text).digest();

function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  return token === undefined || timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token}`));
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(text);
}

async function respond(request: IncomingMessage, response: ServerResponse, parts: HttpServerParts): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Only GET is answered here.\n');
  if (path === '/healthz') return send(response, 200, 'ok\n');
  if (path !== '/readyz' && path !== '/metrics') return send(response, 404, 'There are /healthz, /readyz and /metrics.\n');
  if (!isAllowed(request, parts.token)) return send(response, 401, 'Send the token as "Authorization: Bearer TOKEN".\n');
  if (path === '/metrics') return send(response, 200, parts.metrics(), 'text/plain; version=0.0.4; charset=utf-8');
  const reason = await parts.unready();
  return reason === undefined ? send(response, 200, 'ready\n') : send(response, 503, `${reason}\n`);
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
 * Answers whether the process lives (/healthz), whether it can do all of its work (/readyz) and how it does (/metrics,
 * Prometheus text). Slow and endless requests are cut off. @throws Failure CONFIGURATION_INVALID when the port is taken
 */
export async function startHttpServer(parts: HttpServerParts): Promise<HttpServer> {
  const server = createServer(
    { requestTimeout: TIME_LIMIT, headersTimeout: TIME_LIMIT, keepAliveTimeout: TIME_LIMIT },
    (request, response) => {
      request.resume();
      respond(request, response, parts).catch(() => send(response, 500, 'This could not be answered.\n'));
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

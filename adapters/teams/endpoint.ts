import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Failure } from '../../src/index.ts';
import { REQUEST_BYTES } from './limits.ts';
import { type ActivityResponse, bringsToken, type ReceptionParts, receive } from './reception.ts';
import { isLoopback } from './settings.ts';

const PATH = '/api/messages';
const HEADERS_TIMEOUT_MILLISECONDS = 10_000;
const REQUEST_TIMEOUT_MILLISECONDS = 20_000;
/** Teams opens many at once; what it sends is small, and is acknowledged before it is worked on. */
const MOST_CONNECTIONS = 2_000;

/** Where Teams calls the bot. */
export interface Endpoint {
  readonly port: number;
  /** Takes nothing more, and resolves once what was taken is answered. */
  close(): Promise<void>;
}

export interface EndpointOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Nobody is asked who they are: what does not come from this machine is refused. */
  readonly onlyThisMachine: boolean;
  readonly reception: ReceptionParts;
}

/** The body of a request; nothing where it is longer than Teams ever sends. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > REQUEST_BYTES) return undefined;
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!(part instanceof Uint8Array)) return undefined;
    bytes += part.length;
    if (bytes > REQUEST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answerRequest(request: IncomingMessage, options: EndpointOptions): Promise<ActivityResponse> {
  if (request.url?.split('?')[0] !== PATH) return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  if (options.onlyThisMachine && !isLoopback(request.socket.remoteAddress ?? '')) return { status: 403 };
  const { authorization } = request.headers;
  if (!bringsToken(authorization, options.reception)) return { status: 401 };
  const body = await readBody(request);
  return body === undefined ? { status: 413 } : receive(body, authorization, options.reception);
}

function send(response: ServerResponse, { status, body }: ActivityResponse): void {
  if (body === undefined) {
    // What was not read of a refused request is not waited for.
    response.writeHead(status, status >= 400 ? { connection: 'close' } : {}).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function cannotListen({ host, port }: EndpointOptions, cause: Error): Failure {
  const what = `Microsoft Teams cannot be listened for at ${host}:${port}.`;
  const remedy = 'Set TEAMS_PORT and TEAMS_HOST to what is free and belongs to this machine, or stop what uses them.';
  return new Failure('CONFIGURATION_INVALID', what, cause.message, remedy, { cause });
}

/** Listens for Teams. Rejects with a Failure CONFIGURATION_INVALID where the port is taken or not allowed. */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answerRequest(request, options)
      .catch((error: unknown): ActivityResponse => {
        options.reception.failed(error);
        return { status: 400 };
      })
      .then((answered) => send(response, answered))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  server.headersTimeout = HEADERS_TIMEOUT_MILLISECONDS;
  server.requestTimeout = REQUEST_TIMEOUT_MILLISECONDS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(options, error)));
    server.listen(options.port, options.host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    async close() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.allSettled(underWay);
      server.closeAllConnections();
      await closed;
    },
  };
}

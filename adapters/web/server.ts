import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { describeDefect, Failure, failureWords, isForReaders } from '../../src/index.ts';
import { hasSession, isForThisPage, isFromThisPage, SAFE_HEADERS } from './guard.ts';
import type { PageAnswering } from './page-answering.ts';
import { type PageCode, pageDocument } from './page-code.ts';
import { isRequestName } from './requests.ts';
import type { Refused } from './wire.ts';

export interface PageServerParts {
  /** Another port is taken where this one is in use, unless it was asked for. */
  readonly port: number;
  readonly isAskedFor: boolean;
  /** A secret that nobody can guess. */
  readonly session: string;
  readonly code: () => Promise<PageCode>;
  readonly answer: PageAnswering;
  readonly warn: PageWarn;
}

/** Takes a line for operators; beside it where an error was met, and its own words, which may hold what people wrote. */
export type PageWarn = (line: string, beside?: { readonly stack: string; readonly said: string }) => void;

export interface PageServer {
  readonly port: number;
  /** The address to open, with the session. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Loopback alone: nothing of it is served to other machines. */
const HOST = '127.0.0.1';
/** What is refused in words is an answer: a browser would write any other status into its console as an error. */
const REFUSED = 200;
const LONGEST_REQUEST = 512 * 1024;
const API = '/api/';
const A_YEAR = 'public, max-age=31536000, immutable';

function send(response: ServerResponse, status: number, type: string, body: Buffer | string, more: Readonly<Record<string, string>> = {}) {
  response.writeHead(status, { ...SAFE_HEADERS, 'cache-control': 'no-store', 'content-type': type, ...more });
  response.end(body);
}

const sendWords = (response: ServerResponse, status: number, words: string) => send(response, status, 'text/plain; charset=utf-8', words);
const sendJson = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LONGEST_REQUEST) throw new RangeError('too long');
    parts.push(bytes);
  }
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

const DEFECT: Refused = {
  code: 'INTERNAL',
  message: 'This could not be done.',
  why: 'This is a fault of the program; the terminal has a line on it.',
  remedy: 'Try again.',
};
const MISREAD: Refused = {
  code: 'USAGE',
  message: 'This was not understood.',
  why: 'The page sent something else than is taken.',
  remedy: 'Load the page again.',
};

function refusedBy(error: unknown, warn: PageWarn): { readonly status: number; readonly refused: Refused } {
  if (error instanceof ZodError || error instanceof SyntaxError || error instanceof RangeError) return { status: 400, refused: MISREAD };
  if (error instanceof Failure && isForReaders(error)) {
    const { code, message, why, remedy } = error;
    return { status: REFUSED, refused: { code, message, why, remedy } };
  }
  if (error instanceof Failure) {
    const { what, remedy } = failureWords(error);
    warn(`web: ${error.code}: ${error.message} ${error.why}`);
    return { status: REFUSED, refused: { code: error.code, message: what, why: '', remedy } };
  }
  const { line, stack, said } = describeDefect(error);
  warn(`web: ${line}`, { stack, said });
  return { status: 500, refused: DEFECT };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves the page to this machine alone. @throws Failure CONFIGURATION_INVALID where the port that was asked for is taken */
export async function startPageServer({ port, isAskedFor, session, code, answer, warn }: PageServerParts): Promise<PageServer> {
  const page: { port: number; session: string } = { port, session };

  async function answerApi(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return sendWords(response, 405, 'Ask by POST.');
    if (!isFromThisPage(request) || request.headers['content-type'] !== 'application/json')
      return sendWords(response, 403, 'Not from here.');
    if (!hasSession(request, page)) return sendWords(response, 401, 'Open the address that the terminal printed.');
    if (!isRequestName(name)) return sendWords(response, 404, 'There is nothing here.');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      sendJson(response, 200, await answer(name, await bodyOf(request), gone.signal));
    } catch (error) {
      const { status, refused } = refusedBy(error, warn);
      sendJson(response, status, { refused });
    }
  }

  async function answerFile(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendWords(response, 405, 'Only to be read.');
    const made = await code();
    if (path === '/') return send(response, 200, 'text/html; charset=utf-8', pageDocument(made));
    const file = made.files.get(path);
    if (!file) return sendWords(response, 404, 'There is nothing here.');
    const isPacked = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
    const headers = { 'cache-control': A_YEAR, vary: 'accept-encoding', ...(isPacked && { 'content-encoding': 'gzip' }) };
    send(response, 200, file.type, isPacked ? file.gzip : file.bytes, headers);
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isForThisPage(request, page)) return sendWords(response, 421, 'Not this page.');
    const [path = '/'] = (request.url ?? '/').split(/[?#]/u);
    if (path.startsWith(API)) return answerApi(path.slice(API.length), request, response);
    return answerFile(path, request, response);
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      const { status, refused } = refusedBy(error, warn);
      if (!response.headersSent) sendWords(response, status, `${refused.message} ${refused.why}`);
      else response.destroy();
    });
  });
  const taken = (cause: unknown) => {
    if (!isAskedFor) return listen(server, 0);
    const why = 'Another program listens there.';
    throw new Failure('CONFIGURATION_INVALID', `Port ${port} cannot be listened on.`, why, 'Set WEB_PORT to another port.', { cause });
  };
  page.port = await listen(server, port).catch(taken);
  return {
    port: page.port,
    address: `http://${HOST}:${page.port}/#session=${session}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

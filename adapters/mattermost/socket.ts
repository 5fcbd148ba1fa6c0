import { Failure } from '../../src/answering.ts';
import type { Clock } from '../../src/index.ts';
import { eventSchema, type MattermostEvent, replySchema } from './wire.ts';

/** The connection over which the server tells what happens. It comes back by itself. */
export interface EventSocket {
  /** Resolves once it stands. @throws Failure PLATFORM_REFUSED, PLATFORM_UNREACHABLE */
  open(): Promise<void>;
  /** Why it has not stood for a while; nothing while it does. */
  trouble(): Failure | undefined;
  close(): void;
}

export interface EventSocketParts {
  readonly url: string;
  readonly token: string;
  readonly clock: Clock;
  readonly onEvent: (event: MattermostEvent) => void;
  /** Called whenever something may have been missed: the connection stands anew, or an event did not come. */
  readonly onGap: () => void;
}

const START_MILLISECONDS = 20_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const PING_EVERY = 30_000;
/** Milliseconds without a word from the server after which the connection counts as dead. */
const DEAD_AFTER = 75_000;
/** Milliseconds without a connection that go unremarked: a server that is started anew is away for as long. */
const AWAY_UNREMARKED = 30_000;

const refused = () =>
  new Failure(
    'PLATFORM_REFUSED',
    'Mattermost does not let the bot in.',
    'MATTERMOST_TOKEN is not the token of an account that is active.',
    'Make a new token for the bot account; docs/mattermost.md tells how.',
  );
const unreachable = (why: string) =>
  new Failure('PLATFORM_UNREACHABLE', 'Mattermost cannot be reached.', why, 'Check MATTERMOST_URL, the network and the server.');

/** How one connection ended: `refused`, the token is none. */
type End = 'refused' | 'lost';

/** Opens and holds the WebSocket of a server. Tokens go in the first message, as the protocol has it. */
export function eventSocket({ url, token, clock, onEvent, onGap }: EventSocketParts): EventSocket {
  const address = `${url.replace(/^http/, 'ws')}/api/v4/websocket`;
  const ending = new AbortController();
  let current: WebSocket | undefined;
  let downSince: number | undefined = clock.elapsed();

  /** Resolves when the connection is over; `stands` is called once the server has let it in. */
  function connection(stands: () => void): Promise<End> {
    const { promise, resolve } = Promise.withResolvers<End>();
    const over = new AbortController();
    const socket = new WebSocket(address);
    current = socket;
    let sent = 0;
    let heardAt = clock.elapsed();
    let expected: number | undefined;
    const end = (how: End) => {
      over.abort();
      socket.close();
      resolve(how);
    };
    const send = (action: string, data: Readonly<Record<string, string>>) => {
      sent += 1;
      socket.send(JSON.stringify({ seq: sent, action, data }));
    };
    const keepAlive = async () => {
      for (;;) {
        await clock.wait(PING_EVERY, over.signal);
        if (over.signal.aborted) return;
        if (clock.elapsed() - heardAt > DEAD_AFTER) return end('lost');
        send('ping', {});
      }
    };
    socket.addEventListener('open', () => send('authentication_challenge', { token }));
    socket.addEventListener('error', () => end('lost'));
    socket.addEventListener('close', () => end('lost'));
    socket.addEventListener('message', ({ data }) => {
      heardAt = clock.elapsed();
      const message = parsed(data);
      const reply = replySchema.safeParse(message).data;
      if (reply?.status === 'FAIL' && reply.seq_reply === 1) return end('refused');
      const event = reply ? undefined : eventSchema.safeParse(message).data;
      if (!event) return;
      if (event.event === 'hello') {
        stands();
        void keepAlive();
      }
      if (event.seq !== undefined) {
        if (expected !== undefined && event.seq > expected) onGap();
        expected = event.seq + 1;
      }
      onEvent(event);
    });
    return promise;
  }

  async function hold(first: PromiseWithResolvers<End | 'stands'>): Promise<void> {
    let wait = FIRST_WAIT;
    while (!ending.signal.aborted) {
      const how = await connection(() => {
        downSince = undefined;
        wait = FIRST_WAIT;
        first.resolve('stands');
        onGap();
      });
      downSince ??= clock.elapsed();
      if (how === 'refused') first.resolve(how);
      await clock.wait(wait, ending.signal);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  return {
    async open() {
      const first = Promise.withResolvers<End | 'stands'>();
      const done = new AbortController();
      void hold(first);
      const how = await Promise.race([first.promise, clock.wait(START_MILLISECONDS, done.signal).then((): 'lost' => 'lost')]);
      done.abort();
      if (how === 'stands') return;
      ending.abort();
      current?.close();
      throw how === 'refused' ? refused() : unreachable(`No connection stood within ${START_MILLISECONDS / 1000} seconds.`);
    },
    trouble() {
      const isDown = downSince !== undefined && clock.elapsed() - downSince > AWAY_UNREMARKED;
      return isDown ? unreachable('The connection over which it tells what is written does not stand.') : undefined;
    },
    close() {
      ending.abort();
      current?.close();
    },
  };
}

function parsed(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

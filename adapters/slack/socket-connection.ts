import { setTimeout as delay } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { Failure, type PlatformTrouble } from '../../src/index.ts';
import { appTokenFailure } from './checks.ts';
import { LATE, withinMilliseconds } from './within.ts';

const CONNECT_MILLISECONDS = 20_000;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Milliseconds without a connection after which that is trouble, though no attempt has failed yet. */
const AWAY_AFTER = 30_000;

/** Slack's Socket Mode, connected again whenever the connection ends. */
export interface SocketConnection {
  /** Resolves once it stands for the first time. Rejects with what the SDK met. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Why it does not stand; nothing while it does, and until an attempt to connect again has failed or was waited for too long. */
  trouble(): PlatformTrouble | undefined;
  /** Whether it stands. */
  isConnected(): boolean;
}

/**
 * Keeps Socket Mode connected. The SDK connects again by itself only where Slack does not refuse it; a refusal meanwhile
 * (a token that was revoked) it throws where nobody can catch it, which would end the process. `receiver` must therefore
 * not connect again by itself. `elapsed`: milliseconds on a clock that only runs forward.
 */
export function socketConnection(receiver: Pick<SocketModeReceiver, 'client' | 'start' | 'stop'>, elapsed: () => number): SocketConnection {
  const { client } = receiver;
  const ending = new AbortController();
  let isConnecting = false;
  let trouble: PlatformTrouble | undefined;
  let isStarted = false;
  let lostAt: number | undefined;

  async function connectAgain(): Promise<void> {
    for (let wait = FIRST_WAIT; !ending.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      const outcome = await withinMilliseconds(
        CONNECT_MILLISECONDS,
        client.start().then(() => undefined, appTokenFailure),
      );
      if (outcome === undefined) {
        trouble = undefined;
        lostAt = undefined;
        return;
      }
      if (outcome === LATE) void client.disconnect().catch(() => undefined);
      trouble = { kind: 'away', failure: outcome === LATE ? SILENT : outcome };
      await delay(wait, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  return {
    async start() {
      await receiver.start();
      isStarted = true;
      client.on('disconnected', () => {
        lostAt ??= elapsed();
        if (isConnecting) return;
        isConnecting = true;
        void connectAgain().finally(() => {
          isConnecting = false;
        });
      });
    },
    async stop() {
      ending.abort();
      await receiver.stop();
    },
    trouble: () => trouble ?? (lostAt !== undefined && elapsed() - lostAt >= AWAY_AFTER ? LOST : undefined),
    isConnected: () => isStarted && lostAt === undefined,
  };
}

const SILENT = new Failure(
  'PLATFORM_UNREACHABLE',
  'Slack cannot be reached.',
  `No connection stood within ${CONNECT_MILLISECONDS / 1000} seconds.`,
  'Check the network.',
);

const LOST: PlatformTrouble = {
  kind: 'away',
  failure: new Failure(
    'PLATFORM_UNREACHABLE',
    'Slack cannot be reached.',
    `The connection has been gone for ${AWAY_AFTER / 1000} seconds.`,
    'Check the network.',
  ),
};

import { type Logger, LogLevel } from '@slack/bolt';
import { seldom } from '../../src/index.ts';

/** Where the adapter tells its operators what happens. Never content, never tokens. */
export interface SlackLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string, error?: unknown): void;
}

/** Tokens, secrets of addresses, and whatever else begins as Slack's tokens do. */
const SECRETS = /xox[a-z](?:\.xox[a-z])?-[\w-]+|xapp-[\w-]+|hooks\.slack\.com\/\S+|ticket=[\w-]+/g;

export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[secret]');
}

/** A log that writes lines. */
export function lineLog(write: (line: string) => void): SlackLog {
  const line = (level: string, text: string) => write(withoutSecrets(`slack ${level}: ${text}`));
  return {
    info: (text) => line('info', text),
    warn: (text) => line('warning', text),
    error: (text, error) =>
      line('error', error === undefined ? text : `${text} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  };
}

/**
 * Slack's SDK logs through this; its debugging is left out, for it holds what people write. What one request after the
 * other can cause is written once a minute. `now`: ISO instant.
 */
export function sdkLogger(log: SlackLog, now: () => string): Logger {
  const text = (parts: readonly unknown[]) => parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
  const [warn, error] = [seldom(log.warn, now), seldom((line) => log.error(line), now)];
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => warn(text(parts)),
    error: (...parts) => error(text(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

import { type Logger, LogLevel } from '@slack/bolt';
import { describeDefect, describeInLine, Failure, seldom } from '../../src/index.ts';
import type { Warn, Warned } from '../platform-module.ts';

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
export function lineLog(write: Warn): SlackLog {
  const line = (level: string, text: string, warned: Warned) => write(withoutSecrets(`slack ${level}: ${text}`), warned);
  return {
    info: (text) => line('info', text, { level: 'info' }),
    warn: (text) => line('warning', text, { level: 'warn' }),
    error(text, error) {
      if (error === undefined) return line('error', text, { level: 'error' });
      if (error instanceof Failure) return line('error', `${text} ${describeInLine(error)}`, { level: 'error', code: error.code });
      const { line: what, stack, said } = describeDefect(error);
      line('error', `${text} ${what}`, { level: 'error', stack, said: withoutSecrets(said) });
    },
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

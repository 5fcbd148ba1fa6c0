import { type Logger, LogLevel } from '@slack/bolt';
import { describeDefect, describeInLine, Failure, seldom } from '../../src/index.ts';
import type { Warn, Warned } from '../platform-module.ts';

/** Where the adapter tells its operators what happens. Never content, never tokens. */
export interface SlackLog {
  info(text: string): void;
  /** `said`: words that nobody wrote for a log, and that may hold what people wrote. */
  warn(text: string, said?: string): void;
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
    warn: (text, said) => line('warning', text, { level: 'warn', ...(said !== undefined && { said: withoutSecrets(said) }) }),
    error(text, error) {
      if (error === undefined) return line('error', text, { level: 'error' });
      if (error instanceof Failure) return line('error', `${text} ${describeInLine(error)}`, { level: 'error', code: error.code });
      const { line: what, stack, said } = describeDefect(error);
      line('error', `${text} ${what}`, { level: 'error', stack, said: withoutSecrets(said) });
    },
  };
}

/** Where the SDK's own words end: behind it stand those of errors and of Slack, which may quote what people wrote. */
const END_OF_OWN_WORDS = /\s*(?:[:[{"“]|\((?!\))).*$/su;

function wordsOf(parts: readonly unknown[]): { readonly own: string; readonly said: string } {
  const [first = ''] = parts;
  const texts = parts.map((part) => (part instanceof Error ? part.message : String(part)));
  const own = first instanceof Error ? describeDefect(first).line : String(first).replace(END_OF_OWN_WORDS, '');
  return { own, said: texts.join(' ') };
}

/**
 * Slack's SDK logs through this; its debugging is left out, for it holds what people write. What one request after the
 * other can cause is written once a minute. `now`: ISO instant.
 */
export function sdkLogger(log: SlackLog, now: () => string): Logger {
  const warn = seldom((own, said: string) => log.warn(`The SDK says: ${own}`, said), now);
  const error = seldom((own, said: string) => log.error(`The SDK says: ${own}`, said), now);
  const told = (pass: typeof warn) => (parts: readonly unknown[]) => {
    const { own, said } = wordsOf(parts);
    pass(own, said);
  };
  const [tellWarning, tellError] = [told(warn), told(error)];
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => tellWarning(parts),
    error: (...parts) => tellError(parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

import { format as formatted } from 'node:util';
import { type Level, pino } from 'pino';
import { describeDefect, describeInLine, Failure, seldom } from '../src/index.ts';
import { hiding } from './hidden-secrets.ts';
import type { LogFormat, LogLevel } from './log-setting.ts';

/** What a line of the log says beside its words. */
export interface Noted {
  /** How much it matters; `warn` without. */
  readonly level?: 'info' | 'warn' | 'error';
  /** The code of a failure. */
  readonly code?: string;
  /** What whoever met it was given to be quoted. */
  readonly reference?: string;
  readonly pack?: string;
  readonly interaction?: string;
  /** Where in the program it came to it. */
  readonly stack?: string;
  /** Words of an error that nobody wrote for a log, and that may hold what people wrote: kept for the most talkative level. */
  readonly said?: string;
}

/** Writes a line for operators. */
export type Note = (line: string, noted?: Noted) => void;

export interface LogParts {
  readonly level: LogLevel;
  readonly format: LogFormat;
  /** What must never be written, such as tokens: asked for each line, as it may change. */
  readonly secrets: () => readonly string[];
  /** Takes text with the end of its line. */
  readonly write: (text: string) => void;
}

function withoutUndefined(noted: Readonly<Record<string, string | undefined>>, hide: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(noted).flatMap(([name, value]) => (value === undefined ? [] : [[name, hide(value)]])));
}

/**
 * The log of the program. As JSON each line is an object with `level`, `time` and `msg`, and whatever else is noted of it; as
 * text it is the words, with the reference behind them.
 */
export function createLog({ level, format, secrets, write }: LogParts): Note {
  const hide = hiding(secrets);
  const isTalkative = level === 'debug';
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    { write },
  );
  const isWritten = (of: Level) => logger.isLevelEnabled(of);
  return (line, { level: of = 'warn', said, ...noted } = {}) => {
    const words = hide(isTalkative && said !== undefined ? `${line} ${said}` : line);
    const beside = withoutUndefined(noted, hide);
    if (format === 'json') return logger[of](beside, words);
    if (!isWritten(of)) return;
    const { reference, stack } = beside;
    write(`${words}${reference === undefined ? '' : ` (reference ${reference})`}${stack === undefined ? '' : `\n${stack}`}\n`);
  };
}

/** What the log says of an error: all of a failure that was foreseen; of a defect what and where it is, its own words apart. */
export function inLog(error: unknown): { readonly words: string; readonly noted: Noted } {
  if (error instanceof Failure && (error.code !== 'INTERNAL' || error.cause === undefined)) {
    return { words: describeInLine(error), noted: { code: error.code } };
  }
  const { line, stack, said } = describeDefect(error instanceof Failure ? error.cause : error);
  const what = error instanceof Failure ? `${error.code}: ${error.message} ` : '';
  return { words: `${what}${line}`, noted: { level: 'error', code: 'INTERNAL', said, ...(stack !== '' && { stack }) } };
}

/** Notes each error that something of a name ends in. */
export function noting(what: string, note: Note): (error: unknown) => void {
  return (error) => {
    const { words, noted } = inLog(error);
    note(`${what}: ${words}`, noted);
  };
}

/** A note whose lines all say of which pack they are. */
export function noteOf(pack: string, note: Note): Note {
  return (line, noted) => note(`${pack}: ${line}`, { ...noted, pack });
}

const CONSOLE_METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/**
 * Takes what packages write to a console past the log: nobody knows what stands in it, so on any level but the most talkative
 * there is only that something was written, once a minute. The program itself writes to none. `now`: ISO instant.
 */
export function takeConsole(console: Pick<Console, (typeof CONSOLE_METHODS)[number]>, note: Note, now: () => string): void {
  const told = seldom((line, said: string) => note(line, { level: 'info', said }), now);
  for (const name of CONSOLE_METHODS) {
    console[name] = (...parts: readonly unknown[]) => told('A package wrote to the console.', formatted(...parts));
  }
}

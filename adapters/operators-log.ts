import { pino } from 'pino';

/** A failure that somebody was told of with a reference, for whoever is asked about it. */
export interface FailureNote {
  /** What the reader was shown, and may quote. */
  readonly id: string;
  readonly code: string;
  /** The kind of interaction. */
  readonly interaction: string;
}

/** The log that operators read. Nothing of what people write is in it. */
export interface OperatorsLog {
  /** What somebody should look at, in a line. */
  warn(line: string): void;
  note(failure: FailureNote): void;
}

export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * The log in one of two forms: lines for people, or a JSON object a line with `time`, `level` and `msg`, and each failure
 * that a reader may quote by its `id`, which as lines for people would be too many.
 */
export function operatorsLog(format: LogFormat, write: (text: string) => void): OperatorsLog {
  if (format === 'text') return { warn: (line) => write(`${line}\n`), note: () => undefined };
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } },
    { write: (text) => write(text) },
  );
  return {
    warn: (line) => log.warn(line),
    note: ({ id, code, interaction }) => log.error({ id, code, interaction }, 'failed'),
  };
}

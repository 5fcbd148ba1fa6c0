import type { z } from 'zod';
import type { ChatPlatform, Clock, Externals, Records } from '../src/index.ts';

/** What a line for operators says beside its words. */
export interface Warned {
  /** How much it matters; `warn` without. */
  readonly level?: 'info' | 'warn' | 'error';
  readonly code?: string;
  readonly stack?: string;
  /** Words of an error that nobody wrote for operators, and that may hold what people wrote. */
  readonly said?: string;
}

/** Takes a line for operators. */
export type Warn = (line: string, warned?: Warned) => void;

/** What a platform needs from the process that it runs in. */
export interface PlatformParts {
  /** @throws Failure of the store while there is none */
  readonly records: () => Records;
  /** Questions offered to somebody who opens a conversation. */
  readonly prompts: () => readonly string[];
  /** Where links to figures lead, if they do anywhere. */
  readonly linkBase: string | undefined;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** An id that nothing had before. */
  readonly newId: () => string;
  /** What an operator should read, a line at a time. */
  readonly warn: Warn;
}

/** One thing about how the program is set up that was looked at, and what came out. */
export interface SetupFinding {
  readonly good: boolean;
  readonly text: string;
}

/** A platform as the environment sets it up. */
export interface ConfiguredPlatform {
  readonly name: string;
  /** Makes it a platform of the bot, ready to be started. What it needs is loaded here, and not before. */
  start(parts: PlatformParts): Promise<ChatPlatform>;
  /** Looks whether it is set up as it must be, on the platform too. */
  examine(parts: Pick<PlatformParts, 'clock' | 'linkBase'>): Promise<readonly SetupFinding[]>;
  /** What in its settings is possible and yet probably not meant, a line for each. */
  readonly remarks: readonly string[];
  /** Whether requests come in over HTTP, for some of which a process that ends should still be there. */
  readonly isSentTo: boolean;
}

/** All that the program must know of a platform to carry it. */
export interface PlatformModule {
  /** Also the beginning of its variables, in capitals. */
  readonly name: string;
  /** The variables of the environment that it reads, each of which may be missing. */
  readonly variables: Readonly<Record<string, z.ZodType>>;
  /** Those of them that hold secrets. */
  readonly secrets: readonly string[];
  /** Whether it can be asked if a post is there, by the key under which it was posted. */
  readonly looksUp: boolean;
  /**
   * The platform as it is set up; nothing where it is not to be used. `externals`: what is set for all platforms.
   * @throws Failure CONFIGURATION_INVALID
   */
  configure(environment: Readonly<Record<string, string | undefined>>, externals: Externals): ConfiguredPlatform | undefined;
}

import type {
  Bot,
  BotMadeBefore,
  ChatPlatform,
  Clock,
  Conversation,
  Desk,
  DiskSpace,
  KeptLedger,
  Pack,
  PackSource,
  Store,
  TakenQuestions,
} from '../../src/index.ts';
import type { Configuration } from '../config.ts';
import type { Note } from '../log.ts';
import type { Tracing } from './tracing.ts';

/** What a pack has to do with others that the same process answers from. */
export interface AmongPacks {
  /** Is given where the pack is asked before any platform begins. */
  readonly enter: (desk: Desk, bot: () => Bot, now: () => string) => void;
  /** Whether the pack is seen in a place at this very moment. */
  readonly isSeenIn: (place: Conversation) => boolean;
  /** The questions that were taken, for whichever pack. @throws Failure while there is no store */
  readonly takenQuestions: () => TakenQuestions;
  /** Forgets what packs keep together, from before an instant's days of keeping. */
  readonly forget: (now: string) => Promise<void>;
}

/** What a running bot is put together from. */
export interface ServiceParts {
  readonly configuration: Configuration;
  readonly pack: Pack;
  /** What the bot over the pack can be made from. */
  readonly from?: BotMadeBefore;
  /** Where the pack is edited under the bot; it stays as it is without it. */
  readonly edited?: {
    readonly source: PackSource;
    /** The state from which the pack was read. */
    readonly state: string;
    /** What of the settings does not fit a pack, a line each. */
    readonly remarksOn: (pack: Pack) => readonly string[];
  };
  readonly openStore: () => Promise<Store>;
  /** Where a copy of the ledger is kept for when the store is away; none without it. */
  readonly kept?: KeptLedger;
  readonly platforms: readonly ChatPlatform[];
  /** Where other packs are answered from beside this one. */
  readonly among?: AmongPacks;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
  /** What an operator should read, a line at a time. */
  readonly warn: Note;
  /** The room where the data folder lies. @throws Failure where it cannot be looked at */
  readonly diskSpace?: (folder: string) => Promise<DiskSpace>;
  /** Where pieces of work are told to as spans; nowhere without it. */
  readonly tracing?: Tracing;
  /** Milliseconds between two looks at what has to be looked at to be known. */
  readonly lookEvery?: number;
  /** Milliseconds between two looks at whether the pack was edited. */
  readonly packEvery?: number;
}

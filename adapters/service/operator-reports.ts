import {
  type ClockEvent,
  type DeskEvent,
  type DigestEvent,
  describeFailure,
  describeInLine,
  describeSuspicion,
  type Failure,
  isForReaders,
  type LedgerStanding,
  needsAttention,
  type OutboxEvent,
  remedyFor,
  seldom,
  type TakenEvent,
} from '../../src/index.ts';
import { inLog, type Note, type Noted } from '../log.ts';
import type { PackEvent } from './edited-pack.ts';
import type { FeedEvent } from './feed-polling.ts';
import type { Metrics } from './metrics.ts';
import type { PlatformEvent } from './retried-platforms.ts';

/** What operators are told of the work: counted always, and written as a line where somebody should look. */
export interface OperatorReports {
  readonly delivery: (event: DigestEvent) => void;
  readonly correction: (event: OutboxEvent) => void;
  readonly settlement: (event: OutboxEvent) => void;
  readonly lateReply: (event: OutboxEvent) => void;
  readonly word: (event: OutboxEvent) => void;
  readonly desk: (event: DeskEvent) => void;
  readonly taken: (event: TakenEvent) => void;
  readonly feed: (event: FeedEvent) => void;
  readonly platform: (event: PlatformEvent) => void;
  readonly clock: (event: ClockEvent) => void;
  readonly pack: (event: PackEvent) => void;
  /** The store cannot be used for now; `standing` is what is shown without it. */
  readonly storeAway: (failure: Failure, standing: LedgerStanding) => void;
  /** The copy of the ledger beside the process cannot be used or written. */
  readonly keptLedger: (failure: Failure) => void;
}

/** The counters of what goes out by the outbox. */
type OutboxCounter = 'sitrep_corrections_total' | 'sitrep_asker_replies_total' | 'sitrep_late_replies_total' | 'sitrep_words_total';

/** Writes a trouble of a feed once, and again only after the feed was well. */
function feedLines(warn: Note): (event: FeedEvent) => void {
  const told = new Map<string, Set<string>>();
  return (event) => {
    const line = event.kind === 'failed' ? `feed ${event.feed}: ${describeInLine(event.failure)}` : '';
    const lines = told.get(event.feed) ?? new Set();
    if (line !== '' && !lines.has(line)) warn(line);
    const isWell = event.kind !== 'failed' && (event.kind === 'unchanged' || event.failed === 0);
    told.set(event.feed, isWell ? new Set() : lines.add(line));
  };
}

/** Writes of targets that are held back by the same instant once, however often it is met. */
function deliveryLines(warn: Note): (event: DigestEvent) => void {
  const told = new Set<string>();
  return (event) => {
    const line = `digest ${JSON.stringify(event)}`;
    // It comes with every round until it is mended, and the health of the rounds tells it once.
    if (event.kind === 'interrupted') return;
    if (event.kind !== 'ahead') return warn(line);
    if (!told.has(line)) warn(`${line} A wrong clock left this; npm run digest -- repair sets it right.`);
    told.add(line);
  };
}

function clockLine(event: ClockEvent): string {
  if (event.kind === 'believed') return 'clock: It can be believed again; what waited goes on.';
  const { suspicion } = event;
  return `clock: ${describeSuspicion(suspicion)} Nothing is planned, posted or forgotten until then. ${remedyFor(suspicion)}`;
}

/** Lines of a refusal that are written: the check of the pack tells all of its faults. */
const MOST_LINES = 20;

function refusalLines(failure: Failure): string {
  const lines = describeFailure(failure).split('\n');
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), `  and ${more} more`] : lines;
  return shown.join('\npack: ');
}

function packLine(event: PackEvent): string {
  switch (event.kind) {
    case 'taken_over': {
      const { name, facts, sources } = event.pack;
      return `pack: ${name} was edited and is taken over: ${facts.length} facts in its files, from ${sources.length} documents.`;
    }
    case 'as_before':
      return 'pack: It is again as it is in force.';
    case 'refused':
      return `pack: It was edited and is not taken over; as it was before it answers. ${refusalLines(event.failure)}`;
  }
}

/**
 * Counts what happens beside the conversations, and warns of what somebody should look at. `now`: ISO instant. `isTold`:
 * whether a failure is told already by the health of some part.
 */
export function operatorReports(
  metrics: Pick<Metrics, 'count'>,
  warn: Note,
  now: () => string,
  isTold: (failure: Failure) => boolean = () => false,
): OperatorReports {
  const warnSeldom = seldom((line, noted: Noted) => warn(line, noted), now);
  const telling = (what: string, metric: OutboxCounter) => (event: OutboxEvent) => {
    metrics.count(metric, { kind: event.kind });
    if (needsAttention(event)) warn(`${what} ${JSON.stringify(event)}`);
  };
  const tellFeed = feedLines(warn);
  const tellDelivery = deliveryLines(warn);
  return {
    delivery(event) {
      metrics.count('sitrep_deliveries_total', { kind: event.kind });
      if (needsAttention(event)) tellDelivery(event);
    },
    correction: telling('correction', 'sitrep_corrections_total'),
    settlement: telling('settled question', 'sitrep_asker_replies_total'),
    lateReply: telling('late reply', 'sitrep_late_replies_total'),
    word: telling('word to a subscriber', 'sitrep_words_total'),
    desk(event) {
      if (event.kind === 'answered') {
        metrics.count('sitrep_replies_total', { kind: event.interaction, outcome: event.outcome ?? 'done' });
        const { byModel } = event;
        if (byModel) metrics.count('sitrep_model_readings_total', { effect: byModel.effect, because: byModel.because ?? 'held' });
      }
      if (event.kind === 'failed') {
        metrics.count('sitrep_failures_total', { code: event.failure.code });
        if (!isForReaders(event.failure)) {
          const { interaction, failure, reference } = event;
          const { words, noted } = inLog(failure);
          const about = { ...noted, interaction, ...(reference !== undefined && { reference }) };
          if (!isTold(failure)) warnSeldom(`failed: ${words}`, about);
          // Whoever was told of it may quote its reference, however many met the same.
          if (reference !== undefined) warn('Somebody was told of a failure.', { ...about, level: 'info' });
        }
      }
      if (event.kind === 'postings_lost') {
        warn(`Where ${event.count} answers or more stand could not be noted: corrections will not reach them.`);
      }
      if (event.kind === 'broken') {
        metrics.count('sitrep_failures_total', { code: 'INTERNAL' });
        const { words, noted } = inLog(event.error);
        const { interaction, reference } = event;
        warn(`defect in ${interaction}: ${words}`, { ...noted, interaction, ...(reference !== undefined && { reference }) });
      }
    },
    taken(event) {
      metrics.count('sitrep_questions_left_total', { kind: event.kind });
      if (event.kind === 'given_up') warn('A question was left behind by several processes; its asker is told that there is no answer.');
      if (event.kind === 'let_go') warn('A question was left behind by several processes, and its asker could not be told.');
      if (event.kind === 'failed') {
        const { words, noted } = inLog(event.error);
        warnSeldom(`A question could not be taken up: ${words}`, noted);
      }
    },
    feed(event) {
      metrics.count('sitrep_feeds_total', { kind: event.kind });
      tellFeed(event);
    },
    platform(event) {
      if (event.kind === 'back') return warn(`${event.platform} is started now.`, { level: 'info' });
      metrics.count('sitrep_failures_total', { code: event.failure.code });
      warn(`${event.platform} is not started; it is tried again, and all else goes on. ${describeInLine(event.failure)}`, {
        level: 'error',
        code: event.failure.code,
      });
    },
    clock: (event) => warn(clockLine(event), { level: event.kind === 'believed' ? 'info' : 'error' }),
    pack(event) {
      metrics.count('sitrep_pack_changes_total', { kind: event.kind });
      warn(packLine(event), event.kind === 'refused' ? { level: 'error', code: event.failure.code } : { level: 'info' });
    },
    storeAway(failure, standing) {
      metrics.count('sitrep_failures_total', { code: failure.code });
      const shown =
        standing.kind === 'behind'
          ? `answers go by the kept copy of the ledger, up to entry ${standing.position} as of ${standing.asOf}, and say so`
          : 'no facts are shown';
      warn(`The store is not in use; ${shown}. ${describeInLine(failure)}`, { level: 'error', code: failure.code });
    },
    keptLedger(failure) {
      metrics.count('sitrep_failures_total', { code: failure.code });
      warn(`The kept copy of the ledger: ${describeInLine(failure)}`, { code: failure.code });
    },
  };
}

import { localTime } from '../digest/lines.ts';
import { type LedgerStanding, mayShowFacts } from '../facts/ledger-standing.ts';
import { Failure } from '../model/failure.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import type { Message, NoticeBlock } from '../model/message.ts';
import { ACTIONS, FORMS } from './action-ids.ts';
import type { DeskCommand } from './desk-command.ts';

/** What is answered without any fact: how the bot does, and which digests are sent where. */
const COMMANDS_WITHOUT_FACTS: ReadonlySet<DeskCommand['kind']> = new Set(['status', 'subscription', 'subscribe_form']);
const BUTTONS_WITHOUT_FACTS: ReadonlySet<string> = new Set([
  ACTIONS.openSubscribeForm,
  ACTIONS.subscribe,
  ACTIONS.unsubscribe,
  ACTIONS.pause,
  ACTIONS.resume,
]);

/** Whether the reply to an interaction holds no fact; `command` is what a command or a question was read as. */
export function needsNoFacts(interaction: Interaction, command: DeskCommand | undefined): boolean {
  switch (interaction.kind) {
    case 'question':
    case 'command':
      return command !== undefined && COMMANDS_WITHOUT_FACTS.has(command.kind);
    case 'button':
      return BUTTONS_WITHOUT_FACTS.has(interaction.action);
    case 'form':
    case 'search':
      return interaction.form === FORMS.subscribe;
    case 'home':
      return false;
    case 'installed':
    case 'removed':
    case 'withdrawn':
      return true;
  }
}

/** @throws Failure, in words for readers, while no facts may be shown */
export function requireFacts(standing: LedgerStanding): void {
  if (mayShowFacts(standing)) return;
  const isFirstReading = standing.kind === 'unread' && standing.failure === undefined;
  throw isFirstReading
    ? new Failure(
        'LEDGER_UNREAD',
        'The curators’ latest decisions are still being read.',
        'Until then nothing is told, as it may have been taken back.',
        'Ask again in a few seconds.',
      )
    : new Failure(
        'LEDGER_UNREAD',
        'The curators’ latest decisions cannot be read.',
        'Nothing is told meanwhile, as it may have been taken back.',
        'Ask again later; whoever runs Sitrep can see the reason.',
      );
}

/** The line that a reply carries while the ledger cannot be read; nothing while it is read. `zone` is where times are told. */
export function standingNotice(standing: LedgerStanding, zone: string): NoticeBlock | undefined {
  if (standing.kind !== 'behind') return undefined;
  const entry = standing.position === 0 ? 'before any' : `ledger entry ${standing.position}`;
  const text = `What curators decided is known as of ${localTime(standing.asOf, zone)} (${zone}; ${entry}); the store is away.`;
  return { kind: 'notice', tone: 'stale', text };
}

/** A message with a notice below all that it says, above its buttons. */
function withNoticeBelow({ summary, blocks }: Message, notice: NoticeBlock): Message {
  const end = blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  return { summary: `${summary} ${notice.text}`, blocks: [...blocks.slice(0, end), notice, ...blocks.slice(end)] };
}

/** A reply that says as of when its facts stand, with everything that a search found. */
export function withStalenessNotice(reply: Reply, notice: NoticeBlock | undefined): Reply {
  if (!notice || reply.silent) return reply;
  const results = reply.results?.map((result) => ({ ...result, message: withNoticeBelow(result.message, notice) }));
  return { ...reply, message: withNoticeBelow(reply.message, notice), ...(results && { results }) };
}

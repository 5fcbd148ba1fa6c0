import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type ChatPlatform,
  type Clock,
  type Conversation,
  type HandleInteraction,
  linesOfWork,
  type Message,
  type NoReply,
  type PostOutcome,
  type Records,
  type Room,
  TAKING_ON_LIMITS,
  takingOn,
  timelyReply,
} from '../../src/index.ts';
import { incomingActivitySchema, joinThread } from './activity.ts';
import type { TeamsBotIdentity } from './bot-identity.ts';
import { type ConnectorOutcome, httpConnector } from './connector.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';
import { bytesInTeams } from './files.ts';
import { Memberships } from './membership.ts';
import { cardsOf, type OutgoingActivity } from './outgoing-activity.ts';
import { personalChat, readersOwn } from './personal-place.ts';
import { keptPlaces } from './places.ts';
import type { TeamsSettings } from './settings.ts';
import { TeamsSender } from './teams-sender.ts';
import { tokenFailure } from './token-failure.ts';
import { Turns } from './turn.ts';

/** What operators are told of Teams. */
export type TeamsEvent =
  | { readonly kind: 'listening'; readonly host: string; readonly port: number }
  /** Somebody was not let in. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Something that Teams sent could not be read, and was not answered. */
  | { readonly kind: 'unread'; readonly reason: string }
  /** A reply reached nobody. */
  | { readonly kind: 'unsaid'; readonly delivery: string; readonly reason: string }
  /** The store did not keep where the bot may post; answers go on, digests there may not. */
  | { readonly kind: 'not_kept'; readonly error: unknown }
  | ({ readonly kind: 'no_reply' } & NoReply)
  | { readonly kind: 'failed'; readonly error: unknown };

/** How the bot is set up for Teams. Everything that is not pure comes in here. */
export interface TeamsChatOptions {
  readonly settings: TeamsSettings;
  /** Required unless the settings are for the playground. */
  readonly identity: TeamsBotIdentity | undefined;
  readonly isTrusted: (serviceUrl: string) => boolean;
  /** Asked anew each time. @throws Failure of the store while there is none */
  readonly records: () => Records;
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly fetch: typeof fetch;
  /** Seconds after which a request to Teams counts as unanswered. */
  readonly deadline: number;
  /** How long the core may take for one answer. */
  readonly answering: { readonly clock: Pick<Clock, 'wait'>; readonly milliseconds: number };
  /** How many may be answered at once, and how many wait, where it is to differ from what platforms have. */
  readonly room?: Room;
  readonly tell: (event: TeamsEvent) => void;
}

/** Teams as a chat platform; `port` is the one it listens at once it has started. */
export interface TeamsChat extends ChatPlatform {
  readonly port: () => number | undefined;
  /** Resolves once all that was taken is answered. */
  readonly settled: () => Promise<void>;
}

/** Milliseconds for what was taken to be answered when the bot is to end. */
const STOP_MILLISECONDS = 8_000;

/** For a question to be kept or answered before Teams is told that it was taken: it sends it again after fifteen seconds. */
const ACKNOWLEDGED_MILLISECONDS = 10_000;
const TOO_MANY = 'Too many people asked at the same time.';

const NO_PLACE: PostOutcome = {
  kind: 'failed',
  reason: 'The bot was never added to this conversation, or was removed from it.',
  permanent: true,
};

function outcomeFor(conversation: Conversation, outcome: ConnectorOutcome): PostOutcome {
  if (outcome.kind === 'sent') return { kind: 'sent', posted: { conversation, message: outcome.id } };
  if (outcome.kind === 'unknown') return outcome;
  const { reason, permanent, retryAfterSeconds } = outcome;
  return { kind: 'failed', reason, permanent, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
}

/** A message to one person vanishes after a day; that it cannot be edited any more does not mean that nobody can be told. */
function stillTellable(outcome: ConnectorOutcome): ConnectorOutcome {
  return outcome.kind === 'failed' ? { ...outcome, permanent: false } : outcome;
}

/** Remembers how a message is drawn: one that goes to many conversations is drawn once. */
function drawOnce(): (message: Message) => readonly [OutgoingActivity, ...OutgoingActivity[]] {
  const drawn = new WeakMap<Message, readonly [OutgoingActivity, ...OutgoingActivity[]]>();
  return (message) => {
    const activities = drawn.get(message) ?? cardsOf(message);
    drawn.set(message, activities);
    return activities;
  };
}

/** Microsoft Teams as a chat platform. It cannot look a message up by its key. */
export function teamsChat(options: TeamsChatOptions): TeamsChat {
  const { settings, identity, isTrusted, tell } = options;
  const anonymous = settings.access === 'playground';
  if (!anonymous && !identity) throw new TypeError('Without an identity everybody would be let in.');
  const connector = httpConnector({ identity, isTrusted, deadline: options.deadline, fetch: options.fetch, now: options.now });
  const places = keptPlaces(options.records, (error) => tell({ kind: 'not_kept', error }));
  const speaking = new TeamsSender({ connector, places, wait: options.wait, random: options.random });
  const allowed = settings.access === 'playground' ? undefined : new Set(settings.access.allowedTenants.map((one) => one.toLowerCase()));
  const isAllowedTenant = (tenant: string | undefined) => !allowed || (tenant !== undefined && allowed.has(tenant.toLowerCase()));
  const memberships = new Memberships({ connector, isAllowedTenant, now: options.now });
  const draw = drawOnce();
  const lines = linesOfWork(nextTurn, options.room);
  let turns: Turns | undefined;
  const settled = async () => {
    await lines.settled();
    await turns?.settled();
  };
  let endpoint: Endpoint | undefined;
  let lost = 0;
  return {
    platform: 'teams',
    port: () => endpoint?.port,
    settled,
    async start(handle, posted, taking) {
      const inTime: HandleInteraction = (interaction) =>
        timelyReply(interaction, { ...options.answering, handle, tell: (event) => tell({ kind: 'no_reply', ...event }) });
      const unsaid = (delivery: string, reason: string) => {
        lost += 1;
        tell({ kind: 'unsaid', delivery, reason });
      };
      const takes = takingOn({
        handle: inTime,
        taking,
        lines,
        clock: options.answering.clock,
        limits: { ...TAKING_ON_LIMITS, acknowledgedMilliseconds: ACKNOWLEDGED_MILLISECONDS },
        tell: (event) => (event.kind === 'lost' ? unsaid(event.delivery, TOO_MANY) : tell(event)),
      });
      const begun = new Turns({
        handle: inTime,
        posted,
        taking,
        takes,
        work: lines.work,
        failed: (error) => tell({ kind: 'failed', error }),
        speaking,
        connector,
        places,
        memberships,
        externals: settings.access === 'playground' ? 'allow' : settings.access.externals,
        now: options.now,
        newId: options.newId,
        unsaid,
      });
      turns = begun;
      const reception = {
        identity,
        isTrusted,
        isAllowedTenant,
        answer: (activity: Parameters<Turns['answer']>[0]) => begun.answer(activity),
        refused: (reason: string) => tell({ kind: 'refused', reason }),
        unread: (reason: string) => tell({ kind: 'unread', reason }),
        failed: (error: unknown) => tell({ kind: 'failed', error }),
      };
      endpoint = await openEndpoint({ host: settings.host, port: settings.port, onlyThisMachine: anonymous, reception });
      tell({ kind: 'listening', host: settings.host, port: endpoint.port });
    },
    async takeUp(payload, givesUp) {
      if (!turns) throw new Error('Microsoft Teams is not started.');
      await turns.takeUp(incomingActivitySchema.parse(JSON.parse(payload)), givesUp);
    },
    readFile: (file) => bytesInTeams(file, options.fetch, anonymous),
    async post(named, message, _key) {
      const own = readersOwn(named);
      const known = await places.recall(own);
      if (!known) return NO_PLACE;
      const found = await personalChat({ places, connector }, own, known);
      if ('kind' in found) return found;
      const { address, place } = found;
      const where = joinThread(address.id, address.thread);
      const [first, ...rest] = draw(message);
      const outcome = await connector.send(place, where, first);
      if (outcome.kind === 'sent' && rest.length > 0) await speaking.toEveryone({ conversation: address, place, asker: { id: '' } }, rest);
      return outcomeFor(address, outcome);
    },
    async update(posted, message) {
      const { conversation } = posted;
      const place = await places.recall(conversation);
      if (!place) return NO_PLACE;
      const [first] = draw(message);
      const where = joinThread(conversation.id, conversation.thread);
      const targeted = readersOwn(conversation) !== conversation;
      const outcome = await connector.update(place, where, posted.message, first, targeted);
      return outcomeFor(conversation, targeted ? stillTellable(outcome) : outcome);
    },
    async trouble() {
      const failure = identity && endpoint && (await tokenFailure(identity, options.deadline));
      return failure && { kind: 'impaired', failure };
    },
    repliesLost: () => lost,
    async stop() {
      await endpoint?.close();
      const answered = new AbortController();
      await Promise.race([settled(), options.answering.clock.wait(STOP_MILLISECONDS, answered.signal)]);
      answered.abort();
      turns?.end();
    },
  };
}

import type { DigestDefinition } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import type { Conversation, Person } from '../model/interaction.ts';
import { cleanText } from '../model/text.ts';
import type { Subscription, Subscriptions } from '../ports/subscriptions.ts';
import { localTime } from './lines.ts';
import { describeSchedule, readScheduleWords } from './schedule-words.ts';
import { nextSlot } from './slots.ts';
import { type TimetableChoice, timetableOf } from './timetable.ts';

/** What somebody asks of the digests of a conversation. */
export type SubscriptionCommand =
  | { readonly kind: 'subscribe'; readonly digest: DigestDefinition; readonly choice: TimetableChoice }
  | { readonly kind: 'unsubscribe' | 'pause' | 'resume'; readonly digest: DigestDefinition }
  /** Ends the subscriptions to digests that cannot be shown. */
  | { readonly kind: 'unsubscribe_closed' }
  | { readonly kind: 'list' };

const VERBS = ['subscribe', 'unsubscribe', 'pause', 'resume', 'list'] as const;
const LONGEST_COMMAND = 200;
/** What people write for the digests that cannot be named to them. */
export const CLOSED = 'closed';

function usage(text: string, why: string): Failure {
  return new Failure('USAGE', `"${text}" is not something to do with digests.`, why, `Begin with ${VERBS.join(', ')}.`);
}

function digestNamed(name: string | undefined, digests: readonly DigestDefinition[]): DigestDefinition {
  const known = digests.map((one) => one.name).join(', ');
  const [only] = digests;
  if (name === undefined && digests.length === 1 && only) return only;
  const found = digests.find((one) => one.name === name?.toLowerCase());
  if (found) return found;
  const what = name === undefined ? 'No digest was named.' : `There is no digest "${name}".`;
  throw new Failure('DIGEST_UNKNOWN', what, `These digests exist: ${known || 'none'}.`, 'Name one of them.');
}

/**
 * Reads `subscribe morning 08:30 weekdays Europe/Brussels`, `unsubscribe morning`, `unsubscribe closed`, `pause weekly`,
 * `resume weekly`, or `list`. Throws USAGE, DIGEST_UNKNOWN, SCHEDULE_INVALID or TIME_ZONE_INVALID, each with what to write instead.
 */
export function readSubscriptionCommand(written: string, digests: readonly DigestDefinition[]): SubscriptionCommand {
  const text = cleanText(written.slice(0, LONGEST_COMMAND + 1));
  if (text.length > LONGEST_COMMAND) throw usage(`${text.slice(0, 40)}…`, `It is longer than ${LONGEST_COMMAND} characters.`);
  const [verb = '', name, ...words] = text.split(' ');
  const kind = VERBS.find((one) => one === verb.toLowerCase());
  if (!kind) throw usage(text, 'The first word is none that is known here.');
  if (kind === 'list') return { kind };
  if (kind === 'unsubscribe' && name?.toLowerCase() === CLOSED && !digests.some((one) => one.name === CLOSED))
    return { kind: 'unsubscribe_closed' };
  const digest = digestNamed(name, digests);
  if (kind === 'subscribe') return { kind, digest, choice: readScheduleWords(words.join(' '), digest.schedule) };
  if (words.length > 0) throw usage(text, `Nothing is expected after "${kind} ${digest.name}".`);
  return { kind, digest };
}

/** What carrying out a command needs. */
export interface SubscriptionAct {
  readonly subscriptions: Subscriptions;
  /** Those that may be shown to the person there: any other is spoken of as one that is not made any more. */
  readonly digests: readonly DigestDefinition[];
  readonly person: Person;
  readonly target: Conversation;
  /** ISO instant. */
  readonly now: string;
}

/** Who subscribed, where others read along and would not know; nothing where no name is known. */
function subscribedBy({ createdBy: { name }, target: { kind } }: Subscription): string {
  return kind === 'personal' || name === undefined ? '' : `, subscribed by ${name}`;
}

/** A subscription in one line: what, when, where the clock is, whose it is, and when the next one comes. */
export function describeSubscription(subscription: Subscription, definition: DigestDefinition, now: string): string {
  const zone = subscription.zone ?? definition.time_zone;
  const when = `${describeSchedule(subscription.schedule ?? definition.schedule)} (${zone})${subscribedBy(subscription)}`;
  if (subscription.dead)
    return `${definition.title}: ${when}; stopped, because this place could not be reached. Subscribe again to wake it.`;
  if (subscription.paused) return `${definition.title}: ${when}; paused.`;
  const next = nextSlot(timetableOf(definition, subscription), now);
  return `${definition.title}: ${when}; next on ${next ? localTime(next.at, zone) : 'no day within a year'}.`;
}

/** Subscriptions to digests that may be shown, each with its digest, and those to others. */
export function sortSubscriptions(
  here: readonly Subscription[],
  digests: readonly DigestDefinition[],
): { readonly shown: readonly (readonly [Subscription, DigestDefinition])[]; readonly closed: readonly Subscription[] } {
  const definitionOf = ({ digest }: Subscription) => digests.find(({ name }) => name === digest);
  return {
    shown: here.flatMap((one) => {
      const definition = definitionOf(one);
      return definition ? [[one, definition] as const] : [];
    }),
    closed: here.filter((one) => !definitionOf(one)),
  };
}

/** The subscriptions of one conversation, a line each. Of a digest that cannot be shown nothing is told, its name included. */
export function describeSubscriptions(here: readonly Subscription[], digests: readonly DigestDefinition[], now: string): string[] {
  const { shown, closed } = sortSubscriptions(here, digests);
  const lines = shown.map(([one, definition]) => describeSubscription(one, definition, now));
  return closed.length === 0 ? lines : [...lines, describeClosed(closed.length)];
}

function describeClosed(count: number): string {
  const what =
    count === 1
      ? 'One subscription is to a digest that cannot be shown to you here: it is closed, or no longer made.'
      : `${count} subscriptions are to digests that cannot be shown to you here: they are closed, or no longer made.`;
  return `${what} What is closed to this place is not posted in it, and goes on by itself once it is open again; “unsubscribe ${CLOSED}” ends it.`;
}

async function describeHere(act: SubscriptionAct, digest?: DigestDefinition): Promise<string> {
  const here = await act.subscriptions.listByTarget(act.target);
  const wanted = digest ? here.filter((one) => one.digest === digest.name) : here;
  const lines = describeSubscriptions(wanted, act.digests, act.now);
  return lines.length > 0 ? lines.join('\n') : 'No digest is posted here.';
}

/** What came of a command: in words, and whether anything is otherwise than before. */
export interface SubscriptionActed {
  readonly said: string;
  readonly changed: boolean;
}

/** How others are told who did something. */
function by({ person: { name }, target: { kind } }: SubscriptionAct): string {
  return kind === 'personal' || name === undefined ? '' : ` by ${name}`;
}

async function unsubscribeClosed({ subscriptions, digests, target }: SubscriptionAct): Promise<SubscriptionActed> {
  const { closed } = sortSubscriptions(await subscriptions.listByTarget(target), digests);
  const ended = await Promise.all(closed.map(({ digest }) => subscriptions.unsubscribe(digest, target)));
  const count = ended.filter(Boolean).length;
  if (count === 0) return { said: 'There is nothing closed to end here.', changed: false };
  const what = count === 1 ? 'one subscription to what cannot be shown' : `${count} subscriptions to what cannot be shown`;
  return { said: `Ended: ${what}.`, changed: true };
}

async function subscribe(act: SubscriptionAct, digest: DigestDefinition, choice: TimetableChoice): Promise<SubscriptionActed> {
  const request = { digest: digest.name, target: act.target, createdBy: act.person, createdAt: act.now, ...choice };
  const change = await act.subscriptions.subscribe(request);
  const said = { created: `Subscribed${by(act)}.`, changed: `Changed${by(act)}.`, unchanged: 'It is so already.' }[change];
  return { said: `${said} ${await describeHere(act, digest)}`, changed: change !== 'unchanged' };
}

/** Carries out a command and says how things stand now, in plain text. Doing the same twice changes nothing. */
export async function actOnSubscription(command: SubscriptionCommand, act: SubscriptionAct): Promise<SubscriptionActed> {
  if (command.kind === 'list') return { said: await describeHere(act), changed: false };
  if (command.kind === 'unsubscribe_closed') return unsubscribeClosed(act);
  const { digest } = command;
  switch (command.kind) {
    case 'subscribe':
      return subscribe(act, digest, command.choice);
    case 'unsubscribe': {
      const changed = await act.subscriptions.unsubscribe(digest.name, act.target);
      const ended = by(act) === '' ? '' : ` Ended${by(act)}.`;
      return { said: changed ? `${digest.title} is no longer posted here.${ended}` : `${digest.title} was not posted here.`, changed };
    }
    case 'pause': {
      const changed = await act.subscriptions.pause(digest.name, act.target);
      return { said: `${changed ? `Paused${by(act)}.` : 'Nothing to pause.'} ${await describeHere(act, digest)}`, changed };
    }
    case 'resume': {
      const changed = await act.subscriptions.resume(digest.name, act.target, act.now);
      return { said: `${changed ? `Resumed${by(act)}.` : 'Nothing to resume.'} ${await describeHere(act, digest)}`, changed };
    }
  }
}

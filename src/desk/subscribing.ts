import { readScheduleWords } from '../digest/schedule-words.ts';
import {
  actOnSubscription,
  CLOSED,
  readSubscriptionCommand,
  type SubscriptionCommand,
  sortSubscriptions,
} from '../digest/subscription-command.ts';
import type { DigestDefinition } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import type { Conversation, Reply } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import type { Unreachable } from '../ports/chat.ts';
import type { Subscription } from '../ports/subscriptions.ts';
import { ACTIONS } from './action-ids.ts';
import { digestFor } from './briefing.ts';
import { type Context, identityOf, packHere, withStore } from './context.ts';
import { ownZone } from './time-zone.ts';
import { buttons, plainMessage } from './words.ts';

/** Buttons for what can be done with the subscriptions of a conversation. */
export function subscriptionButtons(here: readonly Subscription[], digests: readonly DigestDefinition[]): MessageAction[] {
  const { shown, closed } = sortSubscriptions(here, digests);
  const end = { id: ACTIONS.unsubscribe, label: 'End what is closed', value: CLOSED, style: 'danger' as const };
  return [...shown.flatMap(([one]) => buttonsFor(one)), ...(closed.length > 0 ? [end] : [])];
}

function buttonsFor({ digest, paused, dead }: Subscription): MessageAction[] {
  return [
    ...(dead ? [{ id: ACTIONS.subscribe, label: `Wake ${digest}`, value: digest }] : []),
    paused
      ? { id: ACTIONS.resume, label: `Resume ${digest}`, value: digest }
      : { id: ACTIONS.pause, label: `Pause ${digest}`, value: digest },
    { id: ACTIONS.unsubscribe, label: `End ${digest}`, value: digest, style: 'danger' as const },
  ];
}

/** The conversation that a digest goes to: never a thread of it. */
export function targetOf({ interaction: { conversation } }: Context) {
  const { thread: _, ...target } = conversation;
  return target;
}

/** @throws Failure NOT_ALLOWED for people from elsewhere: a digest is posted long after they have gone */
function requireMember({ interaction }: Context): void {
  if (!interaction.person.external) return;
  throw new Failure(
    'NOT_ALLOWED',
    'Digests are for people of the organisation.',
    'You are here as a guest, or from another organisation.',
    'Ask somebody of the organisation to subscribe.',
  );
}

const WHY: Readonly<Record<Unreachable, { readonly why: string; readonly remedy: string }>> = {
  no_member: { why: 'I am not a member here.', remedy: 'Invite me first, with “/invite @” and my name, and then do this again.' },
  archived: { why: 'It is archived.', remedy: 'Bring it back first, or do this in another place.' },
};

/** Nothing is promised where nothing can be posted. @throws Failure PLACE_UNREACHABLE */
async function requireReach(command: SubscriptionCommand, target: Conversation, { parts }: Context): Promise<void> {
  if (command.kind !== 'subscribe' && command.kind !== 'resume') return;
  const unreachable = await parts.unreachable?.(target);
  if (!unreachable) return;
  const { why, remedy } = WHY[unreachable];
  throw new Failure('PLACE_UNREACHABLE', 'Nothing can be posted here.', why, remedy);
}

/**
 * Carries out a command and tells how things stand. What is otherwise than before in a place of several people, all of them
 * are told, with who did it; anything else only who asked. @throws Failure NOT_ALLOWED, PLACE_UNREACHABLE, or of the store
 */
export async function carryOutSubscription(command: SubscriptionCommand, audience: Reply['audience'], context: Context): Promise<Reply> {
  if (command.kind !== 'list') requireMember(context);
  const { interaction, now } = context;
  const target = targetOf(context);
  const { digests } = packHere(context);
  await requireReach(command, target, context);
  return withStore(context, async ({ subscriptions }) => {
    const { name } = interaction.person;
    const person = { ...identityOf(interaction.person), ...(name !== undefined && { name }) };
    const { said, changed } = await actOnSubscription(command, { subscriptions, digests, person, target, now });
    const here = await subscriptions.listByTarget(target);
    const subscribe = { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' };
    const actions = here.length > 0 ? subscriptionButtons(here, digests) : [subscribe];
    return { message: plainMessage(said, ...buttons(...actions)), audience: changed ? 'everyone' : audience, replaces: false };
  });
}

/** Names the only subscription of a conversation where none was named. */
async function completed(words: string, context: Context): Promise<string> {
  if (!/^(?:unsubscribe|pause|resume)$/u.test(words)) return words;
  const here = await withStore(context, ({ subscriptions }) => subscriptions.listByTarget(targetOf(context)));
  const { shown, closed } = sortSubscriptions(here, packHere(context).digests);
  const names = [...shown.map(([{ digest }]) => digest), ...(closed.length > 0 ? [CLOSED] : [])];
  return names.length === 1 ? `${words} ${names[0]}` : words;
}

/** A time of day is meant by the clock of whoever writes it, unless a zone is named. */
async function byOwnClock(command: SubscriptionCommand, context: Context): Promise<SubscriptionCommand> {
  if (command.kind !== 'subscribe' || command.choice.zone !== undefined || command.choice.schedule === undefined) return command;
  const zone = await ownZone(context);
  return zone === undefined ? command : { ...command, choice: { ...command.choice, zone } };
}

/** Carries out what was written, such as `subscribe morning 08:30 weekdays Europe/Brussels`. */
export async function subscribeInWords(words: string, audience: Reply['audience'], context: Context): Promise<Reply> {
  const { digests } = packHere(context);
  const command = readSubscriptionCommand(await completed(words, context), digests);
  return carryOutSubscription(await byOwnClock(command, context), audience, context);
}

/** Which field of the form a failure is about. */
const FIELD_OF: Readonly<Partial<Record<Failure['code'], string>>> = {
  DIGEST_UNKNOWN: 'digest',
  SCHEDULE_INVALID: 'time',
  TIME_ZONE_INVALID: 'zone',
};

/** Subscribes as a form says, or tells what is wrong with its fields. */
export async function subscribeByForm(fields: Readonly<Record<string, string>>, context: Context): Promise<Reply> {
  try {
    const digest = digestFor(fields.digest, context);
    const words = [fields.time, fields.days, fields.zone].filter((word) => word).join(' ');
    const choice = readScheduleWords(words.slice(0, 200), digest.schedule);
    return await carryOutSubscription({ kind: 'subscribe', digest, choice }, 'asker', context);
  } catch (error) {
    const field = error instanceof Failure ? FIELD_OF[error.code] : undefined;
    if (!(error instanceof Failure) || field === undefined) throw error;
    const text = `${error.message} ${error.remedy}`;
    return { message: plainMessage(text), audience: 'asker', replaces: false, faults: { [field]: text } };
  }
}

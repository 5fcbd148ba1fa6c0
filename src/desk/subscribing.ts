import { readScheduleWords } from '../digest/schedule-words.ts';
import { actOnSubscription, readSubscriptionCommand, type SubscriptionCommand } from '../digest/subscriptions.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import type { Subscription } from '../ports/subscriptions.ts';
import { ACTIONS } from './actions.ts';
import { digestFor, mayRead } from './briefing.ts';
import { type Context, identityOf, withStore } from './context.ts';
import { buttons, plainMessage } from './words.ts';

/** Buttons for what can be done with the subscriptions of a conversation. */
export function subscriptionButtons(here: readonly Subscription[]): MessageAction[] {
  return here.flatMap(({ digest, paused, dead }) => [
    ...(dead ? [{ id: ACTIONS.subscribe, label: `Wake ${digest}`, value: digest }] : []),
    paused
      ? { id: ACTIONS.resume, label: `Resume ${digest}`, value: digest }
      : { id: ACTIONS.pause, label: `Pause ${digest}`, value: digest },
    { id: ACTIONS.unsubscribe, label: `End ${digest}`, value: digest, style: 'danger' as const },
  ]);
}

/** The conversation that a digest goes to: never a thread of it. */
export function targetOf({ interaction: { conversation } }: Context) {
  const { thread: _, ...target } = conversation;
  return target;
}

/** Carries out a command and tells how things stand. */
export async function carryOut(command: SubscriptionCommand, audience: Reply['audience'], context: Context): Promise<Reply> {
  const { parts, interaction, now } = context;
  const target = targetOf(context);
  const digests = parts.bot().pack.digests.filter((one) => mayRead(one, context));
  return withStore(context, async ({ subscriptions }) => {
    const act = { subscriptions, digests, person: identityOf(interaction.person), target, now };
    const said = await actOnSubscription(command, act);
    const here = await subscriptions.listByTarget(target);
    const subscribe = { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' };
    const actions = here.length > 0 ? subscriptionButtons(here) : [subscribe];
    return { message: plainMessage(said, ...buttons(...actions)), audience, replaces: false };
  });
}

/** Names the only subscription of a conversation where none was named. */
async function completed(words: string, context: Context): Promise<string> {
  if (!/^(?:unsubscribe|pause|resume)$/u.test(words)) return words;
  const here = await withStore(context, ({ subscriptions }) => subscriptions.listByTarget(targetOf(context)));
  const [only] = here;
  return only && here.length === 1 ? `${words} ${only.digest}` : words;
}

/** Carries out what was written, such as `subscribe morning 08:30 weekdays Europe/Brussels`. */
export async function subscribeInWords(words: string, audience: Reply['audience'], context: Context): Promise<Reply> {
  const digests = context.parts.bot().pack.digests.filter((one) => mayRead(one, context));
  return carryOut(readSubscriptionCommand(await completed(words, context), digests), audience, context);
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
    return await carryOut({ kind: 'subscribe', digest, choice }, 'asker', context);
  } catch (error) {
    const field = error instanceof Failure ? FIELD_OF[error.code] : undefined;
    if (!(error instanceof Failure) || field === undefined) throw error;
    const text = `${error.message} ${error.remedy}`;
    return { message: plainMessage(text), audience: 'asker', replaces: false, faults: { [field]: text } };
  }
}

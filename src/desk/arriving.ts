import { describeSubscriptions } from '../digest/subscription-command.ts';
import { mayShowFacts } from '../facts/ledger-standing.ts';
import { paragraph } from '../model/blocks.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { Block } from '../model/message.ts';
import type { Subscription } from '../ports/subscriptions.ts';
import { ACTIONS } from './action-ids.ts';
import { type Context, packHere, withStore } from './context.ts';
import { targetOf } from './subscribing.ts';
import { buttons, plainMessage, toEveryone } from './words.ts';

const REMOVED = 'The bot was removed from this conversation.';

/** Which digests are posted again; nothing without any. */
function toldOf(woken: readonly Subscription[], context: Context): Block[] {
  const lines = describeSubscriptions(woken, packHere(context).digests, context.now);
  return lines.length === 0
    ? []
    : [paragraph('Digests that were posted here are posted again:', 'bold'), ...lines.map((line) => paragraph(line))];
}

/** A reply that says which digests are posted again. */
export function withWoken(reply: Reply, woken: readonly Subscription[], context: Context): Reply {
  const told = toldOf(woken, context);
  if (told.length === 0 || reply.silent) return reply;
  const end = reply.message.blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  const blocks = [...reply.message.blocks.slice(0, end), ...told, ...reply.message.blocks.slice(end)];
  return { ...reply, message: { ...reply.message, blocks } };
}

/** What the bot says where it was added; `woken` are the subscriptions that go on by it. */
export function welcomeReply(context: Context, woken: readonly Subscription[]): Reply {
  const pack = packHere(context);
  const [example] = mayShowFacts(context.parts.standing()) ? pack.suggestions : [];
  const text = `Sitrep answers questions about ${pack.title}, with the source of every figure, or says that it does not have it.`;
  const more = [
    ...(example === undefined ? [] : [paragraph(`Ask in your own words, such as “${example}”, or:`)]),
    ...buttons(
      ...(example === undefined ? [] : [{ id: ACTIONS.ask, label: 'Ask that', value: example }]),
      { id: ACTIONS.openFigureForm, label: 'Pick a figure', value: '' },
      { id: ACTIONS.brief, label: 'Today’s briefing', value: '' },
      { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: '' },
    ),
  ];
  return toEveryone(plainMessage(text, ...toldOf(woken, context), ...more));
}

/** What the store did; nothing where it failed, of which operators are told. */
async function orNothing<T>(context: Context, nothing: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.parts.tell({ kind: 'failed', interaction: context.interaction.kind, failure: error });
    return nothing;
  }
}

/** Marks the digests of a conversation as not to be posted, as the bot is not there any more. */
export function endSubscriptions(context: Context): Promise<number> {
  return orNothing(context, 0, () =>
    withStore(context, ({ subscriptions }) => subscriptions.markDead(targetOf(context), REMOVED, context.now)),
  );
}

/** Lets the digests of a conversation go on that ended because the bot could not post there; gives which. */
export function wakeSubscriptions(context: Context): Promise<readonly Subscription[]> {
  const { now } = context;
  return orNothing(context, [], () =>
    withStore(context, async ({ subscriptions }) => {
      const dead = (await subscriptions.listByTarget(targetOf(context))).filter((one) => one.dead !== undefined && !one.paused);
      for (const { digest, target, schedule, zone, createdBy } of dead) {
        const own = { ...(schedule === undefined ? {} : { schedule }), ...(zone === undefined ? {} : { zone }) };
        await subscriptions.subscribe({ digest, target, createdBy, createdAt: now, ...own });
      }
      return dead;
    }),
  );
}

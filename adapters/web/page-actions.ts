import { addressOf, type Conversation, forPack, type Interaction, type Reply, remembered, unknownButton } from '../../src/index.ts';
import { pagePlaceOf, type WebChat } from './chat.ts';
import { type Drawings, drawnBy, shownOnPage } from './drawn.ts';
import type { PostedMessages, PostedOnPage } from './posted-messages.ts';
import type { RequestOf } from './requests.ts';
import { CHANNEL, DESK, PAGE_PERSON } from './who.ts';
import type { Done, PlaceContent } from './wire.ts';

export interface ActingParts {
  readonly chat: WebChat;
  readonly messages: PostedMessages;
  readonly drawings: Drawings;
  readonly now: () => string;
  readonly newId: () => string;
  /** The account of the operating system under which the program runs: what is done here is recorded with it. */
  readonly account: string;
}

const PLACES: Readonly<Record<'desk' | 'channel', Conversation>> = { desk: DESK, channel: CHANNEL };
const MOST_SHOWN = 80;
/** What was done last is not done again where a browser sends it again. */
const MOST_REMEMBERED = 200;
/** Milliseconds for which a question for news waits for some. */
const NEWS_WITHIN = 25_000;
const YOU = 'You';

/** What is said and done on the page, and what stands in its places. */
export interface PageActions {
  /** `pack`: the one that it is for, where several are seen; without it, it is routed as in chat. */
  act(request: Omit<RequestOf<'act'>, 'pack'>, pack?: string): Promise<Done>;
  /** What stands in a place, at once or as soon as it is another than at a version. */
  standing(request: RequestOf<'standing'>, gone: AbortSignal): Promise<PlaceContent>;
}

type Does = RequestOf<'act'>['does'];
type CoreDoes = Exclude<Does, { readonly kind: 'slack_button' | 'teams_button' }>;

/** What somebody does, in the terms of the core. @throws Failure ACTION_UNKNOWN for a button that is none of the bot's */
function inOwnTerms(does: Does, drawings: Drawings): CoreDoes {
  if (does.kind !== 'slack_button' && does.kind !== 'teams_button') return does;
  const pressed = does.kind === 'slack_button' ? drawings.pressedInSlack(does.action, does.value) : drawings.pressedInTeams(does.data);
  if (!pressed) throw unknownButton();
  return { kind: 'button', action: pressed.action, value: pressed.value };
}

const spoken = (does: CoreDoes): string | undefined =>
  does.kind === 'question' ? does.text : does.kind === 'command' ? `/${does.name} ${does.text}`.trim() : undefined;

export function actingOn({ chat, messages, drawings, now, newId, account }: ActingParts): PageActions {
  const draw = drawnBy(drawings);
  const shown = shownOnPage(draw);

  /** Puts a reply where it belongs, and tells the core where it stands. */
  async function put(
    reply: Reply,
    delivery: string,
    conversation: Conversation,
    replaced: PostedOnPage | undefined,
  ): Promise<PostedOnPage> {
    const isOnlyForOne = reply.audience === 'asker' && conversation.kind !== 'personal';
    const one: PostedOnPage =
      replaced && reply.replaces
        ? { ...replaced, message: reply.message }
        : {
            id: newId(),
            ...pagePlaceOf(conversation),
            key: delivery,
            at: now(),
            message: reply.message,
            ...(isOnlyForOne && { only: true }),
          };
    await messages.put(one);
    await chat.shown(delivery, { conversation, message: one.id });
    return one;
  }

  const begun = remembered<Promise<Done>>(MOST_REMEMBERED);

  async function carryOut(
    { place, thread, message, aside, asOf, does: done }: Omit<RequestOf<'act'>, 'pack'>,
    delivery: string,
    pack: string | undefined,
  ): Promise<Done> {
    const does = inOwnTerms(done, drawings);
    const pressed = message === undefined ? undefined : await messages.get(message);
    const at = PLACES[place];
    const text = spoken(does);
    // In a channel each question begins a thread of its own, as people see it there.
    const inThread = thread ?? pressed?.thread ?? (place === 'channel' && text !== undefined ? delivery : undefined);
    const conversation = inThread === undefined ? at : { ...at, thread: inThread };
    if (text !== undefined && !aside) {
      const own = { summary: text, blocks: [{ kind: 'text' as const, runs: [{ text }] }] };
      await messages.put({ id: delivery, ...pagePlaceOf(conversation), key: delivery, at: now(), from: YOU, message: own });
    }
    const interaction: Interaction = {
      ...does,
      person: PAGE_PERSON,
      conversation,
      delivery,
      terminal: { account },
      ...(asOf !== undefined && { asOf }),
    };
    const reply = await chat.reply(pack === undefined ? interaction : forPack(pack, interaction));
    const { form, faults } = reply;
    if (does.kind === 'search') return { results: (reply.results ?? []).map(({ id, title, detail }) => ({ id, title, detail })) };
    if (faults) return { faults, ...(form && { form }) };
    if (form && does.kind !== 'command' && does.kind !== 'question') return { form };
    if (reply.silent) return {};
    const stands = aside
      ? { id: newId(), place: addressOf(at), key: delivery, at: now(), message: reply.message }
      : await put(reply, delivery, conversation, pressed);
    return { message: shown(stands), ...(form && { form }) };
  }

  return {
    act(request, pack) {
      const { delivery = newId() } = request;
      const done = begun.get(delivery) ?? carryOut(request, delivery, pack);
      begun.set(delivery, done);
      return done;
    },
    async standing({ place, since }, gone) {
      if (since >= 0) await messages.changed(since, AbortSignal.any([gone, AbortSignal.timeout(NEWS_WITHIN)]));
      const version = messages.version();
      const all = await messages.of(addressOf(PLACES[place]));
      return { version, messages: all.slice(-MOST_SHOWN).map(shown) };
    },
  };
}

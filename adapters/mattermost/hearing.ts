import {
  type Conversation,
  type Interaction,
  type Person,
  type Reply,
  remembered,
  type ShowOutcome,
  type TakingOn,
} from '../../src/index.ts';
import { type MattermostApi, read } from './api.ts';
import type { MattermostRecipient, MattermostSender } from './mattermost-sender.ts';
import {
  channelSchema,
  eventSchema,
  type MattermostEvent,
  membershipDataSchema,
  type Post,
  postedDataSchema,
  postListSchema,
} from './wire.ts';

export const MATTERMOST_PLATFORM = 'mattermost';

/** The account of the bot. */
export interface BotAccount {
  readonly id: string;
  readonly username: string;
}

export interface HearingParts {
  /** The server, as addresses name it. */
  readonly tenant: string;
  readonly bot: () => BotAccount;
  readonly api: MattermostApi;
  readonly taking: TakingOn;
  readonly speaking: MattermostSender;
  /** The instant, in milliseconds. */
  readonly now: () => number;
  /** Told how far the server's clock had come with what was heard, in its milliseconds. */
  readonly heard: (at: number) => void;
}

/** Where a channel and a thread in it stand among the core's places. */
export function mattermostConversation(
  tenant: string,
  channel: string,
  kind: Conversation['kind'],
  { thread, user }: { readonly thread?: string | undefined; readonly user: string },
): Conversation {
  const threaded = thread === undefined || thread === '' ? {} : { thread };
  return { platform: MATTERMOST_PLATFORM, tenant, id: channel, kind, ...threaded, ...(kind === 'personal' ? { reader: user } : {}) };
}

export function mattermostPerson(tenant: string, user: string, name?: string): Person {
  const shown = name?.replace(/^@/, '');
  return { platform: MATTERMOST_PLATFORM, tenant, id: user, ...(shown ? { name: shown } : {}) };
}

export const mattermostDelivery = (tenant: string, ...parts: readonly string[]) => [MATTERMOST_PLATFORM, tenant, ...parts].join('/');

const KIND_OF = { O: 'channel', P: 'channel', D: 'personal', G: 'group' } as const;
const PLACES_KEPT = 5_000;
/** Milliseconds of the past that are read again after something may have been missed: what was answered is known for longer. */
const READ_AGAIN = 600_000;
const CHANNELS_READ_AGAIN = 50;

/** What happened, as far as it is anything to the bot. */
type Heard = { readonly interaction: Interaction; readonly question?: string };

/** Turns what the server tells into what is answered. */
export interface Hearing {
  /** Takes on what an event tells; resolves once it is kept or answered. Never rejects. */
  hear(event: MattermostEvent, as?: 'new' | 'left' | 'given up'): Promise<void>;
  /** Takes up what an earlier process kept. Rejects where it cannot be read. */
  takeUp(payload: string, givesUp: boolean): Promise<void>;
  /** Reads again what was written since a time of the server, as the bot may have missed it. */
  readAgain(since: number): Promise<void>;
}

/** Posts of people: those of the system, of webhooks and of other bots are not answered, or two would go on for ever. */
function isOfPerson({ type, props, delete_at }: Post): boolean {
  const isMachine = ['from_bot', 'from_webhook', 'from_plugin'].some((name) => `${props?.[name] ?? ''}` === 'true');
  return type === '' && delete_at === 0 && !isMachine;
}

export function hearingOf({ tenant, bot, api, taking, speaking, now, heard }: HearingParts): Hearing {
  /** Of what kind channels are: an edit or a removal does not tell. */
  const kinds = remembered<keyof typeof KIND_OF>(PLACES_KEPT);

  const name = () => new RegExp(`(?<![\\w.-])@${bot().username.replaceAll('.', '\\.')}(?![\\w-])`, 'giu');

  async function typeOf(channel: string, told: keyof typeof KIND_OF | undefined): Promise<keyof typeof KIND_OF> {
    const type = told ?? kinds.get(channel) ?? read(await api('GET', `/channels/${channel}`), channelSchema)?.type ?? 'O';
    kinds.set(channel, type);
    return type;
  }

  function placeOf({ channel_id, root_id, id, user_id }: Post, type: keyof typeof KIND_OF): Conversation {
    const thread = root_id || (type === 'D' ? undefined : id);
    return mattermostConversation(tenant, channel_id, KIND_OF[type], { thread, user: user_id });
  }

  async function question(event: MattermostEvent): Promise<Heard | undefined> {
    const told = postedDataSchema.safeParse(event.data).data;
    if (!told || told.post.user_id === bot().id || !isOfPerson(told.post)) return undefined;
    const { post, mentions = [] } = told;
    heard(post.create_at);
    const type = await typeOf(post.channel_id, told.channel_type);
    const isCalled = type === 'D' || mentions.includes(bot().id) || name().test(post.message);
    if (!isCalled && (post.root_id === '' || mentions.length > 0 || /(?<!\w)@\w/u.test(post.message))) return undefined;
    return { interaction: asked(post, type, isCalled) };
  }

  function asked(post: Post, type: keyof typeof KIND_OF, isCalled: boolean): Extract<Interaction, { kind: 'question' }> {
    const files = (post.metadata?.files ?? []).map(({ id, name: shown }) => ({ name: shown || id, reference: id }));
    return {
      kind: 'question',
      ...(files.length > 0 && { files }),
      text: post.message.replace(name(), '').replace(/\s+/gu, ' ').trim(),
      ...(isCalled ? {} : { overheard: true }),
      person: mattermostPerson(tenant, post.user_id),
      conversation: placeOf(post, type),
      delivery: mattermostDelivery(tenant, post.id),
    };
  }

  async function edit(event: MattermostEvent): Promise<Heard | undefined> {
    const told = postedDataSchema.safeParse(event.data).data;
    if (!told || told.post.user_id === bot().id || !isOfPerson(told.post) || told.post.edit_at === 0) return undefined;
    const { post } = told;
    const type = await typeOf(post.channel_id, told.channel_type);
    // What people say to each other is edited without being looked for.
    if (type !== 'D' && !name().test(post.message)) return undefined;
    const interaction = asked(post, type, true);
    const { delivery } = interaction;
    return { interaction: { ...interaction, edits: delivery, delivery: `${delivery}/edit/${post.edit_at}` }, question: delivery };
  }

  async function removal(event: MattermostEvent): Promise<Heard | undefined> {
    const told = postedDataSchema.safeParse(event.data).data;
    if (!told || told.post.user_id === bot().id || !isOfPerson({ ...told.post, delete_at: 0 })) return undefined;
    const type = await typeOf(told.post.channel_id, told.channel_type);
    if (type !== 'D' && !name().test(told.post.message)) return undefined;
    const { person, conversation, delivery } = asked(told.post, type, true);
    return {
      interaction: { kind: 'withdrawn', question: delivery, person, conversation, delivery: `${delivery}/gone` },
      question: delivery,
    };
  }

  function membership({ event, data, broadcast }: MattermostEvent): Heard | undefined {
    const { user_id, channel_id } = membershipDataSchema.safeParse(data ?? {}).data ?? { user_id: '', channel_id: '' };
    const isCome = event === 'user_added' && user_id === bot().id && broadcast?.channel_id;
    const isGone = event === 'user_removed' && broadcast?.user_id === bot().id && channel_id;
    const channel = isCome || isGone || (event === 'channel_deleted' && channel_id);
    if (!channel) return undefined;
    const conversation = mattermostConversation(tenant, channel, 'channel', { user: bot().id });
    const delivery = mattermostDelivery(tenant, event, channel);
    const kind = isCome ? 'installed' : 'removed';
    return { interaction: { kind, person: mattermostPerson(tenant, bot().id), conversation, delivery } };
  }

  async function heardIn(event: MattermostEvent): Promise<Heard | undefined> {
    switch (event.event) {
      case 'posted':
        return question(event);
      case 'post_edited':
        return edit(event);
      case 'post_deleted':
        return removal(event);
      default:
        return membership(event);
    }
  }

  /** Shows a reply; that to an edited question in the place of the answer that stands. */
  async function say({ interaction, question: before }: Heard, reply: Reply, mayStand: boolean): Promise<ShowOutcome> {
    if (interaction.kind === 'withdrawn' || interaction.kind === 'removed') return 'shown';
    const { conversation, delivery, person } = interaction;
    const audience: MattermostRecipient = { conversation, asker: person.id, delivery };
    if (before === undefined || interaction.kind !== 'question') return speaking.say(reply, audience, mayStand);
    const stands = await speaking.find(conversation, before);
    if (typeof stands !== 'object' || reply.audience === 'asker') return 'shown';
    const outcome = await speaking.update({ conversation, message: stands.id }, reply.message);
    return outcome.kind === 'sent' ? 'shown' : 'lost';
  }

  async function takeAway({ interaction: { conversation }, question: before }: Heard): Promise<void> {
    if (before === undefined) return;
    const stands = await speaking.find(conversation, before);
    if (typeof stands === 'object') await speaking.remove(stands.id);
  }

  async function hear(event: MattermostEvent, as: 'new' | 'left' | 'given up' = 'new'): Promise<void> {
    const one = await heardIn(event);
    if (!one) return;
    const { interaction } = one;
    if (interaction.kind === 'withdrawn') await takeAway(one);
    const { conversation } = interaction;
    await taking.take({
      interaction,
      thread: JSON.stringify([conversation.id, conversation.thread ?? '']),
      payload: JSON.stringify(event),
      as,
      say: (reply, mayStand) => say(one, reply, mayStand),
    });
  }

  return {
    hear,
    takeUp: (payload, givesUp) => hear(eventSchema.parse(JSON.parse(payload)), givesUp ? 'given up' : 'left'),
    async readAgain(since) {
      const from = Math.max(since, now() - READ_AGAIN);
      const channels = read(await api('GET', `/users/${bot().id}/channels`), channelSchema.array()) ?? [];
      const spoken = channels.filter(({ last_post_at, delete_at }) => last_post_at >= from && delete_at === 0);
      for (const { id, type } of spoken.slice(0, CHANNELS_READ_AGAIN)) {
        const { posts = {} } = read(await api('GET', `/channels/${id}/posts?since=${from}`), postListSchema) ?? {};
        const missed = Object.values(posts).filter((post) => post.create_at >= from);
        for (const post of missed.toSorted((one, other) => one.create_at - other.create_at)) {
          await hear({ event: 'posted', data: { post: JSON.stringify(post), channel_type: type } });
        }
      }
    },
  };
}

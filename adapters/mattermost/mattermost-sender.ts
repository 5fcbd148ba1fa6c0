import type { Clock, Conversation, Message, PostedMessage, PostOutcome, Reply, ReportPosted, ShowOutcome } from '../../src/index.ts';
import { attachmentsOf, type Signing } from './actions.ts';
import { type CallOutcome, type MattermostApi, read } from './api.ts';
import { renderPosts } from './render.ts';
import { channelSchema, type Post, postListSchema, postSchema } from './wire.ts';

/** The property of a post that names what it answers or delivers. */
const KEY = 'sitrep_key';
const ATTEMPTS = 3;
const LONGEST_PAUSE_SECONDS = 20;
/** Reasons for which a channel takes no post, now or ever: it is gone, or the bot is not in it. */
const GONE: ReadonlySet<number> = new Set([403, 404]);
const ARCHIVED = /deleted|archived/;

export interface MattermostSenderParts {
  readonly api: MattermostApi;
  readonly clock: Pick<Clock, 'wait'>;
  readonly signing: Signing;
  readonly publicUrl: string | undefined;
  /** The account of the bot. */
  readonly bot: () => string;
  readonly posted: ReportPosted;
}

/** Where a reply goes, and whom it answers. */
export interface MattermostRecipient {
  readonly conversation: Conversation;
  readonly asker: string;
  readonly delivery: string;
}

/** Puts messages into channels, once each, and changes them. */
export interface MattermostSender {
  post(conversation: Conversation, message: Message, key: string): Promise<PostOutcome>;
  update(posted: PostedMessage, message: Message): Promise<PostOutcome>;
  /** The post under a key in a place, since an instant where one is given. */
  find(conversation: Conversation, key: string, since?: string): Promise<Post | 'absent' | 'unknown'>;
  remove(post: string): Promise<void>;
  /** Shows a reply; `mayStand`: it may stand there already. */
  say(reply: Reply, audience: MattermostRecipient, mayStand: boolean): Promise<ShowOutcome>;
  /** What replaces a message whose button was pressed. */
  drawn(message: Message, conversation: Conversation): { readonly message: string; readonly props: unknown };
}

function outcomeOf(called: CallOutcome, conversation: Conversation): PostOutcome {
  if (called.kind === 'unknown') return called;
  if (called.kind === 'refused') {
    const { status, id, reason, retryAfterSeconds } = called;
    const permanent = GONE.has(status) || (status === 400 && ARCHIVED.test(id));
    return { kind: 'failed', reason, permanent, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }
  const post = postSchema.safeParse(called.body).data;
  return post
    ? { kind: 'sent', posted: { conversation, message: post.id } }
    : { kind: 'unknown', reason: 'The server did not name the post.' };
}

/** What became of something that was to be said. */
function saidBy(outcome: PostOutcome): ShowOutcome {
  if (outcome.kind === 'sent') return 'shown';
  return outcome.kind === 'failed' && !outcome.permanent ? 'not now' : 'lost';
}

export function speakingIn({ api, clock, signing, publicUrl, bot, posted }: MattermostSenderParts): MattermostSender {
  /** A place that is read by one person alone: what is for that person is not shown to others. */
  async function placeFor(conversation: Conversation): Promise<Conversation | Extract<CallOutcome, { kind: 'refused' | 'unknown' }>> {
    const { reader, kind } = conversation;
    if (reader === undefined || kind === 'personal') return conversation;
    const called = await api('POST', '/channels/direct', [bot(), reader]);
    const channel = read(called, channelSchema);
    if (channel) return { platform: conversation.platform, tenant: conversation.tenant, id: channel.id, kind: 'personal', reader };
    return called.kind === 'done' ? { kind: 'unknown', reason: 'The server did not name the channel.' } : called;
  }

  function bodyOf(page: string, message: Message, conversation: Conversation, key: string, isLast: boolean) {
    const { id, thread } = conversation;
    const attachments = isLast ? attachmentsOf(message, conversation, { publicUrl, signing }) : [];
    return {
      channel_id: id,
      ...(thread === undefined ? {} : { root_id: thread }),
      message: page,
      props: { [KEY]: key, ...(attachments.length > 0 ? { attachments } : {}) },
    };
  }

  /** Posts the pages of a message one after another; the first stands for all. */
  async function post(
    conversation: Conversation,
    message: Message,
    key: string,
    send: (body: ReturnType<typeof bodyOf>, key: string) => Promise<PostOutcome>,
  ): Promise<PostOutcome> {
    const pages = renderPosts(message);
    let first: PostOutcome | undefined;
    for (const [at, page] of pages.entries()) {
      const own = at === 0 ? key : `${key}#${at}`;
      const outcome = await send(bodyOf(page, message, conversation, own, at === pages.length - 1), own);
      first ??= outcome;
      // A part stands there: whoever tries again is to look for it.
      if (outcome.kind !== 'sent') return at === 0 ? outcome : { kind: 'unknown', reason: outcome.reason };
    }
    return first ?? { kind: 'failed', reason: 'There was nothing to post.', permanent: false };
  }

  const once = (conversation: Conversation) => async (body: ReturnType<typeof bodyOf>, key: string) =>
    // For half a minute the server knows a post again by this name.
    outcomeOf(await api('POST', '/posts', { ...body, pending_post_id: key }), conversation);

  async function find(conversation: Conversation, key: string, since?: string): Promise<Post | 'absent' | 'unknown'> {
    const { id, thread } = conversation;
    const from = since === undefined ? '' : `?since=${Date.parse(since)}`;
    const path = thread === undefined ? `/channels/${id}/posts${from}` : `/posts/${thread}/thread`;
    const list = read(await api('GET', path), postListSchema);
    if (!list) return 'unknown';
    const own = (one: Post) => one.user_id === bot() && one.props?.[KEY] === key && one.delete_at === 0;
    return Object.values(list.posts).find(own) ?? 'absent';
  }

  /** Posts while somebody waits: what is refused for now is tried again, and looked for first where it may stand. */
  async function patiently(
    conversation: Conversation,
    body: ReturnType<typeof bodyOf>,
    key: string,
    mayStand: boolean,
  ): Promise<PostOutcome> {
    let isDoubtful = mayStand;
    for (let attempt = 1; ; attempt += 1) {
      const there = isDoubtful ? await find(conversation, key) : 'absent';
      if (typeof there === 'object') return { kind: 'sent', posted: { conversation, message: there.id } };
      const outcome = await once(conversation)(body, key);
      if (outcome.kind === 'sent' || attempt === ATTEMPTS || (outcome.kind === 'failed' && outcome.permanent)) return outcome;
      isDoubtful = outcome.kind === 'unknown' || isDoubtful;
      const pause = (outcome.kind === 'failed' && outcome.retryAfterSeconds) || attempt;
      if (pause > LONGEST_PAUSE_SECONDS) return outcome;
      await clock.wait(pause * 1000);
    }
  }

  const toAll = (conversation: Conversation, message: Message, key: string, mayStand: boolean) =>
    post(conversation, message, key, (body, own) => patiently(conversation, body, own, mayStand));

  /** Shows something to one person among several: where the bot may not do that, in the conversation with that person. */
  async function toAsker(
    { message }: Reply,
    { conversation, asker, delivery }: MattermostRecipient,
    mayStand: boolean,
  ): Promise<ShowOutcome> {
    const passing = async (body: ReturnType<typeof bodyOf>) =>
      outcomeOf(await api('POST', '/posts/ephemeral', { user_id: asker, post: body }), conversation);
    const aside = await post(conversation, message, delivery, passing);
    if (aside.kind === 'sent') return 'shown';
    const own = await placeFor({ ...conversation, reader: asker });
    if (own.kind !== 'personal') return saidBy(aside);
    const outcome = await toAll(own, message, delivery, mayStand);
    if (outcome.kind === 'sent') await posted(delivery, outcome.posted);
    return saidBy(outcome);
  }

  return {
    find,
    async post(named, message, key) {
      const conversation = await placeFor(named);
      if (!('platform' in conversation)) return outcomeOf(conversation, named);
      const outcome = await post(conversation, message, key, once(conversation));
      if (outcome.kind !== 'failed' || !outcome.permanent || named.kind !== 'personal') return outcome;
      // Somebody who is written to unasked is named by their account, not by the channel that is theirs and the bot's.
      const own = await placeFor({ ...named, kind: 'channel', reader: named.id });
      return 'platform' in own ? post(own, message, key, once(own)) : outcome;
    },
    async update({ conversation, message: id }, message) {
      const [page, ...rest] = renderPosts(message);
      const body = bodyOf(page, message, conversation, id, rest.length === 0);
      const known = read(await api('GET', `/posts/${id}`), postSchema);
      const outcome = outcomeOf(
        await api('PUT', `/posts/${id}`, { id, message: page, props: { ...body.props, [KEY]: known?.props?.[KEY] ?? id } }),
        conversation,
      );
      if (outcome.kind === 'sent') {
        for (const [at, more] of rest.entries()) {
          await once(conversation)(bodyOf(more, message, conversation, `${id}#${at}`, at === rest.length - 1), `${id}#${at}`);
        }
      }
      return outcome;
    },
    async remove(id) {
      await api('DELETE', `/posts/${id}`);
    },
    async say(reply, audience, mayStand) {
      if (reply.silent) return 'shown';
      const { conversation, delivery } = audience;
      if (reply.audience === 'asker' && conversation.kind !== 'personal') return toAsker(reply, audience, mayStand);
      const outcome = await toAll(conversation, reply.message, delivery, mayStand);
      if (outcome.kind === 'sent') await posted(delivery, outcome.posted);
      return saidBy(outcome);
    },
    drawn(message, conversation) {
      const attachments = attachmentsOf(message, conversation, { publicUrl, signing });
      return { message: renderPosts(message).join('\n\n'), props: { attachments } };
    },
  };
}

import type { App, Context } from '@slack/bolt';
import type { Conversation, Interaction } from '../../src/index.ts';
import { type AnsweringParts, replyInTime, replyTo, show, takeOn } from './answering.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { inert, shortened } from './inert-text.ts';
import { OPTION_LABEL, SUGGESTED_PROMPTS } from './limits.ts';
import {
  commandSchema,
  eventEnvelopeSchema,
  type FormOrigin,
  formOriginSchema,
  homeOpenedEventSchema,
  joinedEventSchema,
  linkSharedEventSchema,
  type MessageEvent,
  messageEventSchema,
  type Press,
  pressSchema,
  submissionSchema,
  suggestionSchema,
} from './payloads.ts';
import {
  conversationIn,
  deliveryOf,
  personIn,
  readCommand,
  readPress,
  readQuestion,
  readSubmission,
  readSuggestion,
  type Workspace,
} from './read-interaction.ts';
import { mentions, mentionsOthers } from './read-text.ts';
import type { Recent } from './recent.ts';
import { renderMessage } from './render-message.ts';
import { renderDialog, renderFaults, renderHome, renderOptions } from './render-view.ts';
import type { Threads } from './threads.ts';
import type { SlackApi } from './web-api.ts';

/** An installation, and how to call Slack in its name. */
export interface Installed {
  readonly workspace: Workspace;
  readonly api: SlackApi;
}

export interface ListenerParts extends AnsweringParts {
  /** The installation that a payload is for; undefined where it is not one of ours. */
  readonly installedFor: (context: Context) => Installed | undefined;
  /** Deliveries that were accepted. */
  readonly seen: Recent<true>;
  readonly threads: Threads;
  /** Questions offered to somebody who opens the conversation. */
  readonly prompts: () => readonly string[];
  /** Where links to figures lead, if they do anywhere. */
  readonly linkBase: string | undefined;
  readonly uninstalled: (tenant: string) => Promise<void>;
}

/** Slack waits three seconds for an acknowledgement. */
const ACKNOWLEDGE_MILLISECONDS = 2_500;
const STATUS = 'is looking it up…';
const APP_NAME = 'Sitrep';
/** Messages of people; all other subtypes are edits, joins and the like. */
const SPOKEN_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Passes on what people do in Slack. Everything is acknowledged first, then answered in the order of its thread. */
export function listen(app: App, parts: ListenerParts): void {
  listenToMessages(app, parts);
  listenToPlaces(app, parts);
  listenToCommands(app, parts);
  listenToViews(app, parts);
  app.shortcut(/.*/, ({ ack }) => ack());
}

/** Whether a delivery comes for the first time; from then on it counts as accepted. */
function isNew(delivery: string, { seen }: ListenerParts): boolean {
  if (seen.get(delivery)) return false;
  seen.set(delivery, true);
  return true;
}

function listenToMessages(app: App, parts: ListenerParts): void {
  const onMessage = async (payload: unknown, context: Context) => {
    const installed = parts.installedFor(context);
    const event = messageEventSchema.safeParse(payload).data;
    if (!installed || !event?.user || event.bot_id !== undefined || event.user === installed.workspace.botUser) return;
    if (!SPOKEN_SUBTYPES.has(event.subtype)) return;
    takeQuestion({ ...event, user: event.user }, installed, context.retryNum !== undefined, parts);
  };
  app.event('app_mention', ({ event, context }) => onMessage(event, context));
  app.event('message', ({ event, context }) => onMessage(event, context));
}

type SpokenEvent = MessageEvent & { readonly user: string };

function takeQuestion(event: SpokenEvent, installed: Installed, retried: boolean, parts: ListenerParts): void {
  const { workspace, api } = installed;
  const { channel, ts, thread_ts, user } = event;
  const direct = event.channel_type === 'im';
  const called = direct || event.type === 'app_mention' || mentions(event.text, workspace.botUser);
  if (!called && (thread_ts === undefined || mentionsOthers(event.text, workspace.botUser))) return;
  const key = direct ? `${workspace.tenant}/${channel}` : `${workspace.tenant}/${channel}/${thread_ts ?? ts}`;
  const delivery = deliveryOf(workspace, channel, ts);
  const conversation = readQuestion(workspace, event, user, []).conversation;
  const means: ReplyMeans = { api, destination: { conversation, channel }, user, delivery, maybeAnswered: retried };
  const job = async () => {
    const state = await parts.threads.stateOf(api, { key, channel, root: thread_ts ?? ts, before: ts, botUser: workspace.botUser });
    if (!called && !state.speaks) return;
    if (!isNew(delivery, parts)) return;
    const interaction = readQuestion(workspace, event, user, state.questions);
    if (interaction.kind === 'question') parts.threads.asked(key, interaction.text);
    const status = direct ? showStatus(api, channel, thread_ts ?? ts) : undefined;
    const reply = await replyTo(interaction, parts);
    await status;
    await show(reply, means, parts);
  };
  takeOn(key, job, means, parts);
}

/** Slack takes the status away when the answer comes; without it nothing is lost. */
async function showStatus(api: SlackApi, channel: string, thread: string): Promise<void> {
  await api('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS }).catch(() => undefined);
}

function listenToPlaces(app: App, parts: ListenerParts): void {
  app.event('app_home_opened', async ({ event, body, context }) => {
    const installed = parts.installedFor(context);
    const opened = homeOpenedEventSchema.safeParse(event).data;
    const { event_id } = eventEnvelopeSchema.parse(body);
    if (!installed || !opened || !isNew(deliveryOf(installed.workspace, 'home', event_id), parts)) return;
    if (opened.tab === 'messages') await suggestPrompts(installed, opened.channel, parts);
    else await publishHome(installed, opened.user, event_id, parts);
  });
  app.event('member_joined_channel', async ({ event, body, context }) => {
    const installed = parts.installedFor(context);
    const joined = joinedEventSchema.safeParse(event).data;
    if (!installed || joined?.user !== installed.workspace.botUser) return;
    const { event_id } = eventEnvelopeSchema.parse(body);
    const conversation = conversationIn(installed.workspace, { channel: joined.channel, user: joined.user });
    welcome(installed, joined.inviter ?? joined.user, conversation, event_id, parts);
  });
  app.event('link_shared', async ({ event, context }) => {
    const installed = parts.installedFor(context);
    const shared = linkSharedEventSchema.safeParse(event).data;
    if (installed && shared) await unfoldLinks(installed, shared, parts);
  });
  for (const name of ['app_uninstalled', 'tokens_revoked'] as const) {
    app.event(name, async ({ context }) => {
      const tenant = context.isEnterpriseInstall ? context.enterpriseId : context.teamId;
      if (tenant) await parts.uninstalled(tenant);
    });
  }
}

/** Greets a conversation to which the bot was added. */
export function welcome({ workspace, api }: Installed, user: string, conversation: Conversation, id: string, parts: ListenerParts): void {
  const delivery = deliveryOf(workspace, 'joined', conversation.id, id);
  if (!isNew(delivery, parts)) return;
  const means: ReplyMeans = { api, destination: { conversation }, user, delivery };
  const interaction: Interaction = { kind: 'installed', person: personIn(workspace, user), conversation, delivery };
  takeOn(delivery, async () => show(await replyTo(interaction, parts), means, parts), means, parts);
}

async function suggestPrompts({ api }: Installed, channel: string | undefined, { prompts, log }: ListenerParts): Promise<void> {
  const offered = prompts().slice(0, SUGGESTED_PROMPTS);
  if (channel === undefined || offered.length === 0) return;
  const args = { channel_id: channel, prompts: offered.map((text) => ({ title: shortened(inert(text), OPTION_LABEL), message: text })) };
  await api('assistant.threads.setSuggestedPrompts', args).catch((error: unknown) =>
    log.warn(`Questions could not be suggested: ${String(error)}`),
  );
}

async function publishHome({ workspace, api }: Installed, user: string, id: string, parts: ListenerParts): Promise<void> {
  const interaction: Interaction = {
    kind: 'home',
    person: personIn(workspace, user),
    conversation: conversationIn(workspace, { channel: undefined, user }),
    delivery: deliveryOf(workspace, 'home', id),
  };
  const reply = await replyTo(interaction, parts);
  await api('views.publish', { user_id: user, view: renderHome(reply) }).catch((error: unknown) =>
    parts.log.error(`App Home could not be shown: ${String(error)}`),
  );
}

/** Shows the figure behind each link; Slack takes what it is given for the links that it named. */
async function unfoldLinks(
  { workspace, api }: Installed,
  { user, channel, message_ts, links }: ReturnType<typeof linkSharedEventSchema.parse>,
  parts: ListenerParts,
): Promise<void> {
  const { linkBase } = parts;
  if (linkBase === undefined) return;
  const unfurls: Record<string, { readonly blocks: unknown }> = {};
  for (const { url } of links.slice(0, SUGGESTED_PROMPTS)) {
    const name = url.startsWith(`${linkBase}/`) ? url.slice(linkBase.length + 1).replace(/[/?#].*$/, '') : '';
    if (!/^[a-z0-9-]{1,100}$/.test(name)) continue;
    const delivery = deliveryOf(workspace, 'link', channel, message_ts, name);
    const conversation = conversationIn(workspace, { channel, user });
    const interaction: Interaction = {
      kind: 'command',
      name: 'figure',
      text: name,
      person: personIn(workspace, user),
      conversation,
      delivery,
    };
    const { message, form } = await replyTo(interaction, parts);
    const body = message.blocks.filter(({ kind }) => kind !== 'actions');
    if (!form) unfurls[url] = { blocks: renderMessage({ ...message, blocks: body }, 'plain').blocks };
  }
  if (Object.keys(unfurls).length === 0) return;
  await api('chat.unfurl', { channel, ts: message_ts, unfurls }).catch((error: unknown) =>
    parts.log.warn(`A link was not unfolded: ${String(error)}`),
  );
}

function listenToCommands(app: App, parts: ListenerParts): void {
  app.command(/.*/, async ({ ack, body, context }) => {
    await ack();
    const installed = parts.installedFor(context);
    const payload = commandSchema.safeParse(body).data;
    if (!installed || !payload) return;
    const { workspace, api } = installed;
    const interaction = readCommand(workspace, payload);
    if (!isNew(interaction.delivery, parts)) return;
    const { response_url, trigger_id, user_id, channel_id } = payload;
    const means: ReplyMeans = {
      api,
      destination: { conversation: interaction.conversation, channel: channel_id },
      user: user_id,
      delivery: interaction.delivery,
      responseUrl: response_url,
      trigger: trigger_id,
    };
    takeOn(`${workspace.tenant}/${user_id}`, async () => show(await replyTo(interaction, parts), means, parts), means, parts);
  });
  app.action(/.*/, async ({ ack, body, context }) => {
    await ack();
    const installed = parts.installedFor(context);
    const press = pressSchema.safeParse(body).data;
    if (!installed || !press) return;
    const interaction = readPress(installed.workspace, press);
    if (!interaction || !isNew(interaction.delivery, parts)) return;
    const means = meansOfPress(press, interaction, installed);
    const job = press.view
      ? () => pressInView(interaction, press, installed, parts)
      : async () => show(await replyTo(interaction, parts), means, parts);
    takeOn(`${installed.workspace.tenant}/${press.user.id}`, job, means, parts);
  });
}

function meansOfPress(press: Press, { conversation, delivery }: Interaction, { api }: Installed): ReplyMeans {
  const { container, message, channel, response_url, trigger_id, user } = press;
  const ts = message?.ts ?? container.message_ts;
  return {
    api,
    destination: channel ? { conversation, channel: channel.id } : { conversation },
    user: user.id,
    delivery,
    responseUrl: response_url,
    trigger: trigger_id,
    pressed: ts === undefined ? undefined : { ts, ephemeral: container.is_ephemeral },
  };
}

/** A view has no place for a message: what is said opens above it, and App Home is drawn anew. */
async function pressInView(interaction: Interaction, press: Press, installed: Installed, parts: ListenerParts): Promise<void> {
  const { api } = installed;
  const reply = await replyTo(interaction, parts);
  const means = meansOfPress(press, interaction, installed);
  if (reply.form) {
    await show(reply, means, parts);
  } else if (!reply.replaces && !reply.silent) {
    const method = press.view?.type === 'modal' ? 'views.push' : 'views.open';
    const opened = api(method, { trigger_id: press.trigger_id, view: renderDialog(reply, APP_NAME) });
    await opened.catch(() => show({ ...reply, audience: 'asker' }, means, parts));
  }
  if (press.view?.type === 'home') await publishHome(installed, press.user.id, press.trigger_id, parts);
}

function originOf(metadata: string): FormOrigin {
  try {
    return formOriginSchema.parse(JSON.parse(metadata));
  } catch {
    return {};
  }
}

function listenToViews(app: App, parts: ListenerParts): void {
  app.view(/.*/, async ({ ack, body, context }) => {
    const installed = parts.installedFor(context);
    const submission = submissionSchema.safeParse(body).data;
    if (!installed || !submission) return void (await ack());
    const origin = originOf(submission.view.private_metadata);
    const interaction = readSubmission(installed.workspace, submission, origin);
    const means: ReplyMeans = {
      api: installed.api,
      destination: { conversation: interaction.conversation },
      user: submission.user.id,
      delivery: interaction.delivery,
      responseUrl: origin.respond,
    };
    const reply = await replyInTime(ACKNOWLEDGE_MILLISECONDS, interaction, parts, (late) => void show(late, means, parts));
    const fields = Object.keys(submission.view.state.values);
    const faults = Object.entries(reply?.faults ?? {}).filter(([field]) => fields.includes(field));
    if (faults.length > 0) return void (await ack({ response_action: 'errors', errors: renderFaults(Object.fromEntries(faults)) }));
    await ack();
    if (reply) takeOn(`${installed.workspace.tenant}/${submission.user.id}`, () => show(reply, means, parts), means, parts);
  });
  app.options(/.*/, async ({ ack, body, context }) => {
    const installed = parts.installedFor(context);
    const suggestion = suggestionSchema.safeParse(body).data;
    if (!installed || !suggestion) return void (await ack({ options: [] }));
    const { user, view, value } = suggestion;
    const origin = originOf(view?.private_metadata ?? '');
    const interaction = readSuggestion(installed.workspace, suggestion, origin, `${user.id}/${view?.id ?? ''}/${value.slice(0, 200)}`);
    const reply = await replyInTime(ACKNOWLEDGE_MILLISECONDS, interaction, parts);
    await ack({ options: renderOptions(reply?.results ?? []) });
  });
}

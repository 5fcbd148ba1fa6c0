import type { App, Context } from '@slack/bolt';
import type { Conversation, Interaction } from '../../src/index.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { inert, shortenedForSlack } from './inert-text.ts';
import { OPTION_LABEL, SUGGESTED_PROMPTS } from './limits.ts';
import { type Installed, isNew, type ListenerParts } from './listening.ts';
import {
  eventEnvelopeSchema,
  homeOpenedEventSchema,
  joinedEventSchema,
  leftEventSchema,
  linkSharedEventSchema,
  sharingEventSchema,
  tokensRevokedEventSchema,
} from './payloads.ts';
import { publishHome } from './publish-home.ts';
import { slackConversation, slackDelivery, slackPerson } from './read-interaction.ts';
import { replyTo, show, takeOn } from './slack-answering.ts';
import { unfoldLinks } from './unfold-links.ts';
import { callReason } from './web-api.ts';

/** Notices where the bot is looked at, added and removed, and links to figures. */
export function listenToPlaces(app: App, parts: ListenerParts): void {
  app.event('app_home_opened', async ({ event, body, context }) => {
    const installed = parts.installedFor(context);
    const opened = homeOpenedEventSchema.safeParse(event).data;
    const { event_id } = eventEnvelopeSchema.parse(body);
    if (!installed || !opened || !isNew(slackDelivery(installed.workspace, 'home', event_id), parts)) return;
    const { user, channel, tab } = opened;
    const isFromElsewhere = parts.admitting.isFromElsewhere({ workspace: installed.workspace, context, user });
    if (tab === 'messages' && !installed.lacks.has('assistant:write')) await suggestPrompts(installed, channel, parts);
    else if (tab !== 'messages') await publishHome(installed, { user, id: event_id, isFromElsewhere }, parts);
  });
  app.event('member_joined_channel', async ({ event, body, context }) => {
    const installed = parts.installedFor(context);
    const joined = joinedEventSchema.safeParse(event).data;
    if (!installed || !joined) return;
    const { event_id, is_ext_shared_channel: shared } = eventEnvelopeSchema.parse(body);
    const { workspace } = installed;
    if (joined.user !== workspace.botUser) {
      const { user, channel, team } = joined;
      const author = team === undefined ? undefined : { team };
      parts.admitting.isFromElsewhere({ workspace, context, user, author, channel, shared });
      return;
    }
    parts.outsiders.noteShared({ tenant: workspace.tenant, id: joined.channel }, shared);
    const conversation = slackConversation(installed.workspace, { channel: joined.channel, user: joined.user });
    greetPlace(installed, joined.inviter ?? joined.user, conversation, event_id, parts);
  });
  app.event('member_left_channel', async ({ event, context }) => {
    const installed = parts.installedFor(context);
    const left = leftEventSchema.safeParse(event).data;
    if (installed && left) parts.outsiders.noteLeft({ tenant: installed.workspace.tenant, id: left.channel }, left.user);
  });
  const onSharing = async ({ event, context }: { event: unknown; context: Context }) => {
    const installed = parts.installedFor(context);
    const sharing = sharingEventSchema.safeParse(event).data;
    if (!installed || !sharing) return;
    const isShared = sharing.type === 'channel_shared' || sharing.is_ext_shared;
    parts.outsiders.noteShared({ tenant: installed.workspace.tenant, id: sharing.channel }, isShared);
  };
  app.event('channel_shared', onSharing);
  app.event('channel_unshared', onSharing);
  app.event('link_shared', async ({ event, body, context }) => {
    const installed = parts.installedFor(context);
    const link = linkSharedEventSchema.safeParse(event).data;
    if (!installed || !link) return;
    const { workspace } = installed;
    const { user, channel } = link;
    const shared = eventEnvelopeSchema.safeParse(body).data?.is_ext_shared_channel;
    const isFromElsewhere = parts.admitting.isFromElsewhere({ workspace, context, user, channel, shared });
    // Everybody in a channel sees what a link unfolds to, also people from elsewhere.
    const isShared = shared ?? parts.outsiders.isShared({ tenant: workspace.tenant, id: channel });
    if (parts.admitting.turnsAway && (isFromElsewhere || isShared)) return;
    await unfoldLinks(installed, { link, isFromElsewhere }, parts);
  });
  const onRemoved = async ({ isEnterpriseInstall, enterpriseId, teamId }: Context) => {
    const tenant = isEnterpriseInstall ? enterpriseId : teamId;
    if (tenant) await parts.uninstalled(tenant);
  };
  app.event('app_uninstalled', ({ context }) => onRemoved(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    // A person who takes back a token of their own removes nothing of the bot's.
    if ((tokensRevokedEventSchema.safeParse(event).data?.tokens.bot.length ?? 0) > 0) await onRemoved(context);
  });
}

/** Greets a conversation to which the bot was added. */
export function greetPlace(
  { workspace, api }: Installed,
  user: string,
  conversation: Conversation,
  id: string,
  parts: ListenerParts,
): void {
  const delivery = slackDelivery(workspace, 'joined', conversation.id, id);
  if (!isNew(delivery, parts)) return;
  const means: ReplyMeans = { api, destination: { conversation }, user, delivery };
  const interaction: Interaction = { kind: 'installed', person: slackPerson(workspace, user), conversation, delivery };
  void takeOn(delivery, async () => show(await replyTo(interaction, parts), means, parts), means, parts);
}

async function suggestPrompts({ api }: Installed, channel: string | undefined, { prompts, log }: ListenerParts): Promise<void> {
  const offered = prompts().slice(0, SUGGESTED_PROMPTS);
  if (channel === undefined || offered.length === 0) return;
  const args = {
    channel_id: channel,
    prompts: offered.map((text) => ({ title: shortenedForSlack(inert(text), OPTION_LABEL), message: text })),
  };
  await api('assistant.threads.setSuggestedPrompts', args).catch((error: unknown) =>
    log.warn(`Questions could not be suggested: ${callReason(error)}`),
  );
}

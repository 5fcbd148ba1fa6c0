import type { Interaction } from '../../src/index.ts';
import type { Installed, ListenerParts } from './listening.ts';
import type { linkSharedEventSchema } from './payloads.ts';
import { previewOf } from './preview.ts';
import { slackConversation, slackDelivery, slackPerson } from './read-interaction.ts';
import { renderMessage } from './render-message.ts';
import { replyTo } from './slack-answering.ts';
import { callReason } from './web-api.ts';

const MOST_LINKS = 4;
/** Where a link is that stands in a message which is still being written. */
const COMPOSER = 'composer';

/** Links that somebody wrote. */
export interface SharedLinks {
  readonly link: ReturnType<typeof linkSharedEventSchema.parse>;
  readonly isFromElsewhere: boolean;
}

/** Shows the figure behind each link; Slack takes what it is given for the links that it named. */
export async function unfoldLinks(
  { workspace, api }: Installed,
  { link: { user, channel, message_ts, unfurl_id, source, links }, isFromElsewhere }: SharedLinks,
  parts: ListenerParts,
): Promise<void> {
  const { linkBase } = parts;
  if (linkBase === undefined) return;
  const unfurls: Record<string, { readonly blocks: unknown }> = {};
  for (const { url } of links.slice(0, MOST_LINKS)) {
    const name = url.startsWith(`${linkBase}/`) ? (url.slice(linkBase.length + 1).split(/[/?#]/, 1)[0] ?? '') : '';
    if (!/^[a-z0-9-]{1,100}$/.test(name)) continue;
    const delivery = slackDelivery(workspace, 'link', channel, message_ts, name);
    const conversation = slackConversation(workspace, { channel, user });
    const interaction: Interaction = {
      kind: 'command',
      name: 'figure',
      text: name,
      person: slackPerson(workspace, user),
      conversation,
      delivery,
    };
    const { message, form } = await replyTo(parts.admitting.asAdmitted(interaction, isFromElsewhere), parts);
    if (!form) unfurls[url] = { blocks: renderMessage(previewOf(message), 'plain').blocks };
  }
  if (Object.keys(unfurls).length === 0) return;
  const where = source === COMPOSER && unfurl_id !== undefined ? { unfurl_id, source } : { channel, ts: message_ts };
  await api('chat.unfurl', { ...where, unfurls }).catch((error: unknown) =>
    parts.log.warn(`A link was not unfolded: ${callReason(error)}`),
  );
}

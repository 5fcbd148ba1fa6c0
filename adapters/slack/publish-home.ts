import type { Interaction } from '../../src/index.ts';
import { replyTo } from './answering.ts';
import type { Installed, ListenerParts } from './listening.ts';
import { conversationIn, deliveryOf, personIn } from './read-interaction.ts';
import { renderHome } from './render-view.ts';

/** Draws the App Home of a person; `id` names the occasion. */
export async function publishHome({ workspace, api }: Installed, user: string, id: string, parts: ListenerParts): Promise<void> {
  const interaction: Interaction = {
    kind: 'home',
    person: personIn(workspace, user),
    conversation: conversationIn(workspace, { channel: undefined, user }),
    delivery: deliveryOf(workspace, 'home', id),
  };
  const reply = await replyTo(interaction, parts);
  if (reply.silent) return;
  await api('views.publish', { user_id: user, view: renderHome(reply) }).catch((error: unknown) =>
    parts.log.error(`App Home could not be shown: ${String(error)}`),
  );
}

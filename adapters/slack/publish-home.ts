import { type Interaction, STRANGER } from '../../src/index.ts';
import type { Installed, ListenerParts } from './listening.ts';
import { slackConversation, slackDelivery, slackPerson } from './read-interaction.ts';
import { renderHome } from './render-view.ts';
import { replyTo } from './slack-answering.ts';
import { callReason } from './web-api.ts';

/** Whose App Home is drawn, and on which occasion. */
export interface HomeWish {
  readonly user: string;
  readonly id: string;
  readonly isFromElsewhere: boolean;
}

/** Draws the App Home of a person. */
export async function publishHome({ workspace, api }: Installed, wish: HomeWish, parts: ListenerParts): Promise<void> {
  const { user, id, isFromElsewhere } = wish;
  const { admitting } = parts;
  const interaction: Interaction = {
    kind: 'home',
    person: slackPerson(workspace, user),
    conversation: slackConversation(workspace, { channel: undefined, user }),
    delivery: slackDelivery(workspace, 'home', id),
  };
  const isTurnedAway = isFromElsewhere && admitting.turnsAway;
  const reply = isTurnedAway ? STRANGER : await replyTo(admitting.asAdmitted(interaction, isFromElsewhere), parts);
  if (reply.silent) return;
  await api('views.publish', { user_id: user, view: renderHome(reply) }).catch((error: unknown) =>
    parts.log.error(`App Home could not be shown: ${callReason(error)}`),
  );
}

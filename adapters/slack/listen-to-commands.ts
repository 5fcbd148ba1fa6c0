import type { App } from '@slack/bolt';
import { type Interaction, type Reply, STRANGER } from '../../src/index.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { type Installed, isNew, type ListenerParts } from './listening.ts';
import { messageShortcutSchema, type Press, pressSchema, slackCommandSchema } from './payloads.ts';
import { publishHome } from './publish-home.ts';
import { readPress, readShortcut, readSlackCommand } from './read-interaction.ts';
import { renderDialog } from './render-view.ts';
import { CHECK_MESSAGE } from './shortcuts.ts';
import { replyTo, show, takeOn } from './slack-answering.ts';

const APP_NAME = 'Sitrep';
const IN_MESSAGES = 'It stands among the messages with Sitrep, where you can go on.';

/** Passes on slash commands, pressed buttons and messages to check. */
export function listenToCommands(app: App, parts: ListenerParts): void {
  app.command(/.*/, async ({ ack, body, context }) => {
    await ack();
    const installed = parts.installedFor(context);
    const payload = slackCommandSchema.safeParse(body).data;
    if (!installed || !payload) return;
    const { workspace, api } = installed;
    const { response_url, trigger_id, user_id, channel_id } = payload;
    const { admitting } = parts;
    const isFromElsewhere = admitting.isFromElsewhere({ workspace, context, user: user_id, channel: channel_id });
    const interaction = admitting.asAdmitted(readSlackCommand(workspace, payload, parts.commandPrefix), isFromElsewhere);
    if (!isNew(interaction.delivery, parts)) return;
    const means: ReplyMeans = {
      api,
      destination: { conversation: interaction.conversation, channel: channel_id },
      user: user_id,
      delivery: interaction.delivery,
      responseUrl: response_url,
      trigger: trigger_id,
    };
    if (isFromElsewhere && admitting.turnsAway) return void (await show(STRANGER, means, parts));
    void takeOn(`${workspace.tenant}/${user_id}`, async () => show(await replyTo(interaction, parts), means, parts), means, parts);
  });
  app.shortcut(/.*/, async ({ ack, body, context }) => {
    await ack();
    const installed = parts.installedFor(context);
    const shortcut = messageShortcutSchema.safeParse(body).data;
    if (!installed || shortcut?.callback_id !== CHECK_MESSAGE) return;
    const { workspace, api } = installed;
    const { admitting } = parts;
    const { user, channel, message, response_url, trigger_id } = shortcut;
    const visit = { workspace, context, user: user.id, author: user.author, channel: channel.id };
    const isFromElsewhere = admitting.isFromElsewhere(visit);
    const interaction = admitting.asAdmitted(readShortcut(workspace, shortcut), isFromElsewhere);
    if (!isNew(interaction.delivery, parts)) return;
    const means: ReplyMeans = {
      api,
      destination: { conversation: interaction.conversation, channel: channel.id },
      user: user.id,
      delivery: interaction.delivery,
      responseUrl: response_url,
      trigger: trigger_id,
      from: message.thread_ts,
    };
    if (isFromElsewhere && admitting.turnsAway) return void (await show(STRANGER, means, parts));
    void takeOn(`${workspace.tenant}/${user.id}`, async () => show(await replyTo(interaction, parts), means, parts), means, parts);
  });
  app.action(/.*/, async ({ ack, body, context }) => {
    await ack();
    const installed = parts.installedFor(context);
    const press = pressSchema.safeParse(body).data;
    if (!installed || !press) return;
    const { workspace } = installed;
    const read = readPress(workspace, press);
    if (!read || !isNew(read.delivery, parts)) return;
    const { admitting } = parts;
    const { id: user, author } = press.user;
    const isFromElsewhere = admitting.isFromElsewhere({ workspace, context, user, author, channel: press.channel?.id });
    const interaction = admitting.asAdmitted(read, isFromElsewhere);
    const means = meansOfPress(press, interaction, installed);
    if (isFromElsewhere && admitting.turnsAway) return void (await show(STRANGER, means, parts));
    const job = press.view
      ? () => pressInView(interaction, { press, isFromElsewhere }, installed, parts)
      : async () => show(await replyTo(interaction, parts), means, parts);
    void takeOn(`${installed.workspace.tenant}/${press.user.id}`, job, means, parts);
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
    from: message?.thread_ts ?? container.thread_ts,
    pressed: ts === undefined ? undefined : { ts, ephemeral: container.is_ephemeral },
  };
}

function buttonsIn({ message }: Reply): boolean {
  return message.blocks.some(({ kind }) => kind === 'actions');
}

interface Pressed {
  readonly press: Press;
  readonly isFromElsewhere: boolean;
}

/** A view has no place for a message: what is said opens above it, and App Home is drawn anew. */
async function pressInView(
  interaction: Interaction,
  { press, isFromElsewhere }: Pressed,
  installed: Installed,
  parts: ListenerParts,
): Promise<void> {
  const { api } = installed;
  const reply = await replyTo(interaction, parts);
  const means = meansOfPress(press, interaction, installed);
  if (reply.form) {
    await show(reply, means, parts);
  } else if (reply.replaces && buttonsIn(reply)) {
    // What is pressed on next stands where messages do: a view has no room for it.
    await show({ ...reply, replaces: false, audience: 'asker' }, means, parts);
    const told = { ...reply, message: { summary: IN_MESSAGES, blocks: [{ kind: 'text' as const, runs: [{ text: IN_MESSAGES }] }] } };
    const method = press.view?.type === 'modal' ? 'views.push' : 'views.open';
    await api(method, { trigger_id: press.trigger_id, view: renderDialog(told, APP_NAME) }).catch(() => undefined);
  } else if (!reply.replaces && !reply.silent) {
    const method = press.view?.type === 'modal' ? 'views.push' : 'views.open';
    const opened = api(method, { trigger_id: press.trigger_id, view: renderDialog(reply, APP_NAME) });
    await opened.catch(() => show({ ...reply, audience: 'asker' }, means, parts));
  }
  if (press.view?.type === 'home') await publishHome(installed, { user: press.user.id, id: press.trigger_id, isFromElsewhere }, parts);
}

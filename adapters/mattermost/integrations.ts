import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Conversation, Failure, type Interaction, type Reply, type TakingOn } from '../../src/index.ts';
import { isAmong, type Signing } from './actions.ts';
import type { DialogParts } from './dialog.ts';
import { dialogAnswer, openDialog } from './dialog.ts';
import { mattermostConversation, mattermostDelivery, mattermostPerson } from './hearing.ts';
import type { MattermostSender } from './mattermost-sender.ts';
import { renderPosts } from './render.ts';
import type { MattermostSettings } from './settings.ts';
import { actionSchema, mattermostCommandSchema, mattermostSubmissionSchema } from './wire.ts';

const MOST_BYTES = 262_144;
const HEADERS_MILLISECONDS = 10_000;
const REQUEST_MILLISECONDS = 20_000;
const MOST_CONNECTIONS = 500;
const GROUP_NAME = /^[0-9a-f]{40}$/;
const NO_ROOM = 'The answer could not be shown here. Ask me in a direct message.';

export interface IntegrationParts extends DialogParts {
  readonly settings: Pick<MattermostSettings, 'host' | 'port' | 'commandTokens'>;
  readonly tenant: string;
  readonly signing: Signing;
  readonly taking: TakingOn;
  readonly speaking: MattermostSender;
  readonly failed: (error: unknown) => void;
  readonly lost: () => void;
}

/** Where the server calls the bot: slash commands, pressed buttons, forms that were sent. */
export interface Integrations {
  readonly port: number;
  /** Takes nothing more, and resolves once what was taken is answered. */
  close(): Promise<void>;
}

interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

const UNAUTHORISED: Answered = { status: 401 };
const MALFORMED: Answered = { status: 400 };

/** The kind of a channel by its name: those of two are named by both, those of a group by a hash. */
function kindOf(name: string): Conversation['kind'] {
  if (name.includes('__')) return 'personal';
  return GROUP_NAME.test(name) ? 'group' : 'channel';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function onCommand(body: string, parts: IntegrationParts): Promise<Answered> {
  const { settings, tenant, taking } = parts;
  const given = mattermostCommandSchema.safeParse(Object.fromEntries(new URLSearchParams(body))).data;
  if (!given || !isAmong(given.token, settings.commandTokens)) return UNAUTHORISED;
  const { command, text, user_id: user, user_name, channel_id, channel_name, root_id: thread, trigger_id: trigger } = given;
  const conversation = mattermostConversation(tenant, channel_id, kindOf(channel_name), { thread, user });
  const interaction: Interaction = {
    kind: 'command',
    name: command.slice(1),
    text,
    person: mattermostPerson(tenant, user, user_name),
    conversation,
    delivery: mattermostDelivery(tenant, 'command', trigger),
  };
  const reply = await taking.reply(interaction, user);
  if (reply.form && (await openDialog(reply.form, { trigger, ...conversation }, parts))) return { status: 200, body: {} };
  if (reply.silent) return { status: 200, body: {} };
  const { message, props } = parts.speaking.drawn(reply.message, conversation);
  return { status: 200, body: { response_type: reply.audience === 'everyone' ? 'in_channel' : 'ephemeral', text: message, props } };
}

/** Shows a reply to a press: in the place of the message, for one person in passing, or as a message of its own. */
async function answerPress(reply: Reply, interaction: Interaction, trigger: string, parts: IntegrationParts): Promise<unknown> {
  const { conversation, delivery, person } = interaction;
  const { speaking } = parts;
  if (reply.form && (await openDialog(reply.form, { trigger, ...conversation }, parts))) return {};
  if (reply.silent) return {};
  if (reply.replaces) return { update: speaking.drawn(reply.message, conversation) };
  const hasButtons = reply.message.blocks.some(({ kind }) => kind === 'actions');
  const isPassing = reply.audience === 'asker' && conversation.kind !== 'personal';
  if (isPassing && !hasButtons) {
    return { ephemeral_text: renderPosts(reply.message).join('\n\n'), skip_slack_parsing: true };
  }
  if ((await speaking.say(reply, { conversation, asker: person.id, delivery }, false)) === 'shown') return {};
  parts.lost();
  return { ephemeral_text: NO_ROOM };
}

async function onAction(body: string, parts: IntegrationParts): Promise<Answered> {
  const given = actionSchema.safeParse(json(body)).data;
  const carried = given && parts.signing.proven(given.context);
  if (!given || !carried) return UNAUTHORISED;
  const { user_id: user, user_name, channel_id, trigger_id: trigger } = given;
  const { kind, thread, action, value } = carried;
  const interaction: Interaction = {
    kind: 'button',
    action,
    value,
    person: mattermostPerson(parts.tenant, user, user_name),
    conversation: mattermostConversation(parts.tenant, channel_id, kind, { thread, user }),
    delivery: mattermostDelivery(parts.tenant, 'press', trigger),
  };
  return { status: 200, body: await answerPress(await parts.taking.reply(interaction, user), interaction, trigger, parts) };
}

async function onDialog(body: string, parts: IntegrationParts): Promise<Answered> {
  const given = mattermostSubmissionSchema.safeParse(json(body)).data;
  const carried = given && parts.signing.proven(json(given.state));
  if (!given || !carried || carried.action !== given.callback_id) return UNAUTHORISED;
  if (given.cancelled) return { status: 200 };
  const { user_id: user, channel_id, submission } = given;
  const fields = Object.entries(submission ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  const interaction: Interaction = {
    kind: 'form',
    form: carried.action,
    fields: Object.fromEntries(fields),
    person: mattermostPerson(parts.tenant, user),
    conversation: mattermostConversation(parts.tenant, channel_id, carried.kind, { thread: carried.thread, user }),
    delivery: mattermostDelivery(parts.tenant, 'form', given.state.slice(-40), String(Object.values(fields).join('/')).slice(0, 200)),
  };
  const reply = await parts.taking.reply(interaction, user);
  if (!reply.faults) {
    const { conversation, delivery } = interaction;
    if ((await parts.speaking.say(reply, { conversation, asker: user, delivery }, false)) !== 'shown') parts.lost();
  }
  return { status: 200, body: dialogAnswer(reply) };
}

const WAYS: Readonly<Record<string, (body: string, parts: IntegrationParts) => Promise<Answered>>> = {
  '/mattermost/command': onCommand,
  '/mattermost/action': onAction,
  '/mattermost/dialog': onDialog,
};

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(piece);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function answer(request: IncomingMessage, parts: IntegrationParts): Promise<Answered> {
  const way = WAYS[new URL(request.url ?? '', 'http://bot').pathname];
  if (!way) return { status: 404 };
  if (request.method !== 'POST') return { status: 405 };
  const body = await bodyOf(request);
  return body === undefined ? { status: 413 } : way(body, parts);
}

function send(response: ServerResponse, { status, body }: Answered): void {
  if (body === undefined) response.writeHead(status, status >= 400 ? { connection: 'close' } : {}).end();
  else response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** Listens for the server's calls. @throws Failure CONFIGURATION_INVALID where the port is taken or not allowed */
export async function openIntegrations(parts: IntegrationParts): Promise<Integrations> {
  const { host, port } = parts.settings;
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer(request, parts)
      .catch((error: unknown): Answered => {
        parts.failed(error);
        return MALFORMED;
      })
      .then((answered) => send(response, answered))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  server.headersTimeout = HEADERS_MILLISECONDS;
  server.requestTimeout = REQUEST_MILLISECONDS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const what = `Mattermost cannot be listened for at ${host}:${port}.`;
      const remedy = 'Set MATTERMOST_PORT and MATTERMOST_HOST to what is free and belongs to this machine, or stop what uses them.';
      reject(new Failure('CONFIGURATION_INVALID', what, cause.message, remedy, { cause }));
    });
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async close() {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.allSettled(underWay);
      server.closeAllConnections();
      await closed;
    },
  };
}

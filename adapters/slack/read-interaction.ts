import type { Conversation, Interaction, Person, Reply } from '../../src/index.ts';
import { pressedAction } from './buttons.ts';
import { shortenedForSlack } from './inert-text.ts';
import type {
  CommandPayload,
  FormOrigin,
  MessageEvent,
  MessageFiles,
  MessageShortcut,
  Press,
  SlackSuggestion,
  Submission,
} from './payloads.ts';
import { readSlackText } from './read-text.ts';

export const SLACK_PLATFORM = 'slack';

/** The installation that a payload came to, and who the bot is there. */
export interface Workspace {
  /** Team id, or the enterprise's where the app is installed for all its teams. */
  readonly tenant: string;
  readonly botUser: string;
}

/** A place in Slack: a channel by its id, a person's own conversation with the bot by the person's. */
export interface SlackPlace {
  readonly channel: string | undefined;
  readonly user: string;
  readonly thread?: string | undefined;
  readonly name?: string;
}

export function slackPerson({ tenant }: Workspace, user: string, name?: string): Person {
  return { platform: SLACK_PLATFORM, tenant, id: user, ...(name ? { name } : {}) };
}

/** A direct conversation goes by the person's id: App Home and the message tab are the same place then. */
export function slackConversation({ tenant }: Workspace, { channel, user, thread, name }: SlackPlace): Conversation {
  const threaded = thread === undefined ? {} : { thread };
  if (channel === undefined || channel.startsWith('D'))
    return { platform: SLACK_PLATFORM, tenant, id: user, kind: 'personal', ...threaded };
  return { platform: SLACK_PLATFORM, tenant, id: channel, kind: name?.startsWith('mpdm-') ? 'group' : 'channel', ...threaded };
}

/** A delivery id, the same however often Slack sends the same thing. */
export function slackDelivery({ tenant }: Workspace, ...parts: readonly string[]): string {
  return [SLACK_PLATFORM, tenant, ...parts].join('/');
}

/** Files as the core knows them: with all by which Slack gives one. */
function attached(files: MessageFiles): Pick<Question, 'files'> {
  return files.length === 0 ? {} : { files: files.map((file) => ({ name: file.name ?? file.id, reference: JSON.stringify(file) })) };
}

type Question = Extract<Interaction, { readonly kind: 'question' }>;

/** A message as a question; `isOverheard`: nobody addressed the bot. */
export function readQuestion(workspace: Workspace, event: MessageEvent, user: string, isOverheard = false): Question {
  const { channel, ts, thread_ts } = event;
  const name = event.channel_type === 'mpim' ? 'mpdm-' : '';
  return {
    kind: 'question',
    text: readSlackText(event.text, workspace.botUser),
    ...(isOverheard && { overheard: true }),
    ...attached(event.files),
    person: slackPerson(workspace, user),
    conversation: slackConversation(workspace, { channel, user, thread: thread_ts ?? ts, name }),
    delivery: slackDelivery(workspace, channel, ts),
  };
}

/** So much of a message is checked: all that Slack lets one hold. */
const LONGEST_CLAIM = 40_000;

/** What somebody wrote as a claim to check, which `asked` asks for. */
export function readClaim(
  { botUser }: Workspace,
  { text, files = [] }: { readonly text: string; readonly files?: MessageFiles },
  asked: Interaction,
  claim: Reply['audience'],
): Interaction {
  const { person, conversation, delivery } = asked;
  return {
    kind: 'question',
    text: shortenedForSlack(readSlackText(text, botUser), LONGEST_CLAIM),
    thread: [],
    claim,
    ...attached(files),
    person,
    conversation,
    delivery,
  };
}

/** A message that somebody wants checked, for themselves alone. */
export function readShortcut(workspace: Workspace, shortcut: MessageShortcut): Interaction {
  const { user, channel, message, trigger_id } = shortcut;
  const asked = {
    kind: 'question' as const,
    text: '',
    person: slackPerson(workspace, user.id, user.name ?? user.username),
    conversation: slackConversation(workspace, { channel: channel.id, user: user.id, thread: message.thread_ts, name: channel.name }),
    delivery: slackDelivery(workspace, 'shortcut', trigger_id),
  };
  return readClaim(workspace, message, asked, 'asker');
}

/** A slash command by the name that it goes by here; in the workspace `prefix` stands before it. */
export function readSlackCommand(workspace: Workspace, payload: CommandPayload, prefix: string): Interaction {
  const { command, text, user_id, user_name, channel_id, channel_name, trigger_id } = payload;
  return {
    kind: 'command',
    name: nameOf(command, prefix),
    text: readSlackText(text, workspace.botUser),
    person: slackPerson(workspace, user_id, user_name),
    conversation: slackConversation(workspace, { channel: channel_id, user: user_id, name: channel_name }),
    delivery: slackDelivery(workspace, 'command', trigger_id),
  };
}

function nameOf(command: string, prefix: string): string {
  const name = command.replace(/^\//, '');
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

export function readPress(workspace: Workspace, press: Press): Interaction | undefined {
  const [pressed] = press.actions;
  if (!pressed) return undefined;
  const { user, channel, message, container, trigger_id } = press;
  const thread = message?.thread_ts ?? container.thread_ts ?? (container.is_ephemeral ? undefined : message?.ts);
  return {
    kind: 'button',
    ...pressedAction(pressed.action_id, pressed.value),
    person: slackPerson(workspace, user.id, user.name ?? user.username),
    conversation: slackConversation(workspace, { channel: channel?.id, user: user.id, thread, name: channel?.name ?? '' }),
    delivery: slackDelivery(workspace, 'press', trigger_id),
  };
}

/** A form with what stands in its fields, sent from where it was opened. */
export function readSubmission(workspace: Workspace, { user, view, trigger_id }: Submission, origin: FormOrigin): Interaction {
  const inputs = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  const fields = inputs.map(([field, { value, selected_option, selected_date, selected_time }]) => [
    field,
    selected_option?.value ?? selected_date ?? selected_time ?? value ?? '',
  ]);
  return {
    kind: 'form',
    form: view.callback_id,
    fields: Object.fromEntries(fields),
    ...placeOf(workspace, user, origin),
    delivery: slackDelivery(workspace, 'form', trigger_id ?? view.id),
  };
}

/** Letters typed into a select of a form. */
export function readSuggestion(workspace: Workspace, suggestion: SlackSuggestion, origin: FormOrigin, delivery: string): Interaction {
  const { user, value, view, action_id } = suggestion;
  const asked = view ? { form: view.callback_id, field: action_id } : {};
  return {
    kind: 'search',
    text: value,
    ...asked,
    ...placeOf(workspace, user, origin),
    delivery: slackDelivery(workspace, 'search', delivery),
  };
}

function placeOf(workspace: Workspace, user: Press['user'], { channel, thread, name }: FormOrigin) {
  return {
    person: slackPerson(workspace, user.id, user.name ?? user.username),
    conversation: slackConversation(workspace, { channel, user: user.id, thread, name: name ?? '' }),
  };
}

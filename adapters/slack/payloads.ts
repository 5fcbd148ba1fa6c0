import { z } from 'zod';

/** What is read of Slack's payloads. They are signed, so a form that does not fit is Slack's change, not an attack. */
const id = z.string().min(1).max(255);

/** A team as Slack names it; a form that does not fit is as if it were not named. */
const teamSchema = id.optional().catch(undefined);

const flagSchema = z.boolean().default(false).catch(false);

/** What Slack tells of a person; a form that does not fit is as if nothing were told. */
const profileSchema = z
  .object({ team: teamSchema, is_restricted: flagSchema, is_ultra_restricted: flagSchema, is_stranger: flagSchema })
  .optional()
  .catch(undefined);

/** Files of a message; those of a form that does not fit are as if they were not there. https://docs.slack.dev/reference/objects/file-object */
export const filesSchema = z
  .array(
    z
      .object({
        id,
        name: z.string().nullish(),
        mimetype: z.string().nullish(),
        url_private: z.string().nullish(),
        url_private_download: z.string().nullish(),
      })
      .nullable()
      .catch(null),
  )
  .default([])
  .catch([])
  .transform((all) => all.filter((one) => one !== null));
export type MessageFiles = z.output<typeof filesSchema>;

/** An `app_mention` or `message` event. https://docs.slack.dev/reference/events/message */
export const messageEventSchema = z.object({
  type: z.enum(['app_mention', 'message']),
  user: id.optional(),
  bot_id: id.optional(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  ts: id,
  thread_ts: id.optional(),
  channel: id,
  channel_type: z.string().optional(),
  /** When it was last edited. */
  edited: z.object({ ts: id }).optional().catch(undefined),
  user_team: teamSchema,
  source_team: teamSchema,
  team: teamSchema,
  user_profile: profileSchema,
  files: filesSchema,
});
export type MessageEvent = z.output<typeof messageEventSchema>;

/** The event that a message was changed, also by Slack itself. https://docs.slack.dev/reference/events/message/message_changed */
export const messageChangedSchema = z.object({
  type: z.literal('message'),
  subtype: z.literal('message_changed'),
  channel: id,
  channel_type: z.string().optional(),
  message: z.looseObject({ text: z.string().default('') }),
  previous_message: z.object({ text: z.string().default('') }).optional(),
});

/** A message shortcut. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const messageShortcutSchema = z.object({
  callback_id: z.string(),
  trigger_id: id,
  response_url: z.string(),
  user: z.lazy(() => userSchema),
  channel: z.object({ id, name: z.string().default('') }),
  message: z.object({ ts: id, thread_ts: id.optional(), text: z.string().default(''), files: filesSchema }),
});
export type MessageShortcut = z.output<typeof messageShortcutSchema>;

/** https://docs.slack.dev/reference/events/app_home_opened */
export const homeOpenedEventSchema = z.object({ user: id, channel: id.optional(), tab: z.string().default('home') });

/** https://docs.slack.dev/reference/events/member_joined_channel */
export const joinedEventSchema = z.object({ user: id, channel: id, inviter: id.optional(), team: teamSchema });

/** https://docs.slack.dev/reference/events/member_left_channel */
export const leftEventSchema = z.object({ user: id, channel: id });

/** https://docs.slack.dev/reference/events/channel_shared and channel_unshared, which says whether others still share it. */
export const sharingEventSchema = z.object({
  type: z.enum(['channel_shared', 'channel_unshared']),
  channel: id,
  is_ext_shared: z.boolean().default(false),
});

/** https://docs.slack.dev/reference/events/link_shared */
export const linkSharedEventSchema = z.object({
  user: id,
  channel: id,
  message_ts: id,
  /** Both are given of a link in a message that is still being written, which has no place yet. */
  unfurl_id: id.optional(),
  source: z.string().optional(),
  links: z.array(z.object({ url: z.string() })).default([]),
});

/** https://docs.slack.dev/reference/events/tokens_revoked */
export const tokensRevokedEventSchema = z.object({ tokens: z.object({ bot: z.array(id).default([]) }) });

/** https://docs.slack.dev/apis/slack-connect */
export const eventEnvelopeSchema = z.object({ event_id: id, is_ext_shared_channel: z.boolean().optional().catch(undefined) });

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
export const slackCommandSchema = z.object({
  command: z.string().min(2),
  text: z.string().default(''),
  user_id: id,
  user_name: z.string().optional(),
  channel_id: id,
  channel_name: z.string().default(''),
  response_url: z.string(),
  trigger_id: id,
});
export type CommandPayload = z.output<typeof slackCommandSchema>;

const userSchema = z
  .object({
    id,
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: teamSchema,
    is_restricted: z.boolean().optional().catch(undefined),
    is_ultra_restricted: z.boolean().optional().catch(undefined),
    is_stranger: z.boolean().optional().catch(undefined),
  })
  .transform(({ team_id, is_restricted, is_ultra_restricted, is_stranger, ...user }) => {
    const isTold = (is_restricted ?? is_ultra_restricted ?? is_stranger) !== undefined;
    const flags = {
      is_restricted: is_restricted ?? false,
      is_ultra_restricted: is_ultra_restricted ?? false,
      is_stranger: is_stranger ?? false,
    };
    return { ...user, author: { team: team_id, ...(isTold ? { user_profile: flags } : {}) } };
  });

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const pressSchema = z.object({
  user: userSchema,
  trigger_id: id,
  response_url: z.string().optional(),
  channel: z.object({ id, name: z.string().default('') }).optional(),
  container: z.object({ type: z.string(), is_ephemeral: z.boolean().default(false), thread_ts: id.optional(), message_ts: id.optional() }),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  view: z.object({ type: z.enum(['home', 'modal']) }).optional(),
  actions: z.array(z.object({ action_id: id, value: z.string().default('') })).min(1),
});
export type Press = z.output<typeof pressSchema>;

const inputStateSchema = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
});

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const slackSubmissionSchema = z.object({
  user: userSchema,
  trigger_id: id.optional(),
  view: z.object({
    id,
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), inputStateSchema)) }),
  }),
});
export type Submission = z.output<typeof slackSubmissionSchema>;

/** https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload */
export const slackSuggestionSchema = z.object({
  user: userSchema,
  value: z.string().default(''),
  action_id: id,
  view: z.object({ id, callback_id: z.string(), private_metadata: z.string().default('') }).optional(),
});
export type SlackSuggestion = z.output<typeof slackSuggestionSchema>;

/** What a form carries of the place it was opened from. */
export const formOriginSchema = z.object({
  channel: id.optional(),
  thread: id.optional(),
  /** The thread, with replies in it, that it was opened in. */
  from: id.optional(),
  name: z.string().optional(),
  respond: z.string().optional(),
});
export type FormOrigin = z.output<typeof formOriginSchema>;

import { z } from 'zod';

/** What Mattermost sends, as far as it is read. Source: the API reference of version 4, and the events of its WebSocket. */

export const postSchema = z.object({
  id: z.string().min(1),
  user_id: z.string(),
  channel_id: z.string().min(1),
  root_id: z.string().default(''),
  message: z.string(),
  type: z.string().default(''),
  create_at: z.number(),
  edit_at: z.number().default(0),
  delete_at: z.number().default(0),
  props: z.record(z.string(), z.unknown()).nullish(),
  metadata: z
    .object({ files: z.array(z.object({ id: z.string().min(1), name: z.string().default('') })).nullish() })
    .nullish()
    .catch(undefined),
});
export type Post = z.output<typeof postSchema>;

/** Posts by their ids, and the ids in an order. */
export const postListSchema = z.object({ order: z.array(z.string()), posts: z.record(z.string(), postSchema) });

export const userSchema = z.object({
  id: z.string(),
  username: z.string(),
  roles: z.string().default(''),
  remote_id: z.string().nullish(),
  is_bot: z.boolean().default(false),
});

/** O: open, P: private, D: between two, G: of a group. */
export const channelTypeSchema = z.enum(['O', 'P', 'D', 'G']);
export const channelSchema = z.object({
  id: z.string(),
  type: channelTypeSchema,
  last_post_at: z.number().default(0),
  delete_at: z.number().default(0),
});

/** Every event, of which `data` depends on its name. */
export const eventSchema = z.object({
  event: z.string(),
  data: z.record(z.string(), z.unknown()).nullish(),
  broadcast: z.object({ user_id: z.string().default(''), channel_id: z.string().default('') }).nullish(),
  seq: z.number().optional(),
});
export type MattermostEvent = z.output<typeof eventSchema>;

/** An answer to what was sent over the WebSocket. */
export const replySchema = z.object({ status: z.enum(['OK', 'FAIL']), seq_reply: z.number() });

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

/** The data of what tells of a post: the post and who is mentioned come as JSON in text. */
export const postedDataSchema = z.object({
  post: jsonText.pipe(postSchema),
  channel_type: channelTypeSchema.optional(),
  mentions: jsonText.pipe(z.array(z.string())).optional(),
});

export const membershipDataSchema = z.object({ user_id: z.string().default(''), channel_id: z.string().default('') });

export const mattermostCommandSchema = z.object({
  token: z.string(),
  command: z.string().startsWith('/'),
  text: z.string().default(''),
  user_id: z.string().min(1),
  user_name: z.string().optional(),
  channel_id: z.string().min(1),
  channel_name: z.string().default(''),
  root_id: z.string().default(''),
  trigger_id: z.string().min(1),
});

export const actionSchema = z.object({
  user_id: z.string().min(1),
  user_name: z.string().optional(),
  channel_id: z.string().min(1),
  post_id: z.string(),
  trigger_id: z.string(),
  context: z.unknown(),
});

export const mattermostSubmissionSchema = z.object({
  callback_id: z.string(),
  state: z.string(),
  user_id: z.string().min(1),
  channel_id: z.string().min(1),
  submission: z.record(z.string(), z.unknown()).nullish(),
  cancelled: z.boolean().default(false),
});

import { z } from 'zod';

const LONGEST_ID = 400;
const idSchema = z.string().min(1).max(LONGEST_ID);

const accountSchema = z.object({
  id: idSchema,
  name: z.string().max(LONGEST_ID).optional(),
  /** The person's id in the directory; the account id differs from bot to bot. */
  aadObjectId: idSchema.optional(),
  /** Of the recipient: what was written is seen by the writer and the bot alone. */
  isTargeted: z.boolean().optional(),
});
export type Account = z.output<typeof accountSchema>;

const entitySchema = z.looseObject({ type: z.string().optional(), text: z.string().optional(), mentioned: accountSchema.optional() });

/** What Teams sends, as far as the bot reads it; what a value holds depends on the kind of activity and is read there. */
export const incomingActivitySchema = z.object({
  type: z.string().min(1).max(60),
  id: idSchema.optional(),
  name: z.string().max(100).optional(),
  action: z.string().max(60).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url().max(2048),
  timestamp: z.string().max(60).optional(),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.object({
    id: idSchema,
    conversationType: z.enum(['personal', 'groupChat', 'channel']).default('personal'),
    tenantId: idSchema.optional(),
  }),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z.array(entitySchema).nullish().catch([]),
  replyToId: idSchema.nullish(),
  membersAdded: z.array(accountSchema).nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: idSchema }).nullish(),
      channel: z.object({ id: idSchema }).nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
});
export type IncomingActivity = z.output<typeof incomingActivitySchema>;

/** The directory that an activity comes from. */
export function tenantOf(activity: IncomingActivity): string | undefined {
  return activity.conversation.tenantId ?? activity.channelData?.tenant?.id;
}

const THREAD_MARK = ';messageid=';

/** Teams writes a thread of a channel behind the channel's id: `19:…@thread.tacv2;messageid=1700000000000`. */
export function splitThread(conversationId: string): { readonly id: string; readonly thread?: string } {
  const at = conversationId.indexOf(THREAD_MARK);
  if (at < 0) return { id: conversationId };
  return { id: conversationId.slice(0, at), thread: conversationId.slice(at + THREAD_MARK.length) };
}

/** A conversation's id as Teams writes it. */
export function joinThread(id: string, thread: string | undefined): string {
  return thread === undefined ? id : `${id}${THREAD_MARK}${thread}`;
}

import { z } from 'zod';

const LONGEST_ID = 400;
const LONGEST_ADDRESS = 8_192;
const idSchema = z.string().min(1).max(LONGEST_ID);
/** What is of use where it is as expected, and no reason to refuse an activity where it is not. */
function ifReadable<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined);
}

const accountSchema = z.object({
  id: idSchema,
  name: ifReadable(z.string().max(LONGEST_ID)),
  /** The person's id in the directory; the account id differs from bot to bot. */
  aadObjectId: ifReadable(idSchema),
  /** Of the recipient: what was written is seen by the writer and the bot alone. Never guessed: the answer goes by it. */
  isTargeted: z.boolean().nullish(),
});
export type Account = z.output<typeof accountSchema>;

const entitySchema = z.looseObject({
  type: ifReadable(z.string()),
  text: ifReadable(z.string()),
  mentioned: ifReadable(accountSchema),
  /** Of `clientInfo`: the zone of the person's client. */
  timezone: ifReadable(z.string().max(100)),
});

const attachmentSchema = z.looseObject({
  contentType: ifReadable(z.string()),
  name: ifReadable(z.string().max(LONGEST_ID)),
  content: ifReadable(z.union([z.string(), z.looseObject({ downloadUrl: ifReadable(z.url().max(LONGEST_ADDRESS)) })])),
});

/** `msteams`, or one of its parts, such as `msteams:COPILOT`. */
const CHANNEL = /^msteams(?::|$)/;

/**
 * What Teams sends, as far as the bot reads it; what a value holds depends on the kind of activity and is read there. Only
 * who speaks, where and to whom has to be there.
 */
export const incomingActivitySchema = z.object({
  type: z.string().min(1).max(60),
  id: ifReadable(idSchema),
  name: ifReadable(z.string().max(100)),
  action: ifReadable(z.string().max(60)),
  channelId: z.string().regex(CHANNEL),
  serviceUrl: z.url().max(2048),
  timestamp: ifReadable(z.string().max(60)),
  /** IANA name of the zone of whoever wrote. */
  localTimezone: ifReadable(z.string().max(100)),
  from: accountSchema,
  recipient: accountSchema,
  conversation: z.object({
    id: idSchema,
    conversationType: ifReadable(z.string().max(60)),
    tenantId: ifReadable(idSchema),
  }),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: ifReadable(z.array(entitySchema.nullable().catch(null))).transform((all) => (all ?? []).filter((one) => one !== null)),
  attachments: ifReadable(z.array(attachmentSchema.nullable().catch(null))).transform((all) => (all ?? []).filter((one) => one !== null)),
  replyToId: ifReadable(idSchema),
  membersAdded: ifReadable(z.array(accountSchema)),
  membersRemoved: ifReadable(z.array(accountSchema)),
  channelData: ifReadable(
    z.object({
      tenant: ifReadable(z.object({ id: idSchema })),
      channel: ifReadable(z.object({ id: idSchema })),
      eventType: ifReadable(z.string()),
    }),
  ),
});
export type IncomingActivity = z.output<typeof incomingActivitySchema>;

/** What keeps an activity from being read, without anything of what it says. */
export function unreadableActivity({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ');
}

/** The directory that an activity comes from. */
export function activityTenant(activity: IncomingActivity): string | undefined {
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

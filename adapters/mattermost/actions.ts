import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Conversation, Message, MessageAction } from '../../src/index.ts';

/** What comes back when a button is pressed or a form is sent, unseen by clients: which, and in what place it stands. */
export interface ActionContext {
  readonly action: string;
  readonly value: string;
  readonly kind: Conversation['kind'];
  readonly thread?: string | undefined;
}

const carriedSchema = z.object({
  action: z.string(),
  value: z.string(),
  kind: z.enum(['channel', 'group', 'personal']),
  thread: z.string().optional(),
});
const signedSchema = z.object({ carried: carriedSchema, sign: z.string() });

/** Signs what messages carry, and knows it again: what comes in names no other proof of who sends it. */
export interface Signing {
  sign(carried: ActionContext): { readonly carried: ActionContext; readonly sign: string };
  /** What was carried; nothing where it was not signed here. */
  proven(context: unknown): ActionContext | undefined;
}

/** Signs with a key made of the bot's token: another bot, or nobody's, makes other signs. */
export function signingWith(token: string): Signing {
  const key = createHash('sha256').update(`buttons of ${token}`).digest();
  const signOf = ({ action, value, kind, thread = '' }: ActionContext) =>
    createHmac('sha256', key)
      .update(JSON.stringify([action, value, kind, thread]))
      .digest('base64url');
  return {
    sign: (carried) => ({ carried, sign: signOf(carried) }),
    proven(context) {
      const signed = signedSchema.safeParse(context).data;
      if (!signed) return undefined;
      const [given, own] = [Buffer.from(signed.sign), Buffer.from(signOf(signed.carried))];
      return given.length === own.length && timingSafeEqual(given, own) ? signed.carried : undefined;
    },
  };
}

/** Whether a token is one of some, told in the same time whatever it is. */
export function isAmong(token: string, tokens: readonly string[]): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return tokens.reduce((found, one) => timingSafeEqual(digest(token), digest(one)) || found, false);
}

const LABEL_LENGTH = 60;
const label = (text: string) => (text.length <= LABEL_LENGTH ? text : `${text.slice(0, LABEL_LENGTH - 1)}…`).toWellFormed();

/** The buttons of a message as what Mattermost calls attachments; none where there are no buttons, or nobody is called for them. */
export function attachmentsOf(
  { blocks }: Message,
  { kind, thread }: Pick<Conversation, 'kind' | 'thread'>,
  { publicUrl, signing }: { readonly publicUrl: string | undefined; readonly signing: Signing },
): readonly unknown[] {
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  if (publicUrl === undefined || actions.length === 0) return [];
  const button = ({ id, value, style, ...rest }: MessageAction, at: number) => ({
    // Ids are part of an address there: letters and digits only.
    id: `button${at}`,
    type: 'button',
    name: label(rest.label),
    ...(style ? { style } : {}),
    integration: { url: `${publicUrl}/mattermost/action`, context: signing.sign({ action: id, value, kind, thread }) },
  });
  return [{ fallback: actions.map((one) => one.label).join(', '), actions: actions.map(button) }];
}

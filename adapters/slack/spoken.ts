import type { Context } from '@slack/bolt';
import type { Installed, ListenerParts } from './listening.ts';
import type { MessageEvent } from './payloads.ts';
import { mentions } from './read-text.ts';

/** A message of a person. */
export type SpokenEvent = MessageEvent & { readonly user: string };

/** A message as it was delivered, to an installation. */
export interface Spoken {
  readonly event: SpokenEvent;
  readonly installed: Installed;
  readonly context: Context;
  readonly body: unknown;
  readonly isFromElsewhere: boolean;
  readonly parts: ListenerParts;
}

export const isDirect = ({ channel_type }: MessageEvent): boolean => channel_type === 'im';

/** Whether somebody speaks to the bot, and not in a conversation of others. */
export function isCalled(event: SpokenEvent, botUser: string): boolean {
  return isDirect(event) || event.type === 'app_mention' || mentions(event.text, botUser);
}

/** What is said in one thread, or directly, is answered one after another. */
export function lineOf({ event, installed }: Spoken): string {
  const place = `${installed.workspace.tenant}/${event.channel}`;
  return isDirect(event) ? place : `${place}/${event.thread_ts ?? event.ts}`;
}

/** A second by Slack's clock, which alone names messages: what answers one comes after it. */
export const justBefore = (ts: string): number => Math.floor(Number(ts)) - 1;

import type { IncomingActivity } from './activity.ts';
import { filesOf } from './files.ts';
import { writtenText } from './read-text.ts';

/**
 * What a message says: words; nothing but the name of the bot; a file or a picture without a word; or a sign, such as an
 * emoji, by which nothing is asked.
 */
export type MessageContent = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'name' | 'file' | 'picture' | 'sign' };

/** A letter, a digit, or a question mark, which asks for help. */
const WORD = /[\p{L}\p{N}?]/u;
/** How clients write emoji into the HTML that comes beside the text. */
const EMOJI = /<(?:img|emoji)\b/iu;
const HTML = 'text/html';

/** Reads what somebody said. */
export function saidIn(activity: IncomingActivity): MessageContent {
  const text = writtenText(activity);
  if (WORD.test(text)) return { kind: 'words', text };
  if (filesOf(activity).length > 0) return { kind: 'file' };
  if (activity.attachments.some(({ contentType }) => contentType !== undefined && contentType !== HTML)) return { kind: 'picture' };
  const isSign = text !== '' || activity.attachments.some(({ content }) => typeof content === 'string' && EMOJI.test(content));
  return { kind: isSign ? 'sign' : 'name' };
}

/** The zone of the clock of whoever wrote, where Teams says one that is known. */
export function zoneOf({ localTimezone, entities }: Pick<IncomingActivity, 'localTimezone' | 'entities'>): string | undefined {
  const told = [localTimezone, ...entities.map(({ type, timezone }) => (type === 'clientInfo' ? timezone : undefined))];
  return told.find((zone) => zone !== undefined && isZone(zone));
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

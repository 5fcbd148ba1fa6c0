import type { IncomingActivity } from './activity.ts';
import { decoded } from './character-references.ts';
import { TEXT_READ } from './limits.ts';

/** A command of the bot's menu, or one written with a slash. */
export interface TypedCommand {
  readonly name: string;
  readonly text: string;
}

const SLASH_COMMAND = /^\/([a-z]{2,20})(?:\s+([\s\S]*))?$/iu;
const COMMANDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['figure', 'brief', 'sitrep', 'review']);
/** A mention as Teams writes it. No `<` within: a text that opens many and closes none is read once. */
const MENTION = /<at(?:\s[^<>]*)?>([^<]*)<\/at>/giu;
/** What is left of a mention that was cut in two. */
const AT = /<\/?at(?:\s[^<>]*)?>/giu;

type Mentioning = Pick<IncomingActivity, 'text' | 'entities' | 'recipient'>;
type Entity = IncomingActivity['entities'][number];

function isOfBot({ type, mentioned }: Entity, { recipient }: Mentioning): boolean {
  return type === 'mention' && mentioned?.id === recipient.id;
}

/** Whether a message was addressed to the bot by name. */
export function mentionsBot(activity: IncomingActivity): boolean {
  return activity.entities.some((entity) => isOfBot(entity, activity));
}

/** A name without how it was written: as a mention or not, with references or signs. */
function bareName(written: string): string {
  return decoded(written.replace(AT, '')).replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The names under which a message speaks to the bot; not every mention says its text, and not every account its name. */
function namesOfBot(activity: Mentioning): ReadonlySet<string> {
  const own = activity.entities.filter((entity) => isOfBot(entity, activity));
  const written = own.flatMap(({ text, mentioned }) => [text, mentioned?.name]);
  return new Set([...written, ...(own.length > 0 ? [activity.recipient.name] : [])].flatMap((name) => (name ? [bareName(name)] : [])));
}

/** The text without the names of the bot that stand outside mentions, as clients other than Teams' write them. */
function withoutPlainMentions(text: string, activity: Mentioning): string {
  const written = activity.entities.filter((entity) => isOfBot(entity, activity)).map((entity) => entity.text ?? '');
  return written.filter((one) => one !== '' && !/<at\b/iu.test(one)).reduce((left, one) => left.replace(one, ' '), text);
}

/**
 * What somebody wrote, as far as it is read: the bot's own name is taken out, other people's stay as names. Teams writes
 * some signs as references (a no-break space behind a mention, ampersands), which are decoded once and here alone; tags
 * are words that somebody wrote, and stay.
 */
export function writtenText(activity: Mentioning): string {
  const names = namesOfBot(activity);
  const text = withoutPlainMentions((activity.text ?? '').slice(0, TEXT_READ), activity);
  const left = text.replace(MENTION, (_, name: string) => (names.has(bareName(name)) ? ' ' : name));
  return decoded(left.replace(AT, '')).trim();
}

/**
 * Reads `/figure pledge` and, of what was written to the bot alone from its menu, `figure pledge`. Words of the menu
 * that are not commands of their own come under `sitrep`.
 */
export function readTypedCommand(text: string, fromMenu: boolean): TypedCommand | undefined {
  const [, name, rest = ''] = SLASH_COMMAND.exec(fromMenu && !text.startsWith('/') ? `/${text}` : text) ?? [];
  if (name === undefined) return undefined;
  const lower = name.toLowerCase();
  if (COMMANDS_OF_THEIR_OWN.has(lower)) return { name: lower, text: rest.trim() };
  return { name: 'sitrep', text: `${lower} ${rest.trim()}`.trim() };
}

const BREAKS = /<(?:br|\/p|\/div|\/li)\b[^<>]*>/giu;
const TAGS = /<[^<>]*>/gu;

/** The text of a message that Teams gives as HTML, as far as it is read. */
export function textOfHtml(html: string): string {
  return decoded(html.slice(0, TEXT_READ).replace(BREAKS, '\n').replace(TAGS, '')).trim();
}

import type { IncomingActivity } from './activity.ts';
import { TEXT_READ } from './limits.ts';

/** A command of the bot's menu, or one written with a slash. */
export interface TypedCommand {
  readonly name: string;
  readonly text: string;
}

const SLASH_COMMAND = /^\/([a-z]{2,20})(?:\s+([\s\S]*))?$/iu;
const COMMANDS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['figure', 'brief', 'sitrep', 'review']);
/** No `<` within a tag: a text that opens many and closes none is read once. */
const AT = /<\/?at(?:\s[^<>]*)?>/giu;

/** Whether a message was addressed to the bot by name. */
export function mentionsBot({ entities, recipient }: IncomingActivity): boolean {
  return (entities ?? []).some(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id);
}

/** What somebody wrote, as far as it is read: the bot's own name is taken out, other people's stay as names. */
export function writtenText({ text, entities, recipient }: IncomingActivity): string {
  let left = (text ?? '').slice(0, TEXT_READ);
  for (const { type, mentioned, text: written } of entities ?? []) {
    if (type === 'mention' && mentioned?.id === recipient.id && written) left = left.replaceAll(written, ' ');
  }
  return left.replace(AT, '').trim();
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
const REFERENCES: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }));

/** The text of a message that Teams gives as HTML, as far as it is read. */
export function textOfHtml(html: string): string {
  return html
    .slice(0, TEXT_READ)
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
    .replace(/&(#\d{1,7}|[a-z]{2,6});/giu, (whole, name: string) => {
      if (!name.startsWith('#')) return REFERENCES.get(name.toLowerCase()) ?? whole;
      const code = Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .trim();
}

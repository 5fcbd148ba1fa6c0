import { inert } from './inert-text.ts';

const MARKUP = /<([^<>]{1,2000})>/gu;
const SPACES = /[^\S\n]+/gu;
const PEOPLE = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/gu;

/**
 * What somebody wrote, as they meant it to be read: without the name by which they called the bot, mentions and links
 * by their names, Slack's escapes undone.
 */
export function readSlackText(text: string, botUser: string): string {
  const words = text.replace(MARKUP, (whole, markup: string) => wordsOf(markup, botUser) ?? whole);
  return inert(words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).replace(SPACES, ' ').trim();
}

function wordsOf(markup: string, botUser: string): string | undefined {
  const [target = '', label = ''] = markup.split('|');
  if (target === `@${botUser}`) return ' ';
  switch (target[0]) {
    case '@':
      return `@${label || target.slice(1)}`;
    case '#':
      return `#${label || target.slice(1)}`;
    case '!':
      return label || `@${target.slice(1).split('^')[0]}`;
    default:
      return label || target;
  }
}

/** Whether a text calls somebody by mention; `but` does not count. */
export function mentionsOthers(text: string, but: string): boolean {
  return Array.from(text.matchAll(PEOPLE)).some(([, user]) => user !== but);
}

export function mentions(text: string, user: string): boolean {
  return Array.from(text.matchAll(PEOPLE)).some(([, mentioned]) => mentioned === user);
}

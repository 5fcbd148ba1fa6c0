import { readTimes } from '../language/grammar/times.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import type { Pack } from '../model/pack.ts';
import { cleanText, fold } from '../model/text.ts';
import { slashCommandOf } from '../question/slash-command.ts';
import { draftToCheck } from './draft-to-check.ts';
import { readReviewWords } from './review/review-words.ts';

/** What somebody wants done, whichever way it was said. */
export type DeskCommand =
  /** `name` as typed, with "as of DATE" where it was given; empty: let me choose. */
  | { readonly kind: 'figure'; readonly name: string }
  /** A digest now, or as it stood on a day (`YYYY-MM-DD`). */
  | { readonly kind: 'brief'; readonly digest?: string; readonly day?: string }
  /** In the words of the subscription commands. */
  | { readonly kind: 'subscription'; readonly words: string }
  | { readonly kind: 'subscribe_form' }
  | { readonly kind: 'help' | 'sources' | 'status' }
  /** What a curator wrote after `review`. */
  | { readonly kind: 'review'; readonly words: string }
  /** A draft to be held against what is held. */
  | { readonly kind: 'check'; readonly text: string }
  | { readonly kind: 'question'; readonly text: string };

const LONGEST_COMMAND = 300;
const SUBSCRIPTION_VERB = /^(subscribe|unsubscribe|pause|resume|list)\b\s*(.*)$/iu;
const FILLERS = /\b(?:me|us|to|from|the|this channel|briefings?|digests?|please)\b/giu;

/** `subscribe me to the morning briefing at 8:30` with the words that add nothing taken out. */
function subscriptionCommand(verb: string, rest: string): DeskCommand {
  const words = rest.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  if (verb.toLowerCase() === 'subscribe' && words === '') return { kind: 'subscribe_form' };
  return { kind: 'subscription', words: `${verb.toLowerCase()} ${words}`.trim() };
}

/** A day named by all of a text but for words such as "for" and "of"; nothing when the text says anything else. */
function readDay(text: string, today: string): string | undefined {
  const words = text.replace(/^(?:for|of|on|from|as of)\s+/iu, '').trim();
  if (isCalendarDate(words) && words.length === 10) return words;
  const [time, ...others] = readTimes(words, today);
  const whole = time && others.length === 0 && time.text.length >= words.length - 2;
  return whole && 'from' in time && time.from === time.to ? time.from : undefined;
}

/** What comes after "brief": a digest's name, a day, both, or nothing. Anything else names a matter to be briefed on. */
function briefCommand(rest: string, pack: Pack, today: string): DeskCommand | undefined {
  const [first = '', ...others] = rest.trim().split(/\s+/u);
  const digest = pack.digests.find(({ name }) => name === first.toLowerCase())?.name;
  const when = (digest === undefined ? rest : others.join(' ')).trim();
  const named = digest === undefined ? {} : { digest };
  if (when === '' || /^(?:now|me|please|today)$/iu.test(when)) return { kind: 'brief', ...named };
  const day = readDay(when, today);
  return day === undefined ? undefined : { kind: 'brief', ...named, day };
}

/** Reads a slash command. What it cannot place is taken as a question, which always gets an answer. */
export function readSlashCommand(name: string, text: string, pack: Pack, today: string): DeskCommand {
  const words = cleanText(text);
  const [, verb, rest = ''] = SUBSCRIPTION_VERB.exec(words.slice(0, LONGEST_COMMAND)) ?? [];
  switch (name.toLowerCase()) {
    case 'figure':
      return { kind: 'figure', name: words };
    case 'brief':
      if (verb !== undefined) return subscriptionCommand(verb, rest);
      return briefCommand(words, pack, today) ?? { kind: 'question', text: `/brief ${words}` };
    case 'review':
      return { kind: 'review', words };
    case 'check':
      return { kind: 'check', text };
    case 'sources':
    case 'help':
    case 'status':
      return { kind: name.toLowerCase() === 'sources' ? 'sources' : name.toLowerCase() === 'help' ? 'help' : 'status' };
    case 'sitrep':
      return words === '' ? { kind: 'help' } : (readPlainCommand(words, pack, today) ?? { kind: 'question', text: words });
    default:
      return { kind: 'question', text: `/${name} ${words}`.trim() };
  }
}

const EXACT: Readonly<Record<string, DeskCommand>> = {
  help: { kind: 'help' },
  '?': { kind: 'help' },
  sources: { kind: 'sources' },
  status: { kind: 'status' },
  subscriptions: { kind: 'subscription', words: 'list' },
  'my subscriptions': { kind: 'subscription', words: 'list' },
  'list subscriptions': { kind: 'subscription', words: 'list' },
  figure: { kind: 'figure', name: '' },
  figures: { kind: 'figure', name: '' },
  menu: { kind: 'help' },
  commands: { kind: 'help' },
  about: { kind: 'status' },
  settings: { kind: 'subscription', words: 'list' },
  stop: { kind: 'subscription', words: 'list' },
};

function isFigure(name: string, pack: Pack): boolean {
  const words = fold(name)
    .replace(/\s*\bas of\b.*$/u, '')
    .trim();
  return pack.figures.some((figure) => figure.name === words.replace(/\s+/g, '-') || fold(figure.label) === words);
}

/**
 * Reads a command in plain words, for where there are no slash commands: only what is a command as a whole, so that
 * no question is mistaken for one.
 */
export function readPlainCommand(text: string, pack: Pack, today: string): DeskCommand | undefined {
  const draft = draftToCheck(text);
  if (draft !== undefined) return { kind: 'check', text: draft };
  const words = cleanText(text.slice(0, LONGEST_COMMAND + 1)).replace(/[.!]+$/u, '');
  if (words.length > LONGEST_COMMAND) return undefined;
  const slash = slashCommandOf(words);
  if (slash) return readSlashCommand(slash.name, slash.argument, pack, today);
  const plain = fold(words);
  if (Object.hasOwn(EXACT, plain)) return EXACT[plain];
  const [, reviewed] = /^review\b\s*(.*)$/iu.exec(words) ?? [];
  if (reviewed !== undefined && readReviewWords(reviewed)) return { kind: 'review', words: reviewed };
  const [, verb = '', rest = ''] = SUBSCRIPTION_VERB.exec(words) ?? [];
  if (/^(?:un)?subscribe$/iu.test(verb)) return subscriptionCommand(verb, rest);
  if (/^(?:pause|resume)$/iu.test(verb)) {
    const command = subscriptionCommand(verb, rest);
    const [, name] = command.kind === 'subscription' ? command.words.split(' ') : [];
    if (name === undefined || pack.digests.some((digest) => digest.name === name)) return command;
  }
  const [, figure] = /^figures?\s+(.+)$/iu.exec(words) ?? [];
  if (figure !== undefined && isFigure(figure, pack)) return { kind: 'figure', name: figure };
  const [, after] = /^(?:(?:give|show) me )?(?:the |today['’]s )?(?:brief|briefing|digest)\b\s*(.*)$/iu.exec(words) ?? [];
  if (after !== undefined) return briefCommand(after, pack, today);
  const [, digest, day = ''] = /^(?:(?:give|show) me )?(?:the |today['’]s )?(\S+) (?:brief|briefing|digest)\b\s*(.*)$/iu.exec(words) ?? [];
  const known = pack.digests.some(({ name }) => name === digest?.toLowerCase());
  return known ? briefCommand(`${digest} ${day}`, pack, today) : undefined;
}

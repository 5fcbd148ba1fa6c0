import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { IntentCues, OughtCues } from '../language/words/asked-words.ts';
import { LANGUAGES } from '../language/words/index.ts';

/**
 * What a question is after, beyond the slots it fills:
 * - `misbehave`: told to set the sources or the rules aside
 * - `opinion`: wants a view, a forecast or a text written, not what is known
 * - `help`, `greeting`: about the bot itself
 * - `freshness`: how new the store is
 * - `sources`: what it rests on
 * - `figures`: every amount there is
 * - `reconcile`: which of several readings is right
 * - `ask`: everything else
 */
export type Intent = 'misbehave' | 'opinion' | 'help' | 'greeting' | 'freshness' | 'sources' | 'figures' | 'reconcile' | 'ask';

const asked = (kind: Exclude<keyof IntentCues, 'ought'>) => cueOf((words) => words.asked.intents[kind]);
const parts = (kind: Exclude<keyof IntentCues, 'ought'>) => alternativesOf(phrasesOf((words) => words.asked.intents[kind]));

const MISBEHAVE = asked('misbehave');

const OPINION = asked('opinion');

/** What somebody ought to do is a matter of opinion; how to write it down is not. */
const OUGHT = new RegExp(
  LANGUAGES.map(({ asked: { intents } }) => oughtPattern(intents.ought))
    .filter(Boolean)
    .join('|'),
  'u',
);

function oughtPattern({ words, after, except }: OughtCues): string {
  if (words === '') return '';
  if (after === '') return `(?<!\\p{L})(?:${alternativesOf(words)})(?!\\p{L})`;
  return `(?:^|[,.;:!?] *|(?:${alternativesOf(after)}) )(?:${alternativesOf(words)}) (?!(?:${alternativesOf(except)})\\b)`;
}

const HELP_WHOLE = asked('help');
const HELP_ALONE = new RegExp(`^[^\\p{L}\\p{N}]*(?:${parts('helpAlone')})[^\\p{L}\\p{N}]*$`, 'u');

const GREETING = new RegExp(`^(?:${parts('greetings')})(?: (?:${parts('afterGreeting')}))?[\\s!.,]*$`, 'u');

const FRESHNESS = asked('freshness');

const SOURCES = asked('sources');

const FIGURES = asked('figures');

const RECONCILE = asked('reconcile');

const RULES: readonly { readonly intent: Intent; readonly matches: RegExp }[] = [
  { intent: 'misbehave', matches: MISBEHAVE },
  { intent: 'greeting', matches: GREETING },
  { intent: 'opinion', matches: OPINION },
  { intent: 'opinion', matches: OUGHT },
  { intent: 'freshness', matches: FRESHNESS },
  { intent: 'sources', matches: SOURCES },
  { intent: 'figures', matches: FIGURES },
  { intent: 'reconcile', matches: RECONCILE },
];

/** "What do you know about X" asks about X. */
const ABOUT_SOMETHING = new RegExp(`(?:${parts('aboutSomething')}) (?!(?:${parts('aboutTheBot')})\\b)`, 'u');

/** A question for help is short: the words of help also stand in questions about help for somebody. */
const HELP_LIMIT = 70;

/** The intent of a question, from its folded text. */
export function readIntent(folded: string): Intent {
  if (HELP_ALONE.test(folded)) return 'help';
  const help = HELP_WHOLE.exec(folded);
  if (help && !ABOUT_SOMETHING.test(folded) && folded.length <= HELP_LIMIT && folded.length - help[0].length <= 40) return 'help';
  return RULES.find(({ matches }) => matches.test(folded))?.intent ?? 'ask';
}

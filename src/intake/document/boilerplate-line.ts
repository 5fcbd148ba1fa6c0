import type { RemovalReason } from '../../model/document.ts';
import { fold } from '../../model/text.ts';
import { BOILERPLATE } from './boilerplate-words.ts';

/** Longer lines are text, in UTF-16 units; notices about cookies may be as long. */
const LONGEST = 300;
const LONGEST_LINK = 250;
const LONGEST_REQUEST = 160;
/** A menu on one line has at least so many parts of at most so many words. */
const LEAST_MENU_PARTS = 4;
const MOST_MENU_WORDS = 3;

const { readingTime, reading, minutes, views, navigationBegins, readNext } = BOILERPLATE;
const NUMBER = '\\d[\\d.,\\u00a0 ]{0,14}(?:[km]\\b)?';
const READING_TIME = new RegExp(
  `^(?:${readingTime} ?:? ?(?:ca\\.? |~ ?|about )?\\d{1,3}(?: ?- ?\\d{1,3})? ?-?${minutes}\\.?|(?:ca\\.? |~ ?)?\\d{1,3}(?: ?- ?\\d{1,3})? ?-? ?${minutes}\\.?[ -]${reading})$`,
  'u',
);
const VIEW_COUNT = new RegExp(`^(?:[•·|] ?)?(?:${NUMBER} ?${views}|${views} ?: ?${NUMBER})$`, 'u');
const COUNTER =
  '(?:views?|reads?|comments?|votes?|shares?|likes?|reactions?|replies|retweets?|ratings?|reposts?|kommentare?|stimmen|commentaires?|votos?|comentarios?|komentarzy|głos\\p{L}*|голос\\p{L}*|коментар\\p{L}*|перегляд\\p{L}*)';
/** "14902 views • 23 comments", "4.5/5 (120 votes)", "Rating: 4 out of 5". */
const COUNTERS = new RegExp(
  `^(?:rating:? )?(?:\\d(?:[.,]\\d)? ?(?:/|out of) ?\\d{1,2}[ ,(]{0,3})?(?:(?:${NUMBER} ?${COUNTER}|${COUNTER} ?:? ?\\(?${NUMBER}\\)?)[ •·|,;)]*)*$`,
  'u',
);
/** "Page 1 of 3", "- 2 -", "Printed on 20 October 2024", "Downloaded from …": what stands at the edge of a printed page. */
const PAGE_EDGE =
  /^(?:(?:page|seite|página|strona|стор(?:інка)?\.?) \d{1,4}(?: ?(?:of|\/|von|sur|de|z|з) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]|\d{1,3} ?\/ ?\d{1,3}|(?:printed|downloaded|retrieved|accessed|generated|saved) (?:on|from|at|by)\b.{0,120}|(?:ausgedruckt|gedruckt|abgerufen) am\b.{0,80}|imprimé le\b.{0,80}|wydrukowano\b.{0,80}|роздруковано\b.{0,80})$/u;
const NAVIGATION_BEGINS = new RegExp(`^${navigationBegins}(?![\\p{L}\\p{N}])`, 'u');
const READ_NEXT = new RegExp(`^[>»→▶•*-]? ?${readNext} ?(?::|>|»|→|-|\\|)? ?$`, 'u');
const READ_NEXT_LINK = new RegExp(`^[>»→▶•*-]? ?${readNext} ?: ?\\S`, 'u');
const COOKIES = /cookie/u;
const MENU_SEPARATOR = / ?[|•›»>] ?/u;
const BREADCRUMBS = /^(?:home|home page|startseite|accueil|inicio|strona glowna|головна|главная) ?[>»›→/|] ?\S/u;
const SENTENCES = /[.!?…]["'”’»)]* +\p{Lu}/u;

/** Whether a line ends as a sentence does; headlines and links do not. */
export function endsSentence(line: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(line);
}

/**
 * Why a whole line is no part of the text, or undefined when it may be. A line that could be a sentence of the text
 * stays: better a menu in the text than a sentence lost.
 */
export function reasonForLine(line: string): RemovalReason | undefined {
  if (line.length > LONGEST) return undefined;
  const folded = fold(line);
  const bare = folded.replace(/^[^\p{L}\p{N}©(]+|[^\p{L}\p{N}]+$/gu, '');
  if (BOILERPLATE.advertisement.has(bare)) return 'advertisement';
  if (BOILERPLATE.navigation.has(bare) || isNavigation(line, folded)) return 'navigation';
  if (READING_TIME.test(bare)) return 'reading_time';
  if (VIEW_COUNT.test(folded) || (COUNTERS.test(bare) && /\d/u.test(bare))) return 'view_count';
  if (PAGE_EDGE.test(folded)) return 'navigation';
  return leadsElsewhere(line, folded) ? 'read_next' : undefined;
}

/** Whether a line stands alone over links to other articles: "Related articles". */
export function opensReadNext(line: string): boolean {
  return line.length <= LONGEST_LINK && READ_NEXT.test(fold(line));
}

function leadsElsewhere(line: string, folded: string): boolean {
  if (line.length > LONGEST_LINK) return false;
  return READ_NEXT.test(folded) || (READ_NEXT_LINK.test(folded) && !SENTENCES.test(line));
}

function isNavigation(line: string, folded: string): boolean {
  const opening = NAVIGATION_BEGINS.test(folded) || BREADCRUMBS.test(folded);
  if (opening) return line.length <= LONGEST_REQUEST || COOKIES.test(folded);
  return isMenu(line);
}

/** News | Sport | Weather | Contact: short parts without figures. */
function isMenu(line: string): boolean {
  if (/\d/u.test(line) || endsSentence(line)) return false;
  const parts = line.split(MENU_SEPARATOR).filter((part) => part !== '');
  return parts.length >= LEAST_MENU_PARTS && parts.every((part) => part.split(' ').length <= MOST_MENU_WORDS);
}

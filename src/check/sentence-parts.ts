import { quotationAt, quotationsIn } from '../intake/extract/quotations.ts';
import type { Sentence } from '../intake/extract/sentences.ts';
import { alternativesAsWritten } from '../language/cue.ts';
import { finiteVerbs } from '../language/sentences/finite-verb.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { progressPattern } from '../language/words/progress-words.ts';

/** Where a sentence may go over to another claim: a strong sign, or a word that joins clauses. */
const jointsByLanguage: ReadonlyMap<string, RegExp> = new Map(
  LANGUAGES.map(({ code, checked }) => [
    code,
    new RegExp(`[;:]\\s+|(?<joint>(?:,\\s+|\\s)(?:${alternativesAsWritten(checked.joints)})\\s+)`, 'giu'),
  ]),
);
/** Shorter words on one side of a joint are no clause. */
const FEWEST_WORDS = 2;

/**
 * The parts of a sentence that each claim something of their own: each with a subject and a finite verb, parted by a semicolon,
 * a colon or a word that joins clauses. What only one of them names, dates or denies says nothing of the others. A question, and
 * what stands in quotation marks or brackets, stays whole.
 */
export function partsOfSentence(sentence: Sentence, language: string): readonly Sentence[] {
  const { text, start, paragraph } = sentence;
  if (text.includes('?')) return [sentence];
  const joints = jointsByLanguage.get(language) ?? jointsByLanguage.get('en');
  if (joints === undefined) return [sentence];
  const quotations = quotationsIn(text);
  const cuts: { readonly end: number; readonly next: number }[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(joints)) {
    const next = index + sign.length;
    if (quotationAt(quotations, index) !== undefined || isInBrackets(text, index)) continue;
    // Of other languages no verb is known for sure, and "16 votes to 9 and 2 abstentions" is one result.
    if (/^\s/u.test(sign) && (language !== 'en' || /^\d/u.test(text.slice(next)))) continue;
    if (!isClause(text.slice(from, index), language, false) || !isClause(text.slice(next), language, true)) continue;
    cuts.push({ end: index, next });
    from = next;
  }
  if (cuts.length === 0) return [sentence];
  const begins = [0, ...cuts.map(({ next }) => next)];
  const ends = [...cuts.map(({ end }) => end), text.length];
  return begins.map((begin, at) => {
    const end = ends[at] ?? text.length;
    return { text: text.slice(begin, end), start: start + begin, end: start + end, paragraph };
  });
}

function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at) && text.indexOf(')', at) >= 0;
}

/** Whether words are a clause: a finite verb, and, in one that follows another, something before it to be its subject. */
function isClause(words: string, language: string, follows: boolean): boolean {
  if (words.trim().split(/\s+/u).length < FEWEST_WORDS) return false;
  const verb = language === 'en' ? finiteVerbs(words)[0]?.start : firstTold(words, language);
  if (verb === undefined) return false;
  return !follows || words.slice(0, verb).trim() !== '';
}

const VERBS = ['done', 'expected', 'underWay', 'pledged', 'committed', 'provided', 'disbursed'] as const;

function firstTold(words: string, language: string): number | undefined {
  const found = VERBS.flatMap((of) => Array.from(words.matchAll(progressPattern(language, of)), ({ index }) => index));
  return found.length === 0 ? undefined : Math.min(...found);
}

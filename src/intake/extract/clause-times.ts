import { readTimes, type TimeMention } from '../../language/grammar/times.ts';

const BREAK = /[,;:“”"«»—–]|\s(?:and|but|while|und|et|y|i|та|і)\s/gu;
/** A clause of fewer words has no verb that could tell which way a day lies. */
const FEWEST_WORDS = 4;
/** "on Wednesday pledged" looks back, whatever the rest of the sentence plans. */
const PAST_FOLLOWS = /^\s+(?:\p{L}+ed|said|told|met|took|held|gave|made|began|was|were|saw|spoke)(?!\p{L})/u;
const YEAR = /(?:19|20)\d\d/;

/**
 * The times of a sentence of a document published on `day`. A day or month without a year is reckoned by the verb of
 * its own clause ("visited on Monday and will meet on Tuesday" look to either side).
 */
export function readClauseTimes(text: string, day: string, language: string): TimeMention[] {
  return readTimes(text, day, language).map((mention) => {
    if (mention.kind === 'duration' || mention.kind === 'vague' || YEAR.test(mention.text)) return mention;
    const around = clauseAround(text, mention.start, mention.end);
    const clause = PAST_FOLLOWS.test(text.slice(mention.end, mention.end + 24)) ? { start: around.start, end: mention.end } : around;
    if (clause.end - clause.start === text.length) return mention;
    const own = readTimes(text.slice(clause.start, clause.end), day, language).find(
      ({ start, text: written }) => start + clause.start === mention.start && written === mention.text,
    );
    return own ? { ...own, start: mention.start, end: mention.end } : mention;
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The clause that holds a stretch; a short one at the beginning takes in the one that follows. */
export function clauseAround(text: string, from: number, to: number): Stretch {
  let start = 0;
  let end = text.length;
  for (const { 0: sign, index } of text.matchAll(BREAK)) {
    if (index + sign.length <= from) start = index + sign.length;
    else if (index >= to && (start > 0 || wordCount(text.slice(start, index)) >= FEWEST_WORDS)) {
      end = index;
      break;
    }
  }
  return { start, end };
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

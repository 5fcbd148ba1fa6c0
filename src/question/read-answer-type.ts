import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { AnswerCues } from '../language/words/asked-words.ts';
import { LANGUAGES } from '../language/words/index.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { TextSpan } from './items.ts';

/** The kinds of answer in the order in which they are looked for; the first whose words are there is taken. */
const ORDER: readonly (readonly [keyof AnswerCues, AnswerType])[] = [
  ['share', 'share'],
  ['duration', 'duration'],
  ['namedAmount', 'amount'],
  ['count', 'count'],
  ['amount', 'amount'],
  ['date', 'date'],
  ['country', 'country'],
  ['person', 'person'],
  ['place', 'place'],
  ['reason', 'reason'],
  ['list', 'list'],
  ['total', 'amount'],
];

/** What people write to ask for each kind of answer. */
const CUES = ORDER.map(([cues, type]) => ({ type, matches: cueOf(({ asked }) => asked.answers[cues]) }));

/** A "when" that asks stands first or last in its clause; in between it tells of another time ("when he was in …"). */
const WHEN = alternativesOf(phrasesOf(({ asked }) => asked.whenAlone));
const WHEN_ALONE = new RegExp(`(?:^|[,.;:?!–-] *)(?:${WHEN})\\b|\\b(?:${WHEN}) *(?:[?!.]|$)`, 'u');

/** Where `où` has lost its accent it reads "or": the accent decides. */
const PLACE_BY_ACCENT = LANGUAGES.flatMap(({ asked }) =>
  asked.accented.place ? [new RegExp(`(?<![\\p{L}])${asked.accented.place}(?![\\p{L}])`, 'iu')] : [],
);

const YES_NO = cueOf(({ asked }) => asked.yesNo);

/** Words by which a question says what kind of answer it wants, with where they stand. */
export interface AnswerCue extends TextSpan {
  readonly type: AnswerType;
}

/** The words by which a folded question says what kinds of answer it wants; those that count before the others first. */
export function answerCuesIn(folded: string): AnswerCue[] {
  return CUES.flatMap(({ type, matches }) => {
    const found = matches.exec(folded);
    return found ? [{ type, start: found.index, end: found.index + found[0].length }] : [];
  });
}

/**
 * The kind of answer a question wants, read from its folded text and the cues in it; nothing where it does not say.
 * `raw` is the text before folding.
 */
export function readAnswerType(folded: string, raw: string, [first]: readonly AnswerCue[] = answerCuesIn(folded)): AnswerType | undefined {
  if (first) return first.type;
  if (WHEN_ALONE.test(folded)) return 'date';
  if (PLACE_BY_ACCENT.some((where) => where.test(raw))) return 'place';
  const opening = YES_NO.exec(folded);
  return opening && opening.index <= 3 ? 'yes_no' : undefined;
}

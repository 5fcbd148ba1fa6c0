import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { type CueFound, cuesIn, patternsOf } from '../language/polarity/cues.ts';
import { withoutExempt } from '../language/polarity/read-sentence.ts';
import { wordsOf } from '../model/text.ts';
import { type AlignedPair, type AlignedWord, alignWords } from './aligned-words.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';

/** The words of a sentence beside those of its grammar, and the words that deny or plan something in it. */
interface Sayings {
  readonly words: readonly AlignedWord[];
  readonly denials: readonly CueFound[];
  readonly plans: readonly CueFound[];
}

const FUTURE = /(?<!\p{L})(?:will|'ll|shall|is going to|are going to)(?!\p{L})/giu;
const WORKING = /(?<!\p{L})(?:working on|working to)(?!\p{L})/giu;

/** "No." answers, and "never before" tells of a first time. */
const IS_NO_DENIAL = /^\s*[.,:;!?]|^\s+(?:before|previously)(?!\p{L})/iu;

const sayingsIn = onceOfEach(({ text, document: { source } }: ParsedSentence): Sayings => {
  const patterns = patternsOf(source.language);
  const cues = cuesIn(withoutExempt(text, patterns), patterns);
  const ahead = [FUTURE, WORKING].flatMap((pattern) =>
    Array.from(
      text.matchAll(pattern),
      ({ 0: found, index }): CueFound => ({ kind: 'plans', text: found, start: index, end: index + found.length }),
    ),
  );
  const denials = cues.filter(({ kind, end }) => kind === 'negates' && !IS_NO_DENIAL.test(text.slice(end)));
  const plans = [...cues.filter(({ kind }) => kind === 'plans'), ...ahead];
  const isCue = ({ start, end }: Stretch) => denials.some((cue) => start >= cue.start && end <= cue.end);
  return {
    words: wordsOf(text)
      .filter((word) => !isFunctionWord(word.folded) && !isCue(word))
      .map(({ folded, start, end }) => ({ stem: [...stemsOf(folded)].join(' '), start, end })),
    denials,
    plans,
  };
});

/** So much of a sentence must stand in the same order in a statement for one word more or less to turn it. */
const ALIGNED = 0.75;
const FEWEST_ALIGNED = 4;
/** And so much of that statement between the first and the last of them. */
const DENSE = 0.6;

/** What has come about: behind a time that has passed, no word for what is to come stands there. */
const IS_DONE =
  /(?<!\p{L})(?:(?:has|have|had)\s+(?:\p{L}+ly\s+)?(?:\p{L}+ed|been|become|come|gone|taken|given|made|built|bought|sold|sent|paid|met|left|begun|held)|was|were|did|\p{L}+ed|came|went|took|gave|got|sent|paid|met|began|left|became|made|built|bought|sold)(?!\p{L})/iu;

/**
 * That a sentence says what a statement says, word after word, and denies one of these words where that one does not, or the reverse
 * ("was not elected" of "was elected"); or tells as done what that one tells as still to come.
 */
export function turnedDifference(told: ParsedSentence, saying: FactSaying): Difference[] {
  if (told.document.source.language !== 'en') return [];
  for (const held of saying.statement) {
    const [one, other] = [sayingsIn(told), sayingsIn(held)];
    if (one.denials.length + other.denials.length + other.plans.length === 0) continue;
    const pairs = alignWords(one.words, other.words);
    if (pairs.length < FEWEST_ALIGNED || pairs.length < ALIGNED * one.words.length || pairs.length < DENSE * reachOf(pairs)) continue;
    const turned = denialTurned(one, other, pairs) ?? stepRaised(told, one, other, pairs);
    if (turned) return [turned];
  }
  return [];
}

/** How many words of a statement lie from the first to the last that a sentence has, too. */
function reachOf(pairs: readonly AlignedPair[]): number {
  return (pairs.at(-1)?.[1] ?? 0) - (pairs[0]?.[1] ?? 0) + 1;
}

function denialTurned(one: Sayings, other: Sayings, pairs: readonly AlignedPair[]): Difference | undefined {
  const more = one.denials.filter((cue) =>
    governs(
      cue,
      one.words,
      pairs.map(([said]) => said),
    ),
  );
  const less = other.denials.filter((cue) =>
    governs(
      cue,
      other.words,
      pairs.map(([, held]) => held),
    ),
  );
  if ((more.length + less.length) % 2 === 0) return undefined;
  const [cue] = more;
  return {
    how: 'polarity',
    says: cue ? 'not so' : 'so',
    held: cue ? 'so' : 'not so',
    ...(cue && { at: { start: cue.start, end: cue.end } }),
  };
}

/** Whether a word of denying stands among the words that both sentences have: what it denies, and of what. */
function governs({ start }: CueFound, words: readonly AlignedWord[], aligned: readonly number[]): boolean {
  const next = words.findIndex((word) => word.start >= start);
  return (aligned.includes(next) || aligned.includes(next + 1)) && aligned.some((word) => word < next);
}

function stepRaised({ text }: ParsedSentence, one: Sayings, other: Sayings, pairs: readonly AlignedPair[]): Difference | undefined {
  for (const [at, [said, held]] of pairs.entries()) {
    const before = pairs[at - 1];
    const window = between(other.words, before?.[1], held);
    const ahead = other.plans.find((cue) => cue.start >= window.start && cue.start < window.end);
    if (!ahead) continue;
    const own = between(one.words, before?.[0], said);
    const isAhead = one.plans.some((cue) => cue.start < own.end && cue.end > own.start);
    if (!isAhead && IS_DONE.test(text.slice(own.start, own.end))) return { how: 'status', says: 'done', held: 'planned', at: own };
  }
  return undefined;
}

/** The stretch behind one word of a list up to the end of another. */
function between(words: readonly AlignedWord[], before: number | undefined, at: number): Stretch {
  return { start: before === undefined ? 0 : (words[before]?.end ?? 0), end: words[at]?.end ?? 0 };
}

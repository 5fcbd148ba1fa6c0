import { alternativesAsWritten } from '../cue.ts';
import { CHANGE_WORDS, type ChangeWords } from './change-words.ts';
import { isOfEarlier } from './earlier-figures.ts';

/** Where a figure stands, with its size where it is known. */
export interface FigurePlace {
  readonly start: number;
  readonly end: number;
  readonly size?: number;
}

/** How a figure changed. */
export type ChangeVerb = 'cut' | 'rose' | 'doubled';

/** A change that a sentence tells of its figures, each by its number among them. */
export interface StatedChange {
  readonly verb: ChangeVerb;
  /** What was before. */
  readonly from?: number;
  /** What is now. */
  readonly to?: number;
  /** By how much; no total. */
  readonly by?: number;
}

const VERBS: readonly ChangeVerb[] = ['cut', 'rose', 'doubled'];
/** A verb further before its figure, in characters, tells of something else. */
const REACH = 110;
const CLAUSE_END = /[;:]|,\s+(?:and|but|while|und|aber|et|mais|y|pero|i|ale|та|але)\s/u;

interface Patterns {
  readonly verbs: ReadonlyMap<ChangeVerb, RegExp>;
  readonly before: (list: 'from' | 'to' | 'by' | 'upFrom' | 'downFrom') => RegExp;
}

function patternsOf(words: ChangeWords): Patterns {
  const whole = (list: string) => `(?<![\\p{L}\\p{N}])(?:${alternativesAsWritten(list)})(?![\\p{L}\\p{N}])`;
  const before = (list: string) => new RegExp(`${whole(list)}\\s+(?:${whole(words.between)}\\s+){0,2}$`, 'iu');
  const lists = new Map((['from', 'to', 'by', 'upFrom', 'downFrom'] as const).map((list) => [list, before(words[list])]));
  return {
    verbs: new Map(VERBS.map((verb) => [verb, new RegExp(whole(words[verb]), 'giu')])),
    before: (list) => lists.get(list) ?? /(?!)/u,
  };
}

const kept = new Map<string, Patterns>();

function patternsIn(language: string): Patterns {
  const [english] = CHANGE_WORDS;
  const words = CHANGE_WORDS.find(({ code }) => code === language) ?? english;
  if (words === undefined) throw new Error('no words of change are listed');
  const patterns = kept.get(words.code) ?? patternsOf(words);
  kept.set(words.code, patterns);
  return patterns;
}

/** The verb of change that governs a place: the nearest before it in its clause. */
function verbBefore(text: string, place: number, { verbs }: Patterns): ChangeVerb | undefined {
  const before = text.slice(Math.max(0, place - REACH), place);
  const found = [...verbs].flatMap(([verb, pattern]) =>
    Array.from(before.matchAll(pattern), ({ index, 0: { length } }) => ({ verb, index, end: index + length })),
  );
  const nearest = found.toSorted((one, other) => one.index - other.index).at(-1);
  return nearest && !CLAUSE_END.test(before.slice(nearest.end)) ? nearest.verb : undefined;
}

/** At most so many characters between the two figures of a change told with any verb. */
const FROM_TO = 16;

/** "from A to B" with a verb that is not listed, by which of the two is larger; a range of equal ends is none. */
function changedTo(text: string, figures: readonly FigurePlace[], at: number, patterns: Patterns): ChangeVerb | undefined {
  const [before, figure] = [figures[at - 1], figures[at]];
  if (before?.size === undefined || figure?.size === undefined || before.size === figure.size) return undefined;
  const between = text.slice(before.end, figure.start);
  if (between.length > FROM_TO || /[,;:]/u.test(between) || !patterns.before('to').test(between)) return undefined;
  const opening = text.slice(Math.max(0, before.start - FROM_TO), before.start);
  if (!patterns.before('from').test(opening) || RANGES.test(text.slice(0, before.start))) return undefined;
  return figure.size < before.size ? 'cut' : 'rose';
}

/** "185, against 120 a year ago": which way it went, by the two sizes. */
function bySize(figures: readonly FigurePlace[], at: number): ChangeVerb | undefined {
  const [now, before] = [figures[at - 1]?.size, figures[at]?.size];
  if (now === undefined || before === undefined || now === before) return undefined;
  return now < before ? 'cut' : 'rose';
}

/** "ranges from 5 to 10", "of between": both ends at once. */
const RANGES = /\b(?:rang(?:e|es|ed|ing)|vary|varies|varied|varying|anywhere|sums|amounts|anything)\s+from\s+$/iu;

/**
 * The changes that a sentence tells of figures in it: "cut from A to B", "rose by C", "doubled to B", "B, up from A".
 * An increment is no total, and what was before is no state.
 *
 * With any other verb "from A to B" is a change, too, which the two sizes tell apart.
 *
 * @param figures where they stand, in the sentence's order
 * @param language ISO 639-1; others than the six that are read count as English
 */
export function readChanges(text: string, figures: readonly FigurePlace[], language: string): readonly StatedChange[] {
  const patterns = patternsIn(language);
  const changes: { verb: ChangeVerb; from?: number; to?: number; by?: number; end: number }[] = [];
  for (const [at, figure] of figures.entries()) {
    const before = text.slice(Math.max(0, figure.start - 40), figure.start);
    const compared = isOfEarlier(text, figure)
      ? bySize(figures, at)
      : patterns.before('upFrom').test(before)
        ? 'rose'
        : patterns.before('downFrom').test(before)
          ? 'cut'
          : undefined;
    if (compared && at > 0) {
      changes.push({ verb: compared, to: at - 1, from: at, end: figure.end });
      continue;
    }
    const verb = verbBefore(text, figure.start, patterns);
    const plain = verb === undefined ? changedTo(text, figures, at, patterns) : undefined;
    if (plain) changes.push({ verb: plain, from: at - 1, to: at, end: figure.end });
    const part = verb && (['from', 'by', 'to'] as const).find((one) => patterns.before(one).test(before));
    if (verb === undefined || part === undefined) continue;
    const open = changes.at(-1);
    const goesOn = open && open[part] === undefined && open.verb === verb && figure.start - open.end < REACH;
    if (goesOn) Object.assign(open, { [part]: at, end: figure.end });
    else changes.push({ verb, [part]: at, end: figure.end });
  }
  return changes.filter(({ to, by }) => to !== undefined || by !== undefined).map(({ end: _, ...change }) => change);
}

import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { GrainCues, SeriesCues } from '../language/words/asked-words.ts';
import { type Word, wordsOf } from '../model/text.ts';
import { isOrdinary, withoutElision } from './stop-words.ts';

/** What a question can say of a table in words of its own, whatever the table is about. */
export type SeriesCue = Exclude<keyof SeriesCues, 'units' | 'adverbs' | 'ages' | 'explained'>;
/** How long a period is, as questions name it. */
export type GrainAsked = keyof GrainCues;

const KINDS = [
  'continents',
  'none',
  'greater',
  'lesser',
  'except',
  'times',
  'weeks',
  'unworked',
  'total',
  'ranking',
  'months',
  'change',
  'releases',
  'together',
  'mean',
  'least',
  'everybody',
  'table',
  'giving',
  'aid',
  'superlative',
  'first',
  'nothing',
  'unreported',
  'rising',
  'falling',
  'changing',
  'between',
  'part',
  'wholeAfter',
  'partAfter',
  'each',
  'one',
  'which',
  'when',
  'kinds',
  'howMany',
  'chart',
  'line',
  'covers',
  'more',
  'fewer',
  'versus',
  'country',
  'listing',
] as const satisfies readonly SeriesCue[];

const CUES: ReadonlyMap<SeriesCue, RegExp> = new Map(
  KINDS.map((kind) => [kind, new RegExp(cueOf(({ asked }) => asked.series[kind]).source, 'gu')]),
);
/** What is looked for and never found. */
const NOTHING = /(?!)/gu;

const GRAINS = ['day', 'month', 'quarter', 'half', 'year'] as const satisfies readonly GrainAsked[];

function alternatives(pick: (cues: SeriesCues) => string): string {
  return alternativesOf(phrasesOf(({ asked }) => pick(asked.series)));
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
}

const EACH = alternatives(({ each }) => each);
const ONE = alternatives(({ one }) => one);
const WHICH = alternatives(({ which }) => which);

/** For each length of a period: what asks for every one of them, what asks for a rate, and what asks which one. */
const GRAIN_PATTERNS = GRAINS.map((grain) => {
  const unit = alternatives(({ units }) => units[grain]);
  const adverb = alternatives(({ adverbs }) => adverbs[grain]);
  return {
    grain,
    each: whole(`(?:${EACH})\\s(?:${unit})|${adverb}`),
    rate: whole(`(?:${ONE})\\s(?:${unit})`),
    which: whole(`(?:${WHICH})(?:\\s\\p{L}+)?\\s(?:${unit})`),
    unit: whole(unit),
  };
});

/** Words that a table's question may use beside names, times and what is measured; any other word asks for more than a table tells. */
const EXPLAINED = cueOf((words) => words.asked.series.explained);
const AID = cueOf((words) => words.asked.series.aid);

/** Every word that one of the cues consists of by itself. */
const ANY_CUE = new RegExp(
  `^(?:${[...KINDS].map((kind) => alternativesOf(phrasesOf(({ asked }) => asked.series[kind]))).join('|')})$`,
  'u',
);

/** Whether a folded word by itself asks something of a table, so that it is no slip for another word. */
export function isSeriesCue(folded: string): boolean {
  return ANY_CUE.test(folded);
}

/** A stretch of words, from `first` to `last`. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** The words of a question, in which those of times and other names can be left out of what cues are looked for in. */
export class SeriesWords {
  private readonly words: readonly Word[];
  private readonly text: string;
  private readonly starts: readonly number[];
  private readonly used = new Set<number>();

  /** `apart`: stretches of the question, in UTF-16 units, in which no cue is looked for. */
  constructor(question: string, apart: readonly { readonly start: number; readonly end: number }[]) {
    this.words = wordsOf(question);
    const isApart = ({ start, end }: { start: number; end: number }) => apart.some((one) => start < one.end && end > one.start);
    const starts: number[] = [];
    let text = '';
    for (const word of this.words) {
      starts.push(text.length);
      text += `${isApart(word) ? '·' : word.folded} `;
    }
    this.text = text.trimEnd();
    this.starts = starts;
  }

  /** What stands in a stretch, as it is written. */
  textOf({ first, last }: WordSpan): string {
    return this.words
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(' ');
  }

  get length(): number {
    return this.words.length;
  }

  /** Where words of a kind stand; what is found counts as understood. */
  hits(kind: SeriesCue): WordSpan[] {
    return this.find(CUES.get(kind) ?? NOTHING);
  }

  has(kind: SeriesCue): boolean {
    return this.hits(kind).length > 0;
  }

  /** Where words of a pattern stand, such as those for the rows of a table. */
  find(pattern: RegExp): WordSpan[] {
    const global = pattern.global ? pattern : new RegExp(pattern.source, 'gu');
    const found = Array.from(
      this.text.matchAll(global),
      ({ 0: hit, index }): WordSpan => ({ first: this.at(index), last: this.at(index + hit.length - 1) }),
    );
    for (const { first, last } of found) for (let word = first; word <= last; word += 1) this.used.add(word);
    return found;
  }

  /** The lengths of period of which every one is asked for ("by quarter"), a rate is asked ("a month"), or which one ("which year"). */
  grains(how: 'each' | 'rate' | 'which' | 'unit'): GrainAsked[] {
    return GRAIN_PATTERNS.filter((one) => this.find(one[how]).length > 0).map(({ grain }) => grain);
  }

  /** Where words for a length of period stand. */
  unitsOf(grain: GrainAsked): WordSpan[] {
    return GRAIN_PATTERNS.filter((one) => one.grain === grain).flatMap(({ unit }) => this.find(unit));
  }

  /** Whether something that asks for each of several stands right before a stretch, perhaps with a word between. */
  isEach({ first }: WordSpan): boolean {
    return this.hits('each').some(({ last }) => last === first - 1);
  }

  /** Whether something that asks which stands before a stretch, with at most two words between. */
  isWhich({ first }: WordSpan): boolean {
    return this.hits('which').some(({ last }) => last < first && first - last <= 3);
  }

  /** Whether a word that stands in UTF-16 units from `start` was understood. */
  isUsed(start: number): boolean {
    return this.used.has(this.words.findIndex((word) => word.start <= start && start < word.end));
  }

  /** The place among the words of what stands in UTF-16 units from `start`. */
  placeOf(start: number): number {
    return this.words.findIndex((word) => start < word.end);
  }

  private at(offset: number): number {
    return this.starts.findLastIndex((start) => start <= offset);
  }
}

/** Whether a folded question speaks of aid at all. */
export function speaksOfAid(folded: string): boolean {
  return AID.test(folded);
}

/** Whether a folded word is one that the question about a table may use. */
export function isSeriesWord(folded: string): boolean {
  const word = withoutElision(folded);
  return EXPLAINED.exec(word)?.[0] === word || isOrdinary(word, 'en');
}

import { alternativesAsWritten } from '../cue.ts';
import type { PolarityWords } from './polarity-words.ts';
import { germanPolarity } from './words/de.ts';
import { englishPolarity } from './words/en.ts';
import { spanishPolarity } from './words/es.ts';
import { frenchPolarity } from './words/fr.ts';
import { polishPolarity } from './words/pl.ts';
import { ukrainianPolarity } from './words/uk.ts';

/** The languages in which negation and doubt are read. */
const LANGUAGES: readonly PolarityWords[] = [
  englishPolarity,
  frenchPolarity,
  germanPolarity,
  spanishPolarity,
  polishPolarity,
  ukrainianPolarity,
];

/** What a cue says of what it governs. */
const KINDS = [
  'negates',
  'denies',
  'refuses',
  'doubts',
  'opensDoubt',
  'plans',
  'possible',
  'conditions',
  'wishes',
  'saysFalse',
  'saysOpen',
  'saysDenied',
] as const;
export type CueKind = (typeof KINDS)[number];

/** A cue in a text, in UTF-16 units of it. */
export interface CueFound {
  readonly kind: CueKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type ListName = { [Key in keyof PolarityWords]: PolarityWords[Key] extends string ? Key : never }[keyof PolarityWords];

/** The lists of a language as patterns of whole words. */
export interface Patterns {
  readonly words: PolarityWords;
  readonly cues: ReadonlyMap<CueKind, RegExp>;
  readonly of: (list: ListName) => RegExp;
}

/** What German verbs of the possible are without their umlaut: a past, which tells what was so ("wurden zugesagt"). */
const PASTS: ReadonlySet<string> = new Set('wurde|wurden|konnte|konnten|mochte|mochten|durfte|durften|musste|mussten'.split('|'));

function patternOf(phrases: string): RegExp {
  const written = new Set(phrases.split('|'));
  const once = [...new Set(alternativesAsWritten(phrases).split('|'))].filter((form) => !PASTS.has(form) || written.has(form)).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${once})(?![\\p{L}\\p{N}])`, 'giu');
}

const kept = new Map<string, Patterns>();

/** The patterns of a language; those of English where it is none that is read. */
export function patternsOf(language: string): Patterns {
  const words = LANGUAGES.find(({ code }) => code === language) ?? englishPolarity;
  const known = kept.get(words.code);
  if (known) return known;
  const lists = new Map<ListName, RegExp>();
  const of = (list: ListName) => {
    const pattern = lists.get(list) ?? patternOf(words[list]);
    lists.set(list, pattern);
    return pattern;
  };
  const patterns = { words, cues: new Map(KINDS.map((kind) => [kind, of(kind)])), of };
  kept.set(words.code, patterns);
  return patterns;
}

/** "May" with a capital is a month. */
function isMonth({ text, start }: CueFound): boolean {
  return text === 'May' && start > 0;
}

/** "answered 2,640 calls on Monday": what is counted asks for nothing. */
function isCounted({ kind, start }: CueFound, text: string): boolean {
  return kind === 'wishes' && /\d\s+$/u.test(text.slice(0, start));
}

/** What is said to be false or open may follow: "it is not true that all have been delivered". */
const THAT_FOLLOWS = /^,?\s+(?:that|whether|dass|ob|que|qu'|si|że|czy|що|чи)(?![\p{L}])/iu;
const SAID_OF_NEXT: Readonly<Partial<Record<CueKind, CueKind>>> = { saysFalse: 'denies', saysDenied: 'denies', saysOpen: 'doubts' };

/** A cue as what it does to what follows it, where that is a clause of its own. */
function towards(cue: CueFound, text: string): CueFound {
  const kind = SAID_OF_NEXT[cue.kind];
  return kind !== undefined && THAT_FOLLOWS.test(text.slice(cue.end)) ? { ...cue, kind } : cue;
}

/** The cues of a text in its order; of two that share words the longer one, of the same words the first kind. */
export function cuesIn(text: string, { cues }: Patterns): CueFound[] {
  const found = [...cues].flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({ kind, text: written, start: index, end: index + written.length })),
  );
  const longest = found
    .filter(
      (cue) => !isMonth(cue) && !isCounted(cue, text) && (cue.kind !== 'opensDoubt' || /^[\s“"'(–-]*$/u.test(text.slice(0, cue.start))),
    )
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const chosen: CueFound[] = [];
  for (const cue of longest) if (!chosen.some(({ start, end }) => cue.start < end && cue.end > start)) chosen.push(cue);
  return chosen.map((cue) => towards(cue, text)).toSorted((one, other) => one.start - other.start);
}

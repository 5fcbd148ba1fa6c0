import { onceOfEach, overlap, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { alternativesAsWritten } from '../language/cue.ts';
import { OPPOSED, type Opposed } from '../language/words/checked-words.ts';
import { LANGUAGES } from '../language/words/index.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';
import { tokensIn } from './tokens.ts';

/** A word of a sentence that tells one side of what cannot be both, and what stands around it. */
interface SideTold extends Stretch {
  readonly of: Opposed;
  readonly side: 'one' | 'other';
  readonly text: string;
  /** The words, names and concepts near it. */
  readonly around: ReadonlySet<string>;
}

const SIDES = ['one', 'other'] as const;

const patterns: ReadonlyMap<string, readonly { readonly of: Opposed; readonly side: 'one' | 'other'; readonly pattern: RegExp }[]> =
  new Map(
    LANGUAGES.map(({ code, checked }) => [
      code,
      OPPOSED.flatMap((of) =>
        SIDES.map((side) => ({
          of,
          side,
          pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternativesAsWritten(checked.opposites[of][side])})(?![\\p{L}\\p{N}-])`, 'giu'),
        })),
      ),
    ]),
  );

/** So near, in UTF-16 units, stands what a word is said of. */
const NEAR = 45;
/** "more than 20", "lower than", "16 votes against 9": compared, and not told by itself. */
const COMPARED = /^\s+(?:(?:than|als|que|niż|ніж)(?!\p{L})|\d)/iu;
/** "not", "no": on which side a word stands is then a matter of what is denied. */
const DENIED =
  /(?<!\p{L})(?:not|no|never|neither|nor|without|nicht|kein\p{L}*|ohne|ne|pas|sans|no|ni|sin|nie|bez|не|без)\s+(?:\p{L}+\s+)?$|n['’]t\s+(?:\p{L}+\s+)?$/iu;

const sidesIn = onceOfEach((told: ParsedSentence): readonly SideTold[] => {
  const { text, document } = told;
  const names = [...told.names, ...told.countries];
  const found = (patterns.get(document.source.language) ?? []).flatMap(({ of, side, pattern }) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ of, side, text: word, start: index, end: index + word.length })),
  );
  return found
    .filter((one) => !names.some((name) => overlap(name, one)) && !COMPARED.test(text.slice(one.end)))
    .filter((one) => !DENIED.test(text.slice(Math.max(0, one.start - NEAR), one.start)))
    .filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end > one.end && other.of === one.of))
    .map((one) => ({ ...one, around: aroundOf(told, one) }));
});

function aroundOf(told: ParsedSentence, { start, end }: Stretch): ReadonlySet<string> {
  const near = tokensIn(told).filter(
    (token) => (token.end <= start && start - token.end <= NEAR) || (token.start >= end && token.start - end <= NEAR),
  );
  return new Set(near.flatMap(({ token, concepts }) => (token.startsWith('p:') ? [] : [token, ...concepts])));
}

/** Whether a sentence tells one side of what cannot be both. */
export function statesSide(told: ParsedSentence): boolean {
  return sidesIn(told).length > 0;
}

/**
 * That a sentence tells one side of what a fact tells the other side of ("great progress" for "little progress"): of the same
 * thing, by what stands around both words, and never the fact's own side of it.
 */
export function oppositeDifference(told: ParsedSentence, saying: FactSaying): Difference[] {
  const said = sidesIn(told);
  if (said.length === 0) return [];
  const held = [...saying.statement, ...saying.quotes].flatMap(sidesIn);
  const stated = saying.statement.flatMap(sidesIn);
  const found = said.find((one) => {
    const alike = held.filter(({ of }) => of === one.of);
    if (alike.some(({ side, around }) => side === one.side && (shares(around, one.around) || around.size === 0))) return false;
    return stated.some(({ of, side, around }) => of === one.of && side !== one.side && shares(around, one.around));
  });
  const other = found && stated.find(({ of, side, around }) => of === found.of && side !== found.side && shares(around, found.around));
  return found && other ? [{ how: 'polarity', says: found.text, held: other.text, at: { start: found.start, end: found.end } }] : [];
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((token) => !token.startsWith('n:') && other.has(token));
}

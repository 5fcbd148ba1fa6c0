import type { Evidence, Fact, Voice } from '../model/fact.ts';
import { wordsOf } from '../model/text.ts';
import type { FactSaying } from './fact-saying.ts';
import type { StoreSayings } from './store-sayings.ts';

/** Fewer words between quotation marks are a name or a word held at a distance. */
const FEWEST_WORDS = 3;
/** Of so many of its words in their order a quotation is known again. */
const KNOWN_AGAIN = 0.6;

/** A quotation of a text beside a proven one. */
export interface QuotationMatch {
  readonly fact: Fact;
  readonly quote: string;
  readonly voice: Voice;
  readonly source: string;
  /** The words are the same, as far as both go. */
  readonly same: boolean;
  /** How much of the quotation of the text the proven one covers. */
  readonly share: number;
}

/** The proven quotation that a quotation of a text is nearest to; undefined where none is like it. */
export function quotationMatch(quoted: string, store: StoreSayings): QuotationMatch | undefined {
  const words = foldedWords(quoted);
  if (words.length < FEWEST_WORDS) return undefined;
  const matches = store.all.flatMap((saying) => matchesIn(words, saying));
  return matches.toSorted(
    (one, other) =>
      Number(other.same) - Number(one.same) ||
      other.share - one.share ||
      rankOf(one) - rankOf(other) ||
      (one.fact.id < other.fact.id ? -1 : 1),
  )[0];
}

/** Whether a stretch between quotation marks is long enough to be somebody's words. */
export function isQuotation(quoted: string): boolean {
  return foldedWords(quoted).length >= FEWEST_WORDS;
}

const VOICES: readonly Voice[] = ['direct', 'translation', 'headline', 'indirect', 'commentary'];
const rankOf = ({ voice }: QuotationMatch) => VOICES.indexOf(voice);

function matchesIn(words: readonly string[], { fact }: FactSaying): QuotationMatch[] {
  return fact.evidence
    .filter(({ stance }) => stance === 'supports')
    .flatMap((evidence) => {
      const { quote, voice, source } = evidence;
      const held = wordsOfEvidence(evidence);
      const shorter = Math.min(words.length, held.length);
      const known = new Set(held);
      if (words.filter((word) => known.has(word)).length < shorter * KNOWN_AGAIN) return [];
      const { pairs } = aligned(words, held);
      if (pairs.length === 0 || pairs.length / shorter < KNOWN_AGAIN || pairs.length < Math.min(FEWEST_WORDS, shorter)) return [];
      const [first, last] = [pairs[0], pairs.at(-1)];
      if (!first || !last) return [];
      // What both have between the first and the last shared word must be the same, and neither may stop short within the other.
      const spanSame = last[0] - first[0] === last[1] - first[1] && pairs.length === last[0] - first[0] + 1;
      const opensOn = first[0] === 0 || first[1] === 0;
      const endsOn = last[0] === words.length - 1 || last[1] === held.length - 1;
      return [{ fact, quote, voice, source, same: spanSame && opensOn && endsOn, share: pairs.length / words.length }];
    });
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

const kept = new WeakMap<Evidence, readonly string[]>();

/** The words of a proven quotation, read once; nothing of a text that is checked is kept. */
function wordsOfEvidence(evidence: Evidence): readonly string[] {
  const words = kept.get(evidence) ?? foldedWords(evidence.quote);
  kept.set(evidence, words);
  return words;
}

/** The longest run of shared words in their order (longest common subsequence), as pairs of places. */
function aligned(one: readonly string[], other: readonly string[]): { readonly pairs: readonly (readonly [number, number])[] } {
  const common = new Set(other);
  if (!one.some((word) => common.has(word))) return { pairs: [] };
  const rows = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let left = one.length - 1; left >= 0; left -= 1) {
    for (let right = other.length - 1; right >= 0; right -= 1) {
      const row = rows[left];
      if (!row) continue;
      row[right] =
        one[left] === other[right] ? (rows[left + 1]?.[right + 1] ?? 0) + 1 : Math.max(rows[left + 1]?.[right] ?? 0, row[right + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    if (one[left] === other[right]) pairs.push([left++, right++]);
    else if ((rows[left + 1]?.[right] ?? 0) >= (rows[left]?.[right + 1] ?? 0)) left += 1;
    else right += 1;
  }
  return { pairs };
}

import type { Property } from '../../model/property.ts';
import { wordsOf } from '../../model/text.ts';
import type { ValueKind } from '../../model/value.ts';
import { type MatterSought, nearness, type Scored } from './matter-sought.ts';
import type { PackWords } from './pack-words.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';

const USUAL_MONEY = 1.6;
/** What words of one stem tell ("fully operational" of "full operation"). */
const AKIN = 1.2;
const SHORTEST_AKIN = 4;
/** So much of the shorter of two words they share from their beginning. */
const SHARED_BEGINNING = 0.8;

/** Whether a clause has, one right behind the other, words of the stems of a phrase of at least two words of weight. */
function isAkin(phrase: string, clause: readonly string[]): boolean {
  const words = wordsOf(phrase.replaceAll('*', '')).map(({ folded }) => folded);
  if (words.length < 2 || words.some((word) => word.length < SHORTEST_AKIN)) return false;
  return clause.some((_, at) => words.every((word, place) => isOfOneStem(word, clause[at + place] ?? '')));
}

function isOfOneStem(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(SHORTEST_AKIN, Math.ceil(shorter * SHARED_BEGINNING));
  return shorter >= SHORTEST_AKIN && one.slice(0, needed) === other.slice(0, needed);
}

/** The properties of the pack that a value in a sentence may be filed under, by id. */
export function propertiesFor(told: ParsedSentence, { kind, start, end, prefer = [], within }: MatterSought): Map<string, Scored> {
  const scored = new Map<string, Scored>();
  const taking = told.words.taking(kind);
  for (const { id } of taking) {
    const place = prefer.indexOf(id);
    if (place >= 0) scored.set(id, { score: 1.6 - place * 0.2, named: true });
  }
  for (const mention of told.properties) {
    const { id, value } = mention.property;
    if (!value.includes(kind) || mention.property.series !== undefined || told.names.some((name) => overlap(name, mention))) continue;
    if (within && !overlap(within, mention)) continue;
    const score = 0.6 + Math.min(0.8, (mention.end - mention.start) / 30) + nearness(mention, start, end) * 0.8;
    if (score > (scored.get(id)?.score ?? 0)) scored.set(id, { score, named: true });
  }
  if (kind === 'date' && within) {
    for (const { id, synonyms } of taking) {
      if (scored.has(id) || told.words.subjectsOf(id).length === 0) continue;
      const clause = wordsOf(told.text.slice(within.start, within.end)).map(({ folded }) => folded);
      if (
        Object.values(synonyms)
          .flat()
          .some((phrase) => isAkin(phrase, clause))
      )
        scored.set(id, { score: AKIN, named: true });
    }
  }
  const usual = usualPropertyOf(told.words, taking, kind);
  if (usual && !scored.has(usual.id)) scored.set(usual.id, { score: kind === 'money' ? USUAL_MONEY : 0.1, named: kind === 'money' });
  return scored;
}

/** Words that tell the property under which such a value is filed when nothing else does. */
const USUAL: Readonly<Partial<Record<ValueKind, readonly string[]>>> = {
  date: ['date', 'day', 'take place', 'took place', 'scheduled'],
  duration: ['length', 'how long', 'lasted', 'duration'],
  money: ['amount', 'sum', 'value'],
};

const kept = new WeakMap<PackWords, Map<ValueKind, Property | undefined>>();

function usualPropertyOf(words: PackWords, taking: readonly Property[], kind: ValueKind): Property | undefined {
  const byKind = kept.get(words) ?? new Map<ValueKind, Property | undefined>();
  kept.set(words, byKind);
  if (!byKind.has(kind)) byKind.set(kind, usualProperty(taking, kind));
  return byKind.get(kind);
}

/** A property that is called by the bare word ("date") is the general one. */
const PLAIN_LABEL = 50;

/** A property for a kind of value that is not narrowed to one matter: the one whose words are the most general. */
function usualProperty(taking: readonly Property[], kind: ValueKind): Property | undefined {
  const wanted = USUAL[kind] ?? [];
  let best: { readonly property: Property; readonly score: number } | undefined;
  for (const property of taking) {
    const words = Object.values(property.synonyms).flat();
    const general = words.length === 0 ? 1 : 0;
    const isPlain = wanted.includes(property.label.toLowerCase()) ? PLAIN_LABEL : 0;
    const score = words.filter((word) => wanted.some((form) => word.replace('*', '').startsWith(form))).length + general + isPlain;
    if (best === undefined || score > best.score) best = { property, score };
  }
  return best?.property;
}

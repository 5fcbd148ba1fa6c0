import { readPolarity } from '../../language/polarity/read-polarity.ts';
import { QUOTE_WORDS } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { Property } from '../../model/property.ts';
import type { Candidate } from '../candidate.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import type { PackWords } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { openingWords } from './quote.ts';
import type { SayingVerb } from './speech.ts';
import { endOfClause, isWholeClause } from './whole-clause.ts';

/** Verbs that only hand on words, in the six languages. */
const HANDS_ON =
  /^(?:said|says|told|tells|added|adds|stated|noted|notes|explained|explains|remarked|commented|observed|a (?:déclaré|dit|affirmé|ajouté|indiqué|précisé)|sagte|erklärte|betonte|fügte|dijo|afirmó|declaró|añadió|señaló|powiedział\p{L}*|stwierdził\p{L}*|oświadczył\p{L}*|dodał\p{L}*|сказа\p{L}+|заяви\p{L}+|зазначи\p{L}+|дода\p{L}+)$/iu;
/** Between a verb of saying and what is said: to whom, where and when, then the word that opens the clause. */
const OPENS =
  /^(?:\s+(?!(?:that|dass|que|że|що)\b)[\p{L}\p{N}'’-]+){0,7}?,?\s+(?:that|dass|daß|que|qu['’]|że|iż|що)(?:\s+|(?<=['’]))(?!(?:is|was|are|were|would|will)\s)/iu;
/** "said the closure had come too late". */
const OPENS_BARE = /^\s+(?=(?:the|this|these|those|it|they|he|she|there|nobody|no|his|her|their|its|all|everyone|people)\s)/u;
const FEWEST_WORDS = 4;

/**
 * What a person of the pack said in words alone ("Hall said that the river had been kind"), where the pack keeps what such
 * people say. Hearsay, what was not said, and what is too long to be quoted whole stay passages.
 */
export function statementCandidates(context: SentenceContext): Candidate[] {
  const { told, saying } = context;
  const { verb } = saying ?? {};
  const entity = saying?.speaker?.entity;
  if (entity === undefined || verb === undefined || verb.participle || verb.speakerFollows || !HANDS_ON.test(verb.text)) return [];
  const property = propertySaid(told.words);
  if (property === undefined || told.words.entities.get(entity)?.kind !== 'person' || !speaks(told, entity, verb)) return [];
  const clause = clauseSaid(told, verb);
  if (clause === undefined || !isSaid(told, verb)) return [];
  const quote = openingWords(told.sentence, clause);
  return [
    candidateOf(context, {
      matter: { subject: entity, property: property.id, subjectNamed: told.names.some((name) => name.end <= verb.start) },
      value: { kind: 'text', text: `“${quote.text}”` },
      quote,
      start: clause.start,
      end: clause.end,
      isSaying: true,
    }),
  ];
}

/** What is said may deny whatever it likes; only the saying itself must be told as so. */
function isSaid({ text, document }: ParsedSentence, { start, end }: SayingVerb): boolean {
  return isSaidAndSo(readPolarity(text.slice(0, end), { start, end }, document.source.language));
}

/** Whoever speaks stands before the verb, and nobody else's saying around it. */
function speaks(told: ParsedSentence, entity: string, verb: SayingVerb): boolean {
  const before = told.names.filter(({ end }) => end <= verb.start);
  if (before.length > 0 && !before.some((name) => name.entity === entity || told.words.entities.get(name.entity)?.kind === 'role'))
    return false;
  return !/(?<!\p{L})(?:that|dass|que|że|що)\s/iu.test(told.text.slice(0, verb.start));
}

function clauseSaid(told: ParsedSentence, verb: SayingVerb) {
  const rest = told.text.slice(verb.end);
  const english = told.document.source.language === 'en';
  const opening = OPENS.exec(rest)?.[0] ?? (english ? OPENS_BARE.exec(rest)?.[0] : undefined);
  if (opening === undefined || /[“"«„]/u.test(opening)) return undefined;
  const start = verb.end + opening.length;
  const clause = { start, end: endOfClause(told.text, start) };
  return isWholeClause(told.text.slice(clause.start, clause.end), FEWEST_WORDS, QUOTE_WORDS) ? clause : undefined;
}

const kept = new WeakMap<PackWords, { readonly property: Property | undefined }>();

/** The property under which a pack files what people say, if its words are those of saying. */
function propertySaid(words: PackWords): Property | undefined {
  const found = kept.get(words) ?? {
    property: words.taking('text').find(
      ({ id, synonyms }) =>
        Object.values(synonyms)
          .flat()
          .some((word) => /^(?:say|says|said|stated?|statement)\*?$/iu.test(word)) &&
        words.subjectsOf(id).some((held) => words.entities.get(held)?.kind === 'person'),
    ),
  };
  kept.set(words, found);
  return found.property;
}

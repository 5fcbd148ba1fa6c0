import { QUOTE_WORDS } from '../../model/fact.ts';
import type { Property } from '../../model/property.ts';
import type { Candidate } from '../candidate.ts';
import { actingElsewhere } from './acting-elsewhere.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import type { PackWords } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { openingWords } from './quote.ts';
import { type Saying, speakerNamed } from './speaker.ts';
import { sayingVerbs } from './speech.ts';
import { endOfClause, isWholeClause } from './whole-clause.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const FALSE =
  '(?:simply |plainly |entirely |completely |utterly )?(?:untrue|false|not true|wrong|baseless|unfounded|made up|invented|without foundation)';
const REPORTS = '(?:reports?|rumou?rs?|claims?|allegations?|stories|suggestions?|talk|news|speculation)';
/** "Reports that the depot was robbed are untrue"; "It is not true that the depot was robbed". */
const FALSE_REPORTS: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})${REPORTS}\\s+(?:[\\p{Ll}-]+\\s+){0,4}?that\\s+([^.;:“”"]{8,120}?),?\\s+(?:is|are|was|were)\\s+${FALSE}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})it\\s+(?:is|was)\\s+${FALSE}\\s+that\\s+([^.;:“”",]{8,120})`, 'iu'),
];
/** "bestritt, dass …", "a démenti que …": a denial with its clause, where the grammar of a text is not read. */
const DENIES =
  /(?<!\p{L})(?:dementiert\p{L}*|bestritt(?:en)?|bestreitet|bestreiten|a démenti|ont démenti|dément|démentent|a nié|nie|nient|niega|niegan|negó|negaron|desmintió|desmiente|zaprzeczył\p{L}*|zaprzecza\p{L}*|заперечи\p{L}+|заперечує|спростува\p{L}+)(?:\s+\p{L}+){0,2}?,?\s+(?:dass|daß|que|qu['’]|że|jakoby|що)\s*([^.;:«»“”"]{8,120})/iu;
const FEWEST_WORDS = 3;
/** A name so near a verb of saying, in UTF-16 units, is that of who speaks. */
const BESIDE_VERB = 12;

/**
 * What a body or person says is not so ("Reports that … are untrue, says the office"), where the pack keeps what such as
 * they deny. Who denies is who says it, else who publishes the document; where neither is known it stays a passage.
 */
export function denialCandidates(context: SentenceContext): Candidate[] {
  const { told } = context;
  const property = propertyDenied(told.words);
  if (property === undefined || told.headline) return [];
  const found = deniedIn(told);
  if (found === undefined || quotationAt(told.quotations, found.start)) return [];
  const saying = sayingAround(context, found);
  const subject = deniedBy(told, saying, found);
  if (subject === undefined || !isOfItsLike(told.words, subject.entity, property.id)) return [];
  const quote = openingWords(told.sentence, found);
  return [
    candidateOf(
      { told, saying, announced: context.announced, inTurn: context.inTurn, recent: context.recent },
      {
        matter: { subject: subject.entity, property: property.id, subjectNamed: subject.named },
        value: { kind: 'text', text: `“${quote.text}”` },
        quote,
        start: found.start,
        end: found.end,
        told: [{ start: found.cue.start, end: found.cue.end }],
        asIs: true,
      },
    ),
  ];
}

function deniedIn({ text, document }: ParsedSentence): (Stretch & { readonly cue: Stretch }) | undefined {
  const forms = document.source.language === 'en' ? FALSE_REPORTS : [DENIES];
  for (const form of forms) {
    const match = form.exec(text);
    const clause = match?.[1];
    if (match === null || clause === undefined) continue;
    const start = match.index + match[0].indexOf(clause, 1);
    const end = Math.min(start + clause.trimEnd().length, endOfClause(text, start));
    if (!isWholeClause(text.slice(start, end), FEWEST_WORDS, QUOTE_WORDS)) continue;
    const behind = { start: end, end: match.index + match[0].length };
    return { start, end, cue: behind.end - behind.start > 3 ? behind : { start: match.index, end: start } };
  }
  return undefined;
}

/** Who says that it is not so: never somebody whom the denied clause only names. */
function sayingAround({ told, saying }: SentenceContext, place: Stretch): Saying | undefined {
  const isOutside = ({ start, end }: Stretch) => end <= place.start || start >= place.end;
  const own = told.names.filter(isOutside);
  if (saying?.speaker === undefined || own.some(({ entity }) => entity === saying.speaker?.entity)) return saying;
  const within = told.names.some((name) => !isOutside(name) && speakerNamed(told, name).entity === saying.speaker?.entity);
  if (!within) return saying;
  const verb = saying.verb;
  const near = verb && own.find(({ start, end }) => Math.min(Math.abs(verb.start - end), Math.abs(start - verb.end)) <= BESIDE_VERB);
  return near && { speaker: speakerNamed(told, near), ...(verb && { verb }) };
}

function deniedBy(
  told: ParsedSentence,
  saying: Saying | undefined,
  place: Stretch,
): { readonly entity: string; readonly named: boolean } | undefined {
  const speaker = saying?.speaker;
  if (speaker !== undefined) return speaker.entity === undefined ? undefined : { entity: speaker.entity, named: true };
  if (told.document.source.language !== 'en') {
    const acting = actingElsewhere(told, { start: Math.max(0, place.start - 1), end: place.start }, []);
    return acting.kind === 'known' ? { entity: acting.entity, named: true } : undefined;
  }
  if (saying !== undefined || sayingVerbs(told).length > 0) return undefined;
  const publisher = told.words.pack.entities.find(({ name }) => name === told.document.source.publisher);
  return publisher && { entity: publisher.id, named: false };
}

function isOfItsLike(words: PackWords, entity: string, property: string): boolean {
  const kind = words.entities.get(entity)?.kind;
  return words.subjectsOf(property).some((held) => words.entities.get(held)?.kind === kind);
}

/** The property under which a pack files what is denied. */
function propertyDenied(words: PackWords): Property | undefined {
  return words.taking('text').find(({ synonyms }) =>
    Object.values(synonyms)
      .flat()
      .some((word) => /^(?:den(?:y|ied|ies|ial)\*?|untrue|not true)$/iu.test(word)),
  );
}

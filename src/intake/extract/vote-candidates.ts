import type { Property } from '../../model/property.ts';
import type { Candidate } from '../candidate.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import { quotationAt } from './quotations.ts';
import { quoteAround } from './quote.ts';
import { voteResult } from './vote-result.ts';

/** "with one abstention", "bei zwei Enthaltungen". */
const ABSTAINED =
  /^,?\s+(?:with|and|mit|bei|und|avec|et|con|y|przy|за)\s+(?:\d{1,4}|\p{L}+)\s+(?:abstentions?|Enthaltung(?:en)?|abstención|abstenciones|wstrzymując\p{L}*(?:\s+się)?|утрима\p{L}+)/iu;
/** "the motion to lower the fees", "a bill on noise": a vote on something of its own, which is none of the pack. */
const OWN_MATTER =
  /(?<!\p{L})(?:motion|plan|bill|proposal|amendment|Antrag|Entwurf|motion|projet|propuesta|moción|wniosek|projekt|проєкт|пропозиці\p{L})\s+(?:to|on|for|against|about|zu\p{L}?|über|für|de|sur|pour|sobre|para|o|w sprawie|про|щодо)\s/iu;
/** So many sentences back what was voted on is looked for. */
const REACH_BACK = 2;

/** How a vote went, of what it was taken on: the matter of the pack nearest before it that such votes or decisions are held of. */
export function voteCandidates(context: SentenceContext): Candidate[] {
  const { told } = context;
  const match = voteResult(told.text);
  const property = match && told.words.taking('text').find(isOfVotes);
  if (!match || !property || quotationAt(told.quotations, match.start)) return [];
  const { start, end } = match;
  const place = { start, end: end + (ABSTAINED.exec(told.text.slice(end, end + 60))?.[0].length ?? 0) };
  const matter = votedOn(context, place.start, property);
  if (matter === undefined) return [];
  const quote = quoteAround(told.sentence, place, [{ start: Math.max(0, place.start - 24), end: place.end }]);
  return [
    candidateOf(context, {
      matter: { subject: matter.entity, property: property.id, subjectNamed: matter.named },
      value: { kind: 'text', text: `“${told.text.slice(place.start, place.end)}”` },
      quote,
      start: place.start,
      end: place.end,
      asIs: true,
    }),
  ];
}

function isOfVotes({ synonyms, label }: Property): boolean {
  return [label, ...Object.values(synonyms).flat()].some((word) => /(?<!\p{L})(?:votes?|voting)(?!\p{L})/iu.test(word.replace('*', '')));
}

function isOfDecisions({ synonyms }: Property): boolean {
  return Object.values(synonyms)
    .flat()
    .some((word) => /^decision/iu.test(word));
}

/** Votes are held of what is decided, not of those who vote: a body that votes is passed over where anything else is named. */
function votedOn(
  { told, recent }: SentenceContext,
  start: number,
  property: Property,
): { readonly entity: string; readonly named: boolean } | undefined {
  const { words } = told;
  const decided = words.taking('text').filter(isOfDecisions);
  const held = new Set([property, ...decided].flatMap(({ id }) => words.subjectsOf(id)));
  const fits = (id: string) => held.has(id) && words.entities.get(id)?.kind !== 'organisation';
  const own = told.names.findLast((name) => name.end <= start && fits(name.entity));
  if (own !== undefined) return { entity: own.entity, named: true };
  if (OWN_MATTER.test(told.text.slice(0, start))) return undefined;
  for (const before of recent.slice(0, REACH_BACK)) {
    const found = before.names.findLast(({ entity }) => fits(entity));
    if (found !== undefined) return { entity: found.entity, named: false };
  }
  return undefined;
}

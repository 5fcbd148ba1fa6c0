import type { NameMention } from '../../language/names/index.ts';
import type { Property } from '../../model/property.ts';
import type { Candidate } from '../candidate.ts';
import { withWordsAround } from './around.ts';
import { candidateOf, type SentenceContext } from './draft-candidate.ts';
import type { PackWords } from './pack-words.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { quoteAround } from './quote.ts';

/** Between a person and their office: a form of being, becoming or being appointed, in the six languages. */
const IS =
  'is|became|is now|has become|has been (?:appointed|elected|named|confirmed) (?:as )?|was (?:appointed|elected|named|confirmed|sworn in) (?:as )?|took (?:over|office) as|takes (?:over|office) as|was made|ist|wurde|ist jetzt|est|est devenue?|devient|a été (?:nommée?|élue?)|es|es ahora|fue (?:nombrad[oa]|elegid[oa])|jest|został|została|є|став|стала';
const ARTICLE = "(?:(?:the|a|le|la|el|der|die|zum|zur|als|as|new|now|neue|neuer|nouveau|nouvelle|nuev[oa])\\s+|l[’'])*";
const OFFICE_BEHIND = new RegExp(`^,?\\s+(?:${IS})\\s*${ARTICLE}$`, 'iu');
/** "the minister of health is Petra Lindqvale". */
const HOLDER_BEHIND = /^\s+(?:is|is now|ist|est|es|jest|є)\s+$/iu;
/** "the deputy of", "wants to be": in front of the name, what makes the clause another one. */
const OTHER_CLAUSE = /(?<!\p{L})(?:if|whether|when|that|once|ob|wenn|si|quand|cuando|jeśli|czy|якщо|чи)\s+(?:\p{L}+\s+){0,3}$/iu;
/** "is mayor until 2019", "was mayor of Merrow before": an office that is over, or of something else. */
const OVER = /^\s*(?:[^.;:]{0,30}\s)?(?:until|till|before|for|at the time|candidate|in waiting|bis|jusqu|hasta|do|до)(?!\p{L})/iu;

/** Who holds an office of the pack by a plain sentence of being or becoming; each pair of names once. */
export function officeCandidates(context: SentenceContext): Candidate[] {
  const { told } = context;
  const property = propertyOfOffice(told.words);
  if (property === undefined || told.headline) return [];
  return pairsIn(told).map(({ person, role }) => {
    const [first, last] = person.start < role.start ? [person, role] : [role, person];
    const core = { start: first.start, end: last.end };
    return candidateOf(context, {
      matter: { subject: person.entity, property: property.id, subjectNamed: true },
      value: { kind: 'entities', entities: [role.entity] },
      quote: quoteAround(told.sentence, core, withWordsAround(told.text, core, 0, 3)),
      start: role.start,
      end: role.end,
    });
  });
}

const kept = new WeakMap<PackWords, { readonly property: Property | undefined }>();

/** The property under which a pack has what office a person holds. */
function propertyOfOffice(words: PackWords): Property | undefined {
  const found = kept.get(words) ?? { property: words.taking('entities').find(({ id }) => isOffice(words, id)) };
  kept.set(words, found);
  return found.property;
}

function isOffice(words: PackWords, id: string): boolean {
  return words.pack.facts.some(
    ({ property, subject, value }) =>
      property === id &&
      words.entities.get(subject)?.kind === 'person' &&
      value.kind === 'entities' &&
      value.entities.every((entity) => words.entities.get(entity)?.kind === 'role'),
  );
}

function pairsIn(told: ParsedSentence): { readonly person: NameMention; readonly role: NameMention }[] {
  const names = told.names.filter(({ start }) => !quotationAt(told.quotations, start)).toSorted((one, other) => one.start - other.start);
  const kindOf = ({ entity }: NameMention) => told.words.entities.get(entity)?.kind;
  return names.flatMap((first, at) => {
    const next = names.slice(at + 1).find(({ start }) => start >= first.end);
    if (next === undefined || OTHER_CLAUSE.test(told.text.slice(0, first.start))) return [];
    const between = told.text.slice(first.end, next.start);
    const isOver = OVER.test(told.text.slice(next.end));
    if (kindOf(first) === 'person' && kindOf(next) === 'role' && OFFICE_BEHIND.test(between) && !isOver)
      return [{ person: first, role: next }];
    return kindOf(first) === 'role' && kindOf(next) === 'person' && HOLDER_BEHIND.test(between) ? [{ person: next, role: first }] : [];
  });
}

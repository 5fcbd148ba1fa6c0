import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { holderOf } from '../language/names/index.ts';
import type { EntityKind } from '../model/entity.ts';
import type { Difference, Stretch } from './finding.ts';
import { statedDays } from './stated-days.ts';
import type { StoreSayings } from './store-sayings.ts';

/** An office with the name of somebody beside it. */
export interface StatedOffice extends Stretch {
  readonly role: string;
  readonly person: string;
  readonly differences: readonly Difference[];
}

/** "X is not the mayor". */
const IS_NOT = /^\s+(?:is not|isn['’]t|ist nicht|n['’]est pas|no es|nie jest|не є)\s+(?:the\s+|its\s+|le\s+|la\s+|der\s+|die\s+|el\s+)?$/iu;
/** "X became the mayor", "X will be the mayor": of another day than that of the text; who never holds the office did not. */
const BECOMES =
  /^\s+(?:(?:has|had|have|will|would|is to|was|were|been|be|soon|then|just|newly)\s+)*(?:became|becomes?|becoming|was|were|been|be|takes? over|took over|taking over|(?:was |is )?(?:named|appointed|elected|sworn in|installed)|wurde|wird|war|devient|est devenu\p{L}*|devenue?|était|será|fue|era|został\p{L}*|zostanie|był\p{L}*|став|стала|стане|був|була)(?:\s+(?:as|zum|zur))?\s+(?:(?:the|its|new|next|le|la|der|die|el)\s+)*$/iu;
/** "the Secretary General, X", "X, the mayor", "X is the mayor". */
const BETWEEN =
  /^(?:,?\s+|,\s+(?:the|its|their|now)\s+|\s+(?:is|remains|als|est|es|jest)\s+(?:the\s+|its\s+|le\s+|la\s+|der\s+|die\s+|el\s+)?)$/iu;
const PAST =
  /(?<!\p{L})(?:then|former|ex|predecessor|previous|outgoing|was|ehemalig\p{L}*|damalig\p{L}*|ancien\p{L}*|entonces|były|колишн\p{L}*|тодішн\p{L}*)[\s,-]+(?:\p{L}+\s+){0,3}$/iu;

const PERSONAL: ReadonlySet<EntityKind> = new Set(['person', 'role']);
const OF = /^\s+(?:of|for|at|von|der|des|de|du|del|dla|w)(?:\s+(?:the|der|des|la|el))?\s+(?:l['’])?$|^\s+(?:de|d)?\s*(?:l['’])?$/iu;

/** Whether a body stands right behind an office as that whose office it is ("of the", "de la", or in the genitive). */
function isOf({ text }: ParsedSentence, office: Stretch, body: Stretch): boolean {
  return office.end <= body.start && OF.test(text.slice(office.end, body.start));
}

/** The offices that a sentence gives to people by name, each with who held it on the day that the sentence speaks of. */
export function statedOffices(told: ParsedSentence, today: string, store: StoreSayings): readonly StatedOffice[] {
  const { words } = store;
  const kindOf = (entity: string) => words.entities.get(entity)?.kind;
  return told.names.flatMap((first, at) => {
    const behind = told.names[at + 1];
    // "the Director of the Institute, X": the body belongs to the office, and the name stands behind it.
    const isBody =
      behind !== undefined &&
      kindOf(first.entity) === 'role' &&
      !PERSONAL.has(kindOf(behind.entity) ?? 'place') &&
      isOf(told, first, behind);
    const name = isBody ? { ...first, end: behind.end } : first;
    const next = isBody ? told.names[at + 2] : behind;
    if (next === undefined) return [];
    const [role, person] =
      kindOf(name.entity) === 'role' && kindOf(next.entity) === 'person'
        ? [name, next]
        : kindOf(name.entity) === 'person' && kindOf(next.entity) === 'role'
          ? [next, name]
          : [];
    const between = told.text.slice(name.end, next.start);
    const isDenied = IS_NOT.test(between);
    const isOfAnotherDay = BECOMES.test(between);
    if (!role || !person || !(isDenied || isOfAnotherDay || BETWEEN.test(between)) || PAST.test(told.text.slice(0, name.start))) return [];
    const day = dayBehind(told, next.end, today);
    const holder = holderOf(words.pack.entities, role.entity, day);
    const held = 'person' in holder ? holder.person : undefined;
    const known = words.entities.get(person.entity)?.roles.find((one) => one.role === role.entity);
    const isOther =
      held !== undefined
        ? held !== person.entity
        : !('candidates' in holder && holder.candidates.includes(person.entity)) && holdsNone(holder);
    if ((held === undefined || isOfAnotherDay) && known !== undefined) return [];
    if (isOfAnotherDay && !words.pack.entities.some(({ roles }) => roles.some((one) => one.role === role.entity))) return [];
    if (isDenied) {
      const polarity: Difference = { how: 'polarity', says: 'not so', held: 'so', at: { start: name.start, end: next.end } };
      return [
        {
          role: role.entity,
          person: person.entity,
          start: name.start,
          end: next.end,
          differences: held === person.entity ? [polarity] : [],
        },
      ];
    }
    const differences: Difference[] = isOther
      ? [
          {
            how: 'speaker',
            says: words.nameOf(person.entity),
            held: held === undefined ? 'nobody' : words.nameOf(held),
            at: { start: name.start, end: next.end },
          },
        ]
      : [];
    return [{ role: role.entity, person: person.entity, start: name.start, end: next.end, differences }];
  });
}

/** The day that a sentence tells behind an office, up to where it goes over to something else; else any day of it that is past. */
function dayBehind(told: ParsedSentence, end: number, today: string): string {
  const until = /[;:]/u.exec(told.text.slice(end))?.index ?? told.text.length;
  const past = statedDays(told).filter(({ to }) => to <= today);
  return past.find(({ start }) => start >= end && start < end + until)?.to ?? past.find(({ end: before }) => before <= end)?.to ?? today;
}

function holdsNone(holder: ReturnType<typeof holderOf>): boolean {
  return 'candidates' in holder && holder.candidates.length > 0;
}

import type { EntityKind } from '../../model/entity.ts';
import { actingAt, type ClauseActor } from './clause-actor.ts';
import { statesGiving } from './giving.ts';
import { nextGiver } from './next-giver.ts';
import { ownerOfAid } from './own-aid.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';
import { moneyStatus } from './stated-status.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const GIVERS: ReadonlySet<EntityKind> = new Set(['country', 'organisation', 'group']);
const UNDERTAKINGS: ReadonlySet<EntityKind> = new Set(['programme', 'event']);
/** "provided by Germany", "money from Japan", "laut …" is none. */
const GIVES_BEFORE =
  /(?<!\p{L})(?:by|from|von|par|por|przez|від)\s+(?:the\s+|der\s+|den\s+|dem\s+|la\s+|le\s+|l['’]|les\s+|el\s+|los\s+)?$/iu;
/** Between a verb of giving and "by": what makes the name behind it the giver. */
const GIVEN = /\p{L}+(?:ed|en|id|nt|t|é|és|ée|ées)\s+(?:by|von|par|por|przez)\s+(?:the\s+)?$/iu;
/** "Germany's EUR 3 billion", "Germany: EUR 3 billion". */
const OWN_AMOUNT = /^(?:['’]s?\s+(?:[\p{L}-]+\s+){0,3}(?:of\s+)?|:\s*(?:[\p{L}-]+\s+){0,3})$/u;
/** "was provided to Ukraine by", "ont été promis à l'Ukraine par": a passive, and who acts behind it. */
const PASSIVE =
  /(?<!\p{L})(?:was|were|is|are|been|be|being|(?:a|ont) été|seront|sera|fue|fueron|ha sido|han sido|został\p{L}*|zostan\p{L}*|wurden?|werden)\s+(?:[\p{L}-]+ly\s+)?\p{L}{3,}[^,;:]{0,60}\s(?:by|par|por|przez|von)\s+(?:the\s+|la\s+|le\s+|les\s+|l['’]|el\s+|los\s+|der\s+|den\s+)?$/iu;
/** "von Deutschland zugesagt": German has its participle behind who acts. */
const GIVEN_BEHIND =
  /(?<!\p{L})von\s+(?:der\s+|den\s+|dem\s+)?[\p{Lu}][\p{L}-]+(?:\s+[\p{L}-]+){0,4}\s+(?:\p{L}*ge\p{L}+(?:t|en)|\p{L}*(?:sprochen|bewilligt|bereitgestellt))(?!\p{L})/u;
const REACH = 90;

/**
 * Whose an amount of money may be: who gives it in its clause, by its grammar; the undertaking that the sentence names or,
 * where nobody gives on their own account, describes.
 */
export function moneySubjects(
  told: ParsedSentence,
  place: Stretch,
  acting: ClauseActor,
  recent: readonly ParsedSentence[],
): ReadonlySet<string> {
  if (isOnAgenda(told, acting) || (liesWithin(told, place) && !told.names.some((name) => overlap(name, place)))) return new Set();
  const owner = ownerOfAid(told, place);
  if (owner !== undefined) return new Set([owner]);
  const gapped = nextGiver(told, place);
  if (gapped !== undefined) return gapped;
  const behind = actingBehind(told, place, recent);
  if (behind !== undefined) return moneySubjectsOf(told, place, behind);
  return moneySubjectsOf(told, place, acting);
}

function moneySubjectsOf(told: ParsedSentence, place: Stretch, acting: ClauseActor): ReadonlySet<string> {
  const { words } = told;
  const found = new Set<string>();
  const kindOf = (id: string) => words.entityOf(id)?.kind;
  const names = [...told.names, ...told.countries];
  const outside = names.filter(({ start }) => quotationAt(told.quotations, start) === quotationAt(told.quotations, place.start));
  const verb = acting.kind === 'none' ? undefined : acting.subject?.verb.start;
  const owner = names.findLast(
    ({ end }) =>
      end <= place.start &&
      OWN_AMOUNT.test(told.text.slice(end, place.start)) &&
      !(verb !== undefined && verb >= end && verb < place.start),
  );
  if (owner !== undefined && GIVERS.has(kindOf(owner.entity) ?? 'place') && (words.entities.has(owner.entity) || isGift(told, place))) {
    found.add(owner.entity);
  }
  for (const name of told.names) {
    if (kindOf(name.entity) === 'programme' && (overlap(name, place) || isBeside(told, name, place))) found.add(name.entity);
  }
  if (acting.kind === 'stranger')
    return acting.country && statesGiving(told, place, acting.subject) ? new Set([...found, acting.country.id]) : found;
  if (acting.kind === 'known') {
    const entity = words.entities.get(acting.entity);
    if (entity === undefined) return found;
    if (GIVERS.has(entity.kind) || UNDERTAKINGS.has(entity.kind)) found.add(entity.id);
    if (!entity.ambient && entity.kind !== 'person' && entity.kind !== 'role' && entity.kind !== 'group') return found;
  } else {
    for (const name of outside) {
      const isGiver = gives(told, name, place) && GIVERS.has(kindOf(name.entity) ?? 'place');
      if (isGiver && (words.entities.has(name.entity) || isGift(told, place))) found.add(name.entity);
    }
    if ([...found].some((id) => words.entityOf(id)?.ambient !== true && kindOf(id) !== 'programme')) return found;
  }
  const owned = acting.kind === 'things' && acting.subject ? ownerOf(told, acting.subject) : undefined;
  if (acting.kind === 'things' && owned === undefined && !isOfMoney(told, place, acting)) return found;
  if (owned !== undefined) found.add(owned);
  else for (const id of words.programmes) if (takesMoney(told, id) || outside.some(({ entity }) => entity === id)) found.add(id);
  return found;
}

/** What is no gift behind an amount: "Norland's EUR 150 billion fund". */
const NO_GIFT =
  /^[\s-]+(?:\p{Ll}+\s+)?(?:fund|budget|economy|debt|deficit|reserves?|market|compan(?:y|ies)|bank|stake|exports?|imports?|trade|plan)(?!\p{L})/iu;

/** Whether a figure that a country has in front of it is told to be given. */
function isGift(told: ParsedSentence, place: Stretch): boolean {
  return moneyStatus(told, place)?.guessed === false && !NO_GIFT.test(told.text.slice(place.end, place.end + 40));
}

function gives(told: ParsedSentence, name: Stretch, place: Stretch): boolean {
  const before = told.text.slice(Math.max(0, name.start - 40), name.start);
  if (!GIVES_BEFORE.test(before) || Math.min(Math.abs(name.start - place.end), Math.abs(place.start - name.end)) > REACH) return false;
  const passive = place.end <= name.start && PASSIVE.test(told.text.slice(place.end, name.start));
  return (
    GIVEN.test(before) ||
    passive ||
    GIVEN_BEHIND.test(told.text.slice(name.start - 8, name.end + 40)) ||
    /(?<!\p{L})from\s+(?:the\s+)?$/iu.test(before)
  );
}

/** "the pledge of EUR 40 billion", "the EUR 40 billion pledge". */
function isBeside(told: ParsedSentence, name: Stretch, place: Stretch): boolean {
  const between = name.end <= place.start ? told.text.slice(name.end, place.start) : told.text.slice(place.end, name.start);
  return /^\s*(?:(?:of|worth|totalling|von|de|w|na|über|d['’]|in)\s+)?(?:(?:at least|about|some|nearly|up to)\s+)?$/iu.test(between);
}

const BEHIND = /^\s+(?:that|which)\s+/u;

/** "the €5.5 million that the council committed": who acts on a figure in the clause behind it. */
function actingBehind(told: ParsedSentence, { end }: Stretch, recent: readonly ParsedSentence[]): ClauseActor | undefined {
  const opening = BEHIND.exec(told.text.slice(end, end + 12))?.[0].length;
  if (opening === undefined || told.document.source.language !== 'en') return undefined;
  const from = end + opening;
  const verb = told.text.slice(from).search(/\s(?=\p{L}+(?:ed|id|t|ve)\b)/u);
  if (verb < 0) return undefined;
  const acting = actingAt(told, { start: from + verb, end: from + verb + 1 }, recent);
  const isOne = acting.kind === 'known' || (acting.kind === 'stranger' && acting.country !== undefined);
  return isOne && acting.subject !== undefined && acting.subject.start >= from ? acting : undefined;
}

const IS_OWN =
  /^(?:is|was|are|were|amounts?|amounted|totals?|totalled|stands?|stood|comes?|came|reach(?:es|ed)|has|had|rose|fell|r[io]ses?|falls?)$/iu;

/** "the county's advance to the steelworks was EUR 640,000": the sum is of whoever has it. */
function ownerOf(told: ParsedSentence, { start, end, verb }: Stretch & { readonly verb: Stretch }): string | undefined {
  if (!IS_OWN.test(told.text.slice(verb.start, verb.end))) return undefined;
  const owner = [...told.names, ...told.countries].find(
    (name) =>
      name.start >= start && name.start - start <= 4 && name.end <= end && /^['’]s?\s/u.test(told.text.slice(name.end, name.end + 3)),
  );
  return owner && GIVERS.has(told.words.entityOf(owner.entity)?.kind ?? 'place') ? owner.entity : undefined;
}

/** An undertaking of which the store has money, or any where it has none of anybody's yet. */
function takesMoney({ words }: ParsedSentence, programme: string): boolean {
  const properties = words.taking('money');
  const isEmpty = properties.every(({ id }) => words.subjectsOf(id).length === 0);
  return isEmpty || properties.some(({ id }) => words.pairs.has(`${programme} ${id}`));
}

const AGENDA =
  /(?<!\p{L})(?:agenda|order of business|order of the day|schedule|timetable|talking points|Tagesordnung|ordre du jour|orden del día|porządek obrad)(?!\p{L})/iu;

/** What stands on an agenda is to be spoken of, and told by it in no other way. */
function isOnAgenda({ text }: ParsedSentence, acting: ClauseActor): boolean {
  return acting.kind !== 'none' && acting.subject !== undefined && AGENDA.test(text.slice(acting.subject.start, acting.subject.end));
}

/** "EUR 4 billion within the EUR 9 billion budget": the size of what a sum is taken from. */
const CONTAINER = /(?<!\p{L})(?:within|under|out of|as part of|part of|from)\s+(?:the|its|their|an?|this|that)\s+(?:\p{L}+\s+)?$/iu;

function liesWithin({ text, money }: ParsedSentence, { start, end }: Stretch): boolean {
  const isNamed = /^[\s-]+(?!(?:in|for|to|of|from|that|which|and|or|,)\b)\p{Ll}{3,}/u.test(text.slice(end, end + 24));
  return isNamed && money.length > 1 && CONTAINER.test(text.slice(Math.max(0, start - 40), start));
}

const MONEY_NOUN =
  /(?<!\p{L})(?:money|sums?|funds?|funding|aid|assistance|support|help|package|pledg(?:e|es)|promise|commitments?|grants?|loans?|credit|initiative|proposal|plan|budget|costs?|spending|payments?|contributions?|donations?|total|figure|amount|half|quarter|third|share|rest|report|reports|claims?|talk|rumours?)(?!\p{L})/iu;

/** Whether a clause about something without a name is about money: the sum itself, an aid, a package. */
function isOfMoney({ text }: ParsedSentence, place: Stretch, acting: ClauseActor): boolean {
  const subject = acting.kind === 'none' ? undefined : acting.subject;
  return (
    subject === undefined ||
    /^(?:we|I|our \p{L}+)$/iu.test(text.slice(subject.start, subject.end).trim()) ||
    (subject.start <= place.start && place.end <= subject.end) ||
    [text.slice(subject.start, subject.end), text.slice(Math.max(0, place.start - 30), place.end + 40)].some((words) =>
      MONEY_NOUN.test(words),
    )
  );
}

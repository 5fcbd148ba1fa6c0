import type { EntityKind } from '../../model/entity.ts';
import { isAnyNumber } from '../../model/property.ts';
import { actingAt, type ClauseActor, mainSubject } from './clause-actor.ts';
import { type Counted, countsIn } from './counts.ts';
import { overlap, type ParsedSentence } from './parsed-sentence.ts';

/** Whose a count is by the verb of its clause, under which property, and whether it was given or is still to come. */
export interface OwnNumber {
  readonly subject: string;
  readonly property: string;
  readonly given: boolean;
  readonly ahead: boolean;
}

const ACTORS: ReadonlySet<EntityKind> = new Set(['country', 'organisation', 'programme']);
/** Verbs by which somebody gives or sends things or people, in forms that tell it as done; English also as still to come. */
const GIVES: Readonly<Record<string, RegExp>> = {
  en: /^(?:gave|given|gives?|sent|sends?|deliver(?:s|ed)?|suppl(?:y|ies|ied)|donate[sd]?|provide[sd]?|handed|transfer(?:s|red)?|ship(?:s|ped)?|deploy(?:s|ed)?|second(?:s|ed)|contribute[sd]?)$/iu,
  de: /^(?:entsandt(?:e|en)?|geliefert|lieferten?|übergeben|übergab(?:en)?|geschickt|schickten?|bereitgestellt|gespendet|spendeten?|abgegeben|überlassen)$/iu,
  fr: /^(?:livr(?:é|ée|és|ées|a)|envoy(?:é|ée|és|ées|a)|fourni(?:e|s|es|t)?|donn(?:é|ée|és|ées|a)|cédé(?:e|s|es)?|remis|déployé(?:e|s|es)?|transféré(?:e|s|es)?)$/iu,
  es: /^(?:entreg(?:ó|aron|ado)|envi(?:ó|aron|ado)|don(?:ó|aron|ado)|suministr(?:ó|aron|ado)|despleg(?:ó|aron|ado)|cedi(?:ó|eron|do)|aport(?:ó|aron|ado)|transf(?:irió|erido))$/iu,
  pl: /^(?:przekazał[aoiy]?|przekazali|wysłał[aoy]?|wysłali|dostarczył[aoy]?|dostarczyli|podarował[aoy]?|oddał[aoy]?|oddelegował[aoy]?|skierował[aoy]?)$/iu,
  uk: /^(?:переда(?:в|ла|ло|ли)|надісла(?:в|ла|ло|ли)|відправи(?:в|ла|ло|ли)|постави(?:в|ла|ло|ли)|подарува(?:в|ла|ло|ли)|нада(?:в|ла|ло|ли)|направи(?:в|ла|ло|ли))$/iu,
};
/** Verbs by which somebody has so many of their own. */
const HAS: Readonly<Record<string, RegExp>> = {
  en: /^(?:has|have|had|employs?|employed|comprises?|comprised)$/iu,
  de: /^(?:hat|hatte|haben|beschäftigt|zählt|umfasst)$/iu,
  fr: /^(?:a|avait|aura|compte|comptait|comptera|emploie)$/iu,
  es: /^(?:tiene|tenía|tendrá|emplea)$/iu,
  pl: /^(?:ma|miał[aoy]?|posiada|liczy|zatrudnia)$/iu,
  uk: /^(?:має|мав|мала|мало|матиме|налічує)$/iu,
};
const AHEAD = /(?<!\p{L})(?:will|shall|would|wird|werden|soll|sollen|aura|comptera|tendrá|będzie|будуть|буде|матиме)(?!\p{L})|['’]ll\s/iu;
/** What may stand right before a number that is still the object of a verb. */
const BOUND =
  /(?:(?:a total of|more than|less than|up to|at least|about|around|nearly|almost|some|only|over|another|a further|mehr als|bis zu|rund|etwa|über|fast|weitere|insgesamt|plus de|près de|jusqu['’]à|environ|más de|hasta|cerca de|unos|unas|otros|otras|ponad|około|blisko|prawie|kolejne|kolejnych|понад|близько|майже|ще)\s+)+$/iu;
/** A number behind one of these tells where, when or with whom. */
const NO_OBJECT =
  /(?<!\p{L})(?:in|at|to|for|from|with|of|by|on|after|during|within|among|between|an|für|mit|von|aus|bei|nach|unter|seit|à|pour|en|dans|de|avec|par|sur|a|para|con|por|del|do|dla|z|ze|na|w|od|po|przez|до|для|з|на|в|у|від|по|за|through|across|as)\s+$/iu;
const OTHERS = /[,;:()“”"«»„—–]/u;
const REACH = 75;
const PARTICIPLE = /^(?:\p{Ll}*ge\p{Ll}+(?:t|en)|(?:ver|be|er|ent|zer)\p{Ll}+(?:t|en))$/u;
/** Behind a noun its clause goes on so far for a verb at its end. */
const CLAUSE_END = /[,;:().!]/u;

/**
 * A count that a country or body of known name gives, sends or has by the verb of its clause ("Norland delivered 30 boats"),
 * for the property that the pack has for numbers of any kind. Undefined where it has none, where nobody known acts, or where
 * the count is not what the verb governs.
 */
export function ownNumber(told: ParsedSentence, counted: Counted, recent: readonly ParsedSentence[]): OwnNumber | undefined {
  const general = told.words.taking('count').find(isAnyNumber);
  const { unit } = counted;
  if (general === undefined || unit === undefined || unit.end === counted.end || counted.percent) return undefined;
  const acting = actingAt(told, { start: counted.start, end: unit.end }, recent);
  const subject = actorOf(told, acting, recent);
  if (subject === undefined) return undefined;
  const from = 'subject' in acting && acting.subject ? acting.subject.verb.start : Math.max(0, counted.start - REACH);
  const verb = from < counted.start ? verbOf(told, from, counted) : undefined;
  return verb && { subject, property: general.id, ...verb };
}

/** Who acts, where that is one country or body; "its scheme" acts for whoever the sentence is about. */
function actorOf(told: ParsedSentence, acting: ClauseActor, recent: readonly ParsedSentence[]): string | undefined {
  const phrase = 'subject' in acting && acting.subject ? told.text.slice(acting.subject.start, acting.subject.end) : '';
  const who = /^its\s/iu.test(phrase) && acting.kind !== 'known' ? mainSubject(told, recent) : acting;
  if (who.kind === 'stranger') return who.country?.id;
  if (who.kind !== 'known') return undefined;
  return ACTORS.has(told.words.entities.get(who.entity)?.kind ?? 'place') ? who.entity : undefined;
}

function verbOf(told: ParsedSentence, from: number, counted: Counted): { readonly given: boolean; readonly ahead: boolean } | undefined {
  const { text, document } = told;
  const [gives, has] = [GIVES[document.source.language], HAS[document.source.language]];
  const before = text.slice(from, counted.start).replace(BOUND, '');
  if (gives === undefined || has === undefined || NO_OBJECT.test(before)) return undefined;
  if (countsIn(told).some((other) => other !== counted && overlap(other, { start: from, end: counted.start }))) return undefined;
  const ahead = AHEAD.test(before);
  const words = Array.from(before.matchAll(/[\p{L}’'-]+/gu), ({ 0: word, index }) => ({ word, end: index + word.length }));
  const given = words.findLast(({ word }) => gives.test(word));
  if (given !== undefined && isNear(before.slice(given.end))) return { given: !ahead, ahead };
  const had = words.findLast(({ word }) => has.test(word));
  if (had === undefined || OTHERS.test(before.slice(had.end))) return undefined;
  if (document.source.language === 'de') {
    // "hat … 40 Ärzte nach Graz entsandt": German has its participle behind what it governs.
    const clause = text.slice(counted.unit?.end ?? counted.end).split(CLAUSE_END)[0] ?? '';
    const behind = clause.trim().split(/\s+/u);
    if (behind.some((word) => gives.test(word))) return { given: true, ahead: false };
    if (behind.some((word) => PARTICIPLE.test(word))) return undefined;
  }
  return before.slice(had.end).trim() === '' ? { given: false, ahead } : undefined;
}

function isNear(between: string): boolean {
  return !OTHERS.test(between) && between.length <= REACH;
}

/** Whether a sentence has a verb of giving or sending things. */
export function statesGift({ text, document }: ParsedSentence): boolean {
  const gives = GIVES[document.source.language];
  return gives !== undefined && Array.from(text.matchAll(/\p{L}+/gu)).some(([word]) => gives.test(word));
}

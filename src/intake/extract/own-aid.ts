import type { EntityKind } from '../../model/entity.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Nouns for what a country gives in all, in English, German, French, Spanish, Polish and Ukrainian. */
const AID =
  '(?:aid|assistance|support|help|contributions?|donations?|deliveries|\\p{L}*hilfen?|\\p{L}*unterstützung|beitr(?:ag|äge)|aides?|assistance|soutien|appui|contributions?|ayudas?|asistencia|apoyo|aportaci(?:ón|ones)|aporte|pomoc|wsparcie|wkład|допомог[аи]|підтримк[аи]|внесок)';
/** What may qualify such a noun: "military", "financial and humanitarian". */
const KIND = '(?:(?:(?:and|und|et|y|i|та|і)|\\p{Ll}[\\p{L}-]*)\\s+){0,3}';
const ARTICLE = "(?:(?:the|der|des|die|den|la|le|les|el|los|las)\\s+|l['’])?";
/** Verbs by which a sum is what something comes to. */
const COMES_TO =
  /(?<!\p{L})(?:comes?\s+to|came\s+to|(?:add|r[ua]n)s?\s+(?:up\s+)?to|amount(?:s|ed|ing)?\s+to|total(?:s|led|ling)?|(?:is|was|are|be|been)(?:\s+now)?(?:\s+worth|\s+valued\s+at)?|stands?\s+at|stood\s+at|reach(?:es|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|beläuft\s+sich(?:\s+\p{L}+){0,3}?\s+auf|belief\s+sich(?:\s+\p{L}+){0,3}?\s+auf|summiert\s+sich\s+auf|beträgt|betrug|erreicht(?:e)?|übersteigt|überstieg|liegt\s+bei|lag\s+bei|s['’](?:élève|élevait|est\s+élevée?|élèvera|établit)\s+à|se\s+(?:monte|chiffre)\s+à|attei(?:nt|gnait|ndra|ndre)|dépass(?:e|é|er|era|ait)|représente|est\s+de|était\s+de|(?:asciende|ascendió|se\s+eleva)(?:\s+a)?|alcanz(?:a|ó|ará|ar)|super(?:a|ó|ará|ar)|suma|sumó|es\s+de|fue\s+de|wyn(?:osi|iosła|iosło|iósł|iesie)|sięg(?:a|nęła|nęło|nął|nie)|przekr(?:acza|oczyła|oczyło|oczył|oczy)|станов(?:ить|ила|ив|итиме)|сяга(?:є|ла)|сягну(?:ла|в)|перевищ(?:ує|ила|ив|ить)|склада(?:є|ла|в)|дорівнює)(?!\p{L})/giu;
/** German has its verb behind the sum where it is still to come: "wird 3 Milliarden Euro erreichen". */
const WILL = /(?<!\p{L})(?:wird|soll|sollte|dürfte|könnte|würde|werde|kann)(?!\p{L})/iu;
const COMES_TO_BEHIND = /^\s+(?:erreichen|übersteigen|überschreiten|betragen|umfassen|ausmachen|überschritten|erreicht)(?!\p{L})/iu;
/** What may stand between such a verb and its sum: a bound, a time, an article. */
const HARDLY_MORE = /^\s*(?:[\p{L}’'-]+\s+){0,5}(?:l['’])?$/u;
/** Another verb or clause between the noun and the verb makes the sum somebody else's. */
const OTHERS = /[;:—–“”"«»()]|(?<!\p{L})(?:that|which|who|and\s+the|qui|que|die\s+\p{L}+\s+hat|który\p{L}*|як\p{L}+)(?!\p{L})/iu;
const FURTHEST = 110;
const OWN_BEHIND = new RegExp(`^(?:['’]s?)?\\s+${KIND}${AID}(?!\\p{L})`, 'iu');
const AID_BEFORE = new RegExp(
  `(?<!\\p{L})${AID}(?:\\s+\\p{Ll}+){0,2}?\\s+(?:(?:of|from|by|von|aus|durch|de|du|des|d['’]|del|z|ze|зі?|від)\\s*)?${ARTICLE}$`,
  'iu',
);
/** "The aid", "la ayuda", "its total value": opens a sentence without anybody's name; behind another clause that one's "not" may be read with it. */
const AID_ALONE = new RegExp(
  `^\\s*(?:(?:the|this|that|its|their|die|diese|ihre|seine|l['’]|cette|son|leur|la|el|esta|su|ta|ich|jej|jego|ця|їхн\\p{L}+|її|його)\\s*)?${KIND}(?:${AID}|(?:total\\s+|overall\\s+)?(?:value|worth)|gesamtwert|wert|valeur|valor|wartość|вартість)(?!\\p{L})`,
  'iu',
);

/** Whether between a noun and a sum stands a verb of amounting, and nothing of anybody else. */
function isComeTo(text: string, from: number, { start, end }: Stretch): boolean {
  const between = text.slice(from, start);
  if (start - from > FURTHEST || OTHERS.test(between)) return false;
  if (WILL.test(between) && COMES_TO_BEHIND.test(text.slice(end))) return true;
  const verb = Array.from(between.matchAll(COMES_TO)).at(-1);
  return verb !== undefined && HARDLY_MORE.test(between.slice(verb.index + verb[0].length));
}

const GIVERS: ReadonlySet<EntityKind> = new Set(['country', 'organisation']);

/**
 * Whose aid a sum is what it comes to: "Norland's support comes to EUR 3 billion", "the aid of Norland totals …", in six
 * languages. Not of what the whole file is about, which gets what others give or stands for them all.
 */
export function ownerOfAid(told: ParsedSentence, place: Stretch): string | undefined {
  const { text, words, money } = told;
  const owner = [...told.names, ...told.countries].find(({ entity, start, end }) => {
    const known = words.entityOf(entity);
    if (end > place.start || known === undefined || known.ambient || !GIVERS.has(known.kind)) return false;
    if (money.some((other) => other.start >= end && other.end <= place.start)) return false;
    const behind = OWN_BEHIND.exec(text.slice(end, place.start))?.[0].length;
    if (behind !== undefined) return isComeTo(text, end + behind, place);
    return AID_BEFORE.test(text.slice(Math.max(0, start - 70), start)) && isComeTo(text, end, place);
  });
  return owner?.entity;
}

/** Whether a sum is what an aid, or its value, comes to that its clause calls so without telling whose. */
export function isAidBefore({ text, money }: ParsedSentence, place: Stretch): boolean {
  const from = Math.max(0, ...money.filter(({ end }) => end <= place.start).map(({ end }) => end));
  const before = text.slice(from, place.start);
  const noun = AID_ALONE.exec(before);
  return noun !== null && isComeTo(text, from + noun.index + noun[0].length, place);
}

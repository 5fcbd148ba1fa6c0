import type { EntityKind } from '../../model/entity.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const GIVERS: ReadonlySet<EntityKind> = new Set(['country', 'organisation', 'group']);
const ARTICLE = "(?:(?:the|der|die|das|la|le|les|el|los|las)\\s+|l['’])?";
/** ", Germany EUR 4 million": before somebody for whom the verb of the clause before goes on. */
const JOINED = `(?:,|;|(?<!\\p{L})(?:and|while|und|sowie|et|y|i|oraz|a|та|і|й|а))\\s+(?:(?:and|und|et|y|i|a|та|і|а)\\s+)?${ARTICLE}`;
const NEXT = new RegExp(`${JOINED}$`, 'iu');
/** "the village of Ford": a place as the body that acts for it. */
const BODY_OF = new RegExp(
  `${JOINED}(?:village|town|city|county|province|region|state|parish|district|municipality|Stadt|Gemeinde|Land|Kreis|Provinz|ville|commune|région|département|ciudad|municipio|provincia|región|miasto|gmina|powiat|województwo|місто|громада|область)\\s+(?:(?:of|von|de|del)\\s+|d['’])?$`,
  'iu',
);
/** A dash may stand for the verb, and a word that bounds the sum before it. */
const GAP =
  /^\s+(?:[—–-]\s+)?(?:(?:about|around|some|another|nearly|almost|over|up to|only|rund|etwa|fast|weitere|bis zu|environ|près de|encore|unos|otros|cerca de|około|prawie|kolejne|близько|майже|ще)\s+)?$/iu;
const LOOKED_AT = 40;

/**
 * Who alone gives an amount that follows on their name, where an earlier amount of the sentence is somebody else's ("Germany
 * gave EUR 4 million, Japan 6 million"): nobody where the pack does not know them, undefined where no verb goes on so.
 */
export function nextGiver(told: ParsedSentence, place: Stretch): ReadonlySet<string> | undefined {
  const { text, words } = told;
  const name = [...told.names, ...told.countries, ...told.strangers].find(
    ({ end }) => end < place.start && GAP.test(text.slice(end, place.start)),
  );
  if (name === undefined || !told.money.some(({ end }) => end <= name.start)) return undefined;
  const before = text.slice(Math.max(0, name.start - LOOKED_AT), name.start);
  const isBody = BODY_OF.test(before);
  if (!isBody && !NEXT.test(before)) return undefined;
  if (!('entity' in name)) return new Set();
  const kind = words.entityOf(name.entity)?.kind ?? 'person';
  return GIVERS.has(kind) || (isBody && kind === 'place') ? new Set([name.entity]) : new Set();
}

/** The amount before, whose verb goes on for whoever gives this one. */
export function goesOnFrom(told: ParsedSentence, place: Stretch): Stretch | undefined {
  return nextGiver(told, place) === undefined ? undefined : told.money.findLast(({ end }) => end <= place.start);
}

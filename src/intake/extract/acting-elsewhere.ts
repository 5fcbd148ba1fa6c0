import type { Entity, EntityKind } from '../../model/entity.ts';
import { countryElsewhere, isBehindOrgan } from './country-elsewhere.ts';
import { hasBareOrgan, homeCountry } from './home-country.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ACTING_KINDS: ReadonlySet<EntityKind> = new Set(['country', 'organisation', 'group', 'programme', 'event']);
/** What stands before a name that receives, is a place, or is only compared, in German, French, Spanish, Polish and Ukrainian. */
const NO_SUBJECT_BEFORE =
  /(?<!\p{L})(?:an|für|in|im|gegen|mit|bei|nach|aus|zu|zur|zum|von|vom|des|über|der(?=\s+\p{Lu}\p{L}+\s+\p{Ll}+\s+\p{Lu})|à|au|aux|pour|en|dans|contre|avec|de|du|d['’]|sur|para|con|contra|sobre|del|al|a|dla|w|na|do|przeciw|od|z|для|в|у|на|до|проти|від|з)\s*(?:die|den|dem|das|der|la|le|l['’]|les|el|los|las)?\s*$/iu;
/** Before a name that is not told by its own noun alone, a dative stands that no preposition shows ("stellt der Ukraine … bereit"). */
const RECEIVES =
  /(?:wird|wurden?|werden|stell(?:t|te|en|ten)|gibt|gab|geben|sag(?:t|te|en|ten)|liefer(?:t|te|n|ten))\s+(?:der|dem|den)\s+$/iu;
const CLAUSE = /[;:—–“”"«»()]|,\s/gu;

type ActingElsewhere =
  | { readonly kind: 'known'; readonly entity: string; readonly carried: false }
  | { readonly kind: 'stranger'; readonly country?: Entity }
  | { readonly kind: 'none' };

/** What `actingAt` is for texts whose grammar is not read: the one name of the clause that is no receiver and no place. */
export function actingElsewhere(told: ParsedSentence, { start, end }: Stretch, recent: readonly ParsedSentence[]): ActingElsewhere {
  const breaks = Array.from(told.text.matchAll(CLAUSE), ({ index }) => index);
  const to = breaks.find((at) => at >= end) ?? told.text.length;
  for (const from of [0, ...breaks.filter((at) => at < start)].toReversed()) {
    const found = actingBetween(told, from, to);
    if (found.kind !== 'none' && !(found.kind === 'known' && receives(told, found.entity))) return found;
    const isState = hasBareOrgan(told.text.slice(from, to), told.document.source.language);
    const ofState = isState ? stateOf(told, recent) : undefined;
    if (ofState !== undefined) return ofState;
    if (found.kind !== 'none') return isState ? { kind: 'stranger' } : found;
  }
  return { kind: 'none' };
}

/** "El Gobierno", "rząd": of the country that publishes, else of the one that the sentence before in the paragraph is told of. */
function stateOf(told: ParsedSentence, [before]: readonly ParsedSentence[]): ActingElsewhere | undefined {
  const home = homeCountry(told);
  if (home !== undefined) return asActing(told, home);
  if (before === undefined || before.headline || before.sentence.paragraph !== told.sentence.paragraph) return undefined;
  const last = actingBetween(before, 0, before.text.length);
  if (last.kind === 'known') return told.words.entityOf(last.entity)?.kind === 'country' && !receives(told, last.entity) ? last : undefined;
  return last.kind === 'stranger' && last.country ? last : undefined;
}

function asActing({ words }: ParsedSentence, id: string): ActingElsewhere {
  const country = words.broughtBy(id);
  return country ? { kind: 'stranger', country } : { kind: 'known', entity: id, carried: false };
}

function actingBetween(told: ParsedSentence, from: number, to: number): ActingElsewhere {
  const here = (name: Stretch) => name.start >= from && name.end <= to && !quotationAt(told.quotations, name.start);
  const acts = (name: Stretch) => {
    const before = told.text.slice(Math.max(0, name.start - 30), name.start);
    return (!NO_SUBJECT_BEFORE.test(before) || isBehindOrgan(before)) && !RECEIVES.test(before);
  };
  const known = told.names.filter(
    (name) => here(name) && acts(name) && ACTING_KINDS.has(told.words.entities.get(name.entity)?.kind ?? 'place'),
  );
  const strangers = told.strangers.filter((name) => name.kind === 'country' && here(name) && acts(name));
  const named = new Set(known.map(({ entity }) => entity));
  const ids = named.size > 1 ? new Set([...named].filter((id) => !receives(told, id))) : named;
  const [only] = ids;
  if (strangers.length > 0) {
    const country = [...ids].every((id) => receives(told, id)) ? countryElsewhere(told, strangers, from) : undefined;
    return { kind: 'stranger', ...(country && { country }) };
  }
  return only !== undefined && ids.size === 1 ? { kind: 'known', entity: only, carried: false } : { kind: 'none' };
}

/** The country that the whole file is about gets what others give. */
function receives({ words }: ParsedSentence, id: string): boolean {
  const entity = words.entities.get(id);
  return entity?.ambient === true && entity.kind === 'country';
}

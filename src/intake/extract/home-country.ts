import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';

/** What a country decides and acts by, in the names of those who publish for it. */
const BODY_OF_STATE =
  /(?<!\p{L})(?:government|ministry|cabinet|parliament|chancellery|armed forces|army|embassy|\p{L}*regierung|\p{L}*ministerium|bundeswehr|botschaft|gouvernement|ministère|ambassade|gobierno|ministerio|embajada|rząd\p{L}*|ministerstwo|ambasada|уряд\p{L}*|міністерство|посольство)(?!\p{L})/iu;

/**
 * The country whose body publishes the document of a sentence ("Norlandian Ministry of Finance"), under its id in the pack
 * or the one that it would have there. Undefined where the publisher is no body of a state, or its name tells no country or several.
 */
export const homeCountry = onceOfEach(({ document, words }: ParsedSentence): string | undefined => {
  const { publisher, language } = document.source;
  if (!BODY_OF_STATE.test(publisher)) return undefined;
  const isCountry = ({ entity }: { readonly entity: string }) => words.entityOf(entity)?.kind === 'country';
  // A capital beside another makes one longer name of both ("Ministerstwo Obrony Estonii"), so the last word is read alone, too.
  const written = [publisher, publisher.split(/\s+/u).at(-1) ?? ''];
  const named = written.flatMap((name) =>
    [language, 'en'].flatMap((one) => [...words.namesIn(name, one), ...words.beyondIn(name, one).countries]),
  );
  const [only, ...others] = new Set(named.filter(isCountry).map(({ entity }) => entity));
  return others.length === 0 ? only : undefined;
});

/** A body of state by its bare noun, which is that of whichever country is spoken of: English, as the subject of a clause. */
const BARE_ORGAN =
  /^(?:the\s+)?(?:government|cabinet|parliament|ministry|minister|ministers|armed forces|army|authorities|administration)(?:\s+(?:of|for)\s+(?:the\s+)?(?:defen[cs]e|foreign|finance|interior|health|trade|economy|development|justice)(?:\s+(?:and\s+\p{L}+|affairs|cooperation))*)?$/iu;

/** Whether a subject is a body of state without the name of its country. */
export function isBareOrgan(phrase: string): boolean {
  return BARE_ORGAN.test(phrase.trim());
}

const BARE_ORGAN_ELSEWHERE: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:die|das|der)\s+(?:Bundes)?(?:Regierung|Kabinett|Parlament|(?:Verteidigungs|Außen|Finanz)?(?:ministerium|minister|ministerin)|Ministerium)(?!\p{L})(?!\s+(?:der|des|von|in|aus)\s)/giu,
  fr: /(?<!\p{L})(?:le|la)\s+(?:gouvernement|parlement|ministère|ministre)(?!\p{L})(?:\s+de\s+la\s+(?:défense|santé))?(?!\s+(?:d[eu]|des|d['’]|\p{Ll}+(?:ais|ien|ain|ois|and|ol|ique|éen)e?(?!\p{L})))/giu,
  es: /(?<!\p{L})(?:el|la)\s+(?:gobierno|parlamento|ministerio|ministra|ministro)(?!\p{L})(?:\s+de\s+(?:defensa|hacienda|sanidad))?(?!\s+(?:de|del)\s|\s+\p{Ll}+(?:és|esa|ano|ana|eco|eca|ol|ola|és)(?!\p{L}))/giu,
  pl: /(?<!\p{L})(?:[Rr]ząd|[Pp]arlament|[Mm]inisterstwo|[Rr]esort)(?!\p{L})(?:\s+(?:[Oo]brony(?:\s+[Nn]arodowej)?|[Ff]inansów|[Zz]drowia))?(?!\s+(?:\p{Lu}|\p{Ll}+(?:ski|cki|skie|ckie)(?!\p{L})))/gu,
  uk: /(?<!\p{L})(?:[Уу]ряд|[Пп]арламент|[Мм]іністерство)(?!\p{L})(?:\s+(?:оборони|фінансів))?(?!\s+(?:\p{Lu}|\p{Ll}+ськ\p{L}+))/gu,
};
/** Before an organ that only gets, is spoken to, or is a place. */
const NO_ACTOR_BEFORE =
  /(?<!\p{L})(?:an|für|von|mit|bei|gegen|zu|durch|à|pour|par|de|avec|contre|a|para|por|con|del|dla|przez|od|do|z|для|від|до|з)\s+$/iu;

/** Where a stretch of a text in another language than English has a bare body of state that may act. */
export function hasBareOrgan(text: string, language: string): boolean {
  const form = BARE_ORGAN_ELSEWHERE[language];
  return (
    form !== undefined &&
    Array.from(text.matchAll(form)).some(({ index }) => !NO_ACTOR_BEFORE.test(text.slice(Math.max(0, index - 12), index)))
  );
}

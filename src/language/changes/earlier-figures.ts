/** How long before, behind a figure that another one is compared with. */
const EARLIER =
  /^\s*(?:(?:an?|one|two|three|the|\d+)\s+(?:years?|months?|weeks?|days?|quarters?|decades?)\s+(?:ago|earlier|before|previously)|(?:the\s+)?(?:year|month|week|day)\s+before|last\s+(?:year|month|week|spring|summer|autumn|winter)|(?:im|in der)\s+(?:Vorjahr|Vormonat|Vorwoche)|vor\s+(?:einem|einer|zwei)\s+\p{L}+|(?:ein|eine)\s+(?:Jahr|Woche|Monat)\s+zuvor|il y a\s+(?:un|une|deux)\s+\p{L}+|(?:un|une)\s+\p{L}+\s+plus tôt|l['’]an dernier|hace\s+(?:un|una)\s+\p{L}+|(?:un|una)\s+\p{L}+\s+antes|el\s+año\s+(?:pasado|anterior)|(?:rok|miesiąc|tydzień)\s+(?:temu|wcześniej)|przed\s+rokiem|(?:рік|місяць|тиждень)\s+тому|(?:роком|місяцем|тижнем)\s+раніше|торік)(?!\p{L})/iu;
/** Before a figure that the one told before is compared with, in the six languages. */
const COMPARED =
  /(?<!\p{L})(?:against|compared (?:with|to)|versus|after|(?:up|down) from|than|gegenüber|nach|statt|contre|frente a|wobec|проти|порівняно з)\s+(?:(?:about|around|some|nearly|only|just|rund|etwa|nur|environ|unos|około|близько|лише)\s+)?$/iu;
const LOOKED_BACK = 40;
const LOOKED_AHEAD = 40;

/** Whether a figure is only what another one is compared with, of so long before ("against 120 a year ago"). */
export function isOfEarlier(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return EARLIER.test(text.slice(end, end + LOOKED_AHEAD)) && COMPARED.test(text.slice(Math.max(0, start - LOOKED_BACK), start));
}

import type { NameMention } from '../../language/names/index.ts';
import type { PackWords } from './pack-words.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** "WASHINGTON, July 10 (Reuters) –", "RIGA, November 6. /AGENCY/.", "BRUSSELS (Agency) —": where and when a report was written, not what it tells. */
const DATELINES: readonly RegExp[] = [
  /^(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})? \([^)]{2,50}\)|[\p{Lu}][\p{L}\s/.-]{1,40},\s+[^()–—-]{3,24}(?:\([^)]{2,50}\))?)\s*[–—-]{1,2}\s/u,
  /^\p{Lu}[\p{Lu} .'’/-]{1,30}(?:[.,] ?[^()/]{0,30})?[.,]? ?(?:\([^)]{2,50}\)|\/[^/]{2,50}\/)\.?\s*[–—:-]{0,2}\s/u,
  /^\p{Lu}[\p{L} .'’/-]{1,40},\s+[^()–—]{0,24}\d{4}[^()–—]{0,12}\([^)]{2,50}\)[.:]?(?:\s|$)/u,
  /^\/[^/]{2,50}\/\.?\s/u,
];

/** How long the dateline before a sentence is; 0 where there is none. */
export function datelineLength(text: string): number {
  const head = text.slice(0, 120);
  return Math.max(/^[\s•*·–-]{1,4}(?=\S)/u.exec(head)?.[0].length ?? 0, ...DATELINES.map((form) => form.exec(head)?.[0].length ?? 0));
}

/** Whether a stretch of a sentence lies in the dateline before it. */
export function isDateline(text: string, { end }: Span): boolean {
  return end <= datelineLength(text);
}

const DOLLARS =
  '(?:dollars?|pounds?|dólares|libras?|dolar(?:ów|y|a)?|funt(?:ów|y)?|dollar|pfund|долар(?:ів|и|а)?|фунт(?:ів|и)?|livres?|francs?|kron(?:er|or|en)|couronnes|koron|крон)';
const OF_CURRENCY = new RegExp(`(?<!\\p{L})${DOLLARS}\\s+(?:(?:of|de|des|del|der)\\s+)?(?:the\\s+|los\\s+)?$`, 'iu');
const CURRENCY_BEHIND = new RegExp(`^\\s+${DOLLARS}(?!\\p{L})`, 'iu');

/** "доларів США", "Canadian dollars": whose money it is counted in, and no giver. */
export function isOfCurrency(text: string, { start, end }: Span): boolean {
  return OF_CURRENCY.test(text.slice(Math.max(0, start - 30), start)) || CURRENCY_BEHIND.test(text.slice(end, end + 12));
}

/** "up from three in 2014": the time of another figure, which is only compared. */
const COMPARED = /\b(?:compared (?:to|with)|up from|down from|than in|versus|relative to|over the level of)\b[^,;\d]{0,30}$/iu;

/** Whether a time is that of a figure which another one is only compared with. */
export function isCompared(text: string, { start }: Span): boolean {
  return COMPARED.test(text.slice(Math.max(0, start - 50), start));
}

/** "155mm", "90 km": a calibre or a distance. */
export function isMeasure(text: string, { start, end }: Span): boolean {
  return /^[\d.,\s]+(?:mm|cm|km|kg|kilomet\p{L}+|millimet\p{L}+|miles?|hp|kph|mph|MW|GW)(?!\p{L})/iu.test(text.slice(start, end + 14));
}

/** The deputy, the former holder or another body's holder of an office that the pack knows. */
export function isOtherOffice(text: string, { entity, start, end }: NameMention, words: PackWords): boolean {
  if (words.entities.get(entity)?.kind !== 'role') return false;
  const before = text.slice(Math.max(0, start - 20), start);
  if (/\b(?:deputy|former|ex|assistant|outgoing|then|next|previous)[\s-]+(?:NATO\s+)?$/iu.test(before)) return true;
  if (
    /(?:^|\s)(?!NATO|The\b|Mr\b|Alliance)\p{Lu}[\p{L}.]*(?:['’]s)?\s$/u.test(before) &&
    /\b(?:UN|U\.N\.|United Nations|OSCE|Council of Europe|Interpol|OPEC|ASEAN|CSTO)\b/u.test(before)
  )
    return true;
  const after = /^\s+(\p{Lu}[\p{L}'’-]+)/u.exec(text.slice(end, end + 30))?.[1];
  if (after === undefined) return false;
  const holders = words.pack.entities.filter(({ roles }) => roles.some(({ role }) => role === entity));
  return !holders.some(({ name }) => name.includes(after)) && !/^(?:Mr|Ms|Mrs|Dr|NATO|Alliance)$/u.test(after);
}

const CURRENCY = '(?:euros?|EUR|(?:US |American )?dollars?|USD|pounds?|GBP|hryvnias?|UAH|yen|zlotys?|[€$£])';
const RATE_AFTER = new RegExp(`^\\s*(?:per|to (?:the|one|1)|for (?:one|a|every)|=)\\s+(?:1 )?${CURRENCY}`, 'iu');
const RATE_BEFORE = /\b(?:(?:exchange|conversion) rate(?: of)?|converted at|at a rate of)\s+(?:\p{L}+\s+)?$/iu;
const ONE_OF = new RegExp(`(?:^|\\s)(?:1|one) ${CURRENCY}\\s*(?:=|to|equals|is worth)\\s*$`, 'iu');

/** "converted at 1.08 dollars per euro": a rate of exchange and no amount. */
export function isExchangeRate(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 50), start);
  return RATE_AFTER.test(text.slice(end, end + 24)) || RATE_BEFORE.test(before) || ONE_OF.test(before);
}

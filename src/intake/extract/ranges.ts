interface Stretch {
  readonly start: number;
  readonly end: number;
}

const DASH = /^\s?[-–]\s?$/u;
const TO = /^\s+(?:to|bis|à|a|do|до)\s+$/iu;
const AND = /^\s+(?:and|und|et|y|i|та|і)\s+$/iu;
const BETWEEN = /(?<!\p{L})(?:between|zwischen|entre|między|pomiędzy|між)\s+(?:[\p{L}]+\s+)?$/iu;
/** "rose from 3 to 5", "raised its 10 billion to 12": two figures one after the other, and no range. */
const CHANGES =
  /(?<!\p{L})(?:r[io]se[ns]?|rais(?:e[sd]?|ing)|increas\p{L}+|grew|grow[ns]?|up|down|f[ae]ll(?:s|en)?|cut|dropp?\p{L}*|reduc\p{L}+|boost\p{L}*|doubl\p{L}+|expand\p{L}*|went|jump\p{L}*)(?!\p{L})/iu;
const LOOKED_AT = 70;

/** Whether two figures are the ends of one range: "between 8 and 10", "8-10", "8 to 10". */
export function isRangeBetween(text: string, low: Stretch, high: Stretch): boolean {
  const between = text.slice(low.end, high.start);
  const before = text.slice(Math.max(0, low.start - LOOKED_AT), low.start);
  if (DASH.test(between)) return true;
  if (AND.test(between)) return BETWEEN.test(before);
  return TO.test(between) && !CHANGES.test(before);
}

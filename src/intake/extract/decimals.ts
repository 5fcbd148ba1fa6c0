/** Decimal places of the scale words: million, billion, trillion. */
const SCALES = [12, 9, 6];

/**
 * The place of the last digit that a document wrote, as XBRL counts decimals: -8 for 20.9 billion, -9 for 40 billion, 0
 * for 25,000. An amount from a million on counts as written with the scale word that fits it.
 */
export function decimalsOf(amount: string): number {
  const [whole = '0', fraction] = amount.split('.');
  if (fraction !== undefined) return fraction.length;
  const scale = SCALES.find((power) => whole.length > power);
  if (scale === undefined) return 0;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return zeros === 0 ? 0 : -Math.min(scale, zeros);
}

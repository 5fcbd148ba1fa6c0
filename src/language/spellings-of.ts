import { fold } from '../model/text.ts';

/** What German umlauts are written as where a keyboard has none. */
const WITHOUT_UMLAUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The folded forms in which a listed word or phrase may be written: without its accents, and with umlauts written out. */
export function spellingsOf(listed: string): string[] {
  const lower = listed.toLowerCase();
  const writtenOut = lower.replace(/[äöü]/gu, (letter) => WITHOUT_UMLAUT[letter] ?? letter);
  return writtenOut === lower ? [fold(listed)] : [fold(listed), fold(writtenOut)];
}

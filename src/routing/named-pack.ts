import { fold } from '../model/text.ts';

/** A pack by the names that people call it by. */
export interface PackName {
  readonly pack: string;
  readonly title: string;
}

/** The pack that a text begins with the name of, before a colon, and the rest of the text. */
export function namedPack(text: string, packs: readonly PackName[]): { readonly pack: string; readonly rest: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  const pack = calledAlone(text.slice(0, colon), packs);
  return pack === undefined ? undefined : { pack, rest: text.slice(colon + 1).trim() };
}

/** The pack that a text as a whole is the name of. */
export function calledAlone(text: string, packs: readonly PackName[]): string | undefined {
  const name = fold(text).trim();
  return packs.find(({ pack, title }) => fold(pack) === name || fold(title) === name)?.pack;
}

import type { RegionName } from './name-mention.ts';

/** Codes that `Intl.DisplayNames` names but that are no country or territory: unions, zones, placeholders. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

const A = 65;
const LETTERS = 26;

/**
 * The names of all countries and territories (ISO 3166 codes in force, and Kosovo) in the given languages, as the
 * Unicode CLDR data of the JavaScript engine writes them: by language as given, then by code.
 */
export function regionNames(languages: readonly string[]): RegionName[] {
  const codes = regionCodes();
  return languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [{ code, name, language }];
    });
  });
}

function regionCodes(): string[] {
  const letters = Array.from({ length: LETTERS }, (_, place) => String.fromCharCode(A + place));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => !NO_COUNTRY.has(code) && inForce(code));
}

/** Whether a code is not the old code of another region (`DD` stands for `DE`). */
function inForce(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region === code;
}

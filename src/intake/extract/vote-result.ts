/** "with 15 votes to 11", "par 16 voix contre 9", "mit 16 zu 9 Stimmen", "16 głosami do 9", "16 votos a favor y 9 en contra". */
const RESULT = new RegExp(
  [
    '\\d{1,4}\\s+(?:votes?|voix|votos|Stimmen|głosami|głosów|голосами|голосів)\\s+(?:to|against|contre|contra|gegen|zu|do|przeciw|przeciwko|проти)\\s+\\d{1,4}',
    '\\d{1,4}\\s+(?:to|zu|gegen|do)\\s+\\d{1,4}\\s+(?:votes|Stimmen|głosów)',
    '\\d{1,4}\\s+(?:votes?|voix|votos|Stimmen|głosami|głosów|голосами|голосів)\\s+(?:in favou?r|for|pour|a favor|dafür|za|за)(?:,|\\s+(?:and|et|y|und|i|przy|та|і))?\\s+\\d{1,4}\\s+(?:against|contre|en contra|dagegen|przeciw|проти)',
    '\\d{1,4}\\s+Ja-?\\s*(?:zu|gegen|bei|und)\\s+\\d{1,4}\\s+Nein-?\\s?Stimmen',
  ].join('|'),
  'iu',
);

/** Where a sentence tells how a vote went, if it does. */
export function voteResult(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = RESULT.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

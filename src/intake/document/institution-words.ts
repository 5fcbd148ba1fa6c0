/** Nouns that names of publishers end in or are made of, in English, German, French, Spanish, Polish and Ukrainian. */
const INSTITUTION =
  'ministr(?:y|ies)|department|office|agency|authority|council|government|embassy|commission|secretariat|parliament|senate|committee|presidency|chancellery|institute|federation|association|trust|hospital|university|bureau|service|press|news|newsline|newswire|wire|times|post|herald|gazette|courier|tribune|chronicle|journal|observer|guardian|telegraph|mail|daily|weekly|echo|mirror|standard|bulletin|dispatch|monitor|review|lantern|messenger|examiner|independent|online|media|radio|broadcasting|' +
  'ministerium|\\p{L}*ministerium|\\p{L}*amt|behörde|kanzlei|bundesregierung|nachrichtenagentur|presseagentur|pressestelle|zeitung|\\p{L}*zeitung|rundfunk|nachrichten|blatt|\\p{L}*blatt|anzeiger|' +
  'ministère|préfecture|agence|mairie|gouvernement|commissariat|' +
  'ministerio|agencia|gobierno|diario|periódico|' +
  'ministerstwo|urząd|agencja|kancelaria|gazeta|dziennik|' +
  'міністерство|управління|агентство|адміністрація|уряд|служба|газета|вісник';

const WORD = new RegExp(`(?<!\\p{L})(?:${INSTITUTION})(?!\\p{L})`, 'iu');

/** Whether a name has a noun in it that names of publishers have: a ministry, an agency, a paper. */
export function namesInstitution(name: string): boolean {
  return WORD.test(name);
}

import { lexiconFor } from '../../language/grammar/lexicon.ts';
import { tokenize } from '../../language/grammar/token.ts';

/** What is arranged, moved or owed to a day: in itself no time of the verb, but the day is yet to come. */
const ARRANGED =
  /(?<!\p{L})(?:would|to (?:hold|open|start|begin|meet|vote|close)|to (?:be held|take place)|(?:is|are|was|were) to|due (?:on|by|in)|put off|(?:postponed|moved|put back|brought forward) (?:to|until|from)|soll(?:en|te|ten)?|verschoben|verlegt|anberaumt|vorgesehen|bevorstehend\p{L}*|doi(?:t|vent)|devrai(?:t|ent)|tiendra|tiendront|reportée?s?|repoussée?s?|deben?|deberán?|celebrarán?|tendrán? lugar|aplazad[ao]s?|pospuest[ao]s?|convocad[ao]s?|ma(?:ją)? się|odbęd(?:zie|ą)|przełożon\p{L}+|przesunięt\p{L}+|відбуд(?:еться|уться)|ма(?:є|ють) відбут\p{L}+|перенес\p{L}+|майбутн\p{L}+)(?!\p{L})/iu;

/** Whether a sentence of a document speaks of what is to come, in any of the six languages. */
export function announcesLater(sentence: string, language: string): boolean {
  if (ARRANGED.test(sentence)) return true;
  const { ahead } = lexiconFor(language);
  const tokens = tokenize(sentence);
  return tokens.some((_, index) => ahead.match(tokens, index) !== undefined);
}

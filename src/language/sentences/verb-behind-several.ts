const WORD = /[\p{L}\p{N}€$£][\p{L}\p{N}'’.,%-]*/gu;
/** Those who are several: a noun in -s, or one that is plural without it. */
const SEVERAL = /^(?:\p{L}+[^s\d]s|people|men|women|children|staff|police|personnel)$/iu;
/** "a day", "per hour": of how often, between those who do and what they do. */
const EACH = new Set(['a', 'an', 'per', 'each']);
const TIME = new Set(['hour', 'day', 'night', 'week', 'month', 'quarter', 'season', 'year']);
const ADVERBS = new Set(
  'still|also|now|not|often|always|never|already|soon|again|together|both|each|all|here|there|then|no|longer'.split('|'),
);
/** Words of a closed class, which are no verbs wherever they stand. */
const CLOSED = new Set(
  (
    'of|in|on|at|by|for|with|without|from|into|onto|under|over|per|to|as|than|and|or|but|since|until|before|after|during|among|between|against|' +
    'about|around|through|near|across|along|behind|below|above|beyond|toward|towards|inside|outside|despite|because|while|if|beside|within|via|whose|that|which|who|where|when|there|here|then|now|late|early|most|more|less|only|alone|such|' +
    'a|an|the|this|these|those|its|their|his|her|each|all|both|last|next|new|not|no'
  ).split('|'),
);
/** A noun behind one of these is governed, and nobody who does something. */
const GOVERNS = new Set('of|in|on|at|by|for|with|without|from|under|over|to|near|the|a|an|its|their|his|her'.split('|'));
/** What follows a verb: an object with its article or number, several, an adverb of direction. */
const AFTER_VERB =
  /^(?:the|an?|its|their|his|her|that|to|up|down|out|off|in|into|on|at|for|from|with|through|over|under|between|against|about|nearly|almost|more|less|no|not|only|all|every|it|them|him|some|several|many|two|three|four|five|six|seven|eight|nine|ten|[A-Z]{3}|[€$£]?\d.*|\p{Ll}+s)$/u;

/**
 * Whether an English text has a form behind those who are several that can only be their verb: "ten of the wards lack
 * beds", "4,000 vehicles a day pass through", "both sides disagree on the date". The form itself need not be known.
 */
export function hasVerbBehindSeveral(text: string): boolean {
  const words = Array.from(text.matchAll(WORD), ([word]) => word.replace(/[.,]+$/u, ''));
  return words.some((word, at) => isActor(words, word, at) && isVerb(words, afterActor(words, at + 1)));
}

function isActor(words: readonly string[], word: string, at: number): boolean {
  if (!SEVERAL.test(word)) return false;
  const isPartOf = words[at - 1] === 'of' || words[at - 2] === 'of';
  return at < 2 || isPartOf || !GOVERNS.has(words[at - 1] ?? '');
}

/** Behind those who do it: past how often they do, which of them, and how. */
function afterActor(words: readonly string[], at: number): number {
  let next = at;
  if (EACH.has(words[next] ?? '') && TIME.has(words[next + 1] ?? '')) next += 2;
  else if (GOVERNS.has(words[next] ?? '') && !GOVERNS.has(words[next + 1] ?? '') && words[next + 3] !== undefined) next += 2;
  while (ADVERBS.has(words[next] ?? '') || /^\p{Ll}+ly$/u.test(words[next] ?? '')) next += 1;
  return next;
}

function isVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const after = words[at + 1];
  return /^\p{Ll}{3,}(?<!ing|ed)$/u.test(word) && !CLOSED.has(word) && (after === undefined || AFTER_VERB.test(after));
}

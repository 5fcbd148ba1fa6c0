import { sayingVerbs } from '../intake/extract/speech.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { listedWords } from '../language/word-list.ts';
import { fold, type Word, wordsOf } from '../model/text.ts';
import type { NameMentioned } from './name-mentions.ts';

const MOST_WORDS = 4;
const LONGEST_APPOSITION = 70;
const RELATIVE = /^(?:who|qui|que|der|die|который|który|która|який|яка)$/iu;

/** The office that a sentence gives to a name: beside it ("the council leader Anna Hall", "Anna Hall, leader of the council"). */
export function officeOfName(mention: NameMentioned): string | undefined {
  if (mention.office !== undefined) return [officeBefore(mention, true), mention.office].filter(Boolean).join(' ').toLowerCase();
  return officeBefore(mention, false) ?? officeApposed(mention) ?? officeBehind(mention) ?? officePredicated(mention);
}

/** The small words before a name that end with an office; with `leading`, those before an office that has a capital itself. */
function officeBefore({ sentence: { told, forms }, start, office }: NameMentioned, leading: boolean): string | undefined {
  const place = leading ? start - (office?.length ?? 0) - 1 : start;
  const text = told.text.slice(0, Math.max(0, place));
  const verbs = sayingVerbs(told);
  const words: Word[] = [];
  let end = text.length;
  for (const word of wordsOf(text).toReversed()) {
    if (words.length >= MOST_WORDS || !/^\s*$/u.test(text.slice(word.end, end).replace('-', ''))) break;
    const isOther = [...verbs, ...told.times].some((other) => other.start < word.end && word.start < other.end);
    if (isOther || isFunctionWord(word.folded) || !/^\p{Ll}/u.test(word.text)) break;
    words.unshift(word);
    end = word.start;
  }
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || (!leading && !forms.office(last.text))) return undefined;
  return text.slice(first.start, last.end);
}

/** What stands behind a name between commas: "Vera Stahl, director of Rivercare, …", "Vera Stahl, who heads Rivercare, …". */
function officeBehind({ sentence: { told, forms }, end }: NameMentioned): string | undefined {
  const [, phrase = ''] = /^,\s+([^,;:.!?()]{3,})(?:[,;:.!?()]|$)/u.exec(told.text.slice(end, end + LONGEST_APPOSITION)) ?? [];
  const words = wordsOf(phrase);
  const relative = words.findIndex(({ text }, at) => at > 0 && RELATIVE.test(text));
  const heads = words[0] !== undefined && RELATIVE.test(words[0].text) ? words.find(({ text }) => forms.heads(text)) : undefined;
  const led = heads && phrase.slice(heads.end).trim();
  if (led) return `head of ${led}`;
  const from = words.findIndex(({ text }) => !forms.article(text) && !INDEFINITE.has(fold(text)));
  const first = words[from];
  if (first === undefined || RELATIVE.test(words[0]?.text ?? '')) return undefined;
  const within = relative < 0 ? words : words.slice(0, relative);
  return isOffice(within.slice(from), forms) && !NO_MORE.has(first.folded)
    ? phrase.slice(first.start, within.at(-1)?.end).trim()
    : undefined;
}

/** What stands before an office that somebody holds no more. */
const NO_MORE = new Set(
  listedWords(
    'retired former ex pensionierter pensionierte ehemalige ehemaliger frühere früherer retraité retraitée ancien ancienne jubilado jubilada antiguo antigua emerytowany emerytowana były była колишній колишня',
  ).map(fold),
);

/** What a sentence says that somebody is or becomes: "Vera Stahl will become director of Rivercare on 1 October". */
function officePredicated({ sentence: { told, forms }, end }: NameMentioned): string | undefined {
  const from = told.text.slice(end);
  const verb = BECOMING.exec(from);
  if (!verb) return undefined;
  const behind = end + verb[0].length;
  const stop = Math.min(told.text.length, ...told.times.filter(({ start }) => start >= behind).map(({ start }) => start));
  const [phrase = ''] = /^[^,;:.!?()]*/u.exec(told.text.slice(behind, stop)) ?? [];
  const words = wordsOf(phrase);
  const last = words.findLastIndex(({ folded }) => !isFunctionWord(folded));
  const first = words.findIndex(({ text }) => !forms.article(text) && !INDEFINITE.has(fold(text)));
  const [begins, ends] = [words[first], words[last]];
  if (begins === undefined || ends === undefined || first > 1) return undefined;
  return isOffice(words.slice(first, first + OFFICE_WITHIN), forms) ? phrase.slice(begins.start, ends.end) : undefined;
}

/** Verbs of being and becoming behind a name, in the languages that are read. */
const BECOMING =
  /^ (?:(?:will |has |had )?(?:bec[ao]mes?|is|was|be|been)|(?:est |était |a été )?(?:est|était|sera|devient|deviendra|devenue?|nommée?)|(?:ist|war|wird|wurde)|(?:es|era|fue|será|es nombrad[oa]|fue nombrad[oa])|(?:jest|był|była|będzie|został|została|zostanie)|(?:є|був|була|буде|став|стала|стане)) /iu;

/** What stands before a name between commas: "the mayor of Corvin, Rita Osk, …". */
function officeApposed({ sentence: { told, forms }, start, end }: NameMentioned): string | undefined {
  if (!ENDS_APPOSITION.test(told.text.slice(end))) return undefined;
  const [, phrase = ''] =
    /(?:^|[,;:.!?()“"])\s*([^,;:.!?()“"]{3,80}),\s(?:\p{L}{1,4}\.?\s)?$/u.exec(
      told.text.slice(Math.max(0, start - LONGEST_APPOSITION), start),
    ) ?? [];
  const words = wordsOf(phrase);
  const from = words.findIndex(
    ({ text }, at) =>
      (forms.article(text) || INDEFINITE.has(fold(text)) || /['’]s?$/u.test(text)) &&
      isOffice(words.slice(at + 1, at + 1 + OFFICE_WITHIN), forms),
  );
  const first = words[from + 1];
  return from >= 0 && first !== undefined ? phrase.slice(first.start).trim() : undefined;
}

const OFFICE_WITHIN = 3;
/** Behind a name that stands in apposition: a comma, or the end of what is said. */
const ENDS_APPOSITION = /^(?:,|[.!?]?["”»]?(?:\s|$))/u;

/** Whether words begin with an office that is not somebody else's: no other name follows it at once. */
function isOffice(words: readonly Word[], forms: NameMentioned['sentence']['forms']): boolean {
  const at = words.slice(0, MOST_WORDS).findIndex(({ text }) => forms.office(text));
  const next = words[at + 1];
  return at >= 0 && (next === undefined || OF_OFFICES.has(next.folded) || isFunctionWord(next.folded) || !/^\p{Lu}/u.test(next.text));
}

/** What stands behind an office and belongs to it: "Director-General". */
const OF_OFFICES = new Set(['general', 'designate', 'elect', 'superior', 'major']);

/** Pronouns of whose an office is, in the languages that are read. */
const POSSESSIVES = listedWords('its their son sa leur ihr ihre ihrer sein seine seiner su sus jego jej ich його її їхній їхня').map(fold);
/** Articles before an office that is one of several, and those pronouns. */
const INDEFINITE = new Set([...listedWords('a an our un une ein eine una'), ...POSSESSIVES]);

/** Whether an office that a sentence gives to a name is told as that of something named before: "its director Tom Reed". */
export function isOfWhatWasNamed({ sentence: { told }, start }: NameMentioned, office: string): boolean {
  const before = told.text.slice(0, start).replace(/,?\s*$/u, '');
  if (!fold(before).endsWith(fold(office))) return false;
  const [pronoun] = wordsOf(before.slice(0, before.length - office.length)).slice(-1);
  return pronoun !== undefined && POSSESSIVES.includes(pronoun.folded);
}

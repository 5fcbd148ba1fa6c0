import { isDateline } from '../intake/extract/ignored-mentions.ts';
import { sayingVerbs } from '../intake/extract/speech.ts';
import { GIVING_VERBS } from '../language/sentences/english-statements.ts';
import { type Word, wordsOf } from '../model/text.ts';
import { kindByForm } from './form-words.ts';
import type { NameMentioned } from './name-mentions.ts';
import type { NamedThing } from './named-thing.ts';
import type { ReadTexts } from './read-texts.ts';

/** The reason for a kind where there is none. */
export const NO_SIGN = 'nothing in the documents tells its kind';

/** What a name is the name of: by its words, by the office that it is given, and by what stands around it. */
export function guessKind(
  name: string,
  mentions: readonly NameMentioned[],
  office: string | undefined,
  { isWrittenSmall }: ReadTexts,
): Pick<NamedThing, 'kind' | 'because'> {
  const [first] = mentions;
  if (first?.region !== undefined) return { kind: 'country', because: 'a country of ISO 3166' };
  const words = wordsOf(name);
  const form =
    first &&
    kindByForm(
      words.map(({ text }) => text),
      first.sentence.forms,
    );
  if (form === 'place' && mentions.some(gives)) return { kind: 'organisation', because: 'it gives, whatever its name says' };
  if (OF_COMPANIES.test(name)) return { kind: 'organisation', because: 'as companies are written' };
  if (form !== undefined) return { kind: form, because: 'by the words of its name' };
  const called = mentions.find(isCalledBody);
  if (called) return { kind: 'organisation', because: `behind “${wordBefore(called)}”` };
  const placed = mentions.find(isPlaced);
  const telling = mentions.filter((mention) => isPlaced(mention) || !isBorrowed(mention));
  const isPlace = mentions.filter(isPlaced).length * PLACED_OF >= telling.length;
  const speaking = mentions.some((mention) => speaks(mention) && !isPlaced(mention));
  const mayBePerson = isLikePerson(words, mentions, isWrittenSmall);
  if (office !== undefined && mayBePerson) return { kind: 'person', because: `called “${office}”` };
  if (mayBePerson && speaking) return { kind: 'person', because: 'two names, who says something' };
  if (placed && isPlace && !speaking)
    return { kind: 'place', because: wordBefore(placed) === '' ? 'at the head of a report' : `behind “${wordBefore(placed)}”` };
  if (speaking) return { kind: 'organisation', because: 'it says something' };
  if (/^\p{Lu}{2,6}$/u.test(name)) return { kind: 'organisation', because: 'a name of capitals' };
  if (mayBePerson) return { kind: 'person', because: 'two names without an article' };
  return { kind: 'organisation', because: NO_SIGN };
}

/** Every third mention of a place may stand behind no preposition. */
const PLACED_OF = 3;
const MOST_PERSON_WORDS = 3;
const OF_COMPANIES = /\s(?:&|\+)\s|\s(?:Ltd|Inc|plc|PLC|LLC|GmbH|AG|SE|SA|S\.A\.|SpA|BV|NV|AB|AS|Oy|Sp\. z o\.o\.|ТОВ|ПАТ)\.?$/u;

/** Two or three names without an article, none a word of the language: "Karin Voss", and no "Torsay Lines". */
function isLikePerson(words: readonly Word[], mentions: readonly NameMentioned[], isWrittenSmall: (folded: string) => boolean): boolean {
  if (words.length < 2 || words.length > MOST_PERSON_WORDS) return false;
  const areNames = words.every(({ text }) => /^\p{Lu}(?:\p{Ll}|$|['’])/u.test(text));
  const isWord = ({ folded }: Word) => [folded, folded.replace(/s$/u, '')].some(isWrittenSmall);
  return areNames && !words.some(isWord) && !mentions.some((mention) => mention.sentence.forms.article(wordBefore(mention)));
}

function wordBefore({ sentence: { told }, start }: NameMentioned): string {
  return /([\p{L}\p{M}]+)\s$/u.exec(told.text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
}

/** Whether a name stands where a place does: behind its preposition, behind "the town of", or at the head of a report. */
function isPlaced(mention: NameMentioned): boolean {
  const { sentence, start, end } = mention;
  const { told, forms } = sentence;
  const isAtHead = isDateline(told.text, { start, end }) && told.text.charAt(start - 1) !== '(';
  if (isAtHead || forms.placeBefore(wordBefore(mention))) return true;
  const before = told.text.slice(Math.max(0, start - 40), start);
  const [, noun = ''] = /([\p{L}\p{M}]+)\s(?:of|de|du|von)\s$/u.exec(before) ?? [];
  const [, beside = ''] = /([\p{L}\p{M}]+)\s\p{Lu}[\p{L}\p{M}]+\s(?:and|et|und|y|e|i|та|і|й)\s$/u.exec(before) ?? [];
  return forms.place(noun) || forms.placeBefore(beside);
}

/** "The Torsay council", "the mayor of Torsay": what is named is a body or somebody, and the name tells no more than whose. */
function isBorrowed({ sentence: { told, forms }, start, end }: NameMentioned): boolean {
  const [, behind = ''] = /^ (\p{Ll}[\p{L}\p{M}]+)/u.exec(told.text.slice(end)) ?? [];
  if (behind !== '' && (forms.organisation(behind) || forms.office(behind))) return true;
  const [, holder = ''] = /([\p{L}\p{M}]+) (?:of|de|du|von)(?: the)? $/u.exec(told.text.slice(Math.max(0, start - 40), start)) ?? [];
  return forms.office(holder);
}

/** "the ferry operator Torsay Lines", "the trade union Seamen's League": the noun right before a name says what it is. */
function isCalledBody(mention: NameMentioned): boolean {
  const { sentence, start } = mention;
  const noun = wordBefore(mention);
  if (!sentence.forms.organisation(noun) || !(/^\p{Ll}/u.test(noun) || sentence.told.document.source.language === 'de')) return false;
  // A report opens with capitals that are no names: the noun is one behind an article.
  return wordsOf(sentence.told.text.slice(0, start))
    .slice(-ARTICLE_WITHIN)
    .some(({ text }) => sentence.forms.article(text) || !sentence.forms.hasArticles);
}

const ARTICLE_WITHIN = 4;

/** "The park gave", "the park has paid": a verb of giving right behind a name. */
function gives({ sentence: { told }, end }: NameMentioned): boolean {
  const [first, second] = wordsOf(told.text.slice(end, end + LONGEST_GIVING));
  const verb = first !== undefined && /^(?:has|have|had|will)$/iu.test(first.text) ? second : first;
  return verb !== undefined && GIVING_VERBS.some(([form, { base }]) => base !== 'receive' && form.test(verb.text));
}

const LONGEST_GIVING = 24;
const NEAR_VERB = 3;

/** Whether a verb of saying stands beside a name. */
function speaks({ sentence: { told }, start, end }: NameMentioned): boolean {
  return sayingVerbs(told).some(
    (verb) => (verb.start >= end && verb.start - end <= NEAR_VERB) || (verb.end <= start && start - verb.end <= NEAR_VERB),
  );
}

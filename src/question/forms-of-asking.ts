import { cue } from '../language/cue.ts';
import type { NameMention } from '../language/names/index.ts';
import type { Item } from './reading.ts';

const FOCUS = cue(`
  how many | how much | which | what | combien de | quel | quelle | quels | quelles | wie viele | wie viel | welche | welcher |
  welches | cuantos | cuantas | cuanta | cuanto | que | cuales | ile | ilu | jaki | jakie | ktore | скільки | які | який | яка
`);
/** It asserts something and asks for a nod. */
export const ASSERTS = cue(`
  right | correct | isn't it | isn't that so | wasn't it | didn't he | didn't they | doesn't it | yes | is that right |
  is that correct | true or false | confirm | please confirm | n'est ce pas | oder | richtig | stimmt | verdad | correcto |
  no es asi | prawda | zgadza sie | правда | вірно | чи не так
`);
/** It wants a whole date. */
export const EXACTLY = cue(`
  which day | what day | on what days | which days | what days | exact date | exact day | exactly when | when exactly |
  precise date | precisely when | specific date | calendar date | what date | which date | on what date | the date | quelle date |
  quel jour | date exacte | welchem tag | welches datum | genaues datum | que dia | que fecha | fecha exacta | ktorego dnia |
  dokladna data | якого числа | точна дата | якого дня
`);
/** It is about the act of saying. */
export const SAYING = cue(`
  talk about | talks about | talking about | talked about | speak of | speaks of | speaking of | spoke of | announc* | said |
  say | says | told | tell | state | stated | declar* | reveal* | unveil* | disclos* | publish* | report | reported | reports |
  propos* | pledged | warn* | speak | spoke | mention* | made public | present* | float* | suggest* | press conference | brief* |
  statement | remarks | speech | interview | article* | dated | date from | written | appear* | annonc* | dit | declare* |
  publie* | ankundig* | angekundigt | gesagt | sagte | vorgeschlagen | veroffentlicht* | anunci* | dijo | propuso | publico |
  oglosi* | powiedzia* | zaproponowa* | opublikowa* | заявив* | сказав | оголосив* | запропонував | опубліков*
`);
/** It wants somebody's own words. */
export const WANTS_WORDS = cue(`
  own words | word for word | direct quote | direct quotation | literal quote | exact words | exact quote | quote from |
  quote the | a quote | ses propres mots | citation directe | wortlich | im wortlaut | palabras textuales | doslownie | дослівно
`);

/** Between an auxiliary and a verb of saying stands who is asked about: "what did X say". */
const ASKS_SAYER = /(?:^|[\s,.;:])(?:did|does|has|have|do) $/iu;
const SAYS =
  /^(?:'s)?(?: \p{L}+){0,2} (?:say|says|said|announce|announced|reply|replied|respond|responded|declare|declared|comment|commented|tell|told|warn|warned)\b/iu;

/** The name, if any, that stands where the one who says something does. */
export function sayerOf(text: string, names: readonly NameMention[]): string | undefined {
  return names.find((name) => ASKS_SAYER.test(text.slice(0, name.start)) && SAYS.test(text.slice(name.end)))?.entity;
}

/** It wants somebody's name. */
export const WANTS_NAME = cue(`
  who is the _ minister | who is the _ _ minister | who is _ _ minister | who was the _ minister | who was the _ _ minister | who is the commander |
  who is the _ commander | who is the deputy | who is his deputy | who is the ambassador | who is the _ ambassador |
  name of | names of | the name | the names | names please | names | their names | what are the names | called | nom du | nom de |
  noms des | name des | namen der | nombre del | nombre de | nombres de | nazwisko | nazwiska | як звати | імена | прізвище
`);
/** The thing asked for follows its question word within so many characters. */
const FOCUS_REACH = 3;

/** The thing asked for by "how many …" or "which …", from the folded question and what it names. */
export function focusOf(folded: string, items: readonly Item[]): Item | undefined {
  const asked = FOCUS.exec(folded);
  if (!asked) return undefined;
  const end = asked.index + asked[0].length;
  return items.find((item) => item.kind !== 'name' && item.start >= end && item.start <= end + FOCUS_REACH);
}

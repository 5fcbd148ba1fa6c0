import { cue } from '../language/cue.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { Length, Operation, OperationAsked } from './plan.ts';

/** Words by which each operation is asked for; they tip the balance, what is asked for and of what decides. */
const CUES: readonly { readonly operation: Operation; readonly matches: RegExp }[] = [
  {
    operation: 'restate',
    matches: cue(`
      shorter | shorten | shorten it | short version | shorter version | make it short | make that short | in short | in brief | briefly put | tldr | tl dr |
      one line | in one line | one liner | one sentence | in a sentence | in one sentence | single sentence | two sentences | three sentences | two lines |
      three lines | condense | condensed | boil it down | boil that down | simpler | simplify | too long | bullets max | in _ words | in _ bullets | _ bullets |
      _ bullet points | _ points | max _ words | plus court | en bref | en une phrase | kurzer | kurz gesagt | in einem satz | mas corto | en una frase | krocej |
      w jednym zdaniu | коротше | одним реченням
    `),
  },
  {
    operation: 'compare',
    matches: cue(`
      next to what | put it next to | put that next to | alongside | compare | compares | compared | comparing | comparison | side by side | versus | vs | difference between | differences between | how do they differ |
      how does _ differ | contrast | which is bigger | which is larger | which is higher | which one is bigger | which one is larger | bigger than | larger than |
      more than the | less than the | stack up | compare to | compared to | compared with | relative to | how do _ and _ compare | comparer | comparaison |
      vergleich* | vergleiche* | comparar | compara | porown* | порівня*
    `),
  },
  {
    operation: 'timeline',
    matches: cue(`
      timeline | time line | chronology | chronological* | chronologically | sequence of events | order of events | what happened when | when did what happen |
      key dates | main dates | list of dates | all dates | all the dates | course of events | history of | step by step | chronologie | zeitleiste | zeitlicher ablauf |
      cronologia | linea de tiempo | chronologia | os czasu | хронологія
    `),
  },
  {
    operation: 'unknowns',
    matches: cue(`
      not known | don't we know | do we not know | don't you know | do you not know | isn't known | is not known | unknown | unknowns | what's missing |
      what is missing | whats missing | missing information | information gaps | gaps | open questions | unanswered | still unclear | what is unclear |
      what's unclear | remains unclear | not clear | can't you answer | can you not answer | cannot answer | what don't you have | not reported | unreported |
      not in the sources | blind spots | on ne sait pas | ce qu'on ignore | nicht bekannt | unbekannt | offene fragen | no se sabe | desconocido | nie wiadomo |
      невідомо
    `),
  },
  {
    operation: 'disputes',
    matches: cue(`
      disagree | disagrees | disagreement* | contested | contradict | contradicts | contradictory | contradiction* | conflicting | conflict with each other |
      in conflict | in dispute | disputed | dispute | discrepanc* | inconsisten* | mismatch* | don't match | do not match | differ | differs | don't agree |
      do not agree | not agree | at odds | sources agree | same in all sources | se contredisent | contradictions | desaccord | widersprech* | widerspruch* |
      uneinig | se contradicen | contradicc* | sprzeczn* | суперечн* | розбіжн*
    `),
  },
  {
    operation: 'changes',
    matches: cue(`
      what changed | what has changed | what's changed | whats changed | changed since | changes since | anything changed | any changes | what is new |
      what's new | whats new | anything new | any news | news on | news about | news | new since | any update | any updates | update on | updates on | updates |
      latest | the latest | most recent developments | recent developments | developments | new developments | what happened since | happened since |
      what has happened since | since then | since yesterday | what moved | quoi de neuf | du nouveau | was ist neu | was gibt es neues | neuigkeiten |
      que hay de nuevo | novedades | co nowego | що нового
    `),
  },
  {
    operation: 'brief',
    matches: cue(`
      summarise | summarize | summary | summaries | sum up | overview | recap | rundown | run down | run me through | walk me through | brief | brief me | briefing | background |
      backgrounder | gist | in a nutshell | bullet points | bullets | fact sheet | factsheet | state of play | where do we stand | where do things stand |
      where are we | where does it stand | what do we know | what do you know | what is known | what's known | whats known | what have we got | what do we have | what have you got |
      what do you have | tell me about | tell me more about | tell me everything | everything | all about | all on | anything on | anything about | info on | information on |
      lowdown | key points | main points | key facts | main facts | essentials | bring me up to speed | catch me up | up to speed | get me up to speed |
      paragraph on | lines on | line on | talking points | note on | profile of | primer | what happened | what's happening | what is happening | whats happening |
      what's going on | what is going on | whats going on | situation | resume | resumer | en resume | apercu | zusammenfass* | uberblick | fasse zusammen |
      resumen | resume | podsumowan* | podsumuj | підсум* | огляд
    `),
  },
  {
    operation: 'sources',
    matches: cue(`
      source | sources | citation | citations | cite | reference | references | says who | according to whom | according to who | where is that from |
      where's that from | where does that come from | where does this come from | where did you get | where did that come from | who reported | who reports |
      who says so | who says that | which report* | which article* | which document* | which outlet* | which paper* | which source* | what source* |
      who prints | who printed | who wrote | provenance | link | evidence | proof | passage | passages | quelle source | sources | quelle est la source |
      quelle | quellen | woher | fuente | fuentes | zrodlo | zrodla | джерел*
    `),
  },
  {
    operation: 'confirm',
    matches: cue(`
      are you sure | you sure | sure about | how sure | how certain | certain | are you certain | is that right | is that correct | is this right |
      is this correct | is that true | is it true | is that confirmed | is it confirmed | is that official | really | seriously | double check | can i rely |
      reliable | how reliable | can i trust | trust that | can we say that | safe to say | safe to quote | sicher | bist du sicher | tu es sur | vous etes sur |
      seguro | estas seguro | na pewno | точно | ти впевнен*
    `),
  },
  {
    operation: 'how',
    matches: cue(`
      how did you get | how do you get | how did you work | how did you calculate | how did you arrive | how did you come | how is that calculated |
      how is that worked out | how was that calculated | how is it calculated | show your working | show the working | show me the math* | the math | formula |
      the working | workings | how come that number | where does that number come from | comment avez vous calcule | wie berechnet | wie kommst du |
      como lo calculaste | jak to policzy* | як порахува*
    `),
  },
  {
    operation: 'people',
    matches: cue(`
      list the people | list people | list all the people | list all people | all the people | which people | what people | who are the people | people involved | people mentioned |
      people named | which persons | all persons | persons | list the persons | list of people | who's who | whos who | who is who | who is involved |
      who is mentioned | who is named | who are the players | key players | main players | key people | which officials | list the officials | names mentioned |
      people quoted | who is quoted | which politicians | qui sont les personnes | quelles personnes | welche personen | que personas | jakie osoby | які люди | які особи
    `),
  },
  {
    operation: 'said',
    matches: cue(`
      quote | quotes | quotation | quotable | verbatim | word for word | exact words | exact wording | in his own words | in her own words | in their own words | own words |
      exactly said | exactly say | his words | her words | their words | literally | literal | what did _ say | what did _ _ say | what did _ exactly say | what exactly did _ say | what exactly did _ _ say | what did _ tell | what has _ said | what has _ _ said |
      what does _ say | what does _ _ say | what was said | what do they say | anything from | any statement from | any comment from | any quote from |
      what was his message | statement by | statements by | remarks by | remarks on | position on | line on | view on | views on | stance on | take on | citation de |
      qu'a dit | que dit | was sagte | was hat _ gesagt | was sagt | zitat | zitate | que dijo | que dice | cita | co powiedzia* | cytat* | що сказав | цитат*
    `),
  },
  {
    operation: 'details',
    matches: cue(`
      such as | like what | like which | for example | for instance | e.g | eg | namely | elaborate | more detail | more details | in detail | details | detail |
      tell me more | say more | go on | expand on that | expand | specifics | specifically | be specific | more on that | more about that | what exactly |
      which ones exactly | par exemple | plus de details | zum beispiel | mehr dazu | genauer | por ejemplo | mas detalles | na przyklad | wiecej | наприклад |
      детальніше
    `),
  },
  {
    operation: 'figures',
    matches: cue(`
      any numbers | any figures | all numbers | all figures | all the numbers | all the figures | list numbers | list figures | list the numbers | list the figures | list of figures | list of numbers |
      every number | every figure | every amount | all amounts | all the amounts | all sums | key figures | key numbers | the numbers | the figures | what numbers | which numbers | what figures | which figures |
      numbers please | figures please | just the numbers | just the figures | give me numbers | give me figures | numbers only | figures only | tous les chiffres | les chiffres | alle zahlen | die zahlen |
      alle betrage | todas las cifras | las cifras | wszystkie liczby | wszystkie kwoty | усі цифри | всі цифри | усі суми | всі суми
    `),
  },
];

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  fifty: 50,
  hundred: 100,
};
const LENGTH =
  /(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|ten|fifty|hundred|an?)[\s-]+(?:short |bullet |key |main )?(?<unit>bullet\w*|points?|lines?|sentences?|liners?|words?|paragraphs?)/u;

/** How long the reply may be, where a message says so: "3 bullets", "in one sentence", "50 words". */
export function readLength(folded: string): Length | undefined {
  const groups = LENGTH.exec(folded)?.groups;
  if (!groups) return undefined;
  const { number = '', unit = '' } = groups;
  const most = /^an?$/u.test(number) ? 1 : (NUMBER_WORDS[number] ?? Number(number));
  if (!(most > 0)) return undefined;
  if (unit.startsWith('word')) return { unit: 'words', most };
  if (unit.startsWith('paragraph')) return { unit: 'words', most: 80 * most };
  return { unit: /^(?:bullet|point)/u.test(unit) ? 'points' : 'sentences', most };
}

/** "List all the case figures by day": what is counted stands between the words for all of them and for figures. */
const EVERY_FIGURE =
  /\b(?:list|all|every|each|give me)\b(?: \S+){0,4}? (?:figures?|numbers?|counts?|amounts?|sums?|totals?)\b(?: by (?:day|date|month|week|year))?/u;
const FIGURE_WORDS =
  'list all every each the of give me figure figures number numbers count counts amount amounts sum sums total totals by day date month week year';

/** The operations that the words of a message ask for, in the order of what they say most plainly. */
export function operationsAsked(text: string): OperationAsked[] {
  const folded = fold(text);
  const length = readLength(folded);
  return CUES.flatMap(({ operation, matches }) => {
    const found = matches.exec(folded);
    if (!found && operation === 'figures' && EVERY_FIGURE.test(folded)) return [{ operation, words: new Set(FIGURE_WORDS.split(' ')) }];
    if (!found) return [];
    const words = new Set(
      [...wordsOf(found[0]), ...wordsOf(LENGTH.exec(folded)?.[0] ?? ''), ...wordsOf('max maximum only just most')].map(
        (word) => word.folded,
      ),
    );
    return [{ operation, words, ...(length ? { length } : {}) }];
  });
}

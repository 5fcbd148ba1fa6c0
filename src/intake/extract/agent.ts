import { isOrdinaryWord } from '../../language/names/ordinary-words.ts';
import { fold } from '../../model/text.ts';
import { onceOfEach, overlap, type Told } from './told.ts';

/** Somebody that a sentence tells of and the pack does not know. */
export interface UnknownAgent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const CLAUSE_OPENING =
  /(?:^[\s•*–-]*|[;:“"]\s*|,\s+(?:and|but|while)\s+|\b(?:that|said|while)\s+)(?:(?:In|On|By|Since|Last|Meanwhile|However|Earlier|Also)\b[^,]{0,40},\s+)?(?:[Tt]he\s+|[Aa]n?\s+)?((?:\p{Lu}[\p{L}\p{N}'’.&-]*)(?:\s+(?:of\s+|for\s+|and\s+)?\p{Lu}[\p{L}\p{N}'’.&-]*){0,5})(?=[,:]?\s)/gu;
const NO_NAME =
  /^(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|In|On|At|By|For|From|With|Since|After|Before|During|As|If|When|While|But|And|Or|So|Our|Their|His|Her|Its|There|Here|Both|All|Some|Many|Most|More|Over|About|Nearly|Almost|Around|Up|Under|Some|Speaking|According|Addressing|Shifting|Following|Asked|Total|Military|Defen[cs]e|Ministers?|Leaders?|Together|Under|To|Not|No|What|Who|How|Why|First|Last|Next|Meanwhile|However|Also|Earlier|Later|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u;

/** Adverbs, participles and numbers in words. */
const NO_NAME_BY_FORM = /(?:ly|ing)$|^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-|$)/u;
const CURRENCY_CODE = /^(?:EUR|USD|GBP|JPY|CHF|CAD|AUD|NZD|UAH|PLN|CZK|SEK|NOK|DKK)$/u;
/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);

/** Whether a word with a capital is one of everyday ("Roughly", "Printed", "Announces"), or a currency. */
function isEveryday(word: string): boolean {
  const folded = fold(word);
  const stem = folded.replace(/(?:ly|ing|ed|es|s)$/u, '');
  return CURRENCY_CODE.test(word) || NO_NAME_BY_FORM.test(folded) || [folded, stem, `${stem}e`].some((one) => isOrdinaryWord(one));
}

/** A run of words with capitals up to the last one that is no everyday word; empty where they all are. */
function nameIn(run: string): string {
  const words = run.split(/(?=\s)/u);
  const last = words.findLastIndex((word) => !isEveryday(word.trim()));
  return words.slice(0, last + 1).join('');
}

/** Who or what opens each clause, with whether the pack knows it. */
const openings = onceOfEach((told: Told) => {
  const capitalNouns = CAPITAL_NOUNS.has(told.document.source.language);
  return Array.from(told.text.matchAll(CLAUSE_OPENING), (found) => {
    const run = found[1] ?? '';
    const name = nameIn(run);
    const start = found.index + found[0].length - run.length;
    const agent: UnknownAgent = { name, start, end: start + name.length };
    const isName = name !== '' && !NO_NAME.test(name.split(/\s/u)[0] ?? '') && (!capitalNouns || name.includes(' '));
    return { agent, known: !isName || told.names.some((known) => covers(told, known, agent)) };
  });
});

/** Further away, in characters, somebody does not act on a place any more. */
const REACH = 140;

/** Who acts in the clause of a place where the pack has no such name: "Sweden pledged …", "The G7 agreed to …". */
export function unknownAgent(told: Told, place: number): UnknownAgent | undefined {
  const last = openings(told).findLast(({ agent }) => agent.start < place);
  return last && !last.known && place - last.agent.end < REACH ? last.agent : undefined;
}

/** A known name that is only the beginning of a longer one ("Ukraine Defense Contact Group") is not meant. */
function covers(told: Told, known: { readonly start: number; readonly end: number; readonly text: string }, agent: UnknownAgent): boolean {
  if (!overlap(known, agent)) return false;
  const rest = told.text.slice(known.end, agent.end).trim();
  return (
    known.start > agent.start ||
    rest === '' ||
    rest.startsWith('and ') ||
    /^['’]s?\b/u.test(rest) ||
    known.end >= agent.end ||
    rest.split(/\s+/u).length < 2
  );
}

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

/** Who or what opens each clause, with whether the pack knows it. */
const openings = onceOfEach((told: Told) =>
  Array.from(told.text.matchAll(CLAUSE_OPENING), (found) => {
    const name = found[1] ?? '';
    const start = found.index + found[0].length - name.length;
    const agent: UnknownAgent = { name, start, end: start + name.length };
    return { agent, known: NO_NAME.test(name.split(/\s/u)[0] ?? '') || told.names.some((known) => covers(told, known, agent)) };
  }),
);

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

/** Forms of English verbs that are finite by themselves: of being, having, doing, and those that stand before another verb. */
export const AUXILIARIES =
  "is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|hadn't|does|do|did|doesn't|don't|didn't|will|would|can|could|may|might|must|shall|should|won't|wouldn't|can't|cannot|couldn't|shouldn't|ought";

/** Past forms that do not end in -ed. */
export const IRREGULAR_PASTS =
  'gave|sent|paid|spent|took|made|built|bought|sold|got|went|came|saw|held|met|began|led|left|kept|lost|won|found|told|said|cut|put|set|grew|rose|fell|drew|brought|became|broke|caught|chose|dealt|drove|ate|felt|fought|flew|forgot|forgave|froze|heard|hid|hit|hurt|knew|laid|lay|lent|lit|meant|overcame|oversaw|ran|read|rang|rode|sat|sang|sank|shook|shot|showed|shrank|shut|slept|spoke|split|spread|sprang|stood|stole|struck|swore|swept|swam|taught|tore|thought|threw|understood|undertook|upheld|withdrew|withheld|woke|wore|wrote|drank|fed|bound|bred|burnt|bent|bet|bid|cast|cost|dug|hung|quit|rebuilt|shed|sought|strove|stuck|thrust|wept|wound|foresaw';

/** Verbs whose present tense reports use, in the form that stands in a dictionary. */
const PRESENT =
  'abandon|accept|accompany|achieve|act|add|address|adopt|advise|affect|agree|aim|allocate|allow|amount|announce|appear|apply|appoint|approve|ask|assess|attend|back|ban|become|beg|begin|believe|belong|bring|build|buy|call|cancel|care|carry|cause|chair|change|cite|claim|close|come|command|commit|compare|comprise|concern|conclude|condemn|confirm|consider|consist|contain|continue|contradict|contribute|convert|coordinate|corroborate|cost|count|cover|create|cut|date|deal|decide|declare|decline|deliver|demand|deny|depend|deserve|describe|differ|direct|disburse|discharge|disclose|discuss|dispute|do|donate|double|earmark|employ|enable|end|ensure|enter|equal|establish|estimate|exceed|exclude|exist|expect|expire|explain|extend|face|facilitate|fall|feature|fight|finance|find|finish|follow|foresee|fund|gather|get|give|go|grant|grow|guarantee|halt|happen|have|head|help|hold|hope|host|house|impose|improve|include|increase|inform|insist|intend|invest|invite|involve|issue|join|keep|know|last|launch|lead|leave|let|lie|list|live|look|lose|maintain|make|manage|mark|mean|meet|mention|move|name|need|negotiate|note|number|offer|open|operate|oppose|order|organise|organize|overtake|owe|own|participate|pass|pay|permit|place|plan|play|pledge|point|postpone|praise|prefer|prepare|present|press|print|produce|promise|propose|protect|prove|provide|publish|purchase|put|quote|raise|range|reaffirm|reckon|recall|reach|read|receive|recommend|record|reduce|refer|refuse|reject|remain|remind|reopen|replace|reply|report|represent|request|require|reserve|resign|resume|retain|return|reveal|rise|rule|run|say|secure|see|seek|seem|sell|send|serve|set|share|show|sign|speak|spend|split|stand|start|state|stay|stop|stress|strengthen|succeed|suffer|suggest|supply|support|suppose|take|talk|tell|test|thank|think|total|train|transfer|travel|treat|turn|undertake|urge|use|vaccinate|visit|vote|vow|wait|want|warn|weigh|welcome|work|worry|write|yield';

/** "carries", "reaches", "goes". */
function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (verb === 'go' || verb === 'do' || /(?:s|x|z|ch|sh)$/u.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** The plain forms, and those of the third person. */
export const PLAIN_FORMS: ReadonlySet<string> = new Set(PRESENT.split('|'));
export const THIRD_PERSON_FORMS: ReadonlySet<string> = new Set([...PLAIN_FORMS].map(thirdPerson));

import { listedWords } from '../language/word-list.ts';
import { fold } from '../model/text.ts';

/**
 * Verbs, nouns and adjectives that help to ask in most questions and are what is asked in some ("who runs it", "did they leave
 * early"): they count where nothing else of a message says what is asked about its matter.
 */
const LEANING = `
  appear appeared appears arrive arrived asked bought buy buys call called calls care change changed check cover covers cut
  deal deals detail drop dropped end ended ends explain explained fail failed fall fell find finds finished fly fill follow followed following force fight
  go goes went happen happened head heads headed help helped helps hold holds held hurt issue issued join joined keep keeps kept kill killed
  last lasted lasts lead leads led leave leaves leaving left like liked likes live lives look looks lose lost make makes making made marry married meet meets met
  mention mentioned mind miss missed move moved moving need needed needs open opened opening opens order ordered pay paid pays pick picked place placed play plays
  point points press print printed push pushed put quit read record refer reply replied resign resigned respond responded rest return returned run running runs
  send sends sent serve serves set sell sold share shared show showed shows sign signed sit sits speak speaking speaks spoke spoken stand stands start started starts
  stay stayed stays stop stopped stops suggest suggested talk talked talking take takes took taken teach test thank thanked thanks think thinks travel travelled
  tried try turn turned use used visit wait waits want wanted wants watch win wins won work worked working works write writes wrote
  born age old young tall early late long soon alone afraid angry happy tired free live lost
  spring summer autumn winter weekday desk officer editor story speech note memo cable file folder mission currency launch launched
`;

/** Words that qualify a question without asking for anything: how sure, how much so, in what tone, of what kind in general. */
const LIGHT = `
  really truly basically honestly frankly literally simply merely only just even still already yet again also too either neither quite rather pretty fairly very so much more most
  less least almost nearly roughly approximately exactly precisely about around overall altogether entirely completely totally fully partly mostly mainly largely
  currently presently recently lately nowadays today now then once ever never always usually often sometimes finally eventually initially originally
  actual actually real true certain clear concrete precise exact specific particular general main major key big biggest bigger large largest small smallest great good bad best worst
  better worse important significant notable relevant possible likely certain sure different various several many few other another same similar single whole entire full
  quick short brief long fresh new newest old recent latest current present past previous earlier next last first final official public known available
  confirm confirmed confirms confirming official officially meanwhile governments government
  count counts tally toll headcount sheet table cell slide box
  thing things stuff matter matters issue issues topic topics subject subjects question questions point points case cases side sides part parts kind sort type types way ways form
  part piece bit lot lots bunch couple number numbers figure figures amount amounts sum sums total totals level size scale term terms
  word words name names line lines phrase sentence passage text article articles report reports document documents source sources paper papers outlet outlets press media material
  store file record note notes briefing brief summary overview gist info information detail details data fact facts news headline headlines statement statements
  anything something nothing everything anyone someone everyone anybody somebody everybody nobody whoever whatever whichever anywhere somewhere
  people person guy guys folks man men woman women
  mention mentioned mentions named stated reported described given listed printed cited quoted supposed meant called said told apparently supposedly allegedly reportedly
  end ended ending ends up come came coming goes going gone get gets got getting happen happened happens happening turn turned turns take takes took taken
  seem seems seemed appear appears appeared look looks looked sound sounds know known think believe believed guess suppose assume imagine wonder remember forget
  want wants wanted need wish like prefer hope care mind try trying tried let lets keep keeps
  help helpful please kindly thanks sorry urgent urgently asap quickly soon immediately straight away ahead together altogether
  involved concerned concerning regarding related respect connection context relation terms light view basis sense
  according per versus within without across among between during throughout despite
  minister's boss chief colleague colleagues audience reader readers listeners viewers
  summary angle takeaway bottom line upshot version versions wording
  ones else anyway though although however instead otherwise besides moreover
  english french german spanish polish ukrainian
  back folks team sir madam dear guys
  one two three four five six seven eight nine ten
  tell me us you your my our i we they he she it
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  year years month months week weeks day days hour hours minute minutes moment time times date dates
`;

const folded = (list: string): ReadonlySet<string> => new Set(listedWords(list).map(fold));
const leaning = folded(LEANING);
const light = folded(LIGHT);

/** What a word that the pack may or may not know does in a question. */
export type WordRole = 'content' | 'leaning' | 'light';

/** The role of a folded English word: content unless it is known to do less. */
export function roleOfWord(word: string): WordRole {
  if (leaning.has(word)) return 'leaning';
  return light.has(word) ? 'light' : 'content';
}

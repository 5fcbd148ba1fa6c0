import { cue } from '../language/cue.ts';
import { isOrdinary } from './ordinary-words.ts';

/** What a question wants of a table: a sum, who or which month comes first, or what a newer release says otherwise. */
export type SeriesOperation = 'total' | 'ranking' | 'months' | 'change';

const RANKING = cue(`
  am meisten | welches land | welcher geber | que pais | quel pays | quien dio | qui a donne | wer hat | kto dal |
  premiers donateurs | mayores donantes | top | top donor* | biggest donor* | largest donor* | main donor* | biggest _ donor* | largest _ donor* | main _ donor* | list the donors | list donors | list of donors | leading donor* | most generous | rank* | gave the most |
  gave most | give the most | gives the most | gives most | given the most | allocated the most | allocated most |
  committed the most | committed most | contributed the most | contributed most | donated the most | provided the most |
  which donor* | which countr* | who gave | who allocated | who committed | biggest giver* | biggest contributor* |
  largest contributor* | top contributor* | plus gros donateur* | principaux donateurs | premiers donateurs | grosste* geber* |
  wichtigste* geber* | mayores donantes | principales donantes | mayor donante | najwieks* darczync* | naibilsh* | наибільш* донор*
`);
const MONTHS = cue(`
  which month* | what month* | best month | peak month | highest month | biggest month | largest month | lowest month |
  month was highest | month was the highest | quel mois | quels mois | welcher monat | welchem monat | welche monate | que mes |
  que meses | ktory miesiac | ktorym miesiacu | якии місяць | якому місяці
`);
const CHANGE = cue(`
  change | changed | changes | restate* | restating | revise* | revision* | updated | differ | differs | difference |
  first publication | first published | first release | earlier release | earlier publication | previous release |
  previous publication | older release | since the first | between the releases | between releases | both releases |
  two releases | change* depuis | revise* depuis | geandert | veroffentlichung | cambiado | cambio desde | zmienil* | змінил*
`);
const RELEASES = cue(`
  publication* | published | release* | edition* | version* | restate* | restating | revise* | revision* | since then |
  veroffentlichung* | publicacion* | wydani* | публікаці*
`);
const TOGETHER = cue(`
  together | combined | altogether | in total | added up | sum of | plus | zusammen | insgesamt | ensemble | au total | juntos | juntas |
  en total | razem | lacznie | разом
`);
/** A mean is not what a table adds up to. */
const MEAN = cue('average* | on average | mean | moyenne | durchschnitt* | im schnitt | promedio | sredni* | przecietn* | середн*');
const LEAST = cue('lowest | least | smallest | fewest | bottom | plus bas | niedrigst* | kleinst* | menor | najmniej* | наименш*');
const EVERYBODY = cue(`
  donor | donors | all donors | every donor | all countries | everybody | everyone | all together | altogether | worldwide | the whole table |
  donateurs | tous les donateurs | geber | alle geber | geberlander | donantes | todos los donantes | darczyncy | wszyscy darczyncy |
  донори | усі донори | всі донори
`);
const TABLE = cue(
  'the table | in the table | table | tracker | data file | dataset | data set | tableau | tabelle | tabla | tabeli | таблиц*',
);
const GIVING = cue(`
  give | gives | gave | given | giving | provide | provides | provided | contribute* | donate* | spend | donne | donnes | fourni* | gegeben |
  gab | geleistet | dado | dio | dieron | przekaza* | dal | надал* | дав | дала
`);
const AID = cue(`
  aid | assistance | support | help | give | gives | gave | given | allocat* | provide* | contribut* | donat* | aide | aider |
  donne | hilfe | gegeben | ayuda | dado | dio | pomoc* | przekaza* | допомог* | надал*
`);

/** Words that a table's question may use beside names, times and what is measured; any other word asks for more than a table tells. */
const EXPLAINED = cue(`
  aid | assistance | support | help | money | amount* | sum | sums | total* | overall | figure* | value* | number* | donor* | countr* |
  nation* | state* | government* | contributor* | giver* | recipient* | allocat* | give | gives | gave | given | giving | provid* |
  contribut* | donat* | fund* | top | biggest | largest | most | highest | lowest | least | smallest | best | peak | main | leading |
  generous | rank* | list | month* | monthly | year* | quarter* | half | halves | period* | change* | differ* | restat* | revis* | update* |
  first | earlier | early | previous | older | newer | latest | new | publication* | publish* | release* | version* | edition* | table* |
  tracker | data | dataset | file | compar* | versus | vs | more | less | between | each | every | far | altogether | combined | together |
  euro* | eur | usd | dollar* | billion* | million* | bn | according | institute | break* | breakdown | contribution* | come | came | worldwide | everybody |
  everyone | amounted | spend | allies | aide* | donateur* | pays | montant* | mois | annee* | total* | trimestre* | semestre* | publication* |
  hilfe* | geber* | land | lander | betrag* | summe* | monat* | jahr* | halbjahr* | quartal* | veroffentlichung* | zugewiesen* | gegeben |
  ayuda* | donante* | pais* | importe* | mes* | ano* | asign* | premier* | meisten | meiste | plus | publicacion* | pomoc* | darczync* | kraj* | kwot* | miesiac* | rok* |
  polrocz* | przekaza* | przydziel* | допомог* | донор* | країн* | сум* | місяц* | рік* | рок* | півріч* | надал* | виділи* | публікаці*
`);

/** What French writes before a vowel: d'aide. */
const ELIDED = /^(?:d|l|qu|s|n)'/u;

/** The operation that a folded question names; `change` only where it speaks of releases or follows another question. */
export function readOperation(folded: string, follows: boolean): SeriesOperation | undefined {
  if (CHANGE.test(folded) && (follows || RELEASES.test(folded))) return 'change';
  if (MONTHS.test(folded)) return 'months';
  return RANKING.test(folded) ? 'ranking' : undefined;
}

/** Whether a folded question asks for one sum of what it names. */
export function asksForSum(folded: string): boolean {
  return TOGETHER.test(folded);
}

/** Whether a folded question asks for a mean. */
export function asksForMean(folded: string): boolean {
  return MEAN.test(folded);
}

/** Whether the smallest is asked for rather than the largest. */
export function asksForLeast(folded: string): boolean {
  return LEAST.test(folded);
}

/** Whether a folded question speaks of all donors at once. */
export function speaksOfEverybody(folded: string): boolean {
  return EVERYBODY.test(folded);
}

/** Whether a folded question speaks of a table or its releases as such. */
export function speaksOfTable(folded: string): boolean {
  return TABLE.test(folded);
}

/** Whether a folded question speaks of giving, which is more than setting aside. */
export function speaksOfGiving(folded: string): boolean {
  return GIVING.test(folded);
}

/** Whether a folded question speaks of aid at all. */
export function speaksOfAid(folded: string): boolean {
  return AID.test(folded);
}

/** Whether a folded word is one that the question about a table may use. */
export function isSeriesWord(folded: string): boolean {
  const word = folded.replace(ELIDED, '');
  return EXPLAINED.exec(word)?.[0] === word || isOrdinary(word, 'en');
}

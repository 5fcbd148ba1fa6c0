import { cue } from '../language/cue.ts';
import type { AnswerType } from '../model/answer-type.ts';

/** What people write to ask for each kind of answer, by language; the first kind that matches is taken. */
const CUES: readonly { readonly type: AnswerType; readonly matches: RegExp }[] = [
  {
    type: 'share',
    matches: cue(`
      what share | which share | part of it | part of that | portion of | share of | percent* | per cent | proportion | fraction |
      what part of it | what part of that | what part of the pledge | how many percent | quelle part | pourcentage |
      quelle proportion | welche* anteil | anteil | prozent* | wie viel prozent | que porcentaje | porcentaje | que parte |
      jaka czesc | jaki procent | procent* | jaki udzial | яка частка | яку частину | яка частина | яку частку | частка | відсот* |
      скільки відсотків
    `),
  },
  {
    type: 'duration',
    matches: cue(`
      how long | how many years | how many months | over what period | over which period | over what time* | what time frame |
      what timeframe | which timeframe | time span | timespan | what duration | how many days | how many weeks | combien de temps |
      quelle duree | combien d'annees | combien d annees | combien de mois | combien de jours | sur quelle periode | wie lange |
      welchen zeitraum | welchem zeitraum | wie viele jahre | wie viele tage | cuanto tiempo | cuantos anos | cuantos meses |
      cuantos dias | que plazo | jak dlugo | ile lat | ile miesiecy | ile dni | jakim okresie | jaki okres | як довго |
      скільки років | скільки днів | скільки місяців | який період | який термін | якии період
    `),
  },
  {
    type: 'amount',
    matches: cue(`
      how many dollars | how many euros | how many billion* | cuantos dolares | cuantos euros | cuantos millones |
      cuantos miles de millones | combien de dollars | combien d'euros | combien de milliards | wie viele euro | wie viele dollar |
      wie viele milliarden | ile euro | ile dolarow | ile miliardow | скільки євро | скільки доларів | скільки мільярдів
    `),
  },
  {
    type: 'count',
    matches: cue(`
      how many | how much people | number of | what number | headcount | head count | how big is the staff | how large is the staff |
      combien de pays | combien de personnes | combien de soldats | combien de partenaires | combien de ministres |
      combien de citoyens | wie viele | wieviele | anzahl | cuantos | cuantas | ilu | ile osob | ile krajow | ile panstw | liczba |
      скільки країн | скільки людеи | скільки осіб | скільки міністрів | скільки партнерів | скільки солдатів | кількість
    `),
  },
  {
    type: 'amount',
    matches: cue(`
      how much | what amount | which amount | how big | how large | how high | what sum | what is the amount | what is the sum |
      size of | worth how | what is the value | how many billion* | how many euros | how many dollars | in euros | in dollars |
      dollar value | dollar figure | usd number | price tag | usd figure | figure in | in money terms | money terms |
      total military aid | total aid | total amount | total sum | grand total | what total | total support | aid total | precise sum |
      exact sum | exact amount | sum of money | what sort of money | what kind of money | how sizeable | combien | quel montant |
      quelle somme | a combien | wie viel | wieviel | wie hoch | wie gross | welche summe | welcher betrag | cuanto | cuanta |
      cuanto dinero | que cantidad | que suma | que monto | que importe | ile | jaka kwota | jaka suma | jak duzo | скільки |
      яка сума | яку суму | на яку суму
    `),
  },
  {
    type: 'date',
    matches: cue(`
      when was | when were | when is | when are | when did | when does | when do | when will | when would | when has | when have |
      when had | when should | when exactly | when roughly | when approximately | when precisely | tell me when | know when |
      say when | says when | when and | and when | or when | since when | by when | until when | part of the day | time of day |
      time of the day | what hour | calendar date | target year | target date | target day | what weekday | which weekday |
      day of the week | what date | which date | what day | which day | on what days | which days | what days | which dates |
      what dates | day of | on which day | what month | which month | date of | the date | exact date | how soon | by what date |
      what year | which year | que ano | quelle annee | en quelle annee | welchem jahr | w ktorym roku | ktorym roku | якому році |
      якого року | what time | quand | quelle date | quel jour | a partir de quand | quel mois | wann | welchem tag | welches datum |
      welchem datum | ab wann | seit wann | cuando | que dia | que fecha | en que fecha | que mes | kiedy | ktorego dnia | jaka data |
      jakim dniu | od kiedy | do kiedy | коли | якого числа | яка дата | якого дня | відколи | якому місяці
    `),
  },
  {
    type: 'country',
    matches: cue(`
      which countr* | what countr* | which nation* | what nation* | which states | which partners | which allies | what allies |
      which individual allies | which members | which member states | quel* pays | de quels pays | welche* land | welche* lander* |
      welche* staaten | que pais* | cuales paises | jaki* kraj* | ktor* kraj* | jakie panstwa | ktore panstwa | які країни |
      яка країна | яких країн | які держави
    `),
  },
  {
    type: 'person',
    matches: cue(`
      who | whom | whose | who's | what is the name of | name of the | names of | by whom | qui | wer | wem | wen | von wem | quien |
      quienes | kto | kogo | kim | komu | хто | кого | кому | ким
    `),
  },
  {
    type: 'place',
    matches: cue(`
      where | where's | which city | what city | which town | what place | which place | what venue | which venue | what location |
      location of | which building | headquartered | quelle ville | quel endroit | quel lieu | wo | welcher stadt | welchem ort |
      donde | que ciudad | que lugar | gdzie | jakim miescie | jakie miasto | де | якому місті | яке місто
    `),
  },
  {
    type: 'reason',
    matches: cue(`
      why | what does _ do | what does the _ do | what does the _ _ do | what is _ supposed to do | what is the role of | what is _ for | what is _ _ for | what is the _ for | what is the _ _ for | what are _ for | used for | meant for |
      what purpose | for what purpose | point of | a quoi sert | wozu | wofur | para que | po co | do czego | для чого | how come |
      what for | what reason | for what reason | what prompted | what drove | rationale | reason for | reasons for | pourquoi |
      pour quelle raison | warum | weshalb | wieso | por que | por que razon | dlaczego | czemu | чому | навіщо
    `),
  },
  {
    type: 'list',
    matches: cue(`
      list | which ones | what are the | name the | enumerate | what topics | which topics | what issues | which issues |
      what subjects | agenda | what things | what else | what four | which four | what three | which three | quels sont |
      quelles sont | lesquels | lesquelles | welche | cuales | cuales son | jakie | ktore | які | перелічи*
    `),
  },
  {
    type: 'amount',
    matches: cue(`
      total | sum total | totals | total de | insgesamt | en total | lacznie | w sumie | загалом | всього
    `),
  },
];

/** A "when" that asks stands first or last in its clause; in between it tells of another time ("when he was in …"). */
const WHEN_ALONE = /(?:^|[,.;:?!–-] *)when\b|\bwhen *(?:[?!.]|$)/u;

/** Where `où` has lost its accent it reads "or": the accent decides. */
const FRENCH_WHERE = /(?<![\p{L}])où(?![\p{L}])/iu;

const YES_NO = cue(`
  is | are | was | were | did | does | do | has | have | had | will | would | can | could | isn't | aren't | wasn't | didn't |
  doesn't | hasn't | haven't | won't | est ce | est il | a t | ist | sind | war | waren | hat | haben | wird | werden | gibt |
  kann | es | son | fue | ha | han | hay | va | czy | чи
`);

/**
 * The kind of answer a question wants, read from its folded text; nothing where it does not say.
 * `raw` is the text before folding.
 */
export function readAnswerType(folded: string, raw: string): AnswerType | undefined {
  const found = CUES.find(({ matches }) => matches.test(folded))?.type ?? (WHEN_ALONE.test(folded) ? 'date' : undefined);
  if (found) return found;
  if (FRENCH_WHERE.test(raw)) return 'place';
  const opening = YES_NO.exec(folded);
  return opening && opening.index <= 3 ? 'yes_no' : undefined;
}

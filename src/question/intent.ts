import { cue } from '../language/cue.ts';

/**
 * What a question is after, beyond the slots it fills:
 * - `misbehave`: told to set the sources or the rules aside
 * - `opinion`: wants a view, a forecast or a text written, not what is known
 * - `help`, `greeting`: about the bot itself
 * - `freshness`: how new the store is
 * - `sources`: what it rests on
 * - `figures`: every amount there is
 * - `reconcile`: which of several readings is right
 * - `ask`: everything else
 */
export type Intent = 'misbehave' | 'opinion' | 'help' | 'greeting' | 'freshness' | 'sources' | 'figures' | 'reconcile' | 'ask';

const MISBEHAVE = cue(`
  ignore your | ignore the | ignore all | ignore previous | ignore any | ignore everything | disregard | forget your |
  forget the | forget about the sources | forget about your | forget all | forget everything | forget what | without sources |
  without citing | never mind the sources | nevermind the sources | skip the sources | put aside your sources | set aside your |
  override | bypass | jailbreak | system prompt | your prompt | your instructions | your rules | pretend | make up |
  make something up | invent | fabricate | act as | role play | roleplay | you are now | from now on | just say yes |
  just confirm | developer mode | do not cite | don't cite | hallucinate | off the record guess | just guess | take a guess |
  best guess | ignore tes | ignorez | oublie tes | oubliez | fais comme si | ignoriere | ignorieren sie | vergiss | tu so als |
  erfinde | ignora tus | ignora las | olvida | inventa* | zignoruj | zapomnij | udawaj | wymysl | ігноруи* | забудь | вигадаи |
  удаваи
`);

const OPINION = cue(`
  dinner | lunch | taxi | flight | train ticket | force for good | be honest | phone number | mobile number | email address |
  what would you | what do you think | do you think | do you believe | your opinion | your view | your take | in your opinion |
  is it a good idea | good idea | do you like | do you agree | who is right | who's right | how do you feel | are you happy |
  ought to | is it fair | is it right to | is it wise | is it enough | is that enough | morally | who will win | who is winning |
  who's winning | going to win | predict* | forecast | what will happen | what happens next | odds | chances | likelihood |
  how likely | is it likely | poem | haiku | limerick | joke | song | tell me a story | write a story | recipe | weather |
  lottery | horoscope | football | movie | restaurant | stock price | share price | bitcoin | write me | write a | write an |
  draft me | draft a | draft an | compose a | translate | translation of this | code for | python script | play a game |
  meaning of life | capital of | what time is it | book me | book a | order me | remind me to | send an email | email the |
  que penses tu | que pensez vous | a votre avis | ton avis | votre avis | faut il | meteo | poeme | blague | was denkst du |
  was halten sie | deine meinung | ihre meinung | wird das wetter | wetter | witz | gedicht | que opinas | que opina usted |
  tu opinion | deberia | el tiempo hoy | hace hoy | poema | chiste | receta | co sadzisz | co myslisz | twoim zdaniem | powinno |
  powinna | pogoda | wiersz | dowcip | що ти думаєш | твоя думка | на твою думку | чи варто | чи повинен | чи повинна | повинна |
  погода | вірш | анекдот
`);

/** What somebody ought to do is a matter of opinion; how to write it down is not. */
const OUGHT =
  /(?:^|[,.;:!?] *|(?:why|what|who|how|when|whether|if|think|honestly) )(?:should|ought) (?!i\b|we (?:use|say|write|quote|cite|call|report|put|print|trust|read|go with)\b)|(?<!\p{L})(?:sollten?|devrait|devraient|deberian?|powinn[oaiy]|powinien|повинн[аоі]|повинен)(?!\p{L})/u;

const HELP_WHOLE = cue(`
  how should i phrase | how do i phrase | how should i ask | how can i phrase | help | help me | what can you do | how do i ask |
  what do you know about and | what can i ask about | how do i use you | what do you do | what can i ask | what can i ask you |
  what questions can | what kind of questions | how do you work | how does this work | how does this bot work | how does it work |
  what do i type | how can i ask | how can you help | what can you help | what can you tell me | what can you answer |
  show me what you can do | how do i use | how to use | who are you | what are you | what commands | which commands |
  what do you know | what do you cover | what are you for | what topics do you | aide | que peux tu faire |
  que pouvez vous faire | que sais tu faire | comment ca marche | hilfe | was kannst du | was konnen sie | wie funktioniert das |
  wie funktionierst du | ayuda | que puedes hacer | que sabes hacer | como funciona | pomoc | co potrafisz | co umiesz |
  jak to dziala | що ти вмієш | що ти можеш | що вмієш | як це працює | допоможи
`);

const GREETING =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|thanks?|thank you|thx|ty|cheers|ok|okay|bye|goodbye|bonjour|salut|merci|hallo|guten (?:morgen|tag|abend)|danke|moin|hola|buenos dias|buenas tardes|gracias|czesc|dzien dobry|dziekuje|dzieki|привіт|добрии ранок|добрии день|дякую)(?: (?:there|bot|sitrep|team|all|everyone|a lot|so much|very much))?[\s!.,]*$/u;

const FRESHNESS = cue(`
  how fresh | how up to date | how recent | how old is this | how old is your | how old is it | how old is the information | how old that | how old the | how old are your | how old are the sources | how current | up to date |
  out of date | outdated | stale | newest thing | newest source | newest document | newest article | newest information |
  newest item | newest you have | latest source | latest document | latest article | latest you have | latest information |
  latest info | most recent source | most recent document | most recent information | most recent article | most recent thing |
  last updated | last update | when was this updated | when were you updated | knowledge cutoff | cut off date | cutoff |
  how far does your | latest data | date of your | a jour | derniere mise a jour | source la plus recente |
  information la plus recente | wie aktuell | letzter stand | auf welchem stand | neueste quelle | neueste information |
  actualizad* | ultima actualizacion | mas reciente | jak aktualne | aktualne | najnowsze | ostatnia aktualizacja |
  наскільки актуальн* | наисвіжіш* | останнє оновлення | наскільки свіж* | останнє джерело
`);

const SOURCES = cue(`
  your sources | what sources | which sources do you | what documents do you | which documents do you | what are the sources |
  list the sources | list of sources | source list | which articles do you | what articles do you | what material do you |
  bibliography | quelles sources | tes sources | vos sources | welche quellen | deine quellen | que fuentes | tus fuentes |
  jakie zrodla | twoje zrodla | які джерела | твої джерела
`);

const FIGURES = cue(`
  all figures | all the figures | every figure | each figure | all sums | all the sums | every sum | all amounts |
  all the amounts | every amount | all euro | all the euro | all euros | all dollar | all the dollar | every euro | every dollar |
  every eur | every usd | all eur | all usd | list the figures | list of figures | list all figures | key figures | all numbers |
  all the numbers | every number | all money figures | tous les montants | tous les chiffres | alle betrage | alle summen |
  alle zahlen | todas las cifras | todos los importes | wszystkie kwoty | усі суми | всі суми | усі цифри | всі цифри
`);

const RECONCILE = cue(`
  which is it | which one is it | which is right | which is correct | which one is right | which one is correct | which is true |
  who is right about | what is correct | what's correct | or was it | or is it | or did | or only | or just | or rather |
  contradict* | conflict between | conflicting | disagree* | differ | differs | discrepanc* | inconsisten* | mismatch |
  do the sources agree | sources agree | versions | some say | one says | one article | another says | the others say | versus |
  vs | which should i use | which verb | which word* | which figure is | lequel est | laquelle est | se contredisent |
  contradiction | was stimmt | welche zahl stimmt | widerspr* | cual es correct* | contradic* | ktora wersja | sprzeczn* |
  суперечн* | супереч* | що правильно | яка версія
`);

const RULES: readonly { readonly intent: Intent; readonly matches: RegExp }[] = [
  { intent: 'misbehave', matches: MISBEHAVE },
  { intent: 'greeting', matches: GREETING },
  { intent: 'opinion', matches: OPINION },
  { intent: 'opinion', matches: OUGHT },
  { intent: 'freshness', matches: FRESHNESS },
  { intent: 'sources', matches: SOURCES },
  { intent: 'figures', matches: FIGURES },
  { intent: 'reconcile', matches: RECONCILE },
];

/** "What do you know about X" asks about X. */
const ABOUT_SOMETHING = /(?:know|tell me|answer) (?:about|of|on|regarding) (?!and\b|yourself\b|you\b)/u;

/** A question for help is short: the words of help also stand in questions about help for somebody. */
const HELP_LIMIT = 70;

/** The intent of a question, from its folded text. */
export function readIntent(folded: string): Intent {
  const help = HELP_WHOLE.exec(folded);
  if (help && !ABOUT_SOMETHING.test(folded) && folded.length <= HELP_LIMIT && folded.length - help[0].length <= 40) return 'help';
  return RULES.find(({ matches }) => matches.test(folded))?.intent ?? 'ask';
}

import { fold } from '../../model/text.ts';
import { isFunctionWord } from '../function-words.ts';
import { listedWords } from '../word-list.ts';

/**
 * Ordinary words that look like names: close enough in spelling to be corrected into one, or written with a capital
 * inside a sentence (months, weekdays, titles, institutions in general). Only words of five letters and more can be corrected.
 */
const ORDINARY = `january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday christmas easter english internet sitrep slack teams
  accord account action activity address afternoon agency agenda agreement ahead aircraft alliance allied allies allowed almost alone along
  already although amount among analysis announce announced announcement another answer anyone anything approach around article aside ask
  asked assistance attack attend attended audience available average away background balance barely based basis battle because become began
  begin begins begun behind belief believe below beside best better beyond billion billions board body both breakdown brief briefing briefings
  bring broader brushes budget building bureau business called campaign capability capital carry case cause central certain chain chains chair
  chairman chance change changed charge chart check chief child children choice city civil claim claims clear close closed coalition
  colleague comes coming command commander comment commission commit commitment commitments commits committed committee common community
  compare compared complete concern conference confirm confirmed conflict congress consider contact contents context continue contract
  contribution control corner correct correction council counsel countries country county couple course court cover covered create critical
  currency current cyber data date deadline deal debate decide decided decision defence defend defense deliver delivered delivery demand
  department deputy describe detail details difference different digest direct director disagree disburse discuss discussed document dollar
  dollars donation donors double doubt draft drone drones early earlier east easy economy effect effort either election embassy emergency end
  energy enough ensure enter entire envoy equal equipment especially estimate euro euros evening event events every everyone evidence exact
  exactly example exchange executive expect expected expert explain express extra facing fact factor factory facts failed fall family favour
  feature federal figure figures file final finally finance financial finding first fiscal five follow following force forces foreign form
  former forward found founder fourth frame framework free freeze front frontline full fully fund funding funds further future
  general given gives giving global goal going gone good government governor grant grants great greed ground group groups growth
  guarantee guarantees guidance half hand happen happened hard head headline headlines headquarters hear heard heavy held help helped here
  high highest history hold home hope hour hours house however human hundred idea impact important include included increase independent
  industry inform information inside instead institute intelligence interest international interview into invest investment invited issue
  issues item itself job join joined joint journalist judge keep kind know known lack lady language large last later latest launch law lead
  leader leaders leadership leading least leave left legal less lesson letter level liberal line link links list listed little live loan
  loans local long longer look looking lord loss lost lower machine made main majority make making manage manager many mark market marks
  master material matter maybe mean meaning means measure media medium meet meeting meetings member members membership mention mentioned
  message method middle might mile military million millions mind minister ministerial ministers ministry minus minute miss missile missiles
  missing mission mistake model modern moment money month months morning most mostly mother motion move much munitions nation national nations
  near nearly need needs negotiation never news next night nobody none north northern note nothing notice nuclear number numbers offer office
  officer official officials often once operation operational opinion option order orders origin others ought outside overall pace package
  page paper parliament part partner partners partnership party past path peace people per percent percentage period person phase photo
  picture pillar place plan planned plans plant please pledge pledged pledges plus point points policy politics poor position possible post
  power premier present presented president press pressure previous price prime print prior private problem process produce product production
  programme program progress project promise promised proof proposal propose proposed protect provide provided provides public publish
  published purpose quarter question questions quick quickly quite quote quoted raise range rate rather ratio reach reached read ready real
  reality really reason reasons received recent recently record reduce refer reform refuse region regional regular relation release remain
  remaining remarks remember reply report reported reporter reports representative request require research reserve resource response rest
  result results return review right rise risk road role room round route rule rules running rush rushing russet safety same save saying
  schedule scheme school science second secretary section sector secure security seem seen senate senator send senior sense sent series serious
  serve service session sessions settle seven several share shares shell shells short shot should shown side sides sign signed similar simple
  simply since single site situation small soldier some somebody someone something soon sorry sort source sources south southern speak speaker
  special speech speed spell spend spending spoke spokesperson spoken stage stand standard start started state stated statement statements
  states station status stay step still stock stood stop story strategic strategy strength strong structure study subject submit such sudden
  suggest sum summary summit supply support supported supports sure surface surprise system table take taken takes taking talk talked talks
  tank tanks target task team tell term terms text thank thanks their theme thing things think third thought thousand threat threats three
  time title today together told tomorrow tonight took topic total totals tough track trade train training transfer transparency treasury
  treat treaty trend trip troops trouble true trust turn twice type under understand union unit united units update upon urgent useful usual
  value various venue verify version very victory view visit visited voice vote voted votes wait wake want war warn warned warning watch
  wealth weapon weapons week weekend weeks welcome went west western whatever whether white whole whose widely woman women wonder word words
  work worked working works world worry worth write written wrong year yearly years yesterday young
  ambassador chancellor colonel congressman countess emperor judge king lieutenant madam major marshal mister prince princess professor queen
  sir madame monsieur herr frau senor senora pan pani pana пан пані prezydent minister ministre ministra ministro prasident presidente
  président kanzler canciller kanclerz
  christian democrat democrats republican republicans muslim jewish soviet
  belong benign bridge canal cinema cities cloth cosmos costly costume cyclist design domain enemy ghost
  grain grand green greet guide hurry ideal ignore image indeed indoor insane intact intend iron italic ivory jargon keynote known 
  latter lawyer legion lender lesser liable libel logic lucky lunch magic major malice malts manage marina marine margin marsh maybe medal
  merit micro minor model moral motor nicer nickel niche nomad noisy normal novel obvious organ other panic pardon patrol pebble pillow
  policy polite prison prompt quarry racing radar rally razor rebel remove rental repair rescue rival river robot rotten rotate
  rubber ruler rural salary sample satire savage scenic screen secret select serial settle shield signal silence silver simple singer sister
  sketch slogan slower smooth social spare spark spite spoke spring square stable statue steady stolen storm strain stream street
  strict strike string studio summer sunset switch symbol syrup talent tariff tender theory thirst ticket timber tissue tongue tragic travel
  treble tribal tunes tunnel turban turnkey twelve unique unlike update upland urban vacant valley vessel victim virtue vision volume wander
  warmth wheat while window winter wisdom wonder yield`;

const CHAT_ACRONYMS = `ai aka am api asap atm bbl bn btw ca cc ceo cet chf cny csv cz d2 dm eod eom est eta etc eu eur eta faq fy fyi gbp gdp gmt h1
  h2 h3 html hq hr ii iii imho imo inr irl iso iv ix jpy jpg json k la lmk lol ltd mbn mln mrd mld mn mp mr ms nb ngo nok np nvm ny ok omg pdf
  pib pkb pls pln plz pm png po ppt pr ps q1 q2 q3 q4 qa re rn rub sek sg sql t tba tbc tbd thx tl tldr tv uah ui url usd usdbn eurbn utc v vat
  vi vii viii vs wip wtf www xi xii xls yoy ytd zip aug sept oct nov dec jan feb mar apr jun jul mon tue wed thu fri sat sun`;

const LANGUAGES = `english french german spanish polish ukrainian russian italian dutch turkish anglais francais allemand espagnol polonais ukrainien
  deutsch englisch franzosisch spanisch polnisch ukrainisch ingles frances aleman espanol polaco ucraniano polsku angielsku niemiecku francusku
  hiszpansku ukrainsku`;

const CURRENCY_AMOUNT = /^(?:eur|usd|gbp|pln|uah|us|fy|q|h|s)\d+\p{L}{0,3}$/u;

const ordinary = new Set(listedWords(ORDINARY).map(fold));
const languages = new Set(listedWords(LANGUAGES));
const acronyms = new Set(listedWords(CHAT_ACRONYMS));

/** Whether a folded word is an ordinary word of the languages read here, as far as it matters for telling names. */
export function isOrdinaryWord(folded: string): boolean {
  return ordinary.has(folded) || isFunctionWord(folded);
}

/** Whether a folded word is an abbreviation of chats, calendars, money or roman numbers and no name. */
export function isChatAcronym(folded: string): boolean {
  return acronyms.has(folded) || CURRENCY_AMOUNT.test(folded);
}

/** Whether a folded word is the name of a language ("in German"); most also name a people. */
export function isLanguageName(folded: string): boolean {
  return languages.has(folded);
}

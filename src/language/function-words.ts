import { fold } from '../model/text.ts';
import { listedWords } from './word-list.ts';

/** The languages in which questions are read. */
export const QUESTION_LANGUAGES = ['en', 'fr', 'de', 'es', 'pl', 'uk'] as const;
export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];

/**
 * Words that a sentence of each language can hardly do without, folded as `fold` writes them.
 * Words of several languages stand in each of them; single letters are left out where they abbreviate.
 */
const FUNCTION_WORDS: Readonly<Record<QuestionLanguage, string>> = {
  en: `a about after again all also am an and any are as at be been before being between but by can could did do does doing done during
    each even for from get give gave given had has have having he her here him his how i if in into is it its just let like many may me
    might more most much must my no nor not now of off on one only or other our out over own per please really said same say says shall
    she should show since so some still such tell than thanks that the their them then there these they this those through to too under
    until up us use very was we were what when where which while who whom whose why will with within without would yes yet you your hi
    hello hey okay give got going gonna wanna dont doesnt didnt isnt wasnt whats whos im ive`,
  fr: `au aux avec avant apres ce ces cet cette combien comment dans de depuis des du elle elles en entre est et etaient etait ete etre
    eux il ils je la le les leur leurs lors lorsque lui ma mais meme mes moins mon ne nos notre nous on ont ou oui par parce pas pendant
    plus pour pourquoi qu quand quant que quel quelle quelles quels qui quoi sa sans se selon sera ses son sont sous sur ta tes toi ton
    tous tout toute toutes tres tu un une vers voici vos votre vous ai as avait avons avez fait faire dit donne donnez merci bonjour
    salut svp peux peut est-ce premier premiere semestre milliards`,
  de: `aber alle allem allen aller alles als also am an auch auf aus bei beim bis bitte da damit dann das dass dem den denn der des dessen
    deren die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas fur gab gegen geht
    gibt hat hatte haben ich ihr ihre ihren im in ins ist ja jetzt kann kein keine konnen machen mehr mit nach nicht noch nun nur ob oder
    ohne schon sein seine seit sich sie sind so soll sollen uber um und uns unter viel viele vielen vom von vor wann war waren warum was
    weil welche welchem welchen welcher welches wem wen wenn wer werden wessen wie wieso wieviel wird wo wofur woher worden wurde wurden
    zu zum zur zwischen hallo danke milliarden euros halbjahr gesagt sagte sagt gegeben macht machte gesamt welch`,
  es: `a al algo antes aqui asi aun con como cual cuales cuando cuanta cuantas cuanto cuantos de del desde despues donde durante e el ella
    ellas ellos en entre era eran es esa ese eso esta estaba estan estas este esto estos fue fueron ha haber habia han hasta hay hoy la las
    le les lo los mas me mi mientras mucho muy nada ni no nos nuestro o otra otro para pero por porque pues que quien quienes se segun ser
    si sido sin sobre son su sus tambien tan te tiene tienen toda todas todo todos tu tus un una uno unos y ya yo dijo dice hizo hola
    gracias favor cuales millones primer primera semestre millardos`,
  pl: `a albo ale bardzo bez bo by byc byl byla bylo byly ci co czego czemu czy dla dlaczego do dzis gdy gdzie i ich ile ilu im inne ja
    jak jaka jaki jakie jakim jakich jako jego jej jest jestem juz kiedy kogo komu kto ktora ktore ktorego ktorej ktory ktorych ktorym ku
    lub ma maja mi miedzy mnie moze na nad nas nie nich nim niz o od ona one oni oraz po pod podczas ponad poniewaz prosze przed
    przez przy sa sie skad sobie ta tak takie tam te tego tej ten to tu ty tych tylko tym tys w we wiec wszystkie wszystko wy z za ze
    zeby zostal zostala zostalo powiedzial dal dala czesc dziekuje dzien dobry polroczu miliardow mld rok roku`,
  uk: `а або але б без би більше був була були було в вже ви від він вона вони воно все всі втім всього де для до досі є же з за зараз зі
    і із інші її їм їх його й коли кого кому котрий котра куди ще ця це цей ці цього цьому цієї ми між мене може на над нам нас наш не
    нема ні ним них ну о оскільки от по під після поки про при проти раз та так також там те теж ти тим тих то тобто того тоді той тому
    тут у хто хіба чи чий чим чого чому через що щоб щодо як яка яке який які яким якого якої яку яких скільки навіщо було буде будуть
    дякую привіт півріччя півріччі мільярдів млрд року каже сказав сказала дав дала`,
};

/** Words of languages that are not read here but share the alphabet: enough to notice them. */
const OTHER_FUNCTION_WORDS: Readonly<Record<string, string>> = {
  it: 'che chi come con cosa degli dei del della delle di dove e fatto gli ha hanno il la le nel nella non per perche piu quale quali quando quanta quanti quanto si sono sul una e stato miliardi',
  nl: 'aan als bij dat de den deze die dit een en er gaf geen hebben heeft het hoe hoeveel ik in is kan maar met naar niet of ook op over te tot van veel voor waar waarom wanneer was wat welke werd wie wordt zijn miljard',
  pt: 'ao aos as com como da das de deu do dos e em entre foi foram mais mas nao na nas no nos o os ou para pela pelo por porque qual quais quando quanta quantos quanto quem que se sao sua uma bilhoes',
  sv: 'att av den det dig du efter ett for fran har hur i ihop inte jag kan man med mycket nar och om pa sig ska som till under ut vad var varfor vem vilka vilken vi ar',
  cs: 'aby ale byl byla bylo co do jak jaka jake jaky je jeho jejich jsou kde kdo kdy kolik ktere ktery mezi na nebo neni od po pro proc proti pri se si ve za ze miliard',
  ro: 'a al ale ar au ca care cat cate cati ce cine cu cum dar de din este fost in intre la mai nu o pe pentru pana sa sau se si sunt un unde una cand miliarde',
  tr: 'ama bir bu cok da daha de degil gibi hangi icin ile kac kadar kim mi mu nasil ne neden nedir nerede olan olarak oldu ve veya verdi zaman milyar',
  ru: 'а без бы был была были было в вам во вот все вы где да для до его ее если есть еще и из или им их к как какая какие какой когда кого кому кто ли между мне может на не него нет но ну о об он она они от по под почему при про с сколько со так также там то тоже только у уже чего чем что чтобы эта эти это этот этого миллиардов года',
};

/** Languages that are noticed and not read. */
export const OTHER_LANGUAGES: readonly string[] = Object.keys(OTHER_FUNCTION_WORDS);

const languagesByWord = indexFunctionWords();

function indexFunctionWords(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, list] of [...Object.entries(FUNCTION_WORDS), ...Object.entries(OTHER_FUNCTION_WORDS)]) {
    for (const word of new Set(listedWords(list).map(fold))) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
}

/** The languages in which a folded word is a function word. */
export function languagesOfWord(folded: string): readonly string[] {
  return languagesByWord.get(folded) ?? [];
}

/** Whether a folded word is a function word of a language that is read here. */
export function isFunctionWord(folded: string): boolean {
  return languagesOfWord(folded).some((language) => Object.hasOwn(FUNCTION_WORDS, language));
}

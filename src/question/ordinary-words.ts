import { deu, eng, fra, pol, spa, ukr } from 'stopword';
import { fold, wordsOf } from '../model/text.ts';

/**
 * Words of chat and of asking that say nothing about what is asked. Leaving one of them unanswered is no fault of an
 * answer; leaving any other word unanswered counts against it.
 */
const CHAT_WORDS = `
  a about according across actual actually again ago all along already also always amount an and anybody anyone anything anywhere
  apparently apologies appear article articles as ask asked asking aside assume at audience aware back bad basically be because been before behind being below
  better between big bit boss brief briefing briefly bring but by bye call called came can cannot care case cause certain cheers check checking chief claim claimed
  claims clarify clear clearly colleague colleagues come comes coming comms concerning confirm confirmed confused context copy correct correctly could
  course current currently date dates day days dear deal detail detailed details did didn didn't different difference do does doesn't doing don don't done
  double down draft during each earlier early easy either else enough entire even ever every everything exact exactly explain explained express extent
  fact facts far fast few figure figures fill final finally find fine first folks following for form four from full fully fyi gave general get gets getting gist give given gives
  giving go goes going gonna good got great guess guys had half handy happen happened happening happens hard has have haven haven't having he
  headline hello help her here hey hi him his hmm hold how however hi i i'd i'll i'm i've if im important in including info inform
  information instead interested into involved is isn isn't issue it its itself just keep keeps kind know known knows large largest last lastly late later latest least
  less let let's like line list listed little lol long look looking looks lot made main mainly make makes making many material
  matter may maybe me mean means meant mention mentioned mentions might mind minister's minute minutes moment month months more morning most
  much must my name named names need needed needs never new news next nice no nobody none not note nothing now number numbers of off ok okay on once one ones only
  onto or order other others our out over overall own page paper part particular people per perhaps person phrase phrases pick piece place please pls plz plus
  point points possible precise precisely present press presumably previous previously print printed prints prob probably provide put puts question questions quick
  quickly quite quote quoted rather re read reading real really recall record refer reference regarding related remember remind repeat
  report reported reportedly reporter reporters reports respect rest right roughly run said same saw say saying says second see seem seems seen
  sentence separate several shall she short should show sir situation slide so some somebody someone something somewhere sorry sort source sources
  speak speaking specific specifically specify spoke spoken start stand state stated statement statements states still stop stuff such
  suggest sum summarise summarize summary sure surely take taken talk talked talking talks tell tells term terms text than thank thanks that that's the
  their them then there these they thing things think this those though thought three through thx time times title to today together told too
  total totally true try trying turn two type under understand until up upon us use used using usual value various verbatim verify versus very
  via vs wait wanna want wanted wants was wasn't way we week weeks well went were what what's whatever when where whether which
  while who whole whom whose why wide will wish with within without won't wonder word worded wording words work working worth would write writing wrong
  wrote yeah year years yep yes yesterday yet you your yours
  actually anyhow thats whats whos wheres hows u ur r dat wat wen hw wich wot wud cud shud bout abt tho tbh imo btw afaik asap lmk rn ty gotta dunno cos cuz coz
  spring summer autumn winter weekday weekdays currency currencies sum sums qualifier sort sorts kindly supply folder mission sub bullet bullets docs doc file files filing
  confirmed exact status story piece desk office officer reader journalist editor memo cable note speech talking-points deck
`;

/** Spellings of hurried chat and the words they stand for. */
const CHAT_SPELLINGS: Readonly<Record<string, string>> = {
  wen: 'when',
  whn: 'when',
  dat: 'that',
  wat: 'what',
  wot: 'what',
  wht: 'what',
  hw: 'how',
  u: 'you',
  ur: 'your',
  r: 'are',
  wich: 'which',
  whch: 'which',
  wheres: 'where is',
  whos: 'who is',
  whats: 'what is',
  wats: 'what is',
  hows: 'how is',
  whens: 'when is',
  y: 'why',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  wer: 'where',
  cuz: 'because',
  cos: 'because',
  coz: 'because',
  wanna: 'want to',
  gonna: 'going to',
  bn: 'billion',
  hwo: 'how',
  waht: 'what',
  whne: 'when',
  hom: 'who',
  wehn: 'when',
  whcih: 'which',
  muhc: 'much',
  mcuh: 'much',
  mony: 'money',
  moeny: 'money',
  yrs: 'years',
  yr: 'year',
  mths: 'months',
  n: 'and',
  teh: 'the',
  thier: 'their',
  tiem: 'time',
  w: 'with',
  acc: 'according',
  min: 'minister',
  mins: 'ministers',
  govt: 'government',
  xchange: 'exchange',
};

const foldedSet = (words: Iterable<string>) => new Set(Array.from(words, (word) => fold(word)));
const SHARED = foldedSet(CHAT_WORDS.trim().split(/\s+/));
const BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: foldedSet(eng),
  fr: foldedSet([
    ...fra,
    'est-ce',
    'dites',
    'dire',
    'dit',
    'selon',
    'parle',
    'été',
    'quel',
    'quelle',
    'quels',
    'quelles',
    'combien',
    'bonjour',
    'merci',
    'chiffre',
    'donné',
  ]),
  de: foldedSet([
    ...deu,
    'bitte',
    'sagt',
    'sagte',
    'laut',
    'gibt',
    'heisst',
    'genau',
    'viel',
    'viele',
    'wie',
    'danke',
    'hallo',
    'lautet',
    'insgesamt',
    'welche',
    'welcher',
    'welches',
    'hoch',
    'zahl',
  ]),
  es: foldedSet([
    ...spa,
    'dijo',
    'dice',
    'según',
    'hay',
    'fue',
    'es',
    'son',
    'cuánto',
    'cuánta',
    'cuántos',
    'cuántas',
    'qué',
    'quién',
    'quiénes',
    'dónde',
    'cuándo',
    'cómo',
    'cuál',
    'cuáles',
    'ha',
    'han',
    'hola',
    'gracias',
    'cifra',
  ]),
  pl: foldedSet([
    ...pol,
    'ile',
    'kiedy',
    'gdzie',
    'kto',
    'jaki',
    'jaka',
    'jakie',
    'które',
    'która',
    'który',
    'powiedział',
    'proszę',
    'według',
    'wynosi',
    'wyniosła',
    'odbyło',
    'zostało',
  ]),
  uk: foldedSet([
    ...ukr,
    'скільки',
    'коли',
    'де',
    'хто',
    'який',
    'яка',
    'яке',
    'які',
    'чи',
    'сказав',
    'згідно',
    'будь',
    'ласка',
    'було',
    'була',
    'був',
    'грошей',
    'коштів',
  ]),
};

/** Whether a folded word carries no content in the given language (English counts everywhere: chat mixes it in). */
export function isOrdinary(folded: string, language: string): boolean {
  return SHARED.has(folded) || BY_LANGUAGE.en?.has(folded) === true || BY_LANGUAGE[language]?.has(folded) === true;
}

/** English text with the spellings of hurried chat written out. */
export function writeOutChat(text: string): string {
  let rest = 0;
  let written = '';
  for (const word of wordsOf(text)) {
    const spelled =
      Object.hasOwn(CHAT_SPELLINGS, word.folded) && word.text === word.text.toLowerCase() ? CHAT_SPELLINGS[word.folded] : undefined;
    if (spelled === undefined) continue;
    written += text.slice(rest, word.start) + spelled;
    rest = word.end;
  }
  return written + text.slice(rest);
}

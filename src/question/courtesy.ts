import { fold, wordsOf } from '../model/text.ts';

/** Small talk that a message consists of, and nothing else. */
export type Courtesy = 'hello' | 'thanks' | 'goodbye' | 'acknowledged' | 'apology';

/** Words and short phrases of small talk, folded, by what they do. */
const PHRASES: Readonly<Record<Courtesy, string>> = {
  hello: `hi|hello|hey|hiya|howdy|yo|good morning|good afternoon|good evening|good day|morning|greetings|how are you|how are you doing|
    whats up|bonjour|bonsoir|salut|hallo|guten morgen|guten tag|guten abend|moin|servus|hola|buenos dias|buenas tardes|buenas|czesc|
    dzien dobry|witam|привіт|добрии день|добрии ранок|вітаю|доброго дня`,
  thanks: `thanks|thank you|thx|ty|tysm|many thanks|thanks a lot|thanks a million|thank you so much|thank you very much|cheers|much appreciated|
    appreciated|appreciate it|appreciate that|much obliged|thank u|thx a lot|ta|thanks a bunch|bless you|merci bien|danke dir|mille mercis|mil gracias|that helps|that helped|very helpful|helpful|merci|merci beaucoup|danke|danke schon|vielen dank|gracias|
    muchas gracias|dziekuje|dzieki|дякую|щиро дякую|спасибі`,
  goodbye: `bye|bye bye|goodbye|good night|see you|see you later|see you tomorrow|see ya|take care|have a good day|have a nice day|good weekend|
    have a good weekend|au revoir|a bientot|tschuss|auf wiedersehen|adios|hasta luego|do widzenia|до побачення|бувай|talk later|laters`,
  acknowledged: `ok|okay|k|kk|ok then|okay then|alright|all right|right|fine|good|great|perfect|excellent|awesome|cool|nice|nice one|super|lovely|brilliant|
    got it|understood|i see|noted|roger|sounds good|sure|fair enough|makes sense|good to know|interesting|wow|lol|haha|hmm|hm|ah|oh|aha|
    no thanks|no thank you|no|nope|yes|yep|yeah|well done|good job|great job|nothing|never mind|nevermind|all good|that is all|thats all|
    thats it|d'accord|tres bien|alles klar|in ordnung|gut|vale|de acuerdo|dobrze|добре|гаразд|зрозуміло|yay|whatever|good stuff|no worries|
    no problem|np|my bad|gotcha|will do|love it|great stuff|good one|well played|nvm|one sec|one moment|brb|on it|done|exactly|indeed|agreed|true|true enough|of course|bien recu|verstanden|passt|prima|claro|entendido|jasne|rozumiem|test|testing|stop|pause|quiet|enough`,
  apology: `sorry|apologies|my apologies|pardon|excuse me|oops|whoops|desole|entschuldigung|perdon|przepraszam|вибачте`,
};

/** Words that go with small talk and change nothing of it. */
const BESIDE = new Set(
  `there bot sitrep team all everyone everybody folks guys a lot so much very really again then for now that this it the your help assistance
  and you mate friend please and just well anyway today tomorrow later was is im i am we are indeed one more very
  info information answer answers answering quick helping speaking talking to with you listening explaining ai everything do all that what
  time patience support chat chatting was nice good pleasure meeting`.split(/\s+/u),
);

const ORDER: readonly Courtesy[] = ['thanks', 'goodbye', 'apology', 'hello', 'acknowledged'];

const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly courtesy: Courtesy }[]>();
for (const courtesy of ORDER) {
  for (const phrase of PHRASES[courtesy].split('|')) {
    const words = fold(phrase).split(/\s+/u).filter(Boolean);
    const [first = ''] = words;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, courtesy }]);
  }
}

/**
 * The small talk that a message is as a whole; nothing where it says anything else. Of several the first of thanks,
 * goodbye, apology, greeting, and plain acknowledgement.
 */
export function courtesyOf(text: string): Courtesy | undefined {
  const words = wordsOf(text.replace(/['’]s\b/gu, 's')).map(({ folded }) => folded);
  if (words.length === 0) return /\p{Emoji_Presentation}|[:;]-?[)D]|❤|👍/u.test(text) ? 'acknowledged' : undefined;
  const found = new Set<Courtesy>();
  for (let at = 0; at < words.length; ) {
    const phrase = (byFirstWord.get(words[at] ?? '') ?? [])
      .filter((one) => one.words.every((word, offset) => words[at + offset] === word))
      .sort((one, other) => other.words.length - one.words.length)[0];
    if (phrase) found.add(phrase.courtesy);
    else if (!BESIDE.has(words[at] ?? '')) return undefined;
    at += phrase?.words.length ?? 1;
  }
  return ORDER.find((courtesy) => found.has(courtesy));
}

/** So many words a remark has at most that is small talk though not all of its words are. */
const REMARK_WORDS = 9;

/**
 * The small talk in a short remark that asks nothing: "ok cool, I will use that". Whether its other words say anything is for
 * whoever knows the pack to tell.
 */
export function courtesyIn(text: string): Courtesy | undefined {
  const words = wordsOf(text);
  if (words.length > REMARK_WORDS || /[?¿]/u.test(text)) return undefined;
  const found = words.flatMap((word, at) => {
    const phrases = byFirstWord.get(word.folded) ?? [];
    return phrases.filter((one) => one.words.every((part, offset) => words[at + offset]?.folded === part)).map(({ courtesy }) => courtesy);
  });
  return ORDER.find((courtesy) => found.includes(courtesy));
}

/** The message without the small talk around it: "thanks, and the pledge?" asks for the pledge. */
export function withoutCourtesy(text: string): string {
  const words = wordsOf(text);
  const lengthAt = (at: number): number => {
    const phrases = byFirstWord.get(words[at]?.folded ?? '') ?? [];
    return Math.max(
      0,
      ...phrases.filter((one) => one.words.every((word, offset) => words[at + offset]?.folded === word)).map((one) => one.words.length),
    );
  };
  let first = 0;
  for (
    let length = lengthAt(first);
    length > 0 && first + length < words.length && leads(words[first]?.folded ?? '');
    length = lengthAt(first)
  )
    first += length;
  const start = words[first]?.start;
  return first === 0 || start === undefined ? text : text.slice(start);
}

/** Small talk that opens a message and does not open a question: "good" and "no" also begin sentences that mean them. */
function leads(word: string): boolean {
  return !MEANT.has(word);
}

const MEANT = new Set([
  'right',
  'no',
  'nothing',
  'stop',
  'pause',
  'test',
  'sure',
  'fine',
  'nice',
  'never',
  'how',
  'whats',
  'enough',
  'all',
  'yes',
  'interesting',
  'quiet',
  'testing',
  'whatever',
]);

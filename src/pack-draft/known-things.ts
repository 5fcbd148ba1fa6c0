import { isFunctionWord } from '../language/function-words.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { FormKind } from './form-lists.ts';
import { type FormWords, kindByForm } from './form-words.ts';
import type { ReadTexts } from './read-texts.ts';

/** Something that the documents speak of as known, without a name of its own: "the city council". */
export interface KnownThing {
  /** With its article. */
  readonly name: string;
  readonly kind: FormKind;
  /** Why it has its kind, where its noun alone does not say so. */
  readonly because?: string;
  readonly mentions: number;
  readonly language: string;
  /** The noun alone, folded. */
  readonly noun: string;
}

const FEWEST = 3;
/** Bodies act and give figures; a place or an event that is named once and again may be a counted noun: "the caves". */
const FEWEST_OF_BODIES = 2;
const MOST = 12;

/** What the documents call "the" with a noun that names a body, a place, an undertaking or an event, often enough; the most frequent first. */
export function knownThings({ sentences }: ReadTexts): KnownThing[] {
  const found = sentences.flatMap(({ told, forms }) => {
    const { language } = told.document.source;
    const words = wordsOf(told.text);
    return words.flatMap((word, at) => {
      if (!forms.article(word.text)) return [];
      const noun = nounBehind(words.slice(at + 1, at + 3), forms, language);
      if (noun === undefined || /\S/u.test(told.text.slice(word.end, words[at + 1]?.start).replace(/['’]/u, ''))) return [];
      const kind = kindByForm([noun.noun], forms);
      const name = `${word.folded}${told.text.slice(word.end, noun.end)}`.replace(/['’]s?$/u, '');
      return kind === undefined ? [] : [{ name, kind, language, noun: fold(noun.noun) }];
    });
  });
  const costing = costingThings(sentences);
  const costs = new Set(costing.map(({ name }) => fold(name)));
  const noted = [...Map.groupBy(found, ({ name }) => fold(name)).values()]
    .flatMap((alike): KnownThing[] => {
      const [first] = alike;
      return first && alike.length >= (first.kind === 'organisation' ? FEWEST_OF_BODIES : FEWEST)
        ? [{ ...first, mentions: alike.length }]
        : [];
    })
    .filter(({ name }) => !costs.has(fold(name)));
  return [...noted, ...costing].sort((one, other) => other.mentions - one.mentions).slice(0, MOST);
}

const COST =
  /(?<!\p{L})(?:costs?|kostete|kostet|kosten|coûte(?:nt|ra)?|coûté|cuestan?|costó|costará|kosztuj\p{L}+|kosztowa\p{L}+|коштує|коштува\p{L}+)(?=\s)/iu;
const STILL_BEFORE_COST = /^\s+(?:will|has|had|would|wird|hat|a|va|ha|буде|będzie)\s+$/iu;
const PRONOUN_COSTS = /^(?:it|er|sie|es|il|elle|він|вона|воно)\s/iu;

/** What the documents say the cost of: "the gate cost EUR 9,500", "the pier … It cost EUR 5.2 million". */
function costingThings(sentences: ReadTexts['sentences']): KnownThing[] {
  const found = sentences.flatMap(({ told, forms }, at) => {
    const { language } = told.document.source;
    const cost = told.headline || told.money.length === 0 ? null : COST.exec(told.text);
    if (cost === null) return [];
    const before = sentences[at - 1];
    const isCarried = PRONOUN_COSTS.test(told.text) && before?.told.document === told.document && !before.told.headline;
    const phrase = isCarried ? before.told.text : told.text.slice(0, cost.index);
    const [article, noun, next] = wordsOf(phrase);
    if (article === undefined || noun === undefined || !forms.article(article.text)) return [];
    if (!(language === 'de' ? /^\p{Lu}/u : /^\p{Ll}/u).test(noun.text) || isFunctionWord(noun.folded) || forms.plainAdjective(noun.text))
      return [];
    // Of two nouns neither alone is what costs so much, and what costs stands right before its verb.
    if (next !== undefined && !(isCarried ? isFunctionWord(next.folded) : STILL_BEFORE_COST.test(phrase.slice(noun.end)))) return [];
    return [{ name: `${article.folded} ${noun.text}`, kind: 'programme' as const, because: 'it costs money', language, noun: noun.folded }];
  });
  return [...Map.groupBy(found, ({ name }) => fold(name)).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, mentions: others.length + 1 }] : [],
  );
}

/** The noun right behind an article, or behind one more word that tells which one is meant. */
function nounBehind(
  [first, second]: readonly { readonly text: string; readonly folded: string; readonly end: number }[],
  forms: FormWords,
  language: string,
): { readonly noun: string; readonly end: number } | undefined {
  // German nouns have capitals; elsewhere a capital makes it part of a name.
  const isNoun = (word: string) => (language === 'de' ? /^\p{Lu}/u : /^\p{Ll}/u).test(word) && kindByForm([word], forms) !== undefined;
  if (first === undefined) return undefined;
  if (second && isNoun(second.text) && /^\p{Ll}/u.test(first.text) && !isFunctionWord(first.folded) && !forms.plainAdjective(first.text)) {
    return { noun: second.text, end: second.end };
  }
  // "the Torsay council": a body of a place that has no capital itself.
  if (second && language === 'en' && /^\p{Lu}\p{Ll}/u.test(first.text) && isNoun(second.text) && forms.organisation(second.text)) {
    return { noun: second.text, end: second.end };
  }
  return isNoun(first.text) ? { noun: first.text, end: first.end } : undefined;
}

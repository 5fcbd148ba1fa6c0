import { isFunctionWord } from '../language/function-words.ts';
import { fold, wordsOf } from '../model/text.ts';
import type { FormKind } from './form-lists.ts';
import { kindByForm } from './form-words.ts';
import type { ToldTexts } from './texts-told.ts';

/** Something that the documents speak of as known, without a name of its own: "the city council". */
export interface KnownThing {
  /** With its article. */
  readonly name: string;
  readonly kind: FormKind;
  readonly mentions: number;
  readonly language: string;
  /** The noun alone, folded. */
  readonly noun: string;
}

const FEWEST = 3;
const MOST = 12;

/** What the documents call "the" with a noun that names a body, a place, an undertaking or an event, often enough; the most frequent first. */
export function knownThings({ sentences }: ToldTexts): KnownThing[] {
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
  return [...Map.groupBy(found, ({ name }) => fold(name)).values()]
    .flatMap((alike): KnownThing[] => {
      const [first] = alike;
      return first && alike.length >= FEWEST ? [{ ...first, mentions: alike.length }] : [];
    })
    .sort((one, other) => other.mentions - one.mentions)
    .slice(0, MOST);
}

/** The noun right behind an article, or behind one more word that tells which one is meant. */
function nounBehind(
  [first, second]: readonly { readonly text: string; readonly folded: string; readonly end: number }[],
  forms: Parameters<typeof kindByForm>[1] & { readonly plainAdjective: (word: string) => boolean },
  language: string,
): { readonly noun: string; readonly end: number } | undefined {
  // German nouns have capitals; elsewhere a capital makes it part of a name.
  const isNoun = (word: string) => (language === 'de' ? /^\p{Lu}/u : /^\p{Ll}/u).test(word) && kindByForm([word], forms) !== undefined;
  if (first === undefined) return undefined;
  if (second && isNoun(second.text) && /^\p{Ll}/u.test(first.text) && !isFunctionWord(first.folded) && !forms.plainAdjective(first.text)) {
    return { noun: second.text, end: second.end };
  }
  return isNoun(first.text) ? { noun: first.text, end: first.end } : undefined;
}

import { listedWords } from '../language/word-list.ts';
import { fold } from '../model/text.ts';
import { type FormKind, WRITTEN_FORMS, type WrittenForms } from './form-lists.ts';

/** Tells words of one kind. */
export type WordTest = (word: string) => boolean;

function wordTest(list: string): WordTest {
  const words = listedWords(list).map(fold);
  const whole = new Set(words.filter((word) => !word.includes('*')));
  const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const endings = words.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  return (word) => {
    const folded = fold(word);
    if (whole.has(folded)) return true;
    const isInflected = beginnings.some((beginning) => folded.startsWith(beginning) && folded.length - beginning.length <= LONGEST_ENDING);
    return isInflected || endings.some((ending) => folded.endsWith(ending) && folded.length > ending.length);
  };
}

const LONGEST_ENDING = 4;

/** The words of one language that show what a name is the name of. */
export interface FormWords
  extends Readonly<Record<FormKind | 'office' | 'title' | 'placeBefore' | 'article' | 'plainAdjective' | 'heads' | 'joins', WordTest>> {
  /** Whether what a name is stands at its end: "Tessel Park". */
  readonly nounLast: boolean;
  /** Whether the language has articles at all. */
  readonly hasArticles: boolean;
}

function formsOf(written: WrittenForms, nounLast: boolean): FormWords {
  const of = (key: keyof WrittenForms) => wordTest(written[key]);
  return {
    organisation: of('organisation'),
    place: of('place'),
    event: of('event'),
    programme: of('programme'),
    office: of('office'),
    title: of('title'),
    placeBefore: of('placeBefore'),
    article: of('article'),
    plainAdjective: of('plainAdjective'),
    heads: of('heads'),
    joins: of('joins'),
    nounLast,
    hasArticles: written.article !== '',
  };
}

const FORMS: ReadonlyMap<string, FormWords> = new Map(
  Object.entries(WRITTEN_FORMS).map(([language, written]) => [language, formsOf(written, language === 'en')]),
);
const NO_FORMS = formsOf(
  {
    organisation: '',
    place: '',
    event: '',
    programme: '',
    office: '',
    title: '',
    placeBefore: '',
    article: '',
    plainAdjective: '',
    heads: '',
    joins: '',
  },
  false,
);

/** The words of a language (ISO 639-1); of one that is not read here, none. */
export function formWords(language: string): FormWords {
  return FORMS.get(language) ?? NO_FORMS;
}

/**
 * What the noun says that names something: the one that ends it, or the one that begins it before "of" or "for"; where nouns
 * come first, the one that begins it and then any other.
 */
export function kindByForm(words: readonly string[], { organisation, place, event, programme, nounLast }: FormWords): FormKind | undefined {
  const tests: readonly (readonly [FormKind, WordTest])[] = [
    ['organisation', organisation],
    ['programme', programme],
    ['event', event],
    ['place', place],
  ];
  const [first, last] = [words[0], words.at(-1)];
  const leads = words.length > 1 && (!nounLast || words.slice(1, -1).some((word) => /^\p{Ll}/u.test(word)));
  const inOrder = nounLast && !leads ? [last, first === words.at(-1) ? undefined : headOfPlace(words)] : [first, last, ...words];
  for (const word of inOrder) {
    const found = word === undefined ? undefined : tests.find(([, isOf]) => isOf(word));
    if (found) return found[0];
  }
  return undefined;
}

/** "Mount Tessel", "Lake Aru": of two English names the first may be the noun. */
function headOfPlace(words: readonly string[]): string | undefined {
  return words.length === 2 ? words[0] : undefined;
}

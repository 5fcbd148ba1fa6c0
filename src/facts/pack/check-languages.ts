import { isTimeZone } from '../../model/digest-definition.ts';
import type { WordsByLanguage } from '../../model/entity.ts';
import type { UncheckedPack } from './draft.ts';
import { type Fault, faultAt, type PackLine } from './fault.ts';

interface Words {
  readonly of: string;
  readonly words: WordsByLanguage;
  readonly placeOf: (language: string) => PackLine;
}

function* allWords(draft: UncheckedPack): Generator<Words> {
  for (const { content, place } of draft.entities) {
    yield { of: `entity "${content.id}"`, words: content.aliases, placeOf: (language) => place('aliases', language) };
  }
  for (const { content, place } of draft.properties) {
    yield { of: `property "${content.id}"`, words: content.synonyms, placeOf: (language) => place('synonyms', language) };
  }
  for (const { content, place } of draft.terms) {
    yield { of: `term "${content.id}"`, words: content.words, placeOf: (language) => place('words', language) };
  }
}

/** Words in languages that the pack does not declare: they would never be used. */
export function undeclaredLanguages(draft: UncheckedPack): Fault[] {
  const [head] = draft.heads;
  if (!head) return [];
  const declared = head.content.languages;
  return [...allWords(draft)].flatMap(({ of, words, placeOf }) =>
    Object.keys(words)
      .filter((language) => !declared.includes(language))
      .map((language) => {
        const what = `${of} has words in "${language}"; the pack declares ${declared.join(', ')}`;
        return faultAt(placeOf(language), 'LANGUAGE_UNDECLARED', what, 'correct the code, or declare the language in pack.yaml');
      }),
  );
}

/** A time zone that the IANA database does not have. */
export function unknownTimeZones(draft: UncheckedPack): Fault[] {
  return draft.heads
    .filter(({ content }) => !isTimeZone(content.time_zone))
    .map(({ content, place }) => {
      const what = `time_zone "${content.time_zone}" is not a time zone`;
      return faultAt(place('time_zone'), 'TIME_ZONE_UNKNOWN', what, 'write its IANA name, such as Europe/Brussels');
    });
}

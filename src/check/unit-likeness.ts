import { conceptMentions } from '../question/concepts.ts';

/** Whoever is counted: any of these may be called people. */
const PERSONS: ReadonlySet<string> = new Set([
  'child',
  'adult',
  'elderly',
  'worker',
  'pupil',
  'patient',
  'teacher',
  'politician',
  'doctor',
  'member',
  'ill',
]);
const PEOPLE: ReadonlySet<string> = new Set(['people', 'population']);
/** What is no person. */
const BODIES: ReadonlySet<string> = new Set([
  'family',
  'country',
  'company',
  'city',
  'region',
  'school',
  'council',
  'government',
  'hospital',
  'group',
  'event',
]);

const known = (text: string, language: string) =>
  new Set(
    conceptMentions(text, language)
      .map(({ concept }) => concept)
      .filter((concept) => PERSONS.has(concept) || PEOPLE.has(concept) || BODIES.has(concept)),
  );

/** Endings of English nouns for people ("travellers", "residents", "crewmen"). */
const PERSONAL_ENDING = /(?:(?:er|or|ee|ist|ant|ent|ian|ese|mate)s|men|women|folk|crew|staff|personnel)$/iu;

const isOf = (all: ReadonlySet<string>, kinds: ReadonlySet<string>) => [...all].some((concept) => kinds.has(concept));

/** Whether a noun is one for people; undefined where nothing tells. */
function isPersonal(text: string, language: string, concepts: ReadonlySet<string>): boolean | undefined {
  if (isOf(concepts, PERSONS) || isOf(concepts, PEOPLE)) return true;
  if (isOf(concepts, BODIES)) return false;
  return language === 'en' ? text.split(/\s+/u).some((word) => PERSONAL_ENDING.test(word)) : undefined;
}

/**
 * Whether two nouns may count the same things: they stand for one, the one is more general, or it is not known what the one
 * stands for.
 *
 * @param language of the one; the other is in the language of statements
 */
export function meansAlike(one: string, language: string, other: string): boolean {
  const [said, held] = [known(one, language), known(other, 'en')];
  if ([...said].some((concept) => held.has(concept))) return true;
  const [saysPeople, holdsPeople] = [isPersonal(one, language, said), isPersonal(other, 'en', held)];
  if (saysPeople !== undefined && saysPeople !== holdsPeople) return false;
  if (holdsPeople === true) return said.size === 0 || held.size === 0 || isOf(said, PEOPLE) || isOf(held, PEOPLE);
  return isOf(said, BODIES) === isOf(held, BODIES) && (said.size === 0 || held.size === 0);
}

import type { Entity, EntityKind } from '../src/model/entity.ts';
import type { SeededRandom } from './seeded-random.ts';

const ONSETS = ['b', 'br', 'd', 'dr', 'f', 'g', 'h', 'k', 'kr', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z'] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ae', 'ei', 'ou'] as const;
const CODAS = ['', '', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'sk', 'th', 'x'] as const;

const FORMS: readonly [readonly [EntityKind, readonly string[]], ...(readonly [EntityKind, readonly string[]])[]] = [
  ['programme', ['Programme', 'Facility', 'Initiative', 'Fund', 'Package', 'Reserve', 'Partnership']],
  ['organisation', ['Agency', 'Institute', 'Consortium', 'Works', 'Directorate', 'Command']],
  ['place', ['Harbour', 'Depot', 'Range', 'Airfield', 'Valley']],
  ['event', ['Conference', 'Forum', 'Exercise', 'Summit']],
  ['person', []],
];

function drawWord(random: SeededRandom, syllables: number): string {
  let word = '';
  for (let count = 0; count < syllables; count += 1) word += random.pick(ONSETS) + random.pick(VOWELS);
  word += random.pick(CODAS);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function drawFreshWord(random: SeededRandom, taken: Set<string>): string {
  for (;;) {
    const word = drawWord(random, 2 + random.below(2));
    if (taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}

/** Entities that nobody has heard of, with names of their own and the short form people would use. */
export function drawEntities(random: SeededRandom, count: number): Entity[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const [kind, nouns] = random.pick(FORMS);
    const own = drawFreshWord(random, taken);
    const name = kind === 'person' ? `${drawWord(random, 2)} ${own}` : `${own} ${nouns[random.below(nouns.length)] ?? ''}`;
    return { id: `synthetic-entity-${at}`, kind, name, aliases: { en: [own] }, roles: [], within: [], ambient: false };
  });
}

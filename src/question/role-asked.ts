import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import type { RoleCues } from '../language/words/asked-words.ts';
import type { PropertyRole } from '../model/property.ts';

const WHO = alternativesOf(phrasesOf(({ asked }) => asked.roles.who));
const TO_WHOM = cueOf(({ asked }) => asked.roles.toWhom);
const WHERE = cueOf(({ asked }) => asked.answers.place);

type RoleOfWho = Exclude<keyof RoleCues, 'who' | 'toWhom' | 'another' | 'before'>;

const ANOTHER = cueOf(({ asked }) => asked.roles.another);
/** "Who was it before?": what stands alone at the end, not what comes "before the summit". */
const BEFORE = new RegExp(`(?<=\\p{L} )(?:${alternativesOf(phrasesOf(({ asked }) => asked.roles.before))})(?=[^\\p{L}\\p{N}]*$)`, 'u');

/** Who does what, at once or after one word: "who pledged", "who has pledged". What stands before another "who" is no part of it. */
function whoDoes(role: RoleOfWho): RegExp {
  const verbs = alternativesOf(phrasesOf(({ asked }) => asked.roles[role]));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${WHO})(?: [\\p{L}']+)??\\s(?:${verbs})(?![\\p{L}\\p{N}])`, 'u');
}

const BY_ROLE: readonly (readonly [PropertyRole, RegExp])[] = [
  ['receiver', TO_WHOM],
  ...(['giver', 'receiver', 'announcer', 'holder', 'participant'] as const).map((role) => [role, whoDoes(role)] as const),
  ['place', WHERE],
];

/** The part in which a folded question asks for somebody, or for a place; nothing where "who" alone says none. */
export function readRole(folded: string): PropertyRole | undefined {
  return BY_ROLE.find(([, asks]) => asks.test(folded))?.[0];
}

/**
 * The words of a folded question by which it asks for somebody before or after whoever holds an office ("the previous mayor"):
 * no answer is who holds it, unless that very word is held of them.
 */
export function readAnotherHolder(folded: string): { readonly text: string; readonly start: number } | undefined {
  const found = ANOTHER.exec(folded) ?? BEFORE.exec(folded);
  return found ? { text: found[0], start: found.index } : undefined;
}

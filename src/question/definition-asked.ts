import { alternativesOf, phrasesOf } from '../language/cue.ts';
import type { DefinitionCues } from '../language/words/asked-words.ts';

const parts = (part: keyof DefinitionCues) => alternativesOf(phrasesOf(({ asked }) => asked.definition[part]));

const GAP = '[^\\p{L}\\p{N}]';
const DEFINITION = new RegExp(`^(?:${GAP}*(?:${parts('before')})${GAP}+)*¿?(?:${parts('opens')})(?![\\p{L}\\p{N}])`, 'u');
const NODS = new RegExp(`^${GAP}*(?:${parts('nods')})${GAP}`, 'u');

/** Whether a folded message opens like a question for what something is: "what is", "ok, who is". */
export function opensDefinition(folded: string): boolean {
  return DEFINITION.test(folded);
}

/** Whether a folded message opens with a mere nod to what was said before: "ok, the pledge". */
export function opensWithNod(folded: string): boolean {
  return NODS.test(folded);
}

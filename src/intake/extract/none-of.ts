import type { ClauseActor } from './clause-actor.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Before a group: no member of it. */
const NONE =
  /(?<!\p{L})(?:no|not\s+(?:one|a\s+single)|no\s+single|none|kein(?:e|er|es|em|en)?|nicht\s+ein(?:e|er|es)?|auc(?:un|une)|pas\s+un(?:e)?|ningún|ninguno|ninguna|żad(?:en|na|ne|nego|nej)|ani\s+jeden|жод(?:ен|на|не|ного|ної))(?:\s+(?:of|from|among|von|der|des|de|d['’]|los|las|z|із|зі|з))?(?:\s+(?:the|our|its|their|der|den|les|los|las))?\s+(?:\p{Ll}+\s+){0,1}$/iu;
/** Before a group: each member by itself. */
const EACH =
  /(?<!\p{L})(?:each|every|jede(?:r|s|n)?|chaque|chacun(?:e)?|cada|każd(?:y|a|e)|кож(?:ен|на|не))(?:\s+(?:of|von|der|des|de|uno|z|із|зі|з))?(?:\s+(?:the|our|its|their|der|den|les|los|las))?\s+(?:\p{Ll}+\s+){0,1}$/iu;

/** How the members of a group that acts are meant: none of them, each for itself, or all together. */
export function membersMeant(told: ParsedSentence, acting: ClauseActor, place: Stretch): 'none' | 'each' | undefined {
  if (acting.kind !== 'known' || told.words.entities.get(acting.entity)?.kind !== 'group') return undefined;
  for (const at of placesOf(told, acting, place)) {
    const before = told.text.slice(Math.max(0, at - 40), at);
    if (NONE.test(before)) return 'none';
    if (EACH.test(before)) return 'each';
  }
  return undefined;
}

/** Where the words for the group stand: its names, or the last word of the subject that refers to it. */
function placesOf(told: ParsedSentence, acting: ClauseActor & { readonly kind: 'known' }, place: Stretch): readonly number[] {
  const named = told.names.filter(({ entity, start }) => entity === acting.entity && start <= place.start).map(({ start }) => start);
  if (acting.subject === undefined) return named;
  const phrase = told.text.slice(acting.subject.start, acting.subject.end);
  return [...named, acting.subject.start + phrase.length - (phrase.split(/\s/u).at(-1)?.length ?? 0)];
}

import { contentWordingOf, namesOf } from '../../facts/ids-named.ts';
import { packWithin } from '../../facts/pack-within.ts';
import { cleanText } from '../../model/text.ts';
import { type Context, packHere } from '../context.ts';

/** So long may an open question be in a digest, in UTF-16 units. */
export const LONGEST_WORDING = 200;

/** Marks that are not seen, or turn the order of what is: a reader would read something else than the curator. */
const UNSEEN = /[^\P{C}\n\r\t]/u;
/** What platforms may take for a mention of many, a link or markup. */
const ACTIVE = /<[^>]*>|(?:^|\W)@(?:here|channel|everyone|team)\b|\b(?:https?:|www\.)/iu;

/** What keeps a text from being printed in digests for an audience; nothing where it may be. */
export function wordingFault(written: string, audience: string, context: Context): string | undefined {
  const text = cleanText(written);
  if (text.length > LONGEST_WORDING) return `It has ${text.length} characters; at most ${LONGEST_WORDING} fit into a digest.`;
  if (UNSEEN.test(written)) return 'It has characters that are not seen. Write it by hand.';
  if (ACTIVE.test(text)) return 'It has a mention, a link or markup. Say it in plain words.';
  const named = closedNameIn(text, audience, context);
  return named === undefined ? undefined : `It names “${named}”, of which ${audience} is not to know.`;
}

/** A name in a text that the curator may know of, and the audience may not. */
function closedNameIn(text: string, audience: string, context: Context): string | undefined {
  const open = new Set(packWithin(context.parts.bot().pack, audience).entities.map(({ id }) => id));
  const wording = contentWordingOf({ facts: [], gaps: [] }, [text]);
  const hidden = packHere(context).entities.filter(({ id }) => !open.has(id));
  return hidden.flatMap(namesOf).find((name) => wording.says(name));
}

import { asksIfRight } from '../question/among-people.ts';

const CHECK_COMMAND = /^\s*\/check(?:\s+|$)/iu;
/** The words that ask for a check stand before a colon, and are few. */
const ASKED_BEFORE_COLON = /^\s*([^:\n]{4,60}):\s*(?=\S)/u;

/** The text behind "/check", or behind words that ask in any language whether what follows is right: "check this: …". */
export function draftToCheck(text: string): string | undefined {
  const slash = CHECK_COMMAND.exec(text);
  if (slash) return text.slice(slash[0].length);
  const asked = ASKED_BEFORE_COLON.exec(text);
  return asked?.[1] !== undefined && asksIfRight(asked[1]) ? text.slice(asked[0].length) : undefined;
}

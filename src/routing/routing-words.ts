import { ACTIONS } from '../desk/action-ids.ts';
import { buttons, failureMessage, plainMessage, toAsker, unknownButton } from '../desk/words.ts';
import { listItem, paragraph } from '../model/blocks.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import { carrying } from './carried-pack.ts';
import { type AskedOfSome, inPackAction } from './in-pack.ts';
import type { PackName } from './named-pack.ts';

/** A label of a button must be read at a glance. */
const LONGEST_LABEL = 60;

function label(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).replace(/\s+\S*$/u, '')}…`;
}

/** What a person or a place is told that no pack was given to. */
export function nothingSeen(): Reply {
  const why = 'Those who run the bot give people and channels what it answers from.';
  return toAsker(failureMessage(new Failure('NOT_ALLOWED', 'Nothing is open here that I could answer from.', why, `${why} Ask them.`)));
}

/** What a button, or a form, of a pack says where that is not seen: what one does that never was. */
export function noSuchButton(): Reply {
  return toAsker(failureMessage(unknownButton()));
}

/** Asks which pack is meant, with a button for each; `holding`: each of them holds something on it. */
export function whichPack(packs: readonly PackName[], asked: AskedOfSome, audience: Reply['audience'], holding: boolean): Reply {
  const what = holding ? 'More than one file holds something on this. Which one is meant?' : 'Which file is meant?';
  const typed = ` Press one, or write its name first: ${packs.map(({ pack }) => `“${pack}: …”`).join(' or ')}.`;
  const choices = packs.map(({ pack, title }) => inPackAction(pack, label(title), asked));
  return {
    message: plainMessage(`${what}${typed}`, ...buttons(...choices)),
    audience,
    replaces: false,
  };
}

/** The button under an answer for what another pack holds on the question. */
export function alsoIn({ pack, title }: PackName, asked: AskedOfSome): MessageAction {
  return inPackAction(pack, label(`Also in: ${title}`), asked);
}

/** What can be asked where several packs are seen. */
export function filesHere(packs: readonly PackName[], audience: Reply['audience']): Reply {
  const [first] = packs;
  const helps = packs.map(({ pack, title }): MessageAction => ({ id: ACTIONS.help, label: label(title), value: carrying(pack, '') }));
  const message = plainMessage(
    `I answer from ${packs.length} files, with the source of every figure, or say that they do not have it:`,
    ...packs.map(({ pack, title }) => listItem(`${pack}: ${title}`)),
    paragraph(
      `Ask in your own words; the reply says which file it is from. To ask just one, write its name first: “${first?.pack ?? ''}: …”.`,
    ),
    paragraph('What can be asked of each:'),
    ...buttons(...helps),
  );
  return { message, audience, replaces: false };
}

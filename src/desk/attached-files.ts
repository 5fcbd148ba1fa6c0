import { paragraph } from '../model/blocks.ts';
import { asFailure } from '../model/failure.ts';
import type { GivenFile, Interaction, Reply, Tenant } from '../model/interaction.ts';
import { cleanText } from '../model/text.ts';
import type { HandleInteraction } from '../ports/chat.ts';
import { asksIfRight } from '../question/among-people.ts';
import { isForReaders } from './failure-words.ts';
import { failureMessage, toAsker } from './words.ts';

/** The text of a file that came with a message; `reference`: the name under which operators are told why it cannot be read. @throws Failure FILE_UNREACHABLE, PLATFORM_SCOPE_MISSING, DOCUMENT_TOO_LARGE, DOCUMENT_FORMAT_UNKNOWN, DOCUMENT_UNREADABLE */
export type ReadAttached = (file: GivenFile, from: Tenant, reference?: string) => Promise<string>;

type Question = Extract<Interaction, { readonly kind: 'question' }>;

const CHECK_ALONE = /^\s*\/check\s*$/iu;
const LONGEST_NAME = 80;

/** Whether a message is about what is attached to it: without a word beside it, or with words that ask whether that is right. */
function isAboutFiles({ text, claim }: Question): boolean {
  const words = text.replace(/:\s*$/u, '').trim();
  return words === '' || (claim === undefined && (CHECK_ALONE.test(words) || asksIfRight(words)));
}

/** A name of a file as it may be shown. */
function shownName({ name }: GivenFile): string {
  const clean = cleanText(name);
  return clean.length > LONGEST_NAME ? `${clean.slice(0, LONGEST_NAME - 1)}…` : clean;
}

function withLine(reply: Reply, line: string, where: 'above' | 'below'): Reply {
  if (reply.silent) return reply;
  const { message } = reply;
  const added = paragraph(line, 'italic');
  const end = message.blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  const blocks = where === 'above' ? [added, ...message.blocks] : message.blocks.toSpliced(end, 0, added);
  return { ...reply, message: { ...message, blocks } };
}

/** What is said of files beside the one that is checked, or of all where none is. */
function unreadLine(files: readonly GivenFile[], rest: boolean): string {
  const names = files.map((file) => `“${shownName(file)}”`).join(', ');
  const one = files.length === 1;
  return rest
    ? `Not read: ${names}. One file is checked at a time: send ${one ? 'it' : 'each'} by itself.`
    : `Not read: ${names}. To have ${one ? 'it' : 'them'} checked, send ${one ? 'it' : 'each'} with the words “check this”.`;
}

/**
 * Has the file checked that came with a message which asks for nothing else; of any other message it is said that its files
 * were not read. `referenceOf` names what operators are told of one that cannot be read. The text of a file goes the way of what somebody else wrote: it is checked, and nothing of it is kept.
 */
export function checkingFiles(
  handle: HandleInteraction,
  read: ReadAttached,
  referenceOf?: (interaction: Interaction) => string,
): HandleInteraction {
  async function check(question: Question, file: GivenFile, others: readonly GivenFile[]): Promise<Reply> {
    const { files: _, edits: __, ...asked } = question;
    const { platform, tenant } = question.conversation;
    const text = await read(file, { platform, tenant }, referenceOf?.(question));
    const reply = await handle({ ...asked, text, thread: [], claim: question.claim ?? 'everyone' });
    const named = withLine(reply, `Checked: “${shownName(file)}”.`, 'above');
    return others.length === 0 ? named : withLine(named, unreadLine(others, true), 'below');
  }
  return async (interaction) => {
    if (interaction.kind !== 'question' || interaction.files === undefined) return handle(interaction);
    const { files, ...asked } = interaction;
    const [first, ...others] = files;
    if (!first || interaction.overheard) return handle(asked);
    if (!isAboutFiles(interaction)) return withLine(await handle(asked), unreadLine(files, false), 'below');
    try {
      return await check(interaction, first, others);
    } catch (error) {
      const name = shownName(first);
      const failure = asFailure(error, `“${name}” could not be read.`);
      const reference = isForReaders(failure) ? undefined : referenceOf?.(interaction);
      return toAsker(failureMessage(failure, { first: `Not checked: “${name}”.`, ...(reference !== undefined && { reference }) }));
    }
  };
}

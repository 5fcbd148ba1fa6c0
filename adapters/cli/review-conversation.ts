import { openTerminalSession } from '../console/terminal-session.ts';
import type { CommandIo, ExitCode } from './cli-command.ts';
import type { ReviewDesk } from './review-desk.ts';

const LEAVING = /^(?:exit|quit|\/exit|\/quit)$/iu;
/** What is no command of the review: figures, digests, and what stands behind an answer. */
const OTHER_COMMAND = /^\/(?:figure|brief|sitrep|sources|status|help|review)(?:\s|$)/iu;
const OPENING =
  'A letter or a number presses the button that shows it (a, r duplicate, e status provided); anything else is read as after “review”, such as list, undo or help; exit leaves.\n';

/** Reviews line by line, until the lines end or the curator leaves. */
export async function converseOverReview({ handle, newId, who, account }: ReviewDesk, io: CommandIo): Promise<ExitCode> {
  const seat = openTerminalSession({ handle, newId, shown: true, who, account });
  io.stdout(OPENING);
  io.stdout(await seat.say('/review'));
  for await (const entered of io.stdin) {
    const line = entered.trim();
    if (line === '') continue;
    if (LEAVING.test(line)) break;
    const asIs = seat.filling() || OTHER_COMMAND.test(line) || seat.isKey(line);
    io.stdout(await seat.say(asIs ? line : `/review ${line.replace(/^\//u, '')}`));
  }
  return 0;
}

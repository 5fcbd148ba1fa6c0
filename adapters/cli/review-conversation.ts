import { takeSeat } from '../console/seat.ts';
import type { CommandIo, ExitCode } from './command.ts';
import type { ReviewDesk } from './review-desk.ts';

const LEAVING = /^(?:exit|quit|\/exit|\/quit)$/iu;
const OPENING = 'A number presses a button; anything else is read as after “review”, such as list or undo; exit leaves.\n';

/** Reviews line by line, until the lines end or the curator leaves. */
export async function converseOverReview({ handle, newId, who, account }: ReviewDesk, io: CommandIo): Promise<ExitCode> {
  const seat = takeSeat({ handle, newId, shown: true, who, account });
  io.stdout(OPENING);
  io.stdout(await seat.say('/review'));
  for await (const entered of io.stdin) {
    const line = entered.trim();
    if (line === '') continue;
    if (LEAVING.test(line)) break;
    const asIs = seat.filling() || /^[1-9]\d?$/u.test(line) || line.startsWith('/');
    io.stdout(await seat.say(asIs ? line : `/review ${line}`));
  }
  return 0;
}

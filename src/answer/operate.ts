import { composeUnknown } from './compose-unknown.ts';
import { aboutTheBot } from './operations/about-the-bot.ts';
import { ofSomebodyElse, whoIsMeant } from './operations/another-one.ts';
import { carryOutOperation } from './operations/carry-out-operation.ts';
import { again } from './operations/changed-since.ts';
import type { Operated, OperationMessage } from './operations/operated.ts';
import { bareMatter, holder, narrowed, ofShownFigures, pureSlot } from './operations/unasked-operation.ts';

/** Does what a message asks to be done, if it is anything but finding the one fact that answers it. */
export function operate(message: OperationMessage): Operated | undefined {
  const { own, around } = message;
  const about = aboutTheBot(message);
  if (about) return { draft: about.draft, reading: own, operation: about.operation, shown: [] };
  if (around.view.isEmpty) return nothingPublic(message);
  for (const one of message.asked) {
    const done = carryOutOperation(one, message);
    if (done) return done;
  }
  return (
    ofShownFigures(message) ??
    narrowed(message) ??
    holder(message) ??
    again(message) ??
    whoIsMeant(message) ??
    ofSomebodyElse(message) ??
    bareMatter(message) ??
    pureSlot(message)
  );
}

/** That nothing is held as of the day that is looked at. */
function nothingPublic({ own, around: { view } }: OperationMessage): Operated {
  const proof = { kind: 'empty_query' as const, looked_at: 0, slots: { time: view.horizon.asOf }, sources: [] };
  return {
    draft: composeUnknown('Not in the store: nothing was public by that day.', proof, [], view),
    reading: own,
    operation: 'value',
    shown: [],
  };
}

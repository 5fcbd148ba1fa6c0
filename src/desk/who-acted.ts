import { actsOn } from '../curation/curated.ts';
import { type Hand, isSameHand } from '../curation/hand.ts';
import { INGEST, TABLE_IMPORT, TERMINAL, TERMINAL_PERSON } from '../model/via.ts';
import type { Context } from './context.ts';
import { handOf } from './hand-of-actor.ts';

function atTerminal({ by, via }: Hand): string {
  const who = `${via?.account ?? 'somebody'} at the terminal`;
  return by === TERMINAL_PERSON ? who : `${who}, as ${by}`;
}

function ran(what: string, { by, via }: Hand): string {
  return via?.account === undefined ? by : `${by} (${what} by ${via.account})`;
}

/**
 * Who did something: `slack/T1/ben` where Slack has proven it, and before doors were recorded; else with the door:
 * `anna at the terminal, as slack/T1/ben`.
 */
export function handWords(hand: Hand): string {
  switch (hand.via?.door) {
    case TERMINAL:
      return atTerminal(hand);
    case TABLE_IMPORT:
      return ran('a table imported', hand);
    case INGEST:
      return ran('documents taken in', hand);
    default:
      return hand.by === TERMINAL_PERSON ? atTerminal(hand) : hand.by;
  }
}

/** As {@link handWords}, but `you` for whoever reads it, if it was by their own hand. */
export function whoActed(hand: Hand, context: Context): string {
  return isSameHand(hand, handOf(context)) ? 'you' : handWords(hand);
}

/** As {@link whoActed}, of a record that tells no door: that of the act of the same person on it at the same instant. */
export function whoRecorded(id: string, { by, at }: { readonly by: string; readonly at: string }, context: Context): string {
  const act = actsOn(id, context.parts.curated()).find((entry) => entry.by === by && Date.parse(entry.at) === Date.parse(at));
  return whoActed(act ?? { by }, context);
}

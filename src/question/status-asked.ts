import { cueOf } from '../language/cue.ts';
import type { StatusCues } from '../language/words/asked-words.ts';
import type { Status } from '../model/fact.ts';

/** What has reached its destination; no status of a promise says as much, so it is asked for by a word of its own. */
export type AskedStatus = Status | 'delivered';

/** The statuses that questions name, in the order of the scale. A status is read only where money or an event has it. */
const SCALE = [
  'proposed',
  'pledged',
  'committed',
  'allocated',
  'provided',
  'disbursed',
  'delivered',
] as const satisfies readonly (AskedStatus & keyof StatusCues)[];
const FORMS = SCALE.map((status) => ({ status, matches: cueOf(({ asked }) => asked.statuses[status]) }));

/** The statuses that a folded question speaks of, in the order of the scale. */
export function readStatuses(folded: string): AskedStatus[] {
  return FORMS.filter(({ matches }) => matches.test(folded)).map(({ status }) => status);
}
